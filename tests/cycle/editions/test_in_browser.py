"""A file of an edition in a real browser: its own style is allowed, nothing else, and axe is content."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client

from chromium import NEEDS_CHROMIUM, running_browser
from cycle.conftest import signed
from cycle.editions import made
from peil.cycle.editions.publishing import publish_edition

pytestmark = [pytest.mark.django_db, pytest.mark.any_database, *NEEDS_CHROMIUM]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_served_page_looks_as_it_should_and_is_accessible(frozen, language):
    publish_edition(frozen.key, by=signed(made.ministry(), "2022-05-18"))
    answer = Client().get(f"/edities/{frozen.key}/{language}.html")
    told: list[str] = []

    with running_browser() as browser:
        page = browser.new_page()
        page.on("console", lambda message: told.append(message.text))
        page.route(
            "**/*",
            lambda route: route.fulfill(body=answer.content, headers=dict(answer.headers.items())),
        )
        page.goto("http://peil.test/")
        line = page.evaluate("getComputedStyle(document.querySelector('header')).borderBlockEnd")
        found = Axe().run(page)

    assert line.startswith("3px solid")
    assert [text for text in told if "Content Security Policy" in text] == []
    assert found.violations_count == 0, found.generate_report()
