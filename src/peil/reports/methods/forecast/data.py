# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A forecast as records for CSV and as data for JSON; keys are the same in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from peil.monitoring.forecasting.asked import AskedForecast
from peil.monitoring.forecasting.outcome import CoursePoint, Forecast, NoForecast

FORECAST_COLUMNS = (
    *("indicator", "unit", "year", "known_on", "measure", "definition", "months_known", "so_far"),
    *("expected", "low_80", "high_80", "low_95", "high_95"),
    *("norm", "direction", "norm_definition", "norm_decision", "chance", "no_chance"),
    *("method", "points", "has_season", "dispersion", "level_change", "no_forecast"),
)


def forecast_record(asked: AskedForecast) -> Mapping[str, Any]:
    """Return a forecast as one flat record, with nothing where something is absent."""
    outcome = asked.outcome
    found: dict[str, Any] = dict.fromkeys(FORECAST_COLUMNS)
    found |= {
        "indicator": asked.series.indicator,
        "unit": asked.series.unit,
        "year": asked.year,
        "known_on": asked.known_on.isoformat(),
        "measure": asked.series.measure.value,
        "months_known": outcome.so_far.months,
        "so_far": outcome.so_far.number,
        "points": outcome.points,
        "direction": asked.entry.direction.value,
        "norm_definition": asked.definition,
    }
    if asked.norm is not None:
        found |= {"norm": asked.norm.number, "norm_decision": asked.norm.decision}
    if isinstance(outcome, NoForecast):
        return {**found, "no_forecast": outcome.reason.value}
    return {**found, **_of_forecast(outcome, asked)}


def _of_forecast(made: Forecast, asked: AskedForecast) -> Mapping[str, Any]:
    return {
        **_interval_data(made),
        "definition": made.definition,
        "chance": made.chance,
        "no_chance": asked.absence.value if asked.absence is not None else None,
        "method": made.method.value,
        "has_season": int(made.has_season),
        "dispersion": made.dispersion,
        "level_change": made.level_change,
    }


def forecast_data(asked: AskedForecast) -> Mapping[str, Any]:
    """Return a forecast with its course, month by month."""
    outcome = asked.outcome
    course = outcome.course if isinstance(outcome, Forecast) else ()
    return {
        **forecast_record(asked),
        "known": list(outcome.so_far.course),
        "course": [{"period": str(p.period), **_interval_data(p)} for p in course],
        "year_before": list(asked.year_before),
        "data_version": asked.policy.version,
    }


def _interval_data(made: Forecast | CoursePoint) -> Mapping[str, Decimal]:
    return {
        "expected": made.expected,
        "low_80": made.interval80.low,
        "high_80": made.interval80.high,
        "low_95": made.interval95.low,
        "high_95": made.interval95.high,
    }
