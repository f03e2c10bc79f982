"""The audit trail holds what happened, and any change to it is refused or found."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, connections, transaction

from cycle.conftest import at, signed
from cycle.tampering import change, take_triggers_away
from peil.cycle.models import Event, EventSubject, TrailHead
from peil.cycle.trail.protection import append_only_tables
from peil.cycle.trail.recording import FIRST, Happened, Subject, figure_subject, record
from peil.cycle.trail.verifying import verify_trail

pytestmark = pytest.mark.django_db


def happen(kind: str, *about: Subject, before=None, after=None, by=None) -> Event:
    with transaction.atomic():
        return record(Happened(kind, about, before, after), by=by or signed(None, "2027-01-01"))


@pytest.fixture
def three() -> list[Event]:
    return [happen("first", Subject("round", "r")), happen("second"), happen("third")]


@pytest.fixture
def unprotected():
    """Takes the triggers away, as somebody with the keys of the database could."""
    take_triggers_away("cycle_event", "cycle_eventsubject")


def breaks() -> list[str]:
    return [found.what for found in verify_trail().breaks]


def test_an_event_tells_who_did_what_when_and_what_changed(person):
    who = person(None)
    about = figure_subject("csv-tackled", "limburg", "2026")

    event = happen(
        "figures_saved", about, about, before=None, after={"number": Decimal("1.50")},
        by=signed(who, "2027-01-15"),
    )  # fmt: skip

    assert json.loads(event.content) == {
        "sequence": 1,
        "moment": "2027-01-15T12:00:00.000000+00:00",
        "person": who.pk,
        "kind": "figures_saved",
        "about": [["figure", "csv-tackled/limburg/2026"]],
        "before": None,
        "after": {"number": "1.5"},
    }
    assert (event.previous, event.moment) == (FIRST, at("2027-01-15"))


def test_a_trail_that_nobody_touched_holds(three):
    found = verify_trail()

    assert found.holds
    assert (found.events, found.head) == (3, three[-1].hash)


def test_an_empty_trail_holds():
    assert verify_trail().holds


def test_an_event_outside_a_transaction_is_refused(monkeypatch):
    monkeypatch.setattr(connections["default"], "in_atomic_block", False)

    with pytest.raises(transaction.TransactionManagementError, match="in the transaction"):
        record(Happened("alone", ()), by=signed(None, "2027-01-01"))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE cycle_event SET kind = 'other' WHERE sequence = 2",
        "DELETE FROM cycle_event WHERE sequence = 3",
        "DELETE FROM cycle_eventsubject",
        "UPDATE cycle_eventsubject SET key = 'other'",
    ],
)
def test_the_database_refuses_to_change_what_was_recorded(three, statement):
    with pytest.raises(DatabaseError, match="never changed or deleted"), transaction.atomic():
        change(statement)

    assert verify_trail().holds


def test_every_table_of_what_was_recorded_is_protected():
    tables = append_only_tables(apps.get_app_config("cycle"))

    assert {"cycle_event", "cycle_delivery", "cycle_suppliedfigure", "cycle_editionfile"} < set(
        tables
    )
    assert {t for t in tables if triggers_on(t) < 2} == set()


def triggers_on(table: str) -> int:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT count(*) FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal",
                [table],
            )
        else:
            cursor.execute(
                "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s",
                [table],
            )
        return int(cursor.fetchone()[0])


def test_a_changed_content_is_found(three, unprotected):
    change("UPDATE cycle_event SET content = replace(content, 'second', 'decond') WHERE sequence=2")

    assert "its content is not what it was" in breaks()


def test_a_change_that_was_hashed_anew_is_found_at_the_next_event(three, unprotected):
    event = Event.objects.get(sequence=2)
    content = event.content.replace("second", "decond")
    digest = hashlib.sha256(f"{event.previous}\n{content}".encode()).hexdigest()
    change(
        "UPDATE cycle_event SET content=%s, kind='decond', hash=%s WHERE sequence=2",
        content, digest,
    )  # fmt: skip

    assert breaks() == ["it does not follow the event before it"]


def test_a_deleted_event_is_found(three, unprotected):
    change("DELETE FROM cycle_event WHERE sequence = 2")

    assert breaks() == [
        "the events 2 to 2 are gone",
        "it does not follow the event before it",
    ]


def test_a_deleted_end_is_found(three, unprotected):
    change("DELETE FROM cycle_event WHERE sequence = 3")

    assert breaks() == ["the trail ends here, and its head says 3"]


def test_an_emptied_trail_is_found(three, unprotected):
    change("DELETE FROM cycle_eventsubject")
    change("DELETE FROM cycle_event")

    assert breaks() == ["the trail ends here, and its head says 3"]


def test_events_in_another_order_are_found(three, unprotected):
    change("UPDATE cycle_event SET sequence = 99 WHERE sequence = 2")
    change("UPDATE cycle_event SET sequence = 2 WHERE sequence = 3")
    change("UPDATE cycle_event SET sequence = 3 WHERE sequence = 99")

    assert "it does not follow the event before it" in breaks()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE cycle_event SET kind = 'other' WHERE sequence = 1",
        "UPDATE cycle_event SET moment = '2020-01-01 00:00:00+00:00' WHERE sequence = 1",
        "UPDATE cycle_eventsubject SET key = 'other'",
    ],
)
def test_a_changed_column_is_found(three, unprotected, statement):
    change(statement)

    assert breaks() == ["what it is listed under is not what it tells"]


def test_subjects_are_stored_once_in_their_own_table(three):
    assert list(EventSubject.objects.values_list("kind", "key")) == [("round", "r")]
    assert TrailHead.objects.get().sequence == 3
