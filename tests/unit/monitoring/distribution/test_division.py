"""A total is divided so that the parts are whole, add up, keep the bounds and follow the key."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from peil.monitoring.distribution.division import (
    AllocationRefused,
    Bound,
    BoundsRefused,
    Claim,
    KeyRefused,
    divide,
    settled_by_rank,
)

HAMILTON_1790 = {
    "Connecticut": (236_841, 8),
    "Delaware": (55_540, 2),
    "Georgia": (70_835, 2),
    "Kentucky": (68_705, 2),
    "Maryland": (278_514, 9),
    "Massachusetts": (475_327, 16),
    "New Hampshire": (141_822, 5),
    "New Jersey": (179_570, 6),
    "New York": (331_589, 11),
    "North Carolina": (353_523, 12),
    "Pennsylvania": (432_879, 14),
    "Rhode Island": (68_446, 2),
    "South Carolina": (206_236, 7),
    "Vermont": (85_533, 3),
    "Virginia": (630_560, 21),
}
"""The bill of 1792 that Washington vetoed: 120 seats over the people of the census of 1790."""


def claims(weights, *, floors=None, ceilings=None) -> list[Claim]:
    """Return a claim for each weight; units are named 0, 1, 2 ..."""
    lower, upper = floors or {}, ceilings or {}
    return [
        Claim(
            str(rank),
            Fraction(weight),
            rank,
            Decimal(lower.get(rank, 0)),
            None if rank not in upper else Decimal(upper[rank]),
        )
        for rank, weight in enumerate(weights)
    ]


def numbers(total, weights, *, step="1", **bounds) -> list[Decimal]:
    portions = divide(Decimal(total), claims=claims(weights, **bounds), smallest_step=Decimal(step))
    return [portion.number for portion in portions]


def test_the_apportionment_bill_of_1792_comes_out_as_hamilton_drew_it():
    people = [count for count, _ in HAMILTON_1790.values()]

    assert numbers(120, people) == [seats for _, seats in HAMILTON_1790.values()]


@pytest.mark.parametrize(
    ("seats", "expected"),
    [
        # votes and seats of the worked example with the Hare quota in any textbook on voting
        (10, [5, 2, 1, 1, 1, 0]),
    ],
)
def test_the_textbook_example_of_hare_and_niemeyer_comes_out(seats, expected):
    votes = [47_000, 16_000, 15_900, 12_000, 6_000, 3_100]

    assert numbers(seats, votes) == expected


def test_a_unit_can_lose_one_when_there_is_one_more_to_divide():
    """The Alabama paradox in its textbook form: a weakness that a page on the method must tell."""
    three_states = [6, 6, 2]

    assert numbers(10, three_states) == [4, 4, 2]
    assert numbers(11, three_states) == [5, 5, 1]


def test_money_is_divided_to_a_tenth_of_a_million_or_to_the_cent():
    assert numbers("100", [1, 1, 1], step="0.1") == [
        Decimal("33.4"),
        Decimal("33.3"),
        Decimal("33.3"),
    ]
    assert numbers("0.00000010", [1, 1, 1], step="0.00000001") == [
        Decimal("0.00000004"),
        Decimal("0.00000003"),
        Decimal("0.00000003"),
    ]


def test_a_norm_of_zero_gives_everybody_zero():
    assert numbers(0, [5, 3, 0]) == [0, 0, 0]


def test_a_unit_below_its_lower_bound_is_raised_and_the_others_share_the_rest():
    portions = divide(Decimal(100), claims=claims([60, 30, 10], floors={2: 20}))

    assert [p.number for p in portions] == [53, 27, 20]
    assert [p.held_at for p in portions] == [None, None, Bound.FLOOR]
    assert [p.by_key for p in portions] == [60, 30, 10]
    assert [p.exact for p in portions] == [Fraction(160, 3), Fraction(80, 3), 20]


def test_a_unit_above_its_upper_bound_is_lowered_and_the_others_share_the_rest():
    portions = divide(Decimal(100), claims=claims([60, 30, 10], ceilings={0: 40}))

    assert [p.number for p in portions] == [40, 45, 15]
    assert [p.held_at for p in portions] == [Bound.CEILING, None, None]


def test_a_bound_that_no_longer_binds_once_the_others_are_held_is_let_go():
    """Holding both sides at once would leave the first unit at 50 and give out too much."""
    portions = divide(Decimal(100), claims=claims([50, 40, 10], floors={2: 40}, ceilings={0: 35}))

    assert [p.number for p in portions] == [33, 27, 40]
    assert [p.held_at for p in portions] == [None, None, Bound.FLOOR]


def test_a_unit_without_weight_gets_its_lower_bound_and_nothing_more():
    assert numbers(10, [1, 0, 1], floors={1: 4}) == [3, 4, 3]
    assert numbers(10, [1, 0, 1]) == [5, 0, 5]


def test_equal_remainders_go_to_the_unit_that_comes_first_in_the_list():
    portions = divide(Decimal(10), claims=claims([1, 1, 1]))

    assert [p.number for p in portions] == [4, 3, 3]
    assert settled_by_rank(portions)
    assert not settled_by_rank(divide(Decimal(10), claims=claims([2, 1])))
    assert not settled_by_rank(divide(Decimal(9), claims=claims([1, 1, 1])))


@pytest.mark.parametrize(
    ("total", "weights", "bounds", "error", "said"),
    [
        (10, [], {}, AllocationRefused, "There are none"),
        (-1, [1], {}, AllocationRefused, "It is negative"),
        ("1.5", [1, 1], {}, AllocationRefused, "not a whole number of steps of 1"),
        (10, [1, -1], {}, KeyRefused, "negative for 1"),
        (10, [0, 0], {}, KeyRefused, "0 for every unit"),
        (0, [0, 0], {}, KeyRefused, "0 for every unit"),
        (10, [1, 1], {"floors": {0: 6, 1: 5}}, BoundsRefused, "11 together, 1 more"),
        (10, [1, 1], {"ceilings": {0: 6, 1: 3}}, BoundsRefused, "room for 9, 1 too little"),
        (
            10,
            [1, 0],
            {"ceilings": {0: 6}},
            BoundsRefused,
            "who has 0 in the key gets a lower bound at most: 1",
        ),
        (10, [1, 1], {"floors": {0: 6}, "ceilings": {0: 5}}, BoundsRefused, "its upper bound 5"),
        (10, [1, 1], {"floors": {0: "1.5"}}, BoundsRefused, "bound 1.5 of 0 is not a whole"),
        (10, [1, 1], {"ceilings": {0: -1}}, BoundsRefused, "nobody can get less than 0"),
    ],
)
def test_what_cannot_be_divided_is_refused_with_the_numbers(total, weights, bounds, error, said):
    with pytest.raises(error) as refused:
        divide(Decimal(total), claims=claims(weights, **bounds))

    assert said in str(refused.value)


def test_a_step_of_zero_is_refused():
    with pytest.raises(AllocationRefused, match="The smallest step is 0"):
        divide(Decimal(1), claims=claims([1]), smallest_step=Decimal(0))


WEIGHTS = st.lists(st.integers(0, 5_000), min_size=1, max_size=14).filter(any)
TOTALS = st.integers(0, 20_000)


@st.composite
def bounded(draw):
    """Return a total, weights and bounds that can be kept."""
    weights = draw(WEIGHTS)
    total = draw(st.integers(0, 3_000))
    floors, ceilings, left = {}, {}, total
    for rank in range(len(weights)):
        if draw(st.booleans()):
            floors[rank] = draw(st.integers(0, left))
            left -= floors[rank]
        if draw(st.booleans()):
            ceilings[rank] = draw(st.integers(floors.get(rank, 0), total))
    room = [ceilings.get(rank, total) for rank, weight in enumerate(weights) if weight]
    rest = [floors.get(rank, 0) for rank, weight in enumerate(weights) if not weight]
    assume(sum(room) + sum(rest) >= total)
    return total, weights, floors, ceilings


@given(bounded())
@settings(max_examples=300, deadline=None)
def test_parts_always_add_up_and_keep_the_bounds(question):
    total, weights, floors, ceilings = question

    found = numbers(total, weights, floors=floors, ceilings=ceilings)

    assert sum(found) == total
    assert all(number == int(number) for number in found)
    assert all(found[rank] >= bound for rank, bound in floors.items())
    assert all(found[rank] <= bound for rank, bound in ceilings.items())
    assert all(number >= 0 for number in found)


@given(bounded())
@settings(max_examples=300, deadline=None)
def test_exact_shares_are_in_proportion_except_for_those_held_at_a_bound(question):
    """One number per weight gives every share: more only where a bound lifts, less where it caps."""
    total, weights, floors, ceilings = question

    portions = divide(Decimal(total), claims=claims(weights, floors=floors, ceilings=ceilings))

    assert sum(p.exact for p in portions) == total
    at_least, at_most = [], []
    for rank, portion in enumerate(portions):
        if not weights[rank]:
            assert portion.exact == floors.get(rank, 0)
            continue
        per_weight = portion.exact / weights[rank]
        if portion.exact > floors.get(rank, 0):
            at_least.append(per_weight)
        if rank not in ceilings or portion.exact < ceilings[rank]:
            at_most.append(per_weight)
    assert not at_least or not at_most or max(at_least) <= min(at_most)


@given(bounded())
@settings(max_examples=200, deadline=None)
def test_every_part_is_its_exact_share_rounded_down_or_up(question):
    total, weights, floors, ceilings = question

    for portion in divide(Decimal(total), claims=claims(weights, floors=floors, ceilings=ceilings)):
        assert portion.number in {floor(portion.exact), ceil(portion.exact)}


@given(TOTALS, WEIGHTS)
@settings(deadline=None)
def test_without_bounds_every_part_is_the_share_by_key_rounded_down_or_up(total, weights):
    for rank, portion in enumerate(divide(Decimal(total), claims=claims(weights))):
        share = Fraction(total * weights[rank], sum(weights))
        assert portion.by_key == portion.exact == share
        assert portion.number in {floor(share), ceil(share)}
        assert portion.held_at is None


@given(TOTALS, WEIGHTS)
@settings(deadline=None)
def test_who_has_more_in_the_key_never_gets_less(total, weights):
    found = numbers(total, weights)

    ordered = sorted(zip(weights, found, strict=True), key=lambda pair: pair[0])
    for (lighter, less), (heavier, more) in pairwise(ordered):
        assert less <= more if lighter < heavier else abs(less - more) <= 1


@given(TOTALS, WEIGHTS, st.data())
@settings(deadline=None)
def test_getting_more_in_the_key_never_means_getting_less(total, weights, data):
    rank = data.draw(st.integers(0, len(weights) - 1))
    heavier = list(weights)
    heavier[rank] += data.draw(st.integers(1, 500))

    assert numbers(total, heavier)[rank] >= numbers(total, weights)[rank]


@given(TOTALS, WEIGHTS, st.fractions(min_value=Fraction(1, 50), max_value=50))
@settings(deadline=None)
def test_the_unit_in_which_the_key_is_written_does_not_matter(total, weights, scale):
    scaled = [Fraction(weight) * scale for weight in weights]

    assert numbers(total, scaled) == numbers(total, weights)


@given(bounded(), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_in_which_units_are_given_does_not_matter(question, random):
    total, weights, floors, ceilings = question
    ordered = claims(weights, floors=floors, ceilings=ceilings)
    shuffled = list(ordered)
    random.shuffle(shuffled)

    assert divide(Decimal(total), claims=shuffled) == divide(Decimal(total), claims=ordered)


@given(WEIGHTS, st.integers(0, 2_000))
@settings(deadline=None)
def test_dividing_by_a_smaller_step_also_adds_up(weights, tenths):
    total = Decimal(tenths) / 10

    found = numbers(total, weights, step="0.1")

    assert sum(found) == total
    assert all(number % Decimal("0.1") == 0 for number in found)
