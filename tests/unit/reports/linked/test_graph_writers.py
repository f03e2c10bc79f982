"""Linked data in three notations, read back by an independent library."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, XSD, URIRef
from rdflib import Literal as ReadLiteral
from rdflib.compare import isomorphic

from peil.reports.linked.graph import (
    Graph,
    Literal,
    Resource,
    day,
    links,
    moment,
    nested,
    number,
    resource,
    texts,
)
from peil.reports.linked.json_ld import as_json_ld
from peil.reports.linked.rdf_xml import as_rdf_xml
from peil.reports.linked.turtle import as_turtle
from peil.terms.languages import Text
from peil.terms.periods import read_day_or_month
from rdf_files import read_graph

WRITERS = {"turtle": as_turtle, "json-ld": as_json_ld, "xml": as_rdf_xml}
THING = "https://example.org/thing/"
GRAPH = Graph(
    (
        resource(
            THING,
            ("dcat:Dataset", "prov:Entity"),
            texts(
                "dct:title", Text(nl='Ze zei: "nee" & ging <weg>', en="She said: no\nand left\\")
            ),
            links("dct:publisher", "https://example.org/?a=1&b=2", "https://example.org/ë"),
            day("dct:issued", date(2020, 6, 29)),
            day("dct:modified", read_day_or_month("2019-01")),
            moment("prov:generatedAtTime", datetime(2021, 5, 19, 8, 0, tzinfo=UTC)),
            number("rdf:value", Decimal("402.081905")),
            nested(
                "dct:temporal",
                resource("", "dct:PeriodOfTime", day("dcat:startDate", date(2019, 1, 1))),
            ),
        ),
        resource("https://example.org/?a=1&b=2", "foaf:Agent", number("dcat:byteSize", 12)),
    )
)


@pytest.mark.parametrize("notation", WRITERS)
def test_every_notation_says_the_same(notation):
    of_turtle = read_graph(as_turtle(GRAPH), "turtle")

    found = read_graph(WRITERS[notation](GRAPH), notation)

    assert len(found) == 15
    assert isomorphic(found, of_turtle)


@pytest.mark.parametrize("notation", WRITERS)
def test_texts_numbers_and_days_keep_their_kind(notation):
    found = read_graph(WRITERS[notation](GRAPH), notation)

    said = {(str(p).rpartition("/")[2].rpartition("#")[2] or p, o) for _, p, o in found}
    assert ReadLiteral('Ze zei: "nee" & ging <weg>', lang="nl") in {o for _, o in said}
    assert ReadLiteral("She said: no\nand left\\", lang="en") in {o for _, o in said}
    assert ReadLiteral("402.081905", datatype=XSD.decimal) in {o for _, o in said}
    assert ReadLiteral("2019-01", datatype=XSD.gYearMonth) in {o for _, o in said}
    assert (URIRef(THING), RDF.type, URIRef("http://www.w3.org/ns/dcat#Dataset")) in found


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
@pytest.mark.parametrize("notation", WRITERS)
def test_any_text_comes_back_as_it_was(notation, text):
    graph = Graph((Resource(THING, (), (("dct:title", Literal(text)),)),))

    found = read_graph(WRITERS[notation](graph), notation)

    assert [str(o) for o in found.objects()] == [text]


def test_the_same_graph_gives_the_same_bytes():
    assert [write(GRAPH) for write in WRITERS.values()] == [
        write(Graph(GRAPH.resources)) for write in WRITERS.values()
    ]


def test_a_sign_that_xml_forbids_is_replaced_and_the_file_still_reads():
    graph = Graph((Resource(THING, (), (("dct:title", Literal("a\x00b")),)),))

    found = read_graph(as_rdf_xml(graph), "xml")

    assert [str(o) for o in found.objects()] == ["a\N{REPLACEMENT CHARACTER}b"]


def test_only_vocabularies_that_are_used_are_named():
    assert "vcard" not in GRAPH.prefixes
    assert {"dct", "dcat", "xsd", "foaf", "prov", "rdf"} == set(GRAPH.prefixes)
