# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A sparkline: the results of some years in the space of a word, with the norm as a dashed line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from peil.reports.numbers import value_text
from peil.reports.public.charts.svg import path_through, picture, tag
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text
from peil.terms.quantities import Measure

WIDTH, HEIGHT = 112.0, 32.0
_EDGE = 5.0
_WORDS = Wording(
    {
        "result": Text(nl="{year}: {number}", en="{year}: {number}"),
        "provisional": Text(nl="{year}: {number} (voorlopig)", en="{year}: {number} (provisional)"),
        "none": Text(nl="{year}: geen cijfer", en="{year}: no figure"),
        "norm": Text(nl="norm {number}", en="norm {number}"),
        "no-years": Text(nl="geen jaren", en="no years"),
    }
)


@dataclass(frozen=True)
class SparkPoint:
    """One year of a sparkline; a number that is absent is nothing, never zero."""

    year: int
    result: Decimal | None
    norm: Decimal | None = None
    provisional: bool = False


def sparkline(
    points: Sequence[SparkPoint], *, measure: Measure, language: Language, label: str
) -> str:
    """Return results as a line and norms as dashes, as SVG that says all its numbers in words.

    A year without a result interrupts the line; a provisional result is an open dot.

    Args:
        points: one for each year, in the order of the years.
        measure: the kind of number.
        language: of the words that stand for the picture.
        label: what the numbers are, such as the title of the indicator.
    """
    said = "; ".join(_said(point, measure, language) for point in points)
    title = f"{label}. {said or _WORDS.say('no-years', language)}."
    drawn = (*_norms(points), *_results(points))
    return picture(*drawn, size=(WIDTH, HEIGHT), title=title, kind="chart-spark")


def _said(point: SparkPoint, measure: Measure, language: Language) -> str:
    if point.result is None:
        said = _WORDS.say("none", language, year=point.year)
    else:
        name = "provisional" if point.provisional else "result"
        number = value_text(point.result, measure=measure, language=language)
        said = _WORDS.say(name, language, year=point.year, number=number)
    if point.norm is None:
        return said
    number = value_text(point.norm, measure=measure, language=language)
    return f"{said}, {_WORDS.say('norm', language, number=number)}"


def _place(points: Sequence[SparkPoint], at: int, number: Decimal) -> tuple[float, float]:
    numbers = [n for p in points for n in (p.result, p.norm) if n is not None]
    least, most = float(min(numbers)), float(max(numbers))
    step = (WIDTH - 2 * _EDGE) / max(len(points) - 1, 1)
    share = (float(number) - least) / (most - least) if most > least else 0.5
    across = _EDGE + at * step if len(points) > 1 else WIDTH / 2
    return across, HEIGHT - _EDGE - share * (HEIGHT - 2 * _EDGE)


def _runs(points: Sequence[SparkPoint]) -> Iterator[list[tuple[float, float]]]:
    """Yield the places of results that follow one another without a gap."""
    run: list[tuple[float, float]] = []
    for at, point in enumerate(points):
        if point.result is not None:
            run.append(_place(points, at, point.result))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _results(points: Sequence[SparkPoint]) -> Iterator[str]:
    for run in _runs(points):
        if len(run) > 1:
            yield tag("path", d=path_through(run), class_="mark-line")
    last = max((at for at, p in enumerate(points) if p.result is not None), default=None)
    for at, point in enumerate(points):
        if point.result is None:
            continue
        across, down = _place(points, at, point.result)
        kind = "mark-provisional" if point.provisional else "mark-result"
        yield tag("circle", cx=across, cy=down, r=3.2 if at == last else 1.8, class_=kind)


def _norms(points: Sequence[SparkPoint]) -> Iterator[str]:
    half = (WIDTH - 2 * _EDGE) / max(len(points) - 1, 1) / 2
    for at, point in enumerate(points):
        if point.norm is None:
            continue
        across, down = _place(points, at, point.norm)
        ends = (max(across - half, 0.0), down), (min(across + half, WIDTH), down)
        yield tag("path", d=path_through(ends), class_="mark-norm")
