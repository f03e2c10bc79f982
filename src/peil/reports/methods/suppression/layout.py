# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out a table with suppressed cells: for the public, and apart from it why each is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from peil.monitoring.disclosure.percentages import PublicPercentage, percentages
from peil.monitoring.disclosure.suppress import CellState, PublicCell, Reason, SuppressedTable
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
from peil.reports.numbers import value_text
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text
from peil.terms.numbers import plain
from peil.terms.periods import Period
from peil.terms.quantities import Measure

_WORDS = Wording(
    {
        "title": Text(nl="Openbare tabel", en="Public table"),
        "about": Text(
            nl="{about}. Wat afgeschermd is, is niet nul.",
            en="{about}. What is suppressed is not zero.",
        ),
        "about_zeros": Text(
            nl="{about}. Ook nullen zijn afgeschermd.", en="{about}. Zeros are suppressed too."
        ),
        "caption": Text(nl="Cijfers per eenheid en periode", en="Figures by unit and period"),
        "unit": Text(nl="eenheid", en="unit"),
        "period": Text(nl="periode", en="period"),
        "part": Text(nl="onderdeel", en="part"),
        "value": Text(nl="cijfer", en="figure"),
        "total": Text(nl="totaal", en="total"),
        "not_recorded": Text(nl="niet vastgelegd", en="not recorded"),
        "numerator": Text(nl="teller", en="numerator"),
        "denominator": Text(nl="noemer", en="denominator"),
        "percentage": Text(nl="percentage", en="percentage"),
        "suppressed": Text(nl="afgeschermd", en="suppressed"),
        "absent": Text(nl="geen cijfer", en="no figure"),
        "hidden": Text(nl="Wat is afgeschermd", en="What is suppressed"),
        "none": Text(
            nl="Van de {given} cijfers is er geen afgeschermd: geen is klein.",
            en="None of the {given} figures is suppressed: none is small.",
        ),
        "some": Text(
            nl="Van de {given} cijfers zijn er {hidden} afgeschermd, om mensen te beschermen.",
            en="Of the {given} figures {hidden} are suppressed, to protect people.",
        ),
        "why": Text(
            nl="Een cijfer is afgeschermd als het lager is dan {threshold}{zero}, of als een ander "
            "afgeschermd cijfer er met de totalen uit af te leiden is. Welk van de twee geldt, "
            "staat er niet bij: dat zou alsnog iets verraden.",
            en="A figure is suppressed when it is below {threshold}{zero}, or when another "
            "suppressed figure can be worked out from it with the totals. Which of the two holds "
            "is not told: that would give something away after all.",
        ),
        "not_zero": Text(nl=" en geen nul", en=" and not zero"),
        "zero_too": Text(nl=", ook als het nul is", en=", also when it is zero"),
        "zero_shown": Text(
            nl="Afgeschermd is niet nul: een nul staat er als 0. Waar geen cijfer staat, is er geen.",
            en="Suppressed is not zero: a zero is shown as 0. Where no figure stands, there is none.",
        ),
        "zero_hidden": Text(
            nl="Waar geen cijfer staat, is er geen; dat is iets anders dan afgeschermd.",
            en="Where no figure stands, there is none; that is not the same as suppressed.",
        ),
        "percent": Text(
            nl="Een percentage staat er alleen als teller en noemer er staan. Het is ook "
            "afgeschermd als de rest klein is: wat wel in de noemer zit en niet in de teller.",
            en="A percentage is shown only where numerator and denominator are. It is suppressed "
            "too when the remainder is small: what is in the denominator and not in the numerator.",
        ),
    }
)
PUBLIC_COLUMNS = ("unit", "period", "part", "value", "status")
PERCENTAGE_COLUMNS = ("unit", "period", "numerator", "denominator", "value", "status")
REASON_COLUMNS = (
    *("unit", "period", "part", "remainder", "value", "reason"),
    *("lowest", "highest", "exposed"),
)
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
    records = tuple(_record(cell) for cell in table.cells)
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
        texts=(*_texts(table, language), _WORDS.say("percent", language)),
        records=(PERCENTAGE_COLUMNS, tuple(_percentage_record(one) for one in found)),
    )


def reason_records(reasons: Iterable[Reason]) -> tuple[Mapping[str, Any], ...]:
    """Return why each cell is hidden, as rows for who answers for the table; not for the public."""
    return tuple(
        {
            **_key(reason.key),
            "remainder": reason.remainder.value if reason.remainder is not None else "",
            "value": reason.value,
            "reason": reason.kind.value,
            "lowest": reason.lowest,
            "highest": reason.highest,
            "exposed": reason.exposed,
        }
        for reason in reasons
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
    title = _WORDS.say("title", language)
    columns, rows = records
    if len(table.periods) == 1:
        about = f"{about}, {table.periods[0]}"
    subtitle = "about_zeros" if table.rule.hide_zeros else "about"
    return Document(
        title=title,
        subtitle=_WORDS.say(subtitle, language, about=about),
        language=language,
        description=f"{title}: {about}",
        colophon="",
        sections=(
            Section("", (shown,)),
            Section(_WORDS.say("hidden", language), tuple(Paragraph(text) for text in texts)),
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
    shown = _WORDS.say("zero_hidden" if zeros else "zero_shown", language)
    if not table.hidden:
        return _WORDS.say("none", language, given=given), shown
    zero = _WORDS.say("zero_too" if zeros else "not_zero", language)
    return (
        _WORDS.say("some", language, given=given, hidden=table.hidden),
        _WORDS.say("why", language, threshold=table.rule.threshold, zero=zero),
        shown,
    )


def _key(key: CellKey) -> Mapping[str, str]:
    return {"unit": key.unit, "period": str(key.period), "part": key.part}


def _record(cell: PublicCell) -> Mapping[str, Any]:
    return {**_key(cell.key), "value": cell.value, "status": cell.state.value}


def _percentage_record(one: PublicPercentage) -> Mapping[str, Any]:
    return {
        "unit": one.unit,
        "period": str(one.period),
        "numerator": one.numerator.value,
        "denominator": one.denominator.value,
        "value": None if one.value is None else Decimal(plain(one.value)),
        "status": one.state.value,
    }


def _cell(state: CellState, value: int | Decimal | None, language: Language) -> Cell:
    if value is None:
        absent = state is CellState.ABSENT
        return Cell(_WORDS.say("absent" if absent else "suppressed", language), is_word=True)
    number = Decimal(value)
    measure = Measure.PERCENT if isinstance(value, Decimal) else Measure.COUNT
    return Cell(value_text(number, measure=measure, language=language), number, measure)


def _public(table: SuppressedTable, key: CellKey, language: Language) -> Cell:
    cell = table.cell(key)
    return _cell(cell.state, cell.value, language)


def _part_titles(parts: Sequence[str], language: Language) -> Mapping[str, str]:
    """Return how readers see parts; codes of one column are seen without the column."""
    columns = {part.partition("=")[0] for part in parts if part != TOTAL}
    titles = {TOTAL: _WORDS.say("total", language)}
    for part in parts:
        column, is_code, code = part.partition("=")
        if part != TOTAL:
            alone = is_code and columns == {column}
            titles[part] = (code or _WORDS.say("not_recorded", language)) if alone else part
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
    columns = [Column("unit", _WORDS.say("unit", language), weight=4)]
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
    return Table(_WORDS.say("caption", language), tuple(columns), rows)


def _by_part(table: SuppressedTable, names: Names, language: Language) -> Table:
    titles = _part_titles(table.parts, language)
    columns = [Column("period", _WORDS.say("period", language), weight=3)]
    columns += [Column(part or "total", titles[part], Align.END, weight=2) for part in table.parts]
    return Table(
        _WORDS.say("caption", language),
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
        Column("unit", _WORDS.say("unit", language), weight=4),
        Column("period", _WORDS.say("period", language), weight=2),
        Column("part", _WORDS.say("part", language), weight=4),
        Column("value", _WORDS.say("value", language), Align.END, weight=2),
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
    return Table(_WORDS.say("caption", language), columns, rows)


def _percentage_table(found: Sequence[PublicPercentage], names: Names, language: Language) -> Table:
    columns = (
        Column("unit", _WORDS.say("unit", language), weight=4),
        Column("period", _WORDS.say("period", language), weight=2),
        Column("numerator", _WORDS.say("numerator", language), Align.END, weight=2),
        Column("denominator", _WORDS.say("denominator", language), Align.END, weight=2),
        Column("percentage", _WORDS.say("percentage", language), Align.END, weight=2),
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
    return Table(_WORDS.say("caption", language), columns, rows)
