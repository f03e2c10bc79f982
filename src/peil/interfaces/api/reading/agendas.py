# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Agendas: what was agreed."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router

from peil.agenda.agendas import Agreement, Condition, Contribution, FollowRule, ThemeFile
from peil.agenda.policy import Agenda
from peil.interfaces.api.reading.agenda_shapes import (
    ToldAgenda,
    ToldAgendaInFull,
    ToldAgendas,
    ToldAgreement,
    ToldContribution,
    ToldFollowRule,
    ToldIndicatorInTheme,
    ToldStatement,
    ToldTheme,
)
from peil.interfaces.api.reading.answering import read_publicly, record_of
from peil.interfaces.api.reading.asking import AgendaName, Paging
from peil.interfaces.api.reading.finding import require_agenda
from peil.interfaces.api.reading.paging import cut
from peil.interfaces.api.reading.told_parts import told_reference, told_text, told_text_if_any
from peil.interfaces.api.statuses import reading_answers

router = Router(tags=["Agendas"])
router.add_decorator(read_publicly)


@router.get(
    "/agendas",
    response=reading_answers(ToldAgendas),
    by_alias=True,
    operation_id="listAgendas",
    summary="Every agenda, in the order of their years.",
)
def list_agendas(request: HttpRequest, paging: Annotated[Paging, Query()]) -> ToldAgendas:
    """Return the agendas."""
    record = record_of(request)
    page = cut(request, record.policy.agendas, paging=paging, known_on=record.day)
    return ToldAgendas(**page.told, items=[_agenda(one) for one in page.items])


@router.get(
    "/agendas/{agenda}",
    response=reading_answers(ToldAgendaInFull),
    by_alias=True,
    operation_id="getAgenda",
    summary="An agenda with its themes and agreements, also those without a number.",
)
def get_agenda(request: HttpRequest, agenda: AgendaName) -> ToldAgendaInFull:
    """Return an agenda."""
    record = record_of(request)
    require_agenda(record.policy, agenda)
    found = record.policy.agenda(agenda)
    return ToldAgendaInFull(
        known_on=record.day,
        agenda=_agenda(found),
        principles=[_condition(one) for one in found.file.principles],
        themes=[_theme(one) for one in found.themes],
        monitoring=[_rule(one) for one in found.file.monitoring],
        evaluation=[_rule(one) for one in found.file.evaluation],
    )


def _agenda(agenda: Agenda) -> ToldAgenda:
    file = agenda.file
    return ToldAgenda(
        agenda=agenda.key,
        title=told_text(file.title),
        summary=told_text(file.summary),
        first_year=file.first_year,
        last_year=file.last_year,
        coverage=file.coverage,
        coverage_note=told_text_if_any(file.coverage_note),
        legal_basis=told_text_if_any(file.legal_basis),
        set_by=file.set_by,
        heard=list(file.heard),
        predecessor=file.predecessor,
        themes=list(file.themes),
        reference=told_reference(file.reference),
    )


def _theme(theme: ThemeFile) -> ToldTheme:
    return ToldTheme(
        theme=theme.theme,
        title=told_text(theme.title),
        focus=told_text(theme.focus),
        agreements=[_agreement(one) for one in theme.agreements],
        partner_contributions=[_contribution(one) for one in theme.partner_contributions],
        preconditions=[_condition(one) for one in theme.preconditions],
        indicators=[
            ToldIndicatorInTheme(indicator=one.id, title=told_text(one.title), role=one.role)
            for one in theme.indicators
        ],
        reference=told_reference(theme.reference),
    )


def _agreement(one: Agreement) -> ToldAgreement:
    return ToldAgreement(
        id=one.id,
        kind=one.kind,
        obligation=one.obligation,
        monitored=list(one.monitored),
        asked_of=list(one.asked_of),
        due=one.due,
        indicators=list(one.indicators),
        summary=told_text(one.summary),
        reference=told_reference(one.reference),
    )


def _contribution(one: Contribution) -> ToldContribution:
    return ToldContribution(
        id=one.id,
        of=list(one.of),
        summary=told_text(one.summary),
        reference=told_reference(one.reference),
    )


def _condition(one: Condition) -> ToldStatement:
    return ToldStatement(
        id=one.id, summary=told_text(one.summary), reference=told_reference(one.reference)
    )


def _rule(one: FollowRule) -> ToldFollowRule:
    return ToldFollowRule(
        id=one.id,
        when=one.when,
        of=list(one.of),
        summary=told_text(one.summary),
        reference=told_reference(one.reference),
    )
