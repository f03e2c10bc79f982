# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Finds meetings, their items and packs by names that nobody has to guess."""

from __future__ import annotations

import hashlib
from typing import Any

from peil.cycle.models import AgendaItem, Meeting, Pack
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Subject, canonical
from peil.terms.languages import Text


class MeetingMissing(Refusal):
    """A meeting was asked that was never planned."""

    def __init__(self, key: str) -> None:
        super().__init__(
            asked=Text(nl=f"Het overleg '{key}' is gevraagd.", en=f"Meeting '{key}' was asked."),
            found=Text(
                nl="Er is geen overleg met die naam gepland.",
                en="No meeting of that name was planned.",
            ),
            to_do=Text(
                nl="Kies een overleg uit de lijst, of plan het.",
                en="Choose a meeting from the list, or plan it.",
            ),
        )


class ItemMissing(Refusal):
    """An item was asked that is not on the agenda of a meeting."""

    def __init__(self, meeting: str, *, number: int) -> None:
        super().__init__(
            asked=Text(
                nl=f"Punt {number} van overleg '{meeting}' is gevraagd.",
                en=f"Item {number} of meeting '{meeting}' was asked.",
            ),
            found=Text(nl="Dat punt staat niet op de agenda.", en="The agenda has no such item."),
            to_do=Text(
                nl="Open de pagina van het overleg opnieuw.",
                en="Open the page of the meeting again.",
            ),
        )


class PackMissing(Refusal):
    """Papers were asked that were never made."""

    def __init__(self, meeting: str, *, number: int) -> None:
        super().__init__(
            asked=Text(
                nl=f"Vergaderstukken {number} van overleg '{meeting}' zijn gevraagd.",
                en=f"Pack {number} of meeting '{meeting}' was asked.",
            ),
            found=Text(
                nl="Die stukken zijn niet gemaakt, of niet in deze taal of vorm.",
                en="Those papers were not made, or not in this language or form.",
            ),
            to_do=Text(
                nl="Kies stukken op de pagina van het overleg.",
                en="Choose papers on the page of the meeting.",
            ),
        )


def meetings_planned() -> tuple[Meeting, ...]:
    """Return every meeting, the last one first; one question to the database."""
    return tuple(Meeting.objects.select_related("round"))


def meeting_of(key: str) -> Meeting:
    """Return a meeting by its key.

    Raises:
        MeetingMissing: when it was never planned.
    """
    found = Meeting.objects.select_related("round").filter(key=key).first()
    if found is None:
        raise MeetingMissing(key)
    return found


def locked_meeting(key: str) -> Meeting:
    """Return a meeting, locked until the end of the transaction.

    Raises:
        MeetingMissing: when it was never planned.
    """
    found = Meeting.objects.select_for_update(no_key=True).filter(key=key).first()
    if found is None:
        raise MeetingMissing(key)
    return found


def items_of(meeting: Meeting) -> tuple[AgendaItem, ...]:
    """Return the agenda of a meeting in order, each with its proposal."""
    return tuple(meeting.items.select_related("proposal").order_by("number"))


def item_of(meeting: Meeting, number: int) -> AgendaItem:
    """Return one item of the agenda of a meeting.

    Raises:
        ItemMissing: when there is no item of that number.
    """
    found = meeting.items.select_related("proposal").filter(number=number).first()
    if found is None:
        raise ItemMissing(meeting.key, number=number)
    return found


def packs_of(meeting: Meeting) -> tuple[Pack, ...]:
    """Return the packs of a meeting without their bytes, the last one first."""
    rows = meeting.packs.defer("content").select_related("made_by")
    return tuple(rows.order_by("-number", "form", "-language"))


def pack_of(key: str, number: int, *, language: str, form: str, by: Signature) -> Pack:
    """Return a pack with its bytes.

    Raises:
        RightMissing: when the person may not see meetings.
        MeetingMissing: when the meeting was never planned.
        PackMissing: when it was never made.
    """
    by.require(Action.SEE_MEETINGS)
    meeting = meeting_of(key)
    found = meeting.packs.filter(number=number, language=language, form=form).first()
    if found is None:
        raise PackMissing(key, number=number)
    return found


def mark_of(item: AgendaItem) -> str:
    """Return a mark that differs when anything of an item does; whoever changes it says it back."""
    return hashlib.sha256(canonical(item_told(item)).encode()).hexdigest()[:16]


def item_told(item: AgendaItem) -> dict[str, Any]:
    """Return an item as the trail tells it."""
    return {
        "number": item.number,
        "title": item.title,
        "text": item.text,
        "minutes": item.minutes,
        "proposal": item.proposal.key if item.proposal is not None else None,
    }


def meeting_subject(key: str) -> Subject:
    """Return the subject of a meeting."""
    return Subject("meeting", key)
