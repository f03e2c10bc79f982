# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What every answer of the API has: its version, and a problem where something is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from peil.interfaces.api.problems import PROBLEM_TYPE, problem

API_VERSION = "1.0.0"
MOST_BYTES = 1024 * 1024
"""Of the body of a request."""

_ROOT = "/api/"
_COMPRESSED = "accept-encoding"
_WITH_TOKEN = "/api/v1/rounds"  # noqa: S105 - no password
_TOLD: Mapping[int, str] = {
    HTTPStatus.BAD_REQUEST: "The request cannot be read. Send it as openapi.json describes it.",
    HTTPStatus.NOT_FOUND: "There is nothing at this address. See openapi.json for what there is.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This address does not answer that method. See 'Allow'.",
}
_BROKEN = "There is a fault in Peil, not in your request. Tell the administrator, with the time."


class ApiAnswers:
    """Puts the version on every answer under /api/, and makes problems of errors that are none.

    It stands before everything else, so that it sees every answer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        if not request.path_info.startswith(_ROOT):
            return self._get_response(request)
        is_head = request.method == "HEAD"
        if is_head:
            request.method = "GET"
        answer = _too_large() if _size(request) > MOST_BYTES else self._get_response(request)
        answer = _as_problem(answer)
        answer["API-Version"] = API_VERSION
        if not answer.get("Cache-Control", "").startswith("public"):
            answer["Cache-Control"] = "no-store"
        if not request.path_info.startswith(_WITH_TOKEN):
            _open_to_everybody(answer)
        return _only_headers(answer) if is_head else answer


def _only_headers(answer: HttpResponse) -> HttpResponse:
    """Return the answer to HEAD: that to GET, of which only the headers are sent."""
    answer["Content-Length"] = str(len(answer.content))
    answer.content = b""
    return answer


def _open_to_everybody(answer: HttpResponse) -> None:
    """Let pages of other sites read an answer; it is the same in every language."""
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Access-Control-Expose-Headers"] = "API-Version, ETag, Link"
    is_compressed = _COMPRESSED in answer.get("Vary", "").lower()
    for name in ("Content-Language", "Vary"):
        del answer[name]
    if is_compressed:
        answer["Vary"] = _COMPRESSED


def _size(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isascii() and length.isdigit() else 0


def _too_large() -> HttpResponse:
    limit = MOST_BYTES // 1024
    told = f"The body is larger than {limit} kB. A round never asks for so much."
    return problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, told)


def _as_problem(answer: HttpResponse) -> HttpResponse:
    status = answer.status_code
    if status < HTTPStatus.BAD_REQUEST or answer.get("Content-Type", "") == PROBLEM_TYPE:
        return answer
    broken = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    told = _BROKEN if broken else _TOLD.get(status, f"{HTTPStatus(status).phrase}.")
    made = problem(status, told)
    if "Allow" in answer:
        made["Allow"] = answer["Allow"]
    return made
