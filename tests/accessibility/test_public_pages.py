"""Every kind of public page in a real browser: axe is content, and the structure is whole.

Each page is looked at wide, in light and Dutch, and narrow, in dark and English; of both the
contrast is then judged in the other scheme.
"""

from __future__ import annotations

from collections import defaultdict

import pytest

from accessibility.looks import EVERY_LOOK, LOOKS, NARROW, OTHER_SCHEME
from accessibility.places import Place, all_of
from accessibility.structure import (
    beyond_the_edge,
    complaints,
    faults,
    foreign_parts,
    scrolling_without_keys,
)
from chromium import NEEDS_CHROMIUM
from peil.interfaces.web.public.urls import urlpatterns

pytestmark = [*NEEDS_CHROMIUM]


def test_every_address_of_the_public_site_is_listed(site):
    pages = {one.name for one in urlpatterns if str(one.pattern).endswith("/")}

    listed = {place.kind for place in all_of(site.addresses)}

    assert len(pages) > 15
    assert pages <= listed


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nothing_is_wrong_with_any_kind_of_page(site, look):
    (language, width, scheme), wrong = look, {}

    for place in looked_at(site):
        path = place.to(language)
        tab, answer = site.read(path, width=width, scheme=scheme)
        found = [
            *([] if answer.status == 200 else [f"answers {answer.status}"]),
            *([] if tab.locator("html").get_attribute("lang") == language else ["lang"]),
            *faults(tab),
            *(f"of another language: {words}" for words in foreign_parts(tab, language)),
            *(f"beyond the edge: {one}" for one in beyond_the_edge(tab)),
            *(f"scrolls without keys: {one}" for one in scrolling_without_keys(tab)),
            complaints(tab),
        ]
        tab.emulate_media(color_scheme=OTHER_SCHEME[scheme])
        found.append(complaints(tab, rules=["color-contrast"]))
        if any(found):
            wrong[path] = [one for one in found if one]

    assert wrong == {}, told(wrong)


def looked_at(site) -> tuple[Place, ...]:
    """One page of each kind and state; or all of them, and every other page of no day."""
    if not EVERY_LOOK:
        return site.places
    others = (place for place in all_of(site.addresses) if not place.is_dated)
    return tuple(dict.fromkeys((*site.places, *others)))


def told(wrong: dict[str, list[str]]) -> str:
    """What is wrong, page by page."""
    return "\n".join(line for path, found in wrong.items() for line in (path, *found))


def test_no_two_pages_have_one_title(site):
    titles = defaultdict(list)

    for place in site.places:
        if not place.is_framed:
            tab, _ = site.read(place.path)
            titles[tab.title()].append(place.path)

    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


def test_what_looks_at_pages_finds_what_is_wrong(site):
    tab, _ = site.read("/jaren/2020/", width=NARROW)

    tab.evaluate(
        """() => {
          document.querySelector('table').caption.remove();
          document.querySelector('h1').outerHTML = '<h3 class="pale">Kop</h3>';
          document.querySelector('.pale').style.color = '#eee';
          document.querySelector('main').insertAdjacentHTML('beforeend',
            '<svg><path d="M0 0"/></svg><div id="content"></div><a href="#nergens">x</a>'
            + '<p>This is what they have shown.</p><div class="far">breed</div>');
          document.querySelector('.far').style.width = '900px';
          document.querySelectorAll('[tabindex="0"]').forEach(one => one.removeAttribute('tabindex'));
        }"""
    )

    found = " ".join(faults(tab))
    for what in (
        "without a caption",
        "skips from",
        "0 headings",
        "style",
        "drawing",
        "twice the id",
    ):
        assert what in found, what
    assert "a link to a place" in found
    assert foreign_parts(tab, "nl")
    assert beyond_the_edge(tab)
    assert scrolling_without_keys(tab)
    assert "color-contrast" in complaints(tab)
