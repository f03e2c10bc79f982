# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the API says when it cannot do what was asked: one shape for every error (RFC 9457)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from pydantic import BaseModel, ConfigDict, Field

from peil.cycle.refusal import Refusal
from peil.cycle.rights import RightMissing
from peil.cycle.rounds.finding import RoundUnknown
from peil.cycle.submissions.asked import FiguresNotAsked, FigureUnfit, NothingToSave
from peil.cycle.submissions.file_refused import FileRefused
from peil.cycle.submissions.finding import SubmissionMissing
from peil.cycle.submissions.refusing import NotReady

PROBLEM_TYPE = "application/problem+json"

_STATUSES: Mapping[type[Refusal], int] = {
    RightMissing: HTTPStatus.FORBIDDEN,
    RoundUnknown: HTTPStatus.NOT_FOUND,
    SubmissionMissing: HTTPStatus.NOT_FOUND,
    FiguresNotAsked: HTTPStatus.BAD_REQUEST,
    FigureUnfit: HTTPStatus.BAD_REQUEST,
    NothingToSave: HTTPStatus.BAD_REQUEST,
    FileRefused: HTTPStatus.BAD_REQUEST,
}
"""What a refusal is in HTTP; any other is a conflict with how things stand."""


class Fault(BaseModel):
    """One thing that is wrong, and where."""

    model_config = ConfigDict(extra="forbid")

    location: str = Field(
        description="Where it is, as figures.0.value, an indicator, or a parameter."
    )
    detail: str = Field(description="What is wrong, and what to do.")


class ProblemDetails(BaseModel):
    """What could not be done, and why."""

    model_config = ConfigDict(extra="forbid")

    status: int = Field(description="The HTTP status.", ge=400, le=599)
    title: str = Field(description="The kind of problem.")
    detail: str = Field(description="What was asked, what was found, and what to do.")
    errors: list[Fault] = Field(default=[], description="Each thing that is wrong, if several are.")


class NotAsDescribed(Exception):
    """Something in a request is not as the description of the API says."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(f"{len(self.faults)} faults")


def problem(status: int, detail: str, *, errors: Iterable[Fault] = ()) -> HttpResponse:
    """Return the answer that tells a problem."""
    told = ProblemDetails(
        status=status, title=HTTPStatus(status).phrase, detail=detail, errors=list(errors)
    )
    answer = HttpResponse(told.model_dump_json(), status=status, content_type=PROBLEM_TYPE)
    if status == HTTPStatus.UNAUTHORIZED:
        answer["WWW-Authenticate"] = 'Bearer realm="peil"'
    return answer


def tell_problems(api: NinjaAPI) -> None:
    """Let an API tell every error as a problem."""
    api.add_exception_handler(Refusal, _refused)
    api.add_exception_handler(NotAsDescribed, _unreadable)
    api.add_exception_handler(ValidationError, _invalid)
    api.add_exception_handler(HttpError, _failed)


def _refused(request: HttpRequest, refusal: Any) -> HttpResponse:  # noqa: ARG001
    statuses = (code for kind, code in _STATUSES.items() if isinstance(refusal, kind))
    status = next(statuses, HTTPStatus.CONFLICT)
    hindrances = refusal.problems if isinstance(refusal, NotReady) else ()
    faults = [Fault(location=one.indicator, detail=one.text.en) for one in hindrances]
    return problem(status, str(refusal), errors=faults)


def _unreadable(request: HttpRequest, wrong: Any) -> HttpResponse:  # noqa: ARG001
    return _not_as_described(wrong.faults)


def not_there(request: HttpRequest, missing: Any) -> HttpResponse:  # noqa: ARG001
    """Answer that what a request names is not there."""
    return problem(HTTPStatus.NOT_FOUND, str(missing))


def _invalid(request: HttpRequest, wrong: Any) -> HttpResponse:  # noqa: ARG001
    faults = (Fault(location=_place(one["loc"]), detail=f"{one['msg']}.") for one in wrong.errors)
    return _not_as_described(faults)


def _place(location: Iterable[object]) -> str:
    """Return where a fault is, without the name that the code gives to the body as a whole."""
    parts = [str(part) for part in location]
    return ".".join(parts[2:] if parts[:1] == ["body"] else parts[1:]) or "body"


def _not_as_described(faults: Iterable[Fault]) -> HttpResponse:
    told = "The request is not as openapi.json describes it. See 'errors' for each place."
    return problem(HTTPStatus.BAD_REQUEST, told, errors=faults)


def _failed(request: HttpRequest, wrong: Any) -> HttpResponse:  # noqa: ARG001
    if wrong.status_code == HTTPStatus.UNAUTHORIZED:
        told = "A token that works is needed in 'Authorization: Bearer'. Make one on your page."
        return problem(wrong.status_code, told)
    return problem(wrong.status_code, f"{wrong.message}.")
