# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a scan yields, and how everything counted is read off it: sums of whole numbers."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np
import pyarrow as pa

from peil.counting.conditions import CodeLists
from peil.counting.engine.classes import UNPLACED, by_column
from peil.counting.engine.plan import Reading, Scan

NO_CODE = ""
"""Stands for a code that is not recorded, or on no list."""

NO_MONTH = -1
"""Stands for the month of rows that entered the register too late to count."""

Numbers = np.ndarray[Any, np.dtype[np.int64]]
"""Whole numbers of 64 bits."""


@dataclass(frozen=True, eq=False)
class Cube:
    """The amounts of a scan, added up by classes, unit and month.

    `amounts` has the shape (combinations, units + 1, months, amounts): the last unit stands for
    rows at no known unit. `combinations` holds the class of each column of classes, one row a
    combination. `first_month` is the number of the first month.
    """

    scan: Scan
    combinations: Numbers
    amounts: Numbers
    first_month: int

    @property
    def months(self) -> int:
        """The number of months."""
        return int(self.amounts.shape[2])

    def read(
        self, reading: Reading, *, breakdown: tuple[str, str] | None, lists: CodeLists
    ) -> Numbers:
        """Return an amount by unit and month, shape (units + 1, months).

        Args:
            reading: the amount.
            breakdown: a column whose codes are kept apart, and a code or empty text for rows that
                hold no known code; nothing for all together.
            lists: the code lists.
        """
        passing = self._passing(reading, lists)
        if breakdown is not None:
            number, by_code = self._codes_of(breakdown[0])
            passing = passing & (self.combinations[:, number] == by_code[breakdown[1]])
        place = self.scan.amounts.index(reading.amount)
        return np.asarray(self.amounts[passing, :, :, place].sum(axis=0))

    def codes_found(self, reading: Reading, column: str, *, lists: CodeLists) -> frozenset[str]:
        """Return the codes in a column of the rows that count; empty text for no known code."""
        number, by_code = self._codes_of(column)
        place = self.scan.amounts.index(reading.amount)
        some = self._passing(reading, lists) & self.amounts[..., place].any(axis=(1, 2))
        present = set(self.combinations[some, number].tolist())
        return frozenset(code for code, of in by_code.items() if of in present)

    def _codes_of(self, column: str) -> tuple[int, dict[str, int]]:
        number = next(n for n, one in enumerate(self.scan.classes) if one.column == column)
        by_code = {str(code): of for code, of in self.scan.classes[number].codes}
        return number, by_code | {NO_CODE: UNPLACED}

    def _passing(self, reading: Reading, lists: CodeLists) -> np.ndarray[Any, np.dtype[np.bool_]]:
        passing = np.ones(len(self.combinations), dtype=bool)
        tests = by_column(reading.codes)
        for number, classes in enumerate(self.scan.classes):
            if classes.column in tests:
                wanted = sorted(classes.passing(tests[classes.column], lists=lists))
                passing &= np.isin(self.combinations[:, number], wanted)
        return passing

    @property
    def unplaced_rows(self) -> int:
        """The number of rows at no known unit."""
        return int(self.amounts[:, -1, :, 0].sum())

    def unlisted_rows(self, number: int) -> int:
        """The number of rows that have no known code in a column of classes."""
        return int(self.amounts[self.combinations[:, number] == UNPLACED, :, :, 0].sum())


def cube_of(scan: Scan, found: pa.Table, *, units: int, months: range) -> Cube:
    """Return the cube of a scan from its rows, in whatever order they come.

    Rows for the same unit, month and classes are added up, so partial results may stand one
    below the other.

    Args:
        scan: the scan.
        found: the columns unit, month, k0 ..., a0 ..., as `scan_rows` gives them.
        units: the number of police units.
        months: the numbers of the months that are wanted; others are left out.
    """
    month = _whole(found, "month", empty=NO_MONTH)
    dated = (month >= months.start) & (month < months.stop)
    if 2 * np.count_nonzero(dated) < len(dated):  # it pays to take the others away first
        found = found.take(_places(np.flatnonzero(dated)))
        month, dated = month[dated], np.ones(found.num_rows, dtype=np.bool_)
    month = month[dated]
    first = int(month.min()) if len(month) else 0
    length = int(month.max()) - first + 1 if len(month) else 0
    unit = _whole(found, "unit", empty=units)[dated]
    keys = [_whole(found, f"k{n}", empty=UNPLACED)[dated] for n in range(len(scan.classes))]
    combinations, which = _combined(keys, scan)
    place = (which * (units + 1) + unit) * length + (month - first)
    again = np.bincount(place)[place] > 1
    once, more = np.flatnonzero(~again), np.flatnonzero(again)
    amounts = np.zeros((len(scan.amounts), len(combinations) * (units + 1) * length), np.int64)
    for number, added in enumerate(amounts):
        values = _whole(found, f"a{number}", empty=0)[dated]
        added[place[once]] = values[once]
        np.add.at(added, place[more], values[more])
    shape = (len(scan.amounts), len(combinations), units + 1, length)
    return Cube(scan, combinations, np.moveaxis(amounts.reshape(shape), 0, -1), first)


def _combined(keys: list[Numbers], scan: Scan) -> tuple[Numbers, Numbers | int]:
    """Return the combinations of classes that occur, and which of them each row has."""
    if not keys:
        return np.zeros((1, 0), dtype=np.int64), 0
    sizes = [len(classes.members) + 1 for classes in scan.classes]
    packed = np.ravel_multi_index([key - UNPLACED for key in keys], sizes)
    present = np.flatnonzero(np.bincount(packed, minlength=prod(sizes)))
    which = np.zeros(prod(sizes), dtype=np.int64)
    which[present] = np.arange(len(present))
    return np.stack(np.unravel_index(present, sizes), axis=1) + UNPLACED, which[packed]


def _places(numbers: Numbers) -> pa.Array:
    """Return whole numbers for pyarrow, whose own way first loads pandas."""
    return pa.Array.from_buffers(pa.int64(), len(numbers), [None, pa.py_buffer(numbers)])


def _whole(found: pa.Table, column: str, *, empty: int) -> Numbers:
    """Return a column as whole numbers; by DLPack, since pyarrow's own way first loads pandas."""
    values = found.column(column).combine_chunks().cast(pa.int64())
    if not values.null_count:
        return np.asarray(np.from_dlpack(values), dtype=np.int64)
    whole = np.full(len(values), empty, dtype=np.int64)
    filled = np.from_dlpack(values.is_valid().cast(pa.uint8())).astype(bool)
    whole[filled] = np.from_dlpack(values.drop_null())
    return whole


def months_from(counts: Numbers, *, first: int, start: int, end: int) -> Numbers:
    """Return what was counted from one month to another, both inclusive, shape (units + 1,).

    Args:
        counts: by unit and month.
        first: the number of the first month in them.
        start: the number of the first month that is wanted.
        end: the number of the last.
    """
    return np.asarray(counts[:, max(0, start - first) : max(0, end - first + 1)].sum(axis=1))


def up_to(counts: Numbers, *, first: int, month: int) -> Numbers:
    """Return what was counted up to and including a month, shape (units + 1,)."""
    end = max(0, min(counts.shape[1], month - first + 1))
    return np.asarray(counts[:, :end].sum(axis=1))
