# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The audit trail as it is stored: events in a chain, what each is about, and the chain's head."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from peil.cycle.models.append_only import AppendOnly
from peil.cycle.models.people import KEY_LENGTH, Person

HASH_LENGTH = 64


class Event(AppendOnly):
    """One thing that happened. `content` is canonical JSON, and what the hash is taken of.

    The other columns repeat what stands in `content`, to search by.
    """

    sequence = models.PositiveBigIntegerField(unique=True)
    moment = models.DateTimeField(db_index=True)
    kind = models.CharField(max_length=KEY_LENGTH, db_index=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    content = models.TextField()
    previous = models.CharField(max_length=HASH_LENGTH)
    hash = models.CharField(max_length=HASH_LENGTH, unique=True)

    class Meta:
        """In the order in which it happened."""

        ordering: ClassVar[list[str]] = ["sequence"]

    def __str__(self) -> str:
        return f"{self.sequence}: {self.kind}"


class EventSubject(AppendOnly):
    """What an event is about: a figure, norm, edition, person, round, and so on."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="subjects")
    kind = models.CharField(max_length=KEY_LENGTH)
    key = models.CharField(max_length=300)

    class Meta:
        """Found by what it is about."""

        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["kind", "key", "event"], name="subject_of_event")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class TrailHead(models.Model):
    """The last link of the chain; one row, which whoever adds an event locks first."""

    sequence = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=HASH_LENGTH)

    def __str__(self) -> str:
        return f"{self.sequence} {self.hash}"
