# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a year will have come to at the end of each month that is still to come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from peil.monitoring.forecasting import mixtures
from peil.monitoring.forecasting.calendars import Calendar, Floats, calendar_of, floats
from peil.monitoring.forecasting.history import History
from peil.monitoring.forecasting.level import Outlook, outlooks
from peil.monitoring.forecasting.mixtures import Mixture
from peil.monitoring.forecasting.outcome import Method
from peil.monitoring.forecasting.season_and_trend import (
    COUNTS,
    MONEY,
    Fit,
    Kind,
    fit_counts,
    fit_parts,
)
from peil.terms.quantities import Measure

_NEVER_LESS = 0.02
"""No month is expected below this part of its season and trend, however low the year began."""
_INSIDE = 1e-6


@dataclass(frozen=True, eq=False)
class Total:
    """What a year will have come to: a fixed number, and a mixture times a step.

    Numbers are in the indicator's measure.
    """

    fixed: float
    step: float
    rest: Mixture

    @property
    def mean(self) -> float:
        """The mean."""
        return self.fixed + self.step * self.rest.mean

    def quantile(self, chance: float) -> float:
        """Return the smallest total that is not exceeded with a chance."""
        return self.fixed + self.step * self.rest.quantile(chance)

    def at_most(self, number: float) -> float:
        """Return the chance of a total of at most a number."""
        return self.rest.at_most((number - self.fixed) / self.step)

    def less_than(self, number: float) -> float:
        """Return the chance of a total below a number."""
        rest = (number - self.fixed) / self.step
        return self.rest.at_most(np.ceil(rest) - 1 if self.rest.is_whole else rest)


@dataclass(frozen=True, eq=False)
class Ahead:
    """The rest of a year: a total for the end of each month to come, and how it was found.

    `size` is how far the level of a year may lie from season and trend, as a standard deviation
    on the scale of the model.
    """

    method: Method
    has_season: bool
    dispersion: float
    size: float
    totals: tuple[Total, ...]


def ahead_of(history: History) -> Ahead:
    """Return what the months to come will add to a year."""
    return _AHEAD[history.measure](history)


def _counts_ahead(history: History) -> Ahead:
    calendar = calendar_of(history)
    fit, views = _viewed(calendar, floats(p.value for p in history.points), COUNTS)
    fixed = float(sum(p.value for p in history.running))
    rest = _sums(calendar, fit, views)
    return _ahead(Method.QUASI_POISSON, fit, views, [Total(fixed, 1.0, one) for one in rest])


def _money_ahead(history: History) -> Ahead:
    observed = floats(p.value for p in history.points)
    month = float(observed.mean())
    calendar = calendar_of(history)
    fit, views = _viewed(calendar, observed / month, MONEY)
    fixed = float(sum(p.value for p in history.running))
    rest = _sums(calendar, fit, views)
    return _ahead(Method.TWEEDIE, fit, views, [Total(fixed, month, one) for one in rest])


def _parts_ahead(history: History) -> Ahead:
    """Return the rest of a year of a percentage: how many it will be taken of, and the part."""
    calendar = calendar_of(history)
    above = floats(p.numerator for p in history.points)
    below = floats(p.denominator for p in history.points)
    wholes = _sums(calendar, *_viewed(calendar, below, COUNTS))
    monthly = np.diff([whole.mean for whole in wholes], prepend=0.0)
    seen = below > 0
    kept = calendar.only(seen)
    fit = fit_parts(kept, above[seen], below[seen])
    views = outlooks(kept, fit)
    sums = [_part_sums(kept, fit, view, monthly) for view in views]
    started = np.count_nonzero(calendar.year[: calendar.known] == history.year)
    have = slice(calendar.known - started, calendar.known)
    done = (float(above[have].sum()), float(below[have].sum()))
    weights = np.array([view.weight for view in views])
    totals = [
        _part_total(done, whole, weights, *(np.array([s[k][at] for s in sums]) for k in (0, 1)))
        for at, whole in enumerate(wholes)
    ]
    return _ahead(Method.QUASI_BINOMIAL, fit, views, totals)


_AHEAD: dict[Measure, Callable[[History], Ahead]] = {
    Measure.COUNT: _counts_ahead,
    Measure.EUR_MILLION: _money_ahead,
    Measure.PERCENT: _parts_ahead,
}


def _ahead(method: Method, fit: Fit, views: Sequence[Outlook], totals: Sequence[Total]) -> Ahead:
    return Ahead(
        method=method,
        has_season=fit.has_season,
        dispersion=sum(view.weight * view.dispersion for view in views),
        size=float(np.sqrt(sum(view.weight * view.size**2 for view in views))),
        totals=tuple(totals),
    )


def _viewed(calendar: Calendar, observed: Floats, kind: Kind) -> tuple[Fit, tuple[Outlook, ...]]:
    fit = fit_counts(calendar, observed, kind=kind)
    return fit, outlooks(calendar, fit)


def _sums(calendar: Calendar, fit: Fit, views: Sequence[Outlook]) -> tuple[Mixture, ...]:
    """Return the sum of the months to come up to each of them."""
    weights = np.array([view.weight for view in views])
    pairs = [_cumulated(calendar, fit, view) for view in views]
    means, variances = (np.array([pair[k] for pair in pairs]) for k in (0, 1))
    mix = mixtures.counts if fit.kind is COUNTS else mixtures.amounts
    return tuple(mix(weights, means[:, at], variances[:, at]) for at in range(means.shape[1]))


def _cumulated(calendar: Calendar, fit: Fit, view: Outlook) -> tuple[Floats, Floats]:
    """Return mean and variance of the sum of the months to come, up to each of them."""
    mean = fit.mean[calendar.known :] * np.maximum(1 + view.shift, _NEVER_LESS)
    noise = view.dispersion * fit.kind.noise(mean)
    return mean.cumsum(), _widened(noise, mean, calendar, fit, view)


def _part_sums(
    calendar: Calendar, fit: Fit, view: Outlook, monthly: Floats
) -> tuple[Floats, Floats]:
    """Return mean and variance of how many will be in the part, up to each month to come."""
    usual = fit.mean[calendar.known :]
    slope = fit.kind.slope(usual)
    part = np.clip(usual + slope * view.shift, _INSIDE, 1 - _INSIDE)
    noise = view.dispersion * monthly * fit.kind.noise(part)
    return (monthly * part).cumsum(), _widened(noise, monthly * slope, calendar, fit, view)


def _widened(noise: Floats, moves: Floats, calendar: Calendar, fit: Fit, view: Outlook) -> Floats:
    """Return the variance of sums: of chance, of what is unsure, wider as fewer months are known.

    The dispersion is itself estimated. The variance of Student's t distribution says how much
    wider that makes it.
    """
    unsure = np.outer(moves, moves) * view.unsure
    freedom = calendar.known - fit.columns.shape[1] - 1
    sums = noise.cumsum() + unsure.cumsum(0).cumsum(1).diagonal()
    return np.asarray(sums * freedom / (freedom - 2))


def _part_total(
    done: tuple[float, float], whole: Mixture, weights: Floats, means: Floats, variances: Floats
) -> Total:
    """Return a percentage over the year up to a month: what is done, and the part of the rest.

    How many the rest will be is itself unsure, which moves the percentage as far as the part of
    the rest differs from what is done. It is taken as a whole number of cases, at least one.
    """
    above, below = done
    rest = max(float(np.rint(whole.mean)), 1.0)
    part = np.clip(means / whole.mean, _INSIDE, 1 - _INSIDE)
    variances = variances * (rest / whole.mean) ** 2
    by_size = ((part * below - above) / (below + rest)) ** 2 * whole.variance
    mixture = mixtures.parts(weights, part * rest, variances + by_size, of=rest)
    return Total(100 * above / (below + rest), 100 / (below + rest), mixture)
