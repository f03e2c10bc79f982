"""The shipped norms, as first agreed, as it stood, and as it stands."""

from __future__ import annotations

from datetime import date

import pytest

from conftest import peil
from peil.agenda.norms import NormMissing, norm_in_force, original_norm

THE_DAY = "2020-06-29"
"""The LOVP after which the norms of 2019 were kept for 2020."""
THE_EVE = "2020-06-28"


def norms_of_2020(known_on: str, *more: str) -> dict[str, dict[str, str]]:
    answer = peil(
        *("norms", "--known-on", known_on, "--year", 2020, "--unit", "national"),
        *("--agenda", "2019-2022", "--format", "csv", *more),
    )
    return {row["indicator"]: row for row in answer.rows}


def test_on_the_eve_of_the_decision_the_first_norms_are_in_force():
    norms = norms_of_2020(THE_EVE)

    assert norms["human-trafficking-suspects"]["value"] == "205"
    for indicator in ("cyber-regular", "cyber-phenomenon", "cyber-high-tech", "cyber-total"):
        assert norms[indicator]["state"] == "to_be_determined"
        assert norms[indicator]["value"] == ""


def test_one_day_later_the_norms_of_2019_are_in_force():
    norms = norms_of_2020(THE_DAY)

    assert norms["human-trafficking-suspects"]["value"] == "190"
    assert norms["cyber-regular"]["value"] == "310"
    assert norms["cyber-phenomenon"]["value"] == "41"
    assert norms["cyber-high-tech"]["value"] == "20"
    assert norms["human-trafficking-suspects"]["decision"] == "2020-06-29-norms-2019-kept"


def test_the_table_says_to_be_determined_in_words():
    told = peil("norms", "--known-on", THE_EVE, "--year", 2020, "--indicator", "cyber-regular").out

    assert "to be determined" in told


def test_the_original_norm_stays_askable():
    norms = norms_of_2020("2026-01-01", "--original")

    assert norms["human-trafficking-suspects"]["value"] == "205"
    assert norms["cyber-regular"]["state"] == "to_be_determined"


def test_every_version_of_a_norm_is_listed_on_request():
    answer = peil(
        *("norms", "--indicator", "human-trafficking-suspects", "--year", 2021),
        *("--all-versions", "--format", "csv"),
    )

    assert [(row["value"], row["known_from"]) for row in answer.rows] == [
        ("220", "2018-12-03"),
        ("205", "2020-11-23"),
    ]


def test_nothing_is_known_before_the_agenda_was_adopted(policy):
    with pytest.raises(NormMissing, match="2018-12-02"):
        norm_in_force(
            policy.norms,
            "human-trafficking-suspects",
            unit="national",
            year=2020,
            known_on=date(2018, 12, 2),
        )


def test_the_function_gives_norm_and_original_norm(policy):
    asked = {"unit": "national", "year": 2020, "known_on": date(2021, 1, 1)}

    now = norm_in_force(policy.norms, "human-trafficking-suspects", **asked)
    first = original_norm(policy.norms, "human-trafficking-suspects", **asked)

    assert (now.number, first.number) == (190, 205)
    assert now.carried_from == 2019


def test_an_original_norm_that_was_never_set_is_missing(policy):
    with pytest.raises(NormMissing, match="csv-tackled"):
        original_norm(
            policy.norms, "csv-tackled", unit="national", year=2022, known_on=date(2026, 1, 1)
        )


def test_two_norms_for_one_year_stand_beside_each_other_by_basis():
    rows = peil("norms", "--indicator", "home-burglaries", "--year", 2017, "--format", "csv").rows

    assert {(row["basis"], row["value"]) for row in rows} == {
        ("main", "65000"),
        ("authorities-sum", "76357"),
    }


def test_a_yearly_step_in_words_is_a_norm_without_a_number():
    answer = peil("norms", "--indicator", "fraud-selection-framework", "--format", "json").out

    assert '"state": "milestone"' in answer
    assert '"nl": "Kader ontwikkelen' in answer or '"step"' in answer


def test_unit_norms_of_limburg_are_found_by_unit():
    rows = peil("norms", "--unit", "limburg", "--year", 2021, "--format", "csv").rows

    found = {row["indicator"]: row["value"] for row in rows}

    assert found["csv-tackled"] == "80"
    assert found["cyber-regular"] == "19"
    assert found["execution-stock"] == "10"


def test_an_indicator_enters_a_running_agenda_with_its_decision():
    before = peil("account", 2021, "--known-on", "2020-11-22", "--format", "csv").rows
    after = peil("account", 2021, "--known-on", "2020-11-23", "--format", "csv").rows

    assert "seizure-conservatory" not in {row["indicator"] for row in before}
    assert {r["norm"] for r in after if r["indicator"] == "seizure-conservatory"} == {"180"}
