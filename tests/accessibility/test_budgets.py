"""A public page is small, asks nobody else for anything, and says the same without scripts."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Request

from chromium import NEEDS_CHROMIUM

pytestmark = [*NEEDS_CHROMIUM]

MOST_BYTES = 100_000
"""What a page may weigh as it is sent: with its style sheet, scripts and drawings; without fonts."""

MOST_REQUESTS = 6
WITHOUT_WALKS = "document.querySelectorAll('.walk, .walk-said').forEach(one => one.remove())"
"""Takes away the slider with which a chart is walked through; all it says stands in its table."""


@cache
def sent_for(site, path: str) -> list[tuple[str, str, int]]:
    """Everything that somebody who was never here is sent for a page; asked once."""
    context = site.context()
    asked: list[Request] = []
    tab = context.new_page()

    def finished(one: Request) -> None:
        asked.append(one)

    tab.on("requestfinished", finished)
    tab.goto(path, wait_until="networkidle")
    sizes = [(one, one.sizes()) for one in asked]
    context.close()
    return [(one.url, one.resource_type, size["responseBodySize"]) for one, size in sizes]


def test_no_kind_of_page_weighs_more_than_its_budget(site):
    heavy = {}

    for place in one_of_each_kind(site):
        sent = sent_for(site, place.path)
        weight = sum(size for _, kind, size in sent if kind != "font")
        if weight > MOST_BYTES or len(sent) > MOST_REQUESTS:
            heavy[place.path] = (weight, [(url, size) for url, _, size in sent])

    assert heavy == {}


def test_no_page_asks_another_site_for_anything(site):
    ours = urlsplit(site.address).netloc
    asked = {
        urlsplit(url).netloc
        for place in one_of_each_kind(site)
        for url, _, _ in sent_for(site, place.path)
    }

    assert asked == {ours}


def test_no_kind_of_page_is_as_heavy_as_it_would_be_uncompressed(site):
    page = next(size for url, kind, size in sent_for(site, "/jaren/2020/") if kind == "document")

    whole = site.read("/jaren/2020/")[1].body()

    assert 0 < page < len(whole) / 2


def test_every_kind_of_page_says_the_same_without_scripts(site):
    different = {}

    for place in one_of_each_kind(site):
        scripted, _ = site.read(place.path)
        scripted.evaluate(WITHOUT_WALKS)
        bare, _ = site.read(place.path, scripts=False)
        said, told = (tab.locator("body").inner_text().split() for tab in (scripted, bare))
        if said != told:
            different[place.path] = set(said) ^ set(told)

    assert different == {}


def one_of_each_kind(site) -> list:
    """The heaviest-looking of each kind: the last one that is looked at."""
    kinds = {place.kind: place for place in site.places if not place.is_dated}
    special = [place for place in site.places if place.path in HEAVY]
    return [*{place.path: place for place in (*kinds.values(), *special)}.values()]


HEAVY = ("/eenheden/national/", "/indicatoren/csv-tackled/", "/indicatoren/home-burglaries/")
"""Pages with many numbers and drawings."""


@pytest.mark.parametrize("path", ["/", "/jaren/2020/", "/indicatoren/csv-tackled/"])
def test_a_page_sets_no_cookie_and_keeps_nothing(site, path):
    context = site.context()
    tab = context.new_page()

    tab.goto(path)

    assert context.cookies() == []
    assert tab.evaluate("localStorage.length + sessionStorage.length") == 0
    context.close()
