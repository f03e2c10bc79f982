# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What is asked of a synthetic register, and how its rows are divided over years and months."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from peil.register.synthetic.values import day_number
from peil.terms.errors import PeilError
from peil.terms.periods import Period

GENERATOR_VERSION = "1"
"""Changes when the same seed gives other rows or other answers."""

FIRST_YEAR, LAST_YEAR = 2000, 2050
MOST_IN_A_YEAR = 50_000_000
"""More would make months that do not fit in memory; keys have room for twice as many."""


YEARLY: dict[str, tuple[float, int]] = {
    "investigations": (60_000, 400),
    "suspected_offences": (110_000, 700),
    "interventions": (12_000, 160),
    "suspects": (300_000, 600),
    "victim_reports": (20_000, 160),
    "execution_dossiers": (15_000, 160),
    "seizures": (30_000, 200),
    "confiscations": (10_000, 120),
    "enforcement_actions": (5_000, 90),
    "capacity": (100_000, 800),
}
"""Rows a year beside eight million incidents, and the fewest that keep every rule busy."""

INCIDENTS_YEARLY = 8_000_000


class SynthesisRefused(PeilError):
    """A synthetic register cannot be made as it was asked."""


@dataclass(frozen=True)
class Recipe:
    """What is asked: the seed, the number of incidents over all years, the years, inclusive."""

    seed: int
    rows: int
    first_year: int
    last_year: int

    @property
    def years(self) -> range:
        """The years, in order."""
        return range(self.first_year, self.last_year + 1)

    @property
    def counted_on(self) -> date:
        """The day as known on which the answers are counted, a year after the last day."""
        return date(self.last_year + 1, 12, 31)

    @property
    def last_known(self) -> int:
        """The number of that day; nothing later has happened."""
        return day_number(self.counted_on)

    @property
    def name(self) -> str:
        """How figures name the register."""
        return f"synthetic:{self.seed}"

    def months(self) -> Iterator[tuple[int, int, int]]:
        """Yield year, month and number of incidents, in order."""
        moments = [(year, month) for year in self.years for month in range(1, 13)]
        weights = [_weight(year, month) for year, month in moments]
        for (year, month), rows in zip(moments, divided(self.rows, weights), strict=True):
            yield year, month, rows

    def yearly(self, table: str) -> int:
        """Return the rows of one of the smaller tables in each year."""
        reality, fewest = YEARLY[table]
        return max(fewest, round(self.rows / len(self.years) * reality / INCIDENTS_YEARLY))


def recipe_for(years: Period, *, seed: int, rows: int) -> Recipe:
    """Return the recipe of a register over whole years.

    Raises:
        SynthesisRefused: when the period is not one of whole years, or the numbers make no register.
    """
    first, last = years.first_day, years.last_day
    if (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
        raise SynthesisRefused(
            asked=f"A synthetic register was asked over {years}.",
            found="A register is made of whole years.",
            to_do="Give the years as --years 2012-2024, or one as --years 2020.",
        )
    recipe = Recipe(seed=seed, rows=rows, first_year=first.year, last_year=last.year)
    refuse_nonsense(recipe)
    return recipe


def refuse_nonsense(recipe: Recipe) -> None:
    """Check that the numbers of a recipe make a register.

    Raises:
        SynthesisRefused: when there is no row, the seed is below zero, or the years are too far off.
    """
    if recipe.seed < 0:
        raise SynthesisRefused(
            asked=f"A synthetic register was asked with seed {recipe.seed}.",
            found="A seed is not below zero.",
            to_do="Give a whole number from zero up, as in --seed 1.",
        )
    if not FIRST_YEAR <= recipe.first_year <= recipe.last_year <= LAST_YEAR:
        raise SynthesisRefused(
            asked=f"A register was asked from {recipe.first_year} up to {recipe.last_year}.",
            found=f"Years run from {FIRST_YEAR} to {LAST_YEAR}, the first one first.",
            to_do="Give the years as --years 2012-2024.",
        )
    most = MOST_IN_A_YEAR * len(recipe.years)
    if not 1 <= recipe.rows <= most:
        raise SynthesisRefused(
            asked=f"A synthetic register of {recipe.rows:,} incidents was asked.",
            found=f"Over {recipe.first_year}-{recipe.last_year} it holds from 1 up to {most:,}.",
            to_do="Give a number within that, as in --rows 100000.",
        )


def divided(total: int, weights: Sequence[float]) -> list[int]:
    """Return whole parts of a total by weight; the largest remainders get what is left.

    >>> divided(10, [1, 1, 1])
    [4, 3, 3]
    """
    exact = np.asarray(weights) / sum(weights) * total
    parts = np.floor(exact).astype(np.int64)
    order = np.argsort(-(exact - parts), kind="stable")
    parts[order[: total - int(parts.sum())]] += 1
    return [int(part) for part in parts]


def _weight(year: int, month: int) -> float:
    """Return how many incidents a month has: longer months and summers more, fewer each year."""
    season = 1.0 + 0.06 * float(np.cos((month - 7) / 12 * 2 * np.pi))
    slump = 0.9 if (year, month) in {(2020, 4), (2020, 5), (2021, 1), (2021, 2)} else 1.0
    days = calendar.monthrange(year, month)[1]
    return days * season * slump * 0.99 ** (year - 2012)
