# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How the public API tells decisions: who decided what, when, and why."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from peil.agenda.decisions import DecisionKind
from peil.interfaces.api.reading.told_parts import ToldPage, ToldReference, ToldText
from peil.interfaces.api.shapes import Told


class ToldMeeting(Told):
    """The meeting that a decision was prepared or made in."""

    body: str
    day: date


class ToldDecision(Told):
    """A decision, which changes norms or definitions from the day it is known."""

    decision: str
    agenda: str
    kind: DecisionKind
    title: ToldText
    decided_by: str | None
    decided_on: date | None
    heard: list[str]
    meeting: ToldMeeting | None
    known_from: date
    known_from_stated: str
    legal_ground: ToldText | None
    special_reason: ToldText | None
    reason: ToldText | None
    note: ToldText | None
    indicators: list[str] = Field(description="Those whose norms it sets, keeps or ends.")
    norms: str = Field(description="Where the norms are that it sets, keeps or ends.")
    reference: ToldReference


class ToldDecisions(ToldPage):
    """Decisions, in the order in which they became known."""

    items: list[ToldDecision]


class ToldIntroduction(Told):
    """An indicator that a decision added to a running agenda."""

    indicator: str
    from_year: int


class ToldDecidedBridge(Told):
    """A bridge that a decision records; the definition of the indicator holds it."""

    indicator: str
    version: str
    to_version: str


class ToldDecisionInFull(Told):
    """A decision with what it adds."""

    known_on: date
    decision: ToldDecision
    introduces: list[ToldIntroduction]
    bridges: list[ToldDecidedBridge]
