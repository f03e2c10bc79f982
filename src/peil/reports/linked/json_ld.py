# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes linked data as JSON-LD 1.1, with everything that is needed to read it inside."""

from __future__ import annotations

import json
from typing import Any

from peil.reports.linked.graph import PREFIXES, Graph, Iri, Literal, Resource, Value, expanded

_PAGE_VOCABULARY = "schema"
"""What search engines read: its words stand in a page without a prefix."""
_IN_A_PAGE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""No text can end the element that the data stands in, or begin another."""


def as_json_ld(graph: Graph) -> bytes:
    """Return a graph as JSON-LD; its context stands in it, so nothing is fetched to read it."""
    told = {
        "@context": dict(graph.prefixes),
        "@graph": [_node(resource) for resource in graph.resources],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def as_page_data(graph: Graph) -> str:
    """Return a graph as JSON-LD that can stand inside a page as it is, in a `script` element.

    The words of schema.org, which search engines look for, stand in it without a prefix.
    """
    prefixes = {k: full for k, full in graph.prefixes.items() if k != _PAGE_VOCABULARY}
    told = {
        "@context": {"@vocab": PREFIXES[_PAGE_VOCABULARY], **prefixes},
        "@graph": [_bare(_node(resource)) for resource in graph.resources],
    }
    written = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return written.translate(_IN_A_PAGE)


def _bare(told: Any) -> Any:
    """Return a node with words of the vocabulary of pages bare, and plain texts as they are."""
    if isinstance(told, list):
        return [_bare(one) for one in told]
    if not isinstance(told, dict):
        return told
    if "@value" in told:
        return told["@value"] if len(told) == 1 else told
    kept = {_without_prefix(name): _bare(one) for name, one in told.items()}
    if "@type" in kept:
        kept["@type"] = [_without_prefix(kind) for kind in kept["@type"]]
    return kept


def _without_prefix(name: str) -> str:
    return name.removeprefix(f"{_PAGE_VOCABULARY}:")


def _node(resource: Resource) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": expanded(resource.name)} if resource.name else {}
    if resource.types:
        node["@type"] = list(resource.types)
    for predicate, values in resource.grouped():
        written = [_value(value) for value in values]
        node[predicate] = written[0] if len(written) == 1 else written
    return node


def _value(value: Value) -> dict[str, Any]:
    if isinstance(value, Iri):
        return {"@id": expanded(value.name)}
    if isinstance(value, Resource):
        return _node(value)
    return _literal(value)


def _literal(literal: Literal) -> dict[str, Any]:
    told = {"@value": literal.text}
    if literal.language:
        told["@language"] = literal.language
    elif literal.datatype:
        told["@type"] = literal.datatype
    return told
