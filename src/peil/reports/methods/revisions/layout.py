# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out revisions: what is usual, a drawing, and every year that was published again."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from peil.monitoring.agenda_period.revisions import (
    FEWEST,
    Revision,
    Revisions,
    UsualRevision,
    usual_of,
)
from peil.monitoring.agenda_period.usual_revision import moved_by, usual_in_words
from peil.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Listing,
    Paragraph,
    Row,
    RowKind,
    Section,
    Table,
)
from peil.reports.framing import colophon_of
from peil.reports.methods.revisions.chart import revisions_chart
from peil.reports.methods.revisions.data import (
    REVISIONS_COLUMNS,
    label_of,
    revisions_data,
    revisions_records,
    revisions_sources,
)
from peil.reports.methods.revisions.words import REVISIONS_WORDS
from peil.reports.methods.year_cells import change_text
from peil.reports.numbers import value_text
from peil.reports.sources import source_lines
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.numbers import written
from peil.terms.periods import written_day
from peil.terms.quantities import Measure


def lay_out_revisions(revisions: Revisions, *, language: Language) -> Document:
    """Return how figures moved after their first publication as a document in one language."""
    policy = revisions.policy
    title = REVISIONS_WORDS.say("title", language)
    if revisions.indicator is not None:
        label = label_of(revisions, revisions.indicator, language)
        title = REVISIONS_WORDS.say("title-of", language, indicator=label)
    return Document(
        title=title,
        subtitle=REVISIONS_WORDS.say(
            "subtitle",
            language,
            day=written_day(revisions.known_on, language=language),
            unit=policy.unit_name(revisions.unit, language=language),
        ),
        language=language,
        description=REVISIONS_WORDS.say("description", language),
        colophon=colophon_of(policy, language=language),
        sections=tuple(_sections(revisions, language)),
        records=revisions_records(revisions, language=language),
        data=revisions_data(revisions, language=language),
        columns=REVISIONS_COLUMNS,
    )


def _sections(revisions: Revisions, language: Language) -> Iterator[Section]:
    if not revisions.rows:
        yield Section("", (Paragraph(REVISIONS_WORDS.say("nothing", language)),))
        return
    yield Section(REVISIONS_WORDS.say("usual", language), tuple(_usual(revisions, language)))
    labels = [label_of(revisions, row.key.indicator, language) for row in revisions.rows]
    chart = revisions_chart(tuple(zip(revisions.rows, labels, strict=True)), language=language)
    table = _table(revisions, language)
    blocks: tuple[Block, ...] = (table,) if chart is None else (chart, table)
    yield Section(REVISIONS_WORDS.say("years", language), blocks)
    yield Section(word("how-to-read", language), (Paragraph(REVISIONS_WORDS.say("how", language)),))
    lines = source_lines(revisions.policy, revisions_sources(revisions), language=language)
    yield Section(word("sources", language), (Listing(lines),))


def _usual(revisions: Revisions, language: Language) -> Iterator[Block]:
    if revisions.indicator is not None:
        usual = _usual_of(revisions.rows)
        yield Paragraph(usual_in_words(usual).to(language))
    else:
        for usual in (revisions.usual_percent, revisions.usual_points):
            if usual.years:
                yield Paragraph(_of_all(usual, language))
        yield Listing(tuple(_of_each(revisions, language)))
    yield Paragraph(REVISIONS_WORDS.say("fewest", language, fewest=FEWEST))


def _usual_of(rows: tuple[Revision, ...]) -> UsualRevision:
    return usual_of(rows, in_points=rows[0].measure is Measure.PERCENT)


def _of_all(usual: UsualRevision, language: Language) -> str:
    return REVISIONS_WORDS.say(
        "all" if usual.is_usual else "all-too-few",
        language,
        years=usual.years,
        moved=usual.moved,
        **{
            name: moved_by(number, in_points=usual.in_points, language=language)
            for name, number in (
                ("middle", usual.middle),
                ("smallest", usual.smallest),
                ("largest", usual.largest),
            )
        },
    )


def _of_each(revisions: Revisions, language: Language) -> Iterator[str]:
    for indicator, rows in groupby(revisions.rows, key=lambda row: row.key.indicator):
        usual = _usual_of(tuple(rows))
        if usual.moved:
            label = label_of(revisions, indicator, language)
            said = usual_in_words(usual).to(language)
            yield REVISIONS_WORDS.say("each", language, indicator=label, said=said)


def _table(revisions: Revisions, language: Language) -> Table:
    return Table(
        REVISIONS_WORDS.say("caption", language),
        (
            Column("year", REVISIONS_WORDS.say("year", language), weight=3),
            Column("first", REVISIONS_WORDS.say("first", language), Align.END, 7),
            Column("last", REVISIONS_WORDS.say("last", language), Align.END, 7),
            Column("change", REVISIONS_WORDS.say("change", language), Align.END, 4),
            Column("percent", REVISIONS_WORDS.say("percent", language), Align.END, 3),
            Column("days", REVISIONS_WORDS.say("days", language), Align.END, 3),
        ),
        tuple(_table_rows(revisions, language)),
    )


def _table_rows(revisions: Revisions, language: Language) -> Iterator[Row]:
    for indicator, rows in groupby(revisions.rows, key=lambda row: row.key.indicator):
        yield Row((Cell(label_of(revisions, indicator, language)),), RowKind.GROUP)
        for row in rows:
            yield Row(tuple(_cells(row, language)))


def _cells(row: Revision, language: Language) -> Iterator[Cell]:
    yield Cell(str(row.year))
    for figure in (row.first, row.last):
        number = figure.number
        text = (
            value_text(number, measure=row.measure, language=language) if number is not None else ""
        )
        day = written_day(figure.known_from.last_day, language=language)
        yield Cell(REVISIONS_WORDS.say("at", language, number=text, day=day), number, row.measure)
    change = change_text(row.change, measure=row.measure, language=language)
    if not row.is_exact:
        change = REVISIONS_WORDS.say("about", language, number=change)
    yield Cell(change, row.change, row.measure)
    if row.percent is None:
        yield Cell(REVISIONS_WORDS.say("not-applicable", language), is_word=True)
    else:
        yield Cell(moved_by(row.percent, in_points=False, language=language), row.percent)
    yield Cell(written(Decimal(row.days), language=language), Decimal(row.days))
