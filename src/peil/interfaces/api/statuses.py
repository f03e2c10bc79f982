# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Every answer that an operation can give, for the description of the API."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel

from peil.interfaces.api.problems import ProblemDetails

_ALWAYS = (HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.INTERNAL_SERVER_ERROR)
_WITH_TOKEN = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)
_WHEN_WRITING = (HTTPStatus.CONFLICT, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


def token_answers(done: Mapping[int, Any], *, writes: bool = False) -> dict[Any, Any]:
    """Return every answer of an operation that asks for a token."""
    problems = (*_ALWAYS, *_WITH_TOKEN, *(_WHEN_WRITING if writes else ()))
    return {**done, **_problems(problems)}


def reading_answers(told: type[BaseModel]) -> dict[Any, Any]:
    """Return every answer of an operation that everybody may ask: 304 says that nothing changed."""
    return {200: told, int(HTTPStatus.NOT_MODIFIED): None, **_problems(_ALWAYS)}


def _problems(statuses: tuple[HTTPStatus, ...]) -> dict[Any, Any]:
    return {int(status): ProblemDetails for status in sorted(statuses)}
