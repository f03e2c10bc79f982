# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws a chart as SVG or PNG; the same chart gives the same bytes."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

import vl_convert
from font_source_sans_pro import font_directory

from peil.reports.charts.look import CONFIG, HEIGHT, NUMBER_LOCALES, TYPEFACE, WIDTH
from peil.reports.document import Chart, Document
from peil.reports.plain_files import number_as_json
from peil.terms.languages import Language

_SCALE = 2


def write_svg(document: Document) -> str:
    """Return the first drawing of a document as SVG, and nothing else of it."""
    return draw_svg(document.charts[0], language=document.language)


def write_png(document: Document) -> bytes:
    """Return the first drawing of a document as PNG, and nothing else of it."""
    return draw_png(document.charts[0], language=document.language)


def draw_svg(chart: Chart, *, language: Language) -> str:
    """Return a chart as SVG with its title and description, for a page or a file."""
    _register_typeface()
    drawn = vl_convert.vegalite_to_svg(
        _specification(chart), format_locale=dict(NUMBER_LOCALES[language])
    )
    return _named(drawn, chart)


def draw_png(chart: Chart, *, language: Language) -> bytes:
    """Return a chart as PNG, twice as many dots as it is wide."""
    _register_typeface()
    return vl_convert.vegalite_to_png(
        _specification(chart), scale=_SCALE, format_locale=dict(NUMBER_LOCALES[language])
    )


@cache
def _register_typeface() -> None:
    """Make the typeface known; without it every letter would be left out, silently."""
    vl_convert.register_font_directory(font_directory)


def _specification(chart: Chart) -> str:
    whole: dict[str, Any] = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "title": chart.title,
        "width": WIDTH,
        "height": HEIGHT,
        **chart.spec,
        "config": CONFIG,
    }
    return json.dumps(whole, default=number_as_json)


def _named(svg: str, chart: Chart) -> str:
    """Return SVG that says what it shows to those who do not see it.

    It is one picture with one description: what the drawing says of its own lines and ticks, in
    English and without their meaning, is taken out.
    """
    head, tag, rest = _OF_ITS_PARTS.sub("", _with_room(svg)).partition("<svg ")
    attributes, end, inside = rest.partition(">")
    told = f"<title>{escape(chart.title)}</title><desc>{escape(chart.description)}</desc>"
    return f'{head}{tag}role="img" {attributes}{end}{told}{inside}'


def _with_room(svg: str) -> str:
    """Return SVG with other typefaces to fall back on, and room at the left for wider ones.

    An SVG names its typeface and does not carry it. Where a reader does not have it, labels grow
    to the left, and would be cut off.
    """
    named = svg.replace(f'"{TYPEFACE}"', f'"{_FALLBACK}"')
    found = _SIZE.search(named)
    if found is None:
        return named
    width, height = (float(size) for size in found.groups())
    wider = f"{width + _ROOM:g}"
    box = f'width="{wider}" height="{height:g}" viewBox="{-_ROOM} 0 {wider} {height:g}"'
    ground = f'<rect width="{width:g}" height="{height:g}"'
    behind = f'<rect x="{-_ROOM}" width="{wider}" height="{height:g}"'
    return named.replace(found[0], box, 1).replace(ground, behind, 1)


_OF_ITS_PARTS = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
_ROOM = 72
_FALLBACK = f"{TYPEFACE}, Source Sans 3, Segoe UI, Helvetica Neue, Arial, sans-serif"
_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)" viewBox="0 0 [\d.]+ [\d.]+"')
