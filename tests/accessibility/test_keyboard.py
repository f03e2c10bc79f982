"""Who has a keyboard only comes everywhere, sees where they are, and gets away again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page as Tab

from chromium import NEEDS_CHROMIUM

pytestmark = [*NEEDS_CHROMIUM]

INDICATOR = "/indicatoren/human-trafficking-suspects/"
PAGES = ("/", INDICATOR, "/jaren/2020/", "/eenheden/limburg/", "/zoeken/", "/gegevens/")
SEEN = r"""() => {
  const at = document.activeElement;
  if (at === document.body || at === document.documentElement) return true;
  const look = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2;
  const shadowed = look.boxShadow !== 'none';
  const shape = at.querySelector('polygon');  // a unit on the map has an edge of its own
  const edged = shape && parseFloat(getComputedStyle(shape).strokeWidth) >= 4;
  return (outlined || shadowed || edged) && box.bottom > 0 && box.top < innerHeight;
}"""
AT = r"""() => {
  const at = document.activeElement;
  return (at.getAttribute('aria-label') || at.textContent || at.name || at.tagName)
    .replace(/\s+/g, ' ').trim();
}"""
REACHED = r"""() => {
  const every = [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter(one => !one.disabled && one.tabIndex >= 0
      && one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}));
  every.forEach((one, at) => { one.dataset.stop = at; });
  return every.length;
}"""
MOST_STOPS = 150
SUPPLIER = "levering-oost-brabant"


def walk(tab: Tab) -> tuple[list[str], list[str]]:
    """Press Tab until the keyboard is out of the page; what it came at, and what was not seen."""
    stops, unseen = [], []
    for _ in range(MOST_STOPS):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement === document.body"):
            break
        stops.append(tab.evaluate("document.activeElement.dataset.stop ?? ''"))
        if not tab.evaluate(SEEN):
            unseen.append(tab.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    return stops, unseen


@pytest.mark.parametrize("path", PAGES)
def test_the_keyboard_comes_at_everything_in_order_and_is_seen(site, path):
    tab, _ = site.read(path)
    tab.emulate_media(reduced_motion="reduce")  # a page that still scrolls hides what it goes to
    every = tab.evaluate(REACHED)

    stops, unseen = walk(tab)

    asked = min(every, MOST_STOPS)
    assert unseen == []
    assert stops[:asked] == [str(at) for at in range(asked)]


def test_the_first_stop_skips_to_the_content(site):
    tab, _ = site.read("/")

    tab.keyboard.press("Tab")
    said = tab.evaluate(AT)
    tab.keyboard.press("Enter")
    inside = tab.evaluate("document.activeElement.id")
    tab.keyboard.press("Tab")

    assert said == "Naar de inhoud"
    assert inside == "content"
    assert tab.evaluate("Boolean(document.activeElement.closest('main'))")


def to(tab: Tab, words: str) -> None:
    """Press Tab until the keyboard is at what begins with some words."""
    for _ in range(MOST_STOPS):
        tab.keyboard.press("Tab")
        if tab.evaluate(AT).startswith(words):
            return
    pytest.fail(f"the keyboard never comes at {words!r}")


def press(tab: Tab, words: str) -> None:
    """Go to a link with the keyboard, and follow it."""
    to(tab, words)
    with tab.expect_navigation():
        tab.keyboard.press("Enter")


def test_a_citizen_goes_from_home_to_an_indicator_of_a_day_and_takes_its_figures_along(site):
    tab, _ = site.read("/")

    press(tab, "Aantal verdachten van mensenhandel")
    to(tab, "Kies een andere dag")
    tab.keyboard.press("Enter")
    press(tab, "29 juni 2020")
    day = tab.url
    to(tab, "Elke norm en elk cijfer")
    with tab.expect_download() as taken:
        tab.keyboard.press("Enter")

    assert day.endswith("/human-trafficking-suspects/stand-per/2020-06-29/")
    assert taken.value.suggested_filename.endswith(".csv")


def at_work(site, who: str) -> Tab:
    """A tab of somebody who is logged in, on the screens of their work."""
    context = site.context(reduced_motion="reduce")
    cookie = {"name": "sessionid", "value": site.sessions[who], "url": site.address}
    context.add_cookies([cookie])
    return context.new_page()


def test_what_the_keyboard_is_at_is_seen_on_the_longest_form(site):
    tab = at_work(site, SUPPLIER)
    tab.goto("/rondes/2023-h1/oost-brabant/invullen/")

    stops, unseen = walk(tab)

    assert len(stops) > 50
    assert unseen == []


def test_a_supplier_puts_a_figure_right_and_supplies_with_the_keyboard_alone(site):
    tab = at_work(site, SUPPLIER)
    tab.goto("/werk/")

    press(tab, "Oost-Brabant")
    press(tab, "Cijfers invullen")
    to_field(tab, "csv-tackled-value")
    tab.keyboard.press("Control+a")
    tab.keyboard.type("45")
    press(tab, "Bewaren")
    press(tab, "Verder naar aanleveren")
    press(tab, "Aanleveren")

    told = tab.locator("main").inner_text()
    assert "aangeleverd" in told.split("Stand")[1][:40]
    assert "45" in told


def to_field(tab: Tab, name: str) -> None:
    """Press Tab until the keyboard is in a field."""
    for _ in range(MOST_STOPS):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.name") == name:
            return
    pytest.fail(f"the keyboard never comes in {name!r}")
