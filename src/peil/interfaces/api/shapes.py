# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What goes in and out of the API. A number is a text, so that 0.1 stays 0.1 in every program."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.workflow import State
from peil.terms.quantities import Measure

NAME = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MOST_FIGURES = 500
LONGEST_KEY = 100
LONGEST_TEXT = 4000

Number = Annotated[
    str,
    Field(
        pattern=r"^-?[0-9]{1,9}(\.[0-9]{1,7})?$",
        description="A number as text: digits, with a dot before at most six decimals. Exactly "
        "three decimals behind one to three digits can be read as thousands and are refused: "
        "write 15.6250 instead of 15.625.",
        examples=["34", "402.081905"],
    ),
]
Day = Annotated[
    str,
    Field(
        pattern=r"^\d{4}-\d{2}-\d{2}$",
        description="A day.",
        examples=["2022-09-01"],
        json_schema_extra={"format": "date"},
    ),
]
Key = Annotated[str, Field(pattern=NAME, max_length=LONGEST_KEY)]
Said = Annotated[str, Field(max_length=LONGEST_TEXT)]


class _Given(BaseModel):
    """What a client sends: fields by their camelCase names, and no others."""

    model_config = ConfigDict(alias_generator=to_camel, extra="forbid", frozen=True)


class Told(BaseModel):
    """What the API answers, with camelCase names."""

    model_config = ConfigDict(
        alias_generator=to_camel, extra="forbid", frozen=True, populate_by_name=True
    )


class GivenFigure(_Given):
    """One figure as a unit supplies it. Its unit and period are those of the submission."""

    indicator: Key = Field(description="The name of the indicator, one that the round asks for.")
    state: FigureState = Field(
        default=FigureState.NUMBER, description="Whether there is a number, or why there is none."
    )
    value: Number | None = Field(
        default=None, description="The number, in the indicator's measure, if there is one."
    )
    status: FigureStatus = Field(description="How settled it is.")
    final_expected: Day | None = Field(
        default=None, description="The day on which the final figure is expected."
    )
    definition: str = Field(
        default="",
        max_length=LONGEST_KEY,
        description="The version of the definition it is counted by; the one that holds if empty.",
    )
    note: Said = Field(default="", description="What a reader must know of the figure.")
    explanation: Said = Field(default="", description="Why it is right, where Peil warns.")
    numerator: Number | None = Field(default=None, description="Of a percentage that was counted.")
    denominator: Number | None = Field(
        default=None, description="Of a percentage that was counted."
    )
    register_fingerprint: str = Field(
        default="",
        max_length=LONGEST_KEY,
        pattern=r"^[!-~]*$",
        description="The fingerprint of the register that it was counted from.",
    )
    counted_on: Day | None = Field(default=None, description="The day as known on which.")


class GivenFigures(_Given):
    """Figures of a submission, all about the period of the round."""

    period: str = Field(
        pattern=r"^[0-9QH.-]+$", max_length=20, description="The period, as 2022-H1."
    )
    figures: list[GivenFigure] = Field(
        min_length=1, max_length=MOST_FIGURES, description="Each indicator once, in any order."
    )


class GivenSupply(_Given):
    """Which delivery is supplied."""

    delivery: int = Field(
        ge=1, le=1_000_000, description="The number of the delivery that was saved last."
    )


class ToldFigure(Told):
    """One figure as it was saved."""

    indicator: str
    period: str
    state: FigureState
    value: Number | None
    status: FigureStatus
    final_expected: date | None
    definition: str
    note: str
    explanation: str
    numerator: Number | None
    denominator: Number | None
    register_fingerprint: str
    counted_on: date | None


class ToldProblem(Told):
    """What a check found: something that blocks, or a warning that needs an explanation."""

    kind: str
    code: str
    indicator: str
    detail: str


class ToldSubmission(Told):
    """Where a submission stands, and what is in it. Delivery 0 is none."""

    round: str
    unit: str
    state: State
    changed_at: datetime | None
    delivery: int
    figures: list[ToldFigure]
    problems: list[ToldProblem]


class ToldSaved(Told):
    """What became of figures: the delivery that holds them, and if it is a new one."""

    delivery: int
    is_new: bool


class ToldStep(Told):
    """Where a submission stands after a step."""

    round: str
    unit: str
    state: State
    changed_at: datetime | None
    delivery: int


class ToldRound(Told):
    """A round and its days, which are inclusive."""

    round: str
    agenda: str
    period: str
    opened_on: date
    supply_by: date
    approve_by: date
    accept_by: date
    closed_at: datetime | None


class ToldIndicator(Told):
    """An indicator that a round asks for, with the version of its definition that holds."""

    indicator: str
    title_nl: str
    title_en: str
    measure: Measure
    definition: str


class ToldRoundWithIndicators(ToldRound):
    """A round with what it asks for, in the order of the account."""

    indicators: list[ToldIndicator]


class ToldRounds(Told):
    """Rounds, the one that was opened last first."""

    rounds: list[ToldRound]
