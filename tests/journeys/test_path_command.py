"""`peil path` as users call it: years, sums, breaks, bridges, and what it refuses."""

from __future__ import annotations

import json

import pytest

from conftest import peil
from small_policy import decided, defined, indicator, published, theme, write_policy

REFUSED = 2


@pytest.fixture
def bridged(tmp_path):
    """A folder whose definition changes in 2022, with a bridge that has a factor."""
    bridge = (
        "bridge: {to: 2020-1, method: {nl: Dubbel geteld., en: Counted twice.}, author: bureau, "
        "day: 2022-02-01, factor: 0.8, reference: {source: later, place: p. 9}}"
    )
    return write_policy(
        tmp_path / "city",
        plan__themes__safety=theme(
            indicator(
                "cases",
                f"definitions: [{defined('2020-1', '2020-01-01')}, "
                f"{defined('2022-1', '2022-01-01', bridge)}]",
            )
        ),
        plan__decisions__adoption=decided(
            "adoption",
            "2019-12-01",
            "norms:",
            "  - {indicator: cases, values: {2020: 100, 2021: 110, 2022: 90, 2023: 95}}",
            kind="adoption",
        ),
        published__report=published(
            "report",
            "indicator: cases, period: 2020, value: 90, place: t",
            "indicator: cases, period: 2021, value: 121, place: t",
        ),
        published__later=published("later", "indicator: cases, period: 2022, value: 93, place: t"),
    )


def test_a_path_tells_years_sums_and_movement_in_both_languages():
    asked = ("path", "home-burglaries", "2015-2018", "--known-on", "2021-01-01")

    dutch, english = peil(*asked), peil(*asked, "--lang", "en")

    assert (dutch.code, dutch.err, english.err) == (0, "", "")
    assert "samen 211.816, tegen een norm van samen 291.620; verschil −79.804" in dutch.out
    told = " ".join(english.out.split())
    assert "From 2015 to 2018 the result went from 64,560 to 42,662 (−21,898;" in told
    assert "the norm in force went from 84,855 to 61,000 (−23,855)." in told


def test_a_break_without_a_bridge_is_told():
    told = " ".join(peil("path", "csv-tackled", "--lang", "en").out.split())

    assert "On 1 January 2015 definition 2009-1 became 2015-1. Nobody recorded a bridge" in told


def test_the_norm_as_first_agreed_stands_beside_the_norm_in_force():
    rows = peil("path", "human-trafficking-suspects", "2019-2022", "--format", "csv").rows

    told = {row["year"]: (row["original_norm"], row["norm"], row["difference"]) for row in rows}

    assert told["2020"] == ("205", "190", "-3")
    assert told["2021"] == ("220", "205", "")


def test_over_a_bridge_the_converted_number_stands_beside_the_published_one(bridged):
    asked = ("path", "cases", "--policy", bridged, "--known-on", "2024-01-01")

    rows = peil(*asked, "--format", "csv").rows
    told = " ".join(peil(*asked, "--lang", "en").out.split())

    found = [(r["year"], r["realisation"], r["converted"], r["factor"]) for r in rows[:3]]
    assert found == [
        ("2020", "90", "72", "0.8"),
        ("2021", "121", "96.8", "0.8"),
        ("2022", "93", "", ""),
    ]
    assert [r["cumulative_realisation"] for r in rows[:3]] == ["90", "211", "93"]
    assert (
        "Earlier results were converted, times 0.8: Counted twice (bureau, 1 February 2022)."
        in told
    )


def test_json_names_who_recorded_the_bridge_and_where(bridged):
    data = json.loads(peil("path", "cases", "--policy", bridged, "--format", "json").out)

    (broken,) = data["definition_breaks"]
    assert broken["bridge"] == {
        "author": "bureau",
        "day": "2022-02-01",
        "method": "Dubbel geteld.",
        "factor": 0.8,
        "overlap_year": None,
        "source": "later",
        "place": "p. 9",
    }
    assert data["years"][0]["converted"] == {"value": 72, "factor": 0.8}


def test_the_drawing_names_the_break_and_the_factor(bridged):
    drawn = peil(
        "path", "cases", "--policy", bridged, "--known-on", "2023-06-01", "--format", "svg"
    )

    assert drawn.code == 0
    for words in ("andere definitie, brug keer 0,8 (2022-1)", "omgerekend, keer 0,8", "loopt nog"):
        assert words in drawn.out


@pytest.mark.parametrize("ending", ["png", "xlsx"])
def test_it_is_written_as_a_file(tmp_path, ending):
    target = tmp_path / f"path.{ending}"

    answer = peil("path", "cyber-regular", "-o", target)

    assert (answer.code, answer.err) == (0, "")
    assert target.stat().st_size > 1000


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("path", "csv-takled"), "Did you mean: csv-tackled"),
        (("path", "robberies", "2019-2022"), "That agenda does not hold it"),
        (("path", "enforcement-actions", "--format", "png"), "Nothing in it can be drawn"),
    ],
)
def test_bad_input_is_refused_in_a_sentence(arguments, said):
    answer = peil(*arguments)

    assert (answer.code, answer.out) == (REFUSED, "")
    assert said in answer.err
