"""Where a site is files, a script leads a day to the page that a server would have led it to."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.test import Client
from playwright.sync_api import Page as Tab
from playwright.sync_api import Route

from chromium import NEEDS_CHROMIUM, running_browser
from conftest import ROOT

pytestmark = [pytest.mark.django_db, pytest.mark.any_database, *NEEDS_CHROMIUM]
PAGE = "/indicatoren/human-trafficking-suspects/"
SITE = "https://cijfers.example"
STATIC = ROOT / "src/peil/interfaces/web/static"


@pytest.fixture
def tab() -> Iterator[Tab]:
    """The page as a file, on a site on which every other address is an empty page."""
    page = Client().get(PAGE).content.decode()

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path.startswith("/static/"):
            route.fulfill(path=STATIC / path.removeprefix("/static/"))
        else:
            route.fulfill(body=page if path == PAGE else "", content_type="text/html")

    with running_browser() as browser:
        shown = browser.new_page()
        shown.route("**/*", answer)
        shown.goto(f"{SITE}{PAGE}")
        shown.locator(".known-on summary").click()
        yield shown


def ask(tab: Tab, day: str) -> None:
    tab.locator(".known-on input").evaluate("(field, day) => { field.value = day; }", day)
    tab.locator(".known-on button").click()


def test_a_day_leads_to_the_last_listed_day_before_it(tab):
    ask(tab, "2020-12-01")

    tab.wait_for_url(f"{SITE}{PAGE}stand-per/2020-11-23/")


def test_a_listed_day_leads_to_itself(tab):
    ask(tab, "2020-06-29")

    tab.wait_for_url(f"{SITE}{PAGE}stand-per/2020-06-29/")


def test_a_day_before_all_says_that_nothing_was_known(tab):
    ask(tab, "1999-12-31")

    said = tab.locator(".known-on [role=status]")
    assert said.inner_text() == "Op die dag was hierover nog niets bekend."
    assert tab.url == f"{SITE}{PAGE}"
