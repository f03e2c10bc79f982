# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The legends of the charts of an indicator: only what is drawn, with the mark it is drawn by."""

from __future__ import annotations

from collections.abc import Iterator

from peil.monitoring.chance.funnel import Funnel, Place
from peil.monitoring.control.chart import ControlChart
from peil.reports.methods.control_chart.words import variation_word
from peil.reports.public.charts.control import variation_mark
from peil.reports.public.charts.figure import Legend, area_swatch, line_swatch, swatch
from peil.reports.public.charts.svg import tag
from peil.reports.public.charts.yearly import MarkKind, YearlyChart, result_mark
from peil.reports.public.indicator_words import INDICATOR_WORDS
from peil.terms.languages import Language
from peil.terms.quantities import Direction

_say = INDICATOR_WORDS.say
_RESULTS = {
    MarkKind.FINAL: "legend-result",
    MarkKind.PROVISIONAL: "legend-provisional",
    MarkKind.COMPUTED: "legend-computed",
}


def course_legend(chart: YearlyChart, *, language: Language) -> tuple[Legend, ...]:
    """Return the legend of a chart of norm and result."""
    return tuple(Legend(picture, _say(name, language)) for picture, name in _of_course(chart))


def _of_course(chart: YearlyChart) -> Iterator[tuple[str, str]]:
    drawn = {mark.kind for mark in chart.marks if mark.result is not None}
    for kind, name in _RESULTS.items():
        if kind in drawn:
            yield swatch(result_mark(kind, 13, 7)), name
    yield from _of_norms(chart)
    if any(mark.earlier for mark in chart.marks):
        yield swatch(tag("line", x1=6, x2=20, y1=7, y2=7, class_="mark-earlier")), "legend-earlier"
    if any(mark.interval is not None for mark in chart.marks):
        whisker = tag("path", d="M13 1V13M8 1H18M8 13H18", class_="mark-interval")
        yield swatch(whisker), "legend-interval"
    if chart.breaks:
        cut = tag("line", x1=13, x2=13, y1=0, y2=14, class_="line-break")
        yield swatch(cut), "legend-break"


def _of_norms(chart: YearlyChart) -> Iterator[tuple[str, str]]:
    if any(mark.norm is not None for mark in chart.marks):
        yield line_swatch("mark-norm"), "legend-norm"
        if chart.direction in {Direction.AT_LEAST, Direction.AT_MOST}:
            yield area_swatch("area-met"), f"legend-{chart.direction}"
    if any(mark.first_norm is not None for mark in chart.marks):
        yield line_swatch("mark-norm-first"), "legend-first"


def control_legend(chart: ControlChart, *, language: Language) -> tuple[Legend, ...]:
    """Return the legend of a control chart."""
    kinds = dict.fromkeys(point.variation for point in chart.points)
    marks = (
        Legend(swatch(variation_mark(kind, 13, 7)), variation_word(kind, language))
        for kind in kinds
    )
    has_norm = any(point.norm.number is not None for point in chart.points)
    norm = (Legend(line_swatch("mark-norm"), _say("legend-norm-plain", language)),)
    return (
        *marks,
        Legend(line_swatch("line-mean"), _say("legend-mean", language)),
        Legend(line_swatch("line-limit"), _say("legend-limits", language)),
        *(norm if has_norm else ()),
    )


def funnel_legend(funnel: Funnel, *, language: Language) -> tuple[Legend, ...]:
    """Return the legend of a funnel."""
    inside = swatch(tag("circle", cx=13, cy=7, r=4.5, class_="mark-common"))
    outside = swatch(tag("rect", x=8.5, y=2.5, width=9, height=9, class_="mark-neutral"))
    is_outside = any(one.place is not Place.WITHIN for one in funnel.drawn)
    return (
        Legend(inside, _say("legend-inside", language)),
        *((Legend(outside, _say("legend-outside", language)),) if is_outside else ()),
        Legend(line_swatch("line-mean"), _say("legend-mean", language)),
        Legend(line_swatch("line-limit-narrow"), _say("legend-narrow", language)),
        Legend(line_swatch("line-limit"), _say("legend-wide", language)),
    )
