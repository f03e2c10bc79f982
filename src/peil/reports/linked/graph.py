# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Linked data before it is written: resources, and what is said of them.

Names are full addresses, or a prefix of `PREFIXES` and a word, such as `dct:title`. The same graph
is written as Turtle, JSON-LD and RDF/XML by the modules beside this one; the order in which things
are said is the order in which they are written, so the same graph gives the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from peil.terms.languages import LANGUAGES, Text
from peil.terms.numbers import plain
from peil.terms.periods import DayOrMonth

PREFIXES: Mapping[str, str] = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "peil": "urn:peil:term:",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The vocabularies, by how they are written. `peil` holds the few words that no other one has."""

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_DAY_TYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
"""The kind of a date, by how many signs it is written in."""


@dataclass(frozen=True)
class Iri:
    """The name of a thing: a full address, or a prefix and a word."""

    name: str


@dataclass(frozen=True)
class Literal:
    """A text, with the language it is in or the kind of value that it writes."""

    text: str
    language: str = ""
    datatype: str = ""


@dataclass(frozen=True)
class Resource:
    """A thing, its classes and what is said of it; without a name when it stands inside another."""

    name: str
    types: tuple[str, ...]
    said: tuple[tuple[str, Value], ...]

    @property
    def is_nameless(self) -> bool:
        """It is written where it is spoken of, and nowhere else."""
        return not self.name

    def grouped(self) -> Iterator[tuple[str, tuple[Value, ...]]]:
        """Yield each property with its values, in the order of their first mention."""
        found: dict[str, list[Value]] = {}
        for predicate, value in self.said:
            found.setdefault(predicate, []).append(value)
        return ((predicate, tuple(values)) for predicate, values in found.items())


Value = Iri | Literal | Resource
"""What can be said of a thing; a resource among them has no name."""


@dataclass(frozen=True)
class Graph:
    """Named resources in the order in which they are written."""

    resources: tuple[Resource, ...]

    @property
    def prefixes(self) -> Mapping[str, str]:
        """The vocabularies that are used, by how they are written."""
        used = {name.partition(":")[0] for name in self._names() if is_prefixed(name)}
        return {prefix: full for prefix, full in PREFIXES.items() if prefix in used}

    def _names(self) -> Iterator[str]:
        for resource in self.resources:
            yield from _names_in(resource)


def _names_in(resource: Resource) -> Iterator[str]:
    yield resource.name
    yield from resource.types
    for predicate, value in resource.said:
        yield predicate
        if isinstance(value, Resource):
            yield from _names_in(value)
        else:
            yield value.name if isinstance(value, Iri) else value.datatype


def is_prefixed(name: str) -> bool:
    """Return whether a name is a prefix and a word.

    >>> is_prefixed("dct:title"), is_prefixed("https://example.org/")
    (True, False)
    """
    prefix, _, word = name.partition(":")
    return prefix in PREFIXES and _LOCAL.fullmatch(word) is not None


def expanded(name: str) -> str:
    """Return a name in full.

    >>> expanded("dct:title")
    'http://purl.org/dc/terms/title'
    """
    prefix, _, word = name.partition(":")
    return PREFIXES[prefix] + word if is_prefixed(name) else name


def resource(name: str, types: Iterable[str] | str, *said: Iterable[tuple[str, Value]]) -> Resource:
    """Return a resource of what several functions say of it; without a name when that is empty."""
    kinds = (types,) if isinstance(types, str) else tuple(types)
    return Resource(name, kinds, tuple(pair for part in said for pair in part))


def links(predicate: str, *names: str | None) -> tuple[tuple[str, Value], ...]:
    """Return what is said with the names of other things; nothing for those that are not there."""
    return tuple((predicate, Iri(name)) for name in names if name)


def texts(predicate: str, text: Text | None) -> tuple[tuple[str, Value], ...]:
    """Return a text in both languages, or nothing."""
    if text is None:
        return ()
    return tuple((predicate, Literal(text.to(to), language=to)) for to in LANGUAGES)


def plain_text(predicate: str, text: str | None) -> tuple[tuple[str, Value], ...]:
    """Return a text that is in no language, or nothing."""
    return ((predicate, Literal(text)),) if text else ()


def typed(predicate: str, text: str, datatype: str) -> tuple[tuple[str, Value], ...]:
    """Return a value that is written in a kind of its own, such as a duration."""
    return ((predicate, Literal(text, datatype=datatype)),)


def number(predicate: str, value: Decimal | int | None) -> tuple[tuple[str, Value], ...]:
    """Return an exact number, or nothing."""
    if value is None:
        return ()
    datatype = "xsd:integer" if isinstance(value, int) else "xsd:decimal"
    return ((predicate, Literal(plain(Decimal(value)), datatype=datatype)),)


def day(predicate: str, value: date | DayOrMonth | None) -> tuple[tuple[str, Value], ...]:
    """Return a day, or the month or year when it is not known to the day, or nothing."""
    if value is None:
        return ()
    written = value.text if isinstance(value, DayOrMonth) else value.isoformat()
    return ((predicate, Literal(written, datatype=_DAY_TYPES[len(written)])),)


def moment(predicate: str, value: datetime) -> tuple[tuple[str, Value], ...]:
    """Return a moment with its zone."""
    return ((predicate, Literal(value.isoformat(timespec="seconds"), datatype="xsd:dateTime")),)


def nested(predicate: str, *inside: Resource | None) -> tuple[tuple[str, Value], ...]:
    """Return nameless resources that are written where they are spoken of."""
    return tuple((predicate, one) for one in inside if one is not None)
