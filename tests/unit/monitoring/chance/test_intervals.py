"""Exact intervals: they hold what tables and other libraries hold, and never less than they say."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.rates import confint_poisson

from peil.monitoring.chance.intervals import (
    Interval,
    binomial_interval,
    interval_of,
    poisson_interval,
)
from peil.monitoring.chance.samples import ChanceRefused, Count, Ratio

ENOUGH = 0.00006
LEVELS = ["0.8", "0.95", "0.998"]
COUNTS = st.integers(0, 50_000)


def ends(interval: Interval) -> tuple[float, float]:
    return float(interval.low), float(interval.high)


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [
        # the table of Garwood intervals at 95% that is in every textbook of epidemiology
        (0, 0.00, 3.69),
        (1, 0.03, 5.57),
        (5, 1.62, 11.67),
        (10, 4.80, 18.39),
        (15, 8.40, 24.74),
        (100, 81.36, 121.63),
    ],
)
def test_a_count_has_the_interval_of_the_printed_tables(count, low, high):
    found = poisson_interval(count).rounded(2)

    assert ends(found) == (low, high)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("count", [0, 1, 2, 14, 15, 187, 1529, 49124])
def test_a_count_has_the_interval_of_the_chi_squared_distribution(count, level):
    tail = (1 - float(level)) / 2
    low = stats.chi2.ppf(tail, 2 * count) / 2 if count else 0.0
    high = stats.chi2.ppf(1 - tail, 2 * count + 2) / 2

    found = poisson_interval(count, level=Decimal(level))

    assert ends(found) == pytest.approx((low, high), abs=ENOUGH)


@pytest.mark.parametrize("count", [1, 14, 1529])
def test_a_count_has_the_exact_interval_of_statsmodels(count):
    assert ends(poisson_interval(count)) == pytest.approx(
        confint_poisson(count, 1, method="exact-c"), abs=ENOUGH
    )


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    ("having", "cases"), [(0, 10), (1, 10), (10, 10), (14, 15), (35, 89), (312, 780), (0, 1)]
)
def test_a_percentage_has_the_exact_interval_of_scipy_and_statsmodels(having, cases, level):
    found = ends(binomial_interval(having, denominator=cases, level=Decimal(level)))

    exact = stats.binomtest(having, cases).proportion_ci(float(level), method="exact")
    also = proportion_confint(having, cases, alpha=1 - float(level), method="beta")
    assert found == pytest.approx((exact.low * 100, exact.high * 100), abs=ENOUGH)
    assert found == pytest.approx((also[0] * 100, also[1] * 100), abs=ENOUGH)


def test_none_and_all_reach_the_end_of_the_scale():
    none, everyone = binomial_interval(0, denominator=8), binomial_interval(8, denominator=8)

    assert none.low == 0
    assert everyone.high == 100
    assert poisson_interval(0).low == 0


@given(count=COUNTS)
def test_the_interval_holds_the_count_itself_and_is_wider_when_it_must_be_surer(count):
    usual, sure = (poisson_interval(count, level=Decimal(level)) for level in ("0.95", "0.998"))

    assert usual.holds(Decimal(count))
    assert sure.low <= usual.low <= usual.high < sure.high


@pytest.mark.parametrize("expected", [0.3, 2.0, 7.5, 15.0])
def test_it_covers_the_truth_at_least_as_often_as_it_says(expected):
    counts = np.arange(200)
    chances = stats.poisson.pmf(counts, expected)

    holding = [poisson_interval(int(count)).holds(Decimal(expected)) for count in counts]

    assert chances[holding].sum() >= 0.95


@pytest.mark.parametrize("share", [0.02, 0.4, 0.93])
def test_a_percentage_covers_the_truth_at_least_as_often_as_it_says(share):
    having = range(41)
    chances = stats.binom.pmf(having, 40, share)

    holding = [
        binomial_interval(number, denominator=40).holds(Decimal(share * 100)) for number in having
    ]

    assert chances[holding].sum() >= 0.95


def test_a_sample_has_the_interval_of_its_kind():
    assert interval_of(Count(15)) == poisson_interval(15)
    assert interval_of(Ratio(14, 15)) == binomial_interval(14, denominator=15)


@pytest.mark.parametrize("count", [-1, Decimal("14.5")])
def test_what_is_no_count_is_refused(count):
    with pytest.raises(ChanceRefused, match="is no number of events or cases"):
        poisson_interval(count)


@pytest.mark.parametrize(("having", "cases"), [(3, 2), (0, 0)])
def test_what_is_no_share_is_refused(having, cases):
    with pytest.raises(ChanceRefused, match="no share of a number of cases"):
        binomial_interval(having, denominator=cases)


@pytest.mark.parametrize("level", ["0", "1", "95"])
def test_a_level_outside_0_and_1_is_refused(level):
    with pytest.raises(ChanceRefused, match="is not between 0 and 1"):
        poisson_interval(3, level=Decimal(level))
