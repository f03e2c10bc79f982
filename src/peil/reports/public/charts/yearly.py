# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The chart of an indicator over the years: the norm as a stepped line, results as dots.

A year without a number has no mark, and its own words in the table beside the chart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import ceil

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
from peil.terms.languages import Language
from peil.terms.quantities import Direction, Measure

WIDE, NARROW = (720.0, 340.0), (340.0, 300.0)
"""The sizes of a chart for wide and for narrow screens, in dots."""
_ABOVE, _BELOW = 11.0, 19.0
"""How far a number stands above or below its dot."""
_CLOSE = 16.0
_BOLD = 1.15
"""How much wider numbers in bold are."""


class MarkKind(StrEnum):
    """How settled a result is; each has a mark of its own."""

    FINAL = "mark-result"
    PROVISIONAL = "mark-provisional"
    COMPUTED = "mark-computed"


@dataclass(frozen=True)
class YearMark:
    """What is drawn of one year; a number that is absent is nothing, never zero.

    `interval` is what chance leaves open. `earlier` are results that were replaced. `first_norm` is
    the norm as first agreed, where that is another one. `norm_word` stands below the year where the
    norm is no number. `said` says the year in words.
    """

    year: int
    said: str
    result: Decimal | None = None
    kind: MarkKind = MarkKind.FINAL
    interval: tuple[Decimal, Decimal] | None = None
    earlier: tuple[Decimal, ...] = ()
    norm: Decimal | None = None
    first_norm: Decimal | None = None
    norm_word: str = ""


@dataclass(frozen=True)
class YearBreak:
    """Another definition holds from a year on; `label` says so in the drawing."""

    year: int
    label: str


@dataclass(frozen=True)
class YearlyChart:
    """A chart of norm and result; the marks follow one another without leaving out a year."""

    title: str
    description: str
    marks: tuple[YearMark, ...]
    breaks: tuple[YearBreak, ...]
    direction: Direction
    measure: Measure
    language: Language


def draw_yearly(chart: YearlyChart, *, narrow: bool = False) -> str:
    """Return a chart as SVG, for a wide or for a narrow screen."""
    size = NARROW if narrow else WIDE
    plot, labels = _plot(chart, size)
    years = [str(mark.year) for mark in chart.marks]
    drawn = (
        *_met(chart, plot),
        *grid(plot, labels),
        *slot_labels(plot, years, under=plot.bottom + 20),
        *_norm_words(chart, plot),
        *_breaks(chart, plot),
        *_line(chart.marks, plot, kind="mark-norm-first", of_first=True),
        *_line(chart.marks, plot, kind="mark-norm", of_first=False),
        *_result_lines(chart, plot),
        *(_year(chart, plot, at, narrow=narrow) for at in range(len(chart.marks))),
    )
    kind = "chart-narrow" if narrow else "chart-wide"
    return picture(*drawn, size=size, title=chart.title, description=chart.description, kind=kind)


def _plot(chart: YearlyChart, size: tuple[float, float]) -> tuple[Plot, tuple[str, ...]]:
    numbers = [n for mark in chart.marks for n in _numbers(mark)]
    scale = round_scale(numbers, measure=chart.measure)
    labels = tick_labels(scale, measure=chart.measure, language=chart.language)
    words_below = 18 if any(mark.norm_word for mark in chart.marks) else 0
    plot = Plot(
        left=max(map(label_width, labels)) + 12,
        right=size[0] - 8,
        top=26 + 16 * (len(chart.breaks) > 0),
        bottom=size[1] - 30 - words_below,
        scale=scale,
        slots=len(chart.marks),
    )
    return plot, labels


def _numbers(mark: YearMark) -> Iterator[Decimal]:
    for number in (mark.result, mark.norm, mark.first_norm, *mark.earlier, *(mark.interval or ())):
        if number is not None:
            yield number


def _runs(marks: Sequence[YearMark], *, of_first: bool) -> Iterator[list[tuple[int, Decimal]]]:
    """Yield the norms of years that follow one another, with the number of the slot."""
    run: list[tuple[int, Decimal]] = []
    for at, mark in enumerate(marks):
        number = mark.first_norm if of_first else mark.norm
        if number is not None:
            run.append((at, number))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _steps(run: Sequence[tuple[int, Decimal]], plot: Plot) -> str:
    """Return the path of a stepped line, a flat piece for each year."""
    first, number = run[0]
    path = f"M{dots(plot.edge(first))} {dots(plot.down(number))}"
    for at, value in run:
        path += f"V{dots(plot.down(value))}H{dots(plot.edge(at + 1))}"
    return path


def _line(marks: Sequence[YearMark], plot: Plot, *, kind: str, of_first: bool) -> Iterator[str]:
    for run in _runs(marks, of_first=of_first):
        yield tag("path", d=_steps(run, plot), class_=kind)


def _met(chart: YearlyChart, plot: Plot) -> Iterator[str]:
    """Yield the side of the norm on which it is met, where a direction says which."""
    ends = {Direction.AT_LEAST: plot.top, Direction.AT_MOST: plot.bottom}
    if chart.direction not in ends:
        return
    end = dots(ends[chart.direction])
    for run in _runs(chart.marks, of_first=False):
        back = f"V{end}H{dots(plot.edge(run[0][0]))}Z"
        yield tag("path", d=_steps(run, plot) + back, class_="area-met")


def _norm_words(chart: YearlyChart, plot: Plot) -> Iterator[str]:
    for at, mark in enumerate(chart.marks):
        if mark.norm_word:
            text = words(mark.norm_word)
            place = {"x": plot.across(at), "y": plot.bottom + 37}
            yield tag("text", text, **place, class_="label-norm label-mid")


def _breaks(chart: YearlyChart, plot: Plot) -> Iterator[str]:
    first = chart.marks[0].year if chart.marks else 0
    for cut in chart.breaks:
        across = plot.edge(cut.year - first)
        yield tag("line", x1=across, x2=across, y1=8, y2=plot.bottom, class_="line-break")
        to_left = across + label_width(cut.label) > plot.right
        side = "label-break label-end" if to_left else "label-break"
        place = across + (-5 if to_left else 5)
        yield tag("text", words(cut.label), x=place, y=18, class_=side)


def _result_lines(chart: YearlyChart, plot: Plot) -> Iterator[str]:
    """Yield lines between results of years that follow one another under one definition."""
    cuts = {cut.year for cut in chart.breaks}
    run: list[tuple[float, float]] = []
    for at, mark in enumerate(chart.marks):
        if mark.result is None or mark.year in cuts:
            yield from _joined(run)
            run = []
        if mark.result is not None:
            run.append((plot.across(at), plot.down(mark.result)))
    yield from _joined(run)


def _joined(run: Sequence[tuple[float, float]]) -> Iterator[str]:
    if len(run) > 1:
        yield tag("path", d=path_through(run), class_="mark-line")


def _year(chart: YearlyChart, plot: Plot, at: int, *, narrow: bool) -> str:
    """Return one year as a group: the slot that can be pointed at, what it says, its marks."""
    mark, across = chart.marks[at], plot.across(at)
    slot = tag(
        "rect",
        x=plot.edge(at),
        y=plot.top,
        width=plot.step,
        height=plot.bottom - plot.top,
        class_="slot",
    )
    said = () if narrow else (tag("title", words(mark.said)),)
    marks = _marks(chart, plot, mark, across)
    return tag("g", *said, slot, *marks, class_="point")


def _marks(chart: YearlyChart, plot: Plot, mark: YearMark, across: float) -> Iterator[str]:
    for earlier in mark.earlier:
        down = plot.down(earlier)
        yield tag("line", x1=across - 7, x2=across + 7, y1=down, y2=down, class_="mark-earlier")
    if mark.interval is not None:
        yield tag("path", d=_whisker(mark.interval, plot, across), class_="mark-interval")
    if mark.result is None:
        return
    down = plot.down(mark.result)
    yield result_mark(mark.kind, across, down)
    text = value_text(mark.result, measure=chart.measure, language=chart.language)
    if _has_room(chart, plot, mark, text):
        place = _label_height(mark, plot)
        yield tag("text", words(text), x=across, y=place, class_="label-value label-mid")


def _has_room(chart: YearlyChart, plot: Plot, mark: YearMark, text: str) -> bool:
    """Return whether a number fits beside its dot: no dot of a later year lies within its width."""
    reach = ceil(label_width(text) * _BOLD / plot.step)
    return not any(
        other.result is not None and mark.year < other.year < mark.year + reach
        for other in chart.marks
    )


def _label_height(mark: YearMark, plot: Plot) -> float:
    """Return where the number of a result stands: above its marks, or below where a norm is."""
    own = (mark.result, *mark.earlier, *(mark.interval or ()))
    heights = [plot.down(number) for number in own if number is not None]
    highest, lowest = min(heights), max(heights)
    norms = [plot.down(n) for n in (mark.norm, mark.first_norm) if n is not None]
    is_taken = any(0 <= highest - norm < _CLOSE + _ABOVE for norm in norms)
    return lowest + _BELOW if is_taken else highest - _ABOVE


def result_mark(kind: MarkKind, across: float, down: float, *, size: float = 5.0) -> str:
    """Return the mark of a result: a dot, an open dot, or a square for what was added up."""
    if kind is MarkKind.COMPUTED:
        return tag(
            "rect",
            x=across - size,
            y=down - size,
            width=2 * size,
            height=2 * size,
            class_=kind.value,
        )
    return tag("circle", cx=across, cy=down, r=size, class_=kind.value)


def _whisker(interval: tuple[Decimal, Decimal], plot: Plot, across: float) -> str:
    low, high = (plot.down(end) for end in interval)
    left, right = dots(across - 5), dots(across + 5)
    ends = "".join(f"M{left} {dots(end)}H{right}" for end in (low, high))
    return f"M{dots(across)} {dots(low)}V{dots(high)}{ends}"
