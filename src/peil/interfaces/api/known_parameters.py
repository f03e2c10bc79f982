# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Refuses parameters that an operation does not have: a misspelt filter would give everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from inspect import isclass
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from django.http import HttpRequest
from ninja.params.models import Query
from pydantic import BaseModel

from peil.interfaces.api.problems import Fault, NotAsDescribed


def only_known_parameters(view: Callable[..., Any]) -> Callable[..., Any]:
    """Return an operation that refuses a parameter that it does not have, or that is there twice."""
    names = frozenset(_names(view))

    @wraps(view)
    def answering(request: HttpRequest, **asked: Any) -> Any:
        faults = [
            Fault(location=name[:100], detail=detail)
            for name, given in request.GET.lists()
            if (detail := _fault(name, given, names))
        ]
        if faults:
            raise NotAsDescribed(faults)
        return view(request, **asked)

    return answering


def _fault(name: str, given: Sequence[object], names: frozenset[str]) -> str:
    if name not in names:
        there_are = f"There are: {', '.join(sorted(names))}." if names else "There are none."
        return f"There is no such parameter here. {there_are}"
    return "It is there more than once." if len(given) > 1 else ""


def _names(view: Callable[..., Any]) -> Iterator[str]:
    for hint in get_type_hints(view, include_extras=True).values():
        if get_origin(hint) is not Annotated:
            continue
        kind, *marks = get_args(hint)
        for mark in marks:
            if isinstance(mark, Query):
                yield from _names_in(kind, alias=mark.alias)


def _names_in(kind: Any, *, alias: str | None) -> Iterator[str]:
    if isclass(kind) and issubclass(kind, BaseModel):
        yield from (info.alias or name for name, info in kind.model_fields.items())
    elif alias is not None:
        yield alias
