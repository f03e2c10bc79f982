# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What changed between two versions of a data set, row by row and column by column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from peil.interfaces.opendata.columns import COLUMNS, flat_rows
from peil.interfaces.opendata.data_column import Value
from peil.interfaces.opendata.plain_writing import csv_text
from peil.reports.observations import Observation

CHANGE_COLUMNS = (
    "change",
    "observation",
    "kind",
    "indicator",
    "unit",
    "period",
    "column",
    "before",
    "after",
)
"""The columns of a change list; a row that came or went names no column."""

Naming = Callable[[Observation], object]


def by_name(row: Observation) -> object:
    """Return the name of a row, which stays the same while what is known of it changes."""
    return row.id


def by_subject(row: Observation) -> object:
    """Return what a row is about, where each thing has one row: as in an edition."""
    return row.kind, row.indicator, row.unit, row.period.text, row.basis


def changes_between(
    before: Iterable[Observation], after: Iterable[Observation], *, named: Naming = by_name
) -> tuple[Mapping[str, Value], ...]:
    """Return every difference between two versions, in the order of the later one; gone ones last.

    Args:
        before: the rows of the earlier version.
        after: those of the later one.
        named: what tells which row of the one is which row of the other.
    """
    old = {named(row): row for row in before}
    new = {named(row): row for row in after}
    return tuple(_changes(old, new))


def _changes(
    old: Mapping[object, Observation], new: Mapping[object, Observation]
) -> Iterator[Mapping[str, Value]]:
    for name, row in new.items():
        if name not in old:
            yield _change("added", row, after=said(row))
        elif old[name] != row:
            yield from _cells(old[name], row)
    for name, row in old.items():
        if name not in new:
            yield _change("withdrawn", row, before=said(row))


def said(row: Observation) -> str:
    """Return the number of a row, or the word that says why there is none."""
    return csv_text(row.value) or row.state


def _cells(old: Observation, new: Observation) -> Iterator[Mapping[str, Value]]:
    was, now = flat_rows((old, new))
    for column in COLUMNS:
        one, other = csv_text(was[column.name]), csv_text(now[column.name])
        if one != other:
            yield _change("changed", new, column=column.name, before=one, after=other)


def _change(
    change: str, row: Observation, *, column: str = "", before: str = "", after: str = ""
) -> Mapping[str, Value]:
    about = (row.id, row.kind.value, row.indicator, row.unit, row.period.text)
    cells = (change, *about, column or None, before or None, after or None)
    return dict(zip(CHANGE_COLUMNS, cells, strict=True))
