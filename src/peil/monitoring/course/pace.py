# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Pace: the share of a year's total that is due by a day, and on what that rests.

Where at least three earlier years are known month by month, the share is how far those years had
come by that day, each year weighing the same. Else the year is taken to go evenly, day by day.
Either way the answer says which.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from peil.terms.periods import MONTHS_IN_A_YEAR
from peil.terms.quantities import Measure

FEWEST_YEARS = 3
MOST_YEARS = 5
"""Years further back tell less of how a year goes now."""
_SHARE = Decimal("0.0001")


class PaceBasis(StrEnum):
    """What a pace rests on."""

    PROFILE = "profile"
    """How earlier years went, month by month."""
    EVEN = "even"
    """Nothing but the calendar: every day the same."""


class NoPace(StrEnum):
    """Why an indicator has no pace."""

    RUNNING_STOCK = "running_stock"
    """A stock is held on every day of the year; no part of it is due by a day."""
    PERCENTAGE = "percentage"
    """A percentage does not add up over the year."""
    IN_WORDS = "in_words"
    """A step in words has no parts."""


@dataclass(frozen=True)
class Pace:
    """The share of the year's total that is due by a day, from 0 to 1, and what it rests on.

    `years` are the earlier years whose course was taken, in order; none of an even pace.
    """

    until: date
    share: Decimal
    basis: PaceBasis
    years: tuple[int, ...] = ()

    def due(self, total: Decimal) -> Decimal:
        """Return what is due by the day of a year's total, to one decimal.

        >>> even_pace(date(2019, 8, 31)).due(Decimal(20))
        Decimal('13.3')
        """
        return (total * self.share).quantize(Decimal("0.1"))


def no_pace_for(measure: Measure, *, is_stock: bool) -> NoPace | None:
    """Return why a kind of number has no pace, or nothing when it has one.

    Args:
        measure: the kind of number.
        is_stock: it is a running stock, held at all times.
    """
    if is_stock:
        return NoPace.RUNNING_STOCK
    if measure is Measure.PERCENT:
        return NoPace.PERCENTAGE
    return NoPace.IN_WORDS if measure is Measure.MILESTONE else None


def pace_until(until: date, *, months_of: Mapping[int, Sequence[Decimal]]) -> Pace:
    """Return the pace until the last day of a month.

    Args:
        until: the last day of a month, inclusive.
        months_of: for earlier years the twelve monthly numbers, by one definition. Years after
            the one of `until`, that year itself, and years without any number take no part.
    """
    usable = {
        year: months
        for year, months in months_of.items()
        if year < until.year and len(months) == MONTHS_IN_A_YEAR and sum(months) > 0
    }
    years = tuple(sorted(usable)[-MOST_YEARS:])
    if len(years) < FEWEST_YEARS or not _is_month_end(until):
        return even_pace(until)
    shares = [sum(usable[y][: until.month], Decimal(0)) / sum(usable[y]) for y in years]
    share = (sum(shares, Decimal(0)) / len(shares)).quantize(_SHARE)
    return Pace(until, share, PaceBasis.PROFILE, years)


def even_pace(until: date) -> Pace:
    """Return the pace of a year in which every day is the same.

    >>> even_pace(date(2019, 6, 30)).share
    Decimal('0.4959')
    """
    days = (date(until.year, 12, 31) - date(until.year, 1, 1)).days + 1
    gone = (until - date(until.year, 1, 1)).days + 1
    return Pace(until, (Decimal(gone) / Decimal(days)).quantize(_SHARE), PaceBasis.EVEN)


def _is_month_end(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1
