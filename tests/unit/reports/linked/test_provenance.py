"""Where the norms of 2019-2022 come from, read back as linked data."""

from __future__ import annotations

import pytest
from rdflib import XSD, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, PROV, RDF

from peil.reports.linked.names import SiteNames
from peil.reports.linked.provenance import provenance_of
from peil.reports.linked.turtle import as_turtle
from rdf_files import read_graph

SITE = "https://peil.example/"
KEPT = "2020-06-29-norms-2019-kept"
ADOPTED = "2018-12-03-adoption"


@pytest.fixture(scope="module")
def graph(policy) -> Graph:
    told = provenance_of(policy, "2019-2022", names=SiteNames(SITE))
    return read_graph(as_turtle(told), "turtle")


def norm_of(decision: str, *, year: int = 2020) -> URIRef:
    page = f"{SITE}indicatoren/human-trafficking-suspects/"
    return URIRef(f"{page}#norm.{year}.national.main.{decision}")


def decision_named(key: str) -> URIRef:
    return URIRef(f"{SITE}genomen-besluiten/2019-2022/{key}/#decision")


@pytest.mark.parametrize(("decision", "number"), [(ADOPTED, "205"), (KEPT, "190")])
def test_both_norms_for_2020_stand_there_with_the_decision_that_set_them(graph, decision, number):
    norm = norm_of(decision)

    assert graph.value(norm, RDF.value) == Literal(number, datatype=XSD.decimal)
    assert graph.value(norm, PROV.wasGeneratedBy) == decision_named(decision)


def test_the_later_norm_revises_the_first_and_was_kept_from_the_year_before(graph):
    later = norm_of(KEPT)

    assert graph.value(later, PROV.wasRevisionOf) == norm_of(ADOPTED)
    assert norm_of(ADOPTED, year=2019) in set(graph.objects(later, PROV.wasDerivedFrom))


def test_a_norm_leads_over_its_decision_to_the_meeting_and_the_document(graph):
    decision = graph.value(norm_of(KEPT), PROV.wasGeneratedBy)

    meeting = graph.value(decision, PROV.wasInformedBy)
    document = graph.value(decision, PROV.used)

    assert graph.value(meeting, DCTERMS.date) == Literal("2020-06-29", datatype=XSD.date)
    assert document == URIRef(f"{SITE}gegevens/#source-jaarverslag-2020")
    assert document in set(graph.objects(norm_of(KEPT), PROV.wasDerivedFrom))
    assert graph.value(document, DCTERMS.title) is not None


def test_those_who_were_heard_did_not_decide(graph):
    roles = {}
    for part in graph.objects(decision_named(KEPT), PROV.qualifiedAssociation):
        agent, role = graph.value(part, PROV.agent), graph.value(part, PROV.hadRole)
        roles.setdefault(str(role).rpartition("-")[2], set()).add(str(agent).rpartition("#")[2])

    assert roles == {
        "decided": {"party-minister-jenv"},
        "heard": {"party-regioburgemeesters", "party-college-pg"},
    }


def test_every_norm_of_the_agenda_stands_there_once(policy, graph):
    expected = sum(norm.agenda == "2019-2022" for norm in policy.norms)

    found = set(graph.subjects(PROV.wasGeneratedBy))

    assert len(found) == expected


def test_nothing_is_named_that_is_not_told_of(graph):
    named = {
        thing
        for relation in (PROV.wasGeneratedBy, PROV.wasInformedBy, PROV.used, PROV.agent)
        for thing in graph.objects(predicate=relation)
    }

    assert [thing for thing in named if (thing, RDF.type, None) not in graph] == []


def test_a_norm_without_a_number_is_told_in_words_and_has_no_value(graph):
    page = f"{SITE}indicatoren/human-trafficking-complex/"
    norm = URIRef(f"{page}#norm.2020.national.main.{ADOPTED}")

    assert graph.value(norm, RDF.value) is None
    assert Literal("toename", lang="nl") in set(graph.objects(norm, DCTERMS.description))


@pytest.mark.parametrize("agenda", ["2011-2014", "2015-2018", "2019-2022", "2023-2026"])
def test_every_agenda_gives_a_file_that_reads_back(policy, agenda):
    told = provenance_of(policy, agenda, names=SiteNames(SITE))

    found = read_graph(as_turtle(told), "turtle")

    assert {str(s) for s in found.subjects() if isinstance(s, URIRef)} == {
        one.name for one in told.resources
    }
    assert all(found.value(s, FOAF.name) for s in found.subjects(RDF.type, FOAF.Agent))
