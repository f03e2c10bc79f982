"""The commands of the command line tell what a home folder knew on each day."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys

import pytest

from conftest import ROOT, peil

COUNTED = "child-abuse-victims-identified"


def realised(home, day: str, *unit: str) -> str:
    told = home.ran("account", "2022", "--known-on", day, "--format", "csv", *unit)
    return next(r for r in csv.DictReader(io.StringIO(told)) if r["indicator"] == COUNTED)[
        "realisation"
    ]


def test_the_account_tells_what_was_known_then(filled):
    days = ("2023-01-31", "2023-02-01", "2023-02-28", "2023-03-01")

    assert [realised(filled, day, "--unit", "limburg") for day in days] == [
        "",
        "10.5",
        "10.5",
        "10.5",
    ]
    assert [realised(filled, day) for day in days] == ["", "", "", "30.5"]


def test_the_home_may_come_from_the_environment(filled):
    known = {**filled.known, "PEIL_HOME": str(filled.folder)}

    told = peil("figures", "--indicator", COUNTED, "--year", "2022", "--format", "csv", **known)

    assert {row["source"] for row in told.rows} == {
        "aanlevering-2022-limburg-1",
        "aanlevering-2022-amsterdam-1",
        "optelling-2022",
    }


def test_the_agendas_are_those_of_the_home_unless_others_are_named(home, agendas):
    (agendas / "sources.yaml").unlink()

    of_home = home.peil("norms", "--format", "json")
    named = home.peil("norms", "--format", "json", "--policy", agendas)

    assert (of_home.code, named.code) == (0, 2)


def test_every_number_is_explained_with_the_delivery_it_came_in(filled):
    told = filled.ran(
        "explain", COUNTED, "2022", "--unit", "limburg", "--known-on", "2023-04-01", "--lang", "en"
    )

    assert "Limburg, Aanlevering 1 voor ronde 2022, 1 February 2023." in told


def test_the_status_takes_accepted_figures(filled):
    told = filled.ran("status", "2022", "--known-on", "2023-04-01", "--format", "json")

    row = next(r for r in json.loads(told)["rows"] if r["indicator"] == COUNTED)
    assert row["figure"] == "30.5"


def test_without_a_home_nothing_is_asked_of_one(tmp_path):
    shipped = peil("account", "2020", "--format", "csv", cwd=tmp_path)

    assert shipped.code == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["account 2020", "norms"])
def test_without_a_home_django_is_not_loaded(command):
    code = f"""
import sys
from peil.interfaces.cli.main import peil
peil.main({command.split()!r}, standalone_mode=False)
sys.stderr.write(str("django" in sys.modules))
"""
    known = {k: v for k, v in os.environ.items() if k != "PEIL_HOME"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        env={**known, "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip

    assert done.stderr == "False"
