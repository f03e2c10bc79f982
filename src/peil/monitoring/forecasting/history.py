# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Which months of a series take part in the forecast of a year, or why it cannot be made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from peil.monitoring.forecasting.outcome import NoForecast, Reason, SoFar
from peil.monitoring.series import Point, Series
from peil.terms.periods import (
    MONTHS_IN_A_YEAR,
    Length,
    Period,
    month_number,
    periods_between,
    year_period,
)
from peil.terms.quantities import Measure

NEEDED = 2 * MONTHS_IN_A_YEAR
"""Months before the year: with each calendar month seen twice, what returns every year can be told
from what happened once."""
WINDOW = 5 * MONTHS_IN_A_YEAR
"""The most months before the year that take part; what is older says little of the level now."""
CASES_A_MONTH = 2
"""The fewest cases a month, on average, that a percentage of a year is forecast from: with less,
one case decides. Assumed."""

_TO_SIX_DECIMALS = Decimal("0.000001")
_WITH_A_TOTAL = frozenset({Measure.COUNT, Measure.EUR_MILLION, Measure.PERCENT})


@dataclass(frozen=True)
class History:
    """The months that a forecast is made from, in order, all counted by one definition.

    `before` are months before the year, `running` those of the year that are known, `coming`
    those that are not.
    """

    year: int
    measure: Measure
    before: tuple[Point, ...]
    running: tuple[Point, ...]
    coming: tuple[Period, ...]
    definition: str

    @property
    def points(self) -> tuple[Point, ...]:
        """Every month that is known, in order."""
        return self.before + self.running

    @property
    def so_far(self) -> SoFar:
        """What is known of the year."""
        return so_far_of(self.running, measure=self.measure)


def history_of(
    series: Series,
    *,
    year: int,
    known_on: date,
    comparable: Callable[[str, str], bool] = lambda one, other: one == other,
) -> History | NoForecast:
    """Return the months that take part in the forecast of a year, or why it cannot be made.

    Args:
        series: monthly figures.
        year: the calendar year.
        known_on: only months that had ended by this day take part, inclusive.
        comparable: whether figures by two versions of the definition may be compared as they are.
    """
    if series.measure not in _WITH_A_TOTAL or series.length is not Length.MONTH:
        reason = Reason.NO_TOTAL if series.length is Length.MONTH else Reason.NOT_MONTHLY
        return NoForecast(year, reason, so_far_of((), measure=series.measure), points=0)
    known = series.until(known_on)
    whole = known.points if known is not None else ()
    run = since_break(known, comparable=comparable).points if known is not None else ()
    before, running = _before(run, year)[-WINDOW:], _of_year(run, year)
    reason_not = _why_not(whole, run, year) or _why_unfit(before + running, series.measure)
    if reason_not is not None:
        so_far = so_far_of(_of_year(whole, year), measure=series.measure)
        return NoForecast(year, reason_not, so_far, points=len(before))
    months = periods_between(year_period(year), year_period(year), by=Length.MONTH)
    return History(
        year=year,
        measure=series.measure,
        before=before,
        running=running,
        coming=months[len(running) :],
        definition=run[-1].definition,
    )


def since_break(series: Series, *, comparable: Callable[[str, str], bool]) -> Series:
    """Return the run at the end that was counted by one definition, or by ones that compare."""
    last = series.points[-1].definition
    points = tuple(
        point._replace(definition=last) if comparable(point.definition, last) else point
        for point in series.points
    )
    return replace(series, points=points).since_break()


def so_far_of(points: Sequence[Point], *, measure: Measure) -> SoFar:
    """Return what is known of a year by its months."""
    course = tuple(total_of(points[: at + 1], measure=measure) for at in range(len(points)))
    return SoFar(len(points), course[-1] if course else None, course)


def total_of(points: Iterable[Point], *, measure: Measure) -> Decimal | None:
    """Return what months come to: their sum, or of a percentage the part of all of them together.

    Nothing for a percentage without parts, or while there is nothing to take it of.
    """
    months = tuple(points)
    if measure is not Measure.PERCENT:
        return sum((point.value for point in months), Decimal(0))
    above = [point.numerator for point in months if point.numerator is not None]
    below = [point.denominator for point in months if point.denominator is not None]
    if len(above) != len(months) or len(below) != len(months) or not sum(below):
        return None
    return (100 * sum(above, Decimal(0)) / sum(below)).quantize(_TO_SIX_DECIMALS)


def _before(points: Sequence[Point], year: int) -> tuple[Point, ...]:
    return tuple(point for point in points if point.period.first_day.year < year)


def _of_year(points: Sequence[Point], year: int) -> tuple[Point, ...]:
    return tuple(point for point in points if point.period.first_day.year == year)


def _why_not(whole: Sequence[Point], run: Sequence[Point], year: int) -> Reason | None:
    """Return why the months that are known do not allow a forecast, or nothing."""
    if len(_of_year(whole, year)) == MONTHS_IN_A_YEAR:
        return Reason.YEAR_IS_OVER
    before = _before(whole, year)
    if len(before) < NEEDED:
        return Reason.TOO_FEW
    if len(_before(run, year)) < NEEDED:
        return Reason.DEFINITION_BREAK
    months = month_number(date(year, 1, 1)) - month_number(before[-1].period.last_day)
    return Reason.MONTHS_BETWEEN if months > MONTHS_IN_A_YEAR else None


def _why_unfit(points: Sequence[Point], measure: Measure) -> Reason | None:
    """Return why the numbers do not suit the model of their kind, or nothing."""
    if measure is Measure.PERCENT:
        return _why_no_share(points)
    if any(point.value < 0 for point in points):
        return Reason.NEGATIVE_AMOUNT
    if measure is Measure.EUR_MILLION and not any(point.value for point in points):
        return Reason.NOTHING_RECORDED
    return None


def _why_no_share(points: Sequence[Point]) -> Reason | None:
    """Return why months cannot be read as parts of a whole, or nothing."""
    pairs = [
        (point.numerator, point.denominator)
        for point in points
        if point.numerator is not None and point.denominator is not None
    ]
    if len(pairs) < len(points):
        return Reason.NO_PARTS
    if any(not 0 <= above <= below for above, below in pairs):
        return Reason.MORE_THAN_ALL
    seen = sum(below > 0 for _, below in pairs)
    cases = sum((below for _, below in pairs), Decimal(0))
    is_enough = seen >= NEEDED // 2 and cases >= CASES_A_MONTH * len(pairs)
    return None if is_enough else Reason.TOO_FEW_CASES
