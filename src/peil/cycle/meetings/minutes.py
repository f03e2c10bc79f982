# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Holds meetings, and writes by item what was said and decided."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from peil.cycle.meetings.finding import item_told, locked_meeting, meeting_subject
from peil.cycle.meetings.items import LONGEST_ITEM, proposal_subjects, seen_item
from peil.cycle.models import AgendaItem, Meeting
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record
from peil.cycle.written import fit_text
from peil.terms.languages import Text


class MeetingNotYet(Refusal):
    """A meeting was held or minuted before it could be."""

    def __init__(self, key: str, *, day: date) -> None:
        super().__init__(
            asked=Text(
                nl=f"Overleg '{key}' vastleggen als gehouden is gevraagd.",
                en=f"To record meeting '{key}' as held was asked.",
            ),
            found=Text(
                nl=f"Het overleg is op {day} en is nog niet gehouden.",
                en=f"The meeting is on {day} and has not been held yet.",
            ),
            to_do=Text(
                nl="Wacht tot die dag; leg dan eerst vast dat het is gehouden.",
                en="Wait until that day; then record first that it was held.",
            ),
        )


class MeetingHeldAlready(Refusal):
    """A meeting was held twice."""

    def __init__(self, key: str) -> None:
        super().__init__(
            asked=Text(
                nl=f"Overleg '{key}' vastleggen als gehouden is gevraagd.",
                en=f"To record meeting '{key}' as held was asked.",
            ),
            found=Text(nl="Dat is al gedaan.", en="That was done already."),
            to_do=Text(nl="Schrijf het verslag.", en="Write the minutes."),
        )


@transaction.atomic
def hold_meeting(key: str, *, by: Signature) -> Meeting:
    """Record that a meeting was held; its agenda can no longer be changed.

    Raises:
        RightMissing: when the person may not write minutes.
        MeetingMissing: when the meeting was never planned.
        MeetingNotYet: when its day has not come.
        MeetingHeldAlready: when that was recorded before.
    """
    by.require(Action.WRITE_MINUTES)
    meeting = locked_meeting(key)
    if meeting.held_at is not None:
        raise MeetingHeldAlready(key)
    if by.day < meeting.day:
        raise MeetingNotYet(key, day=meeting.day)
    meeting.held_at = by.moment
    meeting.save(update_fields=["held_at"])
    record(Happened("meeting_held", (meeting_subject(key),), after={"day": meeting.day}), by=by)
    return meeting


@transaction.atomic
def write_minutes(key: str, number: int, *, text: str, mark: str, by: Signature) -> AgendaItem:
    """Write what was said and decided of an item; the trail keeps what was there before.

    Args:
        key: the meeting.
        number: the number of the item.
        text: 3 to 4000 signs.
        mark: `mark_of` the item that the writer saw.
        by: who writes, and when.

    Raises:
        RightMissing: when the person may not write minutes.
        MeetingMissing: when the meeting was never planned.
        MeetingNotYet: when it has not been held.
        ItemMissing: when the agenda has no such item.
        ItemChangedMeanwhile: when somebody else changed it in between.
        TextUnfit: when the text is too short or too long.
    """
    by.require(Action.WRITE_MINUTES)
    meeting = locked_meeting(key)
    if meeting.held_at is None:
        raise MeetingNotYet(key, day=meeting.day)
    item = seen_item(meeting, number, mark=mark)
    before = item_told(item)
    item.minutes = fit_text(text, least=3, most=LONGEST_ITEM)
    item.save(update_fields=["minutes"])
    about = (meeting_subject(key), *proposal_subjects(item))
    record(Happened("minutes_written", about, before=before, after=item_told(item)), by=by)
    return item
