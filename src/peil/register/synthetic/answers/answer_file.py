# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The answers as rows of figures: exact numbers, zero where nothing was found."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path

from peil.register.synthetic.answers.grids import WHOLE, Grid, Numbers
from peil.register.synthetic.answers.periods import Periods
from peil.register.synthetic.police_units import UNITS
from peil.register.synthetic.recipe import Recipe

ANSWER_COLUMNS = (
    "indicator",
    "unit",
    "period",
    "value",
    "numerator",
    "denominator",
    "definition",
    "breakdown",
    "register",
    "counted_on",
)
NATIONAL = "national"
SIX_DECIMALS = Decimal("0.000001")


@dataclass(frozen=True, eq=False)
class Answer:
    """The answers to one definition of an indicator, from its first day to its last, inclusive.

    A unit has a row in every period in which it exists on any day, and in another only when
    something is placed at it. `of` is the denominator of a percentage. `in_cents` says that the numbers are euro cents, and
    the answer millions of euros. `breakdown` is a column and a code, or nothing.
    """

    indicator: str
    definition: str
    first_day: date
    found: Grid
    last_day: date | None = None
    of: Grid | None = None
    in_cents: bool = False
    breakdown: str = ""


def write_answers(
    answers: Iterable[Answer], *, recipe: Recipe, periods: Periods, target: Path
) -> int:
    """Write every answer as CSV and return how many rows there are."""
    rows = 0
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(ANSWER_COLUMNS)
        for answer in answers:
            for unit, period, value, numerator, denominator in _cells(answer, periods):
                writer.writerow(
                    [
                        answer.indicator,
                        unit,
                        period,
                        value,
                        numerator,
                        denominator,
                        answer.definition,
                        answer.breakdown,
                        recipe.name,
                        recipe.counted_on,
                    ]
                )
                rows += 1
    return rows


def _cells(answer: Answer, periods: Periods) -> Iterator[tuple[str, ...]]:
    months = list(periods.each())
    of = answer.of
    for number, (name, first, last) in enumerate(months):
        yield from _period(
            answer,
            name,
            (first, last),
            answer.found.months[:, number],
            None if of is None else of.months[:, number],
        )
    for number in range(periods.years):
        name = str(periods.first_year + number)
        days = (months[number * 12][1], months[number * 12 + 11][2])
        yield from _period(
            answer,
            name,
            days,
            answer.found.years[:, number],
            None if of is None else of.years[:, number],
        )


def _period(
    answer: Answer, name: str, days: tuple[date, date], found: Numbers, of: Numbers | None
) -> Iterator[tuple[str, ...]]:
    first, last = days
    if last < answer.first_day or (answer.last_day is not None and last > answer.last_day):
        return
    for place, (unit, begins, ends, _) in enumerate(UNITS):
        exists = begins <= last and (ends is None or ends >= first)
        if exists or found[place] or (of is not None and of[place]):
            yield unit, name, *_value(answer, found, of, place)
    yield NATIONAL, name, *_value(answer, found, of, WHOLE)


def _value(answer: Answer, found: Numbers, of: Numbers | None, place: int) -> tuple[str, str, str]:
    here = int(found[place])
    if of is None:
        return _number(here, in_cents=answer.in_cents), "", ""
    return _percent(here, int(of[place])), str(here), str(int(of[place]))


def _number(found: int, *, in_cents: bool) -> str:
    """Return a whole number, or cents as millions of euros, without needless zeros."""
    if not in_cents or found == 0:
        return str(found)
    return f"{Decimal(found).scaleb(-8).normalize():f}"


def _percent(numerator: int, denominator: int) -> str:
    """Return a percentage to six decimals; nothing when it would divide by zero."""
    if denominator == 0:
        return ""
    exact = Decimal(100 * numerator) / Decimal(denominator)
    return str(exact.quantize(SIX_DECIMALS, rounding=ROUND_HALF_EVEN))
