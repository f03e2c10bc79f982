# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out a table with suppressed cells: for the public, and apart from it why each is hidden."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from peil.monitoring.disclosure.percentages import PublicPercentage, percentages
from peil.monitoring.disclosure.suppress import CellState, SuppressedTable
from peil.monitoring.disclosure.table import TOTAL, CellKey
from peil.reports.document import (
    Align,
    Cell,
    Column,
    Document,
    Paragraph,
    Row,
    RowKind,
    Section,
    Table,
)
from peil.reports.methods.suppression.data import (
    PERCENTAGE_COLUMNS,
    PUBLIC_COLUMNS,
    cell_record,
    percentage_record,
)
from peil.reports.methods.suppression.words import SUPPRESSION_WORDS
from peil.reports.numbers import value_text
from peil.terms.languages import Language
from peil.terms.periods import Period
from peil.terms.quantities import Measure

_MOST_COLUMNS = 7
"""More parts than this do not fit beside one another; they then stand below one another."""

Names = Mapping[str, str]
"""How readers see a unit, by its name; one that is not there is seen by its name."""


def lay_out_suppression(
    table: SuppressedTable, *, about: str, names: Names, language: Language
) -> Document:
    """Return a table of counts as the public may see it.

    Args:
        table: the table.
        about: what its figures are of.
        names: how readers see the units.
        language: the language.
    """
    records = tuple(cell_record(cell) for cell in table.cells)
    return _document(
        table,
        about,
        language=language,
        shown=_shown(table, names, language),
        texts=_texts(table, language),
        records=(PUBLIC_COLUMNS, records),
    )


def lay_out_percentages(
    table: SuppressedTable, *, about: str, names: Names, language: Language
) -> Document:
    """Return a table of percentages as the public may see it, with what they are made of.

    Args:
        table: the table of numerators and denominators.
        about: what its figures are of.
        names: how readers see the units.
        language: the language.
    """
    found = percentages(table)
    return _document(
        table,
        about,
        language=language,
        shown=_percentage_table(found, names, language),
        texts=(*_texts(table, language), SUPPRESSION_WORDS.say("percent", language)),
        records=(PERCENTAGE_COLUMNS, tuple(percentage_record(one) for one in found)),
    )


def _document(
    table: SuppressedTable,
    about: str,
    *,
    language: Language,
    shown: Table,
    texts: Sequence[str],
    records: tuple[tuple[str, ...], tuple[Mapping[str, Any], ...]],
) -> Document:
    title = SUPPRESSION_WORDS.say("title", language)
    columns, rows = records
    if len(table.periods) == 1:
        about = f"{about}, {table.periods[0]}"
    subtitle = "about_zeros" if table.rule.hide_zeros else "about"
    return Document(
        title=title,
        subtitle=SUPPRESSION_WORDS.say(subtitle, language, about=about),
        language=language,
        description=f"{title}: {about}",
        colophon="",
        sections=(
            Section("", (shown,)),
            Section(
                SUPPRESSION_WORDS.say("hidden", language), tuple(Paragraph(text) for text in texts)
            ),
        ),
        records=rows,
        data={
            "threshold": table.rule.threshold,
            "zeros_suppressed": table.rule.hide_zeros,
            "suppressed": table.hidden,
            "cells": list(rows),
        },
        columns=columns,
    )


def _texts(table: SuppressedTable, language: Language) -> tuple[str, ...]:
    given = sum(cell.state is not CellState.ABSENT for cell in table.cells)
    zeros = table.rule.hide_zeros
    shown = SUPPRESSION_WORDS.say("zero_hidden" if zeros else "zero_shown", language)
    if not table.hidden:
        return SUPPRESSION_WORDS.say("none", language, given=given), shown
    zero = SUPPRESSION_WORDS.say("zero_too" if zeros else "not_zero", language)
    return (
        SUPPRESSION_WORDS.say("some", language, given=given, hidden=table.hidden),
        SUPPRESSION_WORDS.say("why", language, threshold=table.rule.threshold, zero=zero),
        shown,
    )


def _cell(state: CellState, value: int | Decimal | None, language: Language) -> Cell:
    if value is None:
        absent = state is CellState.ABSENT
        return Cell(
            SUPPRESSION_WORDS.say("absent" if absent else "suppressed", language), is_word=True
        )
    number = Decimal(value)
    measure = Measure.PERCENT if isinstance(value, Decimal) else Measure.COUNT
    return Cell(value_text(number, measure=measure, language=language), number, measure)


def _public(table: SuppressedTable, key: CellKey, language: Language) -> Cell:
    cell = table.cell(key)
    return _cell(cell.state, cell.value, language)


def _part_titles(parts: Sequence[str], language: Language) -> Mapping[str, str]:
    """Return how readers see parts; codes of one column are seen without the column."""
    columns = {part.partition("=")[0] for part in parts if part != TOTAL}
    titles = {TOTAL: SUPPRESSION_WORDS.say("total", language)}
    for part in parts:
        column, is_code, code = part.partition("=")
        if part != TOTAL:
            alone = is_code and columns == {column}
            titles[part] = (
                (code or SUPPRESSION_WORDS.say("not_recorded", language)) if alone else part
            )
    return titles


def _shown(table: SuppressedTable, names: Names, language: Language) -> Table:
    """Return the table that people read: what fits beside one another, stands so."""
    if len(table.parts) > _MOST_COLUMNS:
        return _as_list(table, names, language)
    if len(table.periods) == 1:
        (period,) = table.periods
        titles = _part_titles(table.parts, language)
        across = {titles[part]: (period, part) for part in table.parts}
    elif len(table.parts) == 1 and len(table.periods) <= _MOST_COLUMNS:
        across = {str(period): (period, table.parts[0]) for period in table.periods}
    else:
        return _by_part(table, names, language)
    return _by_unit(table, names, language, across)


def _by_unit(
    table: SuppressedTable,
    names: Names,
    language: Language,
    across: Mapping[str, tuple[Period, str]],
) -> Table:
    columns = [Column("unit", SUPPRESSION_WORDS.say("unit", language), weight=4)]
    columns += [Column(title, title, Align.END, weight=2) for title in across]
    rows = tuple(
        Row(
            (
                Cell(names.get(unit, unit)),
                *(_public(table, CellKey(unit, *place), language) for place in across.values()),
            ),
            RowKind.TOTAL if unit == table.whole else RowKind.PLAIN,
        )
        for unit in table.units
    )
    return Table(SUPPRESSION_WORDS.say("caption", language), tuple(columns), rows)


def _by_part(table: SuppressedTable, names: Names, language: Language) -> Table:
    titles = _part_titles(table.parts, language)
    columns = [Column("period", SUPPRESSION_WORDS.say("period", language), weight=3)]
    columns += [Column(part or "total", titles[part], Align.END, weight=2) for part in table.parts]
    return Table(
        SUPPRESSION_WORDS.say("caption", language),
        tuple(columns),
        tuple(_grouped(table, names, language)),
    )


def _grouped(table: SuppressedTable, names: Names, language: Language) -> Iterator[Row]:
    held = {(cell.key.unit, cell.key.period) for cell in table.cells}
    for unit in table.units:
        yield Row((Cell(names.get(unit, unit)),), RowKind.GROUP)
        for period in table.periods:
            if (unit, period) in held:
                cells = (
                    _public(table, CellKey(unit, period, part), language) for part in table.parts
                )
                yield Row((Cell(str(period)), *cells), _kind(period, table.periods))


def _kind(period: Period, periods: Sequence[Period]) -> RowKind:
    """Return a total for a period that holds others."""
    holds = any(
        one != period and period.first_day <= one.first_day and one.last_day <= period.last_day
        for one in periods
    )
    return RowKind.TOTAL if holds else RowKind.PLAIN


def _as_list(table: SuppressedTable, names: Names, language: Language) -> Table:
    titles = _part_titles(table.parts, language)
    columns = (
        Column("unit", SUPPRESSION_WORDS.say("unit", language), weight=4),
        Column("period", SUPPRESSION_WORDS.say("period", language), weight=2),
        Column("part", SUPPRESSION_WORDS.say("part", language), weight=4),
        Column("value", SUPPRESSION_WORDS.say("value", language), Align.END, weight=2),
    )
    rows = tuple(
        Row(
            (
                Cell(names.get(cell.key.unit, cell.key.unit)),
                Cell(str(cell.key.period)),
                Cell(titles[cell.key.part]),
                _cell(cell.state, cell.value, language),
            )
        )
        for cell in table.cells
    )
    return Table(SUPPRESSION_WORDS.say("caption", language), columns, rows)


def _percentage_table(found: Sequence[PublicPercentage], names: Names, language: Language) -> Table:
    columns = (
        Column("unit", SUPPRESSION_WORDS.say("unit", language), weight=4),
        Column("period", SUPPRESSION_WORDS.say("period", language), weight=2),
        Column("numerator", SUPPRESSION_WORDS.say("numerator", language), Align.END, weight=2),
        Column("denominator", SUPPRESSION_WORDS.say("denominator", language), Align.END, weight=2),
        Column("percentage", SUPPRESSION_WORDS.say("percentage", language), Align.END, weight=2),
    )
    rows = tuple(
        Row(
            (
                Cell(names.get(one.unit, one.unit)),
                Cell(str(one.period)),
                _cell(one.numerator.state, one.numerator.value, language),
                _cell(one.denominator.state, one.denominator.value, language),
                _cell(one.state, one.value, language),
            )
        )
        for one in found
    )
    return Table(SUPPRESSION_WORDS.say("caption", language), columns, rows)
