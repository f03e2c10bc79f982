# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Rounds, the submissions in them, and every delivery of figures for one."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from peil.cycle.models.append_only import AppendOnly
from peil.cycle.models.people import KEY_LENGTH, NAME_LENGTH, Person
from peil.cycle.workflow import State


class Round(models.Model):
    """A period in which figures are supplied, checked, interpreted and discussed.

    `period` is what the figures are about. `indicators` are their names, in the order of the
    account. Deadlines are days, inclusive. `closing_reason` says why it was closed while figures
    were missing.
    """

    key = models.CharField(max_length=KEY_LENGTH, unique=True)
    agenda = models.CharField(max_length=KEY_LENGTH)
    period = models.CharField(max_length=20)
    indicators = models.JSONField()
    opened_on = models.DateField()
    supply_by = models.DateField()
    approve_by = models.DateField()
    accept_by = models.DateField()
    interpret_by = models.DateField()
    discussed_on = models.DateField(null=True)
    opened_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    closing_reason = models.TextField(blank=True)

    class Meta:
        """The last one first."""

        ordering: ClassVar[list[str]] = ["-opened_on", "-pk"]

    def __str__(self) -> str:
        return self.key


class Submission(models.Model):
    """The figures of one unit for one round, and where they stand in the workflow."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="submissions")
    unit = models.CharField(max_length=KEY_LENGTH)
    state = models.CharField(
        max_length=20, choices=[(s.value, s.value) for s in State], default=State.AWAITED
    )
    current = models.ForeignKey(
        "cycle.Delivery", on_delete=models.PROTECT, null=True, related_name="+"
    )
    supplied_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    approved_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    reason = models.TextField(blank=True)
    changed_at = models.DateTimeField(null=True)

    class Meta:
        """One for each unit in a round."""

        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["round", "unit"], name="one_submission_a_unit")
        ]

    def __str__(self) -> str:
        return f"{self.round_id} {self.unit}: {self.state}"


class Means(models.TextChoices):
    """How figures were supplied."""

    FORM = "form"
    XLSX = "xlsx"
    CSV = "csv"
    API = "api"
    COUNT = "count"


class Delivery(AppendOnly):
    """One version of the figures of a submission; saving again adds another.

    `digest` is the SHA-256 of what the figures say, so that the same again is noticed;
    `file_digest` that of the file they came in, empty where they came in none.
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="deliveries")
    number = models.PositiveIntegerField()
    means = models.CharField(max_length=10, choices=Means.choices)
    file_name = models.CharField(max_length=NAME_LENGTH, blank=True)
    file_digest = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)
    saved_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()

    class Meta:
        """Numbered from one on."""

        ordering: ClassVar[list[str]] = ["number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["submission", "number"], name="deliveries_numbered")
        ]

    def __str__(self) -> str:
        return f"delivery {self.number}"


class Acceptance(AppendOnly):
    """Force control accepted a delivery: from this day its figures are known."""

    delivery = models.OneToOneField(Delivery, on_delete=models.PROTECT, related_name="acceptance")
    accepted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    accepted_at = models.DateTimeField()
    known_from = models.DateField(db_index=True)

    def __str__(self) -> str:
        return f"accepted on {self.known_from}"


class Reminder(AppendOnly):
    """A reminder that was sent for a submission that was late."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="reminders")
    about = models.CharField(max_length=KEY_LENGTH)
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return f"reminder of {self.sent_at}"
