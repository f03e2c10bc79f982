"""The command `peil count` as users give it: what it answers, what it writes, how it refuses."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from conftest import ROOT, peil
from generated_registers import LISTS, UNITS, WHOLE
from peil.counting.catalogue import ALL_RULES, rule_named
from peil.counting.figures.figure import FIGURE_COLUMNS
from peil.counting.figures.reading import read_figures
from peil.counting.question import Question
from peil.counting.recording import count_and_record, fingerprinted
from peil.register.errors import RegisterChanged
from peil.register.sources import open_register
from peil.terms.periods import read_period
from small_register import write_register

HEADER = (
    "investigation_id | lead_unit | lead_unit_kind | subject | team | is_criminal_partnership "
    "| focus_area | started_on | tactical_phase_started_on | tactical_phase_ended_on | closed_on "
    "| recorded_on"
)
UNDERMINING = "regional | undermining | regional | yes"
DATED = "2019-01-01 | 2019-02-01"


def investigation(
    name: str,
    *,
    unit: str = "limburg",
    area: str = "drugs",
    ended: str = "2020-03-01",
    closed: str = "2020-12-31",
    recorded: str = "2020-04-01",
) -> str:
    return f"{name} | {unit} | {UNDERMINING} | {area} | {DATED} | {ended} | {closed} | {recorded}"


DRAWN = "\n".join(
    [
        HEADER,
        investigation("first quarter"),
        investigation("in the east", unit="oost-nederland", area="firearms"),
        investigation("last day", ended="2020-12-31", recorded="2020-12-31"),
        investigation("closed later", closed="2021-02-01"),
        investigation("earlier", ended="2019-12-31", closed="2019-12-31", recorded="2019-12-31"),
        investigation("recorded late", recorded="2021-05-05"),
    ]
)
KNOWN = ("--known-on", "2021-01-31")
CSV = ("--indicator", "csv-tackled", "--from", "2020-01", "--to", "2020-12")


@pytest.fixture(scope="module")
def register(tmp_path_factory) -> Path:
    return write_register(tmp_path_factory.mktemp("r") / "register", {"investigations": DRAWN})


def counted(register: Path, *arguments: object, known=KNOWN):
    answer = peil("count", "--register", register, *known, *arguments)
    assert answer.code == 0, answer
    return answer


def refused(*arguments: object, **environment: str) -> str:
    answer = peil("count", *arguments, **environment)
    assert answer.code == 2, answer
    assert answer.out == ""
    assert "Traceback" not in answer.err
    return answer.err


def national(rows) -> dict[str, str]:
    return {row["period"]: row["value"] for row in rows if row["unit"] == "national"}


class TestFormats:
    def test_a_table_shows_the_figures_and_what_to_know_of_them(self, register):
        answer = counted(register, *CSV, "--lang", "en")

        assert "Counted figures" in answer.out
        assert re.search(r"csv-tackled +2015-1 +limburg +2020 +3\b", answer.out)
        assert answer.err == ""

    def test_csv_has_exactly_these_columns(self, register):
        answer = counted(register, *CSV, "--format", "csv")

        assert answer.out.splitlines()[0] == (
            "indicator,unit,period,value,numerator,denominator,definition,breakdown,register,counted_on"
        )
        assert national(answer.rows) == {"2020": "4"}
        row = answer.rows[-1]
        assert (row["definition"], row["counted_on"]) == ("2015-1", "2021-01-31")
        assert row["register"].startswith("sha256:")

    def test_notices_go_beside_the_figures(self, register):
        answer = counted(
            register,
            "--indicator",
            "csv-tackled",
            "--from",
            "2020-01",
            "--to",
            "2021-12",
            "--format",
            "csv",
            "--lang",
            "en",
        )

        assert "peil: 2021 was not over on 31 January 2021" in answer.err
        assert "was not over" not in answer.out

    def test_notices_are_told_in_the_language_of_the_table(self, register):
        answer = counted(register, *CSV[:2], "--from", "2020-01", "--to", "2021-12")

        assert (
            "- 2021 was op 31 januari 2021 nog niet voorbij: cijfers lopen tot en met die dag."
            in (answer.out)
        )
        assert "Cijfers daaruit ontbreken en zijn niet nul." in answer.out

    def test_json_holds_figures_and_where_they_come_from(self, register):
        told = json.loads(counted(register, *CSV, "--format", "json").out)

        assert set(told["figures"][0]) == set(FIGURE_COLUMNS)
        assert told["figures"][-1]["value"] == 4
        assert told["provenance"]["counted_on"] == "2021-01-31"
        assert told["provenance"]["files"][0]["rows"] == 6

    @pytest.mark.parametrize("ending", ["csv", "json", "parquet", "txt"])
    def test_a_file_is_written_as_it_ends(self, register, tmp_path, ending):
        path = tmp_path / f"figures.{ending}"

        counted(register, *CSV, "-o", path)

        if ending == "txt":
            assert "csv-tackled" in path.read_text(encoding="utf-8")
            return
        figures = read_figures(path)
        assert figures.figures[-1].value == 4
        assert figures.provenance is not None

    def test_parquet_has_the_columns_of_the_csv(self, register, tmp_path):
        counted(register, *CSV, "-o", tmp_path / "f.parquet")

        assert tuple(pq.read_schema(tmp_path / "f.parquet").names) == FIGURE_COLUMNS

    def test_a_format_that_is_named_goes_before_the_ending(self, register, tmp_path):
        counted(register, *CSV, "--format", "json", "-o", tmp_path / "figures.csv")

        assert json.loads((tmp_path / "figures.csv").read_text(encoding="utf-8"))["figures"]

    @pytest.mark.parametrize("asked", [("--rules",), ("--explain", "csv-tackled")])
    def test_what_is_no_figure_is_no_parquet(self, register, asked):
        told = refused("--register", register, *KNOWN, *CSV, *asked, "--format", "parquet")

        assert "is written as a table, csv or json" in told

    def test_a_bar_moves_on_a_terminal_and_not_in_a_pipe(self, register):
        ours, theirs = pty.openpty()
        asked = ["count", "--register", str(register), *KNOWN, *CSV, "--format", "csv"]
        done = subprocess.run(
            [sys.executable, "-c", "from peil.interfaces.cli.main import run; run()", *asked],
            stdout=subprocess.PIPE,
            stderr=theirs,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "TERM": "xterm"},
            check=True,
        )
        os.close(theirs)
        shown = os.read(ours, 100_000).decode()

        assert "Count" in shown
        assert done.stdout.startswith(b"indicator,")
        assert counted(register, *CSV, "--format", "csv").err == ""


class TestWhatIsCounted:
    @pytest.mark.parametrize(
        ("by", "expected"),
        [
            ("year", {"2020": "4"}),
            ("half-year", {"2020-H1": "3", "2020-H2": "1"}),
            ("quarter", {"2020-Q1": "3", "2020-Q2": "0", "2020-Q3": "0", "2020-Q4": "1"}),
            ("month", {f"2020-{m:02}": {3: "3", 12: "1"}.get(m, "0") for m in range(1, 13)}),
        ],
    )
    def test_periods_are_as_long_as_asked(self, register, by, expected):
        answer = counted(register, *CSV, "--by", by, "--format", "csv")

        assert national(answer.rows) == expected

    def test_units_are_those_that_are_asked(self, register):
        asked = ("--unit", "limburg", "--unit", "national")

        answer = counted(register, *CSV, *asked, "--format", "csv")

        assert {row["unit"]: row["value"] for row in answer.rows} == {
            "limburg": "3",
            "national": "4",
        }

    def test_a_breakdown_splits_figures_by_code(self, register):
        answer = counted(register, *CSV, "--breakdown", "focus_area", "--format", "csv")

        found = {row["breakdown"]: row["value"] for row in answer.rows if row["unit"] == "national"}
        assert found == {"": "4", "focus_area=drugs": "3", "focus_area=firearms": "1"}

    def test_a_rule_with_an_option_counts_by_that_option(self, register):
        asked = ("--rule", "csv-tackled@2015-1;moment=closed", *CSV[2:])

        answer = counted(register, *asked, "--format", "csv")

        assert {row["definition"] for row in answer.rows} == {"2015-1;moment=closed"}
        assert national(answer.rows) == {"2020": "3"}

    def test_versions_that_are_named_are_counted_side_by_side(self, register):
        asked = ("--rule", "csv-tackled@2009-1", "--rule", "csv-tackled@2015-1", *CSV[2:])

        answer = counted(register, *asked, "--format", "csv")

        assert {row["definition"] for row in answer.rows} == {"2009-1", "2015-1"}

    def test_alternatives_show_what_each_choice_does(self, register):
        asked = (*CSV, "--alternatives", "--unit", "national")

        told = refused("--register", register, *KNOWN, *asked)
        answer = counted(register, *CSV[2:], "--alternatives", "--unit", "national", "--lang", "en")

        assert "capacity" in told
        assert "against Peil's choice" in answer.out
        assert re.search(r"csv-tackled +2015-1;moment=closed +national +2020 +3 +−1\b", answer.out)
        assert "csv-tackled@2015-1;joint=every-unit" in answer.out.replace("\n", "")

    def test_two_days_give_two_versions_and_nothing_is_overwritten(self, register, tmp_path):
        early, late = tmp_path / "early.csv", tmp_path / "late.csv"
        counted(register, *CSV, "-o", early)
        first = early.read_bytes()

        counted(register, *CSV, "-o", late, known=("--known-on", "2021-06-30"))

        values = [read_figures(path).figures[-1] for path in (early, late)]
        assert [figure.value for figure in values] == [4, 5]
        assert [str(figure.counted_on) for figure in values] == ["2021-01-31", "2021-06-30"]
        assert early.read_bytes() == first

    def test_partial_results_give_the_same_bytes(self, register, tmp_path):
        asked = (*CSV[2:], "--by", "quarter", "--format", "csv")
        kept = ("--partials", tmp_path / "partials")

        answers = [counted(register, *asked, *more).out for more in ((), kept, kept)]

        assert answers[0] == answers[1] == answers[2]
        assert list((tmp_path / "partials").rglob("*.arrow"))

    def test_without_names_every_rule_that_can_be_counted_is(self, register):
        answer = counted(register, *CSV[2:], "--format", "csv", "--lang", "en")

        assert "csv-tackled" in {row["indicator"] for row in answer.rows}
        assert "The register lacks the tables to count:" in answer.err
        assert "home-burglaries" in answer.err


class TestRules:
    def test_every_rule_is_listed_without_a_register(self):
        answer = peil("count", "--rules", "--format", "csv")

        assert answer.code == 0
        assert {row["indicator"] for row in answer.rows} == {rule.name for rule in ALL_RULES}

    def test_the_list_tells_tables_breakdowns_and_choices(self):
        answer = peil("count", "--rules", "--format", "json")

        (row,) = (r for r in json.loads(answer.out) if r["indicator"] == "csv-tackled@2015-1")
        assert "investigations" in row["tables"]
        assert "focus_area" in row["breakdowns"]
        assert "moment=phase-ended|started|running|closed" in row["choices"]


class TestExplain:
    @pytest.mark.parametrize("name", ["csv-tackled", "csv-tackled@2015-1"])
    def test_a_figure_is_explained_sentence_by_sentence(self, register, name):
        answer = counted(register, "--explain", name, *CSV[2:], "--lang", "en")

        assert "Every row in investigations." in answer.out
        assert "With tactical_phase_ended_on in 2020." in answer.out
        assert re.search(r"That counts\.\W+4\b", answer.out)

    def test_of_one_unit_the_last_step_is_the_unit(self, register):
        answer = counted(
            register, "--explain", "csv-tackled", *CSV[2:], "--unit", "limburg", "--lang", "en"
        )

        assert "At the unit limburg." in answer.out
        assert re.search(r"That counts\.\W+3\b", answer.out)

    @pytest.mark.parametrize("form", ["table", "json", "csv"])
    def test_every_period_stands_in_the_file(self, register, tmp_path, form):
        path = tmp_path / "explained"
        asked = ("--from", "2019-01", "--to", "2020-12", "--format", form, "-o", path)

        counted(register, "--explain", "csv-tackled@2015-1", *asked)

        text = path.read_text(encoding="utf-8")
        assert "2019" in text
        assert "2020" in text
        if form == "json":
            assert len(json.loads(text)) == 10  # five steps for each year
        if form == "csv":
            rows = list(csv.DictReader(io.StringIO(text)))
            assert len({tuple(row) for row in rows}) == 1
            assert sum("Dat telt" in str(row) for row in rows) == 2

    def test_a_total_is_explained_by_its_parts(self, tmp_path):
        made = tmp_path / "register"
        synthesized(made)

        answer = counted(
            made, "--explain", "child-abuse-total", *CSV[2:], "--lang", "en", known=LATER
        )

        assert "child-abuse-offenders@2019-1" in answer.out

    def test_more_than_one_unit_is_refused(self, register):
        asked = ("--explain", "csv-tackled", "--unit", "limburg", "--unit", "rotterdam")

        assert "Name one unit" in refused("--register", register, *KNOWN, *asked)


class TestCases:
    ASKED = (*CSV, "--unit", "limburg")

    def test_cases_go_to_a_file_with_their_purpose_beside_it(self, register, tmp_path):
        path = tmp_path / "cases.csv"
        why = ("--purpose", "to answer a question of the board")

        answer = counted(register, *self.ASKED, "--cases", path, *why)

        rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
        beside = json.loads(next(tmp_path.glob("*.json")).read_text(encoding="utf-8"))
        assert [row["case"] for row in rows] == ["closed later", "first quarter", "last day"]
        assert (beside["purpose"], beside["cases"]) == ("to answer a question of the board", 3)
        assert "first quarter" not in answer.out

    @pytest.mark.parametrize("why", [(), ("--purpose", ""), ("--purpose", "  ")])
    def test_without_a_purpose_nothing_is_written(self, register, tmp_path, why):
        path = tmp_path / "cases.csv"

        told = refused("--register", register, *KNOWN, *self.ASKED, "--cases", path, *why)

        assert "say with --purpose" in told
        assert list(tmp_path.iterdir()) == []

    def test_the_whole_may_be_named_as_a_unit(self, register, tmp_path):
        asked = (*CSV, "--unit", "national", "--cases", tmp_path / "c.csv", "--purpose", "a check")

        counted(register, *asked)

        assert len((tmp_path / "c.csv").read_text(encoding="utf-8").splitlines()) == 5


class TestVerify:
    @pytest.fixture
    def filed(self, register, tmp_path) -> Path:
        path = tmp_path / "filed.csv"
        counted(register, *CSV, "--by", "half-year", "--breakdown", "focus_area", "-o", path)
        return path

    def test_figures_that_are_the_same_are_confirmed(self, register, filed):
        answer = counted(register, "--verify", filed, "--lang", "en", known=())

        lines = len(filed.read_text(encoding="utf-8").splitlines()) - 1
        assert f"{lines} of the {lines} figures are the same; 0 differ." in answer.out

    def test_a_figure_that_was_changed_is_shown_and_the_exit_code_is_one(self, register, filed):
        text = filed.read_text(encoding="utf-8")
        changed = re.sub(r"(csv-tackled,national,2020-H1),3,", r"\1,4,", text, count=1)
        assert changed != text
        filed.write_text(changed, encoding="utf-8")

        answer = peil("count", "--register", register, "--verify", filed, "--lang", "en")

        assert answer.code == 1
        assert "1 differ" in answer.out
        assert "2020-H1" in answer.out

    def test_another_register_is_told(self, register, filed, tmp_path):
        other = write_register(
            tmp_path / "other", {"investigations": DRAWN.replace("first quarter", "another name ")}
        )

        answer = counted(other, "--verify", filed, "--lang", "en", known=())

        assert "does not hold the same rows" in answer.out

    def test_a_file_that_holds_no_figures_is_refused(self, register, tmp_path):
        (tmp_path / "none.csv").write_text("a,b\n1,2\n", encoding="utf-8")

        refused("--register", register, "--verify", tmp_path / "none.csv")
        assert "cannot be read" in refused("--register", register, "--verify", tmp_path / "no.csv")


class TestOverlap:
    def test_cases_that_are_counted_in_two_years_are_shown(self, register):
        asked = ("--rule", "csv-tackled@2015-1;moment=running", "--overlap", "--lang", "en")
        years = ("--from", "2019-01", "--to", "2020-12", "--format", "csv")

        answer = counted(register, *asked, *years)

        (row,) = answer.rows
        assert (row["indicator"], row["cases"]) == ("csv-tackled", "4")

    def test_that_there_are_none_is_said(self, register):
        asked = ("--rule", "csv-tackled@2015-1", "--overlap", "--lang", "en")

        assert "No case counts in two years." in counted(register, *asked).out


LATER = ("--known-on", "2021-12-31")


def synthesized(folder: Path) -> None:
    made = peil("register", "synthesize", folder, "--rows", 2000, "--years", "2020")
    assert made.code == 0, made.err


def spoiled(folder: Path, *, without: str = "", text: str = "") -> Path:
    """A register of which one column is gone, or holds text."""
    write_register(folder, {"investigations": DRAWN})
    path = folder / "investigations.parquet"
    rows = pq.read_table(path)
    if without:
        rows = rows.drop_columns([without])
    if text:
        place = rows.column_names.index(text)
        rows = rows.set_column(place, text, [["perhaps"] * len(rows)])
    pq.write_table(rows, path)
    return folder


class TestBadInput:
    def test_no_register_is_refused(self):
        assert "Name the register" in refused(*CSV)

    def test_a_register_that_is_not_there_is_refused(self, tmp_path):
        assert "There is nothing there." in refused("--register", tmp_path / "no", *CSV)

    def test_an_empty_folder_is_refused(self, tmp_path):
        assert "investigations" in refused("--register", tmp_path, *CSV)

    def test_a_column_that_is_missing_is_named(self, tmp_path):
        folder = spoiled(tmp_path / "r", without="lead_unit")

        assert "lead_unit" in refused("--register", folder, *CSV)

    def test_a_column_of_a_wrong_type_is_named(self, tmp_path):
        folder = spoiled(tmp_path / "r", text="is_criminal_partnership")

        assert "is_criminal_partnership" in refused("--register", folder, *CSV)

    @pytest.mark.parametrize("kept", [0.9, 0.5, 0.0])
    def test_a_file_that_was_cut_off_is_refused(self, register, tmp_path, kept):
        content = (register / "investigations.parquet").read_bytes()
        (tmp_path / "investigations.parquet").write_bytes(content[: int(len(content) * kept)])

        assert "investigations.parquet" in refused("--register", tmp_path, *CSV)

    def test_a_file_whose_rows_are_spoiled_is_refused(self, tmp_path):
        path = spoiled(tmp_path / "r") / "investigations.parquet"
        content = bytearray(path.read_bytes())
        footer = int.from_bytes(content[-8:-4], "little")
        content[4 : len(content) - footer - 8] = b"\xff" * (len(content) - footer - 12)
        path.write_bytes(content)

        told = refused("--register", tmp_path / "r", *CSV)

        assert "cannot be read" in told
        assert "fault in Peil" not in told

    def test_an_unknown_unit_comes_with_the_nearest(self, register):
        told = refused("--register", register, *CSV, "--unit", "limbrug")

        assert "Did you mean: limburg" in told

    def test_an_unknown_rule_and_indicator_come_with_the_nearest(self, register):
        asked = ("--register", register)

        assert "csv-tackled@2015-1" in refused(*asked, "--rule", "csv-tackled@2016-1")
        assert "csv-tackled" in refused(*asked, "--indicator", "csv-takled")
        assert "csv-tackled" in refused(*asked, "--explain", "csv-takled")

    def test_a_breakdown_that_is_not_allowed_is_refused_with_those_that_are(self, register):
        told = refused("--register", register, *CSV, "--breakdown", "team")

        assert "focus_area, drug_kind" in told

    @pytest.mark.parametrize(
        "asked",
        [
            ("--from", "2020-13"),
            ("--by", "week"),
            ("--known-on", "2021-02-30"),
            ("--engine", "abacus"),
            ("--format", "docx"),
            ("--from", "2021-01", "--to", "2020-01"),
        ],
    )
    def test_what_cannot_be_asked_is_refused(self, register, asked):
        refused("--register", register, "--indicator", "csv-tackled", *asked)

    def test_a_table_that_is_not_there_is_refused_for_an_indicator_that_is_named(self, register):
        told = refused("--register", register, "--indicator", "home-burglaries")

        assert "incidents" in told

    def test_a_year_of_which_the_register_says_nothing_is_absent_and_not_zero(self, register):
        asked = ("--indicator", "csv-tackled", "--from", "2016-01", "--to", "2016-12")

        answer = counted(register, *asked, "--format", "csv", "--lang", "en")

        assert {row["value"] for row in answer.rows} == {""}
        assert "Figures from it are absent, not zero." in answer.err

    def test_unknown_units_and_codes_in_rows_are_told(self, tmp_path):
        drawn = DRAWN.replace("| limburg |", "| utopia |", 1)
        suspected = """
            offence_id | investigation_id | article | recorded_on
            known      | first quarter    | 138ab   | 2020-04-01
            unheard of | first quarter    | 999z    | 2020-04-01
        """
        incidents = """
            incident_id | unit    | registered_on | crime_code | is_crime | recorded_on
            known       | limburg | 2020-01-01    | 1.1.1      | yes      | 2020-01-01
            unheard of  | limburg | 2020-01-01    | 9.9.9      | yes      | 2020-01-01
        """
        tables = {"investigations": drawn, "suspected_offences": suspected, "incidents": incidents}
        folder = write_register(tmp_path / "r", tables)

        answer = counted(folder, *CSV[2:], "--format", "csv", "--lang", "en")

        assert "have no known unit in lead_unit: 1." in answer.err
        assert "have no code in crime_code that stands in the list crime-codes: 1." in answer.err
        found = {r["indicator"]: r["value"] for r in answer.rows if r["unit"] == "national"}
        assert (found["csv-tackled"], found["home-burglaries"]) == ("4", "1")

    @pytest.mark.parametrize("change", ["rewritten", "gone", "added to"])
    def test_a_file_that_changes_while_it_is_counted_is_refused(self, tmp_path, change):
        folder = write_register(tmp_path / "r", {"investigations": DRAWN})
        path = folder / "investigations.parquet"
        register = open_register(folder)
        rules = (rule_named("csv-tackled@2015-1"),)
        question = Question(rules, (read_period("2020"),), date(2021, 1, 31), UNITS, WHOLE, LISTS)

        def spoil() -> None:
            if change == "gone":
                path.unlink()
            elif change == "rewritten":
                pq.write_table(pq.read_table(path).slice(1), path)
            else:
                path.write_bytes(path.read_bytes() + b"more")

        with pytest.raises(RegisterChanged), fingerprinted(register, question):
            spoil()

    def test_a_count_that_breaks_because_a_file_changes_says_that_it_changed(self, tmp_path):
        folder = write_register(tmp_path / "r", {"investigations": DRAWN})
        register = open_register(folder)
        rules = (rule_named("csv-tackled@2015-1"),)
        question = Question(rules, (read_period("2020"),), date(2021, 1, 31), UNITS, WHOLE, LISTS)

        def remove_it(*_: object) -> None:
            (folder / "investigations.parquet").unlink(missing_ok=True)

        with pytest.raises(RegisterChanged):
            count_and_record(register, question, peil_version="0", progress=remove_it)

    def test_partial_results_where_they_cannot_be_kept_are_refused(self, register, tmp_path):
        (tmp_path / "file").write_text("", encoding="utf-8")

        told = refused("--register", register, *CSV, "--partials", tmp_path / "file/partials")

        assert "Name a folder that you may write" in told
