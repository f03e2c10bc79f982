# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Holds the content of a file against its shape, and says in sentences what does not fit."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from peil.agenda.findings import Finding
from peil.agenda.yaml_files import YamlFile
from peil.terms.record import Record

Shape = TypeVar("Shape", bound=Record)


def fit(file: YamlFile, shape: type[Shape]) -> tuple[Shape | None, tuple[Finding, ...]]:
    """Return the content of a file in its shape, or nothing, and what does not fit."""
    try:
        return shape.model_validate(file.content), ()
    except ValidationError as wrong:
        return None, tuple(_finding(file, shape, error) for error in wrong.errors())


def _finding(file: YamlFile, shape: type[Record], error: ErrorDetails) -> Finding:
    path = _path_in_file(file, error["loc"])
    origin = file.origin(*path)
    key = str(path[-1]) if path else "file"
    if error["type"] == "extra_forbidden":
        known = ", ".join(_known_keys(shape, error["loc"][:-1]))
        return Finding.of("F003", origin, key=key, known=known)
    if error["type"] == "missing":
        missing = str(error["loc"][-1])
        above = file.origin(*path[:-1])
        return Finding.of("F007", above, key=missing)
    found = _sentence(error)
    return Finding.of("F005", origin, key=key, found=found)


def _path_in_file(file: YamlFile, loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Return the part of pydantic's path that the file knows, without its own marks."""
    path: tuple[int | str, ...] = ()
    for step in loc:
        typed = int(step) if isinstance(step, str) and step.isdigit() else step
        if (*path, step) in file.lines:
            path = (*path, step)
        elif (*path, typed) in file.lines:
            path = (*path, typed)
    return path if len(path) == len(loc) or not loc else (*path, *_tail(loc, path))


def _tail(loc: tuple[int | str, ...], path: tuple[int | str, ...]) -> tuple[int | str, ...]:
    last = loc[-1]
    return () if (path and path[-1] == last) or last == "[key]" else (last,)


def _sentence(error: ErrorDetails) -> str:
    if error["type"] == "misfit":
        return error["msg"]
    found = error.get("input")
    if error["type"] == "string_type" and isinstance(found, Decimal | bool):
        return f"Found '{found}'. Put it between quotes, so that it is text."
    shown = f"Found '{found}'." if isinstance(found, str | int | Decimal) else "Found a group."
    return f"{shown} {error['msg']}."


def _known_keys(shape: type[Record], loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """Return the keys that the part of a shape at a path knows, as they are written."""
    inside: Any = shape
    for step in loc:
        if isinstance(step, int):
            continue
        inside = _shape_of_field(inside, step) or inside
    return tuple(info.alias or name for name, info in inside.model_fields.items())


def _shape_of_field(shape: type[Record], written: str) -> type[Record] | None:
    for name, info in shape.model_fields.items():
        if written in {name, info.alias}:
            return _record_in(info.annotation)
    return None


def _record_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _record_in(inner)
        if found is not None:
            return found
    return None
