# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A published document: the figures, norms and comparisons it prints, cell by cell.

A later figure is added in the file of the document that brought it, never over an earlier one.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from peil.terms.languages import Text
from peil.terms.numbers import Number
from peil.terms.periods import DayField, DayOrMonthField, PeriodField
from peil.terms.record import IndicatorKey, Key, PartyKey, Record, SourceKey, UnitKey, misfit


class FigureStatus(StrEnum):
    """How settled a published figure is, by its own document."""

    PROVISIONAL = "provisional"
    FINAL = "final"
    REVISED = "revised"
    UNKNOWN = "unknown"
    """The document does not say."""


class FigureState(StrEnum):
    """Whether there is a number at all."""

    NUMBER = "number"
    NOT_SUPPLIED = "not_supplied"
    SUPPRESSED = "suppressed"


class Standing(StrEnum):
    """Whether a figure is the one to use once it is known."""

    LEADING = "leading"
    """It replaces what was known before."""
    BESIDE = "beside"
    """It is kept, but does not replace what was known before; the reason is given."""


class Precision(StrEnum):
    """How exactly the document gives the number."""

    EXACT = "exact"
    ROUNDED = "rounded"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"


class FigureValue(Record):
    """The value of a figure: a number, or the reason that there is none."""

    state: FigureState = Field(description="A number, not supplied, or suppressed.")
    number: Decimal | None = Field(default=None, description="The number, if there is one.")


def _as_figure_value(found: Any) -> Any:
    if isinstance(found, FigureValue):
        return found
    if isinstance(found, Decimal) or (isinstance(found, int) and not isinstance(found, bool)):
        return FigureValue(state=FigureState.NUMBER, number=Decimal(found))
    if isinstance(found, str) and found in {"not_supplied", "suppressed"}:
        return FigureValue(state=FigureState(found))
    raise misfit(found, to_do="Write a plain number such as 1529, not_supplied or suppressed.")


FigureValueField = Annotated[
    FigureValue,
    BeforeValidator(_as_figure_value),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"enum": ["not_supplied", "suppressed"]}]}),
]
"""The value of a figure in a data file."""


class FigureEntry(Record):
    """One published figure."""

    indicator: IndicatorKey = Field(description="The indicator.")
    unit: UnitKey | None = Field(default=None, description="The unit; the whole force when empty.")
    period: PeriodField = Field(description="The period it is about.")
    value: FigureValueField = Field(description="The number, or why there is none.")
    status: FigureStatus = Field(
        default=FigureStatus.UNKNOWN, description="How settled it is, by its document."
    )
    precision: Precision = Field(
        default=Precision.EXACT, description="How exactly the document gives it."
    )
    final_expected: DayField | None = Field(
        default=None, description="By when the document promises the final figure."
    )
    numerator: Number | None = Field(default=None, description="Of a percentage, when known.")
    denominator: Number | None = Field(default=None, description="Of a percentage, when known.")
    definition: str | None = Field(
        default=None,
        description="Definition version it is counted by; by default the one of its period.",
    )
    standing: Standing = Field(
        default=Standing.LEADING, description="Whether it replaces what was known before."
    )
    reason: Text | None = Field(
        default=None, description="Why it stands beside; required when it does."
    )
    note: Text | None = Field(default=None, description="What one must know of this figure.")
    in_account: bool = Field(
        default=False, description="The note also stands under the account of the year."
    )
    known_from: DayOrMonthField | None = Field(
        default=None,
        description="When it was published before, as this document tells; "
        "by default the day of the document.",
    )
    place: str = Field(min_length=1, description="Paragraph, table, footnote or page.")

    @model_validator(mode="after")
    def _beside_has_a_reason(self) -> FigureEntry:
        if self.standing is Standing.BESIDE and self.reason is None:
            raise misfit(Standing.BESIDE, to_do="Add a 'reason' in both languages.")
        return self


class PrintedNorm(Record):
    """A norm as a document repeats it; norms are set by decisions only."""

    indicator: IndicatorKey = Field(description="The indicator.")
    unit: UnitKey | None = Field(default=None, description="The unit; the whole force when empty.")
    period: PeriodField = Field(description="The year it is printed for.")
    value: Number = Field(description="The number that is printed.")
    basis: Key = Field(default="main", description="The basis of the norm it repeats.")
    note: Text | None = Field(default=None, description="What one must know of it.")
    place: str = Field(min_length=1, description="Paragraph, table, footnote or page.")


class ComparisonKind(StrEnum):
    """What a document compares."""

    DIFFERENCE = "difference"
    """Realisation minus norm."""
    ATTAINMENT = "attainment"
    """Realisation as a percentage of the norm."""


class PrintedComparison(Record):
    """A difference or attainment as a document prints it, to hold against its own numbers."""

    kind: ComparisonKind = Field(description="What is compared.")
    indicator: IndicatorKey = Field(description="The indicator.")
    unit: UnitKey | None = Field(default=None, description="The unit; the whole force when empty.")
    period: PeriodField = Field(description="The period.")
    value: Number = Field(description="The number that is printed.")
    sign: str | None = Field(default=None, description="The sign printed behind it, such as %.")
    place: str = Field(min_length=1, description="Paragraph, table, footnote or page.")


class Oddity(Record):
    """Something in a document that no number shows, and a reader must know."""

    id: Key = Field(description="Its name, unique within the document.")
    about: tuple[IndicatorKey, ...] = Field(description="The indicators it is about.")
    unit: UnitKey | None = Field(default=None, description="The unit; the whole force when empty.")
    period: PeriodField = Field(description="The period it is about.")
    text: Text = Field(description="What is odd, in our own words.")
    in_account: bool = Field(
        default=False, description="It also stands under the account of the year."
    )
    place: str = Field(min_length=1, description="Paragraph, table, footnote or page.")


class PublishedFile(Record):
    """What one document publishes: `published/<document>.yaml`."""

    document: SourceKey = Field(description="Key of the document in sources.yaml; the file's name.")
    supplied_by: tuple[PartyKey, ...] = Field(
        default=(), description="Keys of the parties that supplied the figures."
    )
    note: Text | None = Field(default=None, description="What one must know of the document.")
    figures: tuple[FigureEntry, ...] = Field(default=(), description="The figures it prints.")
    norms: tuple[PrintedNorm, ...] = Field(default=(), description="The norms it repeats.")
    comparisons: tuple[PrintedComparison, ...] = Field(
        default=(), description="The differences and attainments it prints."
    )
    oddities: tuple[Oddity, ...] = Field(default=(), description="What else is odd in it.")
