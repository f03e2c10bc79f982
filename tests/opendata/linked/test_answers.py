"""The files of linked data, plans, feeds and the site map, asked as any reader would."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client, override_settings
from django.urls import clear_script_prefix, set_script_prefix
from lxml import etree
from rdflib.namespace import DCAT, RDF

from peil.interfaces.opendata.linked.addresses import linked_addresses
from peil.interfaces.settings.public import current_public_record
from rdf_files import NOTATIONS, read_graph

pytestmark = pytest.mark.django_db

FILES = "/gegevens/bestanden"
SITE_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
OTHER_SITE = override_settings(PEIL_ADDRESS="https://peil.example/")


def test_every_address_that_is_listed_answers():
    for address in linked_addresses(current_public_record()):
        answer = Client().get(address)

        assert answer.status_code == 200, address
        assert answer.content, address


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        (f"{FILES}/catalogus.ttl", "text/turtle; charset=utf-8"),
        (f"{FILES}/catalogus.jsonld", "application/ld+json"),
        (f"{FILES}/catalogus.rdf", "application/rdf+xml; charset=utf-8"),
        (f"{FILES}/herkomst/2019-2022.ttl", "text/turtle; charset=utf-8"),
        (f"{FILES}/stratml/2019-2022.nl.xml", "application/xml; charset=utf-8"),
        (f"{FILES}/nieuws/nl.atom", "application/atom+xml; charset=utf-8"),
        (f"{FILES}/nieuws/en.rss", "application/rss+xml; charset=utf-8"),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_a_file_says_what_it_is_and_may_be_kept_and_read_by_other_sites(address, kind):
    answer = Client().get(address)

    assert answer["Content-Type"] == kind
    assert answer["Cache-Control"] == "public, max-age=60"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert not answer.cookies


def test_who_has_a_file_already_is_told_so_in_no_bytes():
    first = Client().get("/sitemap.xml")

    again = Client().get("/sitemap.xml", HTTP_IF_NONE_MATCH=first["ETag"])

    assert (again.status_code, again.content) == (304, b"")


def test_a_file_is_the_same_whatever_language_a_browser_asks():
    dutch = Client().get(f"{FILES}/catalogus.ttl", HTTP_ACCEPT_LANGUAGE="nl")
    english = Client().get(f"{FILES}/catalogus.ttl", HTTP_ACCEPT_LANGUAGE="en")

    assert dutch.content == english.content


@pytest.mark.parametrize(
    ("address", "languages"),
    [
        (f"{FILES}/nieuws/en.atom", "en"),
        (f"{FILES}/stratml/2019-2022.nl.xml", "nl"),
        (f"{FILES}/catalogus.ttl", "nl, en"),
    ],
)
def test_a_file_says_which_language_it_is_in_whatever_a_browser_asks(address, languages):
    for asked in ("nl", "en"):
        answer = Client().get(address, HTTP_ACCEPT_LANGUAGE=asked)

        assert answer["Content-Language"] == languages


@pytest.mark.parametrize(
    "address",
    [
        f"{FILES}/catalogus.exe",
        f"{FILES}/herkomst/1999-2002.ttl",
        f"{FILES}/herkomst/2019-2022.exe",
        f"{FILES}/stratml/2019-2022.de.xml",
        f"{FILES}/nieuws/de.atom",
        f"{FILES}/nieuws/nl.exe",
        f"{FILES}/herkomst/%00.ttl",
    ],
)
def test_what_is_not_there_is_not_found(address):
    assert Client().get(address).status_code == 404


def test_nothing_can_be_sent_to_a_file():
    assert Client().post("/robots.txt").status_code == 405


@pytest.mark.parametrize(("form", "notation"), NOTATIONS.items())
def test_the_catalogue_reads_back_in_every_notation(form, notation):
    answer = Client().get(f"{FILES}/catalogus.{form}")

    graph = read_graph(answer.content, notation)

    assert len(set(graph.subjects(RDF.type, DCAT.Dataset))) == 5


@OTHER_SITE
def test_names_begin_where_readers_find_the_site():
    answer = Client().get(f"{FILES}/herkomst/2019-2022.ttl")

    assert b"<https://peil.example/indicatoren/csv-tackled/#norm." in answer.content
    assert b"localhost" not in answer.content


@OTHER_SITE
def test_the_site_map_pairs_every_page_with_the_other_language():
    root = etree.fromstring(Client().get("/sitemap.xml").content)

    pages = {one.findtext(f"{SITE_MAP}loc"): one for one in root}
    links = {
        link.get("hreflang"): link.get("href")
        for link in pages["https://peil.example/en/agendas/"].iter(f"{XHTML}link")
    }

    assert links == {
        "nl": "https://peil.example/agendas/",
        "en": "https://peil.example/en/agendas/",
        "x-default": "https://peil.example/agendas/",
    }
    assert all(len(list(one.iter(f"{XHTML}link"))) == 3 for one in root)


@OTHER_SITE
def test_the_site_map_leaves_out_earlier_days_and_files():
    content = Client().get("/sitemap.xml").content.decode()

    assert "stand-per" not in content
    assert "insluiten" not in content
    assert ".csv" not in content
    assert "https://peil.example/indicatoren/csv-tackled/" in content


@OTHER_SITE
def test_robots_find_the_site_map_and_stay_out_of_the_work():
    lines = Client().get("/robots.txt").content.decode().splitlines()

    assert lines[0] == "User-agent: *"
    assert "Disallow: /werk/" in lines
    assert lines[-1] == "Sitemap: https://peil.example/sitemap.xml"
    assert not [line for line in lines if line == "Disallow: /"]


@pytest.fixture
def in_a_folder(settings) -> Iterator[None]:
    """A site that stands in a folder, as a web server tells; the client of the tests does not."""
    settings.PEIL_ADDRESS, settings.FORCE_SCRIPT_NAME = "https://example.org", "/peil"
    set_script_prefix("/peil/")
    yield
    clear_script_prefix()


@pytest.mark.parametrize(
    "address",
    [
        f"{FILES}/catalogus.ttl",
        f"{FILES}/herkomst/2019-2022.ttl",
        f"{FILES}/nieuws/en.atom",
        "/sitemap.xml",
        "/robots.txt",
    ],
)
def test_a_site_in_a_folder_names_everything_in_that_folder(in_a_folder, address):
    text = Client().get(address).content.decode()

    assert "https://example.org/peil/" in text
    assert re.findall(r"https://example\.org/(?!peil/)[^\s\"<>]*", text) == []


def test_pages_of_a_site_in_a_folder_are_paired_too(in_a_folder):
    root = etree.fromstring(Client().get("/sitemap.xml").content)

    links = {link.get("href") for link in root.iter(f"{XHTML}link")}

    assert "https://example.org/peil/en/agendas/" in links
    assert all(len(list(one.iter(f"{XHTML}link"))) == 3 for one in root)
