# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Proposes a decision, changes the proposal, and drops it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction

from peil.agenda.decisions import ALL
from peil.agenda.policy import Policy
from peil.agenda.unfolding import EACH_REGIONAL
from peil.cycle.decisions.content import ProposedDecision, as_json
from peil.cycle.decisions.refusals import (
    NamesUnknown,
    ProposalChanged,
    ProposalClosed,
    ProposalMissing,
)
from peil.cycle.models import Meeting, Proposal, ProposalState
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, Subject, record
from peil.terms.errors import nearest_names
from peil.terms.record import Named, mentions


def decision_subject(key: str) -> Subject:
    """Return the subject of a decision, from proposal to file."""
    return Subject("decision", key)


@transaction.atomic
def propose_decision(
    content: ProposedDecision, *, agenda: str, policy: Policy, by: Signature
) -> Proposal:
    """Record a proposed decision; where its name is in use already it gets a number.

    Raises:
        RightMissing: when the person may not propose decisions.
        AgendaUnknown: when the policy folder does not hold the agenda.
        NamesUnknown: when it names what the policy folder does not hold.
    """
    by.require(Action.PROPOSE_DECISION)
    policy.agenda(agenda)
    _require_known(content, policy)
    proposal = _named(content, agenda=agenda, policy=policy, by=by)
    _record("decision_proposed", proposal, before=None, by=by)
    return proposal


def _named(content: ProposedDecision, *, agenda: str, policy: Policy, by: Signature) -> Proposal:
    """Return a proposal as it was stored, under a name that nobody else took meanwhile."""
    name = _free_name(content.name)
    try:
        with transaction.atomic():
            return Proposal.objects.create(
                key=name,
                agenda=agenda,
                kind=content.kind.value,
                content=as_json(content.model_copy(update={"name": name})),
                meeting=_meeting(content),
                proposed_by=by.signer,
                proposed_at=by.moment,
                data_version=policy.version,
            )
    except IntegrityError:
        return _named(content, agenda=agenda, policy=policy, by=by)


@transaction.atomic
def change_proposal(
    key: str, content: ProposedDecision, *, expected_version: int, policy: Policy, by: Signature
) -> Proposal:
    """Record another version of a proposal; its name stays what it was.

    Raises:
        RightMissing: when the person may not propose decisions.
        ProposalMissing: when there is no such proposal.
        ProposalClosed: when it was adopted or dropped.
        ProposalChanged: when somebody else changed it since the expected version.
        NamesUnknown: when it names what the policy folder does not hold.
    """
    by.require(Action.PROPOSE_DECISION)
    _require_known(content, policy)
    proposal = open_proposal(key, expected_version=expected_version)
    before = told(proposal)
    proposal.content = as_json(content.model_copy(update={"name": key}))
    proposal.kind = content.kind.value
    proposal.meeting = _meeting(content)
    proposal.data_version = policy.version
    proposal.version += 1
    proposal.save()
    _record("proposal_changed", proposal, before=before, by=by)
    return proposal


@transaction.atomic
def drop_proposal(key: str, *, expected_version: int, by: Signature) -> Proposal:
    """Record that a proposal is not going to be adopted.

    Raises:
        RightMissing: when the person may not propose decisions.
        ProposalMissing: when there is no such proposal.
        ProposalClosed: when it was adopted or dropped already.
        ProposalChanged: when somebody else changed it since the expected version.
    """
    by.require(Action.PROPOSE_DECISION)
    proposal = open_proposal(key, expected_version=expected_version)
    before = told(proposal)
    proposal.state = ProposalState.DROPPED
    proposal.save()
    _record("proposal_dropped", proposal, before=before, by=by)
    return proposal


def open_proposal(key: str, *, expected_version: int) -> Proposal:
    """Return a proposal that is still open, locked until the transaction ends.

    Raises:
        ProposalMissing: when there is no such proposal.
        ProposalClosed: when it was adopted, is being adopted, or was dropped.
        ProposalChanged: when it has another version than expected.
    """
    proposal = Proposal.objects.select_for_update(no_key=True).filter(key=key).first()
    if proposal is None:
        raise ProposalMissing(key)
    if proposal.state != ProposalState.PROPOSED:
        raise ProposalClosed(proposal)
    if proposal.version != expected_version:
        raise ProposalChanged(key, expected=expected_version, found=proposal.version)
    return proposal


def told(proposal: Proposal) -> Mapping[str, Any]:
    """Return what the trail tells of a proposal."""
    return {
        "version": proposal.version,
        "state": proposal.state,
        "agenda": proposal.agenda,
        "content": proposal.content,
    }


def _record(
    kind: str, proposal: Proposal, *, before: Mapping[str, Any] | None, by: Signature
) -> None:
    about = (decision_subject(proposal.key),)
    record(Happened(kind, about, before=before, after=told(proposal)), by=by)


def _require_known(content: ProposedDecision, policy: Policy) -> None:
    """Do nothing when the policy folder holds everything that a proposal names.

    Raises:
        NamesUnknown: when it does not; names the nearest ones.
    """
    held: dict[Named, frozenset[str]] = {
        Named.INDICATOR: frozenset((*policy.indicators, ALL)),
        Named.UNIT: frozenset((policy.whole.key, *policy.units, EACH_REGIONAL)),
        Named.PARTY: frozenset(policy.parties),
    }
    unknown = {
        mention.key: nearest_names(mention.key, known=held[mention.what])
        for mention in mentions(content)
        if mention.what in held and mention.key not in held[mention.what]
    }
    if unknown:
        raise NamesUnknown(unknown)


def _free_name(name: str) -> str:
    taken = set(Proposal.objects.filter(key__startswith=name).values_list("key", flat=True))
    numbered = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (name, *numbered) if one not in taken)


def _meeting(content: ProposedDecision) -> Meeting | None:
    """Return the planned meeting that the decision is made in, where there is one."""
    if content.meeting is None:
        return None
    asked = content.meeting
    return Meeting.objects.filter(body=asked.body, day=asked.day).order_by("pk").first()
