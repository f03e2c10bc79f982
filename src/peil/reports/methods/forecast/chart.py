# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws a forecast: the year so far, the course that is expected with its bands, and the norm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from peil.monitoring.forecasting.asked import AskedForecast
from peil.monitoring.forecasting.outcome import Forecast
from peil.reports.charts.look import BAND, COMMON, EXPECTED, HEIGHT, INK, NORM, RESULT, SOFT
from peil.reports.charts.placing import label_width, lines_apart
from peil.reports.methods.forecast.words import (
    FORECAST_WORDS,
    interval_text,
    month_names,
    number_text,
)
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import MONTHS_IN_A_YEAR
from peil.terms.quantities import Measure

Rows = Sequence[Mapping[str, Any]]
_ROOM = 1.08
_DOTS_PER_MONTH = 48
_GAP = 15


class _Label(NamedTuple):
    at: Decimal
    text: str
    colour: str


@dataclass(frozen=True)
class _Drawing:
    """What is drawn, and in what words; the months are numbered from 1."""

    asked: AskedForecast
    made: Forecast
    language: Language

    @property
    def measure(self) -> Measure:
        return self.asked.series.measure

    @property
    def norm(self) -> Decimal | None:
        """The norm, where the year can be held against it."""
        if self.asked.norm is None or self.asked.absence is not None:
            return None
        return self.asked.norm.number

    @property
    def known(self) -> Rows:
        """The year so far; a sum starts at zero."""
        start = [] if self.measure is Measure.PERCENT else [{"month": 0, "value": Decimal(0)}]
        course = enumerate(self.made.so_far.course, start=1)
        return [*start, *({"month": at, "value": v} for at, v in course if v is not None)]

    @property
    def coming(self) -> Rows:
        """The rest of the year, from where the year so far ends."""
        start = [
            {"month": row["month"], **dict.fromkeys(_ENDS, row["value"])} for row in self.known[-1:]
        ]
        first = self.made.so_far.months + 1
        points = enumerate(self.made.course, start=first)
        return [*start, *({"month": at, **_ends(p)} for at, p in points)]

    @property
    def before(self) -> Rows:
        """The year before."""
        course = enumerate(self.asked.year_before, start=1)
        found = [{"month": at, "value": value} for at, value in course if value is not None]
        if found and self.measure is not Measure.PERCENT:
            return [{"month": 0, "value": Decimal(0)}, *found]
        return found

    @property
    def top(self) -> float:
        """The top of the drawing."""
        numbers = [row["value"] for row in (*self.known, *self.before)]
        numbers += [row["high_95"] for row in self.coming]
        numbers += [self.norm] if self.norm is not None else []
        return float(max(numbers)) * _ROOM or 1.0


_ENDS = ("expected", "low_80", "high_80", "low_95", "high_95")


def _ends(point: Any) -> Mapping[str, Decimal]:
    return dict(zip(_ENDS, (point.expected, *point.interval80, *point.interval95), strict=True))


def forecast_spec(asked: AskedForecast, made: Forecast, *, language: Language) -> Mapping[str, Any]:
    """Return a forecast as a specification for Vega-Lite."""
    drawing = _Drawing(asked, made, language)
    labels = list(_labels(drawing))
    axes = _axes(drawing, labels)
    return {
        "layer": [
            *_bands(drawing, axes),
            *_year_before(drawing, axes),
            *_norm(drawing, axes),
            *_lines(drawing, axes),
            *_now(drawing, axes),
            _label_layer(drawing, labels, axes),
        ]
    }


def _axes(drawing: _Drawing, labels: Sequence[_Label]) -> Mapping[str, Any]:
    room = max(label_width(label.text) for label in labels) / _DOTS_PER_MONTH + 0.3
    names = ["", *month_names(drawing.language)]
    return {
        "x": {
            "field": "month",
            "type": "quantitative",
            "title": None,
            "scale": {"domain": [0, MONTHS_IN_A_YEAR + room], "nice": False},
            "axis": {
                "values": list(range(1, MONTHS_IN_A_YEAR + 1)),
                "labelExpr": f"{names}[datum.value]",
                "domain": False,
            },
        },
        "y": {
            "type": "quantitative",
            "title": FORECAST_WORDS.say(f"axis.{drawing.measure}", drawing.language),
            "scale": {"domain": [0, drawing.top], "nice": False},
            "axis": {"format": ",~f", "tickCount": 6},
        },
    }


def _y(axes: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    return {**axes["y"], "field": field}


def _bands(drawing: _Drawing, axes: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for percent, colour, opacity in ((95, BAND, 0.55), (80, EXPECTED, 0.45)):
        yield {
            "data": {"values": drawing.coming},
            "mark": {"type": "area", "color": colour, "opacity": opacity},
            "encoding": {
                "x": axes["x"],
                "y": _y(axes, f"low_{percent}"),
                "y2": {"field": f"high_{percent}"},
            },
        }


def _year_before(drawing: _Drawing, axes: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if drawing.before:
        yield {
            "data": {"values": drawing.before},
            "mark": {"type": "line", "color": COMMON, "strokeWidth": 1.1},
            "encoding": {"x": axes["x"], "y": _y(axes, "value")},
        }


def _norm(drawing: _Drawing, axes: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if drawing.norm is not None:
        ends = [{"month": at, "value": drawing.norm} for at in (0, MONTHS_IN_A_YEAR)]
        yield {
            "data": {"values": ends},
            "mark": {"type": "line", "color": NORM, "strokeDash": [7, 4], "strokeWidth": 2},
            "encoding": {"x": axes["x"], "y": _y(axes, "value")},
        }


def _lines(drawing: _Drawing, axes: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the expected course with dashes and open dots, and the year so far with closed ones."""
    yield {
        "data": {"values": drawing.coming},
        "mark": {"type": "line", "color": RESULT, "strokeDash": [3, 3], "strokeWidth": 1.75},
        "encoding": {"x": axes["x"], "y": _y(axes, "expected")},
    }
    yield {
        "data": {"values": drawing.known},
        "mark": {"type": "line", "color": RESULT},
        "encoding": {"x": axes["x"], "y": _y(axes, "value")},
    }
    yield {
        "data": {"values": [row for row in drawing.known if row["month"]]},
        "mark": {"type": "point", "color": RESULT},
        "encoding": {"x": axes["x"], "y": _y(axes, "value")},
    }


def _now(drawing: _Drawing, axes: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the line between what is known and what is expected, with the words for both."""
    months = drawing.made.so_far.months
    if not months:
        return
    yield {
        "data": {"values": [{"month": months}]},
        "mark": {"type": "rule", "color": SOFT, "strokeWidth": 1, "strokeDash": [1, 3]},
        "encoding": {"x": axes["x"]},
    }
    for name, align, aside in (("known", "right", -6), ("expected", "left", 6)):
        yield {
            "data": {"values": [{"month": months}]},
            "mark": {"type": "text", "align": align, "dx": aside, "color": SOFT, "fontSize": 12},
            "encoding": {
                "x": axes["x"],
                "y": {"value": HEIGHT - 10},
                "text": {"value": FORECAST_WORDS.say(name, drawing.language)},
            },
        }


def _labels(drawing: _Drawing) -> Iterator[_Label]:
    made, measure, language = drawing.made, drawing.measure, drawing.language
    for percent, interval in ((95, made.interval95), (80, made.interval80)):
        said = interval_text(interval, measure=measure, language=language)
        yield _Label(interval.high, f"{percent}%: {said}", SOFT)
    expected = number_text(made.expected, measure=measure, language=language)
    said = f"{FORECAST_WORDS.say('expected', language)} {expected}"
    yield _Label(made.expected, said, RESULT)
    if drawing.norm is not None:
        norm = number_text(drawing.norm, measure=measure, language=language)
        yield _Label(drawing.norm, f"{word('norm', language).lower()} {norm}", NORM)
    if drawing.before:
        last = drawing.before[-1]["value"]
        total = number_text(last, measure=measure, language=language)
        yield _Label(last, f"{made.year - 1}: {total}", SOFT)


def _label_layer(
    drawing: _Drawing, labels: Sequence[_Label], axes: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Return the labels at the right, each beside the end of its own line, none on another."""
    per_dot = drawing.top / HEIGHT
    down = [(drawing.top - float(label.at)) / per_dot for label in labels]
    rows = [
        {
            "month": MONTHS_IN_A_YEAR + 0.15,
            "at": drawing.top - place * per_dot,
            "text": label.text,
            "colour": label.colour,
        }
        for label, place in zip(labels, lines_apart(down, gap=_GAP), strict=True)
    ]
    return {
        "data": {"values": rows},
        "mark": {"type": "text", "align": "left", "fontSize": 12, "color": INK},
        "encoding": {
            "x": axes["x"],
            "y": _y(axes, "at"),
            "text": {"field": "text"},
            "color": {"field": "colour", "type": "nominal", "scale": None},
        },
    }
