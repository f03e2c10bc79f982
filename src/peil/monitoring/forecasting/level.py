# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Weighs how the level of a year may move: not at all, from year to year, or from day to day.

Season and trend do not say everything: one year lies higher than another. Nobody knows beforehand
how a series moves, so three pictures are held against the months that are known:

- *steady*: the level follows the trend;
- *by year*: every year has a level of its own around the trend;
- *drift*: the level drifts, as a walk that forgets nothing.

The pictures are equally likely beforehand, and so are the sizes in `SIZES`. The months decide how
much each weighs, and the forecast is the mixture of all of them. Nothing is drawn by chance: the
same months always give the same forecast.

Source:
    Breslow and Clayton (1993), Approximate inference in generalized linear mixed models, JASA 88,
    for levels in a generalized linear model by way of its working residuals. Patterson and
    Thompson (1971), Recovery of inter-block information when block sizes are unequal, Biometrika
    58, for the likelihood that weighs the pictures. Hoeting, Madigan, Raftery and Volinsky (1999),
    Bayesian model averaging, Statistical Science 14, for mixing them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from peil.monitoring.forecasting.calendars import Calendar, Floats
from peil.monitoring.forecasting.season_and_trend import TREND_SIZE, Fit

SIZES = (0.02, 0.05, 0.10, 0.20, 0.40)
"""How far the level may move in a year, as a standard deviation of the log level. Assumed."""


class Picture(NamedTuple):
    """One way in which the level may move: its size, and how its moves hang together.

    `together` is the covariance for a size of 1, of every entry of the calendar with every other.
    `chance` is how likely it is beforehand.
    """

    size: float
    together: Floats
    chance: float


@dataclass(frozen=True, eq=False)
class Outlook:
    """What one picture says of the months to come, and how much it weighs.

    `shift` is how far each of them will lie from season and trend, on the scale of the model;
    `unsure` the covariance of that.
    """

    weight: float
    size: float
    dispersion: float
    shift: Floats
    unsure: Floats


def pictures(calendar: Calendar) -> Iterator[Picture]:
    """Yield every way in which the level may move."""
    same_year = (calendar.year[:, None] == calendar.year[None, :]).astype(np.float64)
    since = calendar.time - calendar.time.min()
    drift = np.minimum(since[:, None], since[None, :])
    yield Picture(0.0, np.zeros_like(same_year), 1 / 3)
    for size in SIZES:
        yield Picture(size, same_year, 1 / 3 / len(SIZES))
        yield Picture(size, drift, 1 / 3 / len(SIZES))


def outlooks(calendar: Calendar, fit: Fit) -> tuple[Outlook, ...]:
    """Return what each picture says of the months to come; the weights add up to 1."""
    found = [_outlook(calendar, fit, picture) for picture in pictures(calendar)]
    logs = np.array([log for log, _ in found])
    weights = np.exp(logs - logs.max())
    weights /= weights.sum()
    return tuple(
        Outlook(float(weight), one.size, one.dispersion, one.shift, one.unsure)
        for weight, (_, one) in zip(weights, found, strict=True)
    )


@dataclass(frozen=True, eq=False)
class _Solved:
    """The best linear prediction from the months that are known, for one covariance of theirs.

    `left` is what is left of the residuals, weighed by their covariance.
    """

    inverse: Floats
    projection: Floats
    seasons: Floats
    left: Floats
    log_likelihood: float


def _solve(covariance: Floats, columns: Floats, response: Floats) -> _Solved:
    inverse = np.asarray(np.linalg.inv(covariance), dtype=np.float64)
    across = inverse @ columns
    information = columns.T @ across
    unsure = np.linalg.inv(information)
    projection = inverse - across @ unsure @ across.T
    left = projection @ response
    logs = np.linalg.slogdet(covariance)[1] + np.linalg.slogdet(information)[1]
    return _Solved(
        inverse=inverse,
        projection=projection,
        seasons=unsure @ (across.T @ response),
        left=left,
        log_likelihood=float(-(logs + response @ left) / 2),
    )


def _outlook(calendar: Calendar, fit: Fit, picture: Picture) -> tuple[float, Outlook]:
    """Return how likely a picture is, as a logarithm, and what it says of the months to come."""
    n = calendar.known
    moves = picture.size**2 * picture.together
    moves = moves + TREND_SIZE**2 * np.outer(calendar.time, calendar.time)
    response = fit.residual + fit.trend * calendar.time[:n]
    columns = fit.columns[:n]
    solved = _solve(np.diag(fit.dispersion * fit.spread) + moves[:n, :n], columns, response)
    dispersion = _dispersion(fit, solved)
    solved = _solve(np.diag(dispersion * fit.spread) + moves[:n, :n], columns, response)
    to_come = moves[n:, :n]
    seasons = fit.columns[n:]
    shift = seasons @ solved.seasons + to_come @ solved.left - fit.trend * calendar.time[n:]
    unsure = _unsure(moves, columns, seasons, solved)
    log = solved.log_likelihood + np.log(picture.chance)
    return log, Outlook(0.0, picture.size, dispersion, shift, unsure)


def _dispersion(fit: Fit, solved: _Solved) -> float:
    """Return how wide months differ around the level that a picture gives them."""
    noise = fit.dispersion * fit.spread
    rest = noise * solved.left
    freedom = float(np.sum(noise * np.diag(solved.projection)))
    return max(fit.kind.least, float(np.sum(rest**2 / fit.spread)) / freedom)


def _unsure(moves: Floats, columns: Floats, seasons: Floats, solved: _Solved) -> Floats:
    """Return the covariance of what is predicted for the months to come."""
    n = len(columns)
    to_come = moves[n:, :n]
    gap = seasons - to_come @ solved.inverse @ columns
    information = columns.T @ solved.inverse @ columns
    known = to_come @ solved.inverse @ to_come.T
    return np.asarray(moves[n:, n:] - known + gap @ np.linalg.solve(information, gap.T))
