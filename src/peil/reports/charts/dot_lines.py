# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Drawings with a line for each norm, results as dots on it, and the norm as a tick at 100."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from peil.reports.charts.look import INK, NORM
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text

STEP, WIDE = 35, 480
"""The height of a line and the width of the part that holds the dots."""
_TOO_CLOSE = 0.055
"""The part of the axis within which the years of two dots would overlap."""
_WORDS = Wording({"norm": Text(nl="norm = 100", en="norm = 100")})
HEADING = "\N{THIN SPACE}"
"""A label that begins with this sign heads the lines below it."""


def across(title: str) -> dict[str, Any]:
    """Return the axis of numbers in percent of the norm."""
    return {
        "field": "percent",
        "type": "quantitative",
        "title": title,
        "scale": {"zero": True, "nice": True},
        "axis": {"format": ",.0f", "grid": True, "tickCount": 8},
    }


def down(labels: Sequence[str]) -> dict[str, Any]:
    """Return the axis with a label for each line, in order; headings stand out."""
    is_heading = f"substring(datum.label, 0, 1) === '{HEADING}'"
    return {
        "field": "label",
        "type": "nominal",
        "sort": list(labels),
        "scale": {"domain": list(labels)},
        "title": None,
        "axis": {
            "labelLimit": 430,
            "labelPadding": 14,
            "grid": True,
            "ticks": False,
            "domain": False,
            "labelFontWeight": {
                "condition": {"test": is_heading, "value": "bold"},
                "value": "normal",
            },
        },
    }


def norm_layers(
    labels: Sequence[str], *, axes: Mapping[str, Any], language: Language
) -> list[dict[str, Any]]:
    """Return the ticks of the norms at 100 and the words above them."""
    lines = [label for label in labels if not label.startswith(HEADING)]
    return [
        {
            "data": {"values": [{"label": label, "percent": 100} for label in lines]},
            "mark": {"type": "tick", "color": NORM, "thickness": 3, "size": STEP - 8},
            "encoding": dict(axes),
        },
        {
            "data": {"values": [{"percent": 100}]},
            "mark": {"type": "text", "baseline": "bottom", "color": NORM},
            "encoding": {
                "y": {"value": -4},
                "x": axes["x"],
                "text": {"value": _WORDS.say("norm", language)},
            },
        },
    ]


def with_places(values: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the dots that show their year with it above them, or below where two would overlap."""
    room = max((value["percent"] for value in values), default=0) * _TOO_CLOSE
    placed: list[dict[str, Any]] = []
    dated = [value for value in values if value["year"]]
    for value in sorted(dated, key=lambda v: (v["label"], v["percent"])):
        last = placed[-1] if placed and placed[-1]["label"] == value["label"] else None
        is_close = last is not None and value["percent"] - last["percent"] < room
        above = not (is_close and last is not None and last["above"])
        placed.append({**value, "above": above})
    return placed


def year_layers(axes: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the years beside the dots."""
    return [
        {
            "transform": [{"filter": f"datum.above === {str(above).lower()}"}],
            "mark": {"type": "text", "dy": -11 if above else 13, "fontSize": 10, "color": INK},
            "encoding": {**axes, "text": {"field": "year"}},
        }
        for above in (True, False)
    ]
