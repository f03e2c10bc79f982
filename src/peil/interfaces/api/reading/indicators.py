# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Indicators: what is measured, and how it is counted."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from peil.agenda.indicators import Indicator, Placement
from peil.agenda.indicators import Role as IndicatorRole
from peil.agenda.policy import Policy
from peil.interfaces.api.reading.answering import read_publicly, record_of
from peil.interfaces.api.reading.asking import Agenda, IndicatorName, Paging, Theme
from peil.interfaces.api.reading.finding import require_agenda, require_indicator, require_theme
from peil.interfaces.api.reading.indicator_parts import (
    told_baselines,
    told_definition,
    told_growth,
    told_notes,
    told_pairings,
)
from peil.interfaces.api.reading.indicator_shapes import (
    ToldIndicatorInFull,
    ToldIndicators,
    ToldListedIndicator,
    ToldPartOf,
    ToldPlacement,
)
from peil.interfaces.api.reading.paging import cut
from peil.interfaces.api.reading.told_parts import told_reference, told_text
from peil.interfaces.api.statuses import reading_answers
from peil.terms.quantities import Measure
from peil.terms.record import Named, mentions

router = Router(tags=["Indicators"])
router.add_decorator(read_publicly)


class IndicatorFilters(Paging):
    """Which indicators."""

    agenda: Agenda = None
    theme: Theme = None
    role: IndicatorRole | None = Field(
        default=None, description="Only what is agreed, or only context."
    )
    measure: Measure | None = Field(default=None, description="Only this kind of number.")


@router.get(
    "/indicators",
    response=reading_answers(ToldIndicators),
    by_alias=True,
    operation_id="listIndicators",
    summary="Indicators with the agendas that hold them.",
)
def list_indicators(
    request: HttpRequest, asked: Annotated[IndicatorFilters, Query()]
) -> ToldIndicators:
    """Return the indicators that fit."""
    record = record_of(request)
    require_agenda(record.policy, asked.agenda)
    require_theme(record.policy, asked.theme)
    found = [one for one in _in_order(record.policy) if _fits(one, asked)]
    page = cut(request, found, paging=asked, known_on=record.day)
    return ToldIndicators(**page.told, items=[_listed(one) for one in page.items])


def _in_order(policy: Policy) -> list[Indicator]:
    names = dict.fromkeys(entry.id for agenda in policy.agendas for entry in agenda.entries)
    return [policy.indicators[name] for name in names]


def _fits(indicator: Indicator, asked: IndicatorFilters) -> bool:
    if asked.measure not in {None, indicator.measure}:
        return False
    return any(
        asked.agenda in {None, placement.agenda}
        and asked.theme in {None, placement.theme}
        and asked.role in {None, placement.entry.role}
        for placement in indicator.placements
    )


@router.get(
    "/indicators/{indicator}",
    response=reading_answers(ToldIndicatorInFull),
    by_alias=True,
    operation_id="getIndicator",
    summary="An indicator with its definitions, what they leave open, and its sources.",
)
def get_indicator(request: HttpRequest, indicator: IndicatorName) -> ToldIndicatorInFull:
    """Return an indicator."""
    record = record_of(request)
    require_indicator(record.policy, indicator)
    found = record.policy.indicators[indicator]
    return ToldIndicatorInFull(
        known_on=record.day,
        **_listed(found).model_dump(),
        definitions=[told_definition(one) for one in found.definitions],
        baselines=told_baselines(found),
        growth=told_growth(found),
        notes=told_notes(found),
        paired_with=told_pairings(found),
        sources=_sources(found),
    )


def _listed(indicator: Indicator) -> ToldListedIndicator:
    return ToldListedIndicator(
        indicator=indicator.id,
        title=told_text(indicator.placements[-1].entry.title),
        measure=indicator.measure,
        placements=[_placement(one) for one in indicator.placements],
    )


def _placement(placement: Placement) -> ToldPlacement:
    entry = placement.entry
    part = entry.part_of
    return ToldPlacement(
        agenda=placement.agenda,
        theme=placement.theme,
        title=told_text(entry.title),
        role=entry.role,
        direction=entry.direction,
        part_of=ToldPartOf(indicator=part.indicator, kind=part.kind) if part is not None else None,
        reference=told_reference(entry.reference),
    )


def _sources(indicator: Indicator) -> list[str]:
    """Return every document that the parts of an indicator name."""
    records = (*(placement.entry for placement in indicator.placements), *indicator.definitions)
    named = (mention for record in records for mention in mentions(record))
    return sorted({mention.key for mention in named if mention.what is Named.SOURCE})
