# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The forecast and backtest of an indicator of an agenda, with the norm as known on a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from peil.agenda.indicators import Indicator, IndicatorEntry
from peil.agenda.norms import Norm, norms_in_force, year_key
from peil.agenda.policy import Policy
from peil.monitoring.assess import Absence, Result, ResultStanding, assess
from peil.monitoring.forecasting.backtest import Backtest, LeftOut, backtest
from peil.monitoring.forecasting.forecast import forecast
from peil.monitoring.forecasting.history import so_far_of
from peil.monitoring.forecasting.outcome import Forecast, NoForecast, Reason, SoFar
from peil.monitoring.series import Series
from peil.terms.periods import MONTHS_IN_A_YEAR, year_period
from peil.terms.quantities import Direction

Comparable = Callable[[str, str], bool]
_NO_NUMBER_TO_REACH = {
    Direction.INCREASE: Absence.DIRECTION_ONLY,
    Direction.DECREASE: Absence.DIRECTION_ONLY,
    Direction.MONITOR: Absence.NO_NORM_BY_DESIGN,
}


@dataclass(frozen=True)
class AskedForecast:
    """The forecast of an indicator, or why there is none, beside the norm of the year.

    `absence` is why there is no chance that the norm is met, where there is a forecast.
    `definition` is the version that the norm is for. `year_before` is what the year before had
    come to at the end of each month; empty where it is not known as a whole by the same definition.
    """

    policy: Policy
    entry: IndicatorEntry
    series: Series
    year: int
    known_on: date
    norm: Norm | None
    definition: str
    absence: Absence | None
    outcome: Forecast | NoForecast
    year_before: tuple[Decimal | None, ...]


def forecast_of_indicator(
    policy: Policy, *, series: Series, year: int, known_on: date
) -> AskedForecast:
    """Return the forecast of the indicator and unit of a series, beside its norm.

    Args:
        policy: the agendas.
        series: monthly figures of an indicator and a unit that the agendas hold.
        year: the calendar year.
        known_on: norms that were known, and months that had ended, by this day take part,
            inclusive.

    Raises:
        IndicatorUnknown: when no agenda holds the indicator.
        UnitUnknown: when the folder does not hold the unit.
    """
    indicator = policy.indicator(series.indicator)
    entry = _entry_in(policy, indicator, year)
    in_force = norms_in_force(policy.norms, known_on=known_on)
    key = year_key(series.indicator, unit=policy.unit_key(series.unit), year=year)
    norm = in_force.get(key)
    holding = indicator.definition_for(year_period(year))
    definition = holding.version if holding is not None else ""
    known = series.until(known_on)
    counted_by = known.points[-1].definition if known is not None else ""
    absence = _absence(
        norm,
        entry,
        counted_by=counted_by,
        definition=definition,
        comparable=indicator.comparable,
    )
    outcome = _outcome(
        series,
        year=year,
        known_on=known_on,
        entry=entry,
        norm=norm.number if norm is not None and absence is None else None,
        comparable=indicator.comparable,
    )
    return AskedForecast(
        policy=policy,
        entry=entry,
        series=series,
        year=year,
        known_on=known_on,
        norm=norm,
        definition=definition,
        absence=absence,
        outcome=outcome,
        year_before=_year_before(series, outcome, comparable=indicator.comparable),
    )


def backtest_of_indicator(policy: Policy, *, series: Series) -> Backtest:
    """Return the backtest of a series, by what the agendas say of its indicator.

    An indicator that no agenda holds is tested as it stands. A running stock has no total to be
    held against.
    """
    indicator = policy.indicators.get(series.indicator)
    if indicator is None:
        return backtest(series)
    if any(placement.entry.running_stock for placement in indicator.placements):
        left_out = tuple(LeftOut(year, Reason.RUNNING_STOCK) for year in series.whole_years)
        return Backtest(series, (), left_out, ())
    return backtest(series, comparable=indicator.comparable)


def _entry_in(policy: Policy, indicator: Indicator, year: int) -> IndicatorEntry:
    """Return the indicator as the agenda of a year holds it, or else the last one that does."""
    agenda = policy.agenda_covering(year)
    placement = indicator.placement_in(agenda.key) if agenda is not None else None
    return (placement or indicator.placements[-1]).entry


def _absence(
    norm: Norm | None,
    entry: IndicatorEntry,
    *,
    counted_by: str,
    definition: str,
    comparable: Comparable,
) -> Absence | None:
    """Return why a year cannot be held against its norm, or nothing when it can."""
    judged = assess(
        Result(ResultStanding.UNKNOWN, Decimal(0), counted_by),
        norm,
        direction=entry.direction,
        measure=entry.measure,
        norm_definition=definition,
        comparable=comparable,
    )
    return judged.absence or _NO_NUMBER_TO_REACH.get(entry.direction)


def _outcome(
    series: Series,
    *,
    year: int,
    known_on: date,
    entry: IndicatorEntry,
    norm: Decimal | None,
    comparable: Comparable,
) -> Forecast | NoForecast:
    if entry.running_stock:
        return NoForecast(year, Reason.RUNNING_STOCK, SoFar(0, None, ()), points=0)
    return forecast(
        series,
        year=year,
        known_on=known_on,
        norm=norm,
        direction=entry.direction,
        comparable=comparable,
    )


def _year_before(
    series: Series, outcome: Forecast | NoForecast, *, comparable: Comparable
) -> tuple[Decimal | None, ...]:
    points = series.of_year(outcome.year - 1)
    if isinstance(outcome, NoForecast) or len(points) < MONTHS_IN_A_YEAR:
        return ()
    if not all(comparable(point.definition, outcome.definition) for point in points):
        return ()
    return so_far_of(points, measure=series.measure).course
