"""Pages keep to what a reader asked of the screen: less movement, own colours, a larger letter."""

from __future__ import annotations

import pytest

from chromium import NEEDS_CHROMIUM

pytestmark = [*NEEDS_CHROMIUM]

PAGES = ("/", "/indicatoren/csv-tackled/", "/jaren/2020/", "/eenheden/limburg/", "/zoeken/")
MOVING = r"""() => [...document.querySelectorAll('*')].filter(one => {
  const look = getComputedStyle(one);
  const long = times => times.split(',').some(time => parseFloat(time) > 0.01);
  return long(look.animationDuration) && look.animationName !== 'none'
    || long(look.transitionDuration) || look.scrollBehavior === 'smooth';
}).map(one => one.outerHTML.slice(0, 100))"""
UNSEEN = r"""() => {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const behind = text => {
    const box = text.getBoundingClientRect();
    text.scrollIntoView({block: 'center'});
    const at = text.getBoundingClientRect();
    return document.elementsFromPoint(at.left + box.width / 2, at.top + box.height / 2)
      .filter(one => one !== text && one.ownerSVGElement && one.tagName !== 'text')
      .map(one => getComputedStyle(one).fill).find(fill => fill !== 'none') ?? paper;
  };
  return [...document.querySelectorAll('svg text')]
    .filter(one => one.getBoundingClientRect().width > 0)
    .filter(one => [ 'none', behind(one) ].includes(getComputedStyle(one).fill))
    .map(one => one.outerHTML.slice(0, 100));
}"""


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_for_who_asks_for_less_movement(site, path):
    tab, _ = site.read(path)
    tab.emulate_media(reduced_motion="reduce")

    moving = tab.evaluate(MOVING)

    tab.emulate_media(reduced_motion="no-preference")
    assert moving == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_in_drawings_are_seen_in_the_colours_of_the_reader(site, path, scheme):
    tab, _ = site.read(path, scheme=scheme)
    tab.emulate_media(forced_colors="active", color_scheme=scheme, reduced_motion="reduce")

    unseen = tab.evaluate(UNSEEN)

    tab.emulate_media(forced_colors="none", reduced_motion="no-preference")
    assert unseen == []


@pytest.mark.parametrize("path", PAGES)
def test_in_the_colours_of_the_reader_what_can_be_pressed_has_an_edge_or_a_line(site, path):
    tab, _ = site.read(path)
    tab.emulate_media(forced_colors="active")

    bare = tab.evaluate(
        r"""() => [...document.querySelectorAll('main a[href], button, input')]
          .filter(one => one.getClientRects().length)
          .filter(one => {
            const look = getComputedStyle(one);
            const edge = parseFloat(look.borderBottomWidth) > 0;
            return !edge && !look.textDecorationLine.includes('underline') && !one.closest('svg, nav')
              && one.textContent.trim() && look.color === getComputedStyle(document.body).color;
          }).map(one => one.outerHTML.slice(0, 120))"""
    )

    tab.emulate_media(forced_colors="none")
    assert bare == []


@pytest.mark.parametrize("path", PAGES)
def test_letters_of_twice_the_size_fit(site, path):
    """WCAG 1.4.4: text twice as large, in a window that stays as it is."""
    tab, _ = site.read(path, width=1280)
    tab.evaluate("document.documentElement.style.fontSize = '200%'")

    beyond = tab.evaluate("document.documentElement.scrollWidth - window.innerWidth")

    assert beyond <= 0


@pytest.mark.parametrize("path", PAGES)
def test_more_space_between_letters_and_lines_cuts_nothing_off(site, path):
    """WCAG 1.4.12: line height 1.5, paragraphs 2, letters 0.12 and words 0.16 times the size."""
    tab, _ = site.read(path, width=320)
    tab.evaluate(
        """() => document.querySelectorAll('body *').forEach(one => {
          one.style.lineHeight = '1.5'; one.style.letterSpacing = '0.12em';
          one.style.wordSpacing = '0.16em';
        })"""
    )

    cut = tab.evaluate(
        r"""() => [...document.querySelectorAll('main p, main h1, main h2, main td, main li, button')]
          .filter(one => !one.closest('.hidden, svg') && getComputedStyle(one).overflow === 'hidden'
            && (one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2))
          .map(one => one.outerHTML.slice(0, 120))"""
    )

    assert cut == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
