"""Monthly series by chance, of which the truth is known: what forecasts are held against."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import numpy as np

from peil.monitoring.series import Point, Series, series_of
from peil.terms.periods import Length, periods_between, read_period
from peil.terms.quantities import Measure

YEAR = 2020
"""The year that is forecast; the years before it are history."""


def months_of(years: int) -> tuple:
    """Return every month of a number of years that ends with the year that is forecast."""
    first, last = read_period(f"{YEAR - years + 1}"), read_period(f"{YEAR}")
    return periods_between(first, last, by=Length.MONTH)


def series(
    values: Iterable[object], *, measure: Measure = Measure.COUNT, definition: str = "2015-1"
) -> Series:
    """Return numbers as a series of whole years that ends with the year that is forecast."""
    numbers = [Decimal(str(value)) for value in values]
    months = months_of(len(numbers) // 12)
    points = [
        Point(month, number, definition=definition)
        for month, number in zip(months, numbers, strict=True)
    ]
    return series_of(points, indicator="cases", unit="city", measure=measure)


def ratios(above: Iterable[int], below: Iterable[int]) -> Series:
    """Return numerators and denominators as a series of percentages."""
    pairs = [(Decimal(int(a)), Decimal(int(b))) for a, b in zip(above, below, strict=True)]
    points = [
        Point(month, 100 * a / b if b else Decimal(0), a, b, "2015-1")
        for month, (a, b) in zip(months_of(len(pairs) // 12), pairs, strict=True)
    ]
    return series_of(points, indicator="clearance", unit="city", measure=Measure.PERCENT)


def known_after(months: int) -> date:
    """Return the last day of a month of the year that is forecast; of the year before for 0."""
    return read_period(f"{YEAR}-{months:02d}").last_day if months else date(YEAR - 1, 12, 31)


def expected_months(
    chance: np.random.Generator,
    *,
    level: float,
    years: int,
    season: float = 0.3,
    trend: float = 0.0,
    by_year: float = 0.0,
    drift: float = 0.0,
) -> np.ndarray:
    """Return what months should bring: a level with season, trend, and levels of their own.

    `trend`, `by_year` and `drift` are per year on the log scale; the last two as a standard
    deviation.
    """
    months = np.arange(12 * (years + 1))
    log = season * np.cos(2 * np.pi * months / 12) + 0.1 * chance.standard_normal(12)[months % 12]
    log += trend * (months - 6 * years) / 12
    log += by_year * chance.standard_normal(years + 1)[months // 12]
    log += np.cumsum(drift / np.sqrt(12) * chance.standard_normal(len(months)))
    return level * np.exp(log)


def overdispersed(
    chance: np.random.Generator, expected: np.ndarray, *, dispersion: float
) -> np.ndarray:
    """Return negative binomial counts of which the variance is the dispersion times the mean."""
    if dispersion == 1:
        return chance.poisson(expected)
    return chance.negative_binomial(expected / (dispersion - 1), 1 / dispersion)
