"""A total is shown with and without its largest cases, without naming a case unasked."""

from __future__ import annotations

import json
import re

import pytest

from conftest import peil

REFUSED = 2
# Published: 416 million euros in 2016, of which one settlement of 268; the other cases are made up.
CASES = "case,value\nzk-07,40\nzk-51,268\nzk-33,60\nzk-12,38\nzk-90,10\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "cases.csv"
    path.write_text(CASES, encoding="utf-8")
    return path


def shown(*arguments):
    answer = peil("outliers", *arguments)
    assert answer.code == 0, answer.err
    return answer


def test_each_row_leaves_out_one_case_more(file):
    rows = shown(file, "--format", "csv").rows

    assert [row["left_out"] for row in rows] == ["0", "1", "2", "3"]
    assert [row["rest"] for row in rows] == ["416", "148", "88", "48"]
    assert [row["percent_left_out"] for row in rows] == ["", "64.4", "78.8", "88.5"]
    assert [row["median"] for row in rows] == ["40", "39", "38", "24"]


def test_json_and_the_table_say_the_same(file):
    data = json.loads(shown(file, "--largest", 1, "--format", "json").out)
    table = shown(file, "--largest", 1, "--lang", "en").out

    assert (data["total"], data["steps"][1]["rest"]) == (416, 148)
    assert "The largest case is 64.4% of the total. Without, €148 mln is left." in table


@pytest.mark.parametrize("form", ["csv", "html"])
def test_no_case_is_named_unless_it_is_asked(file, form):
    without = shown(file, "--format", form).out
    assert "zk-" not in without

    asked = shown(file, "--format", form, "--show-cases").out
    assert "zk-51" in asked
    assert "zk-90" not in asked


def test_fewer_cases_than_usual_are_all_left_out_one_by_one(tmp_path):
    path = tmp_path / "one.csv"
    path.write_text("case,value\na,5\n", encoding="utf-8")

    rows = shown(path, "--measure", "count", "--format", "csv").rows

    assert [(row["rest"], row["median"]) for row in rows] == [("5", "5"), ("0", "")]


def test_without_a_share_the_table_says_why(tmp_path):
    path = tmp_path / "paid-back.csv"
    path.write_text("case,value\na,5\nb,-2\n", encoding="utf-8")

    out = shown(path, "--largest", 1).out

    assert "Een deel van het totaal is hier niet te geven" in out
    assert "n.v.t." in out


def test_the_drawing_gives_the_total_and_what_is_left(file, tmp_path):
    target = tmp_path / "outliers.svg"

    shown(file, "--largest", 2, "-o", target)

    texts = set(re.findall(r">([^<>]+)</text>", target.read_text(encoding="utf-8")))
    assert {"Alle zaken", "Zonder de grootste", "Zonder de 2 grootste"} <= texts
    assert {"€ 416 mln", "€ 148 mln", "€ 88 mln"} <= texts


@pytest.mark.parametrize(
    ("text", "form"), [("case,value\na,0\nb,0\n", "png"), ("case,value\na,-1\n", "pdf")]
)
def test_every_format_is_written_whatever_the_values(tmp_path, text, form):
    path, target = tmp_path / "cases.csv", tmp_path / f"out.{form}"
    path.write_text(text, encoding="utf-8")

    shown(path, "-o", target)

    assert target.stat().st_size > 1000


@pytest.mark.parametrize(
    ("text", "arguments", "said"),
    [
        (CASES, ("--largest", 6), "There are 5 cases"),
        (CASES, ("--largest", 0), "0 is not in the range"),
        ("case,value\na,3\na,4\n", (), "same as in line 2"),
        ("case,value\na,1.5\n", ("--measure", "count"), "whole numbers"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_a_sentence(tmp_path, text, arguments, said):
    path = tmp_path / "cases.csv"
    path.write_text(text, encoding="utf-8")

    answer = peil("outliers", path, *arguments)

    assert (answer.code, answer.out) == (REFUSED, "")
    assert said in answer.err
    assert "Traceback" not in answer.err
