"""The HTML of the account in a real browser: accessible, readable at any width, without scripts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from chromium import NEEDS_CHROMIUM, running_browser
from peil.monitoring.account import account_of
from peil.monitoring.agenda_period.audit_test import audit_test_of
from peil.monitoring.agenda_period.path import path_of
from peil.monitoring.course.year import status_of_units, status_of_year
from peil.monitoring.explanation import explain
from peil.reports.account_layout import lay_out_account
from peil.reports.explanation_layout import lay_out_explanation
from peil.reports.html import write_html
from peil.reports.methods.audit_test.layout import lay_out_audit_test
from peil.reports.methods.path.layout import lay_out_path
from peil.reports.methods.status.layout import lay_out_status
from peil.reports.methods.status.units_layout import lay_out_unit_status

pytestmark = [*NEEDS_CHROMIUM]
PAGES = ["account-nl", "account-en", "explanation", "status", "units", "audit-test", "path"]


@pytest.fixture(scope="module")
def browser():
    with running_browser() as running:
        yield running


@pytest.fixture(scope="module")
def pages(policy, tmp_path_factory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    known_on = date(2021, 12, 31)
    made = {
        "account-nl": lay_out_account(
            account_of(policy, year=2020, known_on=known_on), language="nl"
        ),
        "account-en": lay_out_account(
            account_of(policy, year=2017, known_on=date(2026, 11, 22), with_previous_year=True),
            language="en",
        ),
        "explanation": lay_out_explanation(
            explain(policy, "human-trafficking-suspects", year=2020, known_on=known_on),
            language="nl",
        ),
        "status": lay_out_status(
            status_of_year(policy, year=2020, known_on=known_on), language="nl"
        ),
        "units": lay_out_unit_status(
            status_of_units(policy, year=2019, known_on=known_on), language="en"
        ),
        "audit-test": lay_out_audit_test(
            audit_test_of(policy, "2015-2018", known_on=known_on), language="nl"
        ),
        "path": lay_out_path(path_of(policy, "csv-tackled", known_on=known_on), language="en"),
    }
    paths = {}
    for name, document in made.items():
        paths[name] = folder / f"{name}.html"
        paths[name].write_text(write_html(document), encoding="utf-8")
    return paths


@pytest.fixture
def open_page(browser, pages):
    contexts = []

    def open_at(name: str, *, width: int = 1280, scheme: str = "light", scripts: bool = True):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=scripts,
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(pages[name].as_uri())
        return page

    yield open_at
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(open_page, name, width, scheme):
    results = Axe().run(open_page(name, width=width, scheme=scheme))

    assert results.violations_count == 0, results.generate_report()


def test_axe_does_find_something_where_something_is_wrong(open_page):
    page = open_page("account-nl")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    page.evaluate("document.querySelector('h1').style.color = '#eee'")

    assert Axe().run(page).violations_count >= 2


@pytest.mark.parametrize("name", PAGES)
def test_at_320_pixels_only_the_table_scrolls(open_page, name):
    page = open_page(name, width=320)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_keyboard_alone_reaches_a_note_and_comes_back(open_page):
    page = open_page("account-nl")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "scroll"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#n1")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#r1")


def test_digits_stand_under_each_other_with_or_without_a_note(open_page):
    page = open_page("account-nl")
    right_edges = page.evaluate(
        """() => [...document.querySelectorAll('tbody tr:not(.group)')].map(row => {
            const range = document.createRange();
            range.selectNodeContents(row.cells[1].firstChild);
            return Math.round(range.getBoundingClientRect().right);
        })"""
    )

    assert max(right_edges) - min(right_edges) <= 1


def test_the_page_is_whole_without_scripts(open_page):
    page = open_page("account-nl", scripts=False)

    assert page.locator("tbody tr:not(.group)").count() == 18
    assert page.get_by_text("Voorlopig").count() >= 1
