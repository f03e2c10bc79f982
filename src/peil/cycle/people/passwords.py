# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Changes a password."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from peil.cycle.models import Person
from peil.cycle.people.numbered import person_subject
from peil.cycle.people.tokens import end_every_token
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record


def change_password(password: str, *, by: Signature) -> Person:
    """Set another password for who asks, and return them; all their sessions and tokens end.

    Raises:
        ValidationError: when the password does not keep the rules.
    """
    with transaction.atomic():
        person = Person.objects.select_for_update(no_key=True).get(pk=by.signer.pk)
        validate_password(password, person)
        person.set_password(password)
        person.save(update_fields=["password"])
        end_every_token(person, by=by)
        record(Happened("password_changed", (person_subject(person),)), by=by)
    return person
