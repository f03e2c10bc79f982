# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes linked data as RDF/XML 1.1."""

from __future__ import annotations

from collections.abc import Iterator

from peil.reports.linked.elements import Element, as_xml
from peil.reports.linked.graph import PREFIXES, Graph, Iri, Literal, Resource, Value, expanded


def as_rdf_xml(graph: Graph) -> bytes:
    """Return a graph as RDF/XML."""
    prefixes = {**graph.prefixes, "rdf": PREFIXES["rdf"]}
    attributes = tuple((f"xmlns:{name}", full) for name, full in sorted(prefixes.items()))
    things = tuple(_thing(resource) for resource in graph.resources)
    return as_xml(Element("rdf:RDF", attributes, children=things))


def _thing(resource: Resource) -> Element:
    about = () if resource.is_nameless else (("rdf:about", expanded(resource.name)),)
    return Element("rdf:Description", about, children=tuple(_properties(resource)))


def _properties(resource: Resource) -> Iterator[Element]:
    for kind in resource.types:
        yield Element("rdf:type", (("rdf:resource", expanded(kind)),))
    for predicate, value in resource.said:
        yield _property(predicate, value)


def _property(predicate: str, value: Value) -> Element:
    if isinstance(value, Iri):
        return Element(predicate, (("rdf:resource", expanded(value.name)),))
    if isinstance(value, Resource):
        return Element(predicate, children=(_thing(value),))
    return Element(predicate, _kind(value), value.text)


def _kind(literal: Literal) -> tuple[tuple[str, str], ...]:
    if literal.language:
        return (("xml:lang", literal.language),)
    return (("rdf:datatype", expanded(literal.datatype)),) if literal.datatype else ()
