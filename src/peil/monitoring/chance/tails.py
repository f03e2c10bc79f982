# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How often chance gives a difference at least as large: exact, in both directions.

Every value here is twice the smaller tail, and never more than 1. That is the value that belongs
to intervals with equal tails: it is below 0.05 exactly where the 95% interval leaves the compared
number out, so that an interval and a sentence beside one number cannot contradict each other.
"""

from __future__ import annotations

from decimal import Decimal

import numpy as np
from scipy import special

from peil.monitoring.chance.samples import Count, Ratio


def count_against_norm(count: Count, norm: Decimal) -> float:
    """Return how often a count would be at least as far from a norm, were the norm expected.

    Args:
        count: a count of events.
        norm: the number of events to be expected; not negative.
    """
    expected, found = float(norm), count.number
    below = special.pdtr(found, expected)
    above = special.pdtrc(found - 1, expected) if found else 1.0
    return _both(below, above)


def ratio_against_norm(ratio: Ratio, norm: Decimal) -> float:
    """Return how often a share would be at least as far from a norm, were the norm expected.

    Args:
        ratio: a share of cases.
        norm: the share to be expected, in percent, from 0 to 100.
    """
    return _binomial(ratio.numerator, cases=ratio.denominator, share=float(norm) / 100)


def count_against_count(one: Count, other: Count) -> float:
    """Return how often two counts of equal rate would differ at least as much.

    Given how many events both have together, those of the one are a share of them: that of its
    exposure. Where neither exposure is known they are taken to be equal.

    Source:
        J. Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from Poisson
        series", Biometrika 31 (1940).
    """
    together = one.number + other.number
    exposed, also = one.exposure or Decimal(1), other.exposure or Decimal(1)
    share = float(exposed / (exposed + also))
    return _binomial(one.number, cases=together, share=share)


def ratio_against_ratio(one: Ratio, other: Ratio) -> float:
    """Return how often two ratios of equal share would differ at least as much.

    Source:
        R.A. Fisher, "The logic of inductive inference", Journal of the Royal Statistical Society
        98 (1935).
    """
    together = one.numerator + other.numerator
    lowest = max(0, together - other.denominator)
    highest = min(together, one.denominator)
    possible = np.arange(lowest, highest + 1)
    logs = (
        _log_ways(one.denominator, possible)
        + _log_ways(other.denominator, together - possible)
        - _log_ways(one.denominator + other.denominator, np.array([together]))
    )
    chances = np.exp(logs)
    below = chances[possible <= one.numerator].sum()
    above = chances[possible >= one.numerator].sum()
    return _both(below, above)


def _log_ways(cases: int, chosen: np.ndarray) -> np.ndarray:
    """Return the logarithm of the number of ways to choose some of a number of cases."""
    ways: np.ndarray = (
        special.gammaln(cases + 1)
        - special.gammaln(chosen + 1)
        - special.gammaln(cases - chosen + 1)
    )
    return ways


def _binomial(found: int, *, cases: int, share: float) -> float:
    below = special.betaincc(found + 1, cases - found, share) if found < cases else 1.0
    above = special.betainc(found, cases - found + 1, share) if found else 1.0
    return _both(below, above)


def _both(below: float, above: float) -> float:
    return float(min(1.0, 2 * min(below, above)))
