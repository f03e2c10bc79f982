# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The months and years that answers are given for, and in which of them a day falls."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from peil.register.synthetic.recipe import Recipe
from peil.register.synthetic.values import Batch, Column, day_number

OUTSIDE = -1
"""The month of a day that falls in none of the years."""


@dataclass(frozen=True, eq=False)
class Periods:
    """The periods of a register: months from January of the first year, in order."""

    first_year: int
    years: int
    known: int
    """The number of the day as known; what is recorded later does not count."""

    month_of_day: npt.NDArray[np.int16]
    first_day: int

    @property
    def months(self) -> int:
        """How many months there are."""
        return self.years * 12

    def month(self, day: Column) -> npt.NDArray[np.int16]:
        """Return the number of the month of each day, or OUTSIDE."""
        at = day - (self.first_day - 1)
        return self.month_of_day[np.clip(at, 0, len(self.month_of_day) - 1)]

    def counts(self, batch: Batch) -> npt.NDArray[np.bool_]:
        """Return which rows were known: recorded by the day as known, or on no day."""
        counts: npt.NDArray[np.bool_] = batch["recorded_on"] <= self.known
        return counts

    def each(self) -> Iterator[tuple[str, date, date]]:
        """Yield the name, first and last day of each month, in order."""
        for number in range(self.months):
            year, month = self.first_year + number // 12, number % 12 + 1
            last = calendar.monthrange(year, month)[1]
            yield f"{year}-{month:02d}", date(year, month, 1), date(year, month, last)


def periods_of(recipe: Recipe) -> Periods:
    """Return the periods that a recipe asks answers for."""
    lengths = [calendar.monthrange(y, m)[1] for y in recipe.years for m in range(1, 13)]
    inside = np.repeat(np.arange(len(lengths)), lengths)
    table = np.concatenate([[OUTSIDE], inside, [OUTSIDE]]).astype(np.int16)
    return Periods(
        first_year=recipe.first_year,
        years=len(recipe.years),
        known=recipe.last_known,
        month_of_day=table,
        first_day=day_number(date(recipe.first_year, 1, 1)),
    )
