# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Refuses what is too large before any of it is read: a file would fill the disk first."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from peil.cycle.progress.evidence import MOST_BYTES
from peil.interfaces.web.refusals import too_large

_LARGEST = MOST_BYTES + 1024 * 1024
"""The largest file that is taken anywhere, and the form around it."""


class BodySizeMiddleware:
    """Answers a request with a body that is too large; it stands before whatever reads bodies."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not (length.isascii() and length.isdigit()):
            return HttpResponse(status=HTTPStatus.BAD_REQUEST)
        return too_large(request) if int(length) > _LARGEST else self._get_response(request)
