"""Fixtures that every test may use: the shipped agendas, and the command line as users run it."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from peil.agenda.policy import Policy
from peil.agenda.reading import load_policy

ROOT = Path(__file__).resolve().parents[1]
AGENDAS = ROOT / "agendas"


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str
    raw: bytes

    @property
    def rows(self) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.out)))


def peil(*arguments: object, cwd: Path | None = None, **environment: str) -> Answer:
    """Run the command line in a process of its own, as a user does."""
    known = {k: v for k, v in os.environ.items() if k not in {"PEIL_POLICY", "PEIL_DEBUG"}}
    done = subprocess.run(
        [sys.executable, "-c", "from peil.interfaces.cli.main import run; run()"]
        + [str(argument) for argument in arguments],
        capture_output=True,
        cwd=cwd,
        env={**known, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT / "src"), **environment},
        check=False,
        timeout=300,
    )
    out = done.stdout.decode(errors="replace")
    return Answer(done.returncode, out, done.stderr.decode(errors="replace"), done.stdout)


@pytest.fixture(scope="session")
def policy() -> Policy:
    """The agendas that come with Peil."""
    return load_policy(AGENDAS)


@pytest.fixture
def agendas(tmp_path: Path) -> Path:
    """A copy of the shipped agendas that a test may spoil."""
    return Path(shutil.copytree(AGENDAS, tmp_path / "agendas"))
