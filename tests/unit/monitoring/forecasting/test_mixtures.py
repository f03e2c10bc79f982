"""Distributions of a total, held against SciPy's own."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from peil.monitoring.forecasting import mixtures

ONE = np.array([1.0])
CHANCES = (0.025, 0.1, 0.5, 0.9, 0.975)


@pytest.mark.parametrize(("mean", "variance"), [(0.3, 0.9), (4.0, 4.4), (90.0, 260.0), (1e6, 4e8)])
def test_counts_follow_a_negative_binomial_with_their_mean_and_variance(mean, variance):
    theirs = stats.nbinom(mean**2 / (variance - mean), mean / variance)

    ours = mixtures.counts(ONE, np.array([mean]), np.array([variance]))

    assert (theirs.mean(), theirs.var()) == pytest.approx((mean, variance))
    assert [ours.quantile(chance) for chance in CHANCES] == list(theirs.ppf(CHANCES))
    assert ours.at_most(mean) == pytest.approx(theirs.cdf(mean))


def test_counts_without_overdispersion_are_as_good_as_poisson():
    ours = mixtures.counts(ONE, np.array([12.0]), np.array([12.0]))

    assert [ours.quantile(chance) for chance in CHANCES] == list(stats.poisson(12).ppf(CHANCES))


def test_amounts_follow_a_gamma_with_their_mean_and_variance():
    theirs = stats.gamma(5.0**2 / 8.0, scale=8.0 / 5.0)

    ours = mixtures.amounts(ONE, np.array([5.0]), np.array([8.0]))

    assert (theirs.mean(), theirs.var()) == pytest.approx((5.0, 8.0))
    found = [ours.quantile(chance) for chance in CHANCES]
    assert found == pytest.approx(list(theirs.ppf(CHANCES)))


def test_parts_of_many_are_as_good_as_binomial_when_nothing_else_is_unsure():
    cases, part = 2_000, 0.12
    theirs = stats.binom(cases, part)

    ours = mixtures.parts(ONE, np.array([theirs.mean()]), np.array([theirs.var()]), of=cases)

    found = [ours.quantile(chance) for chance in CHANCES]
    assert found == pytest.approx(list(theirs.ppf(CHANCES)), abs=1)


@pytest.mark.parametrize(("cases", "part"), [(20, 0.1), (6, 0.5), (1, 0.3)])
def test_none_and_all_of_a_few_are_about_as_likely_as_they_should_be(cases, part):
    theirs = stats.binom(cases, part)

    ours = mixtures.parts(ONE, np.array([theirs.mean()]), np.array([theirs.var()]), of=cases)

    assert ours.at_most(0) == pytest.approx(theirs.cdf(0), abs=0.04)
    assert ours.at_most(cases - 1) == pytest.approx(theirs.cdf(cases - 1), abs=0.04)
    assert ours.at_most(cases) == 1


def test_a_mixture_lies_between_its_parts_and_is_wider_than_they_are_on_average():
    weights, means = np.array([0.25, 0.75]), np.array([40.0, 80.0])
    drawn = stats.nbinom(40.0, 0.5), stats.nbinom(80.0, 0.5)

    ours = mixtures.counts(weights, means, 2 * means)

    assert ours.mean == 70
    assert ours.variance == pytest.approx(2 * 70 + 0.25 * 30**2 + 0.75 * 10**2)
    assert ours.at_most(60) == pytest.approx(0.25 * drawn[0].cdf(60) + 0.75 * drawn[1].cdf(60))
