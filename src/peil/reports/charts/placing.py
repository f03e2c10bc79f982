# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Places labels in a chart so that none hides another; Vega-Lite itself lets them overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot

_SIGN_WIDTH, _LINE_HEIGHT = 6.0, 14.0
"""How wide a sign and how high a line of 12 dots is, on average, in the typeface of the charts."""
_RINGS = (13.0, 22.0, 34.0, 48.0, 64.0, 84.0)
_WAYS = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))


@dataclass(frozen=True)
class Box:
    """A rectangle by its middle and size, in dots from the upper left corner of a chart."""

    x: float
    y: float
    width: float
    height: float

    def overlap(self, other: Box) -> float:
        """Return the area that two rectangles share."""
        across = (self.width + other.width) / 2 - abs(self.x - other.x)
        down = (self.height + other.height) / 2 - abs(self.y - other.y)
        return max(across, 0.0) * max(down, 0.0)


def label_width(text: str) -> float:
    """Return about how many dots wide a label is."""
    return len(text) * _SIGN_WIDTH


def labels_apart(
    points: Sequence[tuple[float, float]],
    texts: Sequence[str],
    *,
    width: float,
    height: float,
) -> tuple[Box, ...]:
    """Return where the labels of points stand: beside their own point, and on nothing else.

    Each label takes the nearest free place; where none is free, the one with the least overlap.

    Args:
        points: in dots from the upper left corner.
        texts: the labels, in the order of the points.
        width: that of the chart, in dots.
        height: that of the chart, in dots.
    """
    marks = [Box(x, y, 15, 13) for x, y in points]
    placed: list[Box] = []
    for (x, y), text in zip(points, texts, strict=True):
        size = label_width(text), _LINE_HEIGHT
        taken = [*marks, *placed]
        options = list(_around(x, y, *size))
        costs = [_cost(box, (x, y), taken, (width, height)) for box in options]
        placed.append(options[costs.index(min(costs))])
    return tuple(placed)


def _around(x: float, y: float, width: float, height: float) -> Iterator[Box]:
    for ring in _RINGS:
        for across, down in _WAYS:
            middle = x + across * (ring * 0.65 + width / 2) if across else x
            yield Box(middle, y + down * ring * (0.9 if across else 1.0), width, height)


def _cost(
    box: Box,
    point: tuple[float, float],
    taken: Sequence[Box],
    size: tuple[float, float],
) -> float:
    outside = (
        max(box.width / 2 - box.x, 0)
        + max(box.x + box.width / 2 - size[0], 0)
        + max(box.height / 2 - box.y, 0)
        + max(box.y + box.height / 2 - size[1], 0)
    )
    covered = sum(box.overlap(other) for other in taken)
    nearest_x = max(abs(box.x - point[0]) - box.width / 2, 0)
    away = hypot(nearest_x, box.y - point[1])
    return covered * 10 + outside * 1000 + away


def lines_apart(heights: Sequence[float], *, gap: float = _LINE_HEIGHT) -> tuple[float, ...]:
    """Return heights moved as little as needed to lie at least a gap apart, in the same order.

    >>> lines_apart([10.0, 12.0, 60.0], gap=14.0)
    (4.0, 18.0, 60.0)

    Args:
        heights: in dots, in any order.
        gap: the least distance between two.
    """
    order = sorted(range(len(heights)), key=lambda at: heights[at])
    groups: list[tuple[float, list[int]]] = []
    for at in order:
        middle, members = heights[at], [at]
        while groups and middle - _half(members, gap) < groups[-1][0] + _half(groups[-1][1], gap):
            _, before = groups.pop()
            members = [*before, *members]
            middle = sum(heights[one] for one in members) / len(members)
        groups.append((middle, members))
    moved = [0.0] * len(heights)
    for middle, members in groups:
        for place, at in enumerate(members):
            moved[at] = middle + (place - (len(members) - 1) / 2) * gap
    return tuple(moved)


def _half(members: Sequence[int], gap: float) -> float:
    return len(members) * gap / 2
