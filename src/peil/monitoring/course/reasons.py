# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Why a status is what it is: one or two sentences in both languages, with the numbers in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from peil.monitoring.assess import Absence, Trend
from peil.monitoring.course.pace import NoPace, Pace, PaceBasis
from peil.monitoring.course.status import Ground, SoFar, Standing
from peil.monitoring.remarks import amount, both
from peil.terms.languages import Language, Text
from peil.terms.periods import written_day
from peil.terms.quantities import Direction, Measure

ABSENCES: Mapping[Absence, Text] = {
    Absence.NO_NORM_BY_DESIGN: Text(
        nl="De agenda volgt dit alleen; een norm is niet bedoeld.",
        en="The agenda only follows this; no norm was intended.",
    ),
    Absence.NORM_NOT_SET: Text(nl="Er is geen norm bekend.", en="No norm is known."),
    Absence.TO_BE_DETERMINED: Text(
        nl="De norm is aangekondigd, maar nog niet bepaald.",
        en="The norm was announced, but is still to be determined.",
    ),
    Absence.DIRECTION_ONLY: Text(
        nl="Afgesproken is alleen een richting, en een cijfer om mee te vergelijken is niet bekend.",
        en="Only a direction was agreed, and no figure to compare with is known.",
    ),
    Absence.MILESTONE: Text(
        nl="De norm is een stap in woorden; daar hoort geen cijfer bij.",
        en="The norm is a step in words; no figure belongs to it.",
    ),
    Absence.WITHDRAWN: Text(nl="De norm is ingetrokken.", en="The norm was withdrawn."),
    Absence.NOT_SUPPLIED: Text(
        nl="Er is geen cijfer over dit jaar bekend.", en="No figure of this year is known."
    ),
    Absence.NOT_YET_DUE: Text(
        nl="Het jaar is nog niet om, en over een deel ervan is geen cijfer bekend.",
        en="The year is not over, and no figure of a part of it is known.",
    ),
    Absence.SUPPRESSED: Text(
        nl="Het cijfer is afgeschermd om mensen te beschermen.",
        en="The figure is suppressed to protect people.",
    ),
    Absence.OTHER_DEFINITION: Text(
        nl="Cijfer en norm zijn niet volgens dezelfde definitie.",
        en="Figure and norm are not by the same definition.",
    ),
}
"""Why nothing can be judged."""

_NO_PACE: Mapping[NoPace, Text] = {
    NoPace.RUNNING_STOCK: Text(
        nl="Een voorraad heeft geen tempo: de norm geldt elke dag.",
        en="A stock has no pace: the norm holds every day.",
    ),
    NoPace.PERCENTAGE: Text(
        nl="Een percentage heeft geen tempo: het telt niet op in een jaar.",
        en="A percentage has no pace: it does not add up over a year.",
    ),
    NoPace.IN_WORDS: Text(nl="Een stap heeft geen tempo.", en="A step has no pace."),
}
_FLOORS = {
    Direction.AT_LEAST: Text(nl="ten minste", en="at least"),
    Direction.AT_MOST: Text(nl="ten hoogste", en="at most"),
}
_CHANCE = Text(
    nl="Het verschil is niet groter dan toeval kan verklaren.",
    en="The difference is no larger than chance can explain.",
)


def why_absent(absence: Absence) -> Text:
    """Return why nothing can be judged."""
    return ABSENCES[absence]


def why_whole_year(
    number: Decimal, *, norm: Decimal, direction: Direction, measure: Measure
) -> Text:
    """Return why a year that is known as a whole has its norm met or not."""

    def say(language: Language) -> str:
        found = readable(number, measure=measure, language=language)
        agreed = _bound(norm, direction=direction, measure=measure, language=language)
        if language == "nl":
            return f"Over het hele jaar {found}; de norm is {agreed}."
        return f"{found} over the whole year; the norm is {agreed}."

    return both(say)


def why_direction(
    number: Decimal, trend: Trend, *, measure: Measure, so_far: SoFar | None = None
) -> Text:
    """Return why a direction that was agreed is kept or not.

    Args:
        number: what there is now.
        trend: the earlier number, and the year that it is of.
        measure: the kind of number.
        so_far: of a year that is known in part, until when; the earlier number is then of the
            same months.
    """

    def say(language: Language) -> str:
        now = readable(number, measure=measure, language=language)
        before = readable(trend.earlier, measure=measure, language=language)
        if language == "nl":
            until = f"Tot en met {written_day(so_far.until, language=language)}: " if so_far else ""
            same = "in dezelfde maanden van" if so_far else "in"
            return f"{until}{now}; {same} {trend.since} was het {before}."
        until = f" until {written_day(so_far.until, language=language)}" if so_far else ""
        same = "in the same months of" if so_far else "in"
        return f"{now}{until}; {same} {trend.since} it was {before}."

    return both(say)


def why_running(
    so_far: SoFar,
    standing: Standing,
    *,
    norm: Decimal,
    direction: Direction,
    measure: Measure,
    pace: Pace | NoPace,
) -> Text:
    """Return why a year that is known in part has the status that it has."""

    def say(language: Language) -> str:
        day = written_day(so_far.until, language=language)
        now = readable(so_far.number, measure=measure, language=language)
        begin = f"Tot en met {day}: {now}" if language == "nl" else f"{now} until {day}"
        agreed = _bound(norm, direction=direction, measure=measure, language=language)
        rest = _against(standing, agreed, pace, measure=measure, direction=direction)
        chance = f" {_CHANCE.to(language)}" if standing.ground is Ground.WITHIN_CHANCE else ""
        return f"{begin}; {rest(language)}{chance}"

    return both(say)


def _against(
    standing: Standing, agreed: str, pace: Pace | NoPace, *, measure: Measure, direction: Direction
) -> Callable[[Language], str]:
    """Return what is said of what a year should have come to by now."""

    def say(language: Language) -> str:
        if isinstance(pace, NoPace):
            nl, en = f"de norm is {agreed}.", f"the norm is {agreed}."
            return f"{nl if language == 'nl' else en} {_NO_PACE[pace].to(language)}"
        if standing.ground in _SETTLED:
            return _SETTLED[standing.ground].to(language).format(norm=agreed)
        due = standing.due if standing.due is not None else Decimal(0)
        expected = _bound(due, direction=direction, measure=measure, language=language)
        basis = basis_in_words(pace, language=language)
        if language == "nl":
            text = f"{basis} hoort dat dan {expected} te zijn; de norm van het jaar is {agreed}."
        else:
            text = f"{basis} it should be {expected} by then; the norm of the year is {agreed}."
        early = standing.ground is Ground.EARLY_IN_THE_YEAR
        return f"{text} {_EARLY.to(language)}" if early else text

    return say


_EARLY = Text(
    nl="Dat is nog geen kwart van het jaar: te vroeg om er iets van te zeggen.",
    en="That is less than a quarter of the year: too early to say anything of it.",
)
_SETTLED = {
    Ground.REACHED_EARLY: Text(
        nl="de norm van {norm} is al gehaald voor het jaar om is.",
        en="the norm of {norm} is reached before the year is over.",
    ),
    Ground.PASSED_EARLY: Text(
        nl="de norm van {norm} is al overschreden voor het jaar om is.",
        en="the norm of {norm} is passed before the year is over.",
    ),
}


def basis_in_words(pace: Pace, *, language: Language) -> str:
    """Return what a pace rests on, to begin a clause with."""
    if pace.basis is PaceBasis.EVEN:
        return "in een gelijkmatig jaar" if language == "nl" else "in an even year"
    years = f"{pace.years[0]}-{pace.years[-1]}"
    if len(pace.years) <= pace.years[-1] - pace.years[0]:
        years = ", ".join(str(year) for year in pace.years)
    return f"naar het verloop van {years}" if language == "nl" else f"by the course of {years}"


def _bound(number: Decimal, *, direction: Direction, measure: Measure, language: Language) -> str:
    said = readable(number, measure=measure, language=language)
    return f"{_FLOORS[direction].to(language)} {said}" if direction in _FLOORS else said


def readable(number: Decimal, *, measure: Measure, language: Language) -> str:
    """Return a number with what it is a number of, in as few decimals as do not mislead.

    One decimal is enough, unless that would make it a whole number that it is not.

    >>> readable(Decimal("39.3258"), measure=Measure.PERCENT, language="nl")
    '39,3%'
    >>> readable(Decimal("39.998"), measure=Measure.PERCENT, language="nl")
    '39,998%'
    """
    rounded = number.quantize(Decimal("0.1"), ROUND_HALF_UP)
    misleads = rounded == rounded.to_integral_value() and rounded != number
    return amount(number if misleads else rounded, measure=measure, language=language)
