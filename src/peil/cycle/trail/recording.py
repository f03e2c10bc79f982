# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Adds events to the trail: one after another, each holding the hash of the one before it.

Every act locks what it changes first and the head of the trail last, so that no two acts wait for
one another. Rows are locked with `no_key=True`: others may still add rows that name them, as an
event names a person. What stands beside a locked row is read after the lock, and never with it:
after a wait PostgreSQL would join what stood there before.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import transaction

from peil.cycle.models import Event, EventSubject, TrailHead
from peil.cycle.signature import Signature
from peil.terms.numbers import plain

FIRST = "0" * 64
"""Stands for the hash before the first event."""


class Subject(NamedTuple):
    """What an event is about."""

    kind: str
    key: str


def figure_subject(indicator: str, unit: str, period: str) -> Subject:
    """Return the subject of a figure."""
    return Subject("figure", f"{indicator}/{unit}/{period}")


def norm_subject(indicator: str, unit: str, period: str | int) -> Subject:
    """Return the subject of a norm; its period is mostly a year."""
    return Subject("norm", f"{indicator}/{unit}/{period}")


@dataclass(frozen=True)
class Happened:
    """What is told of an act: its kind, what it is about, and what was before and after it.

    `before` and `after` hold plain values: text, numbers, days, lists, mappings, nothing. No
    personal data but the number of a person and the names of those who sign.
    """

    kind: str
    about: tuple[Subject, ...]
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None


def record(happened: Happened, *, by: Signature) -> Event:
    """Add an event to the trail, in the transaction that does what it tells of.

    Raises:
        TransactionManagementError: when it is called outside a transaction.
    """
    connection = transaction.get_connection()
    connection.validate_no_broken_transaction()
    if not connection.in_atomic_block:
        told = "An event is recorded in the transaction that does what it tells of."
        raise transaction.TransactionManagementError(told)
    head, _ = TrailHead.objects.select_for_update(no_key=True).get_or_create(
        pk=1, defaults={"hash": FIRST}
    )
    content = canonical(_told(happened, by=by, sequence=head.sequence + 1))
    digest = chained(head.hash, content)
    event = Event.objects.create(
        sequence=head.sequence + 1,
        moment=by.moment,
        kind=happened.kind,
        person=by.person,
        content=content,
        previous=head.hash,
        hash=digest,
    )
    EventSubject.objects.bulk_create(
        EventSubject(event=event, kind=kind, key=key) for kind, key in _once(happened.about)
    )
    head.sequence, head.hash = event.sequence, digest
    head.save()
    return event


def _told(happened: Happened, *, by: Signature, sequence: int) -> Mapping[str, Any]:
    return {
        "sequence": sequence,
        "moment": by.moment,
        "person": by.person.pk if by.person is not None else None,
        "kind": happened.kind,
        "about": [[kind, key] for kind, key in _once(happened.about)],
        "before": happened.before,
        "after": happened.after,
    }


def _once(about: Iterable[Subject]) -> tuple[Subject, ...]:
    return tuple(dict.fromkeys(about))


def chained(previous: str, content: str) -> str:
    """Return the hash of an event: SHA-256 of the hash before it and its content."""
    return hashlib.sha256(f"{previous}\n{content}".encode()).hexdigest()


def canonical(content: Mapping[str, Any]) -> str:
    """Return content as JSON that is the same for the same content, whoever writes it."""
    return json.dumps(
        content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain
    )


def _plain(value: Any) -> str:
    """Return a day, moment or number as text.

    Raises:
        TypeError: when it is anything else.
    """
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return plain(value)
    told = f"An event cannot hold a {type(value).__name__}."
    raise TypeError(told)
