# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What waits for whoever watches over Peil: the trail for the auditor, people for the administrator."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Q

from peil.cycle.models import Event, Invitation, Person
from peil.cycle.rights import Action, may
from peil.cycle.signature import Signature
from peil.cycle.waiting.items import Kind, Waits

RECENT = timedelta(days=7)


def trail_waiting(*, by: Signature) -> Iterator[Waits]:
    """Yield how many events the last seven days added to the trail, if any, for its reader."""
    if not may(by.holdings, Action.READ_TRAIL):
        return
    recent = Event.objects.filter(moment__gt=by.moment - RECENT, moment__lte=by.moment).count()
    if recent:
        yield Waits(Kind.TRAIL, count=recent)


def people_waiting(*, by: Signature) -> Iterator[Waits]:
    """Yield who cannot come in yet, as numbers: three questions to the database.

    Those are people without a second factor, with an invitation that they have not answered, and
    with one that ran out.
    """
    if not may(by.holdings, Action.MANAGE_PEOPLE):
        return
    active = Person.objects.filter(is_active=True)
    unanswered = Invitation.objects.filter(used_at__isnull=True)
    answered = Invitation.objects.filter(used_at__isnull=False).values("person")
    invited = Q(pk__in=unanswered.filter(expires_at__gt=by.moment).values("person"))
    ran_out = Q(pk__in=unanswered.filter(expires_at__lte=by.moment).values("person"))
    expired = ran_out & ~Q(pk__in=answered) & ~invited
    without = Q(oidc_subject="") & ~Q(totpdevice__confirmed=True) & ~invited & ~expired
    counts = {
        Kind.SECOND_FACTOR: active.filter(without),
        Kind.INVITATION: active.filter(invited),
        Kind.INVITATION_EXPIRED: active.filter(expired),
    }
    for kind, people in counts.items():
        count = people.count()
        if count:
            yield Waits(kind, count=count)
