"""What a public page says to programs, read back by an independent library."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest
from rdflib import RDF, XSD, Graph, Literal, Namespace, URIRef
from rdflib.namespace import PROV

from peil.reports.linked.names import SiteNames
from peil.reports.public.structured import decision_data, indicator_data
from peil.reports.public.structured_editions import edition_data
from rdf_files import read_graph

SITE = "https://peil.example/"
NAMES = SiteNames(SITE)
SCHEMA = Namespace("https://schema.org/")
PEIL = Namespace("urn:peil:term:")
TITLES = {
    "nl": "Aantal aangepakte criminele samenwerkingsverbanden (csv's)",
    "en": "Criminal partnerships tackled",
}
REPORTED = date(2021, 5, 19)


def told_of(policy, indicator: str, *, known_on: date = REPORTED, language="nl") -> Graph:
    text = indicator_data(policy, indicator, known_on=known_on, language=language, names=NAMES)
    return read_graph(text, "json-ld")


def result_of(graph: Graph, indicator: str, year: int) -> URIRef:
    return URIRef(f"{SITE}indicatoren/{indicator}/#result.{year}.national")


@pytest.mark.parametrize(
    ("indicator", "number"),
    [("csv-tackled", "1529"), ("human-trafficking-suspects", "187"), ("execution-positive", "26")],
)
def test_the_results_of_2020_are_those_of_the_published_table(policy, indicator, number):
    graph = told_of(policy, indicator)

    found = graph.value(result_of(graph, indicator, 2020), SCHEMA.value)

    assert found == Literal(number, datatype=XSD.decimal)


def test_zero_is_a_number_and_an_absent_result_is_not_told(policy):
    zero = told_of(policy, "cyber-phenomenon-alternative")

    assert zero.value(result_of(zero, "cyber-phenomenon-alternative", 2020), SCHEMA.value) == (
        Literal("0", datatype=XSD.decimal)
    )
    assert (result_of(zero, "cyber-phenomenon-alternative", 2021), None, None) not in zero


def test_a_result_that_came_later_is_not_told_on_an_earlier_day(policy):
    indicator = "human-trafficking-victims-reported"

    then = told_of(policy, indicator)
    now = told_of(policy, indicator, known_on=date(2026, 11, 28))

    assert str(then.value(result_of(then, indicator, 2020), SCHEMA.value)) == "481"
    assert str(now.value(result_of(now, indicator, 2020), SCHEMA.value)) == "490"


def test_a_norm_leads_to_its_decision_meeting_and_document(policy):
    graph = told_of(policy, "human-trafficking-suspects")
    kept = "2020-06-29-norms-2019-kept"
    norm = URIRef(f"{SITE}indicatoren/human-trafficking-suspects/#norm.2020.national.main.{kept}")

    decision = graph.value(norm, PROV.wasGeneratedBy)
    meeting = graph.value(decision, PROV.wasInformedBy)

    assert graph.value(norm, RDF.value) == Literal("190", datatype=XSD.decimal)
    assert str(meeting) == f"{SITE}agendas/2019-2022/#meeting-lovp-2020-06-29"
    assert (graph.value(norm, PROV.wasDerivedFrom), RDF.type, None) in graph


def test_a_norm_that_was_not_known_yet_is_not_told(policy):
    graph = told_of(policy, "human-trafficking-suspects", known_on=date(2020, 6, 28))

    assert "norms-2019-kept" not in " ".join(str(subject) for subject in graph.subjects())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_search_engines_find_a_dataset_with_a_name_and_a_description(policy, language):
    text = indicator_data(policy, "csv-tackled", known_on=REPORTED, language=language, names=NAMES)

    dataset = json.loads(text)["@graph"][0]

    assert dataset["@type"] == ["Dataset"]
    assert dataset["name"] == TITLES[language]
    assert dataset["description"]
    assert dataset["inLanguage"] == language


def test_every_indicator_can_be_told(policy):
    for indicator in policy.indicators:
        graph = told_of(policy, indicator, known_on=date(2026, 11, 28))

        assert (None, RDF.type, SCHEMA.Dataset) in graph


def test_a_decision_names_the_norms_that_it_generated(policy):
    decision = policy.decision("2020-06-29-norms-2019-kept")

    graph = read_graph(decision_data(policy, decision, language="nl", names=NAMES), "json-ld")

    act = graph.value(predicate=RDF.type, object=PROV.Activity, any=True)
    acts = set(graph.subjects(PROV.generated))
    expected = {NAMES.norm(n) for n in policy.norms if n.decision == decision.file.decision}
    assert act is not None
    assert len(acts) == 1
    assert {str(norm) for norm in graph.objects(acts.pop(), PROV.generated)} == expected


@dataclass(frozen=True)
class File:
    language: str
    form: str
    size: int
    digest: str


@dataclass(frozen=True)
class Edition:
    key: str = "2020-national-2"
    number: int = 2
    year: int = 2020
    unit: str = "national"
    known_on: date = REPORTED
    published_at: datetime = datetime(2021, 5, 20, 8, 0, tzinfo=UTC)
    digest: str = "ab" * 32
    corrects: str | None = "2020-national-1"
    corrected_by: str | None = None
    files: tuple[File, ...] = field(default=(File("nl", "pdf", 1234, "cd" * 32),))


def test_an_edition_tells_what_it_corrected_and_where_its_files_are(policy):
    graph = read_graph(edition_data(policy, Edition(), language="en", names=NAMES), "json-ld")

    edition = URIRef(f"{SITE}edities/2020-national-2/")
    file = graph.value(edition, SCHEMA.encoding)

    assert graph.value(edition, PROV.wasRevisionOf) == URIRef(f"{SITE}edities/2020-national-1/")
    assert graph.value(file, SCHEMA.contentUrl) == URIRef(f"{edition}nl.pdf")
    assert str(graph.value(file, SCHEMA.sha256)) == "cd" * 32
    assert graph.value(edition, PEIL.knownOn) == Literal("2021-05-19", datatype=XSD.date)


def test_no_text_can_end_the_element_that_the_data_stands_in(policy):
    attack = Edition(key="</script><script>alert(1)</script>&")

    text = edition_data(policy, attack, language="nl", names=NAMES)

    assert not set("<>&") & set(text)
    assert "</script>" in json.loads(text)["@graph"][0]["@id"]
