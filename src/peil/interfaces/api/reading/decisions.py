# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Decisions: who changed which norms, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated
from urllib.parse import urlencode

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from peil.agenda.decisions import DecisionKind
from peil.agenda.policy import Decision, Policy
from peil.interfaces.api.reading.answering import day_asked, read_publicly, record_of
from peil.interfaces.api.reading.asking import Agenda, AsKnown, DecisionName, Indicator, Paging
from peil.interfaces.api.reading.decision_shapes import (
    ToldDecidedBridge,
    ToldDecision,
    ToldDecisionInFull,
    ToldDecisions,
    ToldIntroduction,
    ToldMeeting,
)
from peil.interfaces.api.reading.finding import (
    require_agenda,
    require_decision,
    require_indicator,
)
from peil.interfaces.api.reading.paging import cut
from peil.interfaces.api.reading.told_parts import told_reference, told_text, told_text_if_any
from peil.interfaces.api.statuses import reading_answers

router = Router(tags=["Decisions"])
router.add_decorator(read_publicly)


class DecisionFilters(Paging, AsKnown):
    """Which decisions."""

    agenda: Agenda = None
    kind: DecisionKind | None = Field(default=None, description="Only of this kind.")
    indicator: Indicator = None


@router.get(
    "/decisions",
    response=reading_answers(ToldDecisions),
    by_alias=True,
    operation_id="listDecisions",
    summary="Decisions that were known on a day, in the order in which they became known.",
)
def list_decisions(
    request: HttpRequest, asked: Annotated[DecisionFilters, Query()]
) -> ToldDecisions:
    """Return the decisions that fit."""
    record = record_of(request)
    policy, day = record.policy, day_asked(record, asked.known_on)
    require_agenda(policy, asked.agenda)
    require_indicator(policy, asked.indicator)
    touched = _indicators(policy)
    found = [
        one
        for one in policy.decisions
        if one.file.known_from.last_day <= day and _fits(one, asked, touched)
    ]
    page = cut(request, found, paging=asked, known_on=day)
    return ToldDecisions(
        **page.told, items=[_decision(one, request, touched) for one in page.items]
    )


def _fits(one: Decision, asked: DecisionFilters, touched: Mapping[str, list[str]]) -> bool:
    return (
        asked.agenda in {None, one.agenda}
        and asked.kind in {None, one.file.kind}
        and (asked.indicator is None or asked.indicator in touched[one.file.decision])
    )


@router.get(
    "/decisions/{decision}",
    response=reading_answers(ToldDecisionInFull),
    by_alias=True,
    operation_id="getDecision",
    summary="A decision: who decided, who was heard, why, and what it changed.",
)
def get_decision(request: HttpRequest, decision: DecisionName) -> ToldDecisionInFull:
    """Return a decision."""
    record = record_of(request)
    require_decision(record.policy, decision)
    found = record.policy.decision(decision)
    return ToldDecisionInFull(
        known_on=record.day,
        decision=_decision(found, request, _indicators(record.policy)),
        introduces=[
            ToldIntroduction(indicator=one.indicator, from_year=one.from_year)
            for one in found.file.introduces
        ],
        bridges=[
            ToldDecidedBridge(
                indicator=one.indicator, version=one.version, to_version=one.bridge.to
            )
            for one in found.file.bridges
        ],
    )


def _indicators(policy: Policy) -> Mapping[str, list[str]]:
    """Return the indicators that each decision touches, in the order in which it names them."""
    found: dict[str, dict[str, None]] = {one.file.decision: {} for one in policy.decisions}
    for norm in policy.norms:
        found[norm.decision][norm.key.indicator] = None
    for one in policy.decisions:
        added = (introduced.indicator for introduced in one.file.introduces)
        bridged = (decided.indicator for decided in one.file.bridges)
        found[one.file.decision].update(dict.fromkeys((*added, *bridged)))
    return {decision: list(indicators) for decision, indicators in found.items()}


def _decision(
    decision: Decision, request: HttpRequest, touched: Mapping[str, list[str]]
) -> ToldDecision:
    file = decision.file
    asked = urlencode({"decision": file.decision, "withHistory": "true"})
    root = request.path.split("/decisions", maxsplit=1)[0]
    meeting = file.meeting
    return ToldDecision(
        decision=file.decision,
        agenda=decision.agenda,
        kind=file.kind,
        title=told_text(file.title),
        decided_by=file.decided_by,
        decided_on=file.decided_on,
        heard=list(file.heard),
        meeting=ToldMeeting(body=meeting.body, day=meeting.day) if meeting is not None else None,
        known_from=file.known_from.last_day,
        known_from_stated=file.known_from.text,
        legal_ground=told_text_if_any(file.legal_ground),
        special_reason=told_text_if_any(file.special_reason),
        reason=told_text_if_any(file.reason),
        note=told_text_if_any(file.note),
        indicators=touched[file.decision],
        norms=f"{root}/norms?{asked}",
        reference=told_reference(file.reference),
    )
