# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The rows of a small table that were known, and plain ways to count some of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from peil.register.columns import Table
from peil.register.contract import CONTRACT
from peil.register.synthetic.answers.grids import (
    UNITS,
    Grid,
    Span,
    add_up,
    at_unit,
    count_different,
    count_rows,
    count_stock,
    running,
)
from peil.register.synthetic.answers.periods import OUTSIDE, Periods
from peil.register.synthetic.codes import codes_of, place
from peil.register.synthetic.values import NOTHING, Batch, Column

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Rows:
    """Some rows of a table; `where` says which."""

    table: Table
    batch: Batch
    periods: Periods
    where: Mask

    def __getitem__(self, column: str) -> Column:
        return self.batch[column]

    def has(self, column: str, *codes: str) -> Mask:
        """Return which rows of the table hold one of these codes."""
        declared = self.table.column(column)
        return np.isin(self.batch[column], [place(declared, code) for code in codes])

    def only(self, *conditions: Mask) -> Rows:
        """Return those of the rows that meet every condition."""
        return replace(self, where=np.logical_and.reduce([self.where, *conditions]))

    def split(self, column: str) -> Iterator[tuple[str, Rows]]:
        """Yield the rows of each code that occurs, and of none, named as figures name them."""
        codes = (*codes_of(self.table.column(column)), "")
        for number, code in enumerate(codes):
            held = self.batch[column] == (number if code else NOTHING)
            part = self.only(held)
            if part.where.any():
                yield f"{column}={code}", part

    def values(self, column: str) -> Column:
        """Return the different values of a column in these rows, without nothing."""
        found: Column = np.unique(self.batch[column][self.where])
        different: Column = found[found != NOTHING]
        return different

    @property
    def unit(self) -> Column:
        """The unit of every row of the table."""
        return self.batch[self.table.unit_columns[0]]

    def on(self, day: str) -> Grid:
        """Count the rows in the period in which a day falls."""
        return count_rows(self.periods, self._dated(day))

    def different(self, identity: str, *, on: str) -> Grid:
        """Count the different identities, in the period in which a day falls."""
        return count_different(self.periods, self._dated(on), self.batch[identity])

    def total(self, amount: str, *, on: str) -> Grid:
        """Add up an amount, in the period in which a day falls."""
        return add_up(self.periods, self._dated(on), self.batch[amount].astype(np.int64))

    def running(self, start: str, end: str) -> Grid:
        """Count the rows in every period in which they run."""
        first, last = running(self.periods, self.batch[start], self.batch[end])
        first = np.where(self.where, first, OUTSIDE)
        return count_rows(self.periods, at_unit(first, last, self.unit))

    def in_stock(self, start: str, end: str) -> Grid:
        """Count the rows that are in stock on the last day of each period."""
        inside = self.where
        return count_stock(
            self.periods,
            start=self.batch[start][inside],
            end=self.batch[end][inside],
            unit=self.unit[inside],
        )

    def at_every_unit(self, worked: Rows, *, on: str) -> Grid:
        """Count investigations at every unit that worked hours on them, once in the whole.

        Where no unit is known to have worked on it, an investigation counts at its lead unit.
        """
        investigation, unit = worked["investigation_id"], worked.unit
        named = worked.where & (investigation >= 0) & (unit >= 0) & (unit < UNITS)
        named &= investigation < len(self.where)
        pairs = np.unique(np.stack([investigation[named], unit[named].astype(np.int64)]), axis=1)
        without = np.flatnonzero(~np.isin(np.arange(len(self.where)), pairs[0]))
        without = without[(self.unit[without] >= 0) & (self.unit[without] < UNITS)]
        dated = self._dated(on)
        row = np.concatenate([pairs[0], without])
        at = np.concatenate([pairs[1], self.unit[without]])
        return count_rows(self.periods, Span(dated.first, dated.last, row, at))

    def _dated(self, day: str) -> Span:
        month = self.periods.month(self.batch[day])
        month = np.where(self.where & (self.batch[day] != NOTHING), month, OUTSIDE)
        return at_unit(month, month, self.unit)


def known_rows(tables: Mapping[str, Batch], name: str, periods: Periods) -> Rows:
    """Return the rows of a table that were known on the day as known."""
    batch = tables[name]
    return Rows(CONTRACT[name], batch, periods, periods.counts(batch))
