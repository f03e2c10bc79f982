# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A bar of a result beside its norm: how far one is from the other, in the space of a word."""

from __future__ import annotations

from decimal import Decimal

from peil.reports.public.charts.svg import picture, tag

_SIZE = (112.0, 20.0)
_EDGE = 3.0


def norm_bar(result: Decimal | None, norm: Decimal | None, *, label: str) -> str:
    """Return a result as a bar and a norm as a tick on it, from zero, as SVG.

    Nothing is drawn where both are absent, and no bar where the result is, or is below zero.

    Args:
        result: the realisation.
        norm: the norm in force.
        label: both in words, for those who do not see the bar.
    """
    numbers = [float(number) for number in (result, norm) if number is not None and number >= 0]
    most = max(numbers, default=0.0)
    if most == 0:
        return ""
    room = _SIZE[0] - 2 * _EDGE
    drawn = [tag("line", x1=_EDGE, x2=_EDGE, y1=1, y2=_SIZE[1] - 1, class_="axis")]
    if result is not None and result >= 0:
        width = float(result) / most * room
        drawn.append(tag("rect", x=_EDGE, y=6, width=width, height=8, class_="bar-result"))
    if norm is not None and norm >= 0:
        across = _EDGE + float(norm) / most * room
        drawn.append(tag("line", x1=across, x2=across, y1=1, y2=_SIZE[1] - 1, class_="tick-norm"))
    return picture(*drawn, size=_SIZE, title=label, kind="chart-bar")
