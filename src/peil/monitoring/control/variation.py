# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Tells common from special causes: which numbers chance does not explain, and which way they go.

A number is judged by the first rule that it is part of, in the order of `Rule`. A trend goes the
way it moves, whatever side of the mean it is on; every other rule goes the side of the mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from peil.monitoring.control.limits import Limits
from peil.terms.languages import Text
from peil.terms.quantities import Direction

IN_A_ROW = 7
"""So many on one side of the mean, or rising or falling, are no chance."""
_TWO, _OF_THREE = 2, 3


class Rule(StrEnum):
    """A pattern that chance seldom gives, in the order in which they decide.

    Source: NHS England, Making Data Count; the order is that of its tools.
    """

    OUTSIDE_LIMITS = "outside_limits"
    TREND = "trend"
    TWO_OF_THREE = "two_of_three"
    SHIFT = "shift"

    @property
    def text(self) -> Text:
        """The rule in words."""
        return _RULES[self]


_RULES = {
    Rule.OUTSIDE_LIMITS: Text(nl="buiten de grenzen", en="outside the limits"),
    Rule.TREND: Text(nl="7 op een rij stijgend of dalend", en="7 in a row rising or falling"),
    Rule.TWO_OF_THREE: Text(nl="2 van de 3 dicht bij een grens", en="2 out of 3 close to a limit"),
    Rule.SHIFT: Text(
        nl="7 op een rij aan één kant van het gemiddelde", en="7 in a row on one side of the mean"
    ),
}


class Variation(StrEnum):
    """What kind of variation a number is."""

    COMMON_CAUSE = "common_cause"
    CONCERN = "concern"
    IMPROVEMENT = "improvement"
    NEUTRAL = "neutral"
    """A special cause where no way is better than the other."""


@dataclass(frozen=True)
class Signal:
    """A rule that a number is part of, and whether it points up."""

    rule: Rule
    upwards: bool


def signals_of(values: Sequence[Decimal], limits: Limits) -> tuple[tuple[Signal, ...], ...]:
    """Return for each number the signals that it is part of, in the order of the rules.

    Args:
        values: the numbers of one segment, in order.
        limits: those of the segment.
    """
    found: list[dict[Rule, Signal]] = [{} for _ in values]
    for rule, finding in _FINDERS.items():
        for place, upwards in finding(values, limits):
            found[place].setdefault(rule, Signal(rule, upwards))
    return tuple(tuple(signals.values()) for signals in found)


def kind_of(signals: Sequence[Signal], *, direction: Direction) -> Variation:
    """Return what kind of variation a number with these signals is, by the first of them."""
    if not signals:
        return Variation.COMMON_CAUSE
    up_is_good = _UP_IS_GOOD.get(direction)
    if up_is_good is None:
        return Variation.NEUTRAL
    return Variation.IMPROVEMENT if signals[0].upwards is up_is_good else Variation.CONCERN


_UP_IS_GOOD = {
    Direction.AT_LEAST: True,
    Direction.INCREASE: True,
    Direction.AT_MOST: False,
    Direction.DECREASE: False,
}


def _outside(values: Sequence[Decimal], limits: Limits) -> Iterator[tuple[int, bool]]:
    for place, value in enumerate(values):
        if value > limits.upper or value < limits.lower:
            yield place, value > limits.mean


def _trend(values: Sequence[Decimal], _: Limits) -> Iterator[tuple[int, bool]]:
    """Yield the numbers of every run that rises or falls; an equal number ends a run."""
    steps = [_sign(after - before) for before, after in pairwise(values)]
    for start in range(len(values) - IN_A_ROW + 1):
        run = set(steps[start : start + IN_A_ROW - 1])
        if run in ({1}, {-1}):
            yield from ((start + at, run == {1}) for at in range(IN_A_ROW))


def _two_of_three(values: Sequence[Decimal], limits: Limits) -> Iterator[tuple[int, bool]]:
    """Yield numbers close to a limit, where two of three are and all three are on that side."""
    close = [
        limits.upper >= value > limits.near_upper or limits.lower <= value < limits.near_lower
        for value in values
    ]
    sides = [_sign(value - limits.mean) for value in values]
    for start in range(len(values) - _OF_THREE + 1):
        three = range(start, start + _OF_THREE)
        one_side = abs(sum(sides[at] for at in three)) == _OF_THREE
        if one_side and sum(close[at] for at in three) >= _TWO:
            yield from ((at, sides[at] > 0) for at in three if close[at])


def _shift(values: Sequence[Decimal], limits: Limits) -> Iterator[tuple[int, bool]]:
    """Yield the numbers of every run on one side of the mean; one on the mean ends a run."""
    sides = [_sign(value - limits.mean) for value in values]
    for start in range(len(values) - IN_A_ROW + 1):
        if abs(sum(sides[start : start + IN_A_ROW])) == IN_A_ROW:
            yield from ((start + at, sides[start] > 0) for at in range(IN_A_ROW))


def _sign(number: Decimal) -> int:
    return (number > 0) - (number < 0)


_FINDERS = {
    Rule.OUTSIDE_LIMITS: _outside,
    Rule.TREND: _trend,
    Rule.TWO_OF_THREE: _two_of_three,
    Rule.SHIFT: _shift,
}
