"""`peil audit-test` as users call it: classes, grounds, sources, and what it refuses."""

from __future__ import annotations

import json

import pytest

from conftest import peil

REFUSED = 2
AGENDA = ("audit-test", "2015-2018", "--known-on", "2021-01-01")


def test_the_table_counts_the_classes_in_both_languages():
    dutch, english = peil(*AGENDA), peil(*AGENDA, "--lang", "en")

    assert (dutch.code, dutch.err, english.err) == (0, "", "")
    lines = [line.split() for line in dutch.out.splitlines()]
    assert ["gehaald", "en", "uitdagend", "1", "1"] in lines
    assert ["gehaald,", "en", "aan", "het", "begin", "al", "8", "8"] in lines
    assert ["niet", "te", "beoordelen", "9", "9"] in lines
    assert "reached and stretching" in english.out
    assert "moving towards it" in english.out
    assert "Court of Audit" not in english.out  # its own counts are of another scope


def test_csv_has_a_row_by_the_first_norm_and_one_by_the_norm_in_force():
    rows = peil("audit-test", "2019-2022", "--known-on", "2023-01-01", "--format", "csv").rows

    regular = {r["against"]: r for r in rows if r["indicator"] == "cyber-regular"}
    assert (regular["original"]["target"], regular["original"]["target_year"]) == ("310", "2019")
    assert (regular["in_force"]["target"], regular["in_force"]["target_year"]) == ("310", "2021")
    assert regular["in_force"]["results"] == "2019: 381; 2020: 468"
    assert regular["in_force"]["class"] == "reached_at_start"
    complex_ones = next(r for r in rows if r["indicator"] == "human-trafficking-complex")
    assert (complex_ones["class"], complex_ones["because"]) == (
        "cannot_be_judged",
        "direction_only",
    )


def test_json_lists_every_input_with_its_source_and_known_day():
    data = json.loads(peil(*AGENDA, "--format", "json").out)

    row = next(r for r in data["rows"] if r["indicator"] == "home-burglaries")
    used = row["in_force"]
    assert (used["target"]["value"], used["target"]["source"]) == (61000, "va-2015-2018")
    assert [r["value"] for r in used["results"]] == [64560, 55470, 49124, 42662]
    assert {(r["source"], r["known_from"]) for r in used["results"]} == {
        ("kst-28684-619", "2020-04-29")
    }
    assert used["start"]["basis"] == "first_year"
    assert sum(data["counts"]["in_force"].values()) == len(data["rows"]) == 21


def test_while_the_period_runs_it_says_that_nothing_is_final():
    running = peil("audit-test", "2019-2022", "--known-on", "2021-06-01")
    over = peil("audit-test", "2019-2022", "--known-on", "2023-06-01")

    assert "De looptijd is op deze dag nog niet voorbij." in running.out
    assert "De looptijd is op deze dag nog niet voorbij." not in over.out


def test_it_is_written_as_a_file(tmp_path):
    target = tmp_path / "audit.pdf"

    answer = peil(*AGENDA, "-o", target)

    assert (answer.code, answer.err) == (0, "")
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("audit-test", "2015"), "The agenda '2015' was asked."),
        (("audit-test", "2015-2018", "--unit", "limbrug"), "Did you mean: limburg"),
        (("audit-test", "2023-2026", "--format", "svg"), "Nothing in it can be drawn"),
    ],
)
def test_bad_input_is_refused_in_a_sentence(arguments, said):
    answer = peil(*arguments)

    assert (answer.code, answer.out) == (REFUSED, "")
    assert said in answer.err
