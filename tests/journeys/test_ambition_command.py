"""`peil ambition` as users call it: what was there when a norm was set, and what it refuses."""

from __future__ import annotations

import json

import pytest

from conftest import peil

REFUSED = 2
AGENDA = ("ambition", "2015-2018", "--known-on", "2021-01-01")


def test_the_table_tells_what_was_already_met_in_both_languages():
    dutch, english = peil(*AGENDA), peil(*AGENDA, "--lang", "en")

    assert (dutch.code, dutch.err, english.err) == (0, "", "")
    assert "Ambitietoets 2015-2018" in dutch.out
    assert "1.633 (2013, voorlopig)" in dutch.out
    assert "71.230 (2014): gehaald" in dutch.out
    assert "Ambition check 2015-2018" in english.out
    assert "1,633 (2013, provisional)" in english.out
    assert (
        "Fewer than three results: known only after the decision: 2009-2012 and 2014."
        in " ".join(english.out.split())
    )


def test_csv_has_a_row_for_each_norm_with_words_that_do_not_change():
    rows = peil(*AGENDA, "--format", "csv").rows

    robberies = next(r for r in rows if (r["indicator"], r["year"]) == ("robberies", "2015"))
    told = {k: robberies[k] for k in ("norm", "result_1", "result_1_year", "result_2", "result_3")}
    assert told == {
        "norm": "1648",
        "result_1": "1633",
        "result_1_year": "2013",
        "result_2": "1982",
        "result_3": "",
    }
    assert (robberies["met_before"], robberies["met_in_hindsight"]) == ("yes", "yes")
    assert robberies["shortages"] == "known_later"


def test_json_holds_the_source_of_every_result():
    data = json.loads(peil(*AGENDA, "--format", "json").out)

    row = next(r for r in data["rows"] if (r["indicator"], r["year"]) == ("robberies", 2015))
    assert data["ambition"]["already_met"] == 1
    assert [result["source"] for result in row["results"]] == [
        "ccv-hic-2013",
        "misdaadcijfers-2013",
    ]
    assert {"ccv-hic-2013", "misdaadcijfers-2013"} <= {s["key"] for s in data["sources"]}


@pytest.mark.parametrize(
    ("ending", "starts"),
    [("png", b"\x89PNG"), ("html", b"<!DOCTYPE html>")],
)
def test_it_is_written_as_a_file(tmp_path, ending, starts):
    target = tmp_path / f"ambition.{ending}"

    answer = peil(*AGENDA, "-o", target)

    assert (answer.code, answer.err) == (0, "")
    assert target.read_bytes().startswith(starts)


def test_before_any_norm_was_known_it_says_so_and_there_is_nothing_to_draw(tmp_path):
    early = ("ambition", "2015-2018", "--known-on", "2010-01-01")

    told, drawn = peil(*early), peil(*early, "-o", tmp_path / "a.png")

    assert "Op deze dag was geen norm van deze agenda bekend." in told.out
    assert drawn.code == REFUSED
    assert "Nothing in it can be drawn" in drawn.err
    assert not (tmp_path / "a.png").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ambition", "2015"), "The agenda '2015' was asked."),
        (("ambition", "2015-2018", "--unit", "limbrug"), "Did you mean: limburg"),
    ],
)
def test_bad_input_is_refused_in_a_sentence(arguments, said):
    answer = peil(*arguments)

    assert (answer.code, answer.out) == (REFUSED, "")
    assert said in answer.err
