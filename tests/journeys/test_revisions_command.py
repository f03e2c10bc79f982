"""`peil revisions` as users call it: what moved, what is usual, what is too few."""

from __future__ import annotations

import json

import pytest

from conftest import peil

REFUSED = 2
ALL = ("revisions", "--known-on", "2023-01-01")


def test_all_indicators_are_told_in_both_languages():
    dutch, english = peil(*ALL), peil(*ALL, "--lang", "en")

    assert (dutch.code, dutch.err, english.err) == (0, "", "")
    assert "Hoe ver cijfers nog veranderen" in dutch.out
    assert "481 (19 mei 2021)" in " ".join(dutch.out.split())
    assert "How far figures still move" in english.out
    assert "Of one year a later publication is known" in english.out


def test_csv_has_both_figures_with_their_day_and_source():
    rows = peil(*ALL, "--format", "csv").rows

    comensha = next(r for r in rows if r["indicator"] == "human-trafficking-victims-reported")
    told = {k: comensha[k] for k in ("first", "last", "change", "change_percent", "days", "exact")}
    assert told == {
        "first": "481",
        "last": "490",
        "change": "9",
        "change_percent": "1.9",
        "days": "125",
        "exact": "yes",
    }
    assert (comensha["first_source"], comensha["last_source"]) == ("jaarverslag-2020", "mvt-2022")


def test_one_indicator_of_one_unit_says_that_it_is_too_few():
    answer = peil("revisions", "seizure-value", "--unit", "den-haag", "--lang", "en")

    assert "changed by +38.7%. That is too little to call usual." in " ".join(answer.out.split())


def test_json_says_how_many_years_took_part():
    data = json.loads(peil("revisions", "human-trafficking-suspects", "--format", "json").out)

    assert (data["usual_percent"]["years"], data["usual_percent"]["moved"]) == (3, 1)
    assert data["usual_percent"]["median"] == 0
    assert data["usual_points"]["years"] == 0


def test_the_drawing_tells_how_far_and_in_how_many_days():
    drawn = peil("revisions", "home-burglaries", "--format", "svg")

    assert "+0,6% in 2.221 dagen" in drawn.out


def test_nothing_published_twice_is_said_and_cannot_be_drawn(tmp_path):
    told = peil("revisions", "cyber-complex")
    drawn = peil("revisions", "cyber-complex", "-o", tmp_path / "r.svg")

    assert "Op deze dag was geen enkel jaar meer dan een keer gepubliceerd." in told.out
    assert drawn.code == REFUSED
    assert "Nothing in it can be drawn" in drawn.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("revisions", "csv-takled"), "Did you mean: csv-tackled"),
        (("revisions", "--unit", "limbrug"), "Did you mean: limburg"),
    ],
)
def test_bad_input_is_refused_in_a_sentence(arguments, said):
    answer = peil(*arguments)

    assert (answer.code, answer.out) == (REFUSED, "")
    assert said in answer.err
