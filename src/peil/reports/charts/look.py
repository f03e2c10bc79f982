# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The look of every chart: colours that also differ in lightness, the typeface, how axes stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from peil.terms.languages import Language

INK, SOFT, LINE, PAPER = "#16222e", "#55636f", "#c9d2d9", "#ffffff"
RESULT = "#0b5563"
"""What was realised."""
NORM = "#b45309"
"""What was agreed; always drawn as a line or a tick, so that it is not told by colour alone."""
EXPECTED = "#7fb8c2"
"""What is due by a pace, or expected by a forecast."""
BAND = "#cfe3e7"
"""What chance leaves open: intervals and limits."""
CONCERN, IMPROVEMENT, COMMON = "#b45309", "#1d4ed8", "#6b7a86"
"""The three kinds of variation; each has a mark of its own besides."""

WIDTH, HEIGHT = 760, 340
TYPEFACE = "Source Sans Pro"

_SIZES = {"labelFontSize": 12, "titleFontSize": 12}
CONFIG: Mapping[str, Any] = {
    "background": PAPER,
    "font": TYPEFACE,
    "padding": 8,
    "view": {"stroke": None},
    "title": {"anchor": "start", "fontSize": 15, "color": INK, "offset": 14},
    "axis": {
        **_SIZES,
        "labelColor": SOFT,
        "titleColor": SOFT,
        "titleFontWeight": "normal",
        "domainColor": LINE,
        "gridColor": "#e7ecef",
        "tickColor": LINE,
        "labelPadding": 6,
    },
    "axisX": {"grid": False},
    "legend": {**_SIZES, "labelColor": INK, "titleColor": SOFT, "orient": "top", "title": None},
    "header": {**_SIZES, "labelColor": INK, "titleColor": SOFT},
    "mark": {"color": RESULT},
    "line": {"strokeWidth": 2.25},
    "point": {"size": 55, "filled": True, "color": RESULT},
    "rule": {"strokeWidth": 1.5},
}

NUMBER_LOCALES: Mapping[Language, Mapping[str, Any]] = {
    "nl": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€ ", ""]},
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["€", ""]},
}
