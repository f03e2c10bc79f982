# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A chart as a page shows it: for wide and narrow screens, with its legend and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from peil.reports.public.charts.svg import tag

_SWATCH = (26.0, 14.0)


class Legend(NamedTuple):
    """One line of a legend: a small picture of the mark, as SVG, and what it means."""

    swatch: str
    text: str


@dataclass(frozen=True)
class ChartFigure:
    """A drawing with everything that belongs beside it.

    `wide` and `narrow` are the same chart as SVG; a page shows one of them, by its width. `said`
    are sentences that say what the drawing shows. `walk` is the label of the slider that a script
    adds to go through the points one by one; empty for a drawing without points.
    """

    title: str
    wide: str
    narrow: str
    legend: tuple[Legend, ...]
    said: tuple[str, ...]
    walk: str = ""


def swatch(*marks: str) -> str:
    """Return a small picture of a mark for a legend, which its words stand beside."""
    return tag(
        "svg",
        *marks,
        view_box=f"0 0 {_SWATCH[0]:g} {_SWATCH[1]:g}",
        class_="chart swatch",
        aria_hidden="true",
        focusable="false",
    )


def line_swatch(kind: str) -> str:
    """Return the small picture of a line."""
    return swatch(tag("path", d="M0 7H26", class_=kind))


def area_swatch(kind: str) -> str:
    """Return the small picture of an area."""
    return swatch(tag("rect", width=26, height=14, class_=kind))
