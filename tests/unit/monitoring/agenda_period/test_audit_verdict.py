"""The auditor's question to one target has five answers, and every one has its grounds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peil.agenda.bridges import Conversion
from peil.agenda.decisions import DecisionKind, NormState, NormValue
from peil.agenda.findings import Origin
from peil.agenda.norms import Norm, year_key
from peil.monitoring.agenda_period.audit_verdict import (
    AuditClass,
    Inputs,
    NotJudged,
    Start,
    StartBasis,
    Verdict,
    YearResult,
    count_of,
    judge,
    not_judged,
)
from peil.terms.periods import DayOrMonth
from peil.terms.quantities import Direction, Measure
from peil.terms.references import Reference

NUMBERS = st.integers(-1000, 1000)


def target(number) -> Norm:
    return Norm(
        key=year_key("cases", unit="city", year=2023),
        agenda="plan",
        value=NormValue(state=NormState.SET, number=Decimal(number)),
        measure=Measure.COUNT,
        decision="adoption",
        kind=DecisionKind.ADOPTION,
        known_from=DayOrMonth("2019-12-01", date(2019, 12, 1)),
        reference=Reference(source="plan", place="p. 1"),
        origin=Origin("a.yaml", 1),
    )


def result(year, number) -> YearResult:
    value = Decimal(number)
    return YearResult(year, value, value, "final", "2020-1", Conversion(Decimal(1)))


def fared(number, *numbers, start=None, direction=Direction.AT_LEAST, left_out=()):
    """Return the verdict on results from 2020 on; without a start that of 2020 is the start."""
    results = tuple(result(2020 + n, value) for n, value in enumerate(numbers))
    begun = Start(result(2019, start), StartBasis.BEFORE) if start is not None else None
    if begun is None and results:
        begun = Start(results[0], StartBasis.FIRST_YEAR)
    return judge(target(number), Inputs(results, begun, left_out), direction=direction)


@pytest.mark.parametrize(
    ("number", "results", "direction", "found"),
    [
        (100, (90, 95, 101), Direction.AT_LEAST, AuditClass.REACHED_STRETCHING),
        (100, (90, 100, 80), Direction.AT_LEAST, AuditClass.REACHED_STRETCHING),
        (100, (100, 80, 70), Direction.AT_LEAST, AuditClass.REACHED_AT_START),
        (100, (101,), Direction.AT_LEAST, AuditClass.REACHED_AT_START),
        (100, (70, 60, 99), Direction.AT_LEAST, AuditClass.MOVING_TOWARDS),
        (100, (70, 99, 70), Direction.AT_LEAST, AuditClass.NO_MOVEMENT),
        (100, (70, 99, 60), Direction.AT_LEAST, AuditClass.NO_MOVEMENT),
        (100, (120, 101), Direction.AT_MOST, AuditClass.MOVING_TOWARDS),
        (100, (120, 121), Direction.AT_MOST, AuditClass.NO_MOVEMENT),
        (100, (120, 100), Direction.AT_MOST, AuditClass.REACHED_STRETCHING),
        (100, (99, 120), Direction.AT_MOST, AuditClass.REACHED_AT_START),
    ],
)
def test_a_target_is_in_the_class_of_the_court_of_audit(number, results, direction, found):
    assert fared(number, *results, direction=direction).found is found


def test_the_years_that_reached_it_are_named_and_a_later_loss_too():
    verdict = fared(100, 90, 100, 105, 80)

    assert verdict.reached_in == (2021, 2022)
    assert verdict.lost_in == 2023
    assert fared(100, 90, 100).lost_in is None
    assert fared(100, 90, 95).lost_in is None


def test_a_result_from_before_the_period_can_be_the_start():
    assert fared(100, 110, start=100).found is AuditClass.REACHED_AT_START
    assert fared(100, 110, start=99).found is AuditClass.REACHED_STRETCHING
    assert fared(100, 90, start=80).found is AuditClass.MOVING_TOWARDS
    assert fared(100, 80, start=80).found is AuditClass.NO_MOVEMENT


@pytest.mark.parametrize(
    ("results", "left_out", "direction", "because"),
    [
        ((), (), Direction.AT_LEAST, NotJudged.NO_RESULT),
        ((), (2020,), Direction.AT_LEAST, NotJudged.OTHER_DEFINITION),
        ((90,), (), Direction.AT_LEAST, NotJudged.ONLY_ONE_RESULT),
        ((90, 95), (), Direction.MONITOR, NotJudged.NO_DIRECTION),
        ((90, 95), (), Direction.INCREASE, NotJudged.NO_DIRECTION),
    ],
)
def test_what_cannot_be_judged_says_why(results, left_out, direction, because):
    verdict = fared(100, *results, direction=direction, left_out=left_out)

    assert (verdict.found, verdict.because) == (AuditClass.CANNOT_BE_JUDGED, because)


def test_without_a_target_there_is_a_reason_and_nothing_else():
    verdict = not_judged(NotJudged.MILESTONE)

    assert verdict == Verdict(
        AuditClass.CANNOT_BE_JUDGED, NotJudged.MILESTONE, None, None, (), (), ()
    )


@pytest.mark.parametrize(
    ("numbers", "direction", "reached_in"),
    [
        ((), Direction.AT_LEAST, ()),
        ((90,), Direction.AT_LEAST, ()),
        ((90, 95), Direction.MONITOR, ()),
        ((90, 95), Direction.AT_LEAST, ()),
        ((90, 80), Direction.AT_LEAST, ()),
        ((90, 105), Direction.AT_LEAST, (2022,)),
        ((110, 105), Direction.AT_LEAST, (2021, 2022)),
    ],
)
def test_every_verdict_keeps_what_it_rests_on(numbers, direction, reached_in):
    results = tuple(result(2021 + n, number) for n, number in enumerate(numbers))
    start = Start(results[0] if results else result(2019, 70), StartBasis.FIRST_YEAR)

    verdict = judge(target(100), Inputs(results, start, (2020,)), direction=direction)

    assert (verdict.target, verdict.start) == (target(100), start)
    assert (verdict.results, verdict.left_out) == (results, (2020,))
    assert verdict.reached_in == reached_in


def test_reached_without_a_known_start_is_not_called_stretching():
    inputs = Inputs((result(2021, 110),), None)

    verdict = judge(target(100), inputs, direction=Direction.AT_LEAST)

    assert (verdict.found, verdict.because) == (
        AuditClass.CANNOT_BE_JUDGED,
        NotJudged.START_UNKNOWN,
    )
    assert verdict.reached_in == (2021,)


def test_movement_without_a_known_start_is_from_the_first_result():
    inputs = Inputs((result(2021, 80), result(2022, 90)), None)

    verdict = judge(target(100), inputs, direction=Direction.AT_LEAST)

    assert verdict.found is AuditClass.MOVING_TOWARDS


@given(number=NUMBERS, results=st.lists(NUMBERS, min_size=2, max_size=5))
def test_a_ceiling_is_a_floor_seen_in_a_mirror(number, results):
    floor = fared(number, *results)
    ceiling = fared(-number, *(-r for r in results), direction=Direction.AT_MOST)

    assert floor.found is ceiling.found
    assert floor.reached_in == ceiling.reached_in


@given(number=NUMBERS, results=st.lists(NUMBERS, min_size=2, max_size=5))
def test_two_results_always_give_one_of_the_four_classes(number, results):
    verdict = fared(number, *results)

    assert verdict.because is None
    assert bool(verdict.reached_in) is (max(results) >= number)
    assert (verdict.found is AuditClass.REACHED_AT_START) is (results[0] >= number)


def test_classes_without_any_indicator_are_counted_as_none():
    counts = count_of([fared(100, 110)])

    assert counts[AuditClass.REACHED_AT_START] == 1
    assert sum(counts.values()) == 1
    assert set(counts) == set(AuditClass)
