"""Season and trend, held against what their models must give whatever the numbers."""

from __future__ import annotations

import numpy as np
import pytest

from peil.monitoring.forecasting.calendars import Calendar, calendar_of
from peil.monitoring.forecasting.history import History, history_of
from peil.monitoring.forecasting.season_and_trend import MONEY, fit_counts, fit_parts
from simulated_series import YEAR, expected_months, known_after, overdispersed, series

CHANCE = np.random.default_rng(3)
COUNTS = overdispersed(CHANCE, expected_months(CHANCE, level=50, years=4), dispersion=2)


def calendar(counts, months: int = 6) -> tuple[Calendar, np.ndarray]:
    history = history_of(series(counts), year=YEAR, known_on=known_after(months))
    assert isinstance(history, History)
    return calendar_of(history), np.array([float(point.value) for point in history.points])


def test_what_is_fitted_adds_up_to_what_was_counted_in_every_calendar_month():
    """Any Poisson model with a log link and a number for each month has this property."""
    found, counts = calendar(COUNTS)

    fit = fit_counts(found, counts)

    seasons = found.seasons[: found.known]
    assert fit.has_season
    assert seasons.T @ fit.mean[: found.known] == pytest.approx(seasons.T @ counts, rel=1e-6)


def test_the_dispersion_is_pearsons_chi_square_over_the_months_that_are_free():
    found, counts = calendar(COUNTS)

    fit = fit_counts(found, counts)

    mean = fit.mean[: found.known]
    assert fit.dispersion == pytest.approx(np.sum((counts - mean) ** 2 / mean) / (54 - 13))


def test_a_trend_goes_on_where_the_months_insist_on_it():
    counts = np.rint(400 * np.exp(-0.2 * np.arange(60) / 12))

    found, known = calendar(counts, months=0)
    fit = fit_counts(found, known)

    assert fit.trend == pytest.approx(-0.2, abs=0.01)
    assert fit.mean[found.known :].sum() == pytest.approx(counts[48:].sum(), rel=0.02)


def test_a_trend_of_a_few_cases_is_held_back():
    counts = np.zeros(36)
    counts[30:] = 1

    found, known = calendar(counts, months=0)
    fit = fit_counts(found, known)

    assert 0 < fit.trend < 0.15


def test_no_season_is_taken_from_months_that_differ_by_chance():
    found, counts = calendar(np.random.default_rng(5).poisson(40, 60))

    fit = fit_counts(found, counts)

    assert not fit.has_season
    assert np.ptp(fit.mean) < 0.1 * fit.mean.mean()


def test_a_month_that_was_empty_every_year_does_not_stop_the_fit():
    found, counts = calendar(np.tile([0, *range(40, 51)], 5))

    fit = fit_counts(found, counts)

    assert fit.has_season
    assert fit.mean[0] == pytest.approx(0.5 / 5, rel=0.05)
    assert fit.mean[11] == pytest.approx(50, rel=0.05)


def test_nothing_but_zeros_expect_half_a_case_over_all_the_time_that_was_watched():
    found, counts = calendar(np.zeros(60), months=0)

    fit = fit_counts(found, counts)

    assert fit.mean[: found.known].sum() == pytest.approx(0.5)
    assert fit.dispersion == 1


def test_amounts_that_never_change_are_fitted_as_they_are():
    found, amounts = calendar(np.full(60, 3))

    fit = fit_counts(found, amounts, kind=MONEY)

    assert fit.mean == pytest.approx(np.full(60, 3.0), rel=1e-3)


def test_a_part_of_a_whole_is_that_of_all_months_together_where_it_has_no_season():
    chance = np.random.default_rng(8)
    found, below = calendar(chance.poisson(30, 60))
    above = chance.binomial(below.astype(int), 0.2)

    fit = fit_parts(found, above, below)

    assert not fit.has_season
    fitted = np.sum(fit.mean[: found.known] * below)
    assert fitted == pytest.approx(above.sum(), rel=1e-3)


@pytest.mark.parametrize("part", [0, 1])
def test_none_or_all_of_a_whole_leave_half_a_case_open(part):
    found, below = calendar(np.full(60, 10))

    fit = fit_parts(found, part * below, below)

    cases = below.sum()
    assert fit.mean[0] == pytest.approx((part * cases + 0.5) / (cases + 1), rel=1e-3)
