"""Pictures of the level, held against the formula for a normal distribution that is partly seen."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from scipy import stats

from peil.monitoring.forecasting.calendars import Calendar, calendar_of
from peil.monitoring.forecasting.history import History, history_of
from peil.monitoring.forecasting.level import outlooks, pictures
from peil.monitoring.forecasting.season_and_trend import TREND_SIZE, Fit, fit_counts
from simulated_series import YEAR, expected_months, known_after, overdispersed, series

VAGUE = 1e4
"""A variance so large that it says nothing beforehand."""


def fitted(seed: int = 1, *, months: int = 7, **moves) -> tuple[Calendar, Fit]:
    chance = np.random.default_rng(seed)
    counts = overdispersed(chance, expected_months(chance, years=5, **moves), dispersion=2)
    history = history_of(series(counts), year=YEAR, known_on=known_after(months))
    assert isinstance(history, History)
    calendar = calendar_of(history)
    values = np.array([float(point.value) for point in history.points])
    return calendar, fit_counts(calendar, values)


def joint_covariance(calendar: Calendar, fit: Fit, picture, dispersion: float) -> np.ndarray:
    """Return the covariance of all months, seen and to come, with seasons that say nothing."""
    time = calendar.time
    seasons = VAGUE * fit.columns @ fit.columns.T
    moves = picture.size**2 * picture.together + TREND_SIZE**2 * np.outer(time, time)
    noise = np.zeros(len(time))
    noise[: calendar.known] = dispersion * fit.spread
    return seasons + moves + np.diag(noise)


def test_each_picture_says_of_the_months_to_come_what_those_seen_imply():
    calendar, fit = fitted(level=60, by_year=0.1)
    n = calendar.known

    for picture, view in zip(pictures(calendar), outlooks(calendar, fit), strict=True):
        whole = joint_covariance(calendar, fit, picture, view.dispersion)
        gain = np.linalg.solve(whole[:n, :n], whole[:n, n:]).T
        shift = (
            gain @ (fit.residual + fit.trend * calendar.time[:n]) - fit.trend * calendar.time[n:]
        )
        unsure = whole[n:, n:] - gain @ whole[:n, n:]

        assert view.shift == pytest.approx(shift, abs=1e-4)
        assert view.unsure == pytest.approx(unsure, abs=1e-4)


def test_pictures_weigh_as_likely_as_the_months_make_them():
    calendar, fit = fitted(level=60, by_year=0.1)
    n = calendar.known
    views = outlooks(calendar, fit)
    logs = []
    for picture, view in zip(pictures(calendar), views, strict=True):
        seen = joint_covariance(calendar, fit, picture, view.dispersion)[:n, :n]
        response = fit.residual + fit.trend * calendar.time[:n]
        logs.append(stats.multivariate_normal(cov=seen).logpdf(response) + np.log(picture.chance))
    expected = np.exp(np.array(logs) - max(logs))

    found = [view.weight for view in views]

    assert sum(found) == pytest.approx(1)
    assert found == pytest.approx(list(expected / expected.sum()), abs=1e-3)


def weights(calendar: Calendar, fit: Fit) -> dict[str, float]:
    found = [view.weight for view in outlooks(calendar, fit)]
    return {"steady": found[0], "by year": sum(found[1::2]), "drift": sum(found[2::2])}


@pytest.mark.parametrize(
    ("moves", "picture"),
    [({"by_year": 0.2}, "by year"), ({"drift": 0.2}, "drift"), ({}, "steady")],
)
def test_the_picture_by_which_a_series_was_made_weighs_most_on_average(moves, picture):
    found = [weights(*fitted(seed, level=400, **moves)) for seed in range(12)]

    mean = {name: np.mean([one[name] for one in found]) for name in found[0]}

    assert max(mean, key=mean.__getitem__) == picture


def test_the_pictures_are_equally_likely_beforehand():
    calendar, _ = fitted(level=40)

    chances = [picture.chance for picture in pictures(calendar)]

    assert chances[0] == pytest.approx(1 / 3)
    assert sum(chances[1::2]) == pytest.approx(1 / 3)
    assert sum(chances[2::2]) == pytest.approx(1 / 3)
    assert calendar.year[-1] == date(YEAR, 12, 31).year
