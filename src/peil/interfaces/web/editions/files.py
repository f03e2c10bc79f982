# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Answers with a file of an edition: what it is, what it may load, and whether it changed."""

from __future__ import annotations

import base64
import hashlib
import re

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control

from peil.cycle.models import EditionFile, EditionState

_TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
_STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)


def file_answer(request: HttpRequest, file: EditionFile) -> HttpResponse:
    """Return a file of an edition; who has it already is told that it did not change.

    A published file may be kept by whoever got it, and is asked for again with its hash. One under
    embargo is kept by nobody.
    """
    is_public = file.edition.state == EditionState.PUBLISHED
    tag = f'"{file.digest}"'
    name = f"peil-{file.edition.key}-{file.language}.{file.form}"
    answer = page_or_download(bytes(file.content), form=file.form, name=name)
    answer["Content-Language"] = file.language
    if not is_public:
        patch_cache_control(answer, private=True, no_store=True)
        return answer
    answer["ETag"] = tag
    patch_cache_control(answer, public=True, no_cache=True)
    told = get_conditional_response(request, etag=tag, response=answer)
    return told if isinstance(told, HttpResponse) else answer


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
