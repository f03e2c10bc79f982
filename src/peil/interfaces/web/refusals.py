# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The pages for what cannot be answered: each says what was asked, what was found, what to do."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from peil.cycle.refusal import Refusal
from peil.interfaces.web.words import WORDS
from peil.terms.errors import PeilError
from peil.terms.languages import Language


def refused(request: HttpRequest, error: PeilError, *, status: int) -> HttpResponse:
    """Return the page that tells an error of Peil."""
    told = error.told(_language()) if isinstance(error, Refusal) else error
    return render(request, "web/refused.html", {"error": told, "status": status}, status=status)


def _language() -> Language:
    return "en" if get_language() == "en" else "nl"


def _told(request: HttpRequest, name: str, status: int) -> HttpResponse:
    told = {
        part: WORDS.say(f"refusal.{name}.{part}", _language())
        for part in ("asked", "found", "to_do")
    }
    return render(request, "web/refused.html", {"error": told, "status": status}, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Return the page for a request that cannot be read."""
    return _told(request, "bad_request", 400)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Return the page for a form that was not made by Peil, or is too old."""
    return _told(request, "csrf", 403)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Return the page for what somebody may not do."""
    return _told(request, "forbidden", 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Return the page for an address where nothing is."""
    return _told(request, "not_found", 404)


def broken(request: HttpRequest) -> HttpResponse:
    """Return the page for a fault in Peil."""
    return _told(request, "broken", 500)


def locked_out(request: HttpRequest, credentials: Any, *args: Any, **more: Any) -> HttpResponse:  # noqa: ARG001
    """Return the page for whoever failed to log in too often."""
    return _told(request, "locked_out", 429)
