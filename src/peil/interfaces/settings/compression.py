# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Compresses what is public: pages, data and style sheets; nothing that somebody logged in for.

How long a compressed answer is tells something about what is in it. Where it holds a secret beside
words that an attacker chooses, that gives the secret away (BREACH). So an answer is compressed only
when it says itself that any cache may keep it, and sets no cookie: then it holds no secret.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

_SMALLEST = 500
"""Shorter answers fit in one packet as they are."""

_LARGEST = 20_000_000
"""Longer ones are handed on as they come, and not held in memory."""

_WORDS = ("text/", "image/svg+xml")
_STRUCTURED = ("json", "xml", "javascript", "yaml", "turtle")

Answering = Callable[[HttpRequest], HttpResponseBase]


class CompressionMiddleware:
    """Compresses answers that are public, are words, and are asked by who can read them so."""

    def __init__(self, answering: Answering) -> None:
        self._answering = answering

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Return the answer, compressed where it may be."""
        answer = self._answering(request)
        if _may_be_compressed(answer):
            patch_vary_headers(answer, ("Accept-Encoding",))
            if "gzip" in request.headers.get("Accept-Encoding", ""):
                _compress(answer)
        return answer


def _may_be_compressed(answer: HttpResponseBase) -> bool:
    return (
        answer.status_code == HTTPStatus.OK  # of others there is no content, or a part of it
        and _is_public(answer)
        and _is_words(answer)
        and "Content-Encoding" not in answer
        and _SMALLEST <= _length_of(answer) <= _LARGEST
    )


def _is_public(answer: HttpResponseBase) -> bool:
    kept = {part.strip() for part in answer.headers.get("Cache-Control", "").split(",")}
    return "public" in kept and not answer.cookies


def _is_words(answer: HttpResponseBase) -> bool:
    kind = answer.headers.get("Content-Type", "").partition(";")[0].strip()
    return kind.startswith(_WORDS) or kind.endswith(_STRUCTURED)


def _length_of(answer: Any) -> int:
    """Return how many bytes an answer has; 0 where nobody knows until it was sent."""
    if answer.streaming:
        return int(answer.headers.get("Content-Length", 0))
    return len(answer.content)


def _compress(answer: Any) -> None:
    """Compress the content of an answer; the same bytes for the same content."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if not content:  # only the headers were asked
        return
    compressed = gzip.compress(content, compresslevel=6, mtime=0)
    if answer.streaming:
        answer.streaming_content = [compressed]
    else:
        answer.content = compressed
    answer["Content-Encoding"] = "gzip"
    answer["Content-Length"] = str(len(compressed))
    if answer.headers.get("ETag", "").startswith('"'):
        answer["ETag"] = f"W/{answer['ETag']}"
