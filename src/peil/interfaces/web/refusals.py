# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The pages for what cannot be answered: each says what was asked, what was found, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from peil.cycle.refusal import Refusal
from peil.interfaces.settings.reader_language import language_of_page
from peil.interfaces.web.words import WORDS
from peil.terms.errors import PeilError

_HEADINGS: Mapping[int, str] = {
    403: "refusal.may_not",
    404: "refusal.not_there",
    500: "refusal.fault",
}
"""What stands above a refusal, by its status; anything else cannot be done now."""


def refused(request: HttpRequest, error: PeilError, *, status: int) -> HttpResponse:
    """Return the page that tells an error of Peil.

    An error of the rooms below is in English only: where what it names is not there, the page says
    that in the language of the reader.
    """
    if isinstance(error, Refusal):
        return _page(request, error.told(language_of_page()), status)
    if status == HTTPStatus.NOT_FOUND:
        return _told(request, "not_found", status)
    return _page(request, {**_parts(error), "language": "en"}, status)


def _parts(error: PeilError) -> dict[str, str]:
    return {"asked": error.asked, "found": error.found, "to_do": error.to_do}


def _told(request: HttpRequest, name: str, status: int) -> HttpResponse:
    told = {
        part: WORDS.say(f"refusal.{name}.{part}", language_of_page())
        for part in ("asked", "found", "to_do")
    }
    return _page(request, told, status)


def _page(request: HttpRequest, told: Mapping[str, str], status: int) -> HttpResponse:
    heading = _HEADINGS.get(status, "refusal")
    return render(request, "web/refused.html", {"error": told, "heading": heading}, status=status)


def not_answered(request: HttpRequest, methods: Iterable[str]) -> HttpResponse:
    """Return the page for an address that is no page: a step, which a button takes."""
    answer = _told(request, "method", 405)
    answer["Allow"] = ", ".join(methods)
    return answer


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


def too_large(request: HttpRequest) -> HttpResponse:
    """Return the page for more than Peil takes in."""
    return _told(request, "too_large", 413)


def broken(request: HttpRequest) -> HttpResponse:
    """Return the page for a fault in Peil."""
    return _told(request, "broken", 500)


def locked_out(request: HttpRequest, credentials: Any, *args: Any, **more: Any) -> HttpResponse:  # noqa: ARG001
    """Return the page for whoever failed to log in too often."""
    return _told(request, "locked_out", 429)
