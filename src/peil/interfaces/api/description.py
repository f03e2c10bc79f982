# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The API as a whole, and its description by the Dutch API Design Rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ninja import NinjaAPI

from peil.interfaces.api.answers import API_VERSION
from peil.interfaces.api.exact_json import ExactJson
from peil.interfaces.api.operations import router
from peil.interfaces.api.problems import PROBLEM_TYPE, tell_problems

_DESCRIPTION = """\
Supply the figures of a police unit for a round of the national safety agenda.

A number is a text, so that 0.1 stays 0.1 in every program. Days are days in the Netherlands and
inclusive; a time has its zone. Make a token on your own page in Peil, and send it as
`Authorization: Bearer`; it has your rights and no others. Every error is a problem (RFC 9457).
Saving the same figures again changes nothing."""
_VERSION_HEADER: dict[str, Any] = {
    "API-Version": {
        "description": "The version of the API.",
        "schema": {"type": "string", "examples": [API_VERSION]},
    }
}
_CHALLENGE: dict[str, Any] = {
    "WWW-Authenticate": {"description": "How to say who you are.", "schema": {"type": "string"}}
}
_FIRST_ERROR = 400


def _made() -> NinjaAPI:
    made = NinjaAPI(
        title="Peil",
        version=API_VERSION,
        description=_DESCRIPTION,
        openapi_url=None,
        docs_url=None,
        urls_namespace="api-v1",
        parser=ExactJson(),
    )
    made.add_router("", router)
    tell_problems(made)
    return made


api = _made()
"""The API, version 1."""


def exported(*, address: str, email: str) -> dict[str, Any]:
    """Return the description of the API in OpenAPI 3.1.

    Args:
        address: where Peil is, for the server and the contact.
        email: whom to write to.
    """
    told: dict[str, Any] = dict(api.get_openapi_schema(path_prefix=""))
    told["servers"] = [{"url": f"{address.rstrip('/')}/api/v1", "description": "This Peil."}]
    told["info"]["contact"] = {"name": "Administrator of Peil", "url": address, "email": email}
    for answer_of, answer in _answers(told):
        answer.setdefault("headers", {}).update(_VERSION_HEADER)
        if answer_of == 401:  # noqa: PLR2004 - the status that asks who somebody is
            answer["headers"].update(_CHALLENGE)
        if answer_of >= _FIRST_ERROR:
            answer["content"] = {PROBLEM_TYPE: answer["content"]["application/json"]}
    return told


def _answers(told: dict[str, Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    for operations in told["paths"].values():
        for operation in operations.values():
            for status, answer in operation["responses"].items():
                yield int(status), answer
