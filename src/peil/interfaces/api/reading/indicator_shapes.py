# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How the public API tells indicators: what is counted, since when, and what nobody defined."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from peil.agenda.indicators import GrowthPer, PartKind, Population, Role
from peil.interfaces.api.reading.told_parts import ExactNumber, ToldPage, ToldReference, ToldText
from peil.interfaces.api.shapes import Told
from peil.terms.quantities import Direction, Measure


class ToldPartOf(Told):
    """The whole that an indicator is a part of."""

    indicator: str
    kind: PartKind


class ToldPlacement(Told):
    """Where an indicator stands in an agenda, and which way is good there."""

    agenda: str
    theme: str
    title: ToldText
    role: Role
    direction: Direction
    part_of: ToldPartOf | None
    reference: ToldReference


class ToldListedIndicator(Told):
    """An indicator: one name and one measure in every agenda."""

    indicator: str
    title: ToldText = Field(description="As in the last agenda that holds it.")
    measure: Measure
    placements: list[ToldPlacement]


class ToldIndicators(ToldPage):
    """Indicators, in the order of the agendas and their accounts."""

    items: list[ToldListedIndicator]


class ToldBridge(Told):
    """Why figures of an earlier definition may be compared with those of this one."""

    to_version: str
    method: ToldText
    author: str
    recorded_on: date
    factor: ExactNumber | None
    overlap_year: int | None
    reference: ToldReference


class ToldDefinition(Told):
    """One version of how an indicator is counted. Its days are inclusive."""

    version: str
    first_day: date
    last_day: date | None
    counted: ToldText
    rule: str
    population: Population
    open_questions: list[ToldText] = Field(description="What no public text defines.")
    bridge: ToldBridge | None
    reference: ToldReference


class ToldBaseline(Told):
    """A number that an agreement starts from."""

    agenda: str
    label: ToldText
    value: ExactNumber
    period: str
    reference: ToldReference


class ToldGrowth(Told):
    """A growth that an agenda states."""

    agenda: str
    percent: ExactNumber
    per: GrowthPer
    from_year: int
    to_year: int
    base: ExactNumber | None
    reference: ToldReference


class ToldNote(Told):
    """What one must know of an indicator, whatever the year."""

    agenda: str
    text: ToldText
    reference: ToldReference


class ToldPairing(Told):
    """The indicator to read this one with, as one says how much and the other what came of it."""

    agenda: str
    indicator: str
    why: ToldText
    reference: ToldReference


class ToldIndicatorInFull(Told):
    """An indicator with its definitions, what they leave open, and every source."""

    known_on: date
    indicator: str
    title: ToldText
    measure: Measure
    placements: list[ToldPlacement]
    definitions: list[ToldDefinition] = Field(description="In the order of their first day.")
    baselines: list[ToldBaseline]
    growth: list[ToldGrowth]
    notes: list[ToldNote]
    paired_with: list[ToldPairing]
    sources: list[str] = Field(description="Every document that its parts rest on, sorted.")
