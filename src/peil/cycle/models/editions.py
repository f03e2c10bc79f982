# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Editions: accounts that are composed, frozen, kept under embargo and published."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from peil.cycle.models.append_only import AppendOnly
from peil.cycle.models.people import KEY_LENGTH, NAME_LENGTH, Person
from peil.cycle.models.texts import Interpretation


class EditionState(models.TextChoices):
    """Where an edition stands."""

    COMPOSED = "composed"
    FROZEN = "frozen"
    EMBARGOED = "embargoed"
    PUBLISHED = "published"
    DROPPED = "dropped"


class Edition(models.Model):
    """An account of a year as known on a day. After freezing only its state moves on.

    `digest` is the SHA-256 of the frozen content; `trail_hash` the head of the audit trail at that
    moment. `corrects` is the edition that it takes the place of, and `changes` what differs.
    """

    key = models.CharField(max_length=KEY_LENGTH, unique=True)
    year = models.PositiveIntegerField()
    unit = models.CharField(max_length=KEY_LENGTH)
    number = models.PositiveIntegerField()
    known_on = models.DateField()
    state = models.CharField(
        max_length=20, choices=EditionState.choices, default=EditionState.COMPOSED
    )
    corrects = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="corrections"
    )
    reason = models.TextField(blank=True)
    changes = models.JSONField(default=list)
    composed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    composed_at = models.DateTimeField()
    data_version = models.CharField(max_length=64, blank=True)
    content = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    trail_hash = models.CharField(max_length=64, blank=True)
    frozen_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    frozen_at = models.DateTimeField(null=True)
    publish_at = models.DateTimeField(null=True)
    published_at = models.DateTimeField(null=True)

    class Meta:
        """The last one first; numbered from one on within a year and unit."""

        ordering: ClassVar[list[str]] = ["-composed_at", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["year", "unit", "number"], name="editions_numbered")
        ]

    def __str__(self) -> str:
        return self.key


class EditionFile(AppendOnly):
    """A frozen edition in one language and format: bytes that stay what they were."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="files")
    language = models.CharField(max_length=2)
    form = models.CharField(max_length=10)
    digest = models.CharField(max_length=64)
    content = models.BinaryField()

    class Meta:
        """Once for each language and format."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["edition", "language", "form"], name="once_for_each_format"
            )
        ]

    def __str__(self) -> str:
        return f"{self.edition_id} {self.language} {self.form}"


class PreRelease(models.Model):
    """Somebody who may read an edition under embargo; ended, never deleted."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="pre_release")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=NAME_LENGTH)
    listed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    listed_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.edition_id} {self.person_id}"


class PreReleaseReading(AppendOnly):
    """Somebody on the list opened an edition under embargo."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="readings")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.edition_id} {self.read_at}"


class ReleasedNumber(AppendOnly):
    """A number in one version of a text that the table does not hold, and why it may stand there.

    `written` is the number as it stands in the text.
    """

    interpretation = models.ForeignKey(
        Interpretation, on_delete=models.PROTECT, related_name="released"
    )
    written = models.CharField(max_length=KEY_LENGTH)
    reason = models.TextField()
    released_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    released_at = models.DateTimeField()

    class Meta:
        """Once for each number of a version."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["interpretation", "written"], name="numbers_released_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.written} in {self.interpretation_id}"


class EditionCheck(models.Model):
    """What was found to stand in the way of an edition, and what it would change, when last asked.

    It holds as long as `mark` does; see `peil.cycle.editions.checking`. Nothing rests on it: when an
    edition is frozen everything is worked out anew.
    """

    edition = models.OneToOneField(Edition, on_delete=models.PROTECT, related_name="check_found")
    mark = models.CharField(max_length=64)
    found = models.JSONField()

    def __str__(self) -> str:
        return f"check of {self.edition_id}"
