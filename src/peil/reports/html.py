# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes a document as one self-contained, accessible HTML file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from peil.reports.charts.drawing import draw_svg
from peil.reports.document import Document
from peil.reports.words import word


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("peil.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("document.html.jinja")


def _drawn(document: Document) -> Mapping[str, str]:
    """Return the charts of a document as SVG by their titles; most documents have none."""
    return {chart.title: draw_svg(chart, language=document.language) for chart in document.charts}


def write_html(document: Document) -> str:
    """Return a document as HTML that needs nothing but itself: no script, font or other file."""
    language = document.language
    return _template().render(
        document=document,
        drawn=_drawn(document),
        document_seen=[],
        note_word=word("note", language),
        back_word=word("back", language),
    )
