# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A series: the figures of one indicator and unit for periods that follow one another.

What a method reads is whole or refused: no gap, no period twice, no negative count, one length of
period. A figure that is absent is a gap, never a zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from peil.terms.errors import PeilError
from peil.terms.periods import Length, Period, length_of, periods_between
from peil.terms.quantities import Measure

_SHOWN = 4
_MAY_BE_NEGATIVE = frozenset({Measure.EUR_MILLION})
"""Money that is paid back is a negative amount; nothing else can be less than none."""


class SeriesRefused(PeilError):
    """Figures do not form a series that a method can read."""

    def __init__(self, about: str, *, found: str, to_do: str) -> None:
        super().__init__(
            asked=f"A series of {about} was asked.",
            found=found,
            to_do=to_do,
        )


class Point(NamedTuple):
    """One figure in a series.

    `value` is in the indicator's measure. `numerator` and `denominator` are those of a ratio,
    where they are known. `definition` is the version it was counted by, empty where nobody says.
    """

    period: Period
    value: Decimal
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    definition: str = ""


@dataclass(frozen=True)
class SeriesSource:
    """Where a series comes from: a file, and the register and day if it was counted.

    Everything in it was known on `counted_on`, and not before.
    """

    file: str
    register: str = ""
    counted_on: date | None = None


@dataclass(frozen=True)
class Series:
    """The figures of one indicator and unit, in order, without a gap, all of one length.

    `source` is nothing where the figures come from no file.
    """

    indicator: str
    unit: str
    measure: Measure
    length: Length
    points: tuple[Point, ...]
    source: SeriesSource | None = None

    @property
    def values(self) -> tuple[Decimal, ...]:
        """The numbers in order."""
        return tuple(point.value for point in self.points)

    @property
    def first_day(self) -> date:
        """The first day that it covers."""
        return self.points[0].period.first_day

    @property
    def last_day(self) -> date:
        """The last day that it covers."""
        return self.points[-1].period.last_day

    @property
    def whole_years(self) -> tuple[int, ...]:
        """The calendar years that it covers from the first day to the last, in order."""
        per_year = 12 // self.length.months
        years = sorted({point.period.first_day.year for point in self.points})
        return tuple(year for year in years if len(self.of_year(year)) == per_year)

    def of_year(self, year: int) -> tuple[Point, ...]:
        """Return the points of a calendar year, in order; as many as there are."""
        return tuple(point for point in self.points if point.period.first_day.year == year)

    def until(self, day: date) -> Series | None:
        """Return the part that had ended by a day, inclusive, or nothing when none had."""
        return self._only([p for p in self.points if p.period.last_day <= day])

    def since_break(self) -> Series:
        """Return the run at the end that was counted by one definition."""
        last = self.points[-1].definition
        at = len(self.points)
        while at and self.points[at - 1].definition == last:
            at -= 1
        return replace(self, points=self.points[at:])

    def _only(self, points: Sequence[Point]) -> Series | None:
        return replace(self, points=tuple(points)) if points else None


def series_of(points: Iterable[Point], *, indicator: str, unit: str, measure: Measure) -> Series:
    """Return points as a series, in order of their periods.

    Args:
        points: in any order.
        indicator: what they are figures of.
        unit: the police unit, or the whole.
        measure: the kind of number.

    Raises:
        SeriesRefused: when there are none, when their periods differ in length, overlap or leave
            a gap, or when a number is negative where it cannot be.
    """
    about = f"'{indicator}' of {unit}"
    found = sorted(points)
    if not found:
        raise SeriesRefused(
            about, found="There are no figures.", to_do="Name a file that holds them."
        )
    length = _one_length(found, about)
    _require_every_period_once(found, length, about)
    _require_no_negatives(found, measure, about)
    return Series(indicator, unit, measure, length, tuple(found))


def _one_length(points: Sequence[Point], about: str) -> Length:
    """Return the length that all periods have.

    Raises:
        SeriesRefused: when a period is no month, quarter, half-year or year, or lengths differ.
    """
    try:
        lengths = {length_of(point.period): point.period for point in points}
    except KeyError:
        raise SeriesRefused(
            about,
            found="One of its periods is no month, quarter, half-year or year.",
            to_do="Give figures of one of these.",
        ) from None
    if len(lengths) > 1:
        named = ", ".join(f"{period} ({length})" for length, period in lengths.items())
        raise SeriesRefused(
            about,
            found=f"Its periods differ in length: {named}.",
            to_do="Give figures of one length in one file.",
        )
    return next(iter(lengths))


def _require_every_period_once(points: Sequence[Point], length: Length, about: str) -> None:
    """Require that periods follow one another.

    Raises:
        SeriesRefused: when one is there twice, or missing.
    """
    seen = [point.period for point in points]
    twice = sorted({period for period in seen if seen.count(period) > 1}) if _repeat(seen) else []
    if twice:
        raise SeriesRefused(
            about,
            found=f"It holds {_listed(twice)} more than once.",
            to_do="Keep the figure that counts.",
        )
    missing = [p for p in periods_between(seen[0], seen[-1], by=length) if p not in set(seen)]
    if missing:
        raise SeriesRefused(
            about,
            found=f"Between {seen[0]} and {seen[-1]} there is no figure for {_listed(missing)}.",
            to_do="Add what is missing; write 0 only where nothing happened.",
        )


def _repeat(periods: Sequence[Period]) -> bool:
    return len(set(periods)) != len(periods)


def _listed(periods: Sequence[Period]) -> str:
    shown = ", ".join(str(period) for period in periods[:_SHOWN])
    more = len(periods) - _SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


def _require_no_negatives(points: Sequence[Point], measure: Measure, about: str) -> None:
    """Require that nothing is less than none.

    Raises:
        SeriesRefused: when a number is negative where it cannot be.
    """
    if measure in _MAY_BE_NEGATIVE:
        return
    below = [point for point in points if point.value < 0]
    if below:
        raise SeriesRefused(
            about,
            found=f"The figure for {below[0].period} is {below[0].value}.",
            to_do="Mend it; a number of this kind cannot be negative.",
        )
