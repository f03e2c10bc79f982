"""A difference exists only between two numbers; every other case has its own word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peil.agenda.decisions import DecisionKind, NormState, NormValue
from peil.agenda.norms import Norm, year_key
from peil.agenda.yaml_files import Origin
from peil.monitoring.assess import (
    Absence,
    NormStanding,
    Result,
    ResultStanding,
    assess,
    direction_of,
    standing_of_norm,
    trend_since,
)
from peil.terms.languages import Text
from peil.terms.periods import DayOrMonth
from peil.terms.quantities import Direction, Measure
from peil.terms.references import Reference

NUMBERS = st.decimals(-10_000, 10_000, places=2)


def norm(number=None, state=NormState.SET, **more) -> Norm:
    value = NormValue(state=state, number=None if number is None else Decimal(number), **more)
    return Norm(
        key=year_key("cases", unit="city", year=2020),
        agenda="plan",
        value=value,
        measure=Measure.COUNT,
        decision="adoption",
        kind=DecisionKind.ADOPTION,
        known_from=DayOrMonth("2019-12-01", date(2019, 12, 1)),
        reference=Reference(source="plan", place="p. 1"),
        origin=Origin("a.yaml", 1),
    )


def result(number=None, standing=ResultStanding.FINAL, definition="2020-1") -> Result:
    return Result(standing, None if number is None else Decimal(number), definition)


def judged(found, agreed, *, direction=Direction.AT_LEAST, measure=Measure.COUNT, of="2020-1"):
    return assess(found, agreed, direction=direction, measure=measure, norm_definition=of)


@pytest.mark.parametrize(
    ("number", "agreed", "direction", "difference", "met"),
    [
        (1529, 1370, Direction.AT_LEAST, 159, True),
        (1370, 1370, Direction.AT_LEAST, 0, True),
        (187, 190, Direction.AT_LEAST, -3, False),
        (0, 20, Direction.AT_LEAST, -20, False),
        (49124, 65000, Direction.AT_MOST, -15876, True),
        (65001, 65000, Direction.AT_MOST, 1, False),
        (65000, 65000, Direction.AT_MOST, 0, True),
        (5, 3, Direction.MONITOR, 2, None),
    ],
)
def test_the_difference_is_realisation_minus_norm_and_met_goes_by_direction(
    number, agreed, direction, difference, met
):
    found = judged(result(number), norm(agreed), direction=direction)

    assert (found.difference, found.difference_unit) == (difference, "count")
    assert found.met is met
    assert found.absence is None


def test_percentages_differ_in_percentage_points_and_have_no_attainment():
    found = judged(result(26), norm(40), measure=Measure.PERCENT)

    assert (found.difference, found.difference_unit) == (-14, "percentage_points")
    assert found.attainment is None


def test_attainment_is_the_realisation_in_percent_of_the_norm():
    assert judged(result(1529), norm(1370)).attainment == Decimal("111.6")


def test_a_norm_of_zero_is_a_number_and_has_no_attainment():
    found = judged(result(3), norm(0))

    assert found.difference == 3
    assert found.met is True
    assert found.attainment is None


@pytest.mark.parametrize(
    ("agreed", "direction", "absence"),
    [
        (None, Direction.MONITOR, Absence.NO_NORM_BY_DESIGN),
        (None, Direction.AT_LEAST, Absence.NORM_NOT_SET),
        (norm(state=NormState.TO_BE_DETERMINED), Direction.AT_LEAST, Absence.TO_BE_DETERMINED),
        (
            norm(state=NormState.DIRECTION_ONLY, direction="increase"),
            Direction.INCREASE,
            Absence.DIRECTION_ONLY,
        ),
        (
            norm(state=NormState.MILESTONE, step=Text(nl="a", en="a")),
            Direction.MONITOR,
            Absence.MILESTONE,
        ),
        (norm(state=NormState.WITHDRAWN), Direction.AT_LEAST, Absence.WITHDRAWN),
    ],
)
def test_without_a_norm_in_a_number_there_is_a_word_and_no_difference(agreed, direction, absence):
    found = judged(result(7), agreed, direction=direction)

    assert found.absence is absence
    assert found.difference is None
    assert found.met is None
    assert found.difference_unit == ""


@pytest.mark.parametrize(
    ("standing", "absence"),
    [
        (ResultStanding.NOT_SUPPLIED, Absence.NOT_SUPPLIED),
        (ResultStanding.NOT_YET_DUE, Absence.NOT_YET_DUE),
        (ResultStanding.SUPPRESSED, Absence.SUPPRESSED),
    ],
)
def test_without_a_figure_there_is_a_word_and_no_difference(standing, absence):
    found = judged(result(standing=standing), norm(20))

    assert (found.absence, found.difference) == (absence, None)


def test_a_figure_of_another_definition_is_not_compared():
    found = judged(result(7, definition="2015-1"), norm(20))

    assert found.absence is Absence.OTHER_DEFINITION
    assert found.difference is None


def test_a_bridge_makes_two_definitions_comparable():
    found = assess(
        result(7, definition="2015-1"),
        norm(20),
        direction=Direction.AT_LEAST,
        measure=Measure.COUNT,
        norm_definition="2020-1",
        comparable=lambda one, other: {one, other} == {"2015-1", "2020-1"},
    )

    assert found.difference == -13


@given(number=NUMBERS, agreed=NUMBERS)
def test_difference_and_met_never_contradict_each_other(number, agreed):
    floor = judged(result(number), norm(agreed))
    ceiling = judged(result(number), norm(agreed), direction=Direction.AT_MOST)

    assert floor.met is (floor.difference >= 0)
    assert ceiling.met is (ceiling.difference <= 0)


@pytest.mark.parametrize(
    ("now", "before", "direction", "change", "right_way"),
    [
        (7, 39, "increase", -32, False),
        (40, 39, "increase", 1, True),
        (39, 39, "increase", 0, False),
        (38, 39, "decrease", -1, True),
        (39, 39, "decrease", 0, False),
        (40, 39, Direction.MONITOR, 1, None),
    ],
)
def test_a_direction_is_met_only_by_moving_that_way(now, before, direction, change, right_way):
    found = trend_since(Decimal(now), earlier=Decimal(before), year=2019, direction=direction)

    assert (found.change, found.right_way, found.since) == (change, right_way, 2019)


def test_the_direction_of_a_norm_is_known_only_where_it_asks_nothing_else():
    only = norm(state=NormState.DIRECTION_ONLY, direction="decrease")

    assert direction_of(only) == "decrease"
    assert direction_of(norm(3)) is None
    assert direction_of(None) is None


def test_every_state_of_a_norm_has_a_standing():
    for state in NormState:
        agreed = replace(norm(), value=NormValue(state=state))
        assert standing_of_norm(agreed, direction=Direction.AT_LEAST) == NormStanding(state.value)


def test_numbers_of_which_nobody_names_a_definition_are_compared():
    found = assess(
        Result(ResultStanding.FINAL, Decimal(3)),
        norm(2),
        direction=Direction.AT_LEAST,
        measure=Measure.COUNT,
    )

    assert (found.difference, found.absence) == (1, None)
