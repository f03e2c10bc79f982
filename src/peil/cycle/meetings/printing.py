# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Typesets papers, also where somebody typed a sign that the typeface does not have.

Anybody who writes a text could otherwise keep a meeting from getting its papers. In their place
stands the sign that says that one is missing; the papers as HTML hold the text as it was typed.
"""

from __future__ import annotations

from typing import Any

from peil.reports.document import Document, Paragraph, Section
from peil.reports.pdf import ReportFailed, write_pdf
from peil.reports.stored_document import document_as_data, document_from_data

MISSING = "\N{REPLACEMENT CHARACTER}"


def printed(document: Document) -> bytes:
    """Return a document as PDF, with a mark in place of each sign that cannot be printed.

    Raises:
        ReportFailed: when the typesetter cannot set it for another reason.
    """
    try:
        return write_pdf(document)
    except ReportFailed:
        data = document_as_data(document)
        unprintable = {sign for sign in _signs_in(data) if not _prints(sign)}
        if not unprintable:
            raise
        return write_pdf(document_from_data(_marked(data, unprintable)))


def _signs_in(data: Any) -> set[str]:
    """Return every sign of every text, but those that any typeface has."""
    if isinstance(data, str):
        return {sign for sign in data if not (sign.isascii() and sign.isprintable())} - {"\n"}
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return set().union(*map(_signs_in, parts))


def _prints(sign: str) -> bool:
    tried = Document("-", "-", "nl", "-", "-", (Section("", (Paragraph(sign),)),))
    try:
        write_pdf(tried)
    except ReportFailed:
        return False
    return True


def _marked(data: Any, unprintable: set[str]) -> Any:
    """Return data with a mark in place of some signs."""
    if isinstance(data, str):
        return "".join(MISSING if sign in unprintable else sign for sign in data)
    if isinstance(data, dict):
        return {key: _marked(part, unprintable) for key, part in data.items()}
    return [_marked(part, unprintable) for part in data] if isinstance(data, list) else data
