# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws a control chart: points by their kind of variation, mean, limits, norm and rebases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from peil.monitoring.control.assurance import Assurance, NoAssurance
from peil.monitoring.control.chart import ControlChart
from peil.monitoring.control.segments import Segment
from peil.monitoring.control.variation import Variation
from peil.reports.charts.look import (
    BAND,
    COMMON,
    CONCERN,
    HEIGHT,
    IMPROVEMENT,
    INK,
    NORM,
    PAPER,
    SOFT,
    WIDTH,
)
from peil.reports.charts.placing import label_width, lines_apart
from peil.reports.methods.computed_numbers import shown
from peil.reports.methods.control_words import NO_LIMITS, WORDS, assurance_word, variation_word
from peil.terms.languages import Language
from peil.terms.periods import Length

_MARKS: Mapping[str, tuple[str, str, str]] = {
    Variation.COMMON_CAUSE: ("circle", COMMON, "●"),
    Variation.CONCERN: ("square", CONCERN, "■"),
    Variation.IMPROVEMENT: ("diamond", IMPROVEMENT, "◆"),
    Variation.NEUTRAL: ("triangle-up", INK, "▲"),
    NO_LIMITS: ("cross", SOFT, "×"),
}
"""The mark, the colour and the sign of each kind of variation."""
_SIGNS = {Assurance.MEETS: "✓", Assurance.MISSES: "✗", Assurance.INCONSISTENT: "?"}
_LABELS = 128
"""The dots that are kept free at the right for the labels of the lines."""
_HEADROOM, _FOOTROOM = 0.16, 0.06
_ABOVE = {
    "titleAngle": 0,
    "titleAlign": "left",
    "titleAnchor": "end",
    "titleX": -30,
    "titleY": -8,
    "titleBaseline": "bottom",
}
"""Where the title of the upright axis stands to be read without turning one's head."""
_YEARS_FROM, _MOST_TICKS = 30, 16


@dataclass(frozen=True)
class _Frame:
    """From what to what the axes go."""

    last: int
    right: float
    low: float
    high: float

    def dots_down(self, value: float) -> float:
        return (self.high - value) / (self.high - self.low) * HEIGHT

    def value_at(self, dots: float) -> float:
        return self.high - dots / HEIGHT * (self.high - self.low)


def control_spec(chart: ControlChart, *, title: str, language: Language) -> Mapping[str, Any]:
    """Return a control chart as a specification for Vega-Lite, with its words under the title."""
    frame = _frame(chart)
    return {
        "title": {
            "text": title,
            "subtitle": _verdicts(chart, language),
            "subtitleColor": INK,
            "subtitleFontSize": 13,
            "subtitleFontWeight": "normal",
            "subtitleLineHeight": 18,
            "subtitlePadding": 8,
        },
        "layer": [
            *_bands(chart),
            *_norm_layers(chart),
            _connected(chart),
            *_starts(chart, frame, language),
            _marks(chart, frame, language),
            *_line_labels(chart, frame, language),
        ],
        "resolve": {"legend": {"color": "independent"}},
    }


def _frame(chart: ControlChart) -> _Frame:
    numbers = [float(point.value) for point in chart.points]
    numbers += [float(n) for n in (p.norm.number for p in chart.points) if n is not None]
    for segment in chart.segments:
        if segment.limits is not None:
            numbers += [float(segment.limits.lower), float(segment.limits.upper)]
    low, high = min(numbers), max(numbers)
    spread = (high - low) or max(abs(high), 1.0)
    starts_at_zero = low >= 0 and low < high / 2
    bottom = 0.0 if starts_at_zero else low - spread * _FOOTROOM
    last = len(chart.points) - 1
    right = last + 0.5 + (last + 1) * _LABELS / (WIDTH - _LABELS)
    return _Frame(last, right, bottom, high + spread * _HEADROOM)


def _verdicts(chart: ControlChart, language: Language) -> Sequence[str]:
    kind = chart.variation or NO_LIMITS
    variation = f"{_MARKS[kind][2]} {variation_word(chart.variation, language)}"
    row = chart.assured
    if row.assurance is not None:
        assurance = f"{_SIGNS[row.assurance]} {assurance_word(row.assurance, language)}"
    else:
        assurance = f"– {(row.absence or NoAssurance.NORM_NOT_SET).text.to(language)}"
    names = (WORDS.say(name, language) for name in ("variation", "assurance"))
    return [f"{name}: {said}" for name, said in zip(names, (variation, assurance), strict=True)]


def _spans(chart: ControlChart) -> Iterator[tuple[Segment, float, float]]:
    """Yield the segments with where they begin and end on the axis of the periods."""
    begin = 0
    for segment in chart.segments:
        end = begin + len(segment.points)
        yield segment, begin - 0.5, end - 0.5
        begin = end


def _bands(chart: ControlChart) -> Iterator[Mapping[str, Any]]:
    """Yield the band between the limits, the limits themselves and the mean, per segment."""
    rows = [
        {
            "from": begin,
            "to": end,
            "mean": segment.limits.mean,
            "lower": segment.limits.lower,
            "upper": segment.limits.upper,
        }
        for segment, begin, end in _spans(chart)
        if segment.limits is not None
    ]
    across = {"x": _x("from"), "x2": {"field": "to"}}
    yield {
        "data": {"values": rows},
        "mark": {"type": "rect", "color": BAND, "opacity": 0.4},
        "encoding": {**across, "y": _y("lower"), "y2": {"field": "upper"}},
    }
    for name, look in (
        ("lower", {"strokeDash": [6, 4]}),
        ("upper", {"strokeDash": [6, 4]}),
        ("mean", {"color": INK}),
    ):
        yield {
            "data": {"values": rows},
            "mark": {"type": "rule", "color": SOFT, "strokeWidth": 1.4, **look},
            "encoding": {**across, "y": _y(name)},
        }


def _norm_layers(chart: ControlChart) -> Iterator[Mapping[str, Any]]:
    """Yield the norm as a line with a step where the year or its norm changes."""
    rows: list[Mapping[str, Any]] = []
    run = 0
    for row in chart.assurance:
        if row.norm.number is None or row.absence is NoAssurance.OTHER_DEFINITION:
            run += 1
            continue
        at = next(n for n, p in enumerate(chart.points) if p.period == row.points[0].period)
        ends = (at - 0.5, at + len(row.points) - 0.5)
        rows += [{"at": end, "norm": row.norm.number, "run": run} for end in ends]
    if rows:
        yield {
            "data": {"values": rows},
            "mark": {"type": "line", "color": NORM, "strokeWidth": 2.25},
            "encoding": {"x": _x("at"), "y": _y("norm"), "detail": {"field": "run"}},
        }


def _connected(chart: ControlChart) -> Mapping[str, Any]:
    rows = [
        {"at": at, "value": point.value, "segment": point.segment}
        for at, point in enumerate(chart.points)
    ]
    return {
        "data": {"values": rows},
        "mark": {"type": "line", "color": COMMON, "strokeWidth": 1.1, "opacity": 0.75},
        "encoding": {"x": _x("at"), "y": _y("value"), "detail": {"field": "segment"}},
    }


def _marks(chart: ControlChart, frame: _Frame, language: Language) -> Mapping[str, Any]:
    rows = [
        {
            "at": at,
            "value": point.value,
            "kind": variation_word(point.variation, language),
            "period": str(point.period),
        }
        for at, point in enumerate(chart.points)
    ]
    found = {point.variation or NO_LIMITS for point in chart.points}
    kinds = [kind for kind in _MARKS if kind in found]
    scale = {"domain": [WORDS.say(f"variation.{kind}", language) for kind in kinds]}
    shapes, colours = ([_MARKS[kind][part] for kind in kinds] for part in (0, 1))
    return {
        "data": {"values": rows},
        "mark": {"type": "point", "size": 62, "stroke": PAPER, "strokeWidth": 0.8, "opacity": 1},
        "encoding": {
            "x": {
                **_x("at"),
                "axis": _x_axis(chart, language),
                "scale": {"domain": [-0.5, frame.right], "nice": False},
            },
            "y": {
                **_y("value"),
                "axis": {"title": _measure_word(chart, language), **_ABOVE},
                "scale": {"domain": [frame.low, frame.high], "nice": False, "zero": False},
            },
            "shape": {"field": "kind", "type": "nominal", "scale": {**scale, "range": shapes}},
            "color": {"field": "kind", "type": "nominal", "scale": {**scale, "range": colours}},
            "fill": {"field": "kind", "type": "nominal", "scale": {**scale, "range": colours}},
        },
    }


def _measure_word(chart: ControlChart, language: Language) -> str:
    length = WORDS.say(f"length.{chart.series.length}", language)
    return WORDS.say(f"measure.{chart.series.measure}", language, length=length)


def _x_axis(chart: ControlChart, language: Language) -> Mapping[str, Any]:
    """Return an axis with the years, or with the periods where there are few."""
    ticks = dict(_ticks(chart, language))
    places, labels = list(ticks), list(ticks.values())
    return {
        "title": None,
        "values": places,
        "labelExpr": f"{labels!r}[indexof({places!r}, datum.value)]",
        "tickOffset": 0,
        "labelOverlap": False,
    }


def _ticks(chart: ControlChart, language: Language) -> Iterator[tuple[int, str]]:
    points = chart.points
    monthly = chart.series.length is Length.MONTH
    if chart.series.length is not Length.YEAR and len(points) >= _YEARS_FROM:
        for at, point in enumerate(points):
            if point.period.first_day.month == 1:
                yield at, str(point.period.first_day.year)
        return
    step = 3 if monthly and len(points) > _MOST_TICKS // 2 else 1 + len(points) // _MOST_TICKS
    names = WORDS.say("months", language).split()
    for at, point in enumerate(points):
        day = point.period.first_day
        if monthly and (day.month - 1) % step == 0:
            yield at, f"{names[day.month - 1]} {day.year}"
        elif not monthly and at % step == 0:
            yield at, str(point.period)


def _starts(chart: ControlChart, frame: _Frame, language: Language) -> Iterator[Mapping[str, Any]]:
    """Yield a line where a segment begins, with the reason beside it."""
    rows = [
        {"at": begin, "text": _shortened(_reason(segment, language))}
        for segment, begin, _ in list(_spans(chart))[1:]
    ]
    if not rows:
        return
    yield {
        "data": {"values": rows},
        "mark": {"type": "rule", "color": INK, "strokeWidth": 1.1, "strokeDash": [2, 3]},
        "encoding": {"x": _x("at")},
    }
    for place, row in enumerate(rows):
        yield from _beside_start(row, place, frame)


def _beside_start(row: Mapping[str, Any], place: int, frame: _Frame) -> Iterator[Mapping[str, Any]]:
    """Yield the text beside the line where a segment begins, on the side with room for it."""
    before = (row["at"] + 0.5) / (frame.right + 0.5) * WIDTH
    leftwards = label_width(row["text"]) > WIDTH - before and before > WIDTH / 2
    room = before if leftwards else WIDTH - before
    mark = {
        "align": "right" if leftwards else "left",
        "baseline": "top",
        "dx": -5 if leftwards else 5,
        "dy": 15 * (place % 2),
        "fontSize": 11.5,
    }
    shown_row = {**row, "text": _shortened(row["text"], room=room - 10)}
    encoding = {"x": _x("at"), "y": {"value": 1}, "text": {"field": "text"}}
    yield from _readable([shown_row], mark, encoding, colour=INK)


def _readable(
    rows: Sequence[Mapping[str, Any]],
    mark: Mapping[str, Any],
    encoding: Mapping[str, Any],
    *,
    colour: str,
) -> Iterator[Mapping[str, Any]]:
    """Yield text with paper around its letters, so that no line runs through it."""
    around = {"stroke": PAPER, "strokeWidth": 4, "strokeJoin": "round"}
    for look in ({"color": PAPER, **around}, {"color": colour}):
        yield {
            "data": {"values": list(rows)},
            "mark": {"type": "text", **mark, **look},
            "encoding": encoding,
        }


def _reason(segment: Segment, language: Language) -> str:
    if segment.rebase is not None:
        return WORDS.say("rebased", language, reason=segment.rebase.reason)
    unknown = WORDS.say("unknown", language)
    before, now = segment.previous or unknown, segment.definition or unknown
    return WORDS.say("broken", language, before=before, now=now)


def _shortened(text: str, *, room: float) -> str:
    """Return a text as long as there is room for, in dots; the table holds the whole of it."""
    most = max(int(room / label_width("a")), 1)
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _line_labels(
    chart: ControlChart, frame: _Frame, language: Language
) -> Iterator[Mapping[str, Any]]:
    """Yield the names and numbers of the lines that hold now, at the right of them."""
    measure = chart.series.measure
    named: list[tuple[str, Any, str]] = []
    if (limits := chart.last_segment.limits) is not None:
        for name in ("upper", "mean", "lower"):
            named.append((name, getattr(limits, name), INK if name == "mean" else SOFT))
    row = chart.assured
    if row.norm.number is not None and row.absence is not NoAssurance.OTHER_DEFINITION:
        named.append(("norm", row.norm.number, NORM))
    heights = lines_apart(
        [min(frame.dots_down(float(number)), HEIGHT - 9) for _, number, _ in named]
    )
    for (name, number, colour), height in zip(named, heights, strict=True):
        row_shown = {
            "at": frame.last + 0.5,
            "height": frame.value_at(height),
            "text": WORDS.say(
                name, language, number=shown(number, measure=measure, language=language)
            ),
        }
        encoding = {"x": _x("at"), "y": _y("height"), "text": {"field": "text"}}
        mark = {"align": "left", "dx": 7, "fontSize": 12}
        yield from _readable([row_shown], mark, encoding, colour=colour)


def _x(field: str) -> Mapping[str, Any]:
    return {"field": field, "type": "quantitative"}


def _y(field: str) -> Mapping[str, Any]:
    return {"field": field, "type": "quantitative"}
