# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What people write: interpretations of figures, progress on agreements, judgements, milestones."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from peil.cycle.models.append_only import AppendOnly
from peil.cycle.models.people import KEY_LENGTH, NAME_LENGTH, Person
from peil.cycle.models.rounds import Round


class Signed(AppendOnly):
    """A text of a party, signed and dated; writing again adds a version.

    `unit` is a police unit or the whole; `party` in whose name it is; `office` what stood under it.
    """

    unit = models.CharField(max_length=KEY_LENGTH)
    party = models.CharField(max_length=KEY_LENGTH)
    version = models.PositiveIntegerField()
    text = models.TextField()
    signed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    signed_at = models.DateTimeField()
    name = models.CharField(max_length=NAME_LENGTH)
    office = models.CharField(max_length=NAME_LENGTH, blank=True)

    class Meta:
        """It has no table of its own."""

        abstract = True

    def __str__(self) -> str:
        return f"{self.party} {self.unit}, version {self.version}"


class Interpretation(Signed):
    """What an authority says of a theme or a figure in a round.

    `about` is `theme:<theme>` or `figure:<indicator>`. `basis` is the SHA-256 of the figures it
    was written beside: where they differ now, the text is stale.
    """

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="interpretations")
    about = models.CharField(max_length=2 * KEY_LENGTH)
    basis = models.CharField(max_length=64)

    class Meta:
        """One after another for each party, unit and subject."""

        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["round", "unit", "party", "about", "version"],
                name="interpretations_numbered",
            )
        ]


class ProgressNote(Signed):
    """What was done on a qualitative agreement in a year, with evidence: a link or a file."""

    agenda = models.CharField(max_length=KEY_LENGTH)
    agreement = models.CharField(max_length=KEY_LENGTH)
    year = models.PositiveIntegerField()
    link = models.URLField(max_length=1000, blank=True)
    file_name = models.CharField(max_length=NAME_LENGTH, blank=True)
    file_digest = models.CharField(max_length=64, blank=True)

    class Meta:
        """One after another for each agreement, year, unit and party."""

        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["agenda", "agreement", "year", "unit", "party", "version"],
                name="progress_numbered",
            )
        ]


class ProgressWord(models.TextChoices):
    """How an authority judges an agreement."""

    ON_COURSE = "on_course"
    BEHIND = "behind"
    DONE = "done"
    NOT_STARTED = "not_started"
    CANNOT_BE_JUDGED = "cannot_be_judged"


class ProgressJudgement(Signed):
    """How an authority judges an agreement in a year, in one word and a reason (`text`)."""

    agenda = models.CharField(max_length=KEY_LENGTH)
    agreement = models.CharField(max_length=KEY_LENGTH)
    year = models.PositiveIntegerField()
    word = models.CharField(max_length=20, choices=ProgressWord.choices)

    class Meta:
        """One after another for each agreement, year, unit and party."""

        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["agenda", "agreement", "year", "unit", "party", "version"],
                name="judgements_numbered",
            )
        ]


class YearMilestone(Signed):
    """A step that an agreement should have taken by the end of a year (`text`), and if it did."""

    agenda = models.CharField(max_length=KEY_LENGTH)
    agreement = models.CharField(max_length=KEY_LENGTH)
    year = models.PositiveIntegerField()
    is_reached = models.BooleanField(null=True)

    class Meta:
        """One after another for each agreement, year, unit and party."""

        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["agenda", "agreement", "year", "unit", "party", "version"],
                name="milestones_numbered",
            )
        ]
