# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The months of a history as numbers that a model reads: which month, which year, how long ago."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from peil.monitoring.forecasting.history import History
from peil.terms.periods import MONTHS_IN_A_YEAR, month_number

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Calendar:
    """The months that are known, followed by those that are to come, one entry each.

    `month` is 0 for January, `year` the calendar year, `time` the years since the first of
    January of the year that is forecast; months before it are below zero. The first `known`
    entries are known.
    """

    month: Ints
    year: Ints
    time: Floats
    known: int

    @property
    def seasons(self) -> Floats:
        """Which calendar month an entry is: a row for each entry, twelve columns of 0 and 1."""
        return np.eye(MONTHS_IN_A_YEAR)[self.month]

    def only(self, kept: Flags) -> Calendar:
        """Return the calendar with only some of its known months; all to come are kept."""
        chosen = np.concatenate([kept, np.ones(len(self.month) - self.known, dtype=np.bool_)])
        return replace(
            self,
            month=self.month[chosen],
            year=self.year[chosen],
            time=self.time[chosen],
            known=int(kept.sum()),
        )


def calendar_of(history: History) -> Calendar:
    """Return the months of a history as numbers."""
    known = [point.period for point in history.points]
    numbers = np.array([month_number(p.first_day) - 1 for p in (*known, *history.coming)])
    return Calendar(
        month=numbers % MONTHS_IN_A_YEAR,
        year=numbers // MONTHS_IN_A_YEAR,
        time=(numbers - history.year * MONTHS_IN_A_YEAR) / MONTHS_IN_A_YEAR,
        known=len(known),
    )


def floats(numbers: Iterable[Decimal | None]) -> Floats:
    """Return numbers as floats, for statistics only; what is not there becomes 0."""
    return np.array([float(number or 0) for number in numbers])
