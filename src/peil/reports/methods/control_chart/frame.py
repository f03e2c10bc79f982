# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Where things stand in the drawing of a control chart: its axes and the places of segments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from peil.monitoring.control.chart import ControlChart
from peil.monitoring.control.segments import Segment
from peil.reports.charts.look import HEIGHT, WIDTH

_LABELS = 128
"""The dots that are kept free at the right for the labels of the lines."""
_HEADROOM, _FOOTROOM, _PER_TEXT = 0.1, 0.06, 0.07


@dataclass(frozen=True)
class Frame:
    """From what to what the axes go; the periods are numbered from 0 to `last`."""

    last: int
    right: float
    low: float
    high: float

    def dots_down(self, value: float) -> float:
        """Return how many dots from the top a value stands."""
        return (self.high - value) / (self.high - self.low) * HEIGHT

    def value_at(self, dots: float) -> float:
        """Return the value that stands so many dots from the top."""
        return self.high - dots / HEIGHT * (self.high - self.low)


def frame_of(chart: ControlChart) -> Frame:
    """Return the axes that hold every point, limit and norm, with room for labels."""
    numbers = [float(point.value) for point in chart.points]
    numbers += [float(n) for n in (p.norm.number for p in chart.points) if n is not None]
    for segment in chart.segments:
        if segment.limits is not None:
            numbers += [float(segment.limits.lower), float(segment.limits.upper)]
    low, high = min(numbers), max(numbers)
    spread = (high - low) or max(abs(high), 1.0)
    starts_at_zero = low >= 0 and low < high / 3
    bottom = 0.0 if starts_at_zero else low - spread * _FOOTROOM
    last = len(chart.points) - 1
    headroom = _HEADROOM + _PER_TEXT * min(len(chart.segments) - 1, 2)
    right = last + 0.5 + (last + 1) * _LABELS / (WIDTH - _LABELS)
    return Frame(last, right, bottom, high + spread * headroom)


def spans(chart: ControlChart) -> Iterator[tuple[Segment, float, float]]:
    """Yield the segments with where they begin and end on the axis of the periods."""
    begin = 0
    for segment in chart.segments:
        end = begin + len(segment.points)
        yield segment, begin - 0.5, end - 0.5
        begin = end


def x(field: str) -> Mapping[str, Any]:
    """Return a field as the place of a period."""
    return {"field": field, "type": "quantitative"}


def y(field: str) -> Mapping[str, Any]:
    """Return a field as a value in the measure of the chart."""
    return {"field": field, "type": "quantitative"}
