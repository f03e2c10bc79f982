# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The made-up year, played once for all attacks on it; what an attack changes is undone after it."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client

from conftest import AGENDAS
from cycle.conftest import logged_in, signed
from peil.cycle.demonstration.making import make_up_a_year
from peil.cycle.demonstration.year import PRACTICE_DAY
from peil.cycle.models import Person
from peil.cycle.rights import Role

TODAY = str(PRACTICE_DAY)


@dataclass(frozen=True)
class Played:
    """The home folder of the made-up year."""

    home: Path

    @property
    def agendas(self) -> Path:
        """Its policy folder."""
        return self.home / "agendas"

    @property
    def evidence(self) -> Path:
        """Where files are kept that were handed in."""
        return self.home / "evidence"


@contextmanager
def undone() -> Iterator[None]:
    """Undo in the database whatever happens inside."""
    outer = transaction.atomic()
    outer._from_testcase = True  # noqa: SLF001 - as Django's own test case says it
    with outer:
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="package")
def played(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Played]:
    """The made-up year, as `peil demo-data` plays it."""
    home = tmp_path_factory.mktemp("attacked")
    shutil.copytree(AGENDAS, home / "agendas")
    (home / "evidence").mkdir()
    (home / "practice-day").write_text(f"{TODAY}\n", encoding="ascii")
    words = (f"oefenen met woord {number}" for number in itertools.count())
    with django_db_blocker.unblock(), undone():
        make_up_a_year(home / "agendas", passwords=words)
        yield Played(home)


@pytest.fixture
def _django_db_helper(played, django_db_blocker) -> Iterator[None]:
    """Let a test that is marked as one with a database have the made-up year in it.

    It stands in for pytest-django's own, which would close the connection that the year is in.
    """
    with django_db_blocker.unblock(), undone():
        yield


@pytest.fixture(autouse=True)
def year(request: pytest.FixtureRequest, settings) -> Played | None:
    """The made-up year for one test, where it is marked as one with a database."""
    if request.node.get_closest_marker("django_db") is None:
        return None
    played: Played = request.getfixturevalue("played")
    settings.PEIL_HOME = played.home
    settings.PEIL_POLICY_FOLDER = played.agendas
    settings.PEIL_EVIDENCE_FOLDER = played.evidence
    return played


def holder(role: Role, unit: str | None = None, *, party: str | None = None) -> Person:
    """The first person in the made-up year who holds a role, for a unit, in the name of a party."""
    of_unit = {"assignments__unit": unit} if unit is not None else {}
    of_party = {"assignments__party": party} if party is not None else {}
    found = Person.objects.filter(
        assignments__role=role.value, assignments__ended_at__isnull=True, **of_unit, **of_party
    )
    return found.order_by("pk")[0]


def browser_of(role: Role, unit: str | None = None) -> Client:
    """A client of somebody who holds a role, that shows a fault as a reader would see it."""
    client = logged_in(holder(role, unit))
    client.raise_request_exception = False
    return client


@pytest.fixture
def by() -> Callable[..., object]:
    """Signs as who holds a role, on the day that it is in the made-up year."""
    return lambda role, unit=None: signed(holder(role, unit), TODAY)
