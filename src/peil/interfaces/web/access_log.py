# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The log of requests: what was asked, how it ended, how long it took; never who asked it.

An address can hold a secret, as that of an invitation does. So the log names the pattern of an
address and not what was filled in, and no network address, browser or person. Of a fault it names
the kind and the place in the code: what the fault says may hold what a person typed.
"""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Callable
from http import HTTPStatus

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse

_log = logging.getLogger("peil.access")


class AccessLogMiddleware:
    """Writes one line for each request, but those for style sheets."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request, and write its line."""
        began = time.perf_counter()
        response = self._get_response(request)
        took = round(1000 * (time.perf_counter() - began))
        match = request.resolver_match
        if match is not None or response.status_code != HTTPStatus.OK:
            asked = match.route if match is not None else "(no page)"
            _log.info("%s /%s %d %d ms", request.method, asked, response.status_code, took)
        return response

    def process_exception(self, request: HttpRequest, fault: Exception) -> None:
        """Write where a fault in the code is; a page that says so is made by Django."""
        if isinstance(fault, Http404 | PermissionDenied | SuspiciousOperation):
            return
        *_, place = traceback.extract_tb(fault.__traceback__)
        asked = request.resolver_match.route if request.resolver_match is not None else ""
        kind = type(fault).__qualname__
        _log.error("%s in %s:%s, asked /%s", kind, place.filename, place.lineno, asked)
