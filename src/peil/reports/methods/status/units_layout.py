# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out the status of a year for the whole and every unit: one word for each, units as columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from peil.monitoring.course.year import YearStatus
from peil.reports.document import Cell, Column, Document, Paragraph, Row, RowKind, Section, Table
from peil.reports.framing import colophon_of
from peil.reports.methods.status.data import STATUS_COLUMNS, status_data, status_records
from peil.reports.methods.status.grid import status_grid
from peil.reports.methods.status.layout import STATUS_WORDS, status_text
from peil.reports.wording import Wording
from peil.reports.words import word
from peil.terms.languages import Language, Text
from peil.terms.periods import written_day

_WORDS = Wording(
    {
        "title": Text(nl="Stand van {year} per eenheid", en="Status of {year} per unit"),
        "subtitle": Text(nl="{agenda}. Stand per {day}.", en="{agenda}. As known on {day}."),
        "caption": Text(
            nl="Hoe elke indicator er per eenheid voor staat",
            en="How each indicator stands per unit",
        ),
        "how": Text(
            nl="De eenheden staan in vaste volgorde; dit is geen ranglijst. Een eenheid zonder eigen "
            "norm is niet te beoordelen: de landelijke norm geldt niet voor een eenheid.",
            en="The units stand in a fixed order; this is no ranking. A unit without a norm of its "
            "own cannot be judged: the national norm does not hold for a unit.",
        ),
    }
)


def lay_out_unit_status(found: Sequence[YearStatus], *, language: Language) -> Document:
    """Return the status of a year for the whole and every unit as a document in one language.

    Args:
        found: the status of the whole, then of each unit, all of one year and day.
        language: of the document.
    """
    whole = found[0]
    day = written_day(whole.known_on, language=language)
    agenda = whole.agenda.file.title.to(language)
    heading = word("how-to-read", language)
    return Document(
        title=_WORDS.say("title", language, year=whole.year),
        subtitle=_WORDS.say("subtitle", language, agenda=agenda, day=day),
        language=language,
        description=_WORDS.say("caption", language),
        colophon=colophon_of(whole.policy, language=language),
        sections=(
            Section(
                "",
                (
                    status_grid(found, words=STATUS_WORDS, language=language),
                    _table(found, language),
                ),
            ),
            Section(heading, (Paragraph(_WORDS.say("how", language)),)),
        ),
        records=tuple(r for one in found for r in status_records(one, language=language)),
        data={"units": [status_data(one, language=language) for one in found]},
        columns=STATUS_COLUMNS,
    )


def _table(found: Sequence[YearStatus], language: Language) -> Table:
    whole = found[0]
    names = [whole.policy.unit_name(one.unit, language=language) for one in found]
    return Table(
        caption=_WORDS.say("caption", language),
        columns=(
            Column("indicator", word("indicator", language), weight=6),
            *(Column(one.unit, name, weight=3) for one, name in zip(found, names, strict=True)),
        ),
        rows=tuple(_rows(found, language)),
    )


def _rows(found: Sequence[YearStatus], language: Language) -> Iterator[Row]:
    seen: set[str] = set()
    for theme in found[0].themes:
        yield Row((Cell(theme.title.to(language)),), RowKind.GROUP)
        for status in theme.rows:
            seen.add(status.row.indicator)
            of_units = [
                next((r for r in one.rows if r.row.indicator == status.row.indicator), None)
                for one in found
            ]
            cells = [Cell(status_text(r, language)) if r is not None else Cell() for r in of_units]
            yield Row((Cell(status.row.title.to(language)), *cells), depth=status.row.depth)
