"""Special causes are found by four rules, and go the right way by the direction that was agreed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statprocon import XmR

from peil.monitoring.control.limits import Limits, limits_of
from peil.monitoring.control.variation import (
    Rule,
    Signal,
    Variation,
    kind_of,
    signals_of,
)
from peil.terms.quantities import Direction, Measure

OUTSIDE, TREND, TWO, SHIFT = Rule.OUTSIDE_LIMITS, Rule.TREND, Rule.TWO_OF_THREE, Rule.SHIFT
LIMITS = Limits(
    mean=Decimal(50),
    lower=Decimal(20),
    upper=Decimal(80),
    near_lower=Decimal(30),
    near_upper=Decimal(70),
    moving_range=Decimal(11),
    screened=0,
)


def rules(numbers: str) -> list[str]:
    """Return the rules of each number in short: o, t, c for close, s, joined."""
    short = {OUTSIDE: "o", TREND: "t", TWO: "c", SHIFT: "s"}
    found = signals_of([Decimal(number) for number in numbers.split()], LIMITS)
    return ["".join(short[signal.rule] for signal in signals) or "." for signals in found]


def test_a_point_outside_a_limit_is_a_signal_and_one_on_it_is_not():
    assert rules("50 81 50 19 80 40 20") == [".", "o", ".", "o", ".", ".", "."]


def test_seven_on_one_side_of_the_mean_are_a_shift_and_six_are_none():
    assert rules("49 51 60 52 58 53 57 49") == ["."] * 8
    assert rules("49 51 60 52 58 53 57 54 49") == [".", *["s"] * 7, "."]


def test_a_point_on_the_mean_ends_a_shift():
    assert rules("51 60 52 50 58 53 57 54") == ["."] * 8


def test_seven_that_rise_are_a_trend_and_six_are_none():
    assert rules("44 46 48 52 54 56 40") == ["."] * 7
    assert rules("42 44 46 48 52 54 56 40") == [*["t"] * 7, "."]


def test_an_equal_number_ends_a_trend():
    assert rules("40 44 46 48 48 52 54 56") == ["."] * 8


def test_two_of_three_close_to_a_limit_are_a_signal_and_only_those_two():
    assert rules("50 72 60 75 50") == [".", "c", ".", "c", "."]
    assert rules("50 28 45 25 50") == [".", "c", ".", "c", "."]


def test_two_close_to_a_limit_do_not_count_with_the_third_on_the_other_side():
    assert rules("50 72 45 75 50") == ["."] * 5


def test_close_to_different_limits_is_no_signal():
    assert rules("50 72 28 45") == ["."] * 4


def test_a_point_beyond_the_limit_is_not_close_to_it():
    assert rules("50 90 75 60 50") == [".", "o", ".", ".", "."]


def test_a_point_may_be_part_of_several_rules_in_their_order():
    assert rules("51 55 60 65 72 75 85") == ["ts", "ts", "ts", "ts", "tcs", "tcs", "ots"]


@pytest.mark.parametrize(
    ("direction", "up", "down"),
    [
        (Direction.AT_LEAST, Variation.IMPROVEMENT, Variation.CONCERN),
        (Direction.INCREASE, Variation.IMPROVEMENT, Variation.CONCERN),
        (Direction.AT_MOST, Variation.CONCERN, Variation.IMPROVEMENT),
        (Direction.DECREASE, Variation.CONCERN, Variation.IMPROVEMENT),
        (Direction.MONITOR, Variation.NEUTRAL, Variation.NEUTRAL),
    ],
)
def test_a_special_cause_is_good_or_bad_by_the_direction(direction, up, down):
    assert kind_of([Signal(OUTSIDE, upwards=True)], direction=direction) is up
    assert kind_of([Signal(OUTSIDE, upwards=False)], direction=direction) is down
    assert kind_of([], direction=direction) is Variation.COMMON_CAUSE


def test_a_trend_goes_the_way_it_moves_and_not_the_side_it_is_on():
    # falling all the way, and above the mean all the way
    values = [Decimal(number) for number in (68, 66, 64, 62, 60, 58, 56)]

    found = signals_of(values, LIMITS)

    assert found[0] == (Signal(TREND, upwards=False), Signal(SHIFT, upwards=True))
    assert kind_of(found[0], direction=Direction.AT_LEAST) is Variation.CONCERN


def test_outside_a_limit_goes_before_a_trend():
    values = [Decimal(number) for number in (95, 85, 75, 65, 55, 45, 35)]

    found = signals_of(values, LIMITS)

    assert kind_of(found[0], direction=Direction.AT_LEAST) is Variation.IMPROVEMENT
    assert kind_of(found[3], direction=Direction.AT_LEAST) is Variation.CONCERN


@given(numbers=st.lists(st.integers(0, 200), min_size=8, max_size=40))
def test_another_library_finds_the_same_points_outside_the_limits(numbers):
    values = [Decimal(number) for number in numbers]
    limits = limits_of(values, measure=Measure.EUR_MILLION)
    if limits.screened:
        return

    found = [
        any(signal.rule is OUTSIDE for signal in signals) for signals in signals_of(values, limits)
    ]

    # the other library rounds its limits to three decimals; a point there may go either way
    for value, ours, theirs in zip(
        values, found, XmR(values).rule_1_x_indices_beyond_limits(), strict=True
    ):
        near = min(abs(value - limits.upper), abs(value - limits.lower)) < Decimal("0.01")
        assert near or ours is theirs


@given(numbers=st.lists(st.integers(0, 100), min_size=8, max_size=30))
def test_upside_down_every_signal_points_the_other_way(numbers):
    values = [Decimal(number) for number in numbers]
    mirrored = [-value for value in values]

    there = signals_of(values, limits_of(values, measure=Measure.EUR_MILLION))
    back = signals_of(mirrored, limits_of(mirrored, measure=Measure.EUR_MILLION))

    turned = tuple(
        tuple(Signal(signal.rule, not signal.upwards) for signal in signals) for signals in there
    )
    assert back == turned


def test_every_rule_is_named_in_both_languages():
    for rule in Rule:
        assert rule.text.nl
        assert rule.text.en
