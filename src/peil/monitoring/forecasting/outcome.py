# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a forecast says of a year, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from peil.terms.periods import Period


class Reason(StrEnum):
    """Why there is no forecast."""

    TOO_FEW = "too_few"
    """Fewer months before the year than a season and chance can be told apart by."""
    DEFINITION_BREAK = "definition_break"
    """There are enough months, but too few since the definition changed."""
    MONTHS_BETWEEN = "months_between"
    """No month of the year before is known."""
    YEAR_IS_OVER = "year_is_over"
    """All twelve months are known: there is a result, and nothing left to forecast."""
    NOT_MONTHLY = "not_monthly"
    """The figures are of longer periods than months."""
    RUNNING_STOCK = "running_stock"
    """It is held at all times; the months do not add up to a year."""
    NO_TOTAL = "no_total"
    """A kind of number whose months do not add up to a year."""
    NO_PARTS = "no_parts"
    """A percentage without numerator and denominator cannot be taken over a year."""
    MORE_THAN_ALL = "more_than_all"
    """A numerator is below zero or above its denominator: it is no part of a whole."""
    NEGATIVE_AMOUNT = "negative_amount"
    """An amount is below zero; the model knows only amounts that come in."""
    NOTHING_RECORDED = "nothing_recorded"
    """No amount at all: how large one would be, nothing says."""
    TOO_FEW_CASES = "too_few_cases"
    """There are too few cases to take a percentage of."""


class Method(StrEnum):
    """The model behind a forecast, by its standard name."""

    QUASI_POISSON = "quasi_poisson"
    QUASI_BINOMIAL = "quasi_binomial"
    TWEEDIE = "tweedie"


class Interval(NamedTuple):
    """A prediction interval, both ends inclusive, in the indicator's measure."""

    low: Decimal
    high: Decimal


class CoursePoint(NamedTuple):
    """The year up to and including a month that is still to come; a percentage over all of it."""

    period: Period
    expected: Decimal
    interval80: Interval
    interval95: Interval


@dataclass(frozen=True)
class SoFar:
    """What is known of a year; of a percentage what it is over the months that are known.

    `number` is in the indicator's measure; nothing before the first month, and of a percentage
    while there is nothing to take it of.
    """

    months: int
    number: Decimal | None
    course: tuple[Decimal | None, ...]
    """The year up to and including each month that is known."""


@dataclass(frozen=True)
class Forecast:
    """What a year will come to, as far as the months up to now can say.

    `expected` and the intervals are of the whole year, in the indicator's measure. `chance` is
    the probability, from 0 to 1, that the norm is met; nothing where no norm was given. `points`
    months before the year took part. `dispersion` says how many times wider months differ than
    pure chance would make them: the variance of a month in the model is the dispersion times its
    mean for counts, times the binomial variance for percentages, and times the mean to the power
    1.5 for money, there in units of the average month. `level_change` is how far the level of a
    year may lie from the trend, in percent, as a standard deviation. `has_season` says that the
    months show one; without it every month of a year expects the same. `definition` is the version
    that the months were counted by.
    """

    year: int
    method: Method
    so_far: SoFar
    expected: Decimal
    interval80: Interval
    interval95: Interval
    chance: Decimal | None
    course: tuple[CoursePoint, ...]
    points: int
    has_season: bool
    dispersion: Decimal
    level_change: Decimal
    definition: str


@dataclass(frozen=True)
class NoForecast:
    """Why there is no forecast of a year; `points` months before it could have taken part."""

    year: int
    reason: Reason
    so_far: SoFar
    points: int
