# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of meetings show: all of them, one of them, and what may be chosen in the forms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from peil.agenda.policy import Policy
from peil.cycle.decisions.content import content_of
from peil.cycle.meetings.finding import (
    item_of,
    items_of,
    mark_of,
    meeting_of,
    meetings_planned,
    packs_of,
)
from peil.cycle.meetings.gathering import proposals_for
from peil.cycle.meetings.planning import BODIES
from peil.cycle.models import AgendaItem, Meeting, Pack, Proposal, ProposalState, Round
from peil.cycle.rights import Action
from peil.cycle.rounds.naming import round_title
from peil.cycle.signature import Signature
from peil.terms.languages import Text
from peil.terms.periods import read_period


@dataclass(frozen=True)
class MeetingLine:
    """A meeting in a list; `waits` says that its day has come and nobody recorded that it was held."""

    meeting: Meeting
    round_title: Text | None
    waits: bool


@dataclass(frozen=True)
class ItemLine:
    """A point on the agenda, with its mark, and the title of its proposal where it has one."""

    item: AgendaItem
    mark: str
    proposal: Text | None


@dataclass(frozen=True)
class PackLine:
    """All files of one pack, Dutch first."""

    number: int
    files: tuple[Pack, ...]


@dataclass(frozen=True)
class Choice:
    """Something that may be chosen in a form."""

    key: str
    title: Text


@dataclass(frozen=True)
class MeetingPage:
    """A meeting with its agenda and packs; `waiting` are proposals of it that are no item yet."""

    line: MeetingLine
    items: tuple[ItemLine, ...]
    packs: tuple[PackLine, ...]
    waiting: tuple[Choice, ...]

    @property
    def meeting(self) -> Meeting:
        """The meeting."""
        return self.line.meeting


@dataclass(frozen=True)
class PlanningPage:
    """What may be chosen when a meeting is planned."""

    bodies: tuple[str, ...]
    rounds: tuple[Choice, ...]


@dataclass(frozen=True)
class ItemPage:
    """An item that is written, changed or minuted; a new one has no line."""

    meeting: Meeting
    line: ItemLine | None
    proposals: tuple[Choice, ...]


def meetings_page(*, by: Signature) -> tuple[MeetingLine, ...]:
    """Return every meeting, the last one first; one question to the database.

    Raises:
        RightMissing: when the person may not see meetings.
    """
    by.require(Action.SEE_MEETINGS)
    return tuple(_line(one, by) for one in meetings_planned())


def meeting_page(key: str, *, by: Signature) -> MeetingPage:
    """Return a meeting with its agenda and packs; four questions to the database.

    Raises:
        RightMissing: when the person may not see meetings.
        MeetingMissing: when it was never planned.
    """
    by.require(Action.SEE_MEETINGS)
    meeting = meeting_of(key)
    items = items_of(meeting)
    on_agenda = {item.proposal_id for item in items}
    waiting = (one for one in proposals_for(meeting, ()) if one.pk not in on_agenda)
    return MeetingPage(
        line=_line(meeting, by),
        items=tuple(_item(item) for item in items),
        packs=_packs(packs_of(meeting)),
        waiting=_titled(waiting),
    )


def planning_page(*, policy: Policy, by: Signature) -> PlanningPage:
    """Return what may be chosen when a meeting is planned.

    Raises:
        RightMissing: when the person may not plan meetings.
    """
    by.require(Action.PLAN_MEETING)
    meeting = (body for body in BODIES if body in policy.parties)
    bodies = (b for b in meeting if (policy.parties[b].until or by.day.year) >= by.day.year)
    rounds = (Choice(one.key, round_title(read_period(one.period))) for one in Round.objects.all())
    return PlanningPage(tuple(bodies), tuple(rounds))


def item_page(key: str, number: int | None, *, action: Action, by: Signature) -> ItemPage:
    """Return an item of the agenda of a meeting, or what is needed to add one.

    Args:
        key: the meeting.
        number: the number of the item, nothing for a new one.
        action: what is done with it: planned or minuted.
        by: who looks, and when.

    Raises:
        RightMissing: when the person may not do the action.
        MeetingMissing: when the meeting was never planned.
        ItemMissing: when the agenda has no such item.
    """
    by.require(action)
    meeting = meeting_of(key)
    line = _item(item_of(meeting, number)) if number is not None else None
    open_ones = Proposal.objects.filter(state=ProposalState.PROPOSED)
    return ItemPage(meeting, line, _titled(open_ones))


def _line(meeting: Meeting, by: Signature) -> MeetingLine:
    title = round_title(read_period(meeting.round.period)) if meeting.round is not None else None
    waits = meeting.held_at is None and meeting.day <= by.day
    return MeetingLine(meeting, title, waits=waits)


def _item(item: AgendaItem) -> ItemLine:
    title = content_of(item.proposal).title if item.proposal is not None else None
    return ItemLine(item, mark_of(item), title)


def _titled(proposals: Iterable[Proposal]) -> tuple[Choice, ...]:
    return tuple(Choice(one.key, content_of(one).title) for one in proposals)


def _packs(rows: Iterable[Pack]) -> tuple[PackLine, ...]:
    grouped = groupby(rows, key=lambda row: row.number)
    return tuple(
        PackLine(number, tuple(sorted(files, key=lambda f: (f.language != "nl", f.form != "pdf"))))
        for number, files in grouped
    )
