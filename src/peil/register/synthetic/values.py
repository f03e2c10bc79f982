# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How columns are held while they are made: whole numbers, and a number that stands for nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.integer]
Batch = Mapping[str, Column]
"""The columns of some rows of a table, by name, of equal length.

A day counts from 1970-01-01; a code, key, link or person is a number; a flag is 0 or 1.
Every column holds NOTHING where a row has no value.
"""

NOTHING = -1
"""Not recorded: no day, code, number or flag of the synthetic register is below zero."""

ORPHAN = 9_000_000_000
"""Links from this number on lead to a row that does not exist."""

EPOCH = date(1970, 1, 1).toordinal()
FAR_FUTURE = date(2099, 1, 1).toordinal() - EPOCH


def day_number(day: date) -> int:
    """Return the days from 1970-01-01.

    >>> day_number(date(1970, 1, 2))
    1
    """
    return day.toordinal() - EPOCH


def nothing(rows: int, kind: npt.DTypeLike = np.int32) -> Column:
    """Return a column in which nothing is recorded."""
    return np.full(rows, NOTHING, dtype=kind)


def flags(true: npt.NDArray[np.bool_], missing: npt.NDArray[np.bool_] | None = None) -> Column:
    """Return a column of flags, not recorded where it is missing."""
    column = true.astype(np.int8)
    if missing is not None:
        column[missing] = NOTHING
    return column


def days_after(
    start: Column,
    lag: Column,
    *,
    where: npt.NDArray[np.bool_],
    last: int,
) -> Column:
    """Return the day that lies some days after another, or nothing.

    There is nothing where `where` says no, where the start is nothing, and where the day would
    come after `last`: it has not happened yet.
    """
    day = (start + lag).astype(np.int32)
    day[~where | (start == NOTHING) | (day > last)] = NOTHING
    return day


def joined(batches: list[Batch]) -> Batch:
    """Return the rows of several batches as one, in order."""
    return {name: np.concatenate([b[name] for b in batches]) for name in batches[0]}
