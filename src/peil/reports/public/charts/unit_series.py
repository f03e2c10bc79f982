# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Small charts of units beside one another, all on one scale, in the order of the policy folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from peil.reports.numbers import value_text
from peil.reports.public.charts.plot import Plot, Scale, grid, round_scale
from peil.reports.public.charts.svg import dots, path_through, picture, tag, words
from peil.reports.public.charts.yearly import MarkKind, result_mark
from peil.terms.languages import Language
from peil.terms.quantities import Measure

_SIZE = (220.0, 130.0)


@dataclass(frozen=True)
class UnitYear:
    """One year of a unit; a number that is absent is nothing, never zero."""

    year: int
    result: Decimal | None
    norm: Decimal | None
    kind: MarkKind = MarkKind.FINAL


@dataclass(frozen=True)
class UnitSeries:
    """The years of one unit, which follow one another; `said` says them in words."""

    unit: str
    name: str
    years: tuple[UnitYear, ...]
    said: str


def draw_units(
    found: Sequence[UnitSeries], *, measure: Measure, language: Language
) -> tuple[str, ...]:
    """Return one small chart for each unit, as SVG, all on the same scale."""
    numbers = [n for one in found for y in one.years for n in (y.result, y.norm) if n is not None]
    scale = round_scale(numbers, measure=measure, most=3)
    ends = {tick: value_text(tick, measure=measure, language=language) for tick in scale.ticks}
    return tuple(_small(one, scale, ends) for one in found)


def _small(one: UnitSeries, scale: Scale, ends: dict[Decimal, str]) -> str:
    plot = Plot(
        left=8 + max(len(text) for text in ends.values()) * 6.6,
        right=_SIZE[0] - 6,
        top=8,
        bottom=_SIZE[1] - 22,
        scale=scale,
        slots=len(one.years),
    )
    labels = tuple(ends.values())
    drawn = (*grid(plot, labels), *_years(one, plot), *_norms(one, plot), *_results(one, plot))
    return picture(*drawn, size=_SIZE, title=f"{one.name}. {one.said}", kind="chart-small")


def _years(one: UnitSeries, plot: Plot) -> Iterator[str]:
    ends = {0, len(one.years) - 1}
    for at in sorted(ends):
        text = words(str(one.years[at].year))
        yield tag(
            "text", text, x=plot.across(at), y=plot.bottom + 17, class_="label-soft label-mid"
        )


def _norms(one: UnitSeries, plot: Plot) -> Iterator[str]:
    path = "".join(
        f"M{dots(plot.edge(at))} {dots(plot.down(year.norm))}H{dots(plot.edge(at + 1))}"
        for at, year in enumerate(one.years)
        if year.norm is not None
    )
    if path:
        yield tag("path", d=path, class_="mark-norm")


def _results(one: UnitSeries, plot: Plot) -> Iterator[str]:
    run: list[tuple[float, float]] = []
    marks: list[str] = []
    for at, year in enumerate(one.years):
        if year.result is None:
            yield from _joined(run)
            run = []
            continue
        place = plot.across(at), plot.down(year.result)
        run.append(place)
        marks.append(result_mark(year.kind, *place, size=3.5))
    yield from _joined(run)
    yield from marks


def _joined(run: Sequence[tuple[float, float]]) -> Iterator[str]:
    if len(run) > 1:
        yield tag("path", d=path_through(run), class_="mark-line")
