# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws a backtest: the intervals of each forecast, and what the year came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from peil.monitoring.forecasting.backtest import Backtest, BacktestRow
from peil.reports.charts.look import BAND, EXPECTED, INK, RESULT
from peil.reports.wording import Wording
from peil.reports.words import word
from peil.terms.languages import Language, Text

_WORDS = Wording(
    {
        "interval95": Text(nl="95% kans", en="95% chance"),
        "interval80": Text(nl="80% kans", en="80% chance"),
        "expected": Text(nl="verwacht", en="expected"),
        "total": Text(nl="uitkomst van het jaar", en="result of the year"),
        "cuts": Text(
            nl="voorspeld na {cuts} maanden, van links naar rechts",
            en="forecast after {cuts} months, from left to right",
        ),
    }
)
_COLOURS = {"interval95": BAND, "interval80": EXPECTED, "expected": INK, "total": RESULT}
_REACH = 0.4
"""How far from the middle of a year its forecasts stand; the rest keeps years apart."""


def backtest_spec(made: Backtest, *, language: Language) -> Mapping[str, Any]:
    """Return a backtest as a specification for Vega-Lite."""
    cuts = sorted({row.months for row in made.rows})
    years = sorted({row.year for row in made.rows})
    axes = _axes(made, years, cuts, language)
    rows = [_drawn(row, cuts) for row in made.rows]
    return {
        "layer": [
            *_intervals(rows, axes, language),
            _totals(made.rows, axes, language),
            _expected(rows, axes, language),
        ]
    }


def _drawn(row: BacktestRow, cuts: Sequence[int]) -> Mapping[str, Any]:
    place = (cuts.index(row.months) + 0.5) / len(cuts)
    return {
        "at": row.year - _REACH + 2 * _REACH * place,
        "expected": row.expected,
        "low_80": row.interval80.low,
        "high_80": row.interval80.high,
        "low_95": row.interval95.low,
        "high_95": row.interval95.high,
    }


def _axes(
    made: Backtest, years: Sequence[int], cuts: Sequence[int], language: Language
) -> Mapping[str, Any]:
    said = ", ".join(str(cut) for cut in cuts)
    return {
        "x": {
            "type": "quantitative",
            "title": _WORDS.say("cuts", language, cuts=said),
            "scale": {"domain": [years[0] - 0.6, years[-1] + 0.6], "nice": False},
            "axis": {"values": list(years), "format": "d", "ticks": False},
        },
        "y": {
            "type": "quantitative",
            "title": word(f"measure.{made.series.measure}", language),
            "scale": {"zero": False, "nice": True},
            "axis": {"format": ",~f", "tickCount": 6},
        },
    }


def _named(name: str, language: Language) -> Mapping[str, Any]:
    """Return the colour of a mark, with its name for the legend."""
    names = [_WORDS.say(one, language) for one in _COLOURS]
    return {
        "datum": _WORDS.say(name, language),
        "type": "nominal",
        "scale": {"domain": names, "range": list(_COLOURS.values())},
        "legend": {"symbolType": "square", "symbolStrokeWidth": 0},
    }


def _intervals(
    rows: Sequence[Mapping[str, Any]], axes: Mapping[str, Any], language: Language
) -> Iterator[Mapping[str, Any]]:
    for percent, width in ((95, 9), (80, 9)):
        yield {
            "data": {"values": list(rows)},
            "mark": {"type": "rule", "strokeWidth": width},
            "encoding": {
                "x": {**axes["x"], "field": "at"},
                "y": {**axes["y"], "field": f"low_{percent}"},
                "y2": {"field": f"high_{percent}"},
                "color": _named(f"interval{percent}", language),
            },
        }


def _totals(
    rows: Sequence[BacktestRow], axes: Mapping[str, Any], language: Language
) -> Mapping[str, Any]:
    """Return the line across each year at what it came to."""
    totals = {row.year: row.total for row in rows}
    values = [
        {"at": year - _REACH, "to": year + _REACH, "total": total} for year, total in totals.items()
    ]
    return {
        "data": {"values": values},
        "mark": {"type": "rule", "strokeWidth": 2.5},
        "encoding": {
            "x": {**axes["x"], "field": "at"},
            "x2": {"field": "to"},
            "y": {**axes["y"], "field": "total"},
            "color": _named("total", language),
        },
    }


def _expected(
    rows: Sequence[Mapping[str, Any]], axes: Mapping[str, Any], language: Language
) -> Mapping[str, Any]:
    return {
        "data": {"values": list(rows)},
        "mark": {"type": "point", "shape": "diamond", "size": 45, "opacity": 1},
        "encoding": {
            "x": {**axes["x"], "field": "at"},
            "y": {**axes["y"], "field": "expected"},
            "color": _named("expected", language),
        },
    }
