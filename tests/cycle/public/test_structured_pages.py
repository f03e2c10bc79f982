"""What pages, feeds and the catalogue say to programs of editions, before and after publication."""

from __future__ import annotations

import json

import feedparser
import pytest
from django.test import Client
from lxml import html
from rdflib import RDF, XSD, Literal, URIRef
from rdflib.namespace import PROV

from chromium import needs_chromium, running_browser
from cycle.conftest import signed
from cycle.editions import made
from cycle.editions.conftest import composed, frozen, year
from peil.cycle.editions.publishing import publish_edition
from rdf_files import read_graph

__all__ = ["composed", "frozen", "year"]

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

SITE = "http://localhost:8000/"
FEED = "/gegevens/bestanden/nieuws/nl.atom"
CATALOGUE = "/gegevens/bestanden/catalogus.ttl"
INDICATOR = "/indicatoren/human-trafficking-suspects/"
DECISION = "/genomen-besluiten/2019-2022/2020-06-29-norms-2019-kept/"


def data_of(address: str):
    """The one data block of a page, as a graph."""
    page = html.fromstring(Client().get(address).content)
    (block,) = page.xpath("//script[@type='application/ld+json']/text()")
    return read_graph(block, "json-ld")


def publish(edition):
    return publish_edition(edition.key, by=signed(made.ministry(), "2022-05-18"))


@pytest.mark.parametrize("before", ["", "/en"])
def test_the_page_of_an_indicator_tells_the_norms_it_shows(before):
    graph = data_of(f"{before}{INDICATOR}")
    norm = URIRef(
        f"{SITE.rstrip('/')}{INDICATOR}#norm.2020.national.main.2020-06-29-norms-2019-kept"
    )

    assert graph.value(norm, RDF.value) == Literal("190", datatype=XSD.decimal)


def test_the_page_as_of_a_day_tells_nothing_that_came_later():
    graph = data_of(f"{INDICATOR}stand-per/2018-12-03/")

    assert "norms-2019-kept" not in " ".join(str(subject) for subject in graph.subjects())


def test_the_page_of_a_decision_tells_the_meeting_before_it():
    graph = data_of(DECISION)
    act = URIRef(f"{SITE.rstrip('/')}{DECISION}#decision")

    assert str(graph.value(act, PROV.wasInformedBy)).endswith("#meeting-lovp-2020-06-29")


def test_an_edition_is_told_when_it_is_published_and_not_before(frozen):
    before = [Client().get(place).content.decode() for place in (FEED, CATALOGUE, "/sitemap.xml")]

    publish(frozen)

    after = [Client().get(place).content.decode() for place in (FEED, CATALOGUE, "/sitemap.xml")]
    assert [frozen.key in text for text in before] == [False, False, False]
    assert [frozen.key in text for text in after] == [True, True, True]


def test_the_page_of_an_edition_tells_its_files(frozen):
    edition = publish(frozen)

    page = html.fromstring(Client().get(f"/edities/{edition.key}/").content)
    told = json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])["@graph"][0]

    forms = {file["encodingFormat"] for file in told["encoding"]}
    assert {"application/pdf", "text/html"} <= forms
    assert told["identifier"] == f"sha256:{edition.digest}"
    for file in told["encoding"]:
        path = file["contentUrl"]["@id"].removeprefix(SITE.rstrip("/"))
        assert Client().get(path).status_code == 200


def test_a_feed_reader_reads_the_published_edition(frozen):
    edition = publish(frozen)

    read = feedparser.parse(Client().get(FEED).content)

    assert not read.bozo
    (entry,) = (one for one in read.entries if one.link == f"{SITE}edities/{edition.key}/")
    assert entry.published == "2022-05-18T12:00:00Z"
    assert Client().get(f"/edities/{edition.key}/").status_code == 200


@needs_chromium
def test_the_policy_of_the_page_lets_the_data_stand_and_runs_nothing():
    answer = Client().get(INDICATOR)
    told: list[str] = []

    with running_browser() as browser:
        page = browser.new_page()
        page.on("console", lambda message: told.append(message.text))
        page.route(
            "http://peil.test/",
            lambda route: route.fulfill(body=answer.content, headers=dict(answer.headers.items())),
        )
        page.goto("http://peil.test/")
        found = page.evaluate(
            "document.querySelector('script[type=\"application/ld+json\"]').textContent"
        )

    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert [text for text in told if "inline" in text and "script" in text] == []
    assert json.loads(found)["@graph"]
