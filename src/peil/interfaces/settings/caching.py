# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Says of a public answer that any cache may keep it: pages, data files and the API alike."""

from __future__ import annotations

import hashlib

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

_FRESH_SECONDS = 60
"""So long a cache may answer without asking again."""

_ETAG_LENGTH = 32


def any_cache_may_keep(answer: HttpResponseBase) -> None:
    """Say of an answer that any cache may keep it for a minute."""
    answer["Cache-Control"] = f"public, max-age={_FRESH_SECONDS}"


def etag_of(content: bytes) -> str:
    """Return the ETag of some bytes: the same on every server, and after every restart."""
    return quote_etag(hashlib.sha256(content).hexdigest()[:_ETAG_LENGTH])


def kept_by_any_cache(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Return an answer that any cache may keep, or 304 for who has it already.

    An ETag that the answer has is kept; else it gets that of its content.
    """
    if "ETag" not in answer:
        answer["ETag"] = etag_of(answer.content)
    any_cache_may_keep(answer)
    return get_conditional_response(request, etag=answer["ETag"], response=answer) or answer
