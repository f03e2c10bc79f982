# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Exact intervals around a count and around a percentage: what chance leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from scipy import special

from peil.monitoring.chance.samples import ChanceRefused, Count, Sample

LEVEL = Decimal("0.95")
"""How sure an interval is unless another level is asked."""
_PLACES = Decimal("0.0001")


@dataclass(frozen=True)
class Interval:
    """What chance leaves open around a number, both ends inclusive, in the number's measure."""

    low: Decimal
    high: Decimal
    level: Decimal

    def holds(self, number: Decimal) -> bool:
        """Return whether a number lies inside."""
        return self.low <= number <= self.high

    def rounded(self, places: int) -> Interval:
        """Return the interval with so many decimals, for readers."""
        to = Decimal(1).scaleb(-places)
        low, high = (end.quantize(to, ROUND_HALF_UP) for end in (self.low, self.high))
        return Interval(low, high, self.level)


def poisson_interval(count: Decimal | int, *, level: Decimal = LEVEL) -> Interval:
    """Return the exact interval of the number of events that was to be expected.

    Both tails hold half of what is left over, so the interval covers at least as often as its
    level says.

    >>> poisson_interval(15).rounded(1)
    Interval(low=Decimal('8.4'), high=Decimal('24.7'), level=Decimal('0.95'))

    Args:
        count: how many events there were; whole and not negative.
        level: how sure, between 0 and 1.

    Raises:
        ChanceRefused: when the count is no count, or the level is not between 0 and 1.

    Source:
        F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936).
    """
    asked = f"An interval around a count of {count} was asked."
    _require_whole(count, asked=asked)
    tail = _tail(level, asked=asked)
    events = int(count)
    low = special.gammaincinv(events, tail) if events else 0.0
    high = special.gammainccinv(events + 1, tail)
    return Interval(_decimal(low), _decimal(high), level)


def binomial_interval(
    numerator: Decimal | int, *, denominator: Decimal | int, level: Decimal = LEVEL
) -> Interval:
    """Return the exact interval of a percentage, in percent.

    Both tails hold half of what is left over, so the interval covers at least as often as its
    level says.

    >>> binomial_interval(14, denominator=15).rounded(1)
    Interval(low=Decimal('68.1'), high=Decimal('99.8'), level=Decimal('0.95'))

    Args:
        numerator: how many cases had it; whole and not negative.
        denominator: of how many cases; whole and above zero.
        level: how sure, between 0 and 1.

    Raises:
        ChanceRefused: when the two are no share of cases, or the level is not between 0 and 1.

    Source:
        C. Clopper and E. Pearson, "The use of confidence or fiducial limits illustrated in the
        case of the binomial", Biometrika 26 (1934).
    """
    asked = f"An interval around {numerator} of {denominator} was asked."
    _require_whole(numerator, asked=asked)
    _require_whole(denominator, asked=asked)
    if not 0 <= numerator <= denominator or denominator == 0:
        raise ChanceRefused(
            asked,
            found="That is no share of a number of cases.",
            to_do="Give a denominator above zero, and a numerator that is not larger.",
        )
    tail = _tail(level, asked=asked)
    having, cases = int(numerator), int(denominator)
    low = special.betaincinv(having, cases - having + 1, tail) if having else 0.0
    high = special.betainccinv(having + 1, cases - having, tail) if having < cases else 1.0
    return Interval(_decimal(low * 100), _decimal(high * 100), level)


def interval_of(sample: Sample, *, level: Decimal = LEVEL) -> Interval:
    """Return the exact interval of a count, or of a ratio in percent.

    Raises:
        ChanceRefused: when it is no count or ratio, or the level is not between 0 and 1.
    """
    if isinstance(sample, Count):
        return poisson_interval(sample.number, level=level)
    return binomial_interval(sample.numerator, denominator=sample.denominator, level=level)


def _require_whole(number: Decimal | int, *, asked: str) -> None:
    """Require a whole number that is not negative.

    Raises:
        ChanceRefused: when it is anything else.
    """
    if number < 0 or number != int(number):
        raise ChanceRefused(
            asked,
            found=f"{number} is no number of events or cases.",
            to_do="Give a whole number of 0 or more.",
        )


def _tail(level: Decimal, *, asked: str) -> float:
    """Return what is left over at either end.

    Raises:
        ChanceRefused: when the level is not between 0 and 1.
    """
    if not 0 < level < 1:
        raise ChanceRefused(
            asked,
            found=f"A level of {level} is not between 0 and 1.",
            to_do="Give a level such as 0.95.",
        )
    return float(1 - level) / 2


def _decimal(number: float) -> Decimal:
    return Decimal(float(number)).quantize(_PLACES, ROUND_HALF_UP)
