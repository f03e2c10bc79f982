"""Every page of the made-up year in a real browser: axe is content, wide and narrow, light and dark.

Pages hold no scripts of their own; the browser runs those of axe only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page as Tab

from accessibility.looks import EVERY_LOOK, IN_DUTCH, IN_ENGLISH, LOOKS, OTHER_SCHEME, Look
from accessibility.structure import (
    beyond_the_edge,
    complaints,
    faults,
    scrolling_without_keys,
)
from chromium import NEEDS_CHROMIUM
from cycle.operations.conftest import (  # noqa: F401 - fixtures that these tests ask for
    PlaceOfHome,
    new_database,
    own_database,
    postgresql,
)
from cycle.screens.addresses import addresses
from cycle.screens.practised import NO_PAGES, PAGES, REFUSALS, Page
from cycle.screens.reading import COME_IN, Readers, keys_of
from cycle.year.conftest import browser, serving  # noqa: F401 - as above

pytestmark = [pytest.mark.any_database, *NEEDS_CHROMIUM]

_KEY = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b|\b(?:True|False|None)\b")
FORM = next(page for page in PAGES if page.name == "submission-form")


@pytest.fixture(scope="module")
def readers(tmp_path_factory, own_database, browser) -> Iterator[Readers]:  # noqa: F811
    """A made-up year that is served, and everybody in it in front of a browser."""
    home = PlaceOfHome(tmp_path_factory.mktemp("practice") / "home", own_database())
    home.ran("demo-data")
    keys = keys_of(home.python(COME_IN))
    with serving(home, log=tmp_path_factory.mktemp("log") / "server.log") as address:
        yield Readers(browser, address, keys)


def keys_shown(tab: Tab) -> list[str]:
    """The words of a page, but for code and files, that look like the keys of the program."""
    text: str = tab.evaluate(
        """() => {
          const main = document.body.cloneNode(true);
          main.querySelectorAll('code, pre').forEach(one => one.remove());
          return main.textContent;
        }"""
    )
    return _KEY.findall(text)


def ways_on(tab: Tab) -> list[str]:
    """Where the links and forms of a page lead, but to the other language and to files."""
    found: list[str] = tab.evaluate(
        """() => [...document.querySelectorAll('a[href^="/"], form[action^="/"]')]
          .filter(one => !one.hreflang && (one.pathname ?? '/').endsWith('/'))
          .map(one => one.getAttribute('href') ?? one.getAttribute('action'))"""
    )
    return found


def test_every_address_that_is_a_page_is_looked_at():
    pages = {one.name for one in addresses() if "GET" in one.methods} - NO_PAGES

    assert {page.name for page in PAGES} == pages


def looks() -> Iterator[tuple[Page, Look]]:
    """Every page wide, light and in Dutch, or narrow, dark and in English; both the first time."""
    seen: set[str] = set()
    for at, page in enumerate(PAGES + REFUSALS):
        is_new = page.name not in seen
        seen.add(page.name)
        if EVERY_LOOK:
            yield from ((page, look) for look in LOOKS)
            continue
        if is_new or at % 2 == 0:
            yield page, IN_DUTCH
        if is_new or at % 2 == 1:
            yield page, IN_ENGLISH


@pytest.mark.parametrize(("page", "look"), tuple(looks()), ids=str)
def test_axe_finds_nothing_and_only_tables_scroll(readers, page, look):
    tab, answer = readers.read(page, **look._asdict())

    assert answer.status == page.status
    assert complaints(tab) == ""
    assert faults(tab) == []
    assert beyond_the_edge(tab) == []
    assert scrolling_without_keys(tab) == []
    assert tab.locator("html").get_attribute("lang") == look.language
    assert keys_shown(tab) == []
    in_dutch = look.language == "nl"
    assert [at for at in ways_on(tab) if at.startswith("/en/") is in_dutch] == []
    tab.emulate_media(color_scheme=OTHER_SCHEME[look.scheme])
    assert complaints(tab, rules=["color-contrast"]) == ""


@pytest.mark.parametrize("page", [one for one in REFUSALS if one.has_wrong_fields], ids=str)
def test_what_is_wrong_with_a_field_is_told_to_whoever_cannot_see_the_page(readers, page):
    tab, _ = readers.read(page)
    wrong = tab.locator("main [aria-invalid=true]").all()

    told = [described(tab, field.get_attribute("aria-describedby") or "") for field in wrong]

    assert told
    assert all(told)


def described(tab: Tab, ids: str) -> list[str]:
    """What is wrong with a field, by the elements that describe it."""
    about = [tab.locator(f"[id='{one}']") for one in ids.split()]
    return [
        one.inner_text() for one in about if one.get_attribute("class") in {"errorlist", "problem"}
    ]


def test_axe_does_find_something_where_something_is_wrong(readers):
    tab, _ = readers.read(FORM)
    tab.evaluate("document.documentElement.removeAttribute('lang')")
    tab.evaluate("document.querySelector('h1').style.color = '#eee'")
    tab.evaluate("document.querySelector('form.cells label').remove()")

    assert len(complaints(tab).split("Rule Violated:")) > 3


def focused(tab: Tab) -> str:
    """What the keyboard is at: the name of a field, or the words of a link or button."""
    said: str = tab.evaluate(
        "(at => at.name || at.getAttribute('aria-label') || at.innerText.trim())"
        "(document.activeElement)"
    )
    return said


def pressed(tab: Tab, times: int) -> list[str]:
    """What the keyboard comes at, one after another."""
    seen = []
    for _ in range(times):
        tab.keyboard.press("Tab")
        seen.append(focused(tab))
    return seen


def test_the_keyboard_skips_the_menu_and_goes_through_a_form_row_by_row(readers):
    tab, _ = readers.read(FORM)

    first = pressed(tab, 1)
    tab.keyboard.press("Enter")
    inside = tab.evaluate("document.activeElement.id")
    while not focused(tab).startswith("Cijfers van"):
        tab.keyboard.press("Tab")
    row = pressed(tab, 6)

    assert first == ["Naar de inhoud"]
    assert inside == "content"
    assert row == [
        f"csv-tackled-{cell}"
        for cell in (
            "value",
            "absent",
            "status",
            "final_expected",
            "final_expected",
            "final_expected",
        )
    ]


def test_what_the_keyboard_is_at_can_be_seen(readers):
    tab, _ = readers.read(FORM)

    for _ in range(40):
        tab.keyboard.press("Tab")
        outline = tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", focused(tab)


def test_a_page_is_printed_without_what_is_to_press(readers):
    tab, _ = readers.read(FORM)

    tab.emulate_media(media="print")
    seen = [one for one in tab.locator("button, .button, nav, .who").all() if one.is_visible()]
    tab.emulate_media(media="screen")

    assert seen == []
