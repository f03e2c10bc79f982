"""Who has a keyboard only comes everywhere, sees where they are, and gets away again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page as Tab

INDICATOR = "/indicatoren/human-trafficking-suspects/"
PAGES = ("/", INDICATOR, "/jaren/2020/", "/eenheden/limburg/", "/zoeken/", "/gegevens/")
SEEN = r"""() => {
  const at = document.activeElement;
  if (at === document.body || at === document.documentElement) return true;
  const look = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2;
  const shadowed = look.boxShadow !== 'none';
  return (outlined || shadowed) && box.bottom > 0 && box.top < innerHeight;
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
