# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Plans meetings of a body on a day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db import IntegrityError, transaction

from peil.agenda.policy import Policy
from peil.cycle.meetings.finding import meeting_subject
from peil.cycle.models import Meeting, Round
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, Subject, record
from peil.terms.languages import Text

BODIES = ("lovp", "artikel-19-overleg", "sbo")
"""The bodies that meet, by their keys in parties.yaml."""


class MeetingRefused(Refusal):
    """A meeting cannot be planned as it was asked."""

    def __init__(self, *, found: Text, to_do: Text) -> None:
        super().__init__(
            asked=Text(nl="Een overleg plannen is gevraagd.", en="To plan a meeting was asked."),
            found=found,
            to_do=to_do,
        )


@transaction.atomic
def plan_meeting(
    body: str, *, day: date, policy: Policy, by: Signature, round_key: str = ""
) -> Meeting:
    """Plan a meeting of a body on a day.

    Args:
        body: one of `BODIES` that still exists on the day.
        day: the day it is held.
        policy: the agendas.
        by: who plans it, and when.
        round_key: the round that it discusses, or nothing.

    Raises:
        RightMissing: when the person may not plan meetings.
        MeetingRefused: when the body or round does not exist, or meets that day already.
    """
    by.require(Action.PLAN_MEETING)
    _require_body(body, day=day, policy=policy)
    discussed = Round.objects.filter(key=round_key).first() if round_key else None
    if round_key and discussed is None:
        raise MeetingRefused(
            found=Text(
                nl=f"Er is geen ronde '{round_key}'.", en=f"There is no round '{round_key}'."
            ),
            to_do=Text(nl="Kies een ronde uit de lijst.", en="Choose a round from the list."),
        )
    with _once(body, day):
        meeting = Meeting.objects.create(
            key=f"{body}-{day}", body=body, day=day, round=discussed, planned_by=by.signer
        )
    about = (meeting_subject(meeting.key), *_round_subjects(discussed))
    after = {"body": body, "day": day, "round": round_key or None}
    record(Happened("meeting_planned", about, after=after), by=by)
    return meeting


def _require_body(body: str, *, day: date, policy: Policy) -> None:
    """Do nothing when a body meets.

    Raises:
        MeetingRefused: when it does not exist, or not any more on that day.
    """
    party = policy.parties.get(body) if body in BODIES else None
    if party is None or (party.until is not None and day.year > party.until):
        raise MeetingRefused(
            found=Text(
                nl=f"'{body}' overlegt niet op {day}.", en=f"'{body}' does not meet on {day}."
            ),
            to_do=Text(
                nl="Kies een ander overleg of een andere dag.", en="Choose another body or day."
            ),
        )


@contextmanager
def _once(body: str, day: date) -> Iterator[None]:
    """Store a meeting inside this.

    Raises:
        MeetingRefused: when the body meets on that day already.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as taken:
        raise MeetingRefused(
            found=Text(
                nl=f"Er is al een overleg '{body}-{day}'.",
                en=f"There is a meeting '{body}-{day}' already.",
            ),
            to_do=Text(nl="Gebruik dat overleg.", en="Use that meeting."),
        ) from taken


def _round_subjects(discussed: Round | None) -> tuple[Subject, ...]:
    return (Subject("round", discussed.key),) if discussed is not None else ()
