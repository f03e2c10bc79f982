"""A series is whole or refused: what is absent is a gap, and never a zero."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from peil.monitoring.series import Point, SeriesRefused, SeriesSource, series_of
from peil.monitoring.series_files import SeriesUnreadable, read_series, units_in
from peil.terms.periods import Length, read_period
from peil.terms.quantities import Measure
from small_figures import write_figures


def drawn(text: str, *, measure=Measure.COUNT):
    """Return a series drawn as period value definition."""
    points = []
    for cell in text.split(","):
        period, value, *definition = cell.split()
        points.append(Point(read_period(period), Decimal(value), None, None, *definition))
    return series_of(points, indicator="cases", unit="city", measure=measure)


def test_points_are_put_in_order():
    series = drawn("2020-03 3, 2020-01 1, 2020-02 0")

    assert series.values == (1, 0, 3)
    assert (series.first_day, series.last_day) == (date(2020, 1, 1), date(2020, 3, 31))
    assert series.length is Length.MONTH


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2020-01 1, 2020-03 3", "there is no figure for 2020-02"),
        ("2019-12 1, 2020-08 3", "2020-01, 2020-02, 2020-03, 2020-04 and 3 more"),
        ("2020-01 1, 2020-01 2", "holds 2020-01 more than once"),
        ("2020-01 1, 2020 2", "differ in length"),
        ("2016-2019 1", "is no month, quarter, half-year or year"),
        ("2020-01 1, 2020-02 -1", "The figure for 2020-02 is -1"),
    ],
)
def test_figures_that_form_no_series_are_refused(text, said):
    with pytest.raises(SeriesRefused, match=said):
        drawn(text)


def test_no_figures_are_no_series():
    with pytest.raises(SeriesRefused, match="There are no figures"):
        series_of([], indicator="cases", unit="city", measure=Measure.COUNT)


def test_money_may_be_paid_back():
    assert drawn("2020-01 -1.5", measure=Measure.EUR_MILLION).values == (Decimal("-1.5"),)


def test_only_years_that_are_covered_from_end_to_end_are_whole():
    series = drawn("2019-Q2 1, 2019-Q3 1, 2019-Q4 1, 2020-Q1 1, 2020-Q2 1, 2020-Q3 1, 2020-Q4 1")

    assert series.whole_years == (2020,)
    assert len(series.of_year(2019)) == 3


def test_what_had_not_ended_by_a_day_is_left_out():
    series = drawn("2020-01 1, 2020-02 2")

    assert series.until(date(2020, 2, 28)).values == (1,)
    assert series.until(date(2020, 2, 29)).values == (1, 2)
    assert series.until(date(2020, 1, 30)) is None


def test_only_the_run_by_the_last_definition_stands_after_the_break():
    series = drawn("2020-01 1 a, 2020-02 2 b, 2020-03 3 a, 2020-04 4 a")

    assert series.since_break().values == (3, 4)
    assert drawn("2020-01 1 a, 2020-02 2 a").since_break().values == (1, 2)


def write(folder: Path, text: str) -> Path:
    path = folder / "series.csv"
    path.write_text(text, encoding="utf-8")
    return path


def read(path: Path, *, indicator="cases", unit="city"):
    return read_series(path, indicator=indicator, unit=unit, measure=Measure.COUNT)


def test_a_plain_file_is_about_the_indicator_that_is_asked(tmp_path):
    path = write(tmp_path, "unit,period,value\nnorth,2020-01,7\ncity,2020-01,12\ncity,2020-02,0\n")

    assert read(path).values == (12, 0)
    assert units_in(path, indicator="cases") == ("north", "city")


def test_a_file_may_hold_several_indicators_and_the_parts_of_a_ratio(tmp_path):
    path = write(
        tmp_path,
        "indicator,unit,period,value,numerator,denominator,definition\n"
        "other,city,2020-01,1,,,\n"
        "cases,city,2020-01,25,1,4,2020-1\n",
    )

    (point,) = read(path).points

    assert point[1:] == (25, 1, 4, "2020-1")


def test_a_file_that_was_counted_gives_its_totals(tmp_path):
    path = write_figures(
        tmp_path / "counted.csv",
        """
        cases city 2020-01 5 2020-1
        cases city 2020-02 25=1/4 2020-1
        cases north 2020-01 3 2020-1
        """,
    )

    series = read(path)

    assert series.values == (5, 25)
    assert series.points[1].denominator == 4
    assert units_in(path, indicator="cases") == ("city", "north")


def test_a_month_that_was_not_over_when_it_was_counted_is_no_month(tmp_path):
    rows = "cases city 2020-01 5 a\ncases city 2020-02 5 a\ncases city 2020-03 1 a"
    path = write_figures(tmp_path / "counted.csv", rows, counted_on=date(2020, 3, 30))
    on_its_last_day = write_figures(tmp_path / "later.csv", rows, counted_on=date(2020, 3, 31))

    assert read(path).values == (5, 5)
    assert read(on_its_last_day).values == (5, 5, 1)


def test_a_series_says_where_it_comes_from(tmp_path):
    counted = write_figures(tmp_path / "counted.csv", "cases city 2020-01 5 a")
    plain = write(tmp_path, "unit,period,value\ncity,2020-01,12\n")

    source = read(counted).source
    assert (source.file, source.register[:10]) == ("counted.csv", "sha256:ab1")
    assert source.counted_on == date(2021, 5, 19)
    assert read(plain).source == SeriesSource("series.csv")


def test_what_was_counted_without_a_number_is_a_gap(tmp_path):
    rows = "cases city 2020-01 5 a\ncases city 2020-02 - a\ncases city 2020-03 5 a"
    path = write_figures(tmp_path / "counted.csv", rows)

    with pytest.raises(SeriesRefused, match="no figure for 2020-02"):
        read(path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("unit;period;value\n", "missing: unit, period, value"),
        ("unit,period,value,colour\n", "unknown: colour"),
        ("unit,unit,period,value\n", "twice: unit"),
        ("unit,period,value\ncity,2020-01\n", "line 2.*2 cells, the header 3"),
        ("unit,period,value\ncity,2020-01,1.370\n", "line 2.*Found '1.370'"),
        ("unit,period,value\ncity,2020-01,\n", "line 2.*Found ''"),
        ("unit,period,value\ncity,2020-01,NaN\n", "line 2.*Found 'NaN'"),
        ("unit,period,value\ncity,January,1\n", "line 2.*Found 'January'"),
        ("unit,period,value\nnorth,2020-01,1\n", "no figures of 'cases' of city"),
        ('unit,period,value\ncity,2020-01,"1\n', "not whole CSV"),
    ],
)
def test_a_file_that_can_be_read_in_two_ways_is_refused(tmp_path, text, said):
    with pytest.raises(SeriesUnreadable, match=f"(?s){said}"):
        read(write(tmp_path, text))


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path):
    with pytest.raises(SeriesUnreadable, match="No such file"):
        read(tmp_path / "none.csv")
    (tmp_path / "latin.csv").write_bytes(b"unit,period,value\nNo\xebl,2020,1\n")
    with pytest.raises(SeriesUnreadable, match="not UTF-8"):
        read(tmp_path / "latin.csv")
