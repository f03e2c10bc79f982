"""`peil control-chart` as users call it: both languages, every format, rebases, bad input."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from conftest import peil

WAVE = (-12, 6, 18, -6, 0, 12, -18, 6, -6, 12, 0, -12)
FORMATS = {"pdf": b"%PDF-", "png": b"\x89PNG"}


def written(folder: Path, levels: dict[int, int], *, last_month: int = 12) -> Path:
    """Write months that vary around a level for each year; the last year may be unfinished."""
    rows = [
        f"national,{year}-{month:02d},{level + WAVE[month - 1]}"
        for year, level in levels.items()
        for month in range(1, 1 + (12 if year < max(levels) else last_month))
    ]
    path = folder / "months.csv"
    path.write_text("unit,period,value\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """Monthly figures from 2017 until August 2020: 95 a month, and 130 since 2019."""
    path = written(
        tmp_path_factory.mktemp("series"), {2017: 95, 2018: 95, 2019: 130, 2020: 130}, last_month=8
    )
    return ("control-chart", "csv-tackled", "--series", path, "--known-on", "2020-08-15")


REBASED = ("--rebase", "2019-01=one way of counting in all units", "--author", "portfolio holder")


@pytest.fixture(scope="module")
def rebased(asked):
    """What the command gives as data, with new limits since 2019."""
    return json.loads(peil(*asked, *REBASED, "--format", "json").out)


@pytest.fixture(scope="module")
def rows(asked):
    """What the command gives as CSV, without new limits."""
    return peil(*asked, "--format", "csv").rows


def flat(text: str) -> str:
    return " ".join(text.split())


def test_variation_and_assurance_are_told_in_both_languages(asked):
    dutch, english = peil(*asked, *REBASED), peil(*asked, *REBASED, "--lang", "en")

    assert (dutch.code, dutch.err, english.err) == (0, "", "")
    assert "Toevalsvariatie: het laatste cijfer verschilt niet meer" in flat(dutch.out)
    assert "Zekerheid: wisselend. De norm van 114,2 per maand ligt" in flat(dutch.out)
    assert "Common cause variation: the last figure differs no more" in flat(english.out)
    assert "Assurance: inconsistent. The norm of 114.2 per month lies" in flat(english.out)
    # August had not ended on the fifteenth
    assert "2017-01 tot en met 2020-07" in dutch.out
    left_out = "Nog niet afgelopen op 15 augustus 2020, dus niet meegenomen: 2020-08."
    assert left_out in flat(dutch.out)


def test_without_a_rebase_the_leap_is_a_special_cause(rows):
    assert {row["variation"] for row in rows if row["period"] < "2019"} == {
        "concern",
        "common_cause",
    }
    assert rows[-1]["variation"] == "improvement"
    assert "shift" in rows[-1]["rules"].split()


def test_a_rebase_gives_each_part_its_own_limits_and_keeps_the_reason(rebased):
    before, after = rebased["segments"]

    assert (before["mean"], before["rebase"]) == (95, None)
    assert after["rebase"] == {
        "period": "2019-01",
        "reason": "one way of counting in all units",
        "author": "portfolio holder",
        "day": "2020-08-15",
    }
    verdicts = (rebased["variation"], rebased["assurance"])
    assert verdicts == ("common_cause", "inconsistent")


def test_each_year_is_held_against_its_own_norm_with_its_decision(rebased):
    found = [
        (row["year"], row["norm"], row["norm_per_period"], row["decision"])
        for row in rebased["assurance_per_year"]
    ]

    assert found[1:] == [
        (2018, 950, 79.1667, "2014-09-16-adoption"),
        (2019, 1370, 114.1667, "2018-12-03-adoption"),
        (2020, 1370, 114.1667, "2020-06-29-norms-2019-kept"),
    ]
    assert {source["key"] for source in rebased["sources"]} == {
        "va-2015-2018",
        "va-2019-2022",
        "jaarverslag-2020",
    }


def test_on_the_day_before_the_norm_was_known_nothing_is_said_of_it(asked):
    early = json.loads(peil(*asked[:-1], "2020-06-28", *REBASED, "--format", "json").out)

    assert early["assurance_per_year"][-1]["norm"] is None
    assert (early["assurance"], early["absence"]) == (None, "norm_not_set")


def test_the_columns_of_the_csv_are_those_that_are_promised(rows):
    row = rows[0]

    assert list(row) == [
        *("indicator", "unit", "period", "value", "definition", "segment", "mean"),
        *("lower_limit", "upper_limit", "norm", "variation", "rules"),
    ]
    assert (row["value"], row["definition"], row["segment"]) == ("83", "2015-1", "1")


@pytest.mark.parametrize("ending", FORMATS)
def test_the_ending_of_the_file_names_its_format(asked, tmp_path, ending):
    target = tmp_path / f"made.{ending}"

    answer = peil(*asked, *REBASED, "-o", target)

    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert target.read_bytes().startswith(FORMATS[ending])


def test_the_drawing_holds_the_words_the_lines_and_the_reason_and_no_other_language(
    asked, tmp_path
):
    target = tmp_path / "chart.svg"
    peil(*asked, *REBASED, "--lang", "en", "-o", target)

    drawn = target.read_text(encoding="utf-8")
    letters = [html.unescape(text) for text in re.findall(r">([^<]+)<", drawn)]
    assert {"Variation: common cause variation", "Assurance: inconsistent"} <= set(letters)
    assert "norm 114.2" in letters
    assert "new limits: one way of counting in all units" in letters
    assert {"2017", "2018", "2019", "2020"} <= set(letters)
    assert "number per month" in letters
    assert not any(word in drawn for word in ("gemiddelde", "maand", "NaN", "Infinity"))


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--rebase", "2019-01"), "It has no reason"),
        (("--from", "2020-02", "--to", "2020-06"), "there are 5"),
        (("--unit", "limberg"), "limburg"),
    ],
)
def test_bad_input_is_a_sentence_and_exit_code_2(asked, more, told):
    answer = peil(*asked, *more)

    assert (answer.code, answer.out) == (2, "")
    assert told in flat(answer.err)
    assert "Traceback" not in answer.err
