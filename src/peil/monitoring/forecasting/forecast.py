# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Forecasts what a year will come to: the months that are known, and what the rest may add."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from peil.monitoring.forecasting.history import History, history_of
from peil.monitoring.forecasting.outcome import CoursePoint, Forecast, Interval, NoForecast
from peil.monitoring.forecasting.totals import Total, ahead_of
from peil.monitoring.series import Series
from peil.terms.quantities import Direction, Measure

_STEPS = {
    Measure.COUNT: Decimal(1),
    Measure.PERCENT: Decimal("0.01"),
    Measure.EUR_MILLION: Decimal("0.01"),
}
"""How precisely a forecast is told; more would be false precision."""
_SMALL, _STEP_OF_SMALL = 10, Decimal("0.1")
_HUNDREDTH = Decimal("0.01")
_TENTH = Decimal("0.1")
_ALMOST = (Decimal("0.01"), Decimal("0.99"))
"""No model knows a chance better than to one in a hundred."""


def told(number: float | Decimal, measure: Measure, *, is_mean: bool = False) -> Decimal:
    """Return a number as precisely as it may be told.

    Args:
        number: in the measure.
        measure: the kind of number.
        is_mean: it is an average, which of a small count gets a decimal.
    """
    small = is_mean and measure is Measure.COUNT and number < _SMALL
    step = _STEP_OF_SMALL if small else _STEPS.get(measure, _HUNDREDTH)
    return Decimal(number).quantize(step, ROUND_HALF_EVEN)


def forecast(
    series: Series,
    *,
    year: int,
    known_on: date,
    norm: Decimal | None = None,
    direction: Direction = Direction.MONITOR,
    comparable: Callable[[str, str], bool] = lambda one, other: one == other,
) -> Forecast | NoForecast:
    """Return what a year will come to with its prediction intervals, or why that cannot be said.

    Args:
        series: monthly figures of a count, of money, or of a percentage with its parts.
        year: the calendar year.
        known_on: only months that had ended by this day take part, inclusive.
        norm: the norm of the year, in the indicator's measure and by the definition of the series.
        direction: which way is good; without a floor or ceiling there is no chance to be told.
        comparable: whether figures by two versions of the definition may be compared as they are.
    """
    history = history_of(series, year=year, known_on=known_on, comparable=comparable)
    if isinstance(history, NoForecast):
        return history
    ahead = ahead_of(history)
    course = tuple(_point(history, total, at) for at, total in enumerate(ahead.totals))
    whole = course[-1]
    return Forecast(
        year=year,
        method=ahead.method,
        so_far=history.so_far,
        expected=whole.expected,
        interval80=whole.interval80,
        interval95=whole.interval95,
        chance=_chance(ahead.totals[-1], history.measure, norm, direction),
        course=course,
        points=len(history.before),
        has_season=ahead.has_season,
        dispersion=Decimal(ahead.dispersion).quantize(_HUNDREDTH),
        level_change=Decimal(100 * ahead.size).quantize(_TENTH),
        definition=history.definition,
    )


def _point(history: History, total: Total, at: int) -> CoursePoint:
    low95, low80, high80, high95 = (
        told(total.quantile(chance), history.measure) for chance in (0.025, 0.1, 0.9, 0.975)
    )
    return CoursePoint(
        period=history.coming[at],
        expected=told(total.mean, history.measure, is_mean=True),
        interval80=Interval(low80, high80),
        interval95=Interval(low95, high95),
    )


def _chance(
    total: Total, measure: Measure, norm: Decimal | None, direction: Direction
) -> Decimal | None:
    """Return the chance that a norm is met: 0 and 1 only where nothing can change it any more.

    A sum only grows: a floor that is reached stays reached, and a ceiling that is passed stays
    passed. A percentage can always turn.
    """
    if norm is None or direction not in {Direction.AT_LEAST, Direction.AT_MOST}:
        return None
    number = float(norm)
    is_floor = direction is Direction.AT_LEAST
    if measure is not Measure.PERCENT and _is_settled(total.fixed, number, is_floor=is_floor):
        return Decimal(1) if is_floor else Decimal(0)
    found = 1 - total.less_than(number) if is_floor else total.at_most(number)
    low, high = _ALMOST
    return min(max(Decimal(found).quantize(_HUNDREDTH), low), high)


def _is_settled(so_far: float, norm: float, *, is_floor: bool) -> bool:
    return so_far >= norm if is_floor else so_far > norm
