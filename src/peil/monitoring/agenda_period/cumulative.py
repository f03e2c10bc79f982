# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Adds norms and results up over the years of an agenda, as far as they may be added up.

Only over one definition, only over years that are whole, and only where every year from the first
has both. What cannot be added up has a word for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from peil.terms.quantities import Measure


class NoCumulative(StrEnum):
    """Why there is no sum up to and including a year."""

    PERCENTAGE = "percentage"
    """A percentage does not add up."""
    STOCK = "stock"
    """What is held at a moment does not add up over moments: a stock, or capacity in FTE."""
    DURATION = "duration"
    """A number of days is not an amount."""
    IN_WORDS = "in_words"
    """A step in words has no number."""
    OUTSIDE_AGENDA = "outside_agenda"
    """No agenda of the path is about the year."""
    NOT_OVER = "not_over"
    """The year still runs, or has yet to begin."""
    NO_NORM = "no_norm"
    NO_RESULT = "no_result"
    OTHER_DEFINITION = "other_definition"
    """The result was counted otherwise than the norm is meant."""
    EARLIER_YEAR_MISSING = "earlier_year_missing"
    """A year before it, since the start, has no norm or no result that can take part."""


@dataclass(frozen=True)
class Cumulative:
    """Norm and result added up from one year to another, both inclusive, by one definition."""

    since: int
    norm: Decimal
    result: Decimal

    @property
    def difference(self) -> Decimal:
        """The results minus the norms."""
        return self.result - self.norm


@dataclass(frozen=True)
class YearToAdd:
    """One year as far as adding up needs it.

    `agenda` is empty outside the agendas; `definition` is the version of the norm's year.
    """

    year: int
    agenda: str
    is_over: bool
    norm: Decimal | None
    result: Decimal | None
    definition: str
    result_definition: str


_NEVER = {
    Measure.PERCENT: NoCumulative.PERCENTAGE,
    Measure.FTE: NoCumulative.STOCK,
    Measure.DAYS: NoCumulative.DURATION,
    Measure.MILESTONE: NoCumulative.IN_WORDS,
}


def never_adds_up(measure: Measure, *, is_stock: bool) -> NoCumulative | None:
    """Return why numbers of a kind do not add up over years, or nothing when they do."""
    return NoCumulative.STOCK if is_stock else _NEVER.get(measure)


def add_up(years: Iterable[YearToAdd]) -> Iterator[Cumulative | NoCumulative]:
    """Yield for each year the sum since the start, or why there is none.

    A sum starts with the first year of an agenda, and anew with the first year of a definition.

    Args:
        years: in order; of a kind of number that adds up.
    """
    start: tuple[str, str] | None = None
    running: Cumulative | None = None
    for one in years:
        place = (one.agenda, one.definition)
        starts_here = place != start
        start = place
        why = _why_not(one)
        if why is not None:
            running = None
            yield why
        elif starts_here or running is not None:
            running = _with(None if starts_here else running, one)
            yield running
        else:
            yield NoCumulative.EARLIER_YEAR_MISSING


def _why_not(one: YearToAdd) -> NoCumulative | None:
    if not one.agenda:
        return NoCumulative.OUTSIDE_AGENDA
    if not one.is_over:
        return NoCumulative.NOT_OVER
    if one.norm is None:
        return NoCumulative.NO_NORM
    if one.result is None:
        return NoCumulative.NO_RESULT
    if one.result_definition != one.definition:
        return NoCumulative.OTHER_DEFINITION
    return None


def _with(running: Cumulative | None, one: YearToAdd) -> Cumulative:
    norm, result = one.norm or Decimal(0), one.result or Decimal(0)
    if running is None:
        return Cumulative(one.year, norm, result)
    return Cumulative(running.since, running.norm + norm, running.result + result)
