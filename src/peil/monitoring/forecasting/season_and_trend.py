# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Fits season and trend to the months that are known, with a generalized linear model.

One model for each kind of number: quasi-Poisson for counts, quasi-binomial for a part of a whole,
Tweedie with power 1.5 for money. The trend is held back as far as the months allow, so that two
years cannot promise a third that halves or doubles.

Source:
    McCullagh and Nelder (1989), Generalized Linear Models, 2nd edition, chapters 4, 6 and 9, for
    counts and parts that differ more than chance. Jorgensen (1997), The Theory of Dispersion
    Models, chapter 4, for Tweedie. Burnham and Anderson (2002), Model Selection and Multimodel
    Inference, 2nd edition, section 2.5, for choosing with overdispersion.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from scipy import special
from statsmodels.genmod import families
from statsmodels.genmod.generalized_linear_model import GLM
from statsmodels.tools.sm_exceptions import PerfectSeparationWarning

from peil.monitoring.forecasting.calendars import Calendar, Flags, Floats
from peil.monitoring.forecasting.history import NEEDED
from peil.terms.periods import MONTHS_IN_A_YEAR

TREND_SIZE = 0.15
"""How strong a trend may be beforehand: a standard deviation of about 15 percent a year. Assumed."""
TWEEDIE_POWER = 1.5
SEASON_SHOWS = 2.0
"""A season takes part when each of its eleven numbers explains twice what chance would, so that
twelve arbitrary numbers are not taken for one. It is the rule of Akaike's criterion."""
_HALF = 0.5
_FITS = 2
"""The first fit says how wide months differ; the second holds the trend back in proportion."""


@dataclass(frozen=True, eq=False)
class Kind:
    """A kind of number as a model knows it.

    Given means, `noise` is the variance of an observation for a dispersion of 1, and `slope` how
    far the mean moves for one step on the scale of the model. `middle` is the mean at zero on that
    scale. `least` is the least dispersion: counts and parts of a whole cannot be steadier than
    pure chance, and money that is the same every month is not sure to the cent.
    """

    family: object
    inverse_link: Callable[[Floats], Floats]
    noise: Callable[[Floats], Floats]
    slope: Callable[[Floats], Floats]
    middle: float
    least: float


def _as_it_is(mean: Floats) -> Floats:
    return mean


def _to_the_power(mean: Floats) -> Floats:
    return np.asarray(mean**TWEEDIE_POWER)


def _binomial(mean: Floats) -> Floats:
    return np.asarray(mean * (1 - mean))


COUNTS = Kind(families.Poisson(), np.exp, _as_it_is, _as_it_is, middle=1.0, least=1.0)
PARTS = Kind(families.Binomial(), special.expit, _binomial, _binomial, middle=0.5, least=1.0)
MONEY = Kind(
    families.Tweedie(var_power=TWEEDIE_POWER, link=families.links.Log()),
    np.exp,
    _to_the_power,
    _as_it_is,
    middle=1.0,
    least=0.001,
)


@dataclass(frozen=True, eq=False)
class Fit:
    """Season and trend, as fitted.

    `columns` say which season an entry of the calendar has, and `mean` is what it should be, also
    of those to come. Of the entries that are known, `residual` is how far they are from it on the
    scale of the model (for counts and money: as a part of the mean), and `spread` the variance of
    that residual for a dispersion of 1. `trend` is per year, on the scale of the model. `pearson`
    is Pearson's chi-square: what season and trend leave unexplained.
    """

    kind: Kind
    columns: Floats
    mean: Floats
    residual: Floats
    spread: Floats
    trend: float
    dispersion: float
    pearson: float

    @property
    def has_season(self) -> bool:
        """The calendar months differ."""
        return int(self.columns.shape[1]) == MONTHS_IN_A_YEAR


def fit_counts(calendar: Calendar, observed: Floats, *, kind: Kind = COUNTS) -> Fit:
    """Return season and trend of counts or amounts.

    A calendar month that was empty in every year gets a part of half a case: zero in a few years
    does not say that it never happens. The half is one for all such months together, so that a
    series of nothing but zeros expects half a case over all the time that it was watched. Of money
    it is half of the smallest amount.

    Args:
        calendar: the months that are known, and those to come.
        observed: the numbers that are known.
        kind: counts or money.
    """
    seasons = calendar.seasons[: calendar.known]
    empty = (seasons @ (seasons.T @ observed)) == 0
    amounts = observed[observed > 0]
    half = _HALF * (1.0 if kind is COUNTS or not len(amounts) else float(amounts.min()))
    filled = observed + _spread_over(empty, half)
    return _shown(calendar, _Months(filled, np.ones(calendar.known), kind))


def fit_parts(calendar: Calendar, above: Floats, below: Floats) -> Fit:
    """Return season and trend of a part of a whole.

    A season can show only where there are two years, and each calendar month had both: something
    in the part, and something outside it. Where all months together had only one of the two, half
    a case is added on either side.

    Args:
        calendar: the months that are known, and those to come.
        above: the part, for each month that is known.
        below: the whole, for each month that is known; nowhere zero.
    """
    seasons = calendar.seasons[: calendar.known]
    inside, outside = seasons.T @ above, seasons.T @ (below - above)
    everywhere = np.full(calendar.known, not (inside.any() and outside.any()))
    half = _spread_over(everywhere, _HALF)
    whole = below + 2 * half
    months = _Months((above + half) / whole, whole, PARTS)
    if calendar.known < NEEDED or not (np.all(inside > 0) and np.all(outside > 0)):
        return _fit(calendar, months, columns=_even(calendar))
    return _shown(calendar, months)


class _Months(NamedTuple):
    """The months that are known: what was observed, of how many, of which kind."""

    observed: Floats
    size: Floats
    kind: Kind


def _spread_over(chosen: Flags, amount: float) -> Floats:
    return np.where(chosen, amount / max(int(np.count_nonzero(chosen)), 1), 0.0)


def _even(calendar: Calendar) -> Floats:
    return np.ones((len(calendar.month), 1))


def _shown(calendar: Calendar, months: _Months) -> Fit:
    """Return the fit with a season where the months show one, and otherwise without."""
    even = _fit(calendar, months, columns=_even(calendar))
    season = _fit(calendar, months, columns=calendar.seasons)
    explained = (even.pearson - season.pearson) / (MONTHS_IN_A_YEAR - 1)
    freedom = calendar.known - MONTHS_IN_A_YEAR - 1
    return season if explained > SEASON_SHOWS * season.pearson / freedom else even


def _fit(calendar: Calendar, months: _Months, *, columns: Floats) -> Fit:
    observed, size, kind = months
    design = np.column_stack([columns, calendar.time])
    known = slice(calendar.known)
    dispersion, pearson, coefficients = 1.0, 0.0, np.zeros(design.shape[1])
    for _ in range(_FITS):
        coefficients = _coefficients(months, design[known], dispersion)
        mean = kind.inverse_link(design @ coefficients)
        noise = kind.noise(mean[known])
        pearson = float(np.sum(size * (observed - mean[known]) ** 2 / noise))
        freedom = calendar.known - design.shape[1]
        dispersion = max(kind.least, pearson / freedom)
    mean = kind.inverse_link(design @ coefficients)
    slope = kind.slope(mean[known])
    return Fit(
        kind=kind,
        columns=columns,
        mean=mean,
        residual=(observed - mean[known]) / slope,
        spread=kind.noise(mean[known]) / size / slope**2,
        trend=float(coefficients[-1]),
        dispersion=dispersion,
        pearson=pearson,
    )


def _coefficients(months: _Months, design: Floats, dispersion: float) -> Floats:
    """Return the coefficients; one more row draws the trend to zero as strongly as assumed."""
    kind = months.kind
    middle = np.array([kind.middle])
    per_row = float((kind.slope(middle) ** 2 / kind.noise(middle))[0])
    row = np.zeros((1, design.shape[1]))
    row[0, -1] = 1.0
    model = GLM(
        np.concatenate([months.observed, middle]),
        np.vstack([design, row]),
        family=kind.family,
        var_weights=np.concatenate([months.size, [dispersion / per_row / TREND_SIZE**2]]),
    )
    with warnings.catch_warnings():
        # Months that are all alike are fitted exactly, which is no fault here.
        warnings.simplefilter("ignore", PerfectSeparationWarning)
        return np.asarray(model.fit(scale=1.0).params)
