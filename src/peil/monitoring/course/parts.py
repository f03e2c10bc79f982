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
from peil.terms.periods import MONTHS_IN_A_YEAR, month_number
from peil.terms.quantities import Measure

Comparable = Callable[[str], bool]
"""Whether figures of a definition version may take part."""


@dataclass(frozen=True)
class Parts:
    """The figures of one indicator and unit for parts of years, by the day on which they start."""

    measure: Measure
    is_stock: bool
    starting: Mapping[date, Sequence[Realisation]]

    def so_far(self, year: int, *, comparable: Comparable, months: int = 12) -> SoFar | None:
        """Return what is known of a year from 1 January on, without a gap, or nothing.

        Args:
            year: the calendar year.
            comparable: which definitions may take part.
            months: go no further than so many months.
        """
        run = list(self._run(year, comparable, months))
        if not run:
            return None
        until = run[-1].figure.key.period.last_day
        kind = no_pace_for(self.measure, is_stock=self.is_stock)
        if kind is NoPace.RUNNING_STOCK:
            return SoFar(until, _number(run[-1]))
        if kind is NoPace.PERCENTAGE:
            return _pooled(run, until)
        return SoFar(until, sum((_number(part) for part in run), Decimal(0)))

    def _run(self, year: int, comparable: Comparable, months: int) -> Iterator[Realisation]:
        """Yield the longest parts that follow one another from 1 January on."""
        day = date(year, 1, 1)
        while (part := self._longest(day, comparable, months)) is not None:
            yield part
            day = part.figure.key.period.last_day + timedelta(days=1)

    def _longest(self, day: date, comparable: Comparable, months: int) -> Realisation | None:
        fitting = [
            part
            for part in self.starting.get(day, ())
            if part.figure.key.period.last_day.year == day.year
            and part.figure.key.period.last_day.month <= months
            and comparable(part.figure.definition)
        ]
        return max(fitting, key=lambda part: part.figure.key.period.last_day, default=None)

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
            period = part.figure.key.period
            is_month = month_number(period.last_day) == month_number(first_day)
            if is_month and comparable(part.figure.definition):
                return _number(part)
        return None


@dataclass(frozen=True)
class PartsKnown:
    """The figures for parts of years that were known on a day, of every indicator and unit."""

    found: Mapping[tuple[str, str], Mapping[date, Sequence[Realisation]]]

    def of(self, indicator: str, unit: str, *, measure: Measure, is_stock: bool) -> Parts:
        """Return those of one indicator and unit; there may be none."""
        return Parts(measure, is_stock, self.found.get((indicator, unit), {}))


def parts_known(known: Known) -> PartsKnown:
    """Return the figures for parts of years that were known on a day, of every unit."""
    found: dict[tuple[str, str], dict[date, list[Realisation]]] = {}
    for key, realisation in known.found.items():
        period = key.period
        within = period.first_day.year == period.last_day.year and not period.is_year
        if within and realisation.number is not None:
            starting = found.setdefault((key.indicator, key.unit), {})
            starting.setdefault(period.first_day, []).append(realisation)
    return PartsKnown(found)


def _number(realisation: Realisation) -> Decimal:
    return realisation.number if realisation.number is not None else Decimal(0)


def _pooled(run: Sequence[Realisation], until: date) -> SoFar | None:
    """Return one percentage of several parts: all numerators over all denominators.

    Percentages themselves are never averaged; without what they are made of there is nothing.
    """
    entries = [part.figure.entry for part in run]
    above = [entry.numerator for entry in entries if entry.numerator is not None]
    below = [entry.denominator for entry in entries if entry.denominator is not None]
    if len(above) == len(run) and len(below) == len(run) and sum(below) > 0:
        numerator, denominator = sum(above, Decimal(0)), sum(below, Decimal(0))
        return SoFar(until, numerator / denominator * 100, numerator, denominator)
    return SoFar(until, _number(run[0])) if len(run) == 1 else None
