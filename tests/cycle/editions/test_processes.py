"""Real processes: the same edition gives the same bytes anywhere, and a killed one leaves nothing."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from conftest import AGENDAS, ROOT, Answer, peil

_START = "import django; django.setup(); from cycle.editions.process_acts import run; run()"


@dataclass(frozen=True)
class OwnHome:
    """A home folder with a database of its own."""

    folder: Path
    database: str
    seed: str

    def start(self, act: str) -> subprocess.Popen[str]:
        """A process that does something."""
        told = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
        return subprocess.Popen(
            [sys.executable, "-c", _START, act],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={
                **told,
                **({"DATABASE_URL": self.database} if self.database else {}),
                "PEIL_HOME": str(self.folder),
                "PYTHONHASHSEED": self.seed,
                "DJANGO_SETTINGS_MODULE": "peil.interfaces.settings.project",
                "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")]),
            },
        )

    def run(self, act: str) -> str:
        """What a process says that does something, to its end."""
        process = self.start(act)
        out, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
        return out

    def told(self) -> dict[str, Any]:
        """What is in the database."""
        return json.loads(self.run("tell"))


@pytest.fixture
def make_home(tmp_path: Path) -> Callable[[str], OwnHome]:
    """Makes home folders, on the database that the tests run on."""

    def make(seed: str) -> OwnHome:
        folder = tmp_path / f"home-{seed}"
        folder.mkdir()
        shutil.copytree(AGENDAS, folder / "agendas")
        (folder / "secret.key").write_text("a secret for tests")
        home = OwnHome(folder, _own_database(), seed)
        home.run("set_up")
        return home

    return make


def _own_database() -> str:
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        return ""
    name = f"peil_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')  # type: ignore[arg-type]
    before, _, more = server.partition("?")
    return f"{before.rpartition('/')[0]}/{name}{'?' if more else ''}{more}"


def test_the_same_edition_in_two_homes_gives_the_same_bytes(make_home):
    told = []
    for seed in ("1", "4242"):
        home = make_home(seed)
        home.run("freeze")
        told.append(home.told())

    one, other = told
    assert len(one["files"]) == 10
    assert one == other
    assert one["holds"]


def test_freezing_that_is_killed_leaves_nothing_and_can_be_done_again(make_home):
    home = make_home("1")
    process = home.start("freeze_and_wait")
    assert process.stdout is not None
    assert process.stdout.readline() == "frozen\n"

    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)

    told = home.told()
    assert (told["state"], told["digest"], told["files"]) == ("composed", "", {})
    assert told["holds"]
    home.run("freeze")
    assert len(home.told()["files"]) == 10


def test_two_processes_that_publish_at_once_publish_it_once(make_home):
    home = make_home("1")
    home.run("freeze")
    home.run("embargo")
    running = [home.start("publish") for _ in range(2)]
    for process in running:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"

    for process in running:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    ended = [process.communicate(timeout=60) for process in running]

    assert sorted(out.strip() for out, _ in ended) == ["0", "1"], ended
    told = home.told()
    assert (told["state"], told["published"], told["holds"]) == ("published", 1, True)


def test_the_command_line_lists_publishes_and_verifies(make_home):
    home = make_home("1")
    home.run("freeze")
    home.run("embargo")

    def command(*words: str) -> Answer:
        return peil("edition", *words, "--home", home.folder, DATABASE_URL=home.database)

    listed = command("list", "--format", "csv").rows
    first, again = command("publish-due"), command("publish-due")
    verified = command("verify")

    assert [(row["edition"], row["state"]) for row in listed] == [("2021-editie-1", "embargoed")]
    assert (first.out, again.out) == ("Published: 2021-editie-1.\n", "No edition is due.\n")
    assert verified.out == "The editions hold: 1 editions with 10 files.\n"
    assert verified.code == 0
    home.run("spoil")
    spoilt = command("verify")
    assert spoilt.code == 2
    assert "Edition 2021-editie-1: its content is not what was frozen." in spoilt.out
