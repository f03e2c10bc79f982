# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The control chart of an indicator: what chance gives lies between the limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from peil.monitoring.control.assurance import NoAssurance
from peil.monitoring.control.chart import ChartPoint, ControlChart
from peil.monitoring.control.limits import Limits
from peil.monitoring.control.variation import Variation
from peil.reports.charts.placing import lines_apart
from peil.reports.methods.computed_numbers import shown
from peil.reports.methods.control_chart.words import WORDS, variation_word
from peil.reports.numbers import value_text
from peil.reports.public.charts.plot import (
    Plot,
    grid,
    label_width,
    round_scale,
    slot_labels,
    tick_labels,
)
from peil.reports.public.charts.svg import dots, path_through, picture, tag, words
from peil.reports.public.charts.yearly import NARROW, WIDE
from peil.terms.languages import Language

_LABELS = 168.0
"""The dots that are kept free at the right for the names of lines."""
_KINDS = {
    Variation.COMMON_CAUSE: "mark-common",
    Variation.CONCERN: "mark-concern",
    Variation.IMPROVEMENT: "mark-improvement",
    Variation.NEUTRAL: "mark-neutral",
    None: "mark-unlimited",
}


def draw_control(
    chart: ControlChart, *, title: str, description: str, language: Language, narrow: bool = False
) -> str:
    """Return a control chart as SVG; on a narrow screen the lines have no names."""
    size = NARROW if narrow else WIDE
    plot, labels = _plot(chart, size, language, narrow=narrow)
    periods = [str(point.period) for point in chart.points]
    drawn = (
        *grid(plot, labels),
        *slot_labels(plot, periods, under=plot.bottom + 20),
        *_segments(chart, plot),
        *_norms(chart.points, plot),
        *(() if narrow else _names(chart, plot, language)),
        *_runs(chart, plot),
        *(_point(chart, plot, at, language, narrow=narrow) for at in range(len(chart.points))),
    )
    kind = "chart-narrow" if narrow else "chart-wide"
    return picture(*drawn, size=size, title=title, description=description, kind=kind)


def _plot(
    chart: ControlChart, size: tuple[float, float], language: Language, *, narrow: bool
) -> tuple[Plot, tuple[str, ...]]:
    numbers = [point.value for point in chart.points]
    numbers += [point.norm.number for point in chart.points if point.norm.number is not None]
    for segment in chart.segments:
        if segment.limits is not None:
            numbers += [segment.limits.lower, segment.limits.upper]
    measure = chart.series.measure
    scale = round_scale(numbers, measure=measure)
    labels = tick_labels(scale, measure=measure, language=language)
    plot = Plot(
        left=max(map(label_width, labels)) + 12,
        right=size[0] - (8 if narrow else _LABELS),
        top=14,
        bottom=size[1] - 30,
        scale=scale,
        slots=len(chart.points),
    )
    return plot, labels


def _segments(chart: ControlChart, plot: Plot) -> Iterator[str]:
    """Yield the limits and the mean of each segment, and a cut where the next one begins."""
    begin = 0
    for segment in chart.segments:
        end = begin + len(segment.points)
        if begin:
            across = plot.edge(begin)
            yield tag(
                "line", x1=across, x2=across, y1=plot.top, y2=plot.bottom, class_="line-break"
            )
        if segment.limits is not None:
            yield from _limits(segment.limits, plot, plot.edge(begin), plot.edge(end))
        begin = end


def _limits(limits: Limits, plot: Plot, left: float, right: float) -> Iterator[str]:
    upper, lower, mean = (plot.down(n) for n in (limits.upper, limits.lower, limits.mean))
    yield tag("rect", x=left, y=upper, width=right - left, height=lower - upper, class_="area")
    for kind, down in (("line-limit", upper), ("line-limit", lower), ("line-mean", mean)):
        yield tag("line", x1=left, x2=right, y1=down, y2=down, class_=kind)


def _norms(points: Sequence[ChartPoint], plot: Plot) -> Iterator[str]:
    path = "".join(
        f"M{dots(plot.edge(at))} {dots(plot.down(point.norm.number))}H{dots(plot.edge(at + 1))}"
        for at, point in enumerate(points)
        if point.norm.number is not None
    )
    if path:
        yield tag("path", d=path, class_="mark-norm")


def _names(chart: ControlChart, plot: Plot, language: Language) -> Iterator[str]:
    """Yield the names and numbers of the lines that hold now, at the right of them."""
    measure, limits = chart.series.measure, chart.last_segment.limits
    named: list[tuple[str, Decimal]] = []
    if limits is not None:
        named = [("upper", limits.upper), ("mean", limits.mean), ("lower", limits.lower)]
    norm, absence = chart.assured.norm.number, chart.assured.absence
    if norm is not None and absence is not NoAssurance.OTHER_DEFINITION:
        named.append(("norm", norm))
    heights = lines_apart([plot.down(number) for _, number in named], gap=17)
    for (name, number), height in zip(named, heights, strict=True):
        text = WORDS.say(name, language, number=shown(number, measure=measure, language=language))
        kind = "label-norm" if name == "norm" else "label-soft"
        yield tag("text", words(text), x=plot.right + 9, y=height + 4.5, class_=kind)


def _runs(chart: ControlChart, plot: Plot) -> Iterator[str]:
    begin = 0
    for segment in chart.segments:
        places = [
            (plot.across(begin + at), plot.down(value)) for at, value in enumerate(segment.values)
        ]
        if len(places) > 1:
            yield tag("path", d=path_through(places), class_="mark-line")
        begin += len(places)


def _point(chart: ControlChart, plot: Plot, at: int, language: Language, *, narrow: bool) -> str:
    point, measure = chart.points[at], chart.series.measure
    value = value_text(point.value, measure=measure, language=language)
    told = f"{point.period}: {value}, {variation_word(point.variation, language)}"
    slot = tag(
        "rect",
        x=plot.edge(at),
        y=plot.top,
        width=plot.step,
        height=plot.bottom - plot.top,
        class_="slot",
    )
    said = () if narrow else (tag("title", words(told)),)
    mark = variation_mark(point.variation, plot.across(at), plot.down(point.value))
    return tag("g", *said, slot, mark, class_="point")


def variation_mark(kind: Variation | None, across: float, down: float) -> str:
    """Return the mark of a kind of variation; each has a shape of its own."""
    name = _KINDS[kind]
    if kind in {Variation.COMMON_CAUSE, None}:
        return tag("circle", cx=across, cy=down, r=4.5, class_=name)
    corners = {
        Variation.CONCERN: ((-6, -5), (6, -5), (0, 6.5)),
        Variation.IMPROVEMENT: ((-6, 5), (6, 5), (0, -6.5)),
        Variation.NEUTRAL: ((0, -6.5), (6.5, 0), (0, 6.5), (-6.5, 0)),
    }[kind]
    points = " ".join(f"{dots(across + x)},{dots(down + y)}" for x, y in corners)
    return tag("polygon", points=points, class_=name)
