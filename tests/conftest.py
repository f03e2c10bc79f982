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


LONGEST = (
    "cycle/attacks/test_races.py",
    "accessibility/test_public_pages.py",
    "cycle/year",
    "cycle/screens/test_in_browser.py",
    "cycle/public/attacks",
    "cycle/attacks",
    "spec",
    "cycle/processes",
    "accessibility",
    "cycle/screens/test_query_counts.py",
    "cycle/api/live",
    "integration",
    "journeys",
    "cycle/operations",
    "cycle/editions/test_processes.py",
    "cycle/decisions/test_adopting_processes.py",
    "docs",
)
"""What takes longest goes first: otherwise one process ends with it while the others wait."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first; each worker gets whole files, in this order."""
    longest = tuple(ROOT / "tests" / name for name in LONGEST)

    def place(item: pytest.Item) -> int:
        found = (at for at, path in enumerate(longest) if item.path.is_relative_to(path))
        return next(found, len(longest))

    items.sort(key=place)


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
