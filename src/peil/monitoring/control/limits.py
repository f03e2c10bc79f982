# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Control limits of a run of numbers: between them lies what chance gives when nothing changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from peil.terms.languages import Text
from peil.terms.quantities import Measure

TO_THE_LIMITS = Decimal("2.66")
"""Three standard deviations in mean moving ranges: 3 / 1.128, rounded as Shewhart's tables do."""
TO_A_LARGE_RANGE = Decimal("3.267")
"""The upper limit of a moving range in mean moving ranges; a larger one is no common cause."""
FEWEST, USUAL, ENOUGH = 8, 10, 20
"""How many numbers limits need at the least, as a rule, and to be settled."""
_CLOSE = Decimal(2) / Decimal(3)
_ALL = Decimal(100)
_MAY_BE_NEGATIVE = frozenset({Measure.EUR_MILLION})


class Footing(StrEnum):
    """How much the limits of a segment rest on."""

    SETTLED = "settled"
    PROVISIONAL = "provisional"
    """There are fewer than 20 numbers: the limits will still move."""
    BARELY = "barely"
    """There are fewer than 10 numbers: the limits are no more than a first impression."""
    TOO_FEW = "too_few"
    """There are fewer than 8 numbers: there are no limits."""

    @property
    def text(self) -> Text:
        """What it means for a reader."""
        return _MEANINGS[self]


_MEANINGS = {
    Footing.SETTLED: Text(nl="vast", en="settled"),
    Footing.PROVISIONAL: Text(
        nl=f"voorlopig: minder dan {ENOUGH} punten", en=f"provisional: fewer than {ENOUGH} points"
    ),
    Footing.BARELY: Text(
        nl=f"eerste indruk: minder dan {USUAL} punten",
        en=f"first impression: fewer than {USUAL} points",
    ),
    Footing.TOO_FEW: Text(
        nl=f"geen grenzen: minder dan {FEWEST} punten", en=f"no limits: fewer than {FEWEST} points"
    ),
}


@dataclass(frozen=True)
class Limits:
    """The mean and the control limits, in the measure of the numbers.

    `lower` and `upper` go no further than the numbers can: a count is not below 0, a percentage
    not above 100. The zone close to a limit begins at `near_lower` and `near_upper`, two thirds of
    the way. `screened` moving ranges were left out of `moving_range`, the mean of the others.
    """

    mean: Decimal
    lower: Decimal
    upper: Decimal
    near_lower: Decimal
    near_upper: Decimal
    moving_range: Decimal
    screened: int


def footing_of(points: int) -> Footing:
    """Return how much limits of so many numbers rest on."""
    if points < FEWEST:
        return Footing.TOO_FEW
    if points < USUAL:
        return Footing.BARELY
    return Footing.PROVISIONAL if points < ENOUGH else Footing.SETTLED


def limits_of(values: Sequence[Decimal], *, measure: Measure) -> Limits | None:
    """Return the mean and control limits of numbers in order, or nothing when they are too few.

    The limits are 2.66 mean moving ranges from the mean. A moving range above 3.267 times their
    mean is left out, once, and the mean taken again: one leap would otherwise widen the limits
    for every month.

    Args:
        values: in order, one for each period of a segment.
        measure: the kind of number.

    Source:
        NHS England, Making Data Count; D. Wheeler, "Understanding variation", 2nd edition (2000),
        for both factors.
    """
    if len(values) < FEWEST:
        return None
    mean = _mean(values)
    ranges = [abs(after - before) for before, after in pairwise(values)]
    kept = _screened(ranges)
    moving_range = _mean(kept)
    reach = TO_THE_LIMITS * moving_range
    lower, upper = _as_far_as_numbers_go(mean - reach, mean + reach, values, measure)
    return Limits(
        mean=mean,
        lower=lower,
        upper=upper,
        near_lower=mean - reach * _CLOSE,
        near_upper=mean + reach * _CLOSE,
        moving_range=moving_range,
        screened=len(ranges) - len(kept),
    )


def _screened(ranges: Sequence[Decimal]) -> Sequence[Decimal]:
    """Return moving ranges without the large ones, or all where only zeros would be left."""
    most = TO_A_LARGE_RANGE * _mean(ranges)
    kept = [one for one in ranges if one < most]
    # With a mean of zero the limits would close, and every number would be a special cause.
    return kept if any(kept) else ranges


def _mean(numbers: Sequence[Decimal]) -> Decimal:
    return sum(numbers, Decimal(0)) / len(numbers)


def _as_far_as_numbers_go(
    lower: Decimal, upper: Decimal, values: Sequence[Decimal], measure: Measure
) -> tuple[Decimal, Decimal]:
    if measure not in _MAY_BE_NEGATIVE:
        lower = max(lower, Decimal(0))
    if measure is Measure.PERCENT and max(values) <= _ALL:
        upper = min(upper, _ALL)
    return lower, upper
