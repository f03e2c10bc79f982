# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Finds proposals and adopted decisions, and what happened to each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from peil.agenda.policy import Policy
from peil.cycle.decisions.adopting import settle_adoptions
from peil.cycle.decisions.content import ProposedDecision, content_of
from peil.cycle.decisions.dry_run import DryRun, dry_run
from peil.cycle.decisions.refusals import ProposalMissing
from peil.cycle.models import Event, Proposal, ProposalState
from peil.cycle.rights import Action
from peil.cycle.signature import Signature


@dataclass(frozen=True)
class Listed:
    """One proposal with what it says."""

    proposal: Proposal
    content: ProposedDecision

    @property
    def is_open(self) -> bool:
        """It can still be changed, dropped or adopted."""
        return self.proposal.state == ProposalState.PROPOSED


@dataclass(frozen=True)
class Step:
    """Something that happened to a decision: when, what, by whom, and what was told of it."""

    moment: datetime
    kind: str
    person: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(frozen=True)
class Followed:
    """A decision with everything that happened to it, in order."""

    listed: Listed
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class TriedProposal:
    """A proposal with its dry run on the policy folder as it is."""

    listed: Listed
    run: DryRun


def decisions_listed(folder: Path, by: Signature) -> tuple[Listed, ...]:
    """Return every proposal, the last one first; what a crash left half-way is settled before.

    Raises:
        RightMissing: when the person may not see decisions.
    """
    by.require(Action.SEE_DECISIONS)
    settle_adoptions(folder, by)
    return tuple(Listed(proposal, content_of(proposal)) for proposal in _proposals())


def decision_followed(key: str, *, by: Signature) -> Followed:
    """Return a proposal or decision with what happened to it.

    Raises:
        RightMissing: when the person may not see decisions.
        ProposalMissing: when there is no such proposal.
    """
    listed = proposal_found(key, by=by)
    events = Event.objects.filter(subjects__kind="decision", subjects__key=key)
    steps = tuple(_step(event) for event in events.select_related("person").order_by("sequence"))
    return Followed(listed, steps)


def proposal_tried(key: str, *, policy: Policy, by: Signature) -> TriedProposal:
    """Return a proposal with its dry run.

    Raises:
        RightMissing: when the person may not see decisions.
        ProposalMissing: when there is no such proposal.
        PolicyChanged: when the folder changes while it is read.
    """
    listed = proposal_found(key, by=by)
    agenda = listed.proposal.agenda
    run = dry_run(listed.content, agenda=agenda, policy=policy, today=by.day)
    return TriedProposal(listed, run)


def proposal_found(key: str, *, by: Signature) -> Listed:
    """Return a proposal with what it says.

    Raises:
        RightMissing: when the person may not see decisions.
        ProposalMissing: when there is no such proposal.
    """
    by.require(Action.SEE_DECISIONS)
    proposal = next((p for p in _proposals(key)), None)
    if proposal is None:
        raise ProposalMissing(key)
    return Listed(proposal, content_of(proposal))


def _proposals(key: str | None = None) -> tuple[Proposal, ...]:
    found = Proposal.objects.select_related("proposed_by", "adopted_by", "meeting")
    return tuple(found.filter(key=key) if key is not None else found)


def _step(event: Event) -> Step:
    told = json.loads(event.content)
    return Step(
        moment=event.moment,
        kind=event.kind,
        person=event.person.name if event.person is not None else "",
        before=told["before"] or {},
        after=told["after"] or {},
    )
