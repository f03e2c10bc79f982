# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How the public API tells norms and figures: each with its source, its two dates and its rule."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from peil.agenda.decisions import NormState
from peil.agenda.published import FigureState, FigureStatus, Precision
from peil.interfaces.api.reading.told_parts import ExactNumber, ToldPage, ToldText
from peil.interfaces.api.shapes import Told
from peil.reports.observations import RowStanding
from peil.terms.quantities import Direction, Measure


class ToldObservation(Told):
    """What one decision or document says of an indicator, unit and period."""

    id: str = Field(description="The name of the row, the same for ever.")
    agenda: str
    theme: str
    indicator: str
    title: ToldText
    unit: str
    period: str
    measure: Measure
    direction: Direction = Field(description="Which way is good in the agenda.")
    definition: str | None = Field(description="The version of the definition, where one holds.")
    source: str
    place: str
    known_from: date = Field(description="Known from this day, at the latest.")
    known_from_stated: str = Field(description="The same, as precise as the document says it.")
    standing: RowStanding
    counts: bool = Field(description="It is the one that counts, as known on the day.")
    superseded_on: date | None
    superseded_by: str | None = Field(description="The row that took its place.")
    note: ToldText | None


class ToldNorm(ToldObservation):
    """What a decision says of a norm; there is a value only if it is set."""

    basis: str = Field(description="main, unless more than one norm is in circulation.")
    state: NormState
    value: ExactNumber | None
    step: ToldText | None = Field(description="The norm in words, for a milestone.")
    agreed_direction: str | None = Field(description="Where only a direction was agreed.")
    decision: str
    carried_from: int | None = Field(description="The year whose norm was kept.")


class ToldPublishedFigure(ToldObservation):
    """What a document says of a result; there is a value only if it is a number."""

    state: FigureState
    value: ExactNumber | None
    precision: Precision
    status: FigureStatus = Field(description="How settled its own document says it is.")
    settled: FigureStatus = Field(
        description="The most settled that any document has said of this value since."
    )
    numerator: ExactNumber | None
    denominator: ExactNumber | None
    confirms: str | None = Field(description="The row that this one says again.")
    supplied_by: list[str]


class ToldNorms(ToldPage):
    """Norms by agenda, indicator, unit and period."""

    items: list[ToldNorm]


class ToldFigures(ToldPage):
    """Figures by agenda, indicator, unit and period."""

    items: list[ToldPublishedFigure]
