# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What waits after the figures: meetings, decisions that were proposed, editions on their way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from peil.cycle.decisions.content import content_of
from peil.cycle.editions.finding import edition_title
from peil.cycle.models import Edition, EditionState, Meeting, Proposal, ProposalState
from peil.cycle.rights import Action, may
from peil.cycle.signature import Signature, day_of
from peil.cycle.waiting.items import Kind, Waits, days_late

_EDITIONS: Mapping[str, Kind] = {
    EditionState.COMPOSED: Kind.FREEZE,
    EditionState.FROZEN: Kind.PUBLISH,
    EditionState.EMBARGOED: Kind.PUBLISH,
}


def meetings_waiting(*, by: Signature) -> Iterator[Waits]:
    """Yield the meetings that are to be held, and those whose minutes are to be written."""
    if not may(by.holdings, Action.PLAN_MEETING):
        return
    for meeting in Meeting.objects.filter(held_at__isnull=True).order_by("day", "pk"):
        late = days_late(meeting.day, day=by.day)
        kind = Kind.MINUTES if late else Kind.MEETING
        yield Waits(kind, key=meeting.key, party=meeting.body, by=meeting.day, days_late=late)


def decisions_waiting(*, by: Signature) -> Iterator[Waits]:
    """Yield the decisions that were proposed and neither adopted nor dropped."""
    if not may(by.holdings, Action.ADOPT_DECISION):
        return
    undecided = (ProposalState.PROPOSED, ProposalState.ADOPTING)
    proposals = Proposal.objects.filter(state__in=undecided).select_related("meeting")
    for proposal in proposals.order_by("pk"):
        day = proposal.meeting.day if proposal.meeting is not None else None
        yield Waits(
            Kind.DECISION,
            key=proposal.key,
            title=content_of(proposal).title,
            by=day,
            days_late=days_late(day, day=by.day),
            state=proposal.state,
        )


def editions_waiting(*, by: Signature) -> Iterator[Waits]:
    """Yield the editions that are to be frozen, or to be published."""
    if not may(by.holdings, Action.FREEZE_EDITION):
        return
    for edition in Edition.objects.filter(state__in=_EDITIONS).defer("content").order_by("pk"):
        at = edition.publish_at
        day = day_of(at) if at is not None else None
        yield Waits(
            _EDITIONS[edition.state],
            key=edition.key,
            title=edition_title(edition),
            units=(edition.unit,),
            by=day,
            days_late=days_late(day, day=by.day),
            state=edition.state,
        )
