# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Status: one word for how an indicator stands against its norm, and the rule that gave it.

The rules, in this order:

1. Without a number to judge, or a norm to judge it by, there is no status: *cannot be judged*.
2. A year that is known as a whole has its norm *met* or *not met*.
3. A floor that was reached, or a ceiling that was passed, before the year is over stays so.
4. With less than a quarter of the year's total due, it is *too early to say*.
5. What is at its pace or better is *on course*.
6. A count that is short of its pace, but not by more than chance explains, is *too early to say*;
   anything else that is short of it is *behind*.

A percentage and a running stock have no pace: what they are now is held against the norm itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from scipy.special import bdtr, bdtrc, pdtr, pdtrc

from peil.agenda.indicators import meets
from peil.monitoring.assess import Trend
from peil.monitoring.course.pace import NoPace, Pace
from peil.terms.periods import MONTHS_IN_A_YEAR
from peil.terms.quantities import Direction, Measure

CHANCE = 0.05
"""What happens by chance in one of twenty cases or more is not called behind."""
SHARE_TO_JUDGE = Decimal("0.25")
SHARE_OF_MONTH = Decimal(1) / MONTHS_IN_A_YEAR


class Status(StrEnum):
    """How an indicator stands against its norm."""

    MET = "met"
    NOT_MET = "not_met"
    ON_COURSE = "on_course"
    BEHIND = "behind"
    TOO_EARLY = "too_early"
    CANNOT_BE_JUDGED = "cannot_be_judged"


class Ground(StrEnum):
    """The rule that gave a status."""

    WHOLE_YEAR = "whole_year"
    REACHED_EARLY = "reached_early"
    PASSED_EARLY = "passed_early"
    EARLY_IN_THE_YEAR = "early_in_the_year"
    AT_PACE = "at_pace"
    SHORT_OF_PACE = "short_of_pace"
    NOW_AT_NORM = "now_at_norm"
    NOW_SHORT_OF_NORM = "now_short_of_norm"
    WITHIN_CHANCE = "within_chance"
    DIRECTION = "direction"
    """Only a direction was agreed, and the figure went that way or not."""
    ABSENT = "absent"
    """There is no number, or no norm to judge it by."""


@dataclass(frozen=True)
class SoFar:
    """What is known of a year that is not known as a whole.

    `number` is in the indicator's measure: the sum from 1 January until `until`, inclusive; of a
    stock or a percentage what it is. `numerator` and `denominator` are those of a percentage.
    """

    until: date
    number: Decimal
    numerator: Decimal | None = None
    denominator: Decimal | None = None


@dataclass(frozen=True)
class Standing:
    """A status, the rule that gave it, and what is due by the pace where there is one."""

    status: Status
    ground: Ground
    due: Decimal | None = None


CANNOT_BE_JUDGED = Standing(Status.CANNOT_BE_JUDGED, Ground.ABSENT)


def whole_year(*, met: bool | None, by_direction: bool = False) -> Standing:
    """Return how a year stands that is known as a whole.

    Args:
        met: whether the norm, or the direction, is met; nothing when that cannot be said.
        by_direction: only a direction was agreed.
    """
    if met is None:
        return CANNOT_BE_JUDGED
    ground = Ground.DIRECTION if by_direction else Ground.WHOLE_YEAR
    return Standing(Status.MET if met else Status.NOT_MET, ground)


def running_year(
    so_far: SoFar,
    *,
    norm: Decimal,
    direction: Direction,
    measure: Measure,
    pace: Pace | NoPace,
) -> Standing:
    """Return how a year stands that is known in part.

    Args:
        so_far: what is known of it.
        norm: the norm of the whole year.
        direction: floor or ceiling; of any other there is no status.
        measure: the kind of number.
        pace: the share of the year's total that is due, or why there is none.
    """
    if direction not in {Direction.AT_LEAST, Direction.AT_MOST}:
        return CANNOT_BE_JUDGED
    if isinstance(pace, NoPace):
        return _without_pace(so_far, norm=norm, direction=direction, pace=pace)
    early = _settled_early(so_far.number, norm=norm, direction=direction, due=pace.due(norm))
    return early or _at_pace(
        so_far.number, norm=norm, direction=direction, measure=measure, pace=pace
    )


def _at_pace(
    number: Decimal, *, norm: Decimal, direction: Direction, measure: Measure, pace: Pace
) -> Standing:
    due, exactly_due = pace.due(norm), norm * pace.share
    if pace.share < SHARE_TO_JUDGE:
        return Standing(Status.TOO_EARLY, Ground.EARLY_IN_THE_YEAR, due)
    if meets(number, norm=exactly_due, direction=direction):
        return Standing(Status.ON_COURSE, Ground.AT_PACE, due)
    if measure is Measure.COUNT and _is_chance(number, exactly_due, direction):
        return Standing(Status.TOO_EARLY, Ground.WITHIN_CHANCE, due)
    return Standing(Status.BEHIND, Ground.SHORT_OF_PACE, due)


def running_direction(so_far: SoFar, trend: Trend, *, measure: Measure) -> Standing:
    """Return how a year stands of which only a direction was agreed.

    Args:
        so_far: what is known of it; a whole year may be.
        trend: how that differs from the same months of an earlier year.
        measure: the kind of number.
    """
    if trend.right_way is None:
        return CANNOT_BE_JUDGED
    if so_far.until.month == MONTHS_IN_A_YEAR:
        return whole_year(met=trend.right_way, by_direction=True)
    if so_far.until.month * SHARE_OF_MONTH < SHARE_TO_JUDGE:
        return Standing(Status.TOO_EARLY, Ground.EARLY_IN_THE_YEAR)
    if trend.right_way:
        return Standing(Status.ON_COURSE, Ground.DIRECTION)
    if measure is Measure.COUNT and _is_chance_of_change(so_far.number, trend):
        return Standing(Status.TOO_EARLY, Ground.WITHIN_CHANCE)
    return Standing(Status.BEHIND, Ground.DIRECTION)


def _settled_early(
    number: Decimal, *, norm: Decimal, direction: Direction, due: Decimal
) -> Standing | None:
    """Return the status that nothing later in the year can change, or nothing."""
    if direction is Direction.AT_LEAST and number >= norm:
        return Standing(Status.MET, Ground.REACHED_EARLY, due)
    if direction is Direction.AT_MOST and number > norm:
        return Standing(Status.NOT_MET, Ground.PASSED_EARLY, due)
    return None


def _without_pace(so_far: SoFar, *, norm: Decimal, direction: Direction, pace: NoPace) -> Standing:
    if meets(so_far.number, norm=norm, direction=direction):
        return Standing(Status.ON_COURSE, Ground.NOW_AT_NORM)
    if pace is NoPace.PERCENTAGE and _is_chance_of_share(so_far, norm, direction):
        return Standing(Status.TOO_EARLY, Ground.WITHIN_CHANCE)
    return Standing(Status.BEHIND, Ground.NOW_SHORT_OF_NORM)


def _is_chance(number: Decimal, expected: Decimal, direction: Direction) -> bool:
    """Return whether a count so far from what is due is common by chance (exact Poisson)."""
    count, mean = int(number), float(expected)
    if direction is Direction.AT_LEAST:
        return bool(pdtr(count, mean) >= CHANCE)
    return bool(pdtrc(count - 1, mean) >= CHANCE)


def _is_chance_of_share(so_far: SoFar, norm: Decimal, direction: Direction) -> bool:
    """Return whether a percentage so far from its norm is common by chance (exact binomial)."""
    if so_far.numerator is None or not so_far.denominator:
        return False
    found, cases, share = int(so_far.numerator), int(so_far.denominator), float(norm) / 100
    if direction is Direction.AT_LEAST:
        return bool(bdtr(found, cases, share) >= CHANCE)
    return bool(bdtrc(found - 1, cases, share) >= CHANCE)


def _is_chance_of_change(number: Decimal, trend: Trend) -> bool:
    """Return whether the smaller of two counts is common by chance, were both expected alike."""
    smaller, both = int(min(number, trend.earlier)), int(number + trend.earlier)
    return bool(bdtr(smaller, both, 0.5) >= CHANCE)
