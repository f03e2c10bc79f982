# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a year from figures of its parts: the sum so far, and earlier years by month."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from peil.agenda.figures import Realisation
from peil.monitoring.course.pace import NoPace, no_pace_for
from peil.monitoring.course.status import SoFar
from peil.monitoring.known import Known
from peil.terms.periods import MONTHS_IN_A_YEAR, Period, month_number
from peil.terms.quantities import Measure

Comparable = Callable[[str], bool]
"""Whether figures of a definition version may take part."""


@dataclass(frozen=True)
class Part:
    """What counts of a part of a year; the number is in the indicator's measure."""

    period: Period
    number: Decimal
    numerator: Decimal | None
    denominator: Decimal | None
    definition: str


@dataclass(frozen=True)
class Parts:
    """The figures of one indicator and unit for parts of years, by the day on which they start."""

    measure: Measure
    is_stock: bool
    starting: Mapping[date, Sequence[Part]]

    def so_far(
        self, year: int, *, comparable: Comparable, months: int = MONTHS_IN_A_YEAR
    ) -> SoFar | None:
        """Return what is known of a year from 1 January on, without a gap, or nothing.

        Args:
            year: the calendar year.
            comparable: which definitions may take part.
            months: go no further than so many months.
        """
        run = tuple(self._run(year, comparable, months))
        if not run:
            return None
        until = run[-1].period.last_day
        kind = no_pace_for(self.measure, is_stock=self.is_stock)
        if kind is NoPace.RUNNING_STOCK:
            return SoFar(until, run[-1].number)
        if kind is NoPace.PERCENTAGE:
            return _pooled(run, until)
        return SoFar(until, sum((part.number for part in run), Decimal(0)))

    def _run(self, year: int, comparable: Comparable, months: int) -> Iterator[Part]:
        """Yield the longest parts that follow one another from 1 January on."""
        day = date(year, 1, 1)
        while (part := self._longest(day, comparable, months)) is not None:
            yield part
            day = part.period.last_day + timedelta(days=1)

    def _longest(self, day: date, comparable: Comparable, months: int) -> Part | None:
        fitting = [
            part
            for part in self.starting.get(day, ())
            if part.period.last_day.month <= months and comparable(part.definition)
        ]
        return max(fitting, key=lambda part: part.period.last_day, default=None)

    def months_of_earlier_years(
        self, year: int, *, comparable: Comparable
    ) -> Mapping[int, tuple[Decimal, ...]]:
        """Return for every earlier year that is known month by month its twelve numbers."""
        found: dict[int, tuple[Decimal, ...]] = {}
        for earlier in sorted({day.year for day in self.starting if day.year < year}):
            months = [self._month(date(earlier, m + 1, 1), comparable) for m in range(12)]
            numbers = tuple(month for month in months if month is not None)
            if len(numbers) == MONTHS_IN_A_YEAR:
                found[earlier] = numbers
        return found

    def _month(self, first_day: date, comparable: Comparable) -> Decimal | None:
        for part in self.starting.get(first_day, ()):
            is_month = month_number(part.period.last_day) == month_number(first_day)
            if is_month and comparable(part.definition):
                return part.number
        return None


@dataclass(frozen=True)
class PartsKnown:
    """The figures for parts of years that were known on a day, of every indicator and unit."""

    found: Mapping[tuple[str, str], Mapping[date, Sequence[Part]]]

    def of(self, indicator: str, unit: str, *, measure: Measure, is_stock: bool) -> Parts:
        """Return those of one indicator and unit; there may be none."""
        return Parts(measure, is_stock, self.found.get((indicator, unit), {}))


def parts_known(known: Known) -> PartsKnown:
    """Return the figures for parts of years that were known on a day, of every unit.

    A figure that is no number is no part: what is absent is a gap.
    """
    found: dict[tuple[str, str], dict[date, list[Part]]] = {}
    every = (figure.key for figure in known.policy.every_figure)
    for key in dict.fromkeys(key for key in every if _is_part_of_a_year(key.period)):
        realisation = known.found.get(key)
        if realisation is not None and realisation.number is not None:
            part = _part(key.period, realisation.number, realisation)
            starting = found.setdefault((key.indicator, key.unit), {})
            starting.setdefault(key.period.first_day, []).append(part)
    return PartsKnown(found)


def _is_part_of_a_year(period: Period) -> bool:
    return period.first_day.year == period.last_day.year and not period.is_year


def _part(period: Period, number: Decimal, realisation: Realisation) -> Part:
    entry = realisation.figure.entry
    return Part(period, number, entry.numerator, entry.denominator, realisation.figure.definition)


def _pooled(run: Sequence[Part], until: date) -> SoFar | None:
    """Return one percentage of several parts: all numerators over all denominators.

    Percentages themselves are never averaged; without what they are made of there is nothing.
    """
    above = [part.numerator for part in run if part.numerator is not None]
    below = [part.denominator for part in run if part.denominator is not None]
    cases = sum(below, Decimal(0))
    if len(above) == len(below) == len(run) and cases > 0:
        numerator = sum(above, Decimal(0))
        return SoFar(until, numerator / cases * 100, numerator, cases)
    return SoFar(until, run[0].number) if len(run) == 1 else None
