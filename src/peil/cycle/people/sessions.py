# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Ends what somebody is logged in with."""

from __future__ import annotations

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

from peil.cycle.models import Person


def end_sessions(person: Person) -> int:
    """End every session of somebody, and return how many there were."""
    number = str(person.pk)
    theirs = [
        session.pk
        for session in Session.objects.iterator()
        if session.get_decoded().get(SESSION_KEY) == number
    ]
    ended, _ = Session.objects.filter(pk__in=theirs).delete()
    return ended
