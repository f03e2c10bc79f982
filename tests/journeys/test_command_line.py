"""The commands as users give them: what they answer, where they write, and how they refuse."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import AGENDAS, ROOT, peil
from small_policy import DECISION, write_policy

REFUSED = 2
COMMAND = [sys.executable, "-c", "from peil.interfaces.cli.main import run; run()"]


def refused(*arguments, **environment):
    answer = peil(*arguments, **environment)
    assert answer.code == REFUSED, answer
    assert answer.out == ""
    assert "Traceback" not in answer.err
    return answer.err


class TestHelp:
    @pytest.mark.parametrize("option", ["--help", "-h"])
    def test_help_names_every_command(self, option):
        answer = peil(option)

        assert answer.code == 0
        for command in ("account", "agenda", "explain", "figures", "norms"):
            assert command in answer.out

    @pytest.mark.parametrize(
        "command",
        [
            "account",
            "agenda",
            "agenda list",
            "agenda show",
            "agenda check",
            "explain",
            "figures",
            "norms",
        ],
    )
    def test_every_command_has_help(self, command):
        answer = peil(*command.split(), "--help")

        assert answer.code == 0
        assert "Usage: peil " + command in answer.out

    def test_help_loads_no_agenda_and_no_writer(self):
        loaded = subprocess.run(
            [sys.executable, "-X", "importtime", *COMMAND[1:], "--help"],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            check=True,
        ).stderr

        for heavy in ("pydantic", "yaml", "rich", "jinja2", "typst", "xlsxwriter"):
            assert f" {heavy}\n" not in loaded

    def test_memory_is_swept_again_once_a_command_is_loaded(self):
        told = "import atexit, gc; atexit.register(lambda: print('swept', gc.isenabled()))\n"
        answer = subprocess.run(
            [sys.executable, "-c", told + COMMAND[2], "agenda", "list"],
            capture_output=True,
            text=True,
            check=True,
        )

        assert answer.stdout.endswith("swept True\n")

    def test_the_version_is_told(self):
        assert peil("--version").out.startswith("peil, version ")


class TestBadInput:
    def test_an_unknown_indicator_comes_with_the_nearest_names(self):
        assert "Did you mean: csv-tackled" in refused("explain", "csv-takled", 2020)
        assert "Did you mean: csv-tackled" in refused("norms", "--indicator", "csv-takled")
        assert "Did you mean: csv-tackled" in refused("figures", "--indicator", "csv-takled")

    @pytest.mark.parametrize("year", [1999, 2031])
    def test_a_year_outside_every_agenda_is_refused(self, year):
        for arguments in (
            ("account", year),
            ("norms", "--year", year),
            ("figures", "--year", year),
            ("explain", "csv-tackled", year),
        ):
            assert "agendas cover 2011-2014" in refused(*arguments)

    @pytest.mark.parametrize("year", ["20x", "99999", ""])
    def test_a_year_that_is_none_is_refused(self, year):
        assert "Write it as 2020." in refused("account", year)
        assert "Write it as 2020." in refused("norms", "--year", year)

    @pytest.mark.parametrize("listed", ["norms", "figures"])
    def test_a_name_that_is_none_is_refused_also_where_nothing_was_known(self, listed):
        early = (listed, "--known-on", "1900-01-01")

        assert "Did you mean: csv-tackled" in refused(*early, "--indicator", "csv-takled")
        assert "Did you mean: limburg" in refused(*early, "--unit", "limbrug")

    def test_an_agenda_that_is_none_is_refused_also_where_nothing_was_known(self):
        assert "2019-2022" in refused("norms", "--known-on", "1900-01-01", "--agenda", "2019")

    def test_a_year_with_a_minus_sign_is_taken_for_an_option_and_refused(self):
        assert "No such option" in refused("account", "-1")

    @pytest.mark.parametrize("day", ["2021-5-19", "2021-02-30", "gisteren", "19-05-2021"])
    def test_a_day_that_is_none_is_refused(self, day):
        assert "Write it as 2020-06-29" in refused("account", 2020, "--known-on", day)

    def test_an_unknown_unit_or_agenda_comes_with_the_names_that_exist(self):
        assert "Did you mean: limburg" in refused("account", 2020, "--unit", "limbrug")
        assert "Did you mean: 2019-2022" in refused("agenda", "show", "2019-2021")
        assert "2019-2022" in refused("norms", "--agenda", "2019")

    @pytest.mark.parametrize(
        "arguments",
        [
            ("acount", 2020),
            ("account",),
            ("account", 2020, "--format", "docx"),
            ("account", 2020, "--nope"),
        ],
    )
    def test_a_command_that_does_not_exist_is_refused(self, arguments):
        assert "Usage: peil" in refused(*arguments)

    @pytest.mark.parametrize("how", ["option", "environment"])
    def test_a_folder_without_agendas_is_refused(self, tmp_path, how):
        if how == "option":
            told = refused("account", 2020, "--policy", tmp_path)
        else:
            told = refused("account", 2020, PEIL_POLICY=str(tmp_path))

        assert str(tmp_path) in told
        assert "agenda.yaml" in told

    def test_a_folder_that_does_not_exist_is_refused(self, tmp_path):
        for arguments in (
            ("agenda", "check", tmp_path / "no"),
            ("norms", "--policy", tmp_path / "no"),
        ):
            assert "There is no such folder." in refused(*arguments)

    def test_a_broken_file_is_refused_with_its_line_and_what_to_do(self, agendas):
        path = agendas / "2019-2022/decisions/2018-12-03-adoption.yaml"
        lines = path.read_text(encoding="utf-8").splitlines()
        lines[11] = "  - [broken"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")

        told = refused("account", 2020, "--policy", agendas)

        assert "2019-2022/decisions/2018-12-03-adoption.yaml:1" in told
        assert "Nothing was loaded" in told
        assert "peil agenda check" in told

    def test_a_number_with_a_dot_for_thousands_is_refused(self, agendas):
        path = agendas / "2019-2022/decisions/2018-12-03-adoption.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("2019: 1370", "2019: 1.370"), encoding="utf-8")

        for arguments in (
            ("account", 2020),
            ("norms",),
            ("figures",),
            ("explain", "csv-tackled", 2020),
        ):
            told = refused(*arguments, "--policy", agendas)
            assert "Found '1.370'" in told
            assert "Write 1370 if thousands are meant" in told

    def test_a_half_written_file_is_refused_and_never_half_loaded(self, agendas):
        path = agendas / "published/mvt-2022.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text[: len(text) // 2], encoding="utf-8")

        told = refused("figures", "--policy", agendas)

        assert "published/mvt-2022.yaml" in told

    def test_a_duplicate_key_is_refused(self, agendas):
        path = agendas / "2019-2022/agenda.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("first_year: 2019", "first_year: 2019\nfirst_year: 2018"))

        assert "The key 'first_year' stands here twice" in refused("norms", "--policy", agendas)

    def test_a_file_that_cannot_be_written_is_refused(self, tmp_path):
        assert "Its folder does not exist" in refused("account", 2020, "-o", tmp_path / "no/a.pdf")
        assert "That is a folder" in refused("account", 2020, "-o", tmp_path)

    def test_a_fault_in_peil_is_told_as_one_without_a_traceback(self, tmp_path):
        answer = broken_peil(tmp_path)

        assert answer.returncode == 70
        assert "this is a fault in Peil" in answer.stderr
        assert "Traceback" not in answer.stderr

    def test_a_fault_in_peil_can_be_looked_into(self, tmp_path):
        assert "Traceback" in broken_peil(tmp_path, PEIL_DEBUG="1").stderr


def broken_peil(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Peil where a library that it needs is broken."""
    (tmp_path / "yaml.py").write_text("raise RuntimeError('broken library')", encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), str(ROOT / "src")])
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "from peil.interfaces.cli.main import run; run()",
            "account",
            "2020",
        ],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path, **environment},
        check=False,
    )


class TestOutput:
    @pytest.mark.parametrize(
        ("command", "name"),
        [(("account", 2020), "a.docx"), (("explain", "csv-tackled", 2020), "a.xlsx")],
    )
    def test_an_ending_that_is_no_format_is_refused_and_nothing_is_written(
        self, tmp_path, command, name
    ):
        told = refused(*command, "-o", tmp_path / name)

        assert "is not the ending of a format" in told
        assert "End it in ." in told
        assert list(tmp_path.iterdir()) == []

    def test_a_named_format_goes_to_a_file_of_any_name(self, tmp_path):
        target = tmp_path / "account.data"

        assert peil("account", 2020, "--format", "csv", "-o", target).code == 0
        assert target.read_bytes().startswith(b"theme,indicator,")

    @pytest.mark.parametrize(
        ("ending", "starts"),
        [
            ("html", b"<!DOCTYPE html>"),
            ("pdf", b"%PDF-1.7"),
            ("xlsx", b"PK"),
            ("csv", b"theme,indicator,"),
            ("json", b"{"),
            ("txt", b"Verantwoording 2020"),
        ],
    )
    def test_the_ending_of_the_file_names_the_format_of_an_account(self, tmp_path, ending, starts):
        target = tmp_path / f"account.{ending}"

        answer = peil("account", 2020, "-o", target)

        assert (answer.code, answer.out, answer.err) == (0, "", "")
        assert target.read_bytes().startswith(starts)
        assert list(tmp_path.iterdir()) == [target]

    @pytest.mark.parametrize("form", ["html", "pdf", "xlsx", "csv", "json", "table"])
    def test_the_same_question_gives_the_same_bytes(self, form):
        asked = ("account", 2020, "--known-on", "2021-05-19", "--format", form)

        assert peil(*asked).raw == peil(*asked).raw

    def test_a_format_may_go_through_a_pipe(self):
        answer = peil("account", 2020, "--format", "pdf")

        assert answer.raw.startswith(b"%PDF-1.7")

    def test_bytes_are_not_thrown_at_a_terminal(self):
        master, terminal = pty.openpty()
        done = subprocess.run(
            [*COMMAND, "account", "2020", "--format", "pdf"],
            stdout=terminal,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            check=False,
        )
        os.close(terminal)
        os.close(master)

        assert done.returncode == REFUSED
        assert b"Name a file with -o" in done.stderr

    def test_a_terminal_gets_colour_and_its_own_width(self):
        master, terminal = pty.openpty()
        with subprocess.Popen(
            [*COMMAND, "account", "2020"],
            stdout=terminal,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "100", "TERM": "xterm"},
        ):
            os.close(terminal)
            seen = b""
            while chunk := _read(master):
                seen += chunk
        os.close(master)

        assert b"\x1b[1m" in seen
        assert "Verantwoording 2020" in seen.decode()

    def test_a_reader_who_leaves_early_gets_no_complaint(self):
        with subprocess.Popen(
            [*COMMAND, "norms", "--all-versions", "--format", "csv"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        ) as writing:
            assert writing.stdout.readline().startswith(b"agenda,indicator,unit")
            writing.stdout.close()
            complaint = writing.stderr.read()

        assert (writing.returncode, complaint) == (0, b"")

    def test_an_existing_file_is_replaced_whole(self, tmp_path):
        target = tmp_path / "account.csv"
        target.write_text("old", encoding="utf-8")

        peil("account", 2020, "-o", target)

        assert target.read_text(encoding="utf-8").startswith("theme,indicator,")
        assert target.stat().st_mode & 0o077 == 0o666 & ~_umask() & 0o077


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 65536)
    except OSError:
        return b""


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


class TestLists:
    def test_the_columns_of_norms_never_change(self):
        assert list(peil("norms", "--format", "csv").rows[0]) == [
            *("agenda", "indicator", "unit", "year", "state", "value", "measure", "basis"),
            *("decision", "known_from", "source", "place"),
        ]

    def test_the_columns_of_figures_never_change(self):
        assert list(peil("figures", "--format", "csv").rows[0]) == [
            *("indicator", "unit", "period", "value", "measure", "status", "known_from"),
            *("definition", "source", "place", "note"),
        ]

    def test_norms_are_chosen_by_agenda_indicator_year_and_unit(self):
        rows = peil(
            *("norms", "--agenda", "2019-2022", "--indicator", "execution-stock"),
            *("--year", 2021, "--unit", "limburg", "--format", "csv"),
        ).rows

        assert [(row["value"], row["unit"], row["year"]) for row in rows] == [
            ("10", "limburg", "2021")
        ]

    def test_figures_are_chosen_by_indicator_year_and_unit(self):
        rows = peil(
            "figures",
            "--indicator",
            "seizure-value",
            "--year",
            2017,
            "--unit",
            "den-haag",
            "--format",
            "csv",
        ).rows

        assert [(row["value"], row["known_from"]) for row in rows] == [("15.4", "2018-03-31")]

    def test_every_version_of_a_figure_is_kept(self):
        rows = peil(
            *("figures", "--indicator", "human-trafficking-victims-reported", "--year", 2020),
            *("--all-versions", "--format", "csv"),
        ).rows

        assert [(row["value"], row["status"], row["known_from"]) for row in rows] == [
            ("481", "provisional", "2021-05-19"),
            ("490", "final", "2021-09-21"),
            ("490", "final", "2022-10-18"),
        ]

    def test_json_holds_numbers_and_what_does_not_fit_in_a_column(self):
        norms = json.loads(
            peil("norms", "--indicator", "cyber-regular-alternative", "--format", "json").out
        )
        figures = json.loads(
            peil("figures", "--indicator", "cyber-regular", "--year", 2020, "--format", "json").out
        )

        assert norms[0]["value"] == 77
        assert norms[0]["share"] == {"of": "cyber-regular", "percent": "25", "rounding": "down"}
        assert figures[0]["confirmed_by"] == ["mvt-2022"]

    def test_a_list_of_nothing_is_empty_and_says_its_columns(self):
        answer = peil("norms", "--known-on", "2000-01-01", "--format", "csv")

        assert answer.code == 0
        assert answer.out.startswith("agenda,indicator")
        assert answer.rows == []

    @pytest.mark.parametrize("command", ["norms", "figures"])
    def test_a_list_is_shown_as_a_table(self, command):
        answer = peil(command, "--indicator", "csv-tackled", "--year", 2020)

        assert answer.code == 0
        assert "csv-tackled" in answer.out


class TestAgendas:
    def test_an_agenda_is_shown_whole_in_both_languages(self):
        dutch = peil("agenda", "show", "2019-2022").out
        english = peil("agenda", "show", "2019-2022", "--lang", "en").out

        assert "Thema: Mensenhandel" in dutch
        assert "Theme: Human trafficking" in english
        assert "organisatieontwikkelopgave" in dutch

    def test_an_agenda_is_given_as_data(self):
        data = json.loads(peil("agenda", "show", "2015-2018", "--format", "json").out)

        assert data["agenda"]["agenda"] == "2015-2018"
        assert [theme["theme"] for theme in data["themes"]] == data["agenda"]["themes"]

    def test_the_list_is_given_as_data(self):
        data = json.loads(peil("agenda", "list", "--format", "json").out)

        assert [agenda["agenda"] for agenda in data["agendas"]][-1] == "2023-2026"


class TestCheck:
    def test_findings_alone_exit_zero_and_name_file_line_and_code(self):
        answer = peil("agenda", "check", AGENDAS)

        assert answer.code == 0
        assert "published/jaarverslag-2020.yaml:" in answer.out
        assert ": finding P203: " in answer.out
        assert answer.out.splitlines()[-1].startswith("0 fouten, ")

    def test_errors_exit_one(self, tmp_path):
        folder = write_policy(tmp_path, plan__decisions__adoption=DECISION + "    wrong: 1\n")

        answer = peil("agenda", "check", folder, "--lang", "en")

        assert answer.code == 1
        assert "plan/decisions/adoption.yaml:8: error F003: Unknown key 'wrong'." in answer.out
        assert answer.out.splitlines()[-1] == "1 error, 0 findings."

    def test_findings_are_given_as_data(self, tmp_path):
        folder = write_policy(tmp_path, plan__decisions__adoption=DECISION.replace("100", "1.370"))

        answer = peil("agenda", "check", folder, "--format", "json")

        (finding,) = json.loads(answer.out)
        assert answer.code == 1
        assert (finding["file"], finding["line"], finding["code"], finding["severity"]) == (
            "plan/decisions/adoption.yaml",
            6,
            "F006",
            "error",
        )

    def test_one_agenda_or_one_file_may_be_checked(self):
        agenda = peil("agenda", "check", AGENDAS / "2019-2022", "--format", "json")
        file = peil("agenda", "check", AGENDAS / "published/rd-2020-06.yaml", "--format", "json")

        assert {f["file"].split("/")[0] for f in json.loads(agenda.out)} == {"2019-2022"}
        assert {f["file"] for f in json.loads(file.out)} == {"published/rd-2020-06.yaml"}

    def test_the_path_to_check_may_go_up(self):
        above = peil("agenda", "check", "..", cwd=AGENDAS / "2019-2022/themes")
        whole = peil("agenda", "check", AGENDAS / "2019-2022")

        assert "2019-2022/decisions/" in whole.out
        assert above.out == whole.out

    def test_an_error_elsewhere_in_the_folder_is_told_too(self, tmp_path):
        folder = write_policy(tmp_path, plan__decisions__adoption=DECISION + "    wrong: 1\n")

        answer = peil("agenda", "check", folder / "plan/themes/safety.yaml", "--lang", "en")

        assert answer.code == 1
        assert "plan/decisions/adoption.yaml" in answer.out

    def test_a_file_in_no_policy_folder_is_refused(self, tmp_path):
        (tmp_path / "notes.yaml").write_text("a: 1\n...\n", encoding="utf-8")

        assert "agenda.yaml" in refused("agenda", "check", tmp_path / "notes.yaml")


class TestExplain:
    def test_every_hop_back_from_a_number_is_told(self):
        told = " ".join(peil("explain", "csv-tackled", 2020).out.split())

        for words in (
            "1.370",
            "2020-06-29-norms-2019-kept",
            "overgenomen",
            "1.529",
            "Wat geen openbare tekst vastlegt",
            "Jaarverantwoording politie 2020",
            "111,6%",
        ):
            assert words in told

    def test_what_was_not_yet_known_is_not_told(self):
        told = peil(
            "explain", "human-trafficking-victims-reported", 2020, "--known-on", "2021-06-01"
        ).out

        assert "481" in told
        assert "490" not in told

    def test_an_explanation_in_english(self):
        told = peil("explain", "human-trafficking-suspects", 2020, "--lang", "en").out

        assert "First agreed: 205." in told
        assert "What no public text defines" in told

    def test_a_unit_has_an_explanation_of_its_own(self):
        told = peil("explain", "csv-tackled", 2021, "--unit", "limburg").out

        assert "80" in told
        assert "Limburg" in told

    def test_a_year_before_the_agendas_is_explained_where_a_figure_is_known(self):
        told = peil("explain", "csv-tackled", 2009).out

        assert "531" in told

    @pytest.mark.parametrize(
        ("ending", "starts"), [("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF-1.7"), ("json", b"{")]
    )
    def test_the_ending_of_the_file_names_the_format_of_an_explanation(
        self, tmp_path, ending, starts
    ):
        target = tmp_path / f"explained.{ending}"

        assert peil("explain", "csv-tackled", 2020, "-o", target).code == 0
        assert target.read_bytes().startswith(starts)

    def test_an_explanation_may_be_a_file(self, tmp_path):
        target = tmp_path / "explained.html"

        peil("explain", "csv-tackled", 2020, "--format", "html", "-o", target)

        assert "1.529" in target.read_text(encoding="utf-8")

    def test_an_indicator_without_norm_or_figure_says_so(self):
        told = peil("explain", "enforcement-actions", 2020).out

        assert "Er was op deze dag geen cijfer bekend." in told
        assert "Er was op deze dag geen besluit bekend dat een norm zet." in told


def test_the_police_units_are_listed_with_codes_terms_and_successors():
    dutch = peil("agenda", "list").out
    data = json.loads(peil("agenda", "list", "--format", "json").out)

    assert "RE10" in dutch
    assert "31 december 2023" in dutch
    old = next(unit for unit in data["units"] if unit["key"] == "landelijke-eenheid")
    assert old["successors"] == [
        "landelijke-expertise-en-operaties",
        "landelijke-opsporing-en-interventies",
    ]
