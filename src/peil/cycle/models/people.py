# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""People: who can log in, what they are for which unit, and how they were invited."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from peil.cycle.rights import Holding, Role

NAME_LENGTH = 200
KEY_LENGTH = 100


class People(BaseUserManager["Person"]):
    """Finds people by the address that they log in with."""

    def get_by_natural_key(self, username: str | None) -> Person:
        """Return a person by address, whatever its capitals.

        Addresses are kept in small letters. The database is not asked to overlook capitals: it
        would also take an i without its dot for an i, and each spelling would be locked out apart.
        """
        return self.get(email=(username or "").lower())


class Person(AbstractBaseUser):
    """Somebody who can log in. People are never deleted: what they did stays theirs.

    `office` is what stands under what they sign, beside their name.
    """

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=NAME_LENGTH)
    office = models.CharField(max_length=NAME_LENGTH, blank=True)
    is_active = models.BooleanField(default=True)
    oidc_subject = models.CharField(max_length=255, blank=True, db_index=True)
    created_at = models.DateTimeField()

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name

    def holdings(self) -> tuple[Holding, ...]:
        """Return the roles that the person holds now; one question to the database."""
        if not self.is_active:
            return ()
        held = self.assignments.filter(ended_at__isnull=True).order_by("pk")
        return tuple(Holding(Role(a.role), a.unit, a.party) for a in held)


class Assignment(models.Model):
    """A role that somebody holds, for one unit or for the nation; ended, never deleted.

    `party` is a key of parties.yaml: in whose name the holder speaks.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="assignments")
    role = models.CharField(max_length=KEY_LENGTH, choices=[(r.value, r.value) for r in Role])
    unit = models.CharField(max_length=KEY_LENGTH)
    party = models.CharField(max_length=KEY_LENGTH)
    given_at = models.DateTimeField()
    given_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, related_name="assignments_given"
    )
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """Nobody holds the same role twice at once."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["person", "role", "unit", "party"],
                condition=Q(ended_at__isnull=True),
                name="one_holding_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.role} for {self.unit}"


class Invitation(models.Model):
    """An invitation by e-mail; only the SHA-256 of its secret is kept."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="invitations")
    secret_hash = models.CharField(max_length=64, unique=True)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"invitation until {self.expires_at}"


class ApiToken(models.Model):
    """A token for the API; only the SHA-256 of its secret is kept.

    It reaches one unit: of its owner's roles it has those for that unit, and no others.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tokens")
    unit = models.CharField(max_length=KEY_LENGTH)
    label = models.CharField(max_length=NAME_LENGTH)
    secret_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.label
