"""Adds thousands of events to the trail at once, chained as the application chains them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection

from peil.cycle.models import Event, EventSubject, Person, TrailHead
from peil.cycle.trail.recording import FIRST, Happened, Subject, canonical, chained

_AT_A_TIME = 2000
_ROWS_AT_A_TIME = 5000


@dataclass
class Chain:
    """Events that are still to be written, in any order."""

    waiting: list[tuple[datetime, Person, Happened]] = field(default_factory=list)

    def tell(
        self,
        kind: str,
        *about: Subject,
        by: Person,
        at: datetime,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
    ) -> None:
        """Add an event."""
        self.waiting.append((at, by, Happened(kind, about, before, after)))

    def write(self) -> None:
        """Put all events in the tables, the first one first; the trail must be empty."""
        previous, events = FIRST, []
        ordered = sorted(self.waiting, key=lambda one: one[0])
        for sequence, (moment, person, told) in enumerate(ordered, start=1):
            content = canonical(_content(told, sequence, moment, person))
            digest = chained(previous, content)
            events.append(
                Event(
                    sequence=sequence,
                    moment=moment,
                    kind=told.kind,
                    person=person,
                    content=content,
                    previous=previous,
                    hash=digest,
                )
            )
            previous = digest
        Event.objects.bulk_create(events, batch_size=_AT_A_TIME)
        _write_subjects(
            (event.pk, subject.kind, subject.key)
            for event, (_, _, told) in zip(events, ordered, strict=True)
            for subject in told.about
        )
        TrailHead.objects.update_or_create(
            pk=1, defaults={"sequence": len(events), "hash": previous}
        )


def _write_subjects(rows: Iterable[tuple[int, str, str]]) -> None:
    """Put what events are about in its table; there are too many to make an object of each."""
    table, waiting = EventSubject._meta.db_table, list(rows)
    with connection.cursor() as cursor:
        for start in range(0, len(waiting), _ROWS_AT_A_TIME):
            some = waiting[start : start + _ROWS_AT_A_TIME]
            places = ", ".join(["(%s, %s, %s)"] * len(some))
            values = [value for row in some for value in row]
            cursor.execute(
                f"INSERT INTO {table} (event_id, kind, key) VALUES {places}",  # noqa: S608
                values,
            )


def _content(told: Happened, sequence: int, moment: datetime, person: Person) -> dict[str, Any]:
    return {
        "sequence": sequence,
        "moment": moment,
        "person": person.pk,
        "kind": told.kind,
        "about": [list(subject) for subject in told.about],
        "before": told.before,
        "after": told.after,
    }
