"""A status follows from published rules, each at its border, and chance is told from failure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from peil.monitoring.assess import Trend
from peil.monitoring.course.pace import NoPace, Pace, PaceBasis
from peil.monitoring.course.status import (
    CANNOT_BE_JUDGED,
    Ground,
    SoFar,
    Standing,
    Status,
    running_direction,
    running_year,
    whole_year,
)
from peil.terms.quantities import Direction, Measure

AUGUST = date(2019, 8, 31)
FLOOR, CEILING = Direction.AT_LEAST, Direction.AT_MOST


def at(share: str) -> Pace:
    return Pace(AUGUST, Decimal(share), PaceBasis.EVEN)


def judged(
    number, *, norm=20, share="0.5", direction=FLOOR, measure=Measure.COUNT, cases=None
) -> Standing:
    numerator, denominator = cases or (None, None)
    so_far = SoFar(
        AUGUST,
        Decimal(number),
        None if numerator is None else Decimal(numerator),
        None if denominator is None else Decimal(denominator),
    )
    pace = share if isinstance(share, NoPace) else at(share)
    return running_year(so_far, norm=Decimal(norm), direction=direction, measure=measure, pace=pace)


@pytest.mark.parametrize(
    ("met", "status", "ground"),
    [
        (True, Status.MET, Ground.WHOLE_YEAR),
        (False, Status.NOT_MET, Ground.WHOLE_YEAR),
        (None, Status.CANNOT_BE_JUDGED, Ground.ABSENT),
    ],
)
def test_a_whole_year_has_its_norm_met_or_not(met, status, ground):
    assert whole_year(met=met) == Standing(status, ground)


def test_a_whole_year_by_direction_says_so():
    assert whole_year(met=False, by_direction=True) == Standing(Status.NOT_MET, Ground.DIRECTION)


def test_a_floor_that_is_reached_early_is_met():
    assert judged(20) == Standing(Status.MET, Ground.REACHED_EARLY, Decimal("10.0"))


def test_one_short_of_a_floor_is_not_reached_yet():
    assert judged(19).status is Status.ON_COURSE


def test_a_floor_of_zero_is_reached_by_zero():
    assert judged(0, norm=0).status is Status.MET


def test_a_ceiling_that_is_passed_early_is_not_met():
    found = judged(21, direction=CEILING)

    assert found == Standing(Status.NOT_MET, Ground.PASSED_EARLY, Decimal("10.0"))


def test_a_ceiling_that_is_touched_is_not_passed():
    assert judged(20, direction=CEILING, share="0.99").ground is not Ground.PASSED_EARLY


def test_a_ceiling_is_never_met_before_the_year_is_over():
    assert judged(0, direction=CEILING).status is Status.ON_COURSE


def test_before_a_quarter_of_the_year_it_is_too_early_to_say():
    found = judged(0, norm=1000, share="0.2499")

    assert found == Standing(Status.TOO_EARLY, Ground.EARLY_IN_THE_YEAR, Decimal("249.9"))


def test_from_a_quarter_of_the_year_on_it_can_be_said():
    assert judged(0, norm=1000, share="0.25").status is Status.BEHIND


def test_too_early_does_not_hide_a_norm_that_is_reached():
    assert judged(20, share="0.01").status is Status.MET


@pytest.mark.parametrize("direction", [FLOOR, CEILING])
def test_exactly_at_pace_is_on_course(direction):
    found = judged(10, direction=direction)

    assert found == Standing(Status.ON_COURSE, Ground.AT_PACE, Decimal("10.0"))


def test_being_at_pace_is_not_decided_on_a_rounded_number():
    short_by_less_than_rounding = judged("5.002", norm=10, share="0.5004", measure=Measure.FTE)

    assert short_by_less_than_rounding.due == Decimal("5.0")
    assert short_by_less_than_rounding.status is Status.BEHIND


def test_twelve_high_tech_investigations_by_august_against_twenty_may_be_chance():
    found = judged(12, norm=20, share="0.6658")

    assert found == Standing(Status.TOO_EARLY, Ground.WITHIN_CHANCE, Decimal("13.3"))


def test_a_count_that_chance_explains_is_not_called_behind_at_its_border():
    expected = 100 * 0.6658
    rare = next(k for k in range(100) if stats.poisson.cdf(k, expected) >= 0.05)

    assert judged(rare, norm=100, share="0.6658").ground is Ground.WITHIN_CHANCE
    assert judged(rare - 1, norm=100, share="0.6658") == Standing(
        Status.BEHIND, Ground.SHORT_OF_PACE, Decimal("66.6")
    )


def test_a_ceiling_that_chance_explains_is_not_called_behind_at_its_border():
    rare = next(k for k in range(200) if stats.poisson.sf(k - 1, 50) < 0.05)

    assert judged(rare - 1, norm=100, direction=CEILING).ground is Ground.WITHIN_CHANCE
    assert judged(rare, norm=100, direction=CEILING).ground is Ground.SHORT_OF_PACE


def test_money_has_no_chance_to_hide_behind():
    assert judged("9.9", measure=Measure.EUR_MILLION).status is Status.BEHIND


@pytest.mark.parametrize("direction", [Direction.INCREASE, Direction.DECREASE, Direction.MONITOR])
def test_without_a_floor_or_a_ceiling_there_is_no_status(direction):
    assert judged(10, direction=direction) == CANNOT_BE_JUDGED


def test_a_running_stock_is_held_against_the_norm_itself():
    assert judged(100, norm=100, share=NoPace.RUNNING_STOCK) == Standing(
        Status.ON_COURSE, Ground.NOW_AT_NORM
    )
    assert judged(99, norm=100, share=NoPace.RUNNING_STOCK) == Standing(
        Status.BEHIND, Ground.NOW_SHORT_OF_NORM
    )


def test_a_percentage_short_of_its_norm_by_chance_is_not_called_behind():
    share = NoPace.PERCENTAGE
    rare = next(k for k in range(50) if stats.binom.cdf(k, 50, 0.4) >= 0.05)

    assert judged(rare * 2, norm=40, share=share, cases=(rare, 50)) == Standing(
        Status.TOO_EARLY, Ground.WITHIN_CHANCE
    )
    assert judged(rare * 2 - 2, norm=40, share=share, cases=(rare - 1, 50)) == Standing(
        Status.BEHIND, Ground.NOW_SHORT_OF_NORM
    )


def test_a_percentage_above_its_ceiling_by_chance_is_not_called_behind():
    share = NoPace.PERCENTAGE
    rare = next(k for k in range(50) if stats.binom.sf(k - 1, 50, 0.4) < 0.05)

    inside = judged(rare * 2 - 2, norm=40, share=share, direction=CEILING, cases=(rare - 1, 50))
    outside = judged(rare * 2, norm=40, share=share, direction=CEILING, cases=(rare, 50))

    assert (inside.ground, outside.ground) == (Ground.WITHIN_CHANCE, Ground.NOW_SHORT_OF_NORM)


@pytest.mark.parametrize("cases", [None, (None, 50), (3, None), (0, 0)])
def test_a_percentage_of_unknown_cases_has_no_chance_to_hide_behind(cases):
    assert judged(39, norm=40, share=NoPace.PERCENTAGE, cases=cases).status is Status.BEHIND


def test_a_stock_has_no_chance_to_hide_behind():
    found = judged(39, norm=40, share=NoPace.RUNNING_STOCK, cases=(39, 100))

    assert found.status is Status.BEHIND


def moved(now, before, *, month=8, right_way=True, measure=Measure.COUNT) -> Standing:
    so_far = SoFar(date(2019, month, 28 if month == 2 else 30), Decimal(now))
    trend = Trend(2018, Decimal(before), Decimal(now) - Decimal(before), right_way)
    return running_direction(so_far, trend, measure=measure)


def test_a_direction_that_is_kept_is_on_course():
    assert moved(34, 33) == Standing(Status.ON_COURSE, Ground.DIRECTION)


def test_a_direction_that_is_lost_by_more_than_chance_is_behind():
    assert moved(10, 60, right_way=False) == Standing(Status.BEHIND, Ground.DIRECTION)


def test_a_direction_that_is_lost_by_chance_is_too_early_to_say():
    assert moved(30, 33, right_way=False) == Standing(Status.TOO_EARLY, Ground.WITHIN_CHANCE)


def test_the_chance_of_a_change_is_that_of_a_fair_coin():
    rare = next(k for k in range(50) if stats.binom.cdf(k, k + 60, 0.5) >= 0.05)

    assert moved(rare, 60, right_way=False).ground is Ground.WITHIN_CHANCE
    assert moved(rare - 1, 60, right_way=False).ground is Ground.DIRECTION
    assert moved(60, rare, right_way=False).ground is Ground.WITHIN_CHANCE


def test_money_that_goes_the_wrong_way_is_behind():
    assert moved("9.9", 10, right_way=False, measure=Measure.EUR_MILLION).status is Status.BEHIND


def test_a_direction_over_two_months_is_too_early_and_over_three_is_not():
    assert moved(34, 33, month=2) == Standing(Status.TOO_EARLY, Ground.EARLY_IN_THE_YEAR)
    assert moved(34, 33, month=3).status is Status.ON_COURSE


def test_a_direction_over_twelve_months_is_met_or_not():
    assert moved(34, 33, month=12) == Standing(Status.MET, Ground.DIRECTION)
    assert moved(30, 33, month=12, right_way=False).status is Status.NOT_MET


def test_a_direction_that_nobody_agreed_cannot_be_judged():
    assert moved(34, 33, right_way=None) == CANNOT_BE_JUDGED


ORDER = [Status.BEHIND, Status.TOO_EARLY, Status.ON_COURSE, Status.MET]


@given(
    number=st.integers(0, 300),
    norm=st.integers(0, 200),
    share=st.decimals("0.25", 1, places=4),
)
def test_one_more_never_makes_a_floor_stand_worse(number, norm, share):
    before, after = (judged(n, norm=norm, share=str(share)).status for n in (number, number + 1))

    assert ORDER.index(after) >= ORDER.index(before)


CEILINGS = [Status.ON_COURSE, Status.TOO_EARLY, Status.BEHIND, Status.NOT_MET]


@given(
    number=st.integers(0, 300),
    norm=st.integers(0, 200),
    share=st.decimals("0.25", 1, places=4),
)
def test_one_more_never_makes_a_ceiling_stand_better(number, norm, share):
    before, after = (
        judged(n, norm=norm, share=str(share), direction=CEILING).status
        for n in (number, number + 1)
    )

    assert CEILINGS.index(after) >= CEILINGS.index(before)
