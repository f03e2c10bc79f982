# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Rules about a number by itself: is it there, and can it be a number of its kind?"""

from __future__ import annotations

from decimal import Decimal

from peil.agenda.published import FigureState
from peil.cycle.submissions.checks.problems import (
    Checked,
    Found,
    Kind,
    Rule,
    dutch,
    english,
)
from peil.terms.languages import Text
from peil.terms.quantities import Measure

_ALL = Decimal(100)
_MAY_BE_NEGATIVE = frozenset({Measure.EUR_MILLION})
_HALF_POINT = Decimal("0.5")


def _missing(checked: Checked) -> Found:
    for name in checked.indicators:
        if name not in checked.figures:
            yield (
                name,
                Text(
                    nl="Hier is nog niets ingevuld.",
                    en="Nothing was filled in here yet.",
                ),
            )


def _not_a_number(checked: Checked) -> Found:
    for name, figure in checked.figures.items():
        stated = figure.state is FigureState.NUMBER
        if stated and (figure.number is None or not figure.number.is_finite()):
            yield name, Text(nl="Dit is geen getal.", en="This is not a number.")


def _negative(checked: Checked) -> Found:
    for figure, number in checked.numbers:
        if number < 0 and checked.measure(figure.indicator) not in _MAY_BE_NEGATIVE:
            yield (
                figure.indicator,
                Text(nl="Dit kan niet minder dan nul zijn.", en="This cannot be less than zero."),
            )


def _not_whole(checked: Checked) -> Found:
    for figure, number in checked.numbers:
        is_count = checked.measure(figure.indicator) is Measure.COUNT
        if is_count and number != number.to_integral_value():
            yield (
                figure.indicator,
                Text(
                    nl="Dit is een aantal: een heel getal, zonder cijfers achter de komma.",
                    en="This is a count: a whole number, without decimals.",
                ),
            )


def _above_hundred(checked: Checked) -> Found:
    for figure, number in checked.numbers:
        if checked.measure(figure.indicator) is Measure.PERCENT and number > _ALL:
            yield (
                figure.indicator,
                Text(nl="Een percentage is ten hoogste 100.", en="A percentage is at most 100."),
            )


def _percentage_of_parts(checked: Checked) -> Found:
    for figure, number in checked.numbers:
        above, below = figure.numerator, figure.denominator
        if above is None or below is None or not below:
            continue
        share = above / below * _ALL
        if abs(share - number) > _HALF_POINT:
            shown = share.quantize(Decimal("0.1"))
            yield (
                figure.indicator,
                Text(
                    nl=f"{dutch(above)} van de {dutch(below)} is {dutch(shown)}%, "
                    f"niet {dutch(number)}%.",
                    en=f"{english(above)} of {english(below)} is {english(shown)}%, "
                    f"not {english(number)}%.",
                ),
            )


NUMBER_RULES = (
    Rule(
        "missing",
        Kind.BLOCKING,
        Text(
            nl="Elke indicator van de ronde heeft een getal, of staat op 'niet geleverd'.",
            en="Every indicator of the round has a number, or is said not to be supplied.",
        ),
        _missing,
    ),
    Rule(
        "not_a_number",
        Kind.BLOCKING,
        Text(nl="Wat een getal hoort te zijn, is er een.", en="What should be a number is one."),
        _not_a_number,
    ),
    Rule(
        "negative",
        Kind.BLOCKING,
        Text(
            nl="Een getal is niet minder dan nul, behalve een bedrag.",
            en="A number is not less than zero, unless it is an amount.",
        ),
        _negative,
    ),
    Rule(
        "not_whole",
        Kind.BLOCKING,
        Text(nl="Een aantal is een heel getal.", en="A count is a whole number."),
        _not_whole,
    ),
    Rule(
        "above_hundred",
        Kind.BLOCKING,
        Text(nl="Een percentage is ten hoogste 100.", en="A percentage is at most 100."),
        _above_hundred,
    ),
    Rule(
        "percentage_unlike_parts",
        Kind.BLOCKING,
        Text(
            nl="Een percentage wijkt hooguit een half procentpunt af van zijn teller gedeeld door "
            "zijn noemer, waar die zijn ingevuld.",
            en="A percentage differs at most half a point from its numerator divided by its "
            "denominator, where these are filled in.",
        ),
        _percentage_of_parts,
    ),
)
"""In the order in which they are told."""
