"""The catalogue, held against the rules of DCAT-AP-NL 3.0 by an independent validator."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client
from pyshacl import validate
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, SKOS, XSD

from cycle.conftest import signed
from cycle.editions import made
from cycle.editions.conftest import composed, frozen, year
from peil.cycle.editions.publishing import publish_edition
from peil.interfaces.opendata.datasets import Scope, datasets
from peil.interfaces.opendata.linked.answering import site_names
from peil.interfaces.opendata.linked.catalogue import Site, catalogue
from peil.interfaces.opendata.linked.listed_files import Listed, listed
from peil.interfaces.opendata.linked.publisher import publisher
from peil.interfaces.settings.public import current_public_record
from peil.reports.linked.turtle import as_turtle
from rdf_files import read_graph

__all__ = ["composed", "frozen", "year"]

pytestmark = pytest.mark.django_db

SHAPES = Graph().parse(Path(__file__).with_name("dcat_ap_nl.ttl"))
DCAT = Namespace("http://www.w3.org/ns/dcat#")
ADMS = "http://www.w3.org/ns/adms#"
SPDX = "http://spdx.org/rdf/terms#"
EU = "http://publications.europa.eu/resource/authority/"


def site_of(record, **others) -> Site:
    names = site_names()
    told = {"publisher": publisher(names), "api": "https://peil.example/api/v1", **others}
    return Site(names=names, day=record.day, **told)


@pytest.fixture
def sets() -> tuple[Listed, ...]:
    return listed(current_public_record(), names=site_names())


@pytest.fixture
def graph(sets) -> Graph:
    return read(sets)


def read(sets, **others) -> Graph:
    told = catalogue(sets, site=site_of(current_public_record(), **others))
    return read_graph(as_turtle(told), "turtle")


def faults(graph: Graph) -> str:
    """What the shapes find, warnings included; nothing where the catalogue keeps to the profile."""
    conforms, _, told = validate(graph, shacl_graph=SHAPES, allow_warnings=False)
    return "" if conforms else told


def test_the_catalogue_keeps_to_the_profile_and_to_what_it_recommends(graph):
    assert faults(graph) == ""


def test_a_site_without_an_api_keeps_to_the_profile_too(sets):
    graph = read(sets, api="")

    assert faults(graph) == ""
    assert not set(graph.subjects(RDF.type, DCAT.DataService))


SPOILED = (
    (DCAT.Catalog, DCAT.contactPoint),
    (DCAT.Catalog, DCTERMS.publisher),
    (DCAT.Catalog, DCTERMS.creator),
    (DCAT.CatalogRecord, DCTERMS.language),
    (DCAT.CatalogRecord, DCTERMS.modified),
    (DCAT.CatalogRecord, FOAF.primaryTopic),
    (DCAT.Dataset, DCTERMS.accessRights),
    (DCAT.Dataset, DCAT.contactPoint),
    (DCAT.Dataset, DCTERMS.creator),
    (DCAT.Dataset, DCTERMS.identifier),
    (DCAT.Dataset, DCTERMS.publisher),
    (DCAT.Dataset, DCAT.theme),
    (DCAT.Dataset, DCTERMS.title),
    (DCAT.Dataset, DCAT.landingPage),
    (DCAT.Dataset, DCTERMS.conformsTo),
    (DCAT.Distribution, DCAT.accessURL),
    (DCAT.Distribution, DCAT.downloadURL),
    (DCAT.Distribution, DCTERMS.license),
    (DCAT.DataService, DCAT.endpointDescription),
    (DCAT.DataService, DCAT.endpointURL),
    (DCAT.DataService, DCTERMS.license),
    (FOAF.Agent, FOAF.name),
    (SKOS.Concept, SKOS.prefLabel),
)


@pytest.mark.parametrize(("kind", "said"), SPOILED, ids=lambda one: one.rpartition("/")[2])
def test_a_catalogue_without_something_that_must_be_there_is_refused(graph, kind, said):
    spoiled = next(iter(sorted(graph.subjects(RDF.type, kind))))
    graph.remove((spoiled, said, None))

    assert str(said).replace("#", "/").rpartition("/")[2] in faults(graph)


def test_a_value_of_another_class_or_kind_is_refused(graph):
    dataset = next(iter(graph.subjects(RDF.type, DCAT.Dataset)))
    graph.set((dataset, DCTERMS.modified, Literal("yesterday")))
    graph.set((dataset, DCTERMS.accessRights, URIRef("https://peil.example/secret")))

    told = faults(graph)

    assert "modified" in told
    assert "accessRights" in told


def test_every_data_set_and_every_file_is_listed(sets, graph):
    files = [file for one in sets for file in one.files]

    assert len(set(graph.subjects(RDF.type, DCAT.Dataset))) == len(sets)
    assert len(set(graph.subjects(RDF.type, DCAT.Distribution))) == len(files)
    assert {one.dataset.scope for one in sets} == {Scope.WHOLE, Scope.AGENDA}


def test_every_file_is_there_with_the_size_and_the_checksum_that_are_told(graph):
    client = Client()
    for file in graph.subjects(RDF.type, DCAT.Distribution):
        address = str(graph.value(file, DCAT.downloadURL)).removeprefix("http://localhost:8000")

        content = client.get(address).content

        told = graph.value(
            graph.value(file, URIRef(f"{SPDX}checksum")), URIRef(f"{SPDX}checksumValue")
        )
        assert str(told) == hashlib.sha256(content).hexdigest(), address
        assert int(graph.value(file, DCAT.byteSize)) == len(content), address


def test_a_data_set_says_which_version_it_is_and_which_years_it_is_about(graph):
    whole = URIRef("http://localhost:8000/gegevens/#dataset-agenda-2019-2022")
    period = graph.value(whole, DCTERMS.temporal)
    record = current_public_record()
    known = max(n.known_from.last_day for n in record.policy.norms if n.agenda == "2019-2022")

    assert str(graph.value(whole, DCAT.version)) >= known.isoformat()
    assert graph.value(period, DCAT.startDate) is not None


def edition_of(sets, number: int, *, after: str = "", before: str = "") -> Listed:
    """An edition that was listed among the data sets, made from one of an agenda."""
    agenda = next(one for one in sets if one.dataset.agenda == "2019-2022")
    dataset = replace(
        agenda.dataset,
        key=f"editie-2020-national-{number}",
        scope=Scope.EDITION,
        edition=f"2020-national-{number}",
        version=str(number),
    )
    return Listed(dataset, agenda.files[:2], replaced_by=after, replaces=before)


def test_an_edition_that_was_corrected_leads_to_the_one_that_took_its_place(sets):
    first = edition_of(sets, 1, after="editie-2020-national-2")
    second = edition_of(sets, 2, before="editie-2020-national-1")

    graph = read((*sets, second, first))

    old, new = (
        URIRef(f"{site_names().page('gegevens/')}#dataset-{one.dataset.key}")
        for one in (first, second)
    )
    assert faults(graph) == ""
    assert graph.value(new, DCAT.previousVersion) == old
    assert graph.value(old, DCTERMS.isReplacedBy) == new
    assert str(graph.value(old, URIRef(f"{ADMS}status"))) == f"{EU}dataset-status/DEPRECATED"
    assert str(graph.value(new, URIRef(f"{ADMS}status"))) == f"{EU}dataset-status/COMPLETED"
    assert graph.value(new, DCAT.version) == Literal("2")


def test_the_publisher_and_contact_are_those_of_the_settings(settings, sets):
    settings.PEIL_PUBLISHER = "Ministerie van Voorbeeld"
    settings.PEIL_PUBLISHER_IRI = "https://identifier.overheid.nl/tooi/id/ministerie/mnre0000"
    settings.PEIL_CONTACT = "data@peil.example"

    graph = read(sets)

    named = URIRef(settings.PEIL_PUBLISHER_IRI)
    contact = next(iter(graph.objects(predicate=DCAT.contactPoint)))
    assert faults(graph) == ""
    assert set(graph.objects(predicate=DCTERMS.publisher)) == {named}
    assert Literal("Ministerie van Voorbeeld", lang="nl") in set(graph.objects(named, FOAF.name))
    assert URIRef("mailto:data@peil.example") in set(graph.objects(contact))


def test_a_size_is_a_whole_number_that_is_not_negative(graph):
    kinds = {size.datatype for size in graph.objects(predicate=DCAT.byteSize)}

    assert kinds == {XSD.nonNegativeInteger}


def test_the_data_sets_listed_are_those_of_the_data_page(sets):
    assert [one.dataset.key for one in sets] == [
        one.key for one in datasets(current_public_record())
    ]


def test_a_published_edition_is_listed_with_all_its_files_and_keeps_to_the_profile(frozen):
    edition = publish_edition(frozen.key, by=signed(made.ministry(), "2022-05-18"))

    graph = read(listed(current_public_record(), names=site_names()))

    named = URIRef(f"{site_names().page('gegevens/')}#dataset-editie-{edition.key}")
    files = {
        str(graph.value(file, DCAT.downloadURL)).rpartition("/")[2]
        for file in graph.objects(named, DCAT.distribution)
    }
    assert faults(graph) == ""
    assert {"nl.pdf", "en.pdf", "nl.html", "observations.csv", "observations.parquet"} <= files
