"""Periods and days are read in one way, and say which days they hold."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peil.terms.periods import (
    DayUnreadable,
    PeriodUnreadable,
    YearUnreadable,
    read_day,
    read_day_or_month,
    read_period,
    read_year,
    written_day,
    written_day_or_month,
    year_period,
)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-H1", "2020-01-01", "2020-06-30"),
        ("2020-H2", "2020-07-01", "2020-12-31"),
        ("2020-Q1", "2020-01-01", "2020-03-31"),
        ("2020-Q4", "2020-10-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2016-2019", "2016-01-01", "2019-12-31"),
        ("2012-06..2013-06", "2012-06-01", "2013-06-30"),
    ],
)
def test_every_form_of_a_period_has_its_first_and_last_day(text, first, last):
    period = read_period(text)

    assert (str(period.first_day), str(period.last_day), str(period)) == (first, last, text)


@pytest.mark.parametrize(
    "text",
    ["20", "2020-H3", "2020-Q5", "2020-13", "2020-00", "2019-2016", "2013-06..2012-06", "", "0000"],
)
def test_what_is_no_period_is_refused(text):
    with pytest.raises(PeriodUnreadable, match="Write 2020"):
        read_period(text)


@pytest.mark.parametrize("text", ["twenty", "20", "02020", "0999", "2020-01", "-2020", "2.020", ""])
def test_what_is_no_year_is_refused(text):
    with pytest.raises(YearUnreadable, match="Write it as 2020"):
        read_year(text)


@pytest.mark.parametrize("text", ["2020-6-29", "29-06-2020", "2020-02-30", "today", "2020"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(DayUnreadable):
        read_day(text)


@pytest.mark.parametrize(
    ("text", "last", "exact", "dutch"),
    [
        ("2018-03-19", "2018-03-19", True, "19 maart 2018"),
        ("2018-03", "2018-03-31", False, "maart 2018"),
        ("2018", "2018-12-31", False, "2018"),
    ],
)
def test_a_date_is_as_precise_as_its_document_gives_it(text, last, exact, dutch):
    found = read_day_or_month(text)

    assert (str(found.last_day), found.is_exact, str(found)) == (last, exact, text)
    assert written_day_or_month(found, language="nl") == dutch


def test_a_period_touches_every_year_it_has_a_day_in():
    rolling = read_period("2012-06..2013-06")

    assert [y for y in range(2010, 2016) if rolling.touches_year(y)] == [2012, 2013]
    assert read_period("2016-2019").touches_year(2017)
    assert year_period(2020).is_year
    assert not read_period("2020-H1").is_year


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_a_day_written_in_a_file_reads_back(day):
    assert read_day(day.isoformat()) == day
    assert str(day.year) in written_day(day, language="en")
