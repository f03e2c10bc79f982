# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The sentences of a forecast: what is known, what is expected, the chance, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from peil.monitoring.assess import Absence
from peil.monitoring.forecasting.asked import AskedForecast
from peil.monitoring.forecasting.outcome import Forecast, NoForecast
from peil.reports.methods.forecast.words import (
    interval_text,
    month_text,
    number_text,
    reason_text,
    year_months,
)
from peil.reports.numbers import value_text
from peil.reports.wording import Wording
from peil.reports.words import word
from peil.terms.languages import Language, Text
from peil.terms.numbers import written
from peil.terms.quantities import Direction

_LOW, _HIGH = Decimal("0.01"), Decimal("0.99")
_WORDS = Wording(
    {
        "so-far": Text(
            nl="Bekend zijn {months} van de 12 maanden, tot en met {month}: {number}.",
            en="{months} of the 12 months are known, to {month}: {number}.",
        ),
        "so-far-empty": Text(
            nl="Bekend zijn {months} van de 12 maanden, tot en met {month}.",
            en="{months} of the 12 months are known, to {month}.",
        ),
        "nothing-yet": Text(
            nl="Van {year} is nog geen maand bekend.", en="No month of {year} is known yet."
        ),
        "whole": Text(
            nl="Verwacht over heel {year}: {expected}. Met 80% kans komt het uit op {interval80}, "
            "met 95% kans op {interval95}.",
            en="Expected over all of {year}: {expected}. With a chance of 80% it will be "
            "{interval80}, with a chance of 95% {interval95}.",
        ),
        "chance": Text(
            nl="De kans dat de norm van {direction} {norm} wordt gehaald, is {chance}.",
            en="The chance that the norm of {direction} {norm} will be met is {chance}.",
        ),
        "chance-all": Text(
            nl="De norm van {direction} {norm} is al gehaald.",
            en="The norm of {direction} {norm} has already been met.",
        ),
        "chance-none": Text(
            nl="De norm van {direction} {norm} is al overschreden.",
            en="The norm of {direction} {norm} has already been passed.",
        ),
        "chance-low": Text(nl="hooguit 1%", en="at most 1%"),
        "chance-high": Text(nl="ten minste 99%", en="at least 99%"),
        "chance-about": Text(nl="ongeveer {percent}%", en="about {percent}%"),
        f"direction.{Direction.AT_LEAST}": Text(nl="ten minste", en="at least"),
        f"direction.{Direction.AT_MOST}": Text(nl="ten hoogste", en="at most"),
        "no-chance": Text(
            nl="Over de norm is niets te zeggen: {why}.",
            en="Nothing can be said of the norm: {why}.",
        ),
        "why-unknown-definition": Text(
            nl="het bestand zegt niet volgens welke definitie is geteld (kolom definition)",
            en="the file does not say by which definition was counted (column definition)",
        ),
        "why-other-definition": Text(
            nl="geteld is volgens definitie {counted}, de norm geldt voor definitie {norm}",
            en="counted by definition {counted}, while the norm is for definition {norm}",
        ),
        "no-forecast": Text(nl="Geen voorspelling. {why}", en="No forecast. {why}"),
    }
)


def without_forecast(
    asked: AskedForecast, outcome: NoForecast, language: Language
) -> Iterator[str]:
    """Yield why there is no forecast, and what is known of the year."""
    why = reason_text(outcome.reason, points=outcome.points, language=language)
    yield _WORDS.say("no-forecast", language, why=why)
    if outcome.so_far.months:
        yield _so_far(asked, language)


def forecast_said(asked: AskedForecast, made: Forecast, language: Language) -> Iterator[str]:
    """Yield what is known, what is expected, and the chance that the norm is met."""
    measure = asked.series.measure
    yield _so_far(asked, language)
    yield _WORDS.say(
        "whole",
        language,
        year=asked.year,
        expected=number_text(made.expected, measure=measure, language=language),
        interval80=interval_text(made.interval80, measure=measure, language=language),
        interval95=interval_text(made.interval95, measure=measure, language=language),
    )
    yield _chance(asked, made, language)


def _so_far(asked: AskedForecast, language: Language) -> str:
    so_far = asked.outcome.so_far
    if not so_far.months:
        return _WORDS.say("nothing-yet", language, year=asked.year)
    month = month_text(year_months(asked.year)[so_far.months - 1], language=language)
    parts = {"months": so_far.months, "month": month}
    if so_far.number is None:
        return _WORDS.say("so-far-empty", language, **parts)
    number = number_text(so_far.number, measure=asked.series.measure, language=language)
    return _WORDS.say("so-far", language, number=number, **parts)


def _chance(asked: AskedForecast, made: Forecast, language: Language) -> str:
    if made.chance is None or asked.norm is None or asked.norm.number is None:
        return _WORDS.say("no-chance", language, why=_why_no_chance(asked, made, language))
    norm = {
        "direction": _WORDS.say(f"direction.{asked.entry.direction}", language),
        "norm": value_text(asked.norm.number, measure=asked.series.measure, language=language),
    }
    if made.chance in {0, 1}:
        return _WORDS.say("chance-all" if made.chance else "chance-none", language, **norm)
    return _WORDS.say("chance", language, chance=_percent(made.chance, language), **norm)


def _percent(chance: Decimal, language: Language) -> str:
    if chance <= _LOW or chance >= _HIGH:
        return _WORDS.say("chance-low" if chance <= _LOW else "chance-high", language)
    return _WORDS.say("chance-about", language, percent=written(100 * chance, language=language))


def _why_no_chance(asked: AskedForecast, made: Forecast, language: Language) -> str:
    if asked.absence is not Absence.OTHER_DEFINITION:
        return word(f"absence.{asked.absence}", language)
    name = "why-other-definition" if made.definition else "why-unknown-definition"
    return _WORDS.say(name, language, counted=made.definition, norm=asked.definition)
