"""Pace is the share of a year that is due by a day, and always says what it rests on."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peil.monitoring.course.pace import NoPace, PaceBasis, even_pace, no_pace_for, pace_until
from peil.terms.quantities import Measure

END_OF_JUNE = date(2020, 6, 30)


def months(first_half: int, second_half: int) -> tuple[Decimal, ...]:
    return (*(Decimal(first_half),) * 6, *(Decimal(second_half),) * 6)


def test_a_year_without_earlier_years_goes_evenly_day_by_day():
    pace = pace_until(END_OF_JUNE, months_of={})

    assert (pace.basis, pace.until) == (PaceBasis.EVEN, END_OF_JUNE)
    assert pace.share == Decimal("0.4973")  # 182 of the 366 days of 2020
    assert pace.years == ()


def test_the_last_day_of_a_year_has_all_of_it_due():
    assert even_pace(date(2019, 12, 31)).share == 1
    assert even_pace(date(2020, 12, 31)).share == 1


def test_the_first_day_of_a_year_has_one_day_due():
    assert even_pace(date(2019, 1, 1)).share == Decimal("0.0027")


def test_twelve_of_twenty_by_august_is_held_against_thirteen_and_a_third():
    assert even_pace(date(2019, 8, 31)).due(Decimal(20)) == Decimal("13.3")


def test_two_earlier_years_are_too_few_for_a_profile():
    two = {2018: months(1, 3), 2019: months(1, 3)}

    assert pace_until(END_OF_JUNE, months_of=two).basis is PaceBasis.EVEN


def test_three_earlier_years_give_a_profile_that_names_them():
    three = {2017: months(1, 3), 2018: months(2, 6), 2019: months(10, 30)}

    pace = pace_until(END_OF_JUNE, months_of=three)

    assert (pace.basis, pace.until) == (PaceBasis.PROFILE, END_OF_JUNE)
    assert (pace.share, pace.years) == (Decimal("0.2500"), (2017, 2018, 2019))


def test_a_year_in_which_one_thing_happened_tells_of_the_course():
    once = (Decimal(1), *(Decimal(0),) * 11)

    pace = pace_until(END_OF_JUNE, months_of=dict.fromkeys((2017, 2018, 2019), once))

    assert (pace.basis, pace.share) == (PaceBasis.PROFILE, 1)


def test_each_year_weighs_the_same_however_much_was_counted_in_it():
    unlike = {2017: months(1, 3), 2018: months(1, 3), 2019: months(1000, 1000)}

    assert pace_until(END_OF_JUNE, months_of=unlike).share == Decimal("0.3333")


def test_no_more_than_the_last_five_years_are_taken():
    seven = {year: months(1, 1) for year in range(2013, 2020)}
    seven[2014] = months(0, 1)

    pace = pace_until(END_OF_JUNE, months_of=seven)

    assert pace.years == (2015, 2016, 2017, 2018, 2019)
    assert pace.share == Decimal("0.5000")


@pytest.mark.parametrize(
    "unusable",
    [
        pytest.param({2020: months(1, 1)}, id="the year itself"),
        pytest.param({2021: months(1, 1)}, id="a later year"),
        pytest.param({2016: (Decimal(1),) * 11}, id="a year with a month missing"),
        pytest.param({2016: months(0, 0)}, id="a year in which nothing happened"),
    ],
)
def test_a_year_that_tells_nothing_of_the_course_takes_no_part(unusable):
    three_with_it = {2018: months(1, 3), 2019: months(1, 3), **unusable}

    assert pace_until(END_OF_JUNE, months_of=three_with_it).basis is PaceBasis.EVEN


def test_within_a_month_a_profile_says_nothing():
    three = {year: months(1, 3) for year in (2017, 2018, 2019)}

    assert pace_until(date(2020, 6, 29), months_of=three).basis is PaceBasis.EVEN


@pytest.mark.parametrize(
    ("measure", "is_stock", "why"),
    [
        (Measure.COUNT, True, NoPace.RUNNING_STOCK),
        (Measure.PERCENT, False, NoPace.PERCENTAGE),
        (Measure.MILESTONE, False, NoPace.IN_WORDS),
        (Measure.COUNT, False, None),
        (Measure.EUR_MILLION, False, None),
    ],
)
def test_a_stock_and_a_percentage_have_no_pace_and_say_so(measure, is_stock, why):
    assert no_pace_for(measure, is_stock=is_stock) is why


YEARS = st.dictionaries(
    st.integers(2010, 2019),
    st.lists(st.integers(0, 500).map(Decimal), min_size=12, max_size=12).map(tuple),
    max_size=8,
)


@given(years=YEARS)
def test_what_is_due_never_falls_during_a_year_and_ends_at_all_of_it(years):
    ends = [date(2020, month, monthrange(2020, month)[1]) for month in range(1, 13)]

    shares = [pace_until(day, months_of=years).share for day in ends]

    assert shares == sorted(shares)
    assert shares[0] >= 0
    assert shares[-1] == 1


@given(years=YEARS, month=st.integers(1, 12))
def test_the_order_in_which_years_are_given_does_not_matter(years, month):
    until = date(2020, month, 28)

    backwards = dict(reversed(years.items()))

    assert pace_until(until, months_of=years) == pace_until(until, months_of=backwards)
