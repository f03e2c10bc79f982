# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Backtest: what the forecast of earlier years would have been, held against what they came to.

Every forecast is made with the months that were over by then, of the figures as they are in the
series now. Two naive methods are held against the same totals: the year goes on at an even pace,
and the year has the same part behind it as the year before had at that moment.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from peil.monitoring.forecasting.forecast import forecast, told
from peil.monitoring.forecasting.history import total_of
from peil.monitoring.forecasting.naive import by_last_year, even_pace
from peil.monitoring.forecasting.outcome import Forecast, Interval, NoForecast, Reason
from peil.monitoring.series import Series
from peil.terms.periods import MONTHS_IN_A_YEAR, Length, read_period
from peil.terms.quantities import Measure

CUTS = (3, 6, 8, 10)
"""After how many months of a year a forecast is made."""
_TENTH = Decimal("0.1")


@dataclass(frozen=True)
class BacktestRow:
    """One forecast held against what the year came to, in the indicator's measure.

    `even_pace` and `last_year` are what the naive methods would have said; nothing where they
    can say nothing, such as when nothing had happened by then.
    """

    year: int
    months: int
    total: Decimal
    expected: Decimal
    interval80: Interval
    interval95: Interval
    even_pace: Decimal | None
    last_year: Decimal | None

    @property
    def inside80(self) -> bool:
        """The total lay in the interval of 80 percent."""
        return self.interval80.low <= self.total <= self.interval80.high

    @property
    def inside95(self) -> bool:
        """The total lay in the interval of 95 percent."""
        return self.interval95.low <= self.total <= self.interval95.high


@dataclass(frozen=True)
class Error:
    """How far a method was off on average, in the measure and in percent of the totals.

    Nothing where the method said nothing in one of the rows; percentages have no percent of.
    """

    absolute: Decimal | None
    percent: Decimal | None


@dataclass(frozen=True)
class BacktestSummary:
    """How forecasts did; `months` is the cut they were made at, nothing for all together.

    `width80` is how wide their intervals of 80 percent were on average.
    """

    months: int | None
    forecasts: int
    inside80: int
    inside95: int
    width80: Decimal
    error: Error
    error_even_pace: Error
    error_last_year: Error


@dataclass(frozen=True)
class LeftOut:
    """A year that was left out, and why nothing could be forecast of it."""

    year: int
    reason: Reason


@dataclass(frozen=True)
class Backtest:
    """Every forecast that could be held against a total, by year and cut.

    `summaries` has one for each cut and, last, one of all together; none without rows.
    """

    series: Series
    rows: tuple[BacktestRow, ...]
    left_out: tuple[LeftOut, ...]
    summaries: tuple[BacktestSummary, ...]


def backtest(
    series: Series,
    *,
    cuts: Sequence[int] = CUTS,
    comparable: Callable[[str, str], bool] = lambda one, other: one == other,
) -> Backtest:
    """Return how the forecast would have done in every year that the series holds whole.

    Args:
        series: monthly figures.
        cuts: after how many months of a year a forecast is made, each from 1 to 11.
        comparable: whether figures by two versions of the definition may be compared as they are.
    """
    rows: list[BacktestRow] = []
    left_out: list[LeftOut] = []
    for year in series.whole_years:
        for months in cuts:
            row = _row(series, year, months, comparable)
            if isinstance(row, BacktestRow):
                rows.append(row)
            elif LeftOut(year, row) not in left_out:
                left_out.append(LeftOut(year, row))
    parts = [(months, [row for row in rows if row.months == months]) for months in cuts]
    summaries = [
        _summary(found, months, series.measure) for months, found in [*parts, (None, rows)] if found
    ]
    return Backtest(series, tuple(rows), tuple(left_out), tuple(summaries))


def _row(
    series: Series, year: int, months: int, comparable: Callable[[str, str], bool]
) -> BacktestRow | Reason:
    """Return one forecast held against its total, or why there is none."""
    if series.length is not Length.MONTH:
        return Reason.NOT_MONTHLY
    day = read_period(f"{year:04d}-{months:02d}").last_day
    made = forecast(series, year=year, known_on=day, comparable=comparable)
    if isinstance(made, NoForecast):
        return made.reason
    points = series.of_year(year)
    total = total_of(points, measure=series.measure)
    if total is None or not all(comparable(p.definition, made.definition) for p in points):
        return Reason.DEFINITION_BREAK if total is not None else Reason.TOO_FEW_CASES
    return _held_against(series, made, months, total)


def _held_against(series: Series, made: Forecast, months: int, total: Decimal) -> BacktestRow:
    known, before = series.of_year(made.year)[:months], series.of_year(made.year - 1)
    steady = even_pace(known, measure=series.measure)
    shared = (
        by_last_year(known, before, measure=series.measure)
        if len(before) == MONTHS_IN_A_YEAR
        else None
    )
    return BacktestRow(
        year=made.year,
        months=months,
        total=total,
        expected=made.expected,
        interval80=made.interval80,
        interval95=made.interval95,
        even_pace=told(steady, series.measure) if steady is not None else None,
        last_year=told(shared, series.measure) if shared is not None else None,
    )


def _summary(rows: Sequence[BacktestRow], months: int | None, measure: Measure) -> BacktestSummary:
    widths = [row.interval80.high - row.interval80.low for row in rows]
    return BacktestSummary(
        months=months,
        forecasts=len(rows),
        inside80=sum(row.inside80 for row in rows),
        inside95=sum(row.inside95 for row in rows),
        width80=told(sum(widths) / len(rows), measure),
        error=_error(rows, [row.expected for row in rows], measure),
        error_even_pace=_error(rows, [row.even_pace for row in rows], measure),
        error_last_year=_error(rows, [row.last_year for row in rows], measure),
    )


def _error(rows: Sequence[BacktestRow], said: Sequence[Decimal | None], measure: Measure) -> Error:
    """Return how far a method was off on average; the percentage is of the average total."""
    off = [
        abs(number - row.total)
        for row, number in zip(rows, said, strict=True)
        if number is not None
    ]
    if len(off) < len(rows):
        return Error(None, None)
    absolute = sum(off, Decimal(0)) / len(rows)
    average = sum((row.total for row in rows), Decimal(0)) / len(rows)
    percent = (
        (100 * absolute / average).quantize(_TENTH)
        if average and measure is not Measure.PERCENT
        else None
    )
    return Error(told(absolute, measure, is_mean=True), percent)
