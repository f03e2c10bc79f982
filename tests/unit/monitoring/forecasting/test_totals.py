"""What the rest of a year adds: chance of its own, what is unsure, and few months making it wider."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from peil.monitoring.forecasting.calendars import calendar_of
from peil.monitoring.forecasting.history import History, history_of
from peil.monitoring.forecasting.level import outlooks
from peil.monitoring.forecasting.season_and_trend import fit_counts
from peil.monitoring.forecasting.totals import ahead_of
from simulated_series import YEAR, expected_months, known_after, overdispersed, ratios, series

CHANCE = np.random.default_rng(12)
SERIES = 60
COUNTS = overdispersed(CHANCE, expected_months(CHANCE, level=60, years=2), dispersion=3)


def history(found, months: int) -> History:
    made = history_of(found, year=YEAR, known_on=known_after(months))
    assert isinstance(made, History)
    return made


def test_few_months_make_it_as_much_wider_as_students_t_says():
    known = history(series(COUNTS), 8)
    calendar = calendar_of(known)
    fit = fit_counts(calendar, np.array([float(point.value) for point in known.points]))
    view = outlooks(calendar, fit)[0]
    month = fit.mean[calendar.known] * (1 + view.shift[0])
    free = 32 - 12 - 1

    first = ahead_of(known).totals[0].rest

    assert fit.has_season
    assert first.means[0] == pytest.approx(month)
    normal = view.dispersion * month + month**2 * view.unsure[0, 0]
    assert first.variances[0] == pytest.approx(normal * stats.t(free).var())


def test_how_many_a_percentage_is_taken_of_is_unsure_as_well():
    """A tenth until June, four tenths after: the year depends on how busy its second half is."""
    chance = np.random.default_rng(21)
    inside = []
    for _ in range(SERIES):
        below = chance.poisson(expected_months(chance, level=400, years=5, drift=0.3))
        part = np.where(np.arange(72) % 12 < 6, 0.1, 0.4)
        above = chance.binomial(below, part)
        last = ahead_of(history(ratios(above, below), 6)).totals[-1]
        year = 100 * above[-12:].sum() / below[-12:].sum()
        inside.append(last.quantile(0.1) <= year <= last.quantile(0.9))

    assert np.mean(inside) >= 0.7


def test_a_percentage_never_leaves_what_its_cases_allow():
    cases = np.random.default_rng(2).poisson(30, 36)
    all_of_them = ratios(cases, cases)

    last = ahead_of(history(all_of_them, 7)).totals[-1]

    assert 99 < last.mean <= 100
    assert last.quantile(0.975) == pytest.approx(100)
