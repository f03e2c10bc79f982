# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws a funnel: every unit by its size and rate, between the limits of what chance explains."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Any

from peil.monitoring.chance.funnel import Band, Funnel, Place
from peil.reports.charts.look import BAND, COMMON, INK, PAPER, RESULT, SOFT, WIDTH
from peil.reports.charts.placing import Box, labels_apart, lines_apart
from peil.reports.methods.funnel.words import (
    WORDS,
    exposure_word,
    per_word,
    place_word,
    rate_text,
)
from peil.terms.languages import Language

_MARKS: Mapping[Place, tuple[str, str]] = {
    Place.WITHIN: ("circle", COMMON),
    Place.ABOVE: ("triangle-up", RESULT),
    Place.BELOW: ("triangle-down", RESULT),
    Place.FAR_ABOVE: ("diamond", INK),
    Place.FAR_BELOW: ("square", INK),
}
"""The mark and the colour of each place; which place is good depends on the indicator."""
_TALL = 420
_LABELS = 96
"""The dots that are kept free at the right for the labels of the lines."""
_ROOM = 1.12
_FAR = 17
_ABOVE = {
    "titleAngle": 0,
    "titleAlign": "left",
    "titleAnchor": "end",
    "titleX": -30,
    "titleY": -8,
    "titleBaseline": "bottom",
}


@dataclass(frozen=True)
class _Frame:
    """From what to what the axes go, and where a unit stands in dots."""

    left: float
    right: float
    top: float

    def dots(self, exposure: float, rate: float) -> tuple[float, float]:
        return (
            (exposure - self.left) / (self.right - self.left) * WIDTH,
            (self.top - rate) / self.top * _TALL,
        )

    def place(self, box: Box) -> tuple[float, float]:
        exposure = self.left + box.x / WIDTH * (self.right - self.left)
        return exposure, self.top - box.y / _TALL * self.top


def funnel_spec(funnel: Funnel, *, language: Language) -> Mapping[str, Any]:
    """Return a funnel as a specification for Vega-Lite."""
    frame = _frame(funnel)
    return {
        "height": _TALL,
        "layer": [
            *_limits(funnel),
            _together(funnel),
            *_unit_labels(funnel, frame),
            _units(funnel, frame, language),
            *_line_labels(funnel, frame, language),
        ],
    }


def _frame(funnel: Funnel) -> _Frame:
    left, last = (float(band.exposure) for band in (funnel.curve[0], funnel.curve[-1]))
    right = last + (last - left) * _LABELS / (WIDTH - _LABELS)
    sizes = [unit.band for unit in funnel.drawn if unit.band is not None]
    highest = max(float(number) for number in (*funnel.rates, *(b.narrow[1] for b in sizes)))
    return _Frame(left, right, (highest or 1.0) * _ROOM)


def _limits(funnel: Funnel) -> Iterator[Mapping[str, Any]]:
    """Yield both limits on both sides as lines, with what lies between them as a band."""
    rows = [_row(band) for band in funnel.curve]
    for name in ("wide", "narrow"):
        yield {
            "data": {"values": rows},
            "mark": {"type": "area", "color": BAND, "opacity": 0.35, "clip": True},
            "encoding": {"x": _x(), "y": _y(f"{name}_low"), "y2": {"field": f"{name}_high"}},
        }
    for name, dash in (("wide", [1, 0]), ("narrow", [6, 4])):
        for end in ("low", "high"):
            yield {
                "data": {"values": rows},
                "mark": {
                    "type": "line",
                    "color": SOFT,
                    "strokeWidth": 1.2,
                    "strokeDash": dash,
                    "clip": True,
                },
                "encoding": {"x": _x(), "y": _y(f"{name}_{end}")},
            }


def _row(band: Band) -> Mapping[str, Any]:
    return {
        "exposure": band.exposure,
        "narrow_low": band.narrow[0],
        "narrow_high": band.narrow[1],
        "wide_low": band.wide[0],
        "wide_high": band.wide[1],
    }


def _together(funnel: Funnel) -> Mapping[str, Any]:
    ends = (funnel.curve[0].exposure, funnel.curve[-1].exposure)
    return {
        "data": {"values": [{"exposure": end, "rate": funnel.rate} for end in ends]},
        "mark": {"type": "line", "color": INK, "strokeWidth": 1.6},
        "encoding": {"x": _x(), "y": _y("rate")},
    }


def _units(funnel: Funnel, frame: _Frame, language: Language) -> Mapping[str, Any]:
    rows = [
        {
            "exposure": unit.exposure,
            "rate": unit.rate,
            "unit": funnel.policy.unit_name(unit.unit, language=language),
            "place": place_word(unit.place, language),
        }
        for unit in funnel.drawn
        if unit.place is not None
    ]
    places = [place for place in _MARKS if place in {unit.place for unit in funnel.drawn}]
    domain = [place_word(place, language) for place in places]
    shapes, colours = ([_MARKS[place][part] for place in places] for part in (0, 1))
    kind = {"field": "place", "type": "nominal", "legend": {"offset": 30}}
    return {
        "data": {"values": rows},
        "mark": {"type": "point", "size": 78, "stroke": PAPER, "strokeWidth": 0.8, "opacity": 1},
        "encoding": {
            "x": {
                **_x(),
                "axis": {
                    "title": exposure_word(funnel, language),
                    "format": ",.0f",
                    "tickCount": 8,
                },
                "scale": {"domain": [frame.left, frame.right], "nice": False, "zero": False},
            },
            "y": {
                **_y("rate"),
                "axis": {"title": per_word(funnel, language), **_ABOVE},
                "scale": {"domain": [0, frame.top], "nice": False},
            },
            "shape": {**kind, "scale": {"domain": domain, "range": shapes}},
            "color": {**kind, "scale": {"domain": domain, "range": colours}},
            "fill": {**kind, "scale": {"domain": domain, "range": colours}},
        },
    }


def _unit_labels(funnel: Funnel, frame: _Frame) -> Iterator[Mapping[str, Any]]:
    """Yield the names of the units, apart from one another, with a line where one is far off."""
    units = [unit for unit in funnel.drawn if unit.exposure is not None and unit.rate is not None]
    points = [frame.dots(float(u.exposure or 0), float(u.rate or 0)) for u in units]
    names = [funnel.policy.units[unit.unit].name for unit in units]
    boxes = labels_apart(points, names, width=WIDTH - _LABELS, height=_TALL)
    places = [frame.place(box) for box in boxes]
    far = [
        {"exposure": unit.exposure, "rate": unit.rate, "x2": at[0], "y2": at[1]}
        for unit, point, box, at in zip(units, points, boxes, places, strict=True)
        if hypot(max(abs(box.x - point[0]) - box.width / 2, 0), box.y - point[1]) > _FAR
    ]
    if far:
        yield {
            "data": {"values": far},
            "mark": {"type": "rule", "color": SOFT, "strokeWidth": 0.8},
            "encoding": {"x": _x(), "y": _y("rate"), "x2": {"field": "x2"}, "y2": {"field": "y2"}},
        }
    rows = [
        {"exposure": at[0], "rate": at[1], "name": name}
        for at, name in zip(places, names, strict=True)
    ]
    yield from _readable(rows, {"align": "center", "baseline": "middle"}, colour=INK)


def _line_labels(funnel: Funnel, frame: _Frame, language: Language) -> Iterator[Mapping[str, Any]]:
    """Yield the names of the lines at their right ends."""
    last = funnel.curve[-1]
    together = WORDS.say(
        "together", language, number=rate_text(funnel.rate, funnel=funnel, language=language)
    )
    narrow, wide = (WORDS.say(name, language) for name in ("narrow", "wide"))
    lines = [
        (wide, last.wide[1], SOFT),
        (narrow, last.narrow[1], SOFT),
        (together, funnel.rate, INK),
        (narrow, last.narrow[0], SOFT),
        (wide, last.wide[0], SOFT),
    ]
    heights = [min(max(frame.dots(0, float(rate))[1], 8), _TALL - 8) for _, rate, _ in lines]
    for (text, _, colour), height in zip(lines, lines_apart(heights), strict=True):
        _, rate = frame.place(Box(0, height, 0, 0))
        row = {"exposure": last.exposure, "rate": rate, "name": text}
        yield from _readable([row], {"align": "left", "dx": 7}, colour=colour)


def _readable(
    rows: Sequence[Mapping[str, Any]], mark: Mapping[str, Any], *, colour: str
) -> Iterator[Mapping[str, Any]]:
    """Yield text with paper around its letters, so that no line runs through it."""
    around = {"stroke": PAPER, "strokeWidth": 3, "strokeJoin": "round", "opacity": 0.8}
    for look in ({"color": PAPER, **around}, {"color": colour}):
        yield {
            "data": {"values": list(rows)},
            "mark": {"type": "text", "fontSize": 12, **mark, **look},
            "encoding": {"x": _x(), "y": _y("rate"), "text": {"field": "name"}},
        }


def _x() -> Mapping[str, Any]:
    return {"field": "exposure", "type": "quantitative"}


def _y(field: str) -> Mapping[str, Any]:
    return {"field": field, "type": "quantitative"}
