# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The API as a whole, and its description by the Dutch API Design Rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ninja import NinjaAPI

from peil.interfaces.api import operations
from peil.interfaces.api.answers import API_VERSION
from peil.interfaces.api.exact_json import ExactJson
from peil.interfaces.api.examples import EXAMPLES, Example
from peil.interfaces.api.known_parameters import only_known_parameters
from peil.interfaces.api.problems import PROBLEM_TYPE, not_there, tell_problems
from peil.interfaces.api.reading import (
    accounts,
    agendas,
    decisions,
    editions,
    indicators,
    lists,
    observed,
)
from peil.interfaces.api.reading.finding import NotThere

_DESCRIPTION = """\
What was agreed in the Dutch national safety agendas for the police, what came of it, and who says
so: agendas, indicators, norms, figures, decisions and published editions, for everybody and without
a token. With a token a police unit supplies its figures for a round.

A number is a text, so that 0.1 stays 0.1 in every program. Where there is no number a word says why;
absent is never zero. Days are days in the Netherlands and inclusive; a time has its zone. With
`knownOn` everything is told as it was known on a day: what became known later is not there. Parameters
that an operation does not have are refused. Every error is a problem (RFC 9457).

Lists come in pages, with links in the answer and in the Link header. Answers without a token have an
ETag, may be kept for a minute by any cache, and can be read by pages of other sites.

Make a token on your own page in Peil, and send it as `Authorization: Bearer`; it has your rights for
one unit and no others. Saving the same figures again changes nothing."""
_ROUTERS = (agendas, indicators, observed, decisions, editions, accounts, lists, operations)
_VERSION_HEADER: dict[str, Any] = {
    "API-Version": {
        "description": "The version of the API.",
        "schema": {"type": "string", "examples": [API_VERSION]},
    }
}
_CHALLENGE: dict[str, Any] = {
    "WWW-Authenticate": {"description": "How to say who you are.", "schema": {"type": "string"}}
}
_CACHING: dict[str, Any] = {
    "ETag": {
        "description": "Names the content; send it as If-None-Match to hear if it changed.",
        "schema": {"type": "string"},
    },
    "Cache-Control": {"description": "How long to keep it.", "schema": {"type": "string"}},
}
_PAGES: dict[str, Any] = {
    "Link": {
        "description": "The first page, this one, and those beside it (RFC 8288).",
        "schema": {"type": "string"},
    }
}
_DONE, _NOT_MODIFIED, _FIRST_ERROR, _WHO = 200, 304, 400, 401


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
    made.add_decorator(only_known_parameters)
    for part in _ROUTERS:
        made.add_router("", part.router)
    tell_problems(made)
    made.add_exception_handler(NotThere, not_there)
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
    told["info"]["license"] = {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}
    for operation in _operations(told):
        _with_parameters(operation, EXAMPLES[operation["operationId"]])
        for status, answer in operation["responses"].items():
            _with_headers(operation, int(status), answer)
    return told


def _operations(told: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for operations_of_path in told["paths"].values():
        yield from operations_of_path.values()


def _with_parameters(operation: dict[str, Any], example: Example) -> None:
    """Let parameters be what they are or not there, never null; and give the example."""
    given = {**example.path, **example.query}
    for parameter in operation["parameters"]:
        parameter["schema"] = _without_null(parameter["schema"])
        parameter["schema"].pop("title", None)
        parameter.pop("examples", None)
        if parameter["name"] in given:
            parameter["example"] = given[parameter["name"]]
    if example.body is not None:
        operation["requestBody"]["content"]["application/json"]["example"] = example.body


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a parameter, which cannot be null in an address."""
    kinds = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    if len(kinds) != 1:
        return schema
    return {**{k: v for k, v in schema.items() if k != "anyOf"}, **kinds[0]}


def _with_headers(operation: Mapping[str, Any], status: int, answer: dict[str, Any]) -> None:
    headers = answer.setdefault("headers", {})
    headers.update(_VERSION_HEADER)
    if status >= _FIRST_ERROR:
        answer["content"] = {PROBLEM_TYPE: answer["content"]["application/json"]}
    if status == _WHO:
        headers.update(_CHALLENGE)
    if "security" not in operation and status in {_DONE, _NOT_MODIFIED}:
        headers.update(_CACHING)
        if status == _DONE and operation["operationId"].startswith("list"):
            headers.update(_PAGES)
