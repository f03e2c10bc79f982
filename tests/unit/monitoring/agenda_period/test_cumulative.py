"""Norms and results are added up over whole years of one definition, or not at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peil.monitoring.agenda_period.cumulative import (
    Cumulative,
    NoCumulative,
    YearToAdd,
    add_up,
    never_adds_up,
)
from peil.terms.quantities import Measure

MISSING = NoCumulative.EARLIER_YEAR_MISSING


def year(number, norm, result, *, agenda="plan", definition="1", counted=None, is_over=True):
    return YearToAdd(
        year=number,
        agenda=agenda,
        is_over=is_over,
        norm=None if norm is None else Decimal(norm),
        result=None if result is None else Decimal(result),
        definition=definition,
        result_definition=counted or definition,
    )


def summed(since, norm, result):
    return Cumulative(since, Decimal(norm), Decimal(result))


def test_years_that_follow_on_add_up():
    # Kamerstuk 28684 nr. 619: burglaries of 2015-2018 against the ceilings of the agenda
    years = [
        year(2015, 84855, 64560),
        year(2016, 80765, 55470),
        year(2017, 65000, 49124),
        year(2018, 61000, 42662),
    ]

    found = list(add_up(years))

    assert found[-1] == summed(2015, 291620, 211816)
    assert [added.difference for added in found] == [-20295, -45590, -61466, -79804]


def test_a_sum_starts_anew_with_an_agenda_and_with_a_definition():
    years = [
        year(2018, 10, 11, agenda="a"),
        year(2019, 10, 12, agenda="b"),
        year(2020, 10, 13, agenda="b", definition="2"),
        year(2021, 10, 14, agenda="b", definition="2"),
    ]

    assert list(add_up(years)) == [
        summed(2018, 10, 11),
        summed(2019, 10, 12),
        summed(2020, 10, 13),
        summed(2020, 20, 27),
    ]


@pytest.mark.parametrize(
    ("odd", "why"),
    [
        (year(2021, None, 5), NoCumulative.NO_NORM),
        (year(2021, 10, None), NoCumulative.NO_RESULT),
        (year(2021, 10, 5, counted="2"), NoCumulative.OTHER_DEFINITION),
        (year(2021, 10, 5, is_over=False), NoCumulative.NOT_OVER),
    ],
)
def test_after_a_year_that_cannot_take_part_nothing_is_added_up(odd, why):
    found = list(add_up([year(2020, 10, 9), odd, year(2022, 10, 9)]))

    assert found == [summed(2020, 10, 9), why, MISSING]


def test_a_first_year_that_is_missing_leaves_no_sum():
    assert list(add_up([year(2020, 10, None), year(2021, 10, 9)])) == [
        NoCumulative.NO_RESULT,
        MISSING,
    ]


def test_a_year_outside_the_agendas_is_not_added_and_ends_nothing_after_it():
    found = list(add_up([year(2019, 10, 9, agenda=""), year(2020, 10, 8)]))

    assert found == [NoCumulative.OUTSIDE_AGENDA, summed(2020, 10, 8)]


def test_zero_is_a_number_to_add():
    assert list(add_up([year(2020, 0, 0), year(2021, 20, 0)])) == [
        summed(2020, 0, 0),
        summed(2020, 20, 0),
    ]


@pytest.mark.parametrize(
    ("measure", "is_stock", "why"),
    [
        (Measure.COUNT, False, None),
        (Measure.EUR_MILLION, False, None),
        (Measure.COUNT, True, NoCumulative.STOCK),
        (Measure.PERCENT, False, NoCumulative.PERCENTAGE),
        (Measure.FTE, False, NoCumulative.STOCK),
        (Measure.DAYS, False, NoCumulative.DURATION),
        (Measure.MILESTONE, False, NoCumulative.IN_WORDS),
    ],
)
def test_what_is_no_amount_never_adds_up(measure, is_stock, why):
    assert never_adds_up(measure, is_stock=is_stock) is why


AMOUNTS = st.integers(0, 10_000)


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=8))
def test_the_last_sum_is_the_sum_of_all(pairs):
    years = [year(2000 + n, norm, result) for n, (norm, result) in enumerate(pairs)]

    last = list(add_up(years))[-1]

    assert last == summed(2000, sum(n for n, _ in pairs), sum(r for _, r in pairs))
    assert last.difference == sum(r - n for n, r in pairs)
