"""`peil status` as users call it: published years, running years, units, judgements, bad input."""

from __future__ import annotations

import json
from datetime import date
from textwrap import dedent

import pytest

from conftest import peil
from small_figures import write_figures

YEAR = ("status", "2020", "--known-on", "2021-05-19")


def test_a_year_stands_in_words_in_both_languages():
    dutch, english = peil(*YEAR), peil(*YEAR, "--lang", "en")

    assert (dutch.code, dutch.err, english.err) == (0, "", "")
    assert "Stand van 2020" in dutch.out
    assert "niet te beoordelen" in dutch.out
    assert "Status of 2020" in english.out
    assert "cannot be judged" in english.out


def test_csv_holds_the_words_of_the_code_in_every_language():
    rows = peil(*YEAR, "--format", "csv").rows

    key_players = next(r for r in rows if r["indicator"] == "child-abuse-key-players")
    told = {name: key_players[name] for name in ("norm", "figure", "status", "ground", "unit")}
    assert told == {
        "norm": "15",
        "figure": "14",
        "status": "not_met",
        "ground": "whole_year",
        "unit": "national",
    }


@pytest.fixture
def running(tmp_path):
    """Eight months of a running year, and three whole years before it."""
    rows = [
        f"csv-tackled national {year}-{month:02d} {100 if month <= 6 else 50} 2015-1"
        for year in (2017, 2018, 2019, 2020)
        for month in range(1, 13 if year < 2020 else 9)
    ]
    path = write_figures(tmp_path / "months.csv", "\n".join(rows), counted_on=date(2020, 9, 15))
    return ("status", "2020", "--known-on", "2020-09-20", "--figures", path)


def test_a_running_year_is_held_against_the_course_of_earlier_years(running):
    data = json.loads(peil(*running, "--format", "json").out)

    row = next(r for r in data["rows"] if r["indicator"] == "csv-tackled")
    assert (row["figure"], row["figure_status"]) == ("700", "so_far")
    assert (row["pace"], row["pace_years"]) == ("profile", [2017, 2018, 2019])
    assert row["due"] == "1065.6"  # 7 of the 9 hundreds of 1,370
    assert row["status"] == "behind"


def test_a_running_year_names_the_day_until_which_it_is_known(running):
    answer = peil(*running)

    assert "Bekend tot en met" in answer.out
    assert "31 augustus 2020" in answer.out


def test_figures_of_another_year_are_refused(running):
    answer = peil("status", "2016", *running[2:])

    assert answer.code == 2
    assert "No figure in the files is of that unit and year or a part of it" in answer.err


@pytest.mark.parametrize("form", ["html", "pdf", "xlsx", "svg", "png"])
def test_a_status_comes_as_a_page_a_sheet_and_a_picture(tmp_path, form):
    target = tmp_path / f"status.{form}"

    answer = peil(*YEAR, "-o", target)

    begins = {
        "html": b"<!DOCTYPE",
        "pdf": b"%PDF",
        "xlsx": b"PK",
        "svg": b"<svg",
        "png": b"\x89PNG",
    }
    assert (answer.code, answer.err) == (0, "")
    assert target.read_bytes().startswith(begins[form])


def test_a_picture_has_its_words(tmp_path):
    target = tmp_path / "status.svg"
    peil(*YEAR, "-o", target)

    drawn = target.read_text(encoding="utf-8")

    assert 'role="img"' in drawn
    assert "<title>Stand van 2020" in drawn
    assert "14 van 15, niet gehaald" in drawn


def test_every_unit_stands_beside_the_whole():
    rows = peil(*YEAR, "--every-unit", "--format", "csv").rows

    units = list(dict.fromkeys(row["unit"] for row in rows))
    assert units[:3] == ["national", "noord-nederland", "oost-nederland"]
    assert len(units) == 12


def test_a_judgement_is_shown_beside_the_computed_status(tmp_path):
    path = tmp_path / "judgements.yaml"
    path.write_text(
        dedent(
            """
            judgements:
              - indicator: child-abuse-key-players
                year: 2020
                status: met
                reason: {nl: Eén zaak minder is toeval., en: One case less is chance.}
                author: college-pg
                day: 2021-04-19
            ...
            """
        ).lstrip(),
        encoding="utf-8",
    )

    answer = peil(*YEAR, "--judgements", path)

    told = " ".join(answer.out.split())
    assert "niet gehaald; oordeel:" in told
    assert "niet gehaald gehaald Eén zaak minder is toeval. college-pg" in told
    assert "19 april 2021" in answer.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["status", "1999"], "No agenda covers that year"),
        (["status", "2020", "--unit", "limbrug"], "Did you mean: limburg"),
        (["status", "twenty"], "A year is written in four digits"),
        (["status", "2020", "--judgements", "none.yaml"], "No such file"),
        (["status", "2020", "-o", "status.docx"], "is not the ending of a format"),
    ],
)
def test_bad_input_is_told_and_nothing_is_written(arguments, said, tmp_path):
    answer = peil(*arguments, cwd=tmp_path)

    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert list(tmp_path.iterdir()) == []
