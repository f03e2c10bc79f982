# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The lists that the rest names: units and sources."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from peil.agenda.policy import Policy
from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.api.reading.answering import read_publicly, record_of
from peil.interfaces.api.reading.asking import Paging, SourceName, UnitKeyInPath
from peil.interfaces.api.reading.finding import require_source, require_unit
from peil.interfaces.api.reading.paging import cut
from peil.interfaces.api.reading.told_parts import (
    ToldPage,
    ToldReference,
    ToldText,
    told_reference,
    told_text,
    told_text_if_any,
)
from peil.interfaces.api.shapes import Told
from peil.interfaces.api.statuses import reading_answers
from peil.terms.references import Reading, Source
from peil.terms.units import PoliceUnit

router = Router(tags=["Units and sources"])
router.add_decorator(read_publicly)


class KindOfUnit(StrEnum):
    """What sort of unit it is; all of them together are one too."""

    WHOLE_FORCE = "whole_force"
    REGIONAL = "regional"
    NATIONAL_UNIT = "national_unit"


class ToldUnit(Told):
    """A police unit, or all of them together. Its days are inclusive."""

    unit: str
    name: ToldText
    kind: KindOfUnit
    code: str | None = Field(description="The CBS area code, where there is one.")
    first_day: date | None
    last_day: date | None
    successors: list[str]
    note: ToldText | None
    reference: ToldReference | None


class ToldUnits(ToldPage):
    """Units, all of them together first."""

    items: list[ToldUnit]


class ToldSource(Told):
    """A document that is cited, or a published edition."""

    source: str
    title: str = Field(description="In its own language.")
    publisher: str
    published: str = Field(description="A day, or only a month or year where no more is known.")
    known_from: date
    number: str | None
    url: str | None
    read: Reading = Field(description="Whether it was read whole, in part, or is quoted.")
    checksum: str | None


class ToldSources(ToldPage):
    """Sources, by their names."""

    items: list[ToldSource]


class UnitFilters(Paging):
    """Which units."""

    kind: KindOfUnit | None = Field(default=None, description="Only of this kind.")


@router.get(
    "/units",
    response=reading_answers(ToldUnits),
    by_alias=True,
    operation_id="listUnits",
    summary="The police units, and all of them together.",
)
def list_units(request: HttpRequest, asked: Annotated[UnitFilters, Query()]) -> ToldUnits:
    """Return the units that fit."""
    record = record_of(request)
    everything = [_whole(record.policy), *map(_unit, record.policy.units.values())]
    found = [one for one in everything if asked.kind in {None, one.kind}]
    page = cut(request, found, paging=asked, known_on=record.day)
    return ToldUnits(**page.told, items=list(page.items))


@router.get(
    "/units/{unit}",
    response=reading_answers(ToldUnit),
    by_alias=True,
    operation_id="getUnit",
    summary="A police unit.",
)
def get_unit(request: HttpRequest, unit: UnitKeyInPath) -> ToldUnit:
    """Return a unit."""
    policy = record_of(request).policy
    require_unit(policy, unit)
    return _whole(policy) if unit == policy.whole.key else _unit(policy.units[unit])


@router.get(
    "/sources",
    response=reading_answers(ToldSources),
    by_alias=True,
    operation_id="listSources",
    summary="Every document that a number or a sentence rests on.",
)
def list_sources(request: HttpRequest, paging: Annotated[Paging, Query()]) -> ToldSources:
    """Return the sources."""
    record = record_of(request)
    page = cut(request, list(_known(record).values()), paging=paging, known_on=record.day)
    return ToldSources(**page.told, items=[_source(one) for one in page.items])


@router.get(
    "/sources/{source}",
    response=reading_answers(ToldSource),
    by_alias=True,
    operation_id="getSource",
    summary="A document that numbers or sentences rest on.",
)
def get_source(request: HttpRequest, source: SourceName) -> ToldSource:
    """Return a source."""
    known = _known(record_of(request))
    require_source(known, source)
    return _source(known[source])


def _known(record: PublicRecord) -> Mapping[str, Source]:
    """Return the sources that were known by now, by their names and in the order of these."""
    sources = sorted(record.policy.sources.items())
    return {key: one for key, one in sources if one.known.last_day <= record.day}


def _whole(policy: Policy) -> ToldUnit:
    return ToldUnit(
        unit=policy.whole.key,
        name=told_text(policy.whole.name),
        kind=KindOfUnit.WHOLE_FORCE,
        code=None,
        first_day=None,
        last_day=None,
        successors=[],
        note=None,
        reference=None,
    )


def _unit(unit: PoliceUnit) -> ToldUnit:
    return ToldUnit(
        unit=unit.key,
        name=ToldText(nl=unit.name, en=unit.name),
        kind=KindOfUnit(unit.kind.value),
        code=unit.code,
        first_day=unit.first_day,
        last_day=unit.last_day,
        successors=list(unit.successors),
        note=told_text_if_any(unit.note),
        reference=told_reference(unit.reference),
    )


def _source(source: Source) -> ToldSource:
    return ToldSource(
        source=source.key,
        title=source.title,
        publisher=source.publisher,
        published=source.date.text,
        known_from=source.known.last_day,
        number=source.number,
        url=source.url,
        read=source.read,
        checksum=source.checksum,
    )
