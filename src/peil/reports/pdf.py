# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes a document as PDF: accessible (PDF/UA-1), archivable (PDF/A-3a), its data attached."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import typst
from font_source_sans_pro import font_directory

from peil.reports.charts.drawing import draw_svg
from peil.reports.document import Block, Chart, Document
from peil.reports.plain_files import as_json
from peil.reports.words import word
from peil.terms.errors import PeilError

FIXED_TIME = datetime(2000, 1, 1, tzinfo=UTC)
"""The same document gives the same bytes, so the file does not say when it was typeset."""


PICTURE_PPI = 100


class ReportFailed(PeilError):
    """The typesetter could not set a document cleanly."""

    def __init__(self, title: str, *, found: str) -> None:
        super().__init__(
            asked=f"The document '{title}' was asked as PDF.",
            found=f"The typesetter said: {found}.",
            to_do="Ask another format, and report this with the command you gave.",
        )


@cache
def _fonts(folder: str) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[folder])


def write_pdf(document: Document, *, fonts: str = font_directory) -> bytes:
    """Return a document as PDF.

    Args:
        document: the document.
        fonts: the folder with the typeface.

    Raises:
        ReportFailed: when the typesetter warns or fails; a font that is missing is a warning.
    """
    return _typeset(document, fonts=fonts, form="pdf")[0]


def write_picture(document: Document, *, fonts: str = font_directory) -> bytes:
    """Return the first page of a document as a PNG picture.

    Args:
        document: the document.
        fonts: the folder with the typeface.

    Raises:
        ReportFailed: when the typesetter warns or fails.
    """
    return _typeset(document, fonts=fonts, form="png")[0]


def _typeset(document: Document, *, fonts: str, form: Literal["pdf", "png"]) -> list[bytes]:
    """Return a document typeset: one file, or a picture for each page.

    Raises:
        ReportFailed: when the typesetter warns or fails.
    """
    with TemporaryDirectory(prefix="peil-") as folder:
        root = Path(folder)
        source = files("peil.reports") / "templates" / "document.typ"
        (root / "document.typ").write_bytes(source.read_bytes())
        for number, chart in enumerate(document.charts):
            drawn = draw_svg(chart, language=document.language)
            (root / _chart_file(number)).write_text(drawn, encoding="utf-8")
        (root / "document.json").write_text(json.dumps(_content(document)), encoding="utf-8")
        (root / "data.json").write_text(as_json(document.data), encoding="utf-8")
        try:
            result: Any = typst.compile_with_warnings(
                root / "document.typ",
                root=root,
                font_paths=_fonts(fonts),
                ignore_system_fonts=True,
                format=form,
                ppi=PICTURE_PPI,
                pdf_standards=["ua-1", "a-3a"],
                timestamp=int(FIXED_TIME.timestamp()),
            )
        except typst.TypstError as wrong:
            raise ReportFailed(document.title, found=str(wrong)) from None
    made, warnings = result
    if warnings:
        found = "; ".join(str(warning.message) for warning in warnings)
        raise ReportFailed(document.title, found=found)
    return made if isinstance(made, list) else [made]


def _chart_file(number: int) -> str:
    return f"chart-{number}.svg"


def _content(document: Document) -> dict[str, Any]:
    """Return what the template needs, as plain values."""
    files_of = {chart.title: _chart_file(n) for n, chart in enumerate(document.charts)}
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "language": document.language,
        "description": document.description,
        "colophon": document.colophon,
        "page": word("page", document.language),
        "of": word("of", document.language),
        "attached": word("data-attached", document.language),
        "sections": [
            {"heading": s.heading, "blocks": [_block(b, files_of) for b in s.blocks]}
            for s in document.sections
        ],
    }


def _block(block: Block, files_of: Mapping[str, str]) -> dict[str, Any]:
    if isinstance(block, Chart):
        about = {"title": block.title, "description": block.description}
        return {"kind": "Chart", "file": files_of[block.title], **about}
    plain = asdict(block)
    for row in plain.get("rows", ()):
        for cell in row["cells"]:
            del cell["value"]  # the cell text says it
    return {"kind": type(block).__name__, **plain}
