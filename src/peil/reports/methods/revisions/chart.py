# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws revisions: for each year a line from no change to how far its figure moved."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from peil.monitoring.agenda_period.revisions import Revision
from peil.monitoring.agenda_period.usual_revision import moved_by
from peil.reports.charts.dot_lines import WIDE
from peil.reports.charts.look import COMMON, INK, PAPER, RESULT, SOFT
from peil.reports.document import Chart
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text
from peil.terms.numbers import written

_WORDS = Wording(
    {
        "title": Text(
            nl="Verandering na de eerste publicatie", en="Change after the first publication"
        ),
        "axis": Text(nl="verandering in procent", en="change in percent"),
        "label": Text(nl="{indicator}, {year}", en="{indicator}, {year}"),
        "after": Text(nl="{change} in {days} dagen", en="{change} in {days} days"),
        "unmoved": Text(nl="onveranderd", en="unchanged"),
        "moved": Text(nl="veranderd", en="changed"),
        "said": Text(nl="{label} {change} in {days} dagen", en="{label} {change} in {days} days"),
        "description": Text(
            nl="Elke regel is een jaar; het punt zegt hoe ver het cijfer veranderde. {moved}. "
            "Onveranderd bleven er {unmoved}.",
            en="Each line is a year; the dot says how far the figure moved. {moved}. Unchanged were "
            "{unmoved}.",
        ),
        "none": Text(nl="Niets veranderde", en="Nothing changed"),
    }
)
_STEP = 24
_ROOM = 1.35


def revisions_chart(rows: Sequence[tuple[Revision, str]], *, language: Language) -> Chart | None:
    """Return the drawing of changes in percent, or nothing where there are none.

    Args:
        rows: revisions, each with how readers see its indicator.
        language: the language of what is written.
    """
    drawn = [(row, label) for row, label in rows if row.percent is not None]
    if not drawn:
        return None
    values = [_value(row, label, language) for row, label in drawn]
    return Chart(
        _WORDS.say("title", language), _description(drawn, language), _spec(values, language)
    )


def _value(row: Revision, label: str, language: Language) -> dict[str, Any]:
    change = moved_by(row.percent, in_points=False, language=language)
    said = _WORDS.say("after", language, change=change, days=_days(row, language))
    return {
        "label": _WORDS.say("label", language, indicator=label, year=row.year),
        "percent": float(row.percent or 0),
        "kind": _WORDS.say("moved" if row.moved else "unmoved", language),
        "text": said if row.moved else "",
        "falls": row.change < 0,
    }


def _days(row: Revision, language: Language) -> str:
    return written(Decimal(row.days), language=language)


def _description(rows: Sequence[tuple[Revision, str]], language: Language) -> str:
    said = [
        _WORDS.say(
            "said",
            language,
            label=_WORDS.say("label", language, indicator=label, year=row.year),
            change=moved_by(row.percent, in_points=False, language=language),
            days=_days(row, language),
        )
        for row, label in rows
        if row.moved
    ]
    return _WORDS.say(
        "description",
        language,
        moved="; ".join(said) or _WORDS.say("none", language),
        unmoved=len(rows) - len(said),
    )


def _spec(values: Sequence[dict[str, Any]], language: Language) -> dict[str, Any]:
    y = {
        "field": "label",
        "type": "nominal",
        "sort": [value["label"] for value in values],
        "title": None,
        "axis": {"labelLimit": 430, "labelPadding": 14, "ticks": False, "domain": False},
    }
    x = {
        "field": "percent",
        "type": "quantitative",
        "title": _WORDS.say("axis", language),
        "scale": {"domain": _domain(values)},
        "axis": {
            "format": "+,.1~f",
            "labelExpr": "datum.value === 0 ? '0' : datum.label",
            "grid": True,
            "tickCount": 8,
        },
    }
    axes = {"y": y, "x": x}
    return {
        "width": WIDE,
        "height": {"step": _STEP},
        "data": {"values": list(values)},
        "layer": [
            {
                "data": {"values": [{"percent": 0}]},
                "mark": {"type": "rule", "color": SOFT},
                "encoding": {"x": x},
            },
            {
                "mark": {"type": "rule", "color": RESULT, "strokeWidth": 2},
                "encoding": {**axes, "x2": {"datum": 0}},
            },
            {
                "mark": {"type": "point", "size": 65, "strokeWidth": 2, "opacity": 1},
                "encoding": {**axes, **_kinds(language)},
            },
            *(_told(axes, falls=falls) for falls in (True, False)),
        ],
    }


def _domain(values: Sequence[dict[str, Any]]) -> list[float]:
    """Return the ends of the axis, with room for words on both sides."""
    least = min(0.0, *(value["percent"] for value in values))
    most = max(0.0, *(value["percent"] for value in values))
    room = max(most - least, 1.0) * (_ROOM - 1)
    return [least - room, most + room]


def _told(axes: dict[str, Any], *, falls: bool) -> dict[str, Any]:
    return {
        "transform": [{"filter": f"datum.falls === {str(falls).lower()}"}],
        "mark": {
            "type": "text",
            "align": "right" if falls else "left",
            "dx": -9 if falls else 9,
            "fontSize": 11,
            "color": INK,
        },
        "encoding": {**axes, "text": {"field": "text"}},
    }


def _kinds(language: Language) -> dict[str, Any]:
    kinds = [_WORDS.say(kind, language) for kind in ("moved", "unmoved")]
    looks = {"fill": [RESULT, PAPER], "stroke": [RESULT, COMMON]}
    return {
        channel: {
            "field": "kind",
            "type": "nominal",
            "title": None,
            "scale": {"domain": kinds, "range": look},
        }
        for channel, look in looks.items()
    }
