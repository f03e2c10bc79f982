"""Intervals hold what they promise: simulated series, of which the truth is known."""

from __future__ import annotations

from functools import cache
from math import sqrt
from typing import NamedTuple

import numpy as np
import pytest
from scipy import stats

from peil.monitoring.forecasting.forecast import forecast
from peil.monitoring.forecasting.outcome import Forecast
from simulated_series import YEAR, expected_months, known_after, overdispersed, series

SERIES, FEWER = 500, 60
MONTHS = 7
SURE = 2.58
"""Standard errors that chance alone stays within in 99 of 100 tests."""


class Held(NamedTuple):
    """How often intervals held the total, how wide they were, how far forecasts were off.

    `width80` and `off` are parts of the total.
    """

    in80: float
    in95: float
    width80: float
    off: float
    dispersion: float


def simulated(
    number: int,
    *,
    months: int = MONTHS,
    years: int = 5,
    level: float = 40,
    dispersion: float = 2.0,
    **moves,
) -> Held:
    chance = np.random.default_rng(YEAR)
    rows = []
    for _ in range(number):
        expected = expected_months(chance, level=level, years=years, **moves)
        counts = overdispersed(chance, expected, dispersion=dispersion)
        made = forecast(series(counts), year=YEAR, known_on=known_after(months))
        assert isinstance(made, Forecast)
        total = int(counts[-12:].sum())
        inside = [low <= total <= high for low, high in (made.interval80, made.interval95)]
        width = float(made.interval80.high - made.interval80.low) / total
        off = float(made.expected) / total - 1
        rows.append([*inside, width, off, float(made.dispersion)])
    return Held(*np.mean(np.array(rows, dtype=float), axis=0))


@cache
def steady() -> Held:
    return simulated(SERIES)


def error(share: float, number: int) -> float:
    return SURE * sqrt(share * (1 - share) / number)


def test_intervals_hold_the_total_as_often_as_promised_over_500_seasonal_series():
    held = steady()

    assert held.in80 == pytest.approx(0.80, abs=error(0.80, SERIES))
    assert held.in95 == pytest.approx(0.95, abs=error(0.95, SERIES))


def test_the_overdispersion_and_the_total_of_simulated_series_are_recovered():
    held = steady()

    assert held.dispersion == pytest.approx(2.0, rel=0.05)
    assert held.off == pytest.approx(0.0, abs=0.01)


@pytest.mark.parametrize("years", [2, 5])
def test_intervals_hold_where_every_year_has_a_level_of_its_own(years):
    held = simulated(FEWER, years=years, level=400, by_year=0.10)

    assert held.in80 >= 0.80 - error(0.80, FEWER)
    assert held.in95 >= 0.95 - error(0.95, FEWER)
    assert held.width80 < 0.08


def test_one_month_to_go_is_as_unsure_as_a_month_is():
    """Its own chance, and what five years say of such a month: 2 x 40 cases, and a fifth of it."""
    held = simulated(FEWER, months=11, season=0.0)

    usual = 2 * stats.norm.ppf(0.9) * sqrt(2 * 40 * (1 + 1 / 5))
    assert held.width80 * 12 * 40 == pytest.approx(usual, rel=0.12)


def test_intervals_hold_three_in_four_and_nine_in_ten_where_the_level_drifts():
    held = simulated(FEWER, level=400, drift=0.10)

    assert held.in80 >= 0.75 - error(0.75, FEWER)
    assert held.in95 >= 0.90 - error(0.90, FEWER)


def test_a_strong_trend_is_followed():
    held = simulated(FEWER, level=400, trend=-0.15)

    assert held.off == pytest.approx(0.0, abs=0.01)
    assert held.in95 >= 0.95 - error(0.95, FEWER)
