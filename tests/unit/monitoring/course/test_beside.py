"""Beside a status stands what chance leaves open; it never changes the status itself."""

from __future__ import annotations

from datetime import date

import pytest
from scipy import stats

from peil.monitoring.course.status import Status
from peil.monitoring.course.year import status_of_year
from small_policy import decided, defined, indicator, published, small_policy, theme

REPORTED = date(2021, 5, 19)
LATER = date(2024, 1, 1)
ONE = f"definitions: [{defined('2020-1', '2020-01-01')}]"
TWO = f"definitions: [{defined('2020-1', '2020-01-01')}, {defined('2021-1', '2021-01-01')}]"


def of_2020(policy, name):
    found = status_of_year(policy, year=2020, known_on=REPORTED)
    return next(row for row in found.rows if row.row.indicator == name)


def test_fourteen_of_fifteen_key_players_is_not_met_and_may_be_chance(policy):
    row = of_2020(policy, "child-abuse-key-players")

    said = row.remarks[0].text
    assert row.judged.standing.status is Status.NOT_MET
    assert said.en.startswith("Not met, but chance may explain the difference: 14 against a norm")
    assert said.nl.startswith("Niet gehaald, maar toeval kan het verschil verklaren: 14 tegen")


def test_a_small_count_has_the_exact_interval_beside_it(policy):
    row = of_2020(policy, "child-abuse-key-players")

    assert float(row.interval.low) == pytest.approx(stats.chi2.ppf(0.025, 28) / 2, abs=1e-3)
    assert float(row.interval.high) == pytest.approx(stats.chi2.ppf(0.975, 30) / 2, abs=1e-3)


def test_none_at_all_has_an_interval_too(policy):
    row = of_2020(policy, "cyber-phenomenon-alternative")

    assert (row.number, row.interval.low) == (0, 0)


def test_a_large_count_has_no_interval_and_a_difference_beyond_chance_no_remark(policy):
    row = of_2020(policy, "csv-tackled")

    assert (row.interval, row.remarks) == (None, ())


@pytest.fixture
def stands(tmp_path):
    def judge(*figures, definitions=ONE, more=(), norm="{2021: 100}"):
        norms = ["norms:", f"  - {{indicator: cases, values: {norm}}}"]
        policy = small_policy(
            tmp_path / "policy",
            plan__themes__safety=theme(indicator("cases", definitions, *more)),
            plan__decisions__adoption=decided("adoption", "2019-12-01", *norms, kind="adoption"),
            published__report=published("report", *(f"indicator: cases, {f}" for f in figures)),
        )
        return status_of_year(policy, year=2021, known_on=LATER).rows[0]

    return judge


def test_a_hundred_is_no_small_count_and_ninety_nine_is(stands):
    assert stands("period: 2021, value: 100, place: p. 1").interval is None
    assert stands("period: 2021, value: 99, place: p. 1").interval is not None


def test_the_year_before_is_told_where_chance_explains_the_difference(stands):
    row = stands("period: 2020, value: 31, place: p. 1", "period: 2021, value: 28, place: p. 1")

    assert [r.text.en for r in row.remarks] == [
        "Chance may explain the difference with 2020: 28 against 31 (p = 0.79)."
    ]


def test_the_year_before_by_another_definition_is_not_held_beside_it(stands):
    figures = ("period: 2020, value: 31, place: p. 1", "period: 2021, value: 28, place: p. 1")

    assert stands(*figures, definitions=TWO).remarks == ()


def test_a_running_year_says_nothing_more_of_chance(stands):
    row = stands("period: 2021-H1, value: 48, place: p. 1")

    assert row.judged.so_far is not None
    assert row.remarks == ()
    assert row.interval is not None


def test_a_stock_is_left_to_no_chance(stands):
    row = stands("period: 2021, value: 99, place: p. 1", more=("running_stock: true",))

    assert (row.interval, row.remarks) == (None, ())
