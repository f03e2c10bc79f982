# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Counts by unit and period: plain sums over arrays, nothing that knows a counting rule."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from peil.register.synthetic.answers.periods import OUTSIDE, Periods
from peil.register.synthetic.police_units import UNIT_KEYS
from peil.register.synthetic.values import NOTHING, Column, day_number

UNITS = len(UNIT_KEYS)
WHOLE = UNITS
"""The row of a grid that holds the whole force, rows without a known unit included."""

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Grid:
    """Numbers by unit and period; the row after the last unit is the whole force."""

    months: Numbers
    years: Numbers

    def plus(self, other: Grid) -> Grid:
        """Return the sum of two grids, cell by cell."""
        return Grid(self.months + other.months, self.years + other.years)


@dataclass(frozen=True, eq=False)
class Span:
    """Rows with the months they count in, first and last inclusive, and the units they are at.

    A row whose first month is OUTSIDE counts nowhere. `row` and `unit` are the pairs of a row and
    a unit it is placed at; a row may stand in several pairs or in none.
    """

    first: Column
    last: Column
    row: Column
    unit: Column


def at_unit(first: Column, last: Column, unit: Column) -> Span:
    """Return rows placed at the unit in their own column, or at none when it is not one."""
    row = np.flatnonzero((unit >= 0) & (unit < UNITS))
    return Span(first, last, row, unit[row])


def count_rows(periods: Periods, span: Span) -> Grid:
    """Return how many rows count in each cell."""
    return add_up(periods, span, np.ones(len(span.first), dtype=np.int64))


def add_up(periods: Periods, span: Span, values: Numbers) -> Grid:
    """Return the sum of a value over the rows that count in each cell; nothing adds nothing."""
    values = np.where(values == NOTHING, 0, values).astype(np.int64)

    def grid(length: int, count: int) -> Numbers:
        cells = np.zeros((UNITS + 1, count), dtype=np.int64)
        row, period = _spread(span, length)
        np.add.at(cells[WHOLE], period, values[row])
        row, period, unit = _spread_at_units(span, length)
        np.add.at(cells, (unit, period), values[row])
        return cells

    return Grid(grid(1, periods.months), grid(12, periods.years))


def count_different(periods: Periods, span: Span, identity: Column) -> Grid:
    """Return how many different identities there are among the rows of each cell."""
    named = identity.astype(np.int64)

    def grid(length: int, count: int) -> Numbers:
        cells = np.zeros((UNITS + 1, count), dtype=np.int64)
        row, period = _spread(span, length)
        once = np.unique(named[row] * count + period)
        np.add.at(cells[WHOLE], once[once >= 0] % count, 1)
        row, period, unit = _spread_at_units(span, length)
        once = np.unique((named[row] * count + period) * UNITS + unit)
        once = once[once >= 0]
        np.add.at(cells, (once % UNITS, once // UNITS % count), 1)
        return cells

    return Grid(grid(1, periods.months), grid(12, periods.years))


def count_stock(periods: Periods, *, start: Column, end: Column, unit: Column) -> Grid:
    """Return how many rows are in stock on the last day of each period.

    In stock from the start, inclusive, to the end, exclusive; the year ends with its December.
    """
    cells = np.zeros((UNITS + 1, periods.months), dtype=np.int64)
    for number, (_, _, last) in enumerate(periods.each()):
        day = day_number(last)
        inside = (start != NOTHING) & (start <= day) & ((end == NOTHING) | (end > day))
        here = unit[inside]
        cells[WHOLE, number] = len(here)
        cells[:UNITS, number] = np.bincount(here[(here >= 0) & (here < UNITS)], minlength=UNITS)
    return Grid(cells, cells[:, 11::12].copy())


def running(periods: Periods, start: Column, end: Column) -> tuple[Column, Column]:
    """Return the first and last month in which rows run, both days inclusive.

    Without an end they still run; an end before the start is taken to be the start.
    """
    end = np.where(end == NOTHING, np.iinfo(np.int32).max, np.maximum(start, end))
    top = periods.first_day + len(periods.month_of_day) - 3
    touches = (start != NOTHING) & (start <= top) & (end >= periods.first_day)
    first = periods.month(np.maximum(start, periods.first_day).astype(np.int64))
    last = periods.month(np.minimum(end, top).astype(np.int64))
    return np.where(touches, first, OUTSIDE), np.where(touches, last, OUTSIDE)


def _spread(span: Span, length: int) -> tuple[Column, Column]:
    """Return each pair of a row and a period of some months in which it counts."""
    inside = np.flatnonzero(span.first != OUTSIDE)
    first, last = span.first[inside] // length, span.last[inside] // length
    times = (last - first + 1).astype(np.int64)
    row = np.repeat(inside, times)
    step = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    return row, np.repeat(first, times) + step


def _spread_at_units(span: Span, length: int) -> tuple[Column, Column, Column]:
    """Return each row with a period in which and a unit at which it counts."""
    pairs = Span(span.first[span.row], span.last[span.row], span.row, span.unit)
    pair, period = _spread(pairs, length)
    return span.row[pair], period, span.unit[pair]
