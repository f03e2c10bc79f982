# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How the public API tells the account of a year: norm, result, difference, or why there is none."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from peil.interfaces.api.reading.told_parts import ExactNumber, ToldText
from peil.interfaces.api.shapes import Told
from peil.monitoring.assess import Absence, NormStanding, ResultStanding
from peil.terms.quantities import Direction, Measure


class ToldAccountNorm(Told):
    """What can be said of the norm; there is a value only if it is set."""

    state: NormStanding
    value: ExactNumber | None = None
    step: ToldText | None = None
    decision: str | None = None
    known_from: date | None = None
    source: str | None = None
    place: str | None = None


class ToldResult(Told):
    """What can be said of the result; there is a value only where a number is known."""

    status: ResultStanding
    value: ExactNumber | None
    definition: str | None
    known_from: date | None = None
    source: str | None = None
    place: str | None = None


class ToldDifference(Told):
    """The result minus the norm, or why there is none."""

    value: ExactNumber | None
    unit: str | None = Field(description="Percentages differ in percentage_points.")
    absence: Absence | None
    attainment: ExactNumber | None = Field(description="The result in percent of the norm.")


class ToldAccountRow(Told):
    """One indicator in the account of a year."""

    theme: str
    indicator: str
    title: ToldText
    measure: Measure
    direction: Direction
    depth: int = Field(description="How many wholes it is an of-which of.")
    is_total: bool = Field(description="It is the sum of other rows.")
    norm: ToldAccountNorm
    result: ToldResult
    difference: ToldDifference
    met: bool | None = Field(description="The norm is met; null where nothing can be said.")
    remarks: list[ToldText] = Field(description="What stands under the account.")
    sources: list[str]


class ToldAccount(Told):
    """The account of a year as known on a day, in the order of the agenda."""

    year: int
    unit: str
    known_on: date
    agenda: str
    rows: list[ToldAccountRow]
