# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The agenda of a meeting: items are added, changed, moved and dropped until it is held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from peil.cycle.decisions.proposing import decision_subject
from peil.cycle.decisions.refusals import ProposalMissing
from peil.cycle.meetings.finding import (
    ItemMissing,
    item_of,
    item_told,
    items_of,
    locked_meeting,
    mark_of,
    meeting_subject,
)
from peil.cycle.models import AgendaItem, Meeting, Proposal
from peil.cycle.models.people import NAME_LENGTH
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, Subject, record
from peil.cycle.written import fit_text
from peil.terms.languages import Text

LONGEST_ITEM = 4000
_OUT_OF_THE_WAY = 1_000_000


class MeetingHeld(Refusal):
    """The agenda of a meeting was changed that has been held."""

    def __init__(self, key: str) -> None:
        super().__init__(
            asked=Text(
                nl=f"De agenda van overleg '{key}' wijzigen is gevraagd.",
                en=f"To change the agenda of meeting '{key}' was asked.",
            ),
            found=Text(nl="Het overleg is al gehouden.", en="The meeting has been held."),
            to_do=Text(nl="Schrijf het in het verslag.", en="Write it in the minutes."),
        )


class ItemChangedMeanwhile(Refusal):
    """Somebody else changed an item after the writer had seen it."""

    def __init__(self, meeting: str, *, number: int) -> None:
        super().__init__(
            asked=Text(
                nl=f"Punt {number} van overleg '{meeting}' wijzigen is gevraagd.",
                en=f"To change item {number} of meeting '{meeting}' was asked.",
            ),
            found=Text(
                nl="Iemand anders was u voor: het punt is intussen gewijzigd.",
                en="Somebody else came before you: the item was changed meanwhile.",
            ),
            to_do=Text(
                nl="Lees het punt opnieuw en wijzig het dan. Er is niets overschreven.",
                en="Read the item again, then change it. Nothing was overwritten.",
            ),
        )


@dataclass(frozen=True)
class ItemDraft:
    """An item of an agenda as somebody writes it; `proposal` is the key of one, or nothing."""

    title: str
    text: str = ""
    proposal: str = ""


@transaction.atomic
def add_item(meeting_key: str, draft: ItemDraft, *, by: Signature) -> AgendaItem:
    """Put an item at the end of the agenda of a meeting.

    Raises:
        RightMissing: when the person may not plan meetings.
        MeetingMissing: when the meeting was never planned.
        MeetingHeld: when it has been held.
        TextUnfit: when the title or text is too short or too long.
        ProposalMissing: when the proposal does not exist.
    """
    meeting = _open_meeting(meeting_key, by=by)
    last = meeting.items.order_by("-number").first()
    item = AgendaItem(meeting=meeting, number=last.number + 1 if last is not None else 1)
    _fill(item, draft)
    item.save()
    _record("agenda_item_added", item, before=None, by=by)
    return item


@transaction.atomic
def change_item(
    meeting_key: str, number: int, draft: ItemDraft, *, mark: str, by: Signature
) -> AgendaItem:
    """Change an item of an agenda; the trail keeps what it said before.

    Args:
        meeting_key: the meeting.
        number: the number of the item.
        draft: what it says from now on.
        mark: `mark_of` the item that the writer saw.
        by: who changes it, and when.

    Raises:
        RightMissing: when the person may not plan meetings.
        MeetingMissing: when the meeting was never planned.
        MeetingHeld: when it has been held.
        ItemMissing: when the agenda has no such item.
        ItemChangedMeanwhile: when somebody else changed it in between.
        TextUnfit: when the title or text is too short or too long.
        ProposalMissing: when the proposal does not exist.
    """
    meeting = _open_meeting(meeting_key, by=by)
    item = seen_item(meeting, number, mark=mark)
    before = item_told(item)
    _fill(item, draft)
    item.save()
    _record("agenda_item_changed", item, before=before, by=by)
    return item


@transaction.atomic
def move_item_up(meeting_key: str, number: int, *, mark: str, by: Signature) -> None:
    """Let an item change places with the one before it.

    Raises:
        RightMissing: when the person may not plan meetings.
        MeetingMissing: when the meeting was never planned.
        MeetingHeld: when it has been held.
        ItemMissing: when the agenda has no such item, or it is the first.
        ItemChangedMeanwhile: when somebody else changed it in between.
    """
    meeting = _open_meeting(meeting_key, by=by)
    item = seen_item(meeting, number, mark=mark)
    above = next((one for one in reversed(items_of(meeting)) if one.number < number), None)
    if above is None:
        raise ItemMissing(meeting_key, number=number - 1)
    order = [one.title for one in items_of(meeting)]
    places = (above.number, item.number)
    _number(above, _OUT_OF_THE_WAY)
    _number(item, places[0])
    _number(above, places[1])
    record(
        Happened(
            "agenda_reordered",
            (meeting_subject(meeting.key),),
            before={"order": order},
            after={"order": [one.title for one in items_of(meeting)]},
        ),
        by=by,
    )


@transaction.atomic
def drop_item(meeting_key: str, number: int, *, mark: str, by: Signature) -> None:
    """Take an item off the agenda before the meeting; the trail keeps what it said.

    Raises:
        RightMissing: when the person may not plan meetings.
        MeetingMissing: when the meeting was never planned.
        MeetingHeld: when it has been held.
        ItemMissing: when the agenda has no such item.
        ItemChangedMeanwhile: when somebody else changed it in between.
    """
    meeting = _open_meeting(meeting_key, by=by)
    item = seen_item(meeting, number, mark=mark)
    before = item_told(item)
    item.delete()
    for later in meeting.items.filter(number__gt=number).order_by("number"):
        _number(later, later.number - 1)
    about = (meeting_subject(meeting.key),)
    record(Happened("agenda_item_dropped", about, before=before), by=by)


def seen_item(meeting: Meeting, number: int, *, mark: str) -> AgendaItem:
    """Return an item that still says what the writer saw.

    Raises:
        ItemMissing: when the agenda has no such item.
        ItemChangedMeanwhile: when it says something else.
    """
    item = item_of(meeting, number)
    if mark_of(item) != mark:
        raise ItemChangedMeanwhile(meeting.key, number=number)
    return item


def _open_meeting(key: str, *, by: Signature) -> Meeting:
    """Return a meeting that has not been held, locked.

    Raises:
        MeetingHeld: when it has.
    """
    by.require(Action.PLAN_MEETING)
    meeting = locked_meeting(key)
    if meeting.held_at is not None:
        raise MeetingHeld(key)
    return meeting


def _fill(item: AgendaItem, draft: ItemDraft) -> None:
    """Put what somebody wrote in an item.

    Raises:
        ProposalMissing: when the proposal does not exist.
    """
    proposal = Proposal.objects.filter(key=draft.proposal).first() if draft.proposal else None
    if draft.proposal and proposal is None:
        raise ProposalMissing(draft.proposal)
    item.title = " ".join(fit_text(draft.title, least=3, most=NAME_LENGTH).split())
    item.text = fit_text(draft.text, least=0, most=LONGEST_ITEM)
    item.proposal = proposal


def _number(item: AgendaItem, number: int) -> None:
    item.number = number
    item.save(update_fields=["number"])


def _record(kind: str, item: AgendaItem, *, before: dict[str, Any] | None, by: Signature) -> None:
    about = (meeting_subject(item.meeting.key), *proposal_subjects(item))
    record(Happened(kind, about, before=before, after=item_told(item)), by=by)


def proposal_subjects(item: AgendaItem) -> tuple[Subject, ...]:
    """Return the subject of the proposal of an item, where it has one."""
    return (decision_subject(item.proposal.key),) if item.proposal is not None else ()
