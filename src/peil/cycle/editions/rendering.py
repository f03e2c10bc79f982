# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The frozen content of an edition as text, and every file that is made of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from peil.reports.document import Document
from peil.reports.edition_content import EditionContent
from peil.reports.edition_layout import lay_out_edition
from peil.reports.html import write_html
from peil.reports.pdf import write_pdf
from peil.reports.plain_files import number_as_json, write_csv, write_json
from peil.reports.stored_document import document_as_data, document_from_data
from peil.reports.xlsx import write_xlsx
from peil.terms.languages import LANGUAGES, Language

_WRITERS: Mapping[str, Callable[[Document], str | bytes]] = {
    "html": write_html,
    "pdf": write_pdf,
    "xlsx": write_xlsx,
    "csv": write_csv,
    "json": write_json,
}
FORMS = tuple(_WRITERS)
"""The formats of an edition."""

_LAYOUT = 1
"""Counts the shapes that frozen content has had."""


@dataclass(frozen=True)
class Rendered:
    """One file of an edition, with its SHA-256."""

    language: Language
    form: str
    content: bytes

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes."""
        return digest_of(self.content)


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of bytes."""
    return hashlib.sha256(content).hexdigest()


def documents_of(content: EditionContent) -> Mapping[Language, Document]:
    """Return an edition laid out in both languages."""
    return {language: lay_out_edition(content, language=language) for language in LANGUAGES}


def frozen_text(documents: Mapping[Language, Document]) -> str:
    """Return an edition as the text that is kept: JSON, the same for the same edition."""
    told = {
        "layout": _LAYOUT,
        "documents": {language: document_as_data(one) for language, one in documents.items()},
    }
    return json.dumps(
        told, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=number_as_json
    )


def kept_documents(text: str) -> Mapping[Language, Document]:
    """Return the documents that frozen content holds, in both languages."""
    told: Mapping[str, Any] = json.loads(text, parse_float=Decimal)
    return {language: document_from_data(told["documents"][language]) for language in LANGUAGES}


def rendered(text: str) -> Iterator[Rendered]:
    """Yield every file of an edition, made of its frozen content alone.

    Raises:
        ReportFailed: when the typesetter cannot set it cleanly.
    """
    for language, document in kept_documents(text).items():
        for form in FORMS:
            yield Rendered(language, form, written(document, form=form))


def written(document: Document, *, form: str) -> bytes:
    """Return one document in one format, as bytes.

    Raises:
        ReportFailed: when the typesetter cannot set it cleanly.
    """
    made = _WRITERS[form](document)
    return made.encode("utf-8") if isinstance(made, str) else made
