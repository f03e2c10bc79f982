# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A backtest as records for CSV and as data for JSON; keys are the same in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from peil.monitoring.forecasting.backtest import Backtest, BacktestRow, BacktestSummary

BACKTEST_COLUMNS = (
    *("indicator", "unit", "measure", "year", "months_known"),
    *("expected", "low_80", "high_80", "low_95", "high_95"),
    *("total", "inside_80", "inside_95", "even_pace", "last_year"),
)


def backtest_records(made: Backtest) -> tuple[Mapping[str, Any], ...]:
    """Return every forecast of a backtest as a flat record."""
    return tuple(_record(made, row) for row in made.rows)


def _record(made: Backtest, row: BacktestRow) -> Mapping[str, Any]:
    values = (
        *(made.series.indicator, made.series.unit, made.series.measure.value),
        *(row.year, row.months, row.expected, *row.interval80, *row.interval95),
        *(row.total, int(row.inside80), int(row.inside95), row.even_pace, row.last_year),
    )
    return dict(zip(BACKTEST_COLUMNS, values, strict=True))


def backtest_data(made: Backtest) -> Mapping[str, Any]:
    """Return a backtest with its summaries: one for each cut, and last all together."""
    return {
        "indicator": made.series.indicator,
        "unit": made.series.unit,
        "measure": made.series.measure.value,
        "first": str(made.series.points[0].period),
        "last": str(made.series.points[-1].period),
        "summaries": [_summary_data(one) for one in made.summaries],
        "forecasts": list(backtest_records(made)),
        "left_out": [{"year": one.year, "reason": one.reason.value} for one in made.left_out],
    }


def _summary_data(one: BacktestSummary) -> Mapping[str, Any]:
    errors = {
        "error": one.error,
        "error_even_pace": one.error_even_pace,
        "error_last_year": one.error_last_year,
    }
    return {
        "months_known": one.months,
        "forecasts": one.forecasts,
        "inside_80": one.inside80,
        "inside_95": one.inside95,
        "width_80": one.width80,
        **{name: error.absolute for name, error in errors.items()},
        **{f"{name}_percent": error.percent for name, error in errors.items()},
    }
