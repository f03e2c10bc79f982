# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Where things stand in a chart: a scale with round ticks, slots for the years, grid and labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from math import ceil

from peil.reports.numbers import value_text
from peil.reports.public.charts.svg import tag, words
from peil.terms.languages import Language
from peil.terms.quantities import Measure

SIGN_WIDTH, LINE_HEIGHT = 6.6, 16.0
"""How wide a sign and how high a line of 13 dots is, on average."""
_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_WHOLE = frozenset({Measure.COUNT, Measure.DAYS, Measure.MILESTONE})
_YEAR_WIDTH = 36.0


@dataclass(frozen=True)
class Scale:
    """The numbers that an axis shows, from the lowest tick to the highest."""

    ticks: tuple[Decimal, ...]

    @property
    def low(self) -> Decimal:
        """The lowest number."""
        return self.ticks[0]

    @property
    def high(self) -> Decimal:
        """The highest number."""
        return self.ticks[-1]

    def share(self, number: Decimal) -> float:
        """Return how far up a number stands, from 0 to 1."""
        return float((number - self.low) / (self.high - self.low))


def round_scale(
    numbers: Iterable[Decimal], *, measure: Measure, most: int = 6, from_zero: bool = True
) -> Scale:
    """Return a scale over all numbers, with about so many ticks.

    It begins at zero, or below it where a number does; without `from_zero`, below the least number.

    >>> [int(tick) for tick in round_scale([Decimal(37), Decimal(112)], measure=Measure.COUNT).ticks]
    [0, 50, 100, 150]
    """
    found = [*([Decimal(0)] if from_zero else []), *numbers] or [Decimal(0)]
    low, high = min(found), max(found)
    if low == high:
        high = low + 1
    step = _round_step((high - low) / (most - 1))
    if measure in _WHOLE:
        step = max(step, Decimal(1))
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    return Scale(tuple(step * at for at in range(int(first), int(last) + 1)))


def _round_step(least: Decimal) -> Decimal:
    size = Decimal(1).scaleb(least.adjusted())
    return next(step * size for step in _STEPS if step * size >= least)


def label_width(text: str) -> float:
    """Return about how many dots wide a label is."""
    return len(text) * SIGN_WIDTH


@dataclass(frozen=True)
class Plot:
    """The part of a chart that holds marks, with a slot for each year or period from left to right.

    Places are in dots from the upper left corner of the whole drawing.
    """

    left: float
    right: float
    top: float
    bottom: float
    scale: Scale
    slots: int

    @property
    def step(self) -> float:
        """The width of one slot."""
        return (self.right - self.left) / max(self.slots, 1)

    def across(self, at: float) -> float:
        """Return where the middle of a slot is; slots are numbered from 0."""
        return self.left + (at + 0.5) * self.step

    def edge(self, at: float) -> float:
        """Return where a slot begins."""
        return self.left + at * self.step

    def down(self, number: Decimal) -> float:
        """Return how far down a number stands."""
        return self.bottom - self.scale.share(number) * (self.bottom - self.top)


def tick_labels(scale: Scale, *, measure: Measure, language: Language) -> tuple[str, ...]:
    """Return the words beside the ticks."""
    return tuple(value_text(tick, measure=measure, language=language) for tick in scale.ticks)


def grid(plot: Plot, labels: Sequence[str]) -> Iterator[str]:
    """Yield a line for each tick with its label at the left; the line of zero is the axis."""
    for number, label in zip(plot.scale.ticks, labels, strict=True):
        down = plot.down(number)
        kind = "axis" if number == 0 else "grid"
        yield tag("line", x1=plot.left, x2=plot.right, y1=down, y2=down, class_=kind)
        yield tag(
            "text", words(label), x=plot.left - 8, y=down + 4.5, class_="label-soft label-end"
        )


def slot_labels(plot: Plot, labels: Sequence[str], *, under: float) -> Iterator[str]:
    """Yield the labels below the slots: all of them, or every so many, counted from the last."""
    widest = max((label_width(label) + 8 for label in labels), default=_YEAR_WIDTH)
    every = max(ceil(widest / plot.step), 1)
    for at, label in enumerate(labels):
        if (len(labels) - 1 - at) % every == 0:
            across = plot.across(at)
            yield tag("text", words(label), x=across, y=under, class_="label-soft label-mid")
