# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Meetings with their agenda and minutes, and the decisions that are proposed and adopted."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from peil.cycle.models.append_only import AppendOnly
from peil.cycle.models.people import KEY_LENGTH, NAME_LENGTH, Person
from peil.cycle.models.rounds import Round


class Meeting(models.Model):
    """A meeting of a body, such as the LOVP, on a day."""

    key = models.CharField(max_length=KEY_LENGTH, unique=True)
    body = models.CharField(max_length=KEY_LENGTH)
    day = models.DateField()
    round = models.ForeignKey(Round, on_delete=models.PROTECT, null=True, related_name="meetings")
    planned_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    held_at = models.DateTimeField(null=True)

    class Meta:
        """The last one first."""

        ordering: ClassVar[list[str]] = ["-day", "-pk"]

    def __str__(self) -> str:
        return self.key


class AgendaItem(models.Model):
    """A point on the agenda of a meeting, with what was written of it afterwards."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="items")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=NAME_LENGTH)
    text = models.TextField(blank=True)
    minutes = models.TextField(blank=True)
    proposal = models.ForeignKey(
        "cycle.Proposal", on_delete=models.PROTECT, null=True, related_name="items"
    )

    class Meta:
        """Numbered from one on."""

        ordering: ClassVar[list[str]] = ["number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["meeting", "number"], name="items_numbered")
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


class Pack(AppendOnly):
    """The papers of a meeting as they were made: bytes that stay what they were."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="packs")
    number = models.PositiveIntegerField()
    language = models.CharField(max_length=2)
    form = models.CharField(max_length=10)
    digest = models.CharField(max_length=64)
    content = models.BinaryField()
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"pack {self.number} ({self.language}, {self.form})"


class ProposalState(models.TextChoices):
    """Where a proposed decision stands. Adopting means that its file is being written."""

    PROPOSED = "proposed"
    ADOPTING = "adopting"
    ADOPTED = "adopted"
    DROPPED = "dropped"


class Proposal(models.Model):
    """A decision before and after it is adopted; once adopted its file is what counts.

    `content` is what the decision file will hold. `data_version` is the policy folder that the
    dry run was made on; `file_digest` the SHA-256 of the file that was written.
    """

    key = models.CharField(max_length=KEY_LENGTH, unique=True)
    agenda = models.CharField(max_length=KEY_LENGTH)
    kind = models.CharField(max_length=KEY_LENGTH)
    content = models.JSONField()
    version = models.PositiveIntegerField(default=1)
    state = models.CharField(
        max_length=20, choices=ProposalState.choices, default=ProposalState.PROPOSED
    )
    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, null=True, related_name="proposals"
    )
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    data_version = models.CharField(max_length=64)
    adopted_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    adopted_at = models.DateTimeField(null=True)
    file_name = models.CharField(max_length=300, blank=True)
    file_digest = models.CharField(max_length=64, blank=True)
    file_text = models.TextField(blank=True)

    class Meta:
        """The last one first."""

        ordering: ClassVar[list[str]] = ["-proposed_at", "-pk"]

    def __str__(self) -> str:
        return self.key
