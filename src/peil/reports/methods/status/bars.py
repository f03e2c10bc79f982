# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws the status of a year: for every indicator its figure in percent of the norm, and what is due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from peil.monitoring.course.rows import StatusRow
from peil.monitoring.course.status import Status
from peil.monitoring.course.year import YearStatus
from peil.reports.charts.look import COMMON, EXPECTED, INK, NORM, RESULT, SOFT
from peil.reports.document import Chart
from peil.reports.numbers import value_text
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text
from peil.terms.quantities import Direction

ROW_HEIGHT = 30
MOST_SHOWN = 160
"""A bar that goes further is cut off there, and says what it stands for."""
_WORDS = Wording(
    {
        "title": Text(
            nl="Stand van {year}: elk cijfer in procenten van zijn norm",
            en="Status of {year}: each figure in percent of its norm",
        ),
        "axis": Text(nl="procent van de norm van het jaar", en="percent of the norm of the year"),
        "description": Text(
            nl="Voor elke indicator met een norm en een cijfer ({count}) staat het cijfer als balk "
            "naast de norm, die als streep op 100 staat. Een driehoek is wat er op die dag hoort te "
            "zijn; een lichte balk is een jaar dat nog niet helemaal bekend is. {statuses}.",
            en="For every indicator with a norm and a figure ({count}) the figure stands as a bar "
            "beside the norm, which is a line at 100. A triangle is what should be there on that "
            "day; a light bar is a year that is not known as a whole. {statuses}.",
        ),
        "ceiling": Text(nl="{title} (plafond)", en="{title} (ceiling)"),
        "of": Text(nl="{number} van {norm}, {status}", en="{number} of {norm}, {status}"),
    }
)


def status_bars(found: YearStatus, *, words: Wording, language: Language) -> Chart | None:
    """Return the status of a year as a chart, or nothing when no norm has a figure beside it.

    Args:
        found: the status of the year.
        words: how readers see each status.
        language: of the labels.
    """
    bars = list(_bars(found, words, language))
    if not bars:
        return None
    counted = [sum(row.judged.standing.status is status for row in found.rows) for status in Status]
    statuses = ", ".join(
        f"{count} {words.say(status, language)}"
        for status, count in zip(Status, counted, strict=True)
        if count
    )
    return Chart(
        title=_WORDS.say("title", language, year=found.year),
        description=_WORDS.say("description", language, count=len(bars), statuses=statuses),
        spec=_spec(bars, language),
    )


def _bars(found: YearStatus, words: Wording, language: Language) -> Iterator[Mapping[str, Any]]:
    for status in found.rows:
        norm = status.row.norm.number if status.row.norm is not None else None
        number = status.number
        if not norm or number is None or status.judged.absence is not None:
            continue
        yield _bar(status, number=number, norm=norm, words=words, language=language)


def _bar(
    status: StatusRow, *, number: Decimal, norm: Decimal, words: Wording, language: Language
) -> Mapping[str, Any]:
    row, due = status.row, status.judged.standing.due
    title = row.title.to(language)
    if row.entry.direction is Direction.AT_MOST:
        title = _WORDS.say("ceiling", language, title=title)
    share = float(number / norm * 100)
    said = _WORDS.say(
        "of",
        language,
        number=value_text(number, measure=row.measure, language=language),
        norm=value_text(norm, measure=row.measure, language=language),
        status=words.say(status.judged.standing.status, language),
    )
    return {
        "indicator": title,
        "share": min(share, MOST_SHOWN),
        "due": float(due / norm * 100) if due is not None else None,
        "known": "part" if status.judged.so_far is not None else "whole",
        "said": said,
    }


def _spec(bars: list[Mapping[str, Any]], language: Language) -> Mapping[str, Any]:
    y = {"field": "indicator", "type": "nominal", "sort": None, "axis": _LABELS}
    x = {"field": "share", "type": "quantitative", "title": _WORDS.say("axis", language)}
    axis = {"values": [0, 50, 100, 150], "domain": False, "titleAnchor": "start"}
    scale = {"scale": {"domain": [0, MOST_SHOWN + 90]}, "axis": axis}
    colours = {"domain": ["whole", "part"], "range": [RESULT, EXPECTED]}
    return {
        "height": ROW_HEIGHT * len(bars),
        "data": {"values": bars},
        "encoding": {"y": y},
        "layer": [
            {
                "mark": {"type": "bar", "height": 14},
                "encoding": {
                    "x": {**x, **scale},
                    "color": {
                        "field": "known",
                        "type": "nominal",
                        "legend": None,
                        "scale": colours,
                    },
                },
            },
            {
                "mark": {"type": "rule", "color": NORM, "strokeWidth": 2},
                "encoding": {"x": {"datum": 100, "type": "quantitative"}, "y": {}},
            },
            {
                "transform": [{"filter": "datum.due !== null"}],
                "mark": {"type": "point", "shape": "triangle-down", "color": INK, "yOffset": -10},
                "encoding": {"x": {"field": "due", "type": "quantitative"}},
            },
            {
                "mark": {"type": "text", "align": "left", "color": SOFT, "fontSize": 12},
                "encoding": {
                    "x": {"datum": MOST_SHOWN + 4, "type": "quantitative"},
                    "text": {"field": "said"},
                },
            },
        ],
    }


_LABELS: Mapping[str, Any] = {
    "title": None,
    "labelLimit": 380,
    "ticks": False,
    "domain": False,
    "labelColor": COMMON,
}
