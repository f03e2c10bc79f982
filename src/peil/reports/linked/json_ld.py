# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes linked data as JSON-LD 1.1, with everything that is needed to read it inside."""

from __future__ import annotations

import json
from typing import Any

from peil.reports.linked.graph import Graph, Iri, Literal, Resource, Value, expanded


def as_json_ld(graph: Graph) -> bytes:
    """Return a graph as JSON-LD; its context stands in it, so nothing is fetched to read it."""
    told = {
        "@context": dict(graph.prefixes),
        "@graph": [_node(resource) for resource in graph.resources],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


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
