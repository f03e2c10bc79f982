# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A decision: the file that sets, carries forward or withdraws norms from the day it is known.

A decision is added, never edited. Its norms are folded with those of the other decisions
in `peil.agenda.norms`.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from peil.agenda.indicators import Bridge
from peil.terms.languages import Text
from peil.terms.numbers import Number, Rounding
from peil.terms.periods import DayField, DayOrMonthField, PeriodField
from peil.terms.record import IndicatorKey, Key, PartyKey, Record, UnitKey, misfit
from peil.terms.references import Reference, Source

MAIN = "main"
"""The basis of a norm where nothing else is said."""

ALL: Literal["all"] = "all"
"""Written for the indicators of a carry-forward: every one that has a norm for the year."""


class DecisionKind(StrEnum):
    """What sort of act it was."""

    ADOPTION = "adoption"
    """The agenda was adopted."""
    RECALIBRATION = "recalibration"
    """Norms changed while the agenda ran."""
    UNIT_NORMS = "unit_norms"
    """Norms of one or more units, within the national ones."""
    CORRECTION = "correction"
    """A mistake in an earlier decision was put right."""
    WITHDRAWAL = "withdrawal"
    """Norms no longer hold and are not replaced."""
    INTRODUCTION = "introduction"
    """An indicator entered a running agenda."""
    BRIDGE = "bridge"
    """Two versions of a definition may be compared from now on."""
    AS_PRINTED = "as_printed"
    """Only a document that prints the norm is at hand; the decision itself was not found."""


class NormState(StrEnum):
    """What a decision says of a norm."""

    SET = "set"
    TO_BE_DETERMINED = "to_be_determined"
    DIRECTION_ONLY = "direction_only"
    MILESTONE = "milestone"
    WITHDRAWN = "withdrawn"


class NormValue(Record):
    """The value of a norm: a number, a step in words, a direction, or the promise of one."""

    state: NormState = Field(description="What kind of value it is.")
    number: Decimal | None = Field(default=None, description="The number, when it is set.")
    step: Text | None = Field(default=None, description="The step, when it is a milestone.")
    direction: Literal["increase", "decrease"] | None = Field(
        default=None, description="The direction, when only that was agreed."
    )


_IN_A_WORD = {
    "to_be_determined": NormValue(state=NormState.TO_BE_DETERMINED),
    "increase": NormValue(state=NormState.DIRECTION_ONLY, direction="increase"),
    "decrease": NormValue(state=NormState.DIRECTION_ONLY, direction="decrease"),
}


def _as_norm_value(found: Any) -> Any:
    if isinstance(found, NormValue):
        return found
    if isinstance(found, Decimal) or (isinstance(found, int) and not isinstance(found, bool)):
        return NormValue(state=NormState.SET, number=Decimal(found))
    if isinstance(found, str) and found in _IN_A_WORD:
        return _IN_A_WORD[found]
    if isinstance(found, dict) and set(found) == {"milestone"}:
        return NormValue(state=NormState.MILESTONE, step=Text.model_validate(found["milestone"]))
    raise misfit(
        found,
        to_do="Write a plain number such as 1370, to_be_determined, increase, decrease, "
        "or {milestone: {nl: ..., en: ...}}.",
    )


NormValueField = Annotated[
    NormValue,
    BeforeValidator(_as_norm_value),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number"},
                {"enum": ["to_be_determined", "increase", "decrease"]},
                {"type": "object", "required": ["milestone"]},
            ]
        }
    ),
]
"""The value of a norm in a decision file."""


class Share(Record):
    """A norm that was agreed as a share of another norm, with how it was rounded."""

    of: IndicatorKey = Field(description="The indicator whose norm is the whole.")
    percent: Number = Field(description="The share in percent.")
    rounding: Rounding = Field(description="How the printed number was rounded.")


class NormEntry(Record):
    """The norms that a decision sets for one indicator."""

    indicator: IndicatorKey = Field(description="The indicator.")
    unit: UnitKey | None = Field(
        default=None,
        description="The police unit; the whole force when empty; 'each-regional' for every one.",
    )
    basis: Key = Field(
        default=MAIN,
        description="What the norm rests on, where more than one is in circulation.",
    )
    values: dict[PeriodField, NormValueField] = Field(
        min_length=1, description="The norm for each year."
    )
    share: Share | None = Field(default=None, description="The share it stands for.")
    note: Text | None = Field(default=None, description="What one must know of this norm.")
    in_account: bool = Field(
        default=False, description="The note also stands under the account of the year."
    )
    place: str | None = Field(
        default=None, description="Place in the decision's document, where more exact."
    )
    reference: Reference | None = Field(
        default=None, description="Another document that prints the norm."
    )


class CarryForward(Record):
    """Norms of one year that are kept for another."""

    from_year: int = Field(description="The year whose norms are kept.")
    to_years: tuple[int, ...] = Field(min_length=1, description="The years they are kept for.")
    indicators: Literal["all"] | tuple[IndicatorKey, ...] = Field(
        default=ALL, description="The indicators, or all that have a norm for from_year."
    )
    besides: tuple[IndicatorKey, ...] = Field(
        default=(), description="Indicators that are left out of 'all'."
    )


class Withdrawal(Record):
    """Norms that no longer hold and are not replaced."""

    indicator: IndicatorKey = Field(description="The indicator.")
    years: tuple[int, ...] = Field(min_length=1, description="The years.")
    unit: UnitKey | None = Field(default=None, description="The unit; the whole force when empty.")


class Introduction(Record):
    """An indicator that enters a running agenda."""

    indicator: IndicatorKey = Field(description="The indicator.")
    from_year: int = Field(description="The first year it has a row in the account.")


class DecidedBridge(Record):
    """A bridge that a decision records; it stands in the definition as if it was written there.

    It is known from the day of the decision. Where a definition has a bridge already, the one that
    became known last counts.
    """

    indicator: IndicatorKey = Field(description="The indicator.")
    version: str = Field(description="The later definition version, which the bridge leads from.")
    bridge: Bridge = Field(description="The bridge to an earlier version.")


HOLDS = {
    DecisionKind.WITHDRAWAL: "withdraws",
    DecisionKind.INTRODUCTION: "introduces",
    DecisionKind.BRIDGE: "bridges",
}
"""The list that a decision of a kind must have something in."""


class DecisionFile(Record):
    """A decision: `<agenda>/decisions/<date>-<name>.yaml`."""

    decision: Key = Field(description="Its name; the same as that of the file.")
    kind: DecisionKind = Field(description="What sort of act it was.")
    title: Text = Field(description="How readers see it.")
    decided_by: PartyKey | None = Field(
        default=None, description="Key of the party that decided; empty when not known."
    )
    heard: tuple[PartyKey, ...] = Field(default=(), description="Keys of the parties heard.")
    meeting: Meeting | None = Field(default=None, description="The meeting it was made in.")
    decided_on: DayField | None = Field(
        default=None, description="The day it was made; empty when no document says it."
    )
    known_from: DayOrMonthField = Field(
        description="The day it became known, or the month or year when not known to the day."
    )
    legal_ground: Text | None = Field(
        default=None, description="The article of the law that it rests on."
    )
    special_reason: Text | None = Field(
        default=None,
        description="The special reason for a change while the agenda runs, which the Politiewet "
        "2012 asks for (articles 18.2 and 20.2).",
    )
    reason: Text | None = Field(default=None, description="Why it was made.")
    note: Text | None = Field(default=None, description="A doubt about it, or about its source.")
    norms: tuple[NormEntry, ...] = Field(default=(), description="The norms it sets.")
    carry_forward: tuple[CarryForward, ...] = Field(
        default=(), description="The norms it keeps for other years."
    )
    withdraws: tuple[Withdrawal, ...] = Field(default=(), description="The norms it ends.")
    introduces: tuple[Introduction, ...] = Field(
        default=(), description="The indicators it adds to the agenda."
    )
    bridges: tuple[DecidedBridge, ...] = Field(
        default=(), description="The bridges between versions of a definition that it records."
    )
    sources: tuple[Source, ...] = Field(
        default=(),
        description="Documents that the decision brings along, such as itself, beside those of "
        "sources.yaml.",
    )
    reference: Reference = Field(description="Where it is written.")

    @model_validator(mode="after")
    def _holds_what_its_kind_says(self) -> DecisionFile:
        needed = HOLDS.get(self.kind)
        if needed is not None and not getattr(self, needed):
            raise misfit(self.kind.value, to_do=f"Add '{needed}', or choose another kind.")
        return self


class Meeting(Record):
    """The meeting in which a decision was prepared or made."""

    body: PartyKey = Field(description="Key of the party that met.")
    day: DayField = Field(description="The day of the meeting.")


DecisionFile.model_rebuild()
