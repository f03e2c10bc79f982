# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The figures beside a text as readers see them: norm, realisation, and how they compare."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from peil.agenda.indicators import IndicatorEntry
from peil.agenda.policy import Policy
from peil.cycle.interpretations.beside import FigureBeside
from peil.monitoring.assess import (
    Assessment,
    Result,
    ResultStanding,
    assess,
    standing_of_norm,
)
from peil.monitoring.remarks import both
from peil.reports.account_layout import norm_cell, result_cell
from peil.reports.numbers import difference_text, value_text
from peil.reports.wording import Wording
from peil.reports.words import word
from peil.terms.languages import Language, Text
from peil.terms.quantities import Measure

_WORDS = Wording(
    {
        "share": Text(nl="{share} van de jaarnorm", en="{share} of the norm of the year"),
        "above": Text(nl="{difference} boven de norm", en="{difference} above the norm"),
        "below": Text(nl="{difference} onder de norm", en="{difference} below the norm"),
        "equal": Text(nl="gelijk aan de norm", en="equal to the norm"),
        "met": Text(nl="{compared}, gehaald", en="{compared}, met"),
        "not-met": Text(nl="{compared}, niet gehaald", en="{compared}, not met"),
    }
)
_MISSING = ResultStanding.NOT_YET_DUE


@dataclass(frozen=True)
class FigureLine:
    """One figure as a row of a table; `is_known` says that there is a number.

    `units_known` is of how many units there is a figure where nothing is known of the whole.
    """

    indicator: str
    title: Text
    norm: Text
    result: Text
    status: Text | None
    compared: Text
    is_known: bool
    is_accepted: bool
    units_known: int


def line_of(
    beside: FigureBeside, entry: IndicatorEntry, *, policy: Policy, units_known: int
) -> FigureLine:
    """Return a figure as a row of a table.

    A whole year is held against its norm. Of a part of a year only the share of the norm is told:
    whether that is enough is for whoever interprets it.
    """
    result = _result(beside)
    standing = standing_of_norm(beside.norm, direction=entry.direction)
    return FigureLine(
        indicator=entry.id,
        title=entry.title,
        norm=both(
            lambda language: (
                norm_cell(beside.norm, standing, measure=entry.measure, language=language).text
            )
        ),
        result=both(
            lambda language: result_cell(result, measure=entry.measure, language=language).text
        ),
        status=_status(result),
        compared=_compared(beside, entry, result, policy),
        is_known=result.number is not None,
        is_accepted=beside.is_accepted,
        units_known=units_known,
    )


def _status(result: Result) -> Text | None:
    if result.number is None:
        return None
    return both(lambda language: word(f"status.{result.standing}", language))


def _result(beside: FigureBeside) -> Result:
    found = beside.realisation
    if found is None:
        return Result(_MISSING)
    if found.number is None:
        return Result(ResultStanding(found.figure.entry.value.state.value))
    return Result(ResultStanding(found.status.value), found.number, found.figure.definition)


def _compared(beside: FigureBeside, entry: IndicatorEntry, result: Result, policy: Policy) -> Text:
    indicator = policy.indicators[entry.id]
    holding = indicator.definition_for(beside.period)
    found = assess(
        result,
        beside.norm,
        direction=entry.direction,
        measure=entry.measure,
        norm_definition=holding.version if holding is not None else "",
        comparable=indicator.comparable,
    )
    if found.difference is None:
        return both(lambda language: word(f"absence.{found.absence}", language))
    grows = entry.measure is not Measure.PERCENT and not entry.running_stock
    if not beside.period.is_year and grows:
        return both(lambda language: _share(found, language))
    met = found.met if beside.period.is_year else None
    return both(lambda language: _difference(found, entry, language, met=met))


def _share(found: Assessment, language: Language) -> str:
    share = value_text(found.attainment or Decimal(0), measure=Measure.PERCENT, language=language)
    return _WORDS.say("share", language, share=share)


def _difference(
    found: Assessment, entry: IndicatorEntry, language: Language, *, met: bool | None
) -> str:
    difference = found.difference or Decimal(0)
    far = difference_text(abs(difference), measure=entry.measure, language=language)
    side = "equal" if difference == 0 else "above" if difference > 0 else "below"
    compared = _WORDS.say(side, language, difference=far)
    if met is None:
        return compared
    return _WORDS.say("met" if met else "not-met", language, compared=compared)
