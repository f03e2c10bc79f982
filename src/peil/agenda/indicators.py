# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""An indicator: what is measured, in which direction, by which definition, in which agendas."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from pydantic import Field, model_validator

from peil.agenda.findings import Origin
from peil.terms.languages import Text
from peil.terms.numbers import Number
from peil.terms.periods import DayField, Period, PeriodField
from peil.terms.quantities import Direction, Measure
from peil.terms.record import IndicatorKey, Key, Record, misfit
from peil.terms.references import Reference


class Role(StrEnum):
    """Why an indicator is in a theme."""

    AGREED = "agreed"
    """The agenda agrees on it; it has a row in the account."""
    CONTEXT = "context"
    """Documents publish it beside the agenda; it has no row in the account."""


class PartKind(StrEnum):
    """How a part relates to its whole."""

    ADDEND = "addend"
    """All addends of a whole add up to it exactly."""
    OF_WHICH = "of_which"
    """It is contained in the whole and never larger."""


class PartOf(Record):
    """The whole that an indicator is a part of."""

    indicator: IndicatorKey = Field(description="The whole.")
    kind: PartKind = Field(description="An addend of the whole, or contained in it.")


class Population(StrEnum):
    """Whose results are counted; figures of two populations are never one series."""

    POLICE = "police"
    POLICE_AND_OM = "police_and_om"
    ALL_SERVICES = "all_services"
    OTHER_SERVICES = "other_services"
    ALL_REPORTERS = "all_reporters"
    JUSTICE_CHAIN = "justice_chain"
    GOVERNMENT = "government"
    SOCIETY = "society"
    NOT_STATED = "not_stated"


class Bridge(Record):
    """A recorded reason to compare figures over a definition break.

    With a factor or an overlap year, an earlier figure must be converted before it stands beside
    a later one. With neither, figures of both versions can be compared as they are.
    """

    to: str = Field(description="The earlier definition version that can be compared with.")
    method: Text = Field(description="How the two were made comparable.")
    author: str = Field(description="Who decided it; an office, not a person.")
    day: DayField = Field(description="When it was recorded.")
    factor: Number | None = Field(
        default=None,
        description="What an earlier figure is multiplied by to stand beside later ones.",
    )
    overlap_year: int | None = Field(
        default=None,
        description="A year that was counted both ways, instead of a factor: the factor is its "
        "later count divided by its earlier one. With neither of the two, figures of both "
        "versions are compared as they are.",
    )
    reference: Reference = Field(description="Where it is written.")

    @property
    def converts(self) -> bool:
        """An earlier figure must be converted before it is compared."""
        return self.factor is not None or self.overlap_year is not None

    @model_validator(mode="after")
    def _has_one_factor(self) -> Bridge:
        if self.factor is not None and self.overlap_year is not None:
            raise misfit(
                self.overlap_year, to_do="Write 'factor' or 'overlap_year', not both of them."
            )
        if self.factor is not None and self.factor <= 0:
            raise misfit(self.factor, to_do="Let 'factor' be more than 0.")
        return self


class Definition(Record):
    """One version of how an indicator is counted."""

    version: str = Field(description="Its name, as 2019-1: the year it starts and a number.")
    first_day: DayField = Field(alias="from", description="First day that is counted so.")
    last_day: DayField | None = Field(
        default=None,
        alias="until",
        description="Last day; empty until a later version starts.",
    )
    counted: Text = Field(description="What is counted, in our own words.")
    rule: str = Field(
        default="published only",
        description="Name of the counting rule, or 'published only' where no register counts it.",
    )
    population: Population = Field(description="Whose results are counted.")
    open_questions: tuple[Text, ...] = Field(default=(), description="What no public text defines.")
    bridge: Bridge | None = Field(default=None, description="A bridge to an earlier version.")
    reference: Reference = Field(description="Where it is written.")


class Baseline(Record):
    """A number that the agreement starts from."""

    label: Text = Field(description="What the number is.")
    value: Number = Field(description="The number, in the indicator's measure.")
    period: PeriodField = Field(description="The period it is about.")
    reference: Reference = Field(description="Where it is written.")


class GrowthPer(StrEnum):
    """Over what a stated growth is meant."""

    YEAR = "year"
    WHOLE = "whole"


class Growth(Record):
    """A growth that the text states, to hold the norms against."""

    percent: Number = Field(description="The stated growth in percent.")
    per: GrowthPer = Field(description="Per year, or over the whole run of years.")
    from_year: int = Field(description="The year it starts from.")
    to_year: int = Field(description="The last year it is stated for.")
    base: Number | None = Field(
        default=None, description="The number it starts from; by default the norm of from_year."
    )
    reference: Reference = Field(description="Where it is stated.")


class Note(Record):
    """What one must know of an indicator, whatever the year."""

    text: Text = Field(description="The remark, in our own words.")
    in_account: bool = Field(
        default=False, description="It also stands under every account of the agenda."
    )
    reference: Reference = Field(description="Where it is written.")


class Pairing(Record):
    """The counterpart of an indicator of volume: the one that says what came of it."""

    indicator: IndicatorKey = Field(description="The counterpart.")
    why: Text = Field(description="Why the two are read together, and whether a source says so.")
    reference: Reference = Field(description="Where that is written, or what it is read from.")


class IndicatorEntry(Record):
    """An indicator as one theme of one agenda holds it."""

    id: Key = Field(description="Its name; the same in every agenda.")
    title: Text = Field(description="How readers of this agenda see it.")
    role: Role = Field(default=Role.AGREED, description="Agreed, or only context.")
    measure: Measure = Field(description="The kind of number; the same in every agenda.")
    direction: Direction = Field(description="Which way is good in this agenda.")
    part_of: PartOf | None = Field(default=None, description="The whole it is a part of.")
    reference_year: int | None = Field(
        default=None, description="Year that an increase or decrease is measured from."
    )
    running_stock: bool = Field(
        default=False, description="It is a stock that is held at all times, not a yearly flow."
    )
    definitions: tuple[Definition, ...] = Field(
        default=(),
        description="Definition versions that start in this agenda; none when an earlier goes on.",
    )
    baselines: tuple[Baseline, ...] = Field(default=(), description="What it starts from.")
    growth: tuple[Growth, ...] = Field(default=(), description="Growth the text states.")
    notes: tuple[Note, ...] = Field(default=(), description="What one must know of it.")
    paired_with: tuple[Pairing, ...] = Field(
        default=(), description="The indicators that say what came of it, to show beside it."
    )
    reference: Reference = Field(description="Where this agenda writes of it.")

    @model_validator(mode="after")
    def _is_paired_with_others_once(self) -> IndicatorEntry:
        partners = [pairing.indicator for pairing in self.paired_with]
        for partner in partners:
            if partner == self.id or partners.count(partner) > 1:
                raise misfit(partner, to_do="Pair it with another indicator, once.")
        return self


@dataclass(frozen=True)
class Placement:
    """Where an indicator stands in one agenda."""

    agenda: str
    theme: str
    entry: IndicatorEntry
    origin: Origin
    definition_origins: Mapping[str, Origin]


@dataclass(frozen=True)
class KnownBridge:
    """A bridge of a definition version, where it is written, and the day it is known from."""

    version: str
    bridge: Bridge
    known_from: date
    origin: Origin


@dataclass(frozen=True)
class Indicator:
    """An indicator over all agendas: one identity, one measure, versions of its definition.

    Definitions are in the order of their first day, placements in that of the agendas, and
    `bridges` in the order in which they became known.
    """

    id: str
    measure: Measure
    definitions: tuple[Definition, ...]
    placements: tuple[Placement, ...]
    definition_origins: Mapping[str, Origin]
    bridges: tuple[KnownBridge, ...] = ()

    def placement_in(self, agenda: str) -> Placement | None:
        """Return where an agenda holds it, or nothing."""
        return next((p for p in self.placements if p.agenda == agenda), None)

    def within(self, agendas: Collection[str]) -> Indicator:
        """Return it as some agendas alone hold it, by their names: placements and definitions."""
        placements = tuple(one for one in self.placements if one.agenda in agendas)
        stated = {d.version for one in placements for d in one.entry.definitions}
        definitions = tuple(d for d in self.definitions if d.version in stated)
        return replace(self, placements=placements, definitions=definitions)

    def definition(self, version: str) -> Definition | None:
        """Return a version of the definition by its name, or nothing."""
        return next((d for d in self.definitions if d.version == version), None)

    def last_day_of(self, definition: Definition) -> date:
        """Return the last day that is counted by a definition.

        It is the day it states, or the day before the next version starts.
        """
        if definition.last_day is not None:
            return definition.last_day
        later = [d.first_day for d in self.definitions if d.first_day > definition.first_day]
        return min(later) - timedelta(days=1) if later else date.max

    def definition_for(self, period: Period) -> Definition | None:
        """Return the definition that holds on the last day of a period, or nothing."""
        day = period.last_day
        holding = [d for d in self.definitions if d.first_day <= day <= self.last_day_of(d)]
        return holding[-1] if holding else None

    def comparable(self, one: str, other: str) -> bool:
        """Return whether numbers of two definition versions may be compared as they stand.

        They may when the versions are the same, or when a bridge says that nothing need be
        converted. Over a bridge with a factor the earlier number must be converted first; see
        `peil.agenda.bridges`.
        """
        if one == other:
            return True
        bridge = self.bridge_between(one, other)
        return bridge is not None and not bridge.converts

    def bridge_between(self, one: str, other: str) -> Bridge | None:
        """Return the recorded bridge between two definition versions, in either order."""
        for definition in self.definitions:
            bridge = definition.bridge
            if bridge is not None and {definition.version, bridge.to} == {one, other}:
                return bridge
        return None


def meets(value: Decimal, *, norm: Decimal, direction: Direction) -> bool | None:
    """Return whether a value meets a norm, by direction; nothing where the direction has no norm.

    >>> meets(Decimal(39), norm=Decimal(41), direction=Direction.AT_LEAST)
    False
    """
    if direction is Direction.AT_LEAST:
        return value >= norm
    if direction is Direction.AT_MOST:
        return value <= norm
    return None
