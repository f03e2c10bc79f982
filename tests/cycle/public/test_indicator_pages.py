# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The pages of indicators and units as a reader gets them."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from django.test import Client
from lxml import html

from peil.interfaces.settings.public import current_public_record
from peil.interfaces.web.public.addresses import public_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

PAGE = "/indicatoren/human-trafficking-suspects/"


def page_at(address: str):
    answer = Client().get(address)
    assert answer.status_code == 200, address
    return html.fromstring(answer.content.decode())


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_page_of_an_indicator_holds_its_chart_with_its_table(prefix):
    page = page_at(f"{prefix}{PAGE}")

    (figure,) = page.xpath("//section[@aria-labelledby='verloop']//figure")
    assert [svg.get("role") for svg in figure.findall("svg")] == ["img", "img"]
    (table,) = page.xpath("//section[@aria-labelledby='verloop']//table")
    assert table.find("caption") is not None
    assert [th.get("scope") for th in table.findall("thead/tr/th")].count("col") > 5
    assert [th.get("scope") for th in table.findall("tbody/tr/th")].count("row") > 5


def test_a_page_as_of_a_day_offers_the_file_of_that_day():
    page = page_at(f"{PAGE}stand-per/2020-06-29/")

    assert f"{PAGE}stand-per/2020-06-29/cijfers.csv" in page.xpath("//a[@download]/@href")


def test_the_file_is_what_was_known_on_its_day():
    answer = Client().get(f"{PAGE}stand-per/2020-06-29/cijfers.csv")

    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    norms = [r["value"] for r in rows if (r["kind"], r["period"]) == ("norm", "2020")]
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Cache-Control"] == "public, max-age=60"
    assert norms == ["205", "190"]
    assert max(r["known_from"] for r in rows) == "2020-06-29"


def test_indicators_lead_to_the_one_before_and_the_one_after():
    first = page_at("/indicatoren/").xpath("//tbody/tr/th/a/@href")
    order = [place for place in first if place.startswith("/indicatoren/")]

    middle = page_at(order[1])

    assert middle.xpath("//a[@rel='prev']/@href") == [order[0]]
    assert middle.xpath("//a[@rel='next']/@href") == [order[2]]
    assert page_at(order[0]).xpath("//a[@rel='prev']") == []


def test_a_program_can_read_the_page():
    data = page_at(PAGE).xpath("//script[@type='application/ld+json']/text()")

    assert len(data) == 1
    assert "187" in data[0]


def test_the_sketch_of_the_units_leads_to_their_pages_and_marks_this_one():
    page = page_at("/eenheden/limburg/")

    links = page.xpath("//*[local-name()='svg']//*[local-name()='a']/@href")
    assert len(links) == 10
    assert "/eenheden/amsterdam/" in links
    here = page.xpath("//ul//a[@aria-current='page']/text()")
    assert "Limburg" in here


def test_every_page_of_indicators_and_units_has_its_own_title_and_no_look_of_its_own():
    record = current_public_record()
    mine = [
        place
        for place in public_addresses(record)
        if place.startswith(("/indicatoren/", "/eenheden/")) and "stand-per" not in place
    ]
    titles: dict[str, str] = {}
    for place in (one for one in mine if one.endswith("/")):
        page = page_at(place)
        title = page.findtext("head/title")
        assert titles.setdefault(title, place) == place
        assert page.xpath("//*[@style]") == []
        assert page.xpath("//script[not(@src) and not(@type='application/ld+json')]") == []
    assert len(titles) > len(record.policy.indicators) + len(record.policy.units)


def test_there_is_a_file_for_every_indicator_on_every_day():
    record = current_public_record()

    listed = [place for place in public_addresses(record) if place.endswith("/cijfers.csv")]

    assert len({place.split("/")[-2] for place in listed}) > 5
    assert f"{PAGE}cijfers.csv" in listed
    assert f"{PAGE}stand-per/2020-06-29/cijfers.csv" in listed


def test_a_day_before_anything_was_known_says_so():
    answer = Client().get("/indicatoren/robberies/", {"knownOn": "2001-01-01"}, follow=True)

    assert answer.status_code == 200
    assert "geen norm of resultaat van een heel jaar bekend" in answer.content.decode()


def test_the_days_of_a_page_are_those_on_which_something_of_it_became_known():
    page = page_at(PAGE)

    links = page.xpath("//section[contains(@class, 'known-on')]//li/a/@href")
    days = [date.fromisoformat(link.split("/")[-2]) for link in links if "stand-per" in link]
    assert days == sorted(days, reverse=True)
    assert {date(2020, 6, 29), date(2020, 11, 23)} <= set(days)
