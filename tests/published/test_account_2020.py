"""The account of 2020 is the published table, cell for cell, and says what the table does not."""

from __future__ import annotations

import pytest

from conftest import peil

PUBLISHED = """
    csv-tackled                        | 1370 | 1529 | 159 | count
    human-trafficking-victims-reported |      | 481  |     |
    human-trafficking-suspects         | 190  | 187  | -3  | count
    human-trafficking-complex          |      | 7    |     |
    cyber-regular                      | 310  | 468  | 158 | count
    cyber-regular-alternative          | 77   | 38   | -39 | count
    cyber-phenomenon                   | 41   | 39   | -2  | count
    cyber-phenomenon-alternative       | 20   | 0    | -20 | count
    cyber-high-tech                    | 20   | 12   | -8  | count
    child-abuse-offenders              | 100  | 113  | 13  | count
    child-abuse-key-players            | 15   | 14   | -1  | count
    child-abuse-possessors             | 400  | 351  | -49 | count
    execution-positive                 | 40   | 26   | -14 | percentage_points
"""
"""Table 1 of the accountability report 2020, with an empty difference where it had no norm, and
percentage points where it printed percent."""


def cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split("|"))


@pytest.fixture(scope="module")
def account() -> dict[str, dict[str, str]]:
    answer = peil("account", 2020, "--known-on", "2021-05-19", "--format", "csv")
    return {row["indicator"]: row for row in answer.rows}


@pytest.mark.parametrize("line", PUBLISHED.strip().splitlines(), ids=lambda t: cells(t)[0])
def test_the_account_gives_the_published_table_cell_for_cell(account, line):
    indicator, norm, realisation, difference, unit = cells(line)

    row = account[indicator]

    assert (row["norm"], row["realisation"]) == (norm, realisation)
    assert (row["difference"], row["difference_unit"]) == (difference, unit)


def test_rows_stand_in_the_order_of_the_published_table(account):
    published = [cells(line)[0] for line in PUBLISHED.strip().splitlines()]

    assert [indicator for indicator in account if indicator in published] == published


def test_the_columns_never_change(account):
    assert list(account["csv-tackled"]) == [
        "theme",
        "indicator",
        "label",
        "norm_state",
        "norm",
        "realisation",
        "realisation_status",
        "difference",
        "difference_unit",
        "met",
        "remarks",
    ]


@pytest.mark.parametrize(
    ("indicator", "met"),
    [
        ("csv-tackled", "yes"),
        ("human-trafficking-suspects", "no"),
        ("cyber-phenomenon-alternative", "no"),
        ("execution-positive", "no"),
        ("human-trafficking-complex", ""),
        ("execution-stock", ""),
    ],
)
def test_met_follows_the_direction_and_is_empty_where_nothing_can_be_said(account, indicator, met):
    assert account[indicator]["met"] == met


def test_a_recalibrated_norm_names_the_original_norm_and_the_decision(account):
    remarks = account["human-trafficking-suspects"]["remarks"]

    assert "Eerst afgesproken: 205." in remarks
    assert "29 juni 2020 (De doelen van 2019 gelden ook voor 2020)" in remarks


def test_a_provisional_figure_says_so_and_when_the_final_one_was_due(account):
    row = account["human-trafficking-victims-reported"]

    assert row["realisation_status"] == "provisional"
    assert "Voorlopig cijfer." in row["remarks"]
    assert "30 april 2021" in row["remarks"]


def test_a_difference_that_was_printed_without_a_norm_is_told_and_not_repeated(account):
    row = account["human-trafficking-complex"]

    assert row["norm_state"] == "direction_only"
    assert "een verschil van 7" in row["remarks"]


def test_percent_printed_for_percentage_points_is_told(account):
    assert "−14 procent; het zijn procentpunten" in account["execution-positive"]["remarks"]


def test_a_text_that_disagrees_with_its_table_is_told(account):
    assert "Er staat ook 36" in account["cyber-phenomenon"]["remarks"]


def test_a_total_that_no_document_gives_is_added_up_and_says_so(account):
    row = account["cyber-total"]

    assert (row["norm"], row["realisation"], row["difference"]) == ("371", "519", "148")
    assert row["realisation_status"] == "computed"
    assert "som van de 3 onderdelen" in row["remarks"]


def test_an_indicator_without_a_figure_has_no_zero(account):
    row = account["execution-stock"]

    assert (row["norm"], row["realisation"], row["difference"]) == ("100", "", "")
    assert row["realisation_status"] == "not_supplied"


def test_an_indicator_that_entered_the_agenda_later_has_no_row(account):
    assert "seizure-conservatory" not in account


def test_the_same_year_as_known_later_shows_the_final_figure_and_the_earlier_one():
    rows = peil("account", 2020, "--known-on", "2021-12-31", "--format", "csv").rows
    row = next(r for r in rows if r["indicator"] == "human-trafficking-victims-reported")

    assert (row["realisation"], row["realisation_status"]) == ("490", "final")
    assert "Eerder gepubliceerd: voorlopig 481" in row["remarks"]


def test_a_direction_is_compared_once_the_earlier_figure_is_known():
    rows = peil("account", 2020, "--known-on", "2021-12-31", "--format", "csv").rows
    by_name = {row["indicator"]: row for row in rows}

    complex_cases = by_name["human-trafficking-complex"]
    assert (complex_cases["difference"], complex_cases["met"]) == ("", "no")
    assert "In 2019 was het 39: niet gehaald" in complex_cases["remarks"]
    assert by_name["human-trafficking-victims-reported"]["met"] == "no"
    assert "In 2019 was het 975" in by_name["human-trafficking-victims-reported"]["remarks"]


def test_before_the_report_appeared_there_are_norms_and_no_figures():
    rows = peil("account", 2020, "--known-on", "2021-05-18", "--format", "csv").rows

    assert {row["realisation"] for row in rows} == {""}
    assert next(r for r in rows if r["indicator"] == "csv-tackled")["norm"] == "1370"


def test_while_the_year_runs_a_missing_figure_is_not_yet_due():
    rows = peil("account", 2020, "--known-on", "2020-07-01", "--format", "csv").rows

    assert {row["realisation_status"] for row in rows} == {"not_yet_due"}
