# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of forecasts and backtests that more than one of their layouts uses."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from peil.monitoring.forecasting.history import NEEDED
from peil.monitoring.forecasting.outcome import Interval, Reason
from peil.reports.numbers import value_text
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text
from peil.terms.periods import Length, Period, periods_between, year_period
from peil.terms.quantities import Measure

FORECAST_WORDS = Wording(
    {
        "months": Text(
            nl="jan feb mrt apr mei jun jul aug sep okt nov dec",
            en="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        ),
        "until": Text(nl="t/m {month}", en="to {month}"),
        "between": Text(nl="{low} tot {high}", en="{low} to {high}"),
        "expected": Text(nl="verwacht", en="expected"),
        "known": Text(nl="bekend", en="known"),
        f"axis.{Measure.COUNT}": Text(nl="aantal tot en met de maand", en="number up to the month"),
        f"axis.{Measure.PERCENT}": Text(
            nl="percentage tot en met de maand", en="percentage up to the month"
        ),
        f"axis.{Measure.EUR_MILLION}": Text(
            nl="miljoen euro tot en met de maand", en="million euros up to the month"
        ),
        # why there is no forecast
        f"reason.{Reason.TOO_FEW}": Text(
            nl="Er zijn te weinig maanden vóór dit jaar: {points}. Nodig zijn er {needed}, twee hele "
            "jaren, anders is niet te zien wat elk jaar terugkomt en wat toeval was.",
            en="There are too few months before this year: {points}. {needed} are needed, two whole "
            "years, or what returns every year cannot be told from chance.",
        ),
        f"reason.{Reason.DEFINITION_BREAK}": Text(
            nl="De definitie is veranderd, en sindsdien zijn er te weinig maanden vóór dit jaar: "
            "{points}. Nodig zijn er {needed} die op dezelfde manier zijn geteld.",
            en="The definition changed, and since then there are too few months before this year: "
            "{points}. {needed} are needed that were counted in the same way.",
        ),
        f"reason.{Reason.MONTHS_BETWEEN}": Text(
            nl="Van het jaar ervoor is geen enkele maand bekend.",
            en="Not a single month of the year before is known.",
        ),
        f"reason.{Reason.YEAR_IS_OVER}": Text(
            nl="Alle twaalf maanden zijn bekend: het jaar is om, en dan is er een uitkomst in plaats "
            "van een voorspelling.",
            en="All twelve months are known: the year is over, and has a result instead of a "
            "forecast.",
        ),
        f"reason.{Reason.NOT_MONTHLY}": Text(
            nl="De cijfers zijn niet per maand. Zonder maanden is er geen seizoen te zien.",
            en="The figures are not monthly. Without months no season can be seen.",
        ),
        f"reason.{Reason.RUNNING_STOCK}": Text(
            nl="Het is een voorraad: de maanden tellen niet op tot een jaar.",
            en="It is a stock: the months do not add up to a year.",
        ),
        f"reason.{Reason.NO_TOTAL}": Text(
            nl="Bij dit soort getal tellen de maanden niet op tot een jaar.",
            en="With this kind of number the months do not add up to a year.",
        ),
        f"reason.{Reason.NO_PARTS}": Text(
            nl="Bij een percentage zijn per maand ook teller en noemer nodig (kolommen numerator en "
            "denominator); anders is er geen percentage over het jaar uit te rekenen.",
            en="A percentage needs its numerator and denominator for each month (columns numerator "
            "and denominator); without them no percentage over the year can be worked out.",
        ),
        f"reason.{Reason.MORE_THAN_ALL}": Text(
            nl="In een maand is de teller kleiner dan nul of groter dan de noemer; dan is het geen "
            "deel van een geheel.",
            en="In one month the numerator is below zero or above the denominator; then it is no "
            "part of a whole.",
        ),
        f"reason.{Reason.NEGATIVE_AMOUNT}": Text(
            nl="In een maand is het bedrag kleiner dan nul; dit model kent alleen bedragen die "
            "binnenkomen.",
            en="In one month the amount is below zero; this model knows only amounts that come in.",
        ),
        f"reason.{Reason.NOTHING_RECORDED}": Text(
            nl="Er is geen enkel bedrag; niets zegt dan hoe groot het eerste zou zijn.",
            en="There is no amount at all; nothing then says how large the first would be.",
        ),
        f"reason.{Reason.TOO_FEW_CASES}": Text(
            nl="Er zijn te weinig zaken om een percentage van te voorspellen; één zaak meer of minder "
            "beslist dan.",
            en="There are too few cases to forecast a percentage of; one case more or less would "
            "decide it.",
        ),
    }
)
_SHOWN = Decimal("0.01")


def reason_text(reason: Reason, *, points: int, language: Language) -> str:
    """Return why there is no forecast, as a sentence; `points` months before the year are known."""
    return FORECAST_WORDS.say(f"reason.{reason}", language, points=points, needed=NEEDED)


def month_names(language: Language) -> list[str]:
    """Return the short names of the months, January first."""
    return FORECAST_WORDS.say("months", language).split()


def year_months(year: int) -> tuple[Period, ...]:
    """Return the months of a year, in order."""
    return periods_between(year_period(year), year_period(year), by=Length.MONTH)


def month_text(period: Period, *, language: Language) -> str:
    """Return a month as it stands in a table, with its year."""
    first = period.first_day
    return f"{month_names(language)[first.month - 1]} {first.year}"


def number_text(number: Decimal, *, measure: Measure, language: Language) -> str:
    """Return a number of a forecast as readers see it: with two decimals at most."""
    rounded = number.quantize(_SHOWN, ROUND_HALF_UP)
    return value_text(
        number if rounded == number else rounded,
        measure=measure,
        language=language,
    )


def interval_text(interval: Interval, *, measure: Measure, language: Language) -> str:
    """Return an interval as readers see it."""
    low, high = (number_text(end, measure=measure, language=language) for end in interval)
    return FORECAST_WORDS.say("between", language, low=low, high=high)
