"""Home folders of their own, on either database, and processes that work in them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from conftest import AGENDAS, ROOT

_SERVE = "import os, sys; print(os.environ['DATABASE_URL'], flush=True); sys.stdin.read()"
_START = "import django; django.setup(); from cycle.processes.acts import run; run()"


def started(
    folder: Path, database: str, code: str, arguments: tuple[object, ...], **more: str
) -> subprocess.Popen[str]:
    """A process that runs code on a home folder and its database."""
    told = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    told |= {"DATABASE_URL": database} if database else {}
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={
            **told,
            "PEIL_HOME": str(folder),
            "DJANGO_SETTINGS_MODULE": "peil.interfaces.settings.project",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")]),
            **more,
        },
    )


@dataclass(frozen=True)
class OwnHome:
    """A home folder with a database, a round and suppliers."""

    folder: Path
    database: str

    def start(self, act: str, *arguments: object) -> subprocess.Popen[str]:
        """A process that does something."""
        return started(self.folder, self.database, _START, (act, *arguments))

    def run(self, act: str, *arguments: object) -> str:
        """What a process says that does something, to its end."""
        return ended(self.start(act, *arguments))

    def told(self) -> dict[str, Any]:
        """What is in the database."""
        return json.loads(self.run("tell"))


def ended(process: subprocess.Popen[str]) -> str:
    """What a process said, once it has ended well."""
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    return out


@pytest.fixture(params=["sqlite", "postgresql"])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OwnHome]:
    """A home folder on one of the databases."""
    folder = _folder(tmp_path)
    if request.param == "sqlite":
        yield _made(folder, "")
        return
    with _postgresql() as address:
        yield _made(folder, address)


@pytest.fixture
def sqlite_home(tmp_path: Path) -> OwnHome:
    """A home folder on SQLite."""
    return _made(_folder(tmp_path), "")


def _folder(within: Path) -> Path:
    folder = within / "home"
    folder.mkdir()
    shutil.copytree(AGENDAS, folder / "agendas")
    (folder / "secret.key").write_text("a secret for tests")
    return folder


@contextmanager
def _postgresql() -> Iterator[str]:
    """The address of a PostgreSQL that lives until its process reads no more."""
    server = subprocess.Popen(
        [sys.executable, ROOT / "scripts/with_postgresql", sys.executable, "-c", _SERVE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    try:
        yield server.stdout.readline().strip()
    finally:
        server.communicate(timeout=60)


def _made(folder: Path, database: str) -> OwnHome:
    made = OwnHome(folder, database)
    made.run("set_up")
    return made
