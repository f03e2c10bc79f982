# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes linked data as Turtle 1.1."""

from __future__ import annotations

from collections.abc import Iterator

from peil.reports.linked.graph import Graph, Iri, Literal, Resource, Value, is_prefixed

_ESCAPES = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
)
_NOT_IN_IRI = frozenset('<>"{}|^`\\')
_FIRST_PRINTABLE = 0x21


def as_turtle(graph: Graph) -> bytes:
    """Return a graph as Turtle: one block for each thing, in their order."""
    prefixes = "".join(f"@prefix {name}: <{full}> .\n" for name, full in graph.prefixes.items())
    blocks = "".join(f"\n{_block(resource)}" for resource in graph.resources)
    return f"{prefixes}{blocks}".encode()


def _block(resource: Resource) -> str:
    lines = " ;\n    ".join(_lines(resource, depth=1))
    return f"{_name(resource.name)}\n    {lines} .\n"


def _lines(resource: Resource, *, depth: int) -> Iterator[str]:
    if resource.types:
        yield f"a {', '.join(_name(kind) for kind in resource.types)}"
    for predicate, values in resource.grouped():
        yield f"{_name(predicate)} {', '.join(_value(value, depth=depth) for value in values)}"


def _value(value: Value, *, depth: int) -> str:
    if isinstance(value, Iri):
        return _name(value.name)
    if isinstance(value, Literal):
        return _literal(value)
    inner = "    " * (depth + 1)
    lines = f" ;\n{inner}".join(_lines(value, depth=depth + 1))
    return f"[\n{inner}{lines}\n{'    ' * depth}]"


def _literal(literal: Literal) -> str:
    quoted = f'"{literal.text.translate(_ESCAPES)}"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    return f"{quoted}^^{_name(literal.datatype)}" if literal.datatype else quoted


def _name(name: str) -> str:
    return name if is_prefixed(name) else f"<{''.join(_iri_sign(sign) for sign in name)}>"


def _iri_sign(sign: str) -> str:
    """Return a sign of an address, as a number where Turtle does not let it stand there."""
    code = ord(sign)
    return f"\\u{code:04X}" if code < _FIRST_PRINTABLE or sign in _NOT_IN_IRI else sign
