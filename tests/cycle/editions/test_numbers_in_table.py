"""A number in a text is held against the table: what agrees, and what does not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peil.cycle.editions.numbers_in_table import NumbersInTable
from peil.monitoring.account import account_of
from peil.reports.numbers import difference_text, value_text
from peil.terms.numbers import written

KNOWN_ON = date(2021, 12, 31)
LANGUAGES = st.sampled_from(["nl", "en"])


@pytest.fixture(scope="module")
def table(policy):
    return NumbersInTable(policy, year=2020, unit="national", known_on=KNOWN_ON)


@pytest.fixture(scope="module")
def rows(policy):
    found = account_of(policy, year=2020, known_on=KNOWN_ON).rows
    return [row for row in found if row.assessment.difference is not None]


def wrong(table, text: str, theme: str = "undermining") -> list[str]:
    return [number.text for number in table.disagreeing(text, theme=theme)]


@pytest.mark.parametrize(
    "text",
    [
        "De norm van 1.370 is met 1.529 zaken ruim gehaald: 159 meer, 112% van de norm.",
        "There were 1,529 criminal partnerships tackled, 11.6% above the norm of 1,370.",
        "Er waren ruim 1.500 zaken, bijna 1.600.",
        "De norm is gehaald: 1 van de 1.",
        "In 2019 was de norm ook 1.370.",
    ],
)
def test_numbers_of_the_table_agree(table, text):
    assert wrong(table, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er waren 1.592 zaken.", ["1.592"]),
        ("Er waren 1529% meer.", ["1529%"]),
        ("De norm van 1.730 is gehaald.", ["1.730"]),
        ("Het waren er 1,5 miljoen.", ["1,5 miljoen"]),
        ("Het waren er 1.400, afgerond.", ["1.400"]),
        ("Het waren er meer dan 1.100.", ["1.100"]),
    ],
)
def test_other_numbers_disagree(table, text, expected):
    assert wrong(table, text) == expected


def test_numbers_of_another_theme_disagree(table):
    assert wrong(table, "Er waren 187 verdachten.") == ["187"]
    assert wrong(table, "Er waren 187 verdachten.", "human-trafficking") == []


def test_a_percentage_is_told_in_percent_or_bare_and_differs_in_points(table):
    text = "Van 40 naar 26 procent: 14 procentpunt minder, 26%."

    assert wrong(table, text, "execution") == []


def test_another_year_counts_only_where_the_sentence_names_it(policy):
    table = NumbersInTable(policy, year=2020, unit="national", known_on=KNOWN_ON)
    norm = "De norm was {}205, nu 190."

    assert wrong(table, norm.format(""), "human-trafficking") == ["205"]
    assert wrong(table, norm.format("in 2021 "), "human-trafficking") == []


def test_a_part_is_told_as_a_share_of_its_whole(table):
    assert wrong(table, "Van de 468 waren er 38 alternatief, 8%.", "cybercrime") == []


def test_an_unknown_year_adds_nothing(table):
    assert wrong(table, "In 1995 waren het er 77.") == ["77"]


def test_days_are_a_length_of_time_where_nothing_is_counted_in_days(table):
    assert wrong(table, "Binnen 14 dagen is iedereen gehoord.") == []


@settings(deadline=None)
@given(data=st.data(), language=LANGUAGES)
def test_every_cell_of_the_account_agrees_with_the_table(policy, rows, data, language):
    table = NumbersInTable(policy, year=2020, unit="national", known_on=KNOWN_ON)
    row = data.draw(st.sampled_from(rows))
    norm = value_text(row.norm.number, measure=row.measure, language=language)
    result = value_text(row.result.number, measure=row.measure, language=language)
    difference = difference_text(row.assessment.difference, measure=row.measure, language=language)

    assert wrong(table, f"{result} / {norm} ({difference}).", row.theme) == []


@settings(deadline=None)
@given(data=st.data(), language=LANGUAGES, number=st.integers(10_000, 10**9))
def test_a_number_larger_than_all_of_the_table_always_disagrees(
    policy, rows, data, language, number
):
    table = NumbersInTable(policy, year=2020, unit="national", known_on=KNOWN_ON)
    row = data.draw(st.sampled_from(rows))
    text = written(Decimal(number), language=language)

    assert wrong(table, f"Het waren er {text}.", row.theme) == [text]
