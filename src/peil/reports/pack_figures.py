# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out the figures in the papers of a meeting: of the nation, and of every unit beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from peil.monitoring.course.rows import StatusRow
from peil.monitoring.course.status import Ground, Status
from peil.monitoring.course.year import YearStatus
from peil.reports.account_layout import norm_cell, result_cell
from peil.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    NumberedNotes,
    Paragraph,
    Row,
    RowKind,
    Section,
    Table,
)
from peil.reports.methods.status.bars import status_bars
from peil.reports.methods.status.layout import STATUS_WORDS, status_text
from peil.reports.notes import Notes
from peil.reports.numbers import value_text
from peil.reports.pack_words import PACK_WORDS
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = PACK_WORDS.say


def figure_sections(statuses: Sequence[YearStatus], *, language: Language) -> Iterator[Section]:
    """Yield the figures of the nation with their notes, then those of the units.

    Args:
        statuses: of the whole, then of each unit; none yields nothing.
        language: of the document.
    """
    if not statuses:
        return
    whole, *units = statuses
    notes = Notes(language)
    blocks: list[Block] = [_national(whole, notes)]
    chart = status_bars(whole, words=STATUS_WORDS, language=language)
    if chart is not None:
        blocks.append(chart)
    yield Section(_say("national", language), tuple(blocks))
    if notes.texts:
        yield Section(_say("notes", language), (NumberedNotes(tuple(notes.texts)),))
    if units:
        yield Section(_say("units", language), tuple(_units(whole, units, language)))


def status_counts(whole: YearStatus, *, language: Language) -> str:
    """Return how many indicators have each status, as one sentence part."""
    found = [row.judged.standing.status for row in whole.rows]
    counts = ((status, found.count(status)) for status in Status)
    return ", ".join(
        f"{count} {STATUS_WORDS.say(status, language)}" for status, count in counts if count
    )


def _national(whole: YearStatus, notes: Notes) -> Table:
    language = notes.language
    day = written_day(whole.known_on, language=language)
    return Table(
        caption=_say("national-caption", language, day=day),
        columns=(
            Column("indicator", word("indicator", language), weight=12),
            Column("norm", _say("norm", language, year=whole.year), Align.END, weight=4),
            Column("figure", _say("figure", language), Align.END, weight=4),
            Column("until", _say("until", language), weight=4),
            Column("due", _say("due", language), Align.END, weight=4),
            Column("status", _say("status", language), weight=5),
        ),
        rows=tuple(_national_rows(whole, notes)),
    )


def _national_rows(whole: YearStatus, notes: Notes) -> Iterator[Row]:
    for theme in whole.themes:
        yield Row((Cell(theme.title.to(notes.language)),), RowKind.GROUP)
        for status in theme.rows:
            kind = RowKind.TOTAL if status.row.is_total else RowKind.PLAIN
            yield Row(tuple(_national_cells(status, notes)), kind, status.row.depth)


def _national_cells(status: StatusRow, notes: Notes) -> Iterator[Cell]:
    language, row = notes.language, status.row
    yield Cell(row.title.to(language))
    yield norm_cell(row.norm, row.norm_standing, measure=row.measure, language=language)
    yield _figure_cell(status, language)
    so_far, due = status.judged.so_far, status.judged.standing.due
    yield Cell(written_day(so_far.until, language=language) if so_far is not None else "")
    yield (
        Cell(value_text(due, measure=row.measure, language=language), due, row.measure)
        if due is not None
        else Cell()
    )
    yield _status_cell(status, notes)


def _figure_cell(status: StatusRow, language: Language) -> Cell:
    measure, so_far = status.row.measure, status.judged.so_far
    if so_far is None:
        return result_cell(status.row.result, measure=measure, language=language)
    text = value_text(so_far.number, measure=measure, language=language)
    return Cell(text, so_far.number, measure)


def _status_cell(status: StatusRow, notes: Notes) -> Cell:
    """Return the word for a status; a note says why, unless the numbers beside it do."""
    standing = status.judged.standing
    absent = standing.status is Status.CANNOT_BE_JUDGED
    told = standing.ground is Ground.WHOLE_YEAR
    numbers = () if told else (notes.number(status.judged.reason.to(notes.language)),)
    return Cell(status_text(status, notes.language), is_word=absent, notes=numbers)


def _units(whole: YearStatus, units: Sequence[YearStatus], language: Language) -> Iterator[Block]:
    """Yield a table of the indicators that any unit has a number of, and the names of the others."""
    by_unit = [{row.row.indicator: row for row in unit.rows} for unit in units]
    told = {key for rows in by_unit for key, row in rows.items() if row.number is not None}
    untold = [row.row.title.to(language) for row in whole.rows if row.row.indicator not in told]
    if told:
        day = written_day(whole.known_on, language=language)
        columns = (
            Column(unit.unit, whole.policy.unit_name(unit.unit, language=language), Align.END, 4)
            for unit in units
        )
        yield Table(
            caption=_say("units-caption", language, day=day),
            columns=(Column("indicator", word("indicator", language), weight=11), *columns),
            rows=tuple(_unit_rows(whole, by_unit, told, language)),
        )
    if untold:
        yield Paragraph(_say("units-none", language, titles="; ".join(untold)))


def _unit_rows(
    whole: YearStatus,
    by_unit: Sequence[Mapping[str, StatusRow]],
    told: Collection[str],
    language: Language,
) -> Iterator[Row]:
    for theme in whole.themes:
        rows = [one for one in theme.rows if one.row.indicator in told]
        if rows:
            yield Row((Cell(theme.title.to(language)),), RowKind.GROUP)
        for status in rows:
            key = status.row.indicator
            cells = (_unit_cell(of.get(key), language) for of in by_unit)
            kind = RowKind.TOTAL if status.row.is_total else RowKind.PLAIN
            title = Cell(status.row.title.to(language))
            yield Row((title, *cells), kind, depth=status.row.depth)


def _unit_cell(status: StatusRow | None, language: Language) -> Cell:
    if status is None:
        return Cell(_say("none", language), is_word=True)
    cell, row = _figure_cell(status, language), status.row
    if row.norm is None or row.norm.number is None:
        return cell
    norm = value_text(row.norm.number, measure=row.measure, language=language)
    text = _say("with-norm", language, figure=cell.text, norm=norm)
    return Cell(text, cell.value, cell.measure, is_word=cell.is_word)
