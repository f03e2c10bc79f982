"""The commands `peil register contract` and `check`, as users run them."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import peil
from peil.register.contract import CONTRACT
from small_register import write_register

CLEAN = """
    capacity_id | recorded_on | unit    | worked_on  | hours
    january     | 2020-01-31  | limburg | 2020-01-01 | 10
"""
UNKNOWN = """
    capacity_id | recorded_on | unit    | worked_on  | hours
    january     | 2020-01-31  | venlo   | 2020-01-01 | 10
"""


def test_the_contract_shows_every_column_with_its_type_and_codes() -> None:
    answer = peil("register", "contract", "--lang", "en")

    assert answer.code == 0
    for name, table in CONTRACT.items():
        assert f"\n{name}\n" in answer.out
        assert all(column in answer.out for column in table.names)
    assert "conservatory (conservatory)" in answer.out
    assert "list units" in answer.out
    assert "row of investigations" in answer.out


def test_the_contract_as_json_holds_everything_in_both_languages() -> None:
    answer = peil("register", "contract", "--table", "incidents", "--format", "json")

    told = json.loads(answer.out)
    columns = {column["column"]: column for column in told["tables"][0]["columns"]}
    assert [table["table"] for table in told["tables"]] == ["incidents"]
    assert tuple(columns) == CONTRACT["incidents"].names
    assert columns["unit"]["codelist"] == "units"
    assert columns["location_kind"]["codes"][0]["code"] == "home"
    assert columns["cleared_on"]["null_when"]["en"] == "the crime is not cleared"
    assert columns["incident_id"]["may_be_null"] is False
    assert columns["damage_cents"]["meaning"]["nl"].startswith("De opgegeven schade")


def test_a_check_without_errors_exits_with_0(tmp_path: Path) -> None:
    folder = write_register(tmp_path, {"capacity": CLEAN})

    answer = peil("register", "check", folder, "--table", "capacity", "--lang", "en")

    assert answer.code == 0
    assert "capacity: finding R119: Units without rows" in answer.out
    assert answer.out.endswith("1 table, 1 row: 0 errors, 1 finding.\n")
    assert answer.err == ""


def test_a_check_with_errors_exits_with_1(tmp_path: Path) -> None:
    folder = write_register(tmp_path, {"capacity": UNKNOWN})

    answer = peil("register", "check", folder)

    assert answer.code == 1
    assert "capacity: fout R109: De kolom unit heeft onbekende codes: 1 rij, 100%" in answer.out
    assert "incidents: bevinding R101: De tabel incidents is er niet" in answer.out
    assert "1 tabel, 1 rij: 1 fout, " in answer.out


def test_a_check_as_json_can_be_read_by_a_machine(tmp_path: Path) -> None:
    folder = write_register(tmp_path, {"capacity": UNKNOWN})

    answer = peil(
        *("register", "check", folder, "--table", "capacity", "--format", "json"),
        *("--known-on", "2021-01-01"),
    )

    told = json.loads(answer.out)
    assert answer.code == 1
    assert told["known_on"] == "2021-01-01"
    assert told["findings"][0]["code"] == "R109"
    assert told["findings"][0]["examples"] == ["'venlo': 1"]
    assert told["tables"] == [{"table": "capacity", "rows": 1, "per_unit_and_month": {}}]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none"], "There is nothing there"),
        (["."], "is empty"),
        ([".", "--table", "suspect"], "Invalid value for '--table'"),
        (["none.duckdb"], "There is no file"),
    ],
)
def test_a_check_of_what_is_not_there_is_refused(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    answer = peil("register", "check", *arguments, cwd=tmp_path)

    assert answer.code == 2
    assert said in answer.err
    assert "Traceback" not in answer.err


def test_help_names_every_register_command() -> None:
    answer = peil("register", "--help")

    assert all(name in answer.out for name in ("check", "contract", "synthesize"))


def test_a_terminal_sees_how_far_the_check_is(tmp_path: Path) -> None:
    folder = write_register(tmp_path, {"capacity": CLEAN})
    reader, writer = pty.openpty()
    code = "from peil.interfaces.cli.main import run; run()"

    done = subprocess.run(
        [sys.executable, "-c", code, "register", "check", folder, "--table", "capacity"],
        stderr=writer,
        stdout=subprocess.PIPE,
        env={**os.environ, "TERM": "xterm"},
        check=False,
    )

    os.close(writer)
    assert b"capacity" in os.read(reader, 100_000)
    assert b"\x1b" not in done.stdout
