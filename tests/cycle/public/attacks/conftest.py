"""A home folder with secrets in it, made once for all attacks, and a clock that an attack may turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from conftest import AGENDAS
from cycle.attacks.conftest import undone
from cycle.public.attacks.crawling import read, walk
from cycle.public.attacks.secrets_kept import BEFORE, Hidden, hide
from peil.agenda.policy import Policy


@pytest.fixture(scope="package")
def made_once(django_db_setup, django_db_blocker, policy: Policy) -> Iterator[Hidden]:
    """Everything that is not public, in the database."""
    with django_db_blocker.unblock(), undone():
        yield hide(policy)


@pytest.fixture(scope="package")
def walked(made_once, django_db_blocker, tmp_path_factory) -> dict[str, str]:
    """What nobody reads at every public address on the day before the embargo is over."""
    home = tmp_path_factory.mktemp("walked")
    (home / "practice-day").write_text(f"{BEFORE}\n", encoding="ascii")
    with (
        django_db_blocker.unblock(),
        undone(),
        override_settings(PEIL_HOME=home, PEIL_POLICY_FOLDER=AGENDAS),
    ):
        return read(walk())


@pytest.fixture
def _django_db_helper(made_once, django_db_blocker) -> Iterator[None]:
    """Let a test have the secrets in its database, and undo what it does to them.

    It stands in for pytest-django's own, which would close the connection that they are in.
    """
    with django_db_blocker.unblock(), undone():
        yield


@pytest.fixture
def turn_clock(tmp_path: Path, settings) -> Callable[[str], None]:
    """Makes it another day."""
    settings.PEIL_HOME = tmp_path
    settings.PEIL_POLICY_FOLDER = AGENDAS

    def turn(day: str) -> None:
        (tmp_path / "practice-day").write_text(f"{day}\n", encoding="ascii")

    return turn


@pytest.fixture
def hidden(db, made_once: Hidden, turn_clock) -> Hidden:
    """Everything that is not public, on the day before the embargo is over."""
    turn_clock(BEFORE)
    return made_once
