# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Police units: the ten regional units, the national ones, and the force as a whole."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from peil.terms.languages import Text
from peil.terms.periods import DayField, Period
from peil.terms.record import Key, Record, UnitKey
from peil.terms.references import Reference


class UnitKind(StrEnum):
    """What sort of police unit it is."""

    REGIONAL = "regional"
    NATIONAL_UNIT = "national_unit"


class WholeForce(Record):
    """All units together; what a figure or norm is about when no unit is named."""

    key: Key = Field(default="national", description="How it is written in files and commands.")
    name: Text = Field(
        default=Text(nl="Landelijk", en="National"), description="How readers see it."
    )


class PoliceUnit(Record):
    """One police unit with the days between which it exists, both inclusive."""

    key: Key = Field(description="How it is written in files and commands.")
    name: str = Field(description="Its own name, which is Dutch in both languages.")
    kind: UnitKind = Field(description="A regional unit or a national unit.")
    code: str | None = Field(default=None, description="Its CBS area code, where it has one.")
    first_day: DayField = Field(alias="from", description="First day it existed.")
    last_day: DayField | None = Field(
        default=None, alias="until", description="Last day it existed; empty while it does."
    )
    successors: tuple[UnitKey, ...] = Field(
        default=(), description="The units that took over when it ended."
    )
    districts: int | None = Field(default=None, description="Districts in the plan of 2012.")
    basic_teams: int | None = Field(default=None, description="Basic teams in the plan of 2012.")
    former_forces: tuple[str, ...] = Field(default=(), description="Forces it was made from.")
    plan: Reference | None = Field(
        default=None, description="Where districts, basic teams and former forces are written."
    )
    note: Text | None = Field(default=None, description="What else one must know.")
    reference: Reference = Field(description="Where this is written.")

    def existed_during(self, period: Period) -> bool:
        """Return whether it existed on any day of a period."""
        ends = self.last_day or date.max
        return self.first_day <= period.last_day and period.first_day <= ends

    def existed_in(self, year: int) -> bool:
        """Return whether it existed on any day of a year."""
        ends = self.last_day or date.max
        return self.first_day <= date(year, 12, 31) and date(year, 1, 1) <= ends
