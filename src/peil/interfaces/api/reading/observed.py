# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Norms and figures, from the one table of everything that is known of them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from peil.agenda.decisions import NormState
from peil.agenda.policy import Policy
from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.api.reading.answering import day_asked, read_publicly, record_of
from peil.interfaces.api.reading.asking import (
    Agenda,
    AsKnown,
    Decision,
    History,
    Indicator,
    Paging,
    Period,
    Theme,
    Unit,
    Year,
)
from peil.interfaces.api.reading.finding import (
    require_agenda,
    require_decision,
    require_indicator,
    require_theme,
    require_unit,
)
from peil.interfaces.api.reading.observed_shapes import (
    ToldFigures,
    ToldNorm,
    ToldNorms,
    ToldPublishedFigure,
)
from peil.interfaces.api.reading.paging import cut
from peil.interfaces.api.reading.told_parts import told_number, told_text, told_text_if_any
from peil.interfaces.api.statuses import reading_answers
from peil.reports.observations import Kind, Observation, observations

router = Router(tags=["Norms and figures"])
router.add_decorator(read_publicly)

_MOST_DAYS = 16
"""So many days of the table are kept in memory."""


class ObservedFilters(Paging, AsKnown):
    """Which norms or figures."""

    agenda: Agenda = None
    theme: Theme = None
    indicator: Indicator = None
    unit: Unit = None
    period: Period = None
    year: Year = None
    with_history: History = False


class NormFilters(ObservedFilters):
    """Which norms."""

    state: NormState | None = Field(default=None, description="Only norms of this state.")
    decision: Decision = None


class FigureFilters(ObservedFilters):
    """Which figures."""

    state: FigureState | None = Field(default=None, description="Only figures of this state.")
    status: FigureStatus | None = Field(default=None, description="Only figures so settled.")


@router.get(
    "/norms",
    response=reading_answers(ToldNorms),
    by_alias=True,
    operation_id="listNorms",
    summary="Norms in force as known on a day, or with what each decision said before.",
)
def list_norms(request: HttpRequest, asked: Annotated[NormFilters, Query()]) -> ToldNorms:
    """Return the norms that fit."""
    record = record_of(request)
    day = day_asked(record, asked.known_on)
    require_decision(record.policy, asked.decision)
    rows = [
        row
        for row in _rows(record, Kind.NORM, asked=asked, day=day)
        if asked.state in {None, row.state} and asked.decision in {None, row.decision}
    ]
    page = cut(request, rows, paging=asked, known_on=day)
    return ToldNorms(**page.told, items=[_norm(row) for row in page.items])


@router.get(
    "/figures",
    response=reading_answers(ToldFigures),
    by_alias=True,
    operation_id="listFigures",
    summary="Results as known on a day, or with what each document said before.",
)
def list_figures(request: HttpRequest, asked: Annotated[FigureFilters, Query()]) -> ToldFigures:
    """Return the figures that fit."""
    record = record_of(request)
    day = day_asked(record, asked.known_on)
    rows = [
        row
        for row in _rows(record, Kind.REALISATION, asked=asked, day=day)
        if asked.state in {None, row.state} and asked.status in {None, row.settled}
    ]
    page = cut(request, rows, paging=asked, known_on=day)
    return ToldFigures(**page.told, items=[_figure(row) for row in page.items])


def _rows(
    record: PublicRecord, kind: Kind, *, asked: ObservedFilters, day: date
) -> list[Observation]:
    policy = record.policy
    require_agenda(policy, asked.agenda)
    require_theme(policy, asked.theme)
    require_indicator(policy, asked.indicator)
    require_unit(policy, asked.unit)
    table = _table(record, _last_change(policy, day))
    return [row for row in table if row.kind is kind and _fits(row, asked)]


def _fits(row: Observation, asked: ObservedFilters) -> bool:
    pairs = (
        (asked.agenda, row.agenda),
        (asked.theme, row.theme),
        (asked.indicator, row.indicator),
        (asked.unit, row.unit),
        (asked.period, row.period.text),
    )
    if any(wanted not in {None, found} for wanted, found in pairs):
        return False
    is_in_year = asked.year is None or row.period.touches_year(asked.year)
    return is_in_year and (asked.with_history or row.counts)


@lru_cache(maxsize=_MOST_DAYS)
def _table(record: PublicRecord, day: date) -> tuple[Observation, ...]:
    return observations(record.policy, known_on=day)


def _last_change(policy: Policy, day: date) -> date:
    """Return the last day until then on which a norm or figure became known, or else that day."""
    of_norms = (norm.known_from.last_day for norm in policy.norms)
    of_figures = (figure.known_from.last_day for figure in policy.figures)
    days = (one for one in chain(of_norms, of_figures) if one <= day)
    return max(days, default=date.min)


def _shared(row: Observation) -> dict[str, Any]:
    return {
        "id": row.id,
        "agenda": row.agenda,
        "theme": row.theme,
        "indicator": row.indicator,
        "title": told_text(row.title),
        "unit": row.unit,
        "period": row.period.text,
        "measure": row.measure,
        "direction": row.aims_at,
        "definition": row.definition or None,
        "source": row.document,
        "place": row.place,
        "known_from": row.known_from.last_day,
        "known_from_stated": row.known_from.text,
        "standing": row.standing,
        "counts": row.counts,
        "superseded_on": row.superseded_on,
        "superseded_by": row.superseded_by or None,
        "note": told_text_if_any(row.note),
    }


def _norm(row: Observation) -> ToldNorm:
    return ToldNorm(
        **_shared(row),
        basis=row.basis,
        state=NormState(row.state),
        value=told_number(row.value),
        step=told_text_if_any(row.step),
        agreed_direction=row.direction or None,
        decision=row.decision,
        carried_from=row.carried_from,
    )


def _figure(row: Observation) -> ToldPublishedFigure:
    return ToldPublishedFigure(
        **_shared(row),
        state=FigureState(row.state),
        value=told_number(row.value),
        precision=row.precision,
        status=FigureStatus(row.status or FigureStatus.UNKNOWN),
        settled=FigureStatus(row.settled or FigureStatus.UNKNOWN),
        numerator=told_number(row.numerator),
        denominator=told_number(row.denominator),
        confirms=row.confirms or None,
        supplied_by=list(row.supplied_by),
    )
