# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws a control chart: points by their kind of variation, mean, limits, norm and rebases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from peil.monitoring.control.assurance import NoAssurance
from peil.monitoring.control.chart import ControlChart
from peil.monitoring.control.variation import Variation
from peil.reports.charts.look import (
    BAND,
    COMMON,
    CONCERN,
    IMPROVEMENT,
    INK,
    NORM,
    PAPER,
    SOFT,
)
from peil.reports.methods.control_chart.frame import Frame, frame_of, spans, x, y
from peil.reports.methods.control_chart.notes import line_labels, starts
from peil.reports.methods.control_chart.words import (
    NO_LIMITS,
    WORDS,
    assurance_word,
    variation_word,
)
from peil.terms.languages import Language
from peil.terms.periods import Length

_MARKS: Mapping[str, tuple[str, str]] = {
    Variation.COMMON_CAUSE: ("circle", COMMON),
    Variation.CONCERN: ("square", CONCERN),
    Variation.IMPROVEMENT: ("diamond", IMPROVEMENT),
    Variation.NEUTRAL: ("triangle-up", INK),
    NO_LIMITS: ("cross", SOFT),
}
"""The mark and the colour of each kind of variation."""
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


def control_spec(chart: ControlChart, *, title: str, language: Language) -> Mapping[str, Any]:
    """Return a control chart as a specification for Vega-Lite, with its words under the title."""
    frame = frame_of(chart)
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
            *starts(chart, frame, language),
            _marks(chart, frame, language),
            *line_labels(chart, frame, language),
        ],
        "resolve": {"legend": {"color": "independent"}},
    }


def _verdicts(chart: ControlChart, language: Language) -> Sequence[str]:
    """Return variation and assurance in a word each, as NHS charts do with an icon."""
    row = chart.assured
    if row.assurance is not None:
        assurance = assurance_word(row.assurance, language)
    else:
        assurance = (row.absence or NoAssurance.NORM_NOT_SET).text.to(language)
    said = {"variation": variation_word(chart.variation, language), "assurance": assurance}
    return [f"{WORDS.say(name, language)}: {verdict}" for name, verdict in said.items()]


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
        for segment, begin, end in spans(chart)
        if segment.limits is not None
    ]
    across = {"x": x("from"), "x2": {"field": "to"}}
    yield {
        "data": {"values": rows},
        "mark": {"type": "rect", "color": BAND, "opacity": 0.4},
        "encoding": {**across, "y": y("lower"), "y2": {"field": "upper"}},
    }
    for name, look in (
        ("lower", {"strokeDash": [6, 4]}),
        ("upper", {"strokeDash": [6, 4]}),
        ("mean", {"color": INK}),
    ):
        yield {
            "data": {"values": rows},
            "mark": {"type": "rule", "color": SOFT, "strokeWidth": 1.4, **look},
            "encoding": {**across, "y": y(name)},
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
            "encoding": {"x": x("at"), "y": y("norm"), "detail": {"field": "run"}},
        }


def _connected(chart: ControlChart) -> Mapping[str, Any]:
    rows = [
        {"at": at, "value": point.value, "segment": point.segment}
        for at, point in enumerate(chart.points)
    ]
    return {
        "data": {"values": rows},
        "mark": {"type": "line", "color": COMMON, "strokeWidth": 1.1, "opacity": 0.75},
        "encoding": {"x": x("at"), "y": y("value"), "detail": {"field": "segment"}},
    }


def _marks(chart: ControlChart, frame: Frame, language: Language) -> Mapping[str, Any]:
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
                **x("at"),
                "axis": _x_axis(chart, language),
                "scale": {"domain": [-0.5, frame.right], "nice": False},
            },
            "y": {
                **y("value"),
                "axis": {"title": _measure_word(chart, language), **_ABOVE},
                "scale": {"domain": [frame.low, frame.high], "nice": False, "zero": False},
            },
            "shape": {
                "field": "kind",
                "type": "nominal",
                "scale": {**scale, "range": shapes},
                "legend": {"offset": 30},
            },
            "color": {
                "field": "kind",
                "type": "nominal",
                "scale": {**scale, "range": colours},
                "legend": {"offset": 30},
            },
            "fill": {
                "field": "kind",
                "type": "nominal",
                "scale": {**scale, "range": colours},
                "legend": {"offset": 30},
            },
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
