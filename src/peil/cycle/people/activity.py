# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Shuts people out and lets them in again; what they did stays theirs."""

from __future__ import annotations

from django.db import transaction

from peil.cycle.models import Invitation, Person
from peil.cycle.people.administrators import require_other_administrator
from peil.cycle.people.numbered import person_subject
from peil.cycle.people.sessions import end_sessions
from peil.cycle.people.tokens import end_every_token
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action, Role
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record
from peil.terms.languages import Text


class ActivityUnchanged(Refusal):
    """Somebody was shut out who is, or let in who is in."""

    def __init__(self, *, active: bool) -> None:
        super().__init__(
            asked=Text(
                nl="Gevraagd is iemand buiten te sluiten of weer toe te laten.",
                en="To shut somebody out, or to let them in again, was asked.",
            ),
            found=Text(
                nl="Deze persoon is al actief." if active else "Deze persoon is al buitengesloten.",
                en="This person is active." if active else "This person is shut out already.",
            ),
            to_do=Text(nl="U hoeft niets te doen.", en="There is nothing to do."),
        )


def deactivate(person: Person, *, by: Signature) -> None:
    """Shut somebody out at once: sessions, tokens and invitations end; roles stay for later.

    Raises:
        RightMissing: when who asks does not manage people.
        ActivityUnchanged: when the person is shut out already.
        LastAdministrator: when nobody would be administrator any more.
    """
    by.require(Action.MANAGE_PEOPLE)
    with transaction.atomic():
        found = Person.objects.select_for_update(no_key=True).get(pk=person.pk)
        if not found.is_active:
            raise ActivityUnchanged(active=False)
        if any(h.role is Role.ADMINISTRATOR for h in found.holdings()):
            require_other_administrator(found)
        found.is_active = False
        found.save(update_fields=["is_active"])
        end_invitations(found, by=by)
        end_every_token(found, by=by)
        end_sessions(found)
        record(Happened("person_deactivated", (person_subject(found),)), by=by)


def reactivate(person: Person, *, by: Signature) -> None:
    """Let somebody in again who was shut out, with the roles that were never ended.

    Raises:
        RightMissing: when who asks does not manage people.
        ActivityUnchanged: when the person is active.
    """
    by.require(Action.MANAGE_PEOPLE)
    with transaction.atomic():
        found = Person.objects.select_for_update(no_key=True).get(pk=person.pk)
        if found.is_active:
            raise ActivityUnchanged(active=True)
        found.is_active = True
        found.save(update_fields=["is_active"])
        record(Happened("person_reactivated", (person_subject(found),)), by=by)


def end_invitations(person: Person, *, by: Signature) -> None:
    """Let the invitations of somebody that are still open expire now."""
    open_ones = Invitation.objects.filter(
        person=person, used_at__isnull=True, expires_at__gt=by.moment
    )
    open_ones.update(expires_at=by.moment)
