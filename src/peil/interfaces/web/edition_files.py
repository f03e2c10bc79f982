# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Answers with a file of an edition: what it is, what it may load, and whether it changed."""

from __future__ import annotations

import base64
import hashlib
import re

from django.http import HttpResponse
from django.utils.cache import patch_cache_control

from peil.cycle.models import EditionFile

_TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
_STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)


def public_file_answer(content: bytes, *, key: str, language: str, form: str) -> HttpResponse:
    """Return a file of a published edition; its SHA-256 tells who has it already."""
    answer = _named(content, key=key, language=language, form=form)
    answer["ETag"] = f'"{hashlib.sha256(content).hexdigest()}"'
    return answer


def early_file_answer(file: EditionFile) -> HttpResponse:
    """Return a file of an edition that is not public yet: nobody may keep it."""
    answer = _named(
        bytes(file.content), key=file.edition.key, language=file.language, form=file.form
    )
    patch_cache_control(answer, private=True, no_store=True)
    return answer


def _named(content: bytes, *, key: str, language: str, form: str) -> HttpResponse:
    answer = page_or_download(content, form=form, name=f"peil-{key}-{language}.{form}")
    answer["Content-Language"] = language
    return answer


def page_or_download(content: bytes, *, form: str, name: str) -> HttpResponse:
    """Return a file as a page, where it is HTML, or else to be saved under a name.

    The page may use the one style sheet inside it, by its hash, and load nothing else.
    """
    answer = HttpResponse(content, content_type=_TYPES[form])
    way = "inline" if form == "html" else "attachment"
    answer["Content-Disposition"] = f'{way}; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    styles = _style_hashes(content) if form == "html" else ("'none'",)
    answer["Content-Security-Policy"] = "; ".join(
        (
            "default-src 'none'",
            f"style-src {' '.join(styles)}",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )
    return answer


def _style_hashes(content: bytes) -> tuple[str, ...]:
    """Return how each style sheet inside a page is named in its policy."""
    styles = _STYLE.findall(content)
    made = (base64.b64encode(hashlib.sha256(style).digest()).decode("ascii") for style in styles)
    return tuple(f"'sha256-{one}'" for one in made) or ("'none'",)
