"""`peil suppress` as its users give it: what the public gets, what it does not, and refusals."""

from __future__ import annotations

import csv
import json
import stat

import pytest
from openpyxl import load_workbook

from conftest import peil

REFUSED = 2
TABLE = """unit,period,part,value
limburg,2019,,13
limburg,2019,hemp,3
limburg,2019,other,10
rotterdam,2019,,70
rotterdam,2019,hemp,30
rotterdam,2019,other,40
amsterdam,2019,,0
amsterdam,2019,hemp,0
amsterdam,2019,other,0
national,2019,,83
national,2019,hemp,33
national,2019,other,50
"""
HIDDEN = {("limburg", "hemp"), ("limburg", "other"), ("rotterdam", "hemp"), ("rotterdam", "other")}


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "drugs.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def refused(*arguments):
    answer = peil("suppress", *arguments)
    assert answer.code == REFUSED, answer
    assert answer.out == ""
    assert "Traceback" not in answer.err
    return answer.err


def test_the_table_says_what_is_hidden_and_that_it_is_not_zero(table):
    answer = peil("suppress", table)

    assert answer.code == 0
    assert "Van de 12 cijfers zijn er 4 afgeschermd" in answer.out
    assert "Afgeschermd is niet nul" in answer.out
    lines = [line.split() for line in answer.out.splitlines()]
    assert ["Limburg", "13", "afgeschermd", "afgeschermd"] in lines
    assert ["Amsterdam", "0", "0", "0"] in lines


def test_in_csv_a_hidden_cell_is_empty_and_its_status_is_suppressed(table):
    rows = peil("suppress", table, "--format", "csv").rows

    hidden = {(row["unit"], row["part"]) for row in rows if row["status"] == "suppressed"}
    assert hidden == HIDDEN
    assert all(row["value"] == "" for row in rows if row["status"] == "suppressed")
    assert [row["value"] for row in rows if row["unit"] == "amsterdam"] == ["0", "0", "0"]


def test_html_and_xlsx_hold_the_same_and_no_hidden_number(table, tmp_path):
    page = peil("suppress", table, "--lang", "en", "--format", "html").out
    assert page.count("suppressed</td>") == 4

    book = tmp_path / "drugs.xlsx"
    assert peil("suppress", table, "-o", book).code == 0
    sheet = load_workbook(book).worksheets[0]
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert values.count("afgeschermd") == 4
    assert not {3, 10, 30, 40} & set(values)


def test_reasons_go_to_a_file_of_their_own_that_only_its_owner_may_read(table, tmp_path):
    reasons = tmp_path / "reasons.csv"

    answer = peil("suppress", table, "--reasons", reasons, "--format", "csv")

    rows = list(csv.DictReader(reasons.read_text(encoding="utf-8").splitlines()))
    assert {(row["unit"], row["part"]) for row in rows} == HIDDEN
    assert [row["part"] for row in rows if row["reason"] == "primary"] == ["hemp"]
    assert stat.S_IMODE(reasons.stat().st_mode) == 0o600
    assert "primary" not in answer.out


def test_threshold_zeros_and_reasons_are_as_asked(table, tmp_path):
    reasons = tmp_path / "reasons.json"

    answer = peil(
        *("suppress", table, "--threshold", 11, "--hide-zeros"),
        *("--reasons", reasons, "--format", "json"),
    )

    data = json.loads(answer.out)
    assert (data["threshold"], data["zeros_suppressed"]) == (11, True)
    status = {(cell["unit"], cell["part"]): cell["status"] for cell in data["cells"]}
    assert status["limburg", "other"] == status["amsterdam", ""] == "suppressed"
    told = json.loads(reasons.read_text(encoding="utf-8"))["reasons"]
    small = {one["value"] for one in told if one["reason"] == "primary"}
    assert small == {0, 3, 10}


def test_percentages_are_read_from_numerators_and_denominators(tmp_path):
    path = tmp_path / "clearance.csv"
    path.write_text(
        "unit,period,numerator,denominator\nlimburg,2019,3,50\nrotterdam,2019,20,50\n"
        "national,2019,23,100\n",
        encoding="utf-8",
    )

    rows = peil("suppress", path, "--format", "csv").rows

    assert [row["status"] for row in rows] == ["suppressed", "suppressed", "published"]
    assert rows[2]["value"] == "23"


def test_a_counted_file_is_read_with_its_breakdown(tmp_path):
    path = tmp_path / "counted.csv"
    head = (
        "indicator,unit,period,value,numerator,denominator,definition,breakdown,register,counted_on"
    )
    tail = ",sha256:ab,2021-01-01"
    rows = [
        *("csv-tackled,limburg,2019,12,,,2015-1,", "csv-tackled,national,2019,12,,,2015-1,"),
        "csv-tackled,limburg,2019,3,,,2015-1,drug_kind=hemp",
        "csv-tackled,national,2019,3,,,2015-1,drug_kind=hemp",
        "robberies,limburg,2019,12,,,2015-1,",
    ]
    path.write_text("\n".join([head, *(row + tail for row in rows)]) + "\n", encoding="utf-8")

    answer = peil("suppress", path, "--indicator", "csv-tackled")

    assert "csv-tackled, 2019. Wat afgeschermd is" in answer.out
    assert "hemp" in answer.out
    assert "Choose one with --indicator." in refused(path)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--threshold", 2), "Name a threshold of at least 3."),
        (("--not-additive", "colour"), "Invalid value for '--not-additive'"),
        (("--reasons", "reasons.txt"), "End it in .csv or .json."),
        (("--indicator", "robberies"), "Leave --indicator out"),
    ],
)
def test_bad_input_is_refused_in_a_sentence(table, arguments, told):
    assert told in refused(table, *arguments)


def test_totals_that_differ_are_refused_until_they_are_said_to_and_nothing_is_written(
    table, tmp_path
):
    table.write_text(TABLE.replace("national,2019,,83", "national,2019,,84"), encoding="utf-8")
    reasons, public = tmp_path / "reasons.csv", tmp_path / "public.csv"
    asked = (table, "--reasons", reasons, "-o", public)

    assert "national, 2019 is 84, its parts make 83" in refused(*asked)
    assert not reasons.exists()
    assert not public.exists()

    assert peil("suppress", *asked, "--not-additive", "unit").code == 0
    assert public.exists()
