"""The chart and the table of an indicator in a frame of another site, and what oEmbed says of them."""

from __future__ import annotations

import html
import json
import re

import pytest
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

INDICATOR = "human-trafficking-suspects"
CHART, TABLE = (
    f"/insluiten/indicatoren/{INDICATOR}/grafiek/",
    f"/insluiten/indicatoren/{INDICATOR}/tabel/",
)
PAGE = f"http://localhost:8000/indicatoren/{INDICATOR}/"


def text_at(place: str) -> str:
    return Client().get(place).content.decode()


def test_the_chart_stands_alone_and_the_table_holds_the_numbers():
    chart, table = text_at(CHART), text_at(TABLE)

    assert "<svg" in chart
    assert "<svg" not in table
    assert "<caption" in table
    assert "190" in table
    for page in (chart, table):
        assert f'href="/indicatoren/{INDICATOR}/"' in page
        assert not re.search(r"<(form|script|nav|input)\b", page)


def test_an_english_one_is_english():
    page = text_at(f"/en{TABLE}")

    assert '<html lang="en">' in page
    assert "Read on at Peil" in page


@pytest.mark.parametrize("place", [CHART, TABLE, f"/en{CHART}"])
def test_any_site_may_frame_it_also_when_it_did_not_change(place):
    first = Client().get(place)
    again = Client().get(place, headers={"If-None-Match": first["ETag"]})

    assert (first.status_code, again.status_code) == (200, 304)
    for answer in (first, again):
        assert "X-Frame-Options" not in answer
        assert "frame-ancestors *" in answer["Content-Security-Policy"]
        assert "script-src 'self'" in answer["Content-Security-Policy"]
        assert not answer.cookies


@pytest.mark.parametrize(
    "place",
    ["/", f"/indicatoren/{INDICATOR}/", "/inloggen/", "/edities/", "/oembed",
     "/insluiten/indicatoren/geen/grafiek/", f"/insluiten/indicatoren/{INDICATOR}/geen/"],
)  # fmt: skip
def test_no_other_page_may_be_framed(place):
    answer = Client().get(place)

    assert answer["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]


def test_what_is_not_there_is_not_found():
    for place in (
        "/insluiten/indicatoren/geen/grafiek/",
        f"/insluiten/indicatoren/{INDICATOR}/geen/",
        f"/insluiten/indicatoren/{INDICATOR}/geen.json",
    ):
        assert Client().get(place).status_code == 404, place


def test_the_page_of_an_indicator_leads_programs_to_oembed():
    page = text_at(f"/indicatoren/{INDICATOR}/")

    (link,) = re.findall(
        r'<link rel="alternate" type="application/json\+oembed" href="([^"]+)"', page
    )
    told = json.loads(text_at(link.removeprefix("http://localhost:8000")))
    assert told["version"] == "1.0"
    assert told["type"] == "rich"
    assert f'src="http://localhost:8000{CHART}"' in told["html"]
    assert (told["width"], told["height"]) == (720, 620)


def test_the_page_of_an_indicator_gives_code_that_works_when_it_is_copied():
    page = text_at(f"/indicatoren/{INDICATOR}/")

    code = html.unescape(re.findall(r"<code>(&lt;iframe.*?)</code>", page)[0])
    source, title = re.findall(r'(?:src|title)="([^"]*)"', code)
    assert source == f"http://localhost:8000{CHART}"
    assert html.unescape(title) in html.unescape(page)
    assert code.endswith("</iframe>")


@pytest.mark.parametrize(
    ("asked", "source"),
    [
        (PAGE, CHART),
        (PAGE.replace("8000/", "8000/en/"), f"/en{CHART}"),
        (f"http://localhost:8000{TABLE}", TABLE),
        (f"http://testserver/indicatoren/{INDICATOR}/", CHART),
    ],
)
def test_oembed_tells_of_the_page_that_is_asked(asked, source):
    answer = Client().get("/oembed", {"url": asked})

    assert answer["Access-Control-Allow-Origin"] == "*"
    assert f'src="http://localhost:8000{source}"' in answer.json()["html"]


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "http://elsewhere.example/indicatoren/human-trafficking-suspects/",
        "javascript:alert(1)",
        "http://localhost:8000/",
        "http://localhost:8000/indicatoren/geen/",
        "http://localhost:8000/werk/",
        f"{PAGE}stand-per/2020-06-29/",
        "http://[localhost/",
    ],
)
def test_oembed_knows_nothing_of_other_pages(asked):
    assert Client().get("/oembed", {"url": asked}).status_code == 404


def test_oembed_keeps_to_the_size_that_is_asked():
    answer = Client().get("/oembed", {"url": PAGE, "maxwidth": "400", "maxheight": "9999"})

    assert (answer.json()["width"], answer.json()["height"]) == (400, 620)
    assert 'width="400"' in answer.json()["html"]


def test_oembed_has_no_xml_and_says_so():
    assert Client().get("/oembed", {"url": PAGE, "format": "xml"}).status_code == 501
