# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the trail calls a person: their number, never their address."""

from __future__ import annotations

from peil.cycle.models import Person
from peil.cycle.trail.recording import Subject


def person_subject(person: Person) -> Subject:
    """Return the subject of a person."""
    return Subject("person", str(person.pk))
