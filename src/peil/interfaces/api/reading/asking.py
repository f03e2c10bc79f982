# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What can be asked of the public API: names in addresses, filters, days and pages."""

from __future__ import annotations

from typing import Annotated, Any

from ninja.params.functions import Path
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from peil.interfaces.api.shapes import LONGEST_KEY, NAME, Key
from peil.terms.periods import DayField

MOST_ON_A_PAGE = 1000
USUAL_ON_A_PAGE = 100
_MOST_PAGES = 1_000_000
_MONTH = "[0-9]{4}-(0[1-9]|1[0-2])"
_PERIOD = rf"^([0-9]{{4}}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]|[0-9]{{4}}))?|{_MONTH}\.\.{_MONTH})$"


def name_in_path(what: str, *, description: str) -> Any:
    """Return how an address names something."""
    return Path(alias=what, pattern=NAME, max_length=LONGEST_KEY, description=description)


AgendaName = Annotated[str, name_in_path("agenda", description="The name of an agenda.")]
IndicatorName = Annotated[str, name_in_path("indicator", description="The name of an indicator.")]
DecisionName = Annotated[str, name_in_path("decision", description="The name of a decision.")]
EditionName = Annotated[str, name_in_path("edition", description="The name of an edition.")]
UnitKeyInPath = Annotated[str, name_in_path("unit", description="The name of a unit.")]
SourceName = Annotated[str, name_in_path("source", description="The name of a source.")]
YearInPath = Annotated[int, Path(alias="year", ge=1000, le=9999, description="A year.")]


class Asked(BaseModel):
    """Parameters by their camelCase names."""

    model_config = ConfigDict(alias_generator=to_camel, extra="forbid", frozen=True)


class Paging(Asked):
    """Which page of a list."""

    page: int = Field(default=1, ge=1, le=_MOST_PAGES, description="Which page, from 1.")
    page_size: int = Field(
        default=USUAL_ON_A_PAGE, ge=1, le=MOST_ON_A_PAGE, description="How many on a page."
    )


class AsKnown(Asked):
    """As known on which day."""

    known_on: DayField | None = Field(
        default=None,
        description="As known on this day, inclusive. Today when it is left out or still to come.",
    )


Agenda = Annotated[Key | None, Field(default=None, description="Only of this agenda.")]
Theme = Annotated[Key | None, Field(default=None, description="Only of this theme.")]
Indicator = Annotated[Key | None, Field(default=None, description="Only of this indicator.")]
Unit = Annotated[
    Key | None,
    Field(default=None, description="Only of this unit; national is the whole force."),
]
Decision = Annotated[Key | None, Field(default=None, description="Only by this decision.")]
Year = Annotated[
    int | None,
    Field(default=None, ge=1000, le=9999, description="Only what is about any day of this year."),
]
Period = Annotated[
    str | None,
    Field(
        default=None,
        pattern=_PERIOD,
        max_length=20,
        description="Only of exactly this period, such as 2020, 2020-H1 or 2016-2019.",
    ),
]
History = Annotated[
    bool,
    Field(default=False, description="Also what counted earlier, and what never counted."),
]
