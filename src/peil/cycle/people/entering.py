# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lets people in: who an issuer of identities vouches for, and what the trail says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db import transaction

from peil.cycle.models import Person
from peil.cycle.people.numbered import person_subject
from peil.cycle.people.secret import hash_of
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record


class LoginMeans(StrEnum):
    """By what somebody logged in."""

    PASSWORD_AND_CODE = "password_and_code"  # noqa: S105 - no password
    ISSUER = "issuer"


@dataclass(frozen=True)
class Vouched:
    """What an issuer says of somebody who logged in there; `subject` is its name for them."""

    issuer: str
    subject: str
    email: str
    email_verified: bool


def person_vouched_for(vouched: Vouched, *, moment: datetime) -> Person | None:
    """Return who an issuer vouches for, if an active person is meant by it.

    The first time they are found by an address that the issuer checked, and from then on by the
    issuer's own name for them. Nobody is made.
    """
    known_by = hash_of(f"{vouched.issuer}\n{vouched.subject}")
    known = Person.objects.filter(oidc_subject=known_by).first()
    if known is not None:
        return known if known.is_active else None
    if not vouched.email_verified or not vouched.email:
        return None
    with transaction.atomic():
        found = (
            Person.objects.select_for_update(no_key=True)
            .filter(email=vouched.email.lower(), is_active=True, oidc_subject="")
            .first()
        )
        if found is None:
            return None
        found.oidc_subject = known_by
        found.save(update_fields=["oidc_subject"])
        by = Signature(found, moment)
        record(Happened("issuer_joined", (person_subject(found),)), by=by)
    return found


def record_login(means: LoginMeans, *, by: Signature) -> None:
    """Tell the trail that somebody logged in with every factor."""
    with transaction.atomic():
        person = by.signer
        after = {"means": means.value}
        record(Happened("logged_in", (person_subject(person),), after=after), by=by)
