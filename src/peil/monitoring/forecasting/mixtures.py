# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Distributions of a total: mixtures that are known by their means and variances.

Counts follow negative binomials, amounts gammas, parts of a whole betas, each with the mean and
variance that it was given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy import special

from peil.monitoring.forecasting.calendars import Floats

_BARELY = 1e-6
_HALF = 0.5
_HALVINGS = 60


@dataclass(frozen=True, eq=False)
class Mixture:
    """Several distributions of one family, each with its weight; the weights add up to 1.

    `below` gives, of each, the chance of at most a number.
    """

    weights: Floats
    means: Floats
    variances: Floats
    below: Callable[[float, Floats, Floats], Floats]
    is_whole: bool = False

    @property
    def mean(self) -> float:
        """The mean of the mixture."""
        return float(self.weights @ self.means)

    @property
    def variance(self) -> float:
        """The variance of the mixture: within its parts, and between them."""
        between = self.weights @ (self.means - self.mean) ** 2
        return float(self.weights @ self.variances + between)

    def at_most(self, number: float) -> float:
        """Return the chance of at most a number."""
        if number < 0:
            return 0.0
        found = float(self.weights @ self.below(number, self.means, self.variances))
        return min(max(found, 0.0), 1.0)

    def quantile(self, chance: float) -> float:
        """Return the smallest number that is not exceeded with a chance, strictly from 0 to 1.

        Of counts it is a whole number.
        """
        low, high = 0.0, max(self.mean, 1.0)
        while self.at_most(high) < chance:
            low, high = high, 2 * high
        if self.is_whole:
            return self._whole_quantile(chance, int(high) + 1)
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (middle, high) if self.at_most(middle) < chance else (low, middle)
        return high

    def _whole_quantile(self, chance: float, enough: int) -> float:
        low, high = -1, enough
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.at_most(middle) < chance else (low, middle)
        return float(high)


def counts(weights: Floats, means: Floats, variances: Floats) -> Mixture:
    """Return a mixture of negative binomials; a variance is never below its mean."""
    wider = np.maximum(variances, means * (1 + _BARELY))
    return Mixture(weights, means, wider, _negative_binomial, is_whole=True)


def amounts(weights: Floats, means: Floats, variances: Floats) -> Mixture:
    """Return a mixture of gammas."""
    return Mixture(weights, means, variances, _gamma)


def parts(weights: Floats, means: Floats, variances: Floats, *, of: float) -> Mixture:
    """Return a mixture of how many are in the part of a whole, by betas of the part.

    A whole number of cases stands for the half below and above it, so that none at all is as
    likely as it should be. No distribution is wider than its mean allows.

    Args:
        weights: of each.
        means: of how many are in the part.
        variances: of the same.
        of: how many the whole is.
    """

    def below(number: float, means: Floats, variances: Floats) -> Floats:
        part = means / of
        both = np.maximum(part * (1 - part) * of**2 / variances - 1, _BARELY)
        reached = min((np.floor(number) + _HALF) / of, 1.0)
        return np.asarray(special.betainc(part * both, (1 - part) * both, reached))

    return Mixture(weights, means, variances, below, is_whole=True)


def _negative_binomial(number: float, means: Floats, variances: Floats) -> Floats:
    successes = means**2 / (variances - means)
    whole = np.floor(number) + 1
    return np.asarray(special.betainc(successes, whole, means / variances))


def _gamma(number: float, means: Floats, variances: Floats) -> Floats:
    return np.asarray(special.gammainc(means**2 / variances, number * means / variances))
