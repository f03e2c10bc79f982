"""A norm is divided over units from the command line, up to a decision that the check accepts."""

from __future__ import annotations

import json
import re
from decimal import Decimal

import pytest

from conftest import peil
from small_figures import write_figures

REFUSED = 2
KNOWN = ("--known-on", "2021-12-31")
REGIONAL = ("--units", "each-regional")
NATIONAL = "landelijke-eenheid"
CAPACITY = {
    "noord-nederland": 3100,
    "oost-nederland": 5600,
    "midden-nederland": 4300,
    "noord-holland": 2900,
    "amsterdam": 4700,
    "den-haag": 5900,
    "rotterdam": 5200,
    "zeeland-west-brabant": 3300,
    "oost-brabant": 2700,
    "limburg": 2800,
}
FILLED = {
    "decided_by: fill-in": "decided_by: minister-jenv",
    "heard: [fill-in]": "heard: [regioburgemeesters, college-pg]",
    "body: fill-in, day: fill-in": "body: lovp, day: 2020-11-23",
    "known_from: fill-in": "known_from: 2020-12-01",
    "source: fill-in, place: fill-in": 'source: mvt-2022, place: "par. 2.2"',
}


@pytest.fixture
def capacity(tmp_path):
    rows = "".join(f"{unit},{value}\n" for unit, value in CAPACITY.items())
    path = tmp_path / "capacity.csv"
    path.write_text(f"unit,value\n{rows}", encoding="utf-8")
    return path


def allocated(*arguments):
    answer = peil("allocate", *arguments, *KNOWN)
    assert answer.code == 0, answer.err
    return answer


def test_the_csv_holds_a_row_for_each_unit_and_one_that_equals_the_norm(capacity):
    rows = allocated("csv-tackled", 2021, "--key", capacity, *REGIONAL, "--format", "csv").rows

    *units, whole = rows
    assert [row["unit"] for row in units] == list(CAPACITY)
    assert (whole["unit"], whole["number"]) == ("national", "1370")
    assert sum(int(row["number"]) for row in units) == 1370
    assert {row["key"] for row in rows} == {"capacity.csv"}
    share = Decimal(1370) * 2800 / 40500
    assert abs(Decimal(units[-1]["exact_share"]) - share) < Decimal("0.000001")


def test_table_csv_and_json_give_the_same_numbers(capacity):
    asked = ("csv-tackled", 2021, "--key", capacity, *REGIONAL, "--floor", "limburg=110")
    rows = allocated(*asked, "--format", "csv").rows
    data = json.loads(allocated(*asked, "--format", "json").out)
    table = allocated(*asked).out

    assert [str(unit["number"]) for unit in data["units"]] == [r["number"] for r in rows[:-1]]
    assert data["total"] == data["norm"] == 1370
    assert (
        data["units"][-1] | {"floor": 110, "held_at": "floor", "number": 110} == data["units"][-1]
    )
    for row in data["units"]:
        assert re.search(rf" {row['number']} ", table)
    assert re.search(r"Samen, gelijk aan de norm .* 1\.370 ", table)


def test_the_key_of_three_years_comes_from_counted_figures(tmp_path):
    units = [*CAPACITY, NATIONAL]
    rows = "\n".join(
        f"csv-tackled {unit} {year} {place} 2015-1"
        for year in (2018, 2019, 2020)
        for place, unit in enumerate(units)
    )
    counted = write_figures(tmp_path / "counted.csv", rows)

    answer = allocated(
        *("csv-tackled", 2021, "--key", "last-three-years", "--figures", counted),
        *("--format", "json", "--lang", "en"),
    )

    data = json.loads(answer.out)
    assert [unit["key_value"] for unit in data["units"]] == [3 * n for n in range(11)]
    assert data["units"][0]["number"] == 0
    assert sum(unit["number"] for unit in data["units"]) == 1370
    assert any("ab12cd34ef56" in source["key"] + source["title"] for source in data["sources"])


def test_bounds_may_stand_in_a_file(capacity, tmp_path):
    bounds = tmp_path / "bounds.csv"
    bounds.write_text("unit,floor,ceiling\nlimburg,110,\nden-haag,,150\n", encoding="utf-8")

    rows = allocated(
        *("csv-tackled", 2021, "--key", capacity, *REGIONAL),
        *("--bounds", bounds, "--format", "csv"),
    ).rows

    found = {row["unit"]: (row["number"], row["held_at"]) for row in rows}
    assert found["limburg"] == ("110", "floor")
    assert found["den-haag"] == ("150", "ceiling")


class TestDraft:
    def draft(self, capacity, agendas):
        file = capacity.with_name("2020-12-01-csvs-by-unit.yaml")
        allocated(
            *("csv-tackled", 2021, "--key", capacity, *REGIONAL, "--floor", "limburg=110"),
            *("-o", file, "--policy", agendas),
        )
        return file

    def put(self, agendas, file, text):
        target = agendas / "2019-2022" / "decisions" / file.name
        target.write_text(text, encoding="utf-8")

    def test_a_draft_that_was_filled_in_passes_the_check_and_sets_the_norms(
        self, capacity, agendas
    ):
        file = self.draft(capacity, agendas)
        text = file.read_text(encoding="utf-8")
        for mark, filled in FILLED.items():
            assert text.count(mark) == 1
            text = text.replace(mark, filled)
        self.put(agendas, file, text)

        checked = peil("agenda", "check", agendas, "--lang", "en")

        assert checked.code == 0, checked.out
        assert "0 errors" in checked.out
        norms = peil(
            *("norms", "--indicator", "csv-tackled", "--year", 2021, "--format", "csv"),
            *(*KNOWN, "--policy", agendas),
        ).rows
        by_unit = {row["unit"]: int(row["value"]) for row in norms}
        assert by_unit.pop("national") == sum(by_unit.values()) == 1370
        assert by_unit["limburg"] == 110

    def test_a_later_norm_of_a_unit_leaves_a_remainder_that_the_check_names(
        self, capacity, agendas
    ):
        """The annual report of Limburg, known in 2022, gives 80 where this decision gave 110."""
        file = self.draft(capacity, agendas)
        text = file.read_text(encoding="utf-8")
        for mark, filled in FILLED.items():
            text = text.replace(mark, filled)
        self.put(agendas, file, text)

        checked = peil("agenda", "check", agendas, "--lang", "en").out

        (told,) = [line for line in checked.splitlines() if "N205" in line and file.name in line]
        assert "1,340" in told
        assert "30" in told

    @pytest.mark.parametrize("marks", [list(FILLED), ["heard: [fill-in]", list(FILLED)[-1]]])
    def test_a_draft_with_a_mark_left_is_refused_at_that_line(self, capacity, agendas, marks):
        file = self.draft(capacity, agendas)
        text = file.read_text(encoding="utf-8")
        for mark, filled in FILLED.items():
            text = text if mark in marks else text.replace(mark, filled)
        self.put(agendas, file, text)

        checked = peil("agenda", "check", agendas)

        assert checked.code != 0
        refused = {
            int(found[1]) for found in re.finditer(rf"{file.name}:(\d+): .* \w\d+", checked.out)
        }
        lines = text.splitlines()
        assert refused
        assert all("fill-in" in lines[line - 1] for line in refused)

    def test_a_norm_of_zero_stands_in_the_draft(self, capacity, agendas):
        file = capacity.with_name("zero.yaml")
        text = capacity.read_text(encoding="utf-8").replace("limburg,2800", "limburg,0")
        capacity.write_text(text, encoding="utf-8")

        allocated("csv-tackled", 2021, "--key", capacity, *REGIONAL, "--draft", file)

        assert "unit: limburg\n    values: {2021: 0}\n" in file.read_text(encoding="utf-8")

    def test_an_amount_in_the_draft_can_be_read_in_one_way_only(self, capacity):
        file = capacity.with_name("seizure.yaml")

        allocated(
            *("seizure-conservatory", 2021, "--key", "even", "--smallest-step", "0.001"),
            *("--units", "limburg,amsterdam", "--floor", "limburg=1.3750"),
            *("--ceiling", "limburg=1.3750", "-o", file),
        )

        assert "values: {2021: 1.3750}\n" in file.read_text(encoding="utf-8")
        assert "values: {2021: 178.6250}\n" in file.read_text(encoding="utf-8")

    def test_with_draft_the_table_is_shown_as_well(self, capacity):
        file = capacity.with_name("draft.yaml")

        answer = allocated("csv-tackled", 2021, "--key", capacity, *REGIONAL, "--draft", file)

        assert "Samen, gelijk aan de norm" in answer.out
        assert file.exists()

    def test_a_draft_is_never_written_over_another(self, capacity):
        file = capacity.with_name("draft.yaml")
        file.write_text("filled in by hand", encoding="utf-8")

        answer = peil("allocate", "csv-tackled", 2021, "--key", "even", "-o", file)

        assert answer.code == REFUSED
        assert "somebody may have filled it in" in answer.err
        assert file.read_text(encoding="utf-8") == "filled in by hand"

    @pytest.mark.parametrize("name", ["Draft.yaml", "draft.txt"])
    def test_a_name_that_no_decision_can_have_is_refused(self, capacity, name):
        target = capacity.with_name(name)

        answer = peil("allocate", "csv-tackled", 2021, "--key", "even", "--draft", target)

        assert (answer.code, target.exists()) == (REFUSED, False)


def test_the_drawing_names_every_unit_and_marks_the_bounds(capacity, tmp_path):
    target = tmp_path / "allocation.svg"

    allocated(
        *("csv-tackled", 2021, "--key", capacity, *REGIONAL, "--lang", "en"),
        *("--floor", "limburg=110", "-o", target),
    )

    words = set(re.findall(r">([^<>]+)</text>", target.read_text(encoding="utf-8")))
    assert {"Limburg", "Den Haag", "110", "lower bound", "Proposed norm"} <= words


@pytest.mark.parametrize("form", ["html", "pdf"])
def test_every_format_is_written(capacity, tmp_path, form):
    target = tmp_path / f"allocation.{form}"

    allocated("csv-tackled", 2021, "--key", capacity, *REGIONAL, "-o", target)

    assert target.stat().st_size > 1000


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("csv-tackled", 2021, "--key", "even", "--floor", "limburg=2000"), "630 more"),
        (("csv-tackled", 2021, "--key", "even", "--units", "limburg,,"), "a name is empty"),
        (
            (
                "csv-tackled",
                2021,
                "--key",
                "even",
                "--units",
                "landelijke-opsporing-en-interventies",
            ),
            "existed from 2024-01-01",
        ),
        (("csv-tackled", 2021, "--key", "even", "--smallest-step", "0,5"), "Write 0.5"),
        (("csv-tackled", 2021), "--key"),
        (("csv-takled", 2021, "--key", "even"), "Did you mean: csv-tackled"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_a_sentence(arguments, said):
    answer = peil("allocate", *arguments, *KNOWN)

    assert (answer.code, answer.out) == (REFUSED, "")
    assert said in answer.err
    assert "Traceback" not in answer.err
