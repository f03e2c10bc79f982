"""Every page asks the database a fixed number of questions, however much it holds.

The pages are asked in a database of ten years, and in one that is half as large in every way. What
they ask is written down in `QUERIES`: a page that asks more fails here, and is to be looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from conftest import AGENDAS
from cycle.screens.addresses import addresses
from cycle.screens.large.size import HALF, LARGE, TODAY, Size
from cycle.screens.large_database import make_large
from cycle.screens.looks import NOT_LOOKED_AT, looking, looks, place
from peil.agenda.policy import Policy
from peil.cycle.trail.verifying import Break, verify_trail
from peil.interfaces.settings.public import current_public_record

pytestmark = [pytest.mark.django_db, pytest.mark.walk, pytest.mark.any_database]

QUERIES: Mapping[str, int] = {
    "home (ministry)": 15,
    "home (force control)": 16,
    "home (supplier)": 11,
    "home (approver)": 11,
    "home (authority of a unit)": 15,
    "home (national authority)": 15,
    "home (auditor)": 12,
    "home (administrator)": 9,
    "login": 0,
    "second-factor": 3,
    "second-factor-set-up": 7,
    "second-factor-picture": 6,
    "invitation": 1,
    "account": 5,
    "password": 4,
    "recovery-codes": 4,
    "tokens": 5,
    "people": 6,
    "person-invite": 4,
    "person": 8,
    "rounds": 9,
    "rounds (ministry)": 9,
    "open-round": 4,
    "open-round (a period)": 5,
    "round": 8,
    "round (closed)": 8,
    "close-round": 8,
    "submission (being filled in)": 10,
    "submission (supplied)": 10,
    "submission (approved)": 10,
    "submission (returned)": 11,
    "submission (accepted)": 11,
    "submission (national)": 9,
    "submission (closed)": 11,
    "submission-form (being filled in)": 10,
    "submission-form (returned)": 11,
    "submission-form (national)": 9,
    "submission-file": 5,
    "submission-template": 11,
    "interpretations (complete round)": 9,
    "interpretations (incomplete round)": 11,
    "interpretations (closed round)": 9,
    "interpretations-of-unit": 9,
    "interpret (unit)": 8,
    "interpret (national)": 8,
    "interpret (national, incomplete round)": 10,
    "progress": 7,
    "progress-of-year": 7,
    "agreement": 7,
    "agreement (authority)": 7,
    "write-progress": 5,
    "set-milestone": 5,
    "judge-progress": 8,
    "judge-progress (national)": 8,
    "evidence": 5,
    "meetings": 5,
    "plan-meeting": 5,
    "meeting": 8,
    "meeting (auditor)": 8,
    "pack": 6,
    "add-item": 6,
    "change-item": 7,
    "write-minutes": 7,
    "decisions": 6,
    "propose-decision": 4,
    "propose-decision (next agenda)": 4,
    "decision": 6,
    "decision (adopted)": 6,
    "change-proposal": 5,
    "dry-run": 8,
    "editions": 5,
    "edition_compose": 4,
    "edition (composed)": 11,
    "edition (composed, correcting)": 11,
    "edition (unit)": 11,
    "edition (frozen)": 9,
    "edition (embargoed)": 10,
    "edition (published)": 9,
    "edition_preview": 15,
    "edition_preview (correcting)": 13,
    "edition_release": 5,
    "edition_embargo": 5,
    "edition_reader": 6,
    "edition_publish": 5,
    "edition_correct": 5,
    "edition_drop": 5,
    "published_editions": 3,
    "early_editions": 6,
    "published_edition": 3,
    "early_edition": 7,
    "edition_file": 4,
    "early_file": 12,
    "trail": 8,
    "trail (one kind)": 7,
    "trail (days)": 8,
    "trail-subject (figure)": 6,
    "trail-subject (round)": 6,
    "trail-event": 7,
}
"""What each page asks when it is asked again: the session, the person, their roles, and its own."""

_OF_A_TRANSACTION = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")


@dataclass(frozen=True)
class Asked:
    """One page: what it answered, and how much it asked the first time and the next."""

    status: int
    first: int
    again: int


@dataclass(frozen=True)
class Found:
    """What was asked in a database half as large, and in the large one."""

    half: Mapping[str, Asked]
    large: Mapping[str, Asked]
    breaks: tuple[Break, ...]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home folder on the day that the databases are looked at."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "practice-day").write_text(TODAY.isoformat(), encoding="ascii")
    with override_settings(
        PEIL_HOME=folder, PEIL_POLICY_FOLDER=AGENDAS, PEIL_EVIDENCE_FOLDER=folder / "evidence"
    ):
        yield folder


@pytest.fixture(scope="module")
def found(django_db_setup, django_db_blocker, home: Path, policy: Policy) -> Found:
    """What was asked; both databases are undone afterwards, since no row can be deleted."""
    with django_db_blocker.unblock(), transaction.atomic():
        before = transaction.savepoint()
        half = _asked(HALF, home, policy)
        transaction.savepoint_rollback(before)
        large = _asked(LARGE, home, policy)
        breaks = verify_trail().breaks
        transaction.set_rollback(True)
    return Found(half, large, breaks)


@pytest.fixture
def half(found: Found) -> Mapping[str, Asked]:
    return found.half


@pytest.fixture
def large(found: Found) -> Mapping[str, Asked]:
    return found.large


def _asked(size: Size, home: Path, policy: Policy) -> Mapping[str, Asked]:
    """Fill the database, make the public record as a server does first, and ask every page twice."""
    filled = make_large(policy, size, evidence=home / "evidence")
    current_public_record()
    found: dict[str, Asked] = {}
    for look in looks(filled):
        client, address = looking(look, filled), place(look)
        counts = []
        for _ in range(2):
            with CaptureQueriesContext(connection) as queries:
                answer = client.get(address)
            told = (query["sql"] for query in queries.captured_queries)
            counts.append(sum(1 for sql in told if not sql.startswith(_OF_A_TRANSACTION)))
        found[look.name] = Asked(answer.status_code, *counts)
    return found


def test_every_page_is_looked_at(large):
    looked_at = {name.partition(" (")[0] for name in large}

    pages = {a.name for a in addresses() if "GET" in a.methods}

    assert pages - NOT_LOOKED_AT - looked_at == set()


def test_every_page_is_shown(half, large):
    wrong = {name for told in (half, large) for name, one in told.items() if one.status != 200}

    assert wrong == set()


def test_a_page_asks_the_database_as_often_as_is_written_here(large):
    told = {name: one.again for name, one in large.items()}

    names = sorted({*told, *QUERIES})
    other = {n: (told.get(n), QUERIES.get(n)) for n in names if told.get(n) != QUERIES.get(n)}
    assert other == {}


def test_a_page_asks_as_often_when_there_is_twice_as_much(half, large):
    grown = {
        name: (half[name].again, one.again)
        for name, one in large.items()
        if one.again != half[name].again
    }

    assert grown == {}


def test_the_first_look_asks_once_more_at_most_for_what_this_process_never_saw(half, large):
    grown = {
        name: (half[name].first, one.first)
        for name, one in large.items()
        if one.first > half[name].first + 1
    }

    assert grown == {}


def test_the_trail_of_the_large_database_holds(found):
    assert found.breaks == ()
