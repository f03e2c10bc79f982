# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a proposed decision says, as it is kept until it is adopted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from pydantic import Field, model_validator

from peil.agenda.decisions import (
    HOLDS,
    CarryForward,
    DecidedBridge,
    DecisionFile,
    DecisionKind,
    Introduction,
    Meeting,
    NormEntry,
    Withdrawal,
)
from peil.agenda.policy import Policy
from peil.cycle.decisions.plain_parts import parts_of, yaml_text
from peil.cycle.models import Proposal
from peil.terms.languages import Text
from peil.terms.periods import DayField, DayOrMonth
from peil.terms.record import Key, PartyKey, Record, misfit
from peil.terms.references import Reading, Reference, Source

_NUMBER = "number"
_PLACE = "besluit"
THIS = Reference(source="dit-besluit", place=_PLACE)
"""Written in a bridge for the decision itself, whose name is only certain when it is kept."""
_LONGEST_NAME = 60


class ProposedDecision(Record):
    """A decision that nobody adopted yet. Adopted, it is a document of its own that it cites.

    The file is called after the day that it is known from, and its name.
    """

    name: Key = Field(description="What its file is called, behind the day.")
    kind: DecisionKind = Field(description="What sort of act it is.")
    title: Text = Field(description="How readers see it.")
    decided_by: PartyKey | None = Field(default=None, description="The party that decides.")
    heard: tuple[PartyKey, ...] = Field(default=(), description="The parties that were heard.")
    meeting: Meeting | None = Field(default=None, description="The meeting it is made in.")
    decided_on: DayField | None = Field(default=None, description="The day it is made.")
    known_from: DayField = Field(description="The day it becomes known.")
    legal_ground: Text | None = Field(default=None, description="The article it rests on.")
    special_reason: Text | None = Field(
        default=None, description="The special reason for a change while the agenda runs."
    )
    reason: Text | None = Field(default=None, description="Why it is made.")
    note: Text | None = Field(default=None, description="What one must know of it.")
    norms: tuple[NormEntry, ...] = Field(default=(), description="The norms it sets.")
    carry_forward: tuple[CarryForward, ...] = Field(default=(), description="The norms it keeps.")
    withdraws: tuple[Withdrawal, ...] = Field(default=(), description="The norms it ends.")
    introduces: tuple[Introduction, ...] = Field(
        default=(), description="The indicators it adds to the agenda."
    )
    bridges: tuple[DecidedBridge, ...] = Field(default=(), description="The bridges it records.")
    sources: tuple[Source, ...] = Field(
        default=(), description="Documents that it brings along, besides itself."
    )
    reference: Reference | None = Field(
        default=None, description="The document it stands in; by default it is one itself."
    )

    @property
    def decision(self) -> str:
        """The name of the decision and its file."""
        return f"{self.known_from.isoformat()}-{self.name}"

    @property
    def own_document(self) -> Reference:
        """How the decision is cited as a document of its own."""
        return own_document(self.decision)

    @model_validator(mode="after")
    def _decides_something(self) -> ProposedDecision:
        lists = ("norms", "carry_forward", "withdraws", "introduces", "bridges")
        if not any(getattr(self, name) for name in lists):
            raise misfit(None, to_do="Let it set, keep or end a norm, or add something.")
        needed = HOLDS.get(self.kind)
        if needed is not None and not getattr(self, needed):
            raise misfit(self.kind.value, to_do=f"Add '{needed}', or choose another kind.")
        return self


def own_document(decision: str) -> Reference:
    """Return how a decision that was adopted here is cited as a document of its own."""
    return Reference(source=f"besluit-{decision}", place=_PLACE)


def name_for(title: str) -> str:
    """Return a name for a decision, made from its title.

    >>> name_for("Herijking 2021: één norm!")
    'herijking-2021-een-norm'
    """
    plain = title.lower().translate(str.maketrans("áàäâéèëêíìïîóòöôúùüûç", "aaaaeeeeiiiioooouuuuc"))
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words[:_LONGEST_NAME].strip("-") or "besluit"


def decision_file(content: ProposedDecision, *, policy: Policy) -> DecisionFile:
    """Return the decision as its file will hold it, with the document that it is itself.

    Args:
        content: what was proposed.
        policy: names the party that decides, which publishes that document.
    """
    own_reference = content.reference or content.own_document
    shared = {
        name: getattr(content, name)
        for name in type(content).model_fields
        if name not in {"name", "known_from", "bridges", "sources", "reference"}
    }
    known_from = DayOrMonth(text=content.known_from.isoformat(), last_day=content.known_from)
    own = () if content.reference is not None else (_document(content, known_from, policy),)
    return DecisionFile(
        **shared,
        decision=content.decision,
        known_from=known_from,
        bridges=tuple(_citing(one, own_reference) for one in content.bridges),
        sources=(*content.sources, *own),
        reference=own_reference,
    )


def _citing(decided: DecidedBridge, own: Reference) -> DecidedBridge:
    """Return a bridge that cites the decision by its name, where it cites it at all."""
    if decided.bridge.reference != THIS:
        return decided
    bridge = decided.bridge.model_copy(update={"reference": own})
    return decided.model_copy(update={"bridge": bridge})


def _document(content: ProposedDecision, day: DayOrMonth, policy: Policy) -> Source:
    publisher = policy.parties.get(content.decided_by or "")
    return Source(
        key=content.own_document.source,
        title=content.title.nl,
        publisher=publisher.name.nl if publisher is not None else "Peil",
        date=day,
        read=Reading.WHOLE,
    )


def file_text(content: ProposedDecision, *, policy: Policy) -> str:
    """Return the text of the decision file, which loads as what was proposed."""
    return yaml_text(parts_of(decision_file(content, policy=policy)))


def file_name(content: ProposedDecision, *, agenda: str) -> str:
    """Return where the decision file stands in the policy folder."""
    return f"{agenda}/decisions/{content.decision}.yaml"


def content_of(proposal: Proposal) -> ProposedDecision:
    """Return what a stored proposal says."""
    return ProposedDecision.model_validate(_from_json(proposal.content))


def as_json(content: ProposedDecision) -> Mapping[str, Any]:
    """Return what a proposal says as it is stored; numbers are marked, so that they stay exact."""
    stored: Mapping[str, Any] = _to_json(parts_of(content))
    return stored


def _to_json(value: Any) -> Any:
    if isinstance(value, Decimal):
        return {_NUMBER: format(value, "f")}
    if isinstance(value, Mapping):
        return {str(key): _to_json(inner) for key, inner in value.items()}
    return [_to_json(inner) for inner in value] if isinstance(value, list) else value


def _from_json(value: Any) -> Any:
    if isinstance(value, Mapping):
        if set(value) == {_NUMBER}:
            return Decimal(value[_NUMBER])
        return {key: _from_json(inner) for key, inner in value.items()}
    return [_from_json(inner) for inner in value] if isinstance(value, list) else value
