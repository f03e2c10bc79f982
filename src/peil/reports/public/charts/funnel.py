# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The funnel of the units of a year: by size, with the limits of what chance explains."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import hypot

from peil.monitoring.chance.funnel import Band, Funnel, FunnelUnit, Place
from peil.reports.charts.placing import labels_apart
from peil.reports.methods.funnel.words import exposure_word, place_word, rate_text
from peil.reports.public.charts.plot import Plot, Scale, grid, label_width, round_scale
from peil.reports.public.charts.svg import path_through, picture, tag, words
from peil.reports.public.charts.yearly import NARROW, WIDE
from peil.terms.languages import Language
from peil.terms.numbers import written
from peil.terms.quantities import Measure

_INSIDE = "mark-common"
_WIDER, _NEAR = 1.15, 16.0
_OUTSIDE = "mark-neutral"


def draw_funnel(
    funnel: Funnel, *, title: str, description: str, language: Language, narrow: bool = False
) -> str:
    """Return a funnel as SVG; on a narrow screen the points have no names beside them."""
    size = NARROW if narrow else WIDE
    sizes = round_scale([band.exposure for band in funnel.curve], measure=Measure.COUNT)
    plot, labels = _plot(funnel, size, language)
    drawn = (
        *grid(plot, labels),
        *_sizes(funnel, plot, sizes, language),
        *_curves(funnel, plot, sizes),
        *(() if narrow else _names(funnel, plot, sizes)),
        *(_unit(funnel, one, plot, sizes, language) for one in funnel.drawn),
    )
    kind = "chart-narrow" if narrow else "chart-wide"
    return picture(*drawn, size=size, title=title, description=description, kind=kind)


def _plot(
    funnel: Funnel, size: tuple[float, float], language: Language
) -> tuple[Plot, tuple[str, ...]]:
    numbers = [end for band in funnel.curve for end in band.wide] + list(funnel.rates)
    measure = Measure.PERCENT if funnel.kind is None else Measure.FTE
    scale = round_scale(numbers, measure=measure, most=7, from_zero=False)
    labels = tuple(rate_text(tick, funnel=funnel, language=language) for tick in scale.ticks)
    left = max(map(label_width, labels)) + 12
    return Plot(left, size[0] - 12, 14, size[1] - 46, scale, 1), labels


def _across(exposure: Decimal, plot: Plot, sizes: Scale) -> float:
    return plot.left + sizes.share(exposure) * (plot.right - plot.left)


def _sizes(funnel: Funnel, plot: Plot, sizes: Scale, language: Language) -> Iterator[str]:
    """Yield the numbers below, as many as there is room for, and what they are numbers of."""
    texts = [written(tick, language=language) for tick in sizes.ticks]
    room = (plot.right - plot.left) / max(len(texts) - 1, 1)
    every = 1 if max(map(label_width, texts)) < room else 2
    for tick, text in list(zip(sizes.ticks, texts, strict=True))[::every]:
        across = _across(tick, plot, sizes)
        yield tag("text", words(text), x=across, y=plot.bottom + 20, class_="label-soft label-mid")
    named = words(exposure_word(funnel, language))
    yield tag("text", named, x=plot.right, y=plot.bottom + 38, class_="label-soft label-end")


def _curves(funnel: Funnel, plot: Plot, sizes: Scale) -> Iterator[str]:
    for kind, end in (("line-limit", 0), ("line-limit", 1)):
        yield tag("path", d=_curve(funnel, plot, sizes, end, wide=True), class_=kind)
    for kind, end in (("line-limit-narrow", 0), ("line-limit-narrow", 1)):
        yield tag("path", d=_curve(funnel, plot, sizes, end, wide=False), class_=kind)
    down = plot.down(funnel.rate)
    yield tag("line", x1=plot.left, x2=plot.right, y1=down, y2=down, class_="line-mean")


def _curve(funnel: Funnel, plot: Plot, sizes: Scale, end: int, *, wide: bool) -> str:
    def number(band: Band) -> Decimal:
        return (band.wide if wide else band.narrow)[end]

    return path_through(
        (_across(band.exposure, plot, sizes), plot.down(number(band))) for band in funnel.curve
    )


def _place(one: FunnelUnit, plot: Plot, sizes: Scale) -> tuple[float, float]:
    exposure, rate = one.exposure or Decimal(0), one.rate or Decimal(0)
    return _across(exposure, plot, sizes), plot.down(rate)


def _names(funnel: Funnel, plot: Plot, sizes: Scale) -> Iterator[str]:
    """Yield the names of the units, each beside its own mark and on no other.

    They are placed as if everything were smaller, because letters are wider here than in reports.
    """
    places = [_place(one, plot, sizes) for one in funnel.drawn]
    names = [funnel.policy.units[one.unit].name for one in funnel.drawn]
    boxes = labels_apart(
        [(across / _WIDER, down / _WIDER) for across, down in places],
        names,
        width=plot.right / _WIDER,
        height=plot.bottom / _WIDER,
    )
    for name, box, place in zip(names, boxes, places, strict=True):
        x, y = box.x * _WIDER, box.y * _WIDER
        yield from _leader(place, (x, y), half=label_width(name) / 2)
        yield tag("text", words(name), x=x, y=y + 4, class_="label-name label-mid")


def _leader(mark: tuple[float, float], name: tuple[float, float], *, half: float) -> Iterator[str]:
    """Yield a line from a mark to its name where that stands further off."""
    across, down = mark
    near = min(max(across, name[0] - half), name[0] + half)
    if hypot(near - across, name[1] - down) > _NEAR:
        yield tag("line", x1=across, y1=down, x2=near, y2=name[1], class_="leader")


def _unit(funnel: Funnel, one: FunnelUnit, plot: Plot, sizes: Scale, language: Language) -> str:
    across, down = _place(one, plot, sizes)
    name = funnel.policy.units[one.unit].name
    rate = rate_text(one.rate or Decimal(0), funnel=funnel, language=language)
    place = place_word(one.place or Place.WITHIN, language)
    told = tag("title", words(f"{name}: {rate}, {place}"))
    if one.place is Place.WITHIN:
        mark = tag("circle", cx=across, cy=down, r=4.5, class_=_INSIDE)
    else:
        mark = tag("rect", x=across - 4.5, y=down - 4.5, width=9, height=9, class_=_OUTSIDE)
    return tag("g", told, mark, class_="point")
