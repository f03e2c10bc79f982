"""The calendar: rounds by rule, on days on which people work, held against days that are known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peil.cycle.rounds.calendar import (
    accountability_day,
    autumn_meeting,
    planned_around,
    planned_for,
    planned_rounds,
    spring_meeting,
)
from peil.cycle.rounds.holidays import (
    birthday_of_the_king,
    easter,
    holidays,
    is_working_day,
    working_day_from,
)
from peil.cycle.rounds.naming import round_key, round_title
from peil.cycle.rounds.steps import Step
from peil.terms.periods import read_period

YEARS = st.integers(2011, 2199)


def day(written: str) -> date:
    return date.fromisoformat(written)


class TestHolidays:
    @pytest.mark.parametrize(
        "sunday",
        ["2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2024-03-31", "2038-04-25"],
    )
    def test_easter_is_on_the_days_that_are_known(self, sunday):
        assert easter(day(sunday).year) == day(sunday)

    def test_the_earliest_easter_is_on_22_march(self):
        assert easter(2285) == day("2285-03-22")

    @given(year=YEARS)
    def test_easter_is_a_sunday_between_22_march_and_25_april(self, year):
        found = easter(year)

        assert found.weekday() == 6
        assert date(year, 3, 22) <= found <= date(year, 4, 25)

    @pytest.mark.parametrize(
        ("year", "celebrated"),
        [
            (2013, "2013-04-30"),
            (2012, "2012-04-30"),
            (2014, "2014-04-26"),
            (2015, "2015-04-27"),
            (2025, "2025-04-26"),
        ],
    )
    def test_a_birthday_on_a_sunday_is_celebrated_a_day_earlier(self, year, celebrated):
        assert birthday_of_the_king(year) == day(celebrated)

    def test_the_holidays_of_a_year_are_those_of_the_law(self):
        assert holidays(2022) == {
            day("2022-01-01"),
            day("2022-04-15"),
            day("2022-04-18"),
            day("2022-04-27"),
            day("2022-05-05"),
            day("2022-05-26"),
            day("2022-06-06"),
            day("2022-12-25"),
            day("2022-12-26"),
        }

    @given(asked=st.dates(day("2011-01-01"), day("2150-12-31")))
    def test_a_deadline_moves_to_the_first_working_day_and_no_further(self, asked):
        found = working_day_from(asked)

        between = [asked + timedelta(days=n) for n in range((found - asked).days)]
        assert is_working_day(found)
        assert not any(is_working_day(skipped) for skipped in between)

    @pytest.mark.parametrize(
        ("asked", "found"),
        [
            ("2022-07-30", "2022-08-01"),  # a Saturday
            ("2022-12-24", "2022-12-27"),  # Saturday, then Christmas on Sunday and Monday
            ("2022-04-15", "2022-04-19"),  # Good Friday to Easter Monday
            ("2022-08-31", "2022-08-31"),  # a Wednesday
        ],
    )
    def test_weekends_and_holidays_are_passed_over(self, asked, found):
        assert working_day_from(day(asked)) == day(found)


class TestMeetings:
    @pytest.mark.parametrize("held", ["2022-09-26", "2023-09-25"])
    def test_the_autumn_meeting_falls_on_the_days_on_which_it_was_held(self, held):
        assert autumn_meeting(day(held).year) == day(held)

    @pytest.mark.parametrize("held", ["2021-04-19", "2022-04-11"])
    def test_the_spring_meeting_falls_on_the_days_on_which_it_was_held(self, held):
        assert spring_meeting(day(held).year) == day(held)

    @pytest.mark.parametrize(
        "told",
        [
            *("2015-05-20", "2016-05-18", "2019-05-15", "2020-05-20"),
            *("2021-05-19", "2022-05-18", "2023-05-17"),
        ],
    )
    def test_parliament_is_told_on_the_third_wednesday_of_may(self, told):
        assert accountability_day(day(told).year) == day(told)


class TestRounds:
    @given(year=YEARS)
    def test_no_day_of_a_round_is_one_on_which_nobody_works(self, year):
        for planned in planned_rounds(year):
            days = [planned.opens_on, *(d for _, d in planned.deadlines.in_order())]

            assert [d for d in days if not is_working_day(d)] == []

    @given(year=YEARS)
    def test_steps_follow_one_another_after_the_period_is_over(self, year):
        for planned in planned_rounds(year):
            days = [planned.opens_on, *(d for _, d in planned.deadlines.in_order())]

            assert days == sorted(set(days))
            assert planned.opens_on > planned.period.last_day

    @given(year=YEARS)
    def test_figures_of_a_year_are_supplied_in_january_and_discussed_in_april(self, year):
        whole = planned_rounds(year)[1]

        assert whole.period.is_year
        assert whole.deadlines.supply_by <= date(year + 1, 2, 3)
        assert whole.deadlines.discussed_on.month == 4
        assert whole.reported_on.month == 5

    def test_the_rounds_about_2022_are_these(self):
        half, whole = planned_rounds(2022)

        assert (half.key, whole.key) == ("2022-h1", "2022")
        assert half.opens_on == day("2022-07-01")
        assert dict(half.deadlines.in_order()) == {
            Step.SUPPLY: day("2022-08-01"),
            Step.APPROVE: day("2022-08-15"),
            Step.ACCEPT: day("2022-08-31"),
            Step.INTERPRET: day("2022-09-12"),
            Step.DISCUSS: day("2022-09-26"),
        }
        assert whole.opens_on == day("2023-01-02")
        assert whole.deadlines.discussed_on == day("2023-04-17")
        assert whole.reported_on == day("2023-05-17")

    def test_a_round_is_planned_until_the_day_on_which_it_is_discussed(self):
        on_the_day = [p.key for p in planned_around(day("2022-09-26"))]
        a_day_later = [p.key for p in planned_around(day("2022-09-27"))]

        assert on_the_day == ["2022-h1", "2022", "2023-h1"]
        assert a_day_later == ["2022", "2023-h1"]

    def test_a_period_that_the_calendar_does_not_plan_has_days_by_the_same_rule(self):
        quarter = planned_for(read_period("2022-Q1"))

        assert dict(quarter.deadlines.in_order()) == {
            Step.SUPPLY: day("2022-05-02"),  # 30 April is a Saturday
            Step.APPROVE: day("2022-05-16"),  # 15 May is a Sunday
            Step.ACCEPT: day("2022-05-31"),
            Step.INTERPRET: day("2022-06-14"),
        }
        assert planned_for(read_period("2022-H1")).deadlines.discussed_on == day("2022-09-26")

    @pytest.mark.parametrize(
        ("period", "key"),
        [("2022", "2022"), ("2022-H1", "2022-h1"), ("2022-01..2022-08", "2022-01-2022-08")],
    )
    def test_a_round_is_named_for_its_period(self, period, key):
        assert round_key(read_period(period)) == key

    @pytest.mark.parametrize(
        ("period", "nl", "en"),
        [
            ("2022", "het jaar 2022", "the year 2022"),
            ("2022-H1", "het eerste halfjaar van 2022", "the first half of 2022"),
            ("2022-H2", "het tweede halfjaar van 2022", "the second half of 2022"),
            ("2022-Q1", "2022-Q1", "2022-Q1"),
            ("2022-01..2022-08", "2022-01..2022-08", "2022-01..2022-08"),
        ],
    )
    def test_a_round_has_a_title_that_tells_its_period(self, period, nl, en):
        title = round_title(read_period(period))

        assert (title.nl, title.en) == (f"Ronde over {nl}", f"Round on {en}")
