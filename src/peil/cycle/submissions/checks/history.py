# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Rules that hold a number against the same period of earlier years of the same unit.

Only figures count that were known on the day, and whose definition may stand beside the one that
holds now. The limits are Peil's own choice: no source sets any.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from peil.cycle.submissions.checks.problems import (
    Checked,
    Found,
    Kind,
    Rule,
    dutch,
    english,
)
from peil.monitoring.chance.intervals import poisson_interval
from peil.monitoring.chance.samples import Count
from peil.monitoring.chance.tails import count_against_count
from peil.terms.languages import Text
from peil.terms.quantities import Measure

USUAL_FROM = 3
"""From so many earlier figures on there is a usual range."""
_LEAST_WIDENING = Decimal("0.1")
_SMALL = Decimal(10)
_RARE = 0.05
_TWICE = 2


class _Range(NamedTuple):
    """Between what and what numbers are usual, both ends inclusive."""

    low: Decimal
    high: Decimal

    def holds(self, number: Decimal) -> bool:
        """Return whether a number is usual."""
        return self.low <= number <= self.high


def _usual(numbers: Sequence[Decimal], *, counts_events: bool) -> _Range:
    """Return the range of earlier numbers, widened.

    Counts of events are widened by what chance leaves open around the lowest and the highest;
    other numbers by the width of the range, and at least a tenth of the highest.
    """
    low, high = min(numbers), max(numbers)
    if counts_events and all(_is_whole(number) for number in numbers):
        return _Range(poisson_interval(low).low, poisson_interval(high).high)
    wider = max(high - low, _LEAST_WIDENING * abs(high))
    return _Range(low - wider, high + wider)


def _is_whole(number: Decimal) -> bool:
    return number >= 0 and number == number.to_integral_value()


def _counts_events(checked: Checked, indicator: str) -> bool:
    found = checked.policy.indicator(indicator)
    is_stock = any(placement.entry.running_stock for placement in found.placements)
    return found.measure is Measure.COUNT and not is_stock


def _zero(checked: Checked) -> Found:
    """Judge a zero; it is left alone by the rules about ranges."""
    for figure, number in checked.numbers:
        if _is_sudden_zero(checked, figure.indicator, number):
            earlier = checked.earlier_of(figure.indicator).comparable
            low = min(earlier)
            yield (
                figure.indicator,
                Text(
                    nl=f"Hier staat nul, en in eerdere jaren was het ten minste {dutch(low)}.",
                    en=f"This is zero, and in earlier years it was at least {english(low)}.",
                ),
            )


def _is_sudden_zero(checked: Checked, indicator: str, number: Decimal) -> bool:
    earlier = checked.earlier_of(indicator).comparable
    if number != 0 or not earlier:
        return False
    is_event = _counts_events(checked, indicator)
    around = poisson_interval(0).high if is_event else Decimal(0)
    return min(earlier) > around


def _unusual(checked: Checked) -> Found:
    for figure, number in checked.numbers:
        name = figure.indicator
        earlier = checked.earlier_of(name).comparable
        if number == 0 or len(earlier) < USUAL_FROM:
            continue
        usual = _usual(earlier, counts_events=_counts_events(checked, name))
        if not usual.holds(number):
            low, high = min(earlier), max(earlier)
            yield (
                name,
                Text(
                    nl=f"Dit is buiten wat gewoon is: in {len(earlier)} eerdere jaren was het "
                    f"{dutch(low)} tot {dutch(high)}.",
                    en=f"This is outside what is usual: in {len(earlier)} earlier years it was "
                    f"{english(low)} to {english(high)}.",
                ),
            )


def _doubled(checked: Checked) -> Found:
    for figure, number in checked.numbers:
        name = figure.indicator
        earlier = checked.earlier_of(name).comparable
        if number == 0 or not 0 < len(earlier) < USUAL_FROM:
            continue
        last = earlier[0]
        if _is_far(number, last) and _is_more_than_chance(checked, name, number, last):
            yield (
                name,
                Text(
                    nl=f"Dit is meer dan twee keer of minder dan de helft van het vorige cijfer, "
                    f"{dutch(last)}.",
                    en=f"This is more than twice or less than half of the previous figure, "
                    f"{english(last)}.",
                ),
            )


def _is_far(number: Decimal, last: Decimal) -> bool:
    small, large = sorted((abs(number), abs(last)))
    return large > _TWICE * small or number * last < 0


def _is_more_than_chance(checked: Checked, name: str, number: Decimal, last: Decimal) -> bool:
    whole = _is_whole(number) and _is_whole(last)
    if not (_counts_events(checked, name) and whole):
        return True
    return count_against_count(Count(int(number)), Count(int(last))) < _RARE


def _same(checked: Checked) -> Found:
    for figure, number in checked.numbers:
        last = checked.earlier_of(figure.indicator).last
        is_small = checked.measure(figure.indicator) is Measure.COUNT and number < _SMALL
        if last is not None and last.number == number and number != 0 and not is_small:
            yield (
                figure.indicator,
                Text(
                    nl=f"Dit is precies het cijfer over {last.period}.",
                    en=f"This is exactly the figure for {last.period}.",
                ),
            )


HISTORY_RULES = (
    Rule(
        "sudden_zero",
        Kind.WARNING,
        Text(
            nl="Een nul is geen verrassing: in alle eerdere jaren was het niet ver van nul (bij "
            "een aantal: minder dan vier in een van die jaren).",
            en="A zero is no surprise: it was not far from zero in all earlier years (for a "
            "count: less than four in one of those years).",
        ),
        _zero,
    ),
    Rule(
        "unusual",
        Kind.WARNING,
        Text(
            nl="Een getal ligt binnen wat gewoon is voor de eenheid, waar drie tot vijf eerdere "
            "jaren bekend zijn: tussen het laagste en hoogste, met daaromheen wat toeval openlaat "
            "(95%) bij een aantal, en bij andere getallen nog eens dezelfde breedte, ten minste "
            "een tiende van het hoogste.",
            en="A number lies within what is usual for the unit, where three to five earlier "
            "years are known: between the lowest and highest, and around these what chance leaves "
            "open (95%) for a count, and for other numbers the same width again, at least a tenth "
            "of the highest.",
        ),
        _unusual,
    ),
    Rule(
        "doubled_or_halved",
        Kind.WARNING,
        Text(
            nl="Waar een of twee eerdere jaren bekend zijn, is een getal niet meer dan twee keer "
            "en niet minder dan de helft van het laatste, tenzij toeval het verschil verklaart.",
            en="Where one or two earlier years are known, a number is not more than twice and not "
            "less than half of the last one, unless chance explains the difference.",
        ),
        _doubled,
    ),
    Rule(
        "same_as_before",
        Kind.WARNING,
        Text(
            nl="Een getal is niet precies dat van een jaar eerder, behalve nul en aantallen onder "
            "de tien.",
            en="A number is not exactly that of a year before, except zero and counts below ten.",
        ),
        _same,
    ),
)
"""In the order in which they are told."""
