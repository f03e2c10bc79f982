"""Which links of a site are found in its files, and which of them break."""

from __future__ import annotations

import pytest

from peil.interfaces.settings.static_site.links import Linked, broken_links, linked_in
from peil.interfaces.settings.static_site.places import SiteAddress

SITE = SiteAddress("https://example.org", "/peil")
HTML = "text/html; charset=utf-8"


def links_of(text: str, kind: str = HTML) -> tuple[str, ...]:
    return linked_in(text.encode(), kind=kind).links


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ('<a href="/a/?b=1&amp;c=2">a</a>', ("/a/?b=1&c=2",)),
        ("<a class='x'\n  href='/a/'>a</a>", ("/a/",)),
        ('<a title="1 > 0" href="/a/">a</a>', ("/a/",)),
        ('<link rel="stylesheet" href="/s.css"><script src="/s.js"></script>', ("/s.css", "/s.js")),
        ('<form action="/zoeken/" method="get">', ("/zoeken/",)),
        ('<img srcset="/a.png 1x, /b.png 2x" src="/a.png">', ("/a.png", "/b.png")),
        ('<svg><a href="/u/"><use xlink:href="#m"/></a></svg>', ("/u/", "#m")),
        ('<meta property="og:image" content="https://example.org/peil/a.png">',
         ("https://example.org/peil/a.png",)),
        ('<meta name="description" content="geen adres">', ()),
        ('<a href="mailto:peil@example.org">m</a>', ()),
        ('<!-- <a href="/in-a-comment/">a</a> -->', ()),
        ('<script type="application/ld+json">{"a": "<a href=\\"/b/\\">"}</script>', ()),
        ('<p>write href="/a/" so</p>', ()),
    ],
)  # fmt: skip
def test_every_link_in_a_page_is_found_and_nothing_else(text, links):
    assert links_of(text) == links


def test_links_in_feeds_site_maps_and_style_sheets_are_found():
    assert links_of('<feed><link rel="self" href="/a.atom"/></feed>', "application/atom+xml") == (
        "/a.atom",
    )
    assert links_of("<urlset><url><loc>\n /a/?b&amp;c </loc></url></urlset>", "text/xml") == (
        "/a/?b&c",
    )
    assert links_of("a{background:url('x.svg')} @import \"y.css\";", "text/css") == (
        "x.svg",
        "y.css",
    )
    assert links_of('{"href": "/a/"}', "application/json") == ()


PAGES = {
    "/": Linked(("/peil/a/", "/peil/a/#here"), frozenset({"content"})),
    "/a/": Linked(("../", "#here"), frozenset({"here"})),
}


def test_a_site_whose_links_all_lead_somewhere_is_whole():
    assert broken_links(PAGES, site=SITE) == ()


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("/peil/b/", "there is no such file."),
        ("/peil/a", "there is no such file."),
        ("/peil/a/#there", "there is no place 'there' on it."),
        ("#there", "there is no place 'there' on it."),
        ("/peil/a/?q=x", "a file answers no question."),
        ("/a/", "it leaves the folder of the site."),
        ("https://example.org/peil/b/", "there is no such file."),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_its_page(link, why):
    (broken,) = broken_links({**PAGES, "/c/": Linked((link,), frozenset())}, site=SITE)

    assert (broken.page, broken.link, broken.why) == ("/c/", link, why)
    assert broken.text == f"/c/ links to '{link}': {why}"


def test_what_the_application_answers_behind_the_files_is_no_broken_link():
    pages = {**PAGES, "/c/": Linked(("/peil/inloggen/?next=/c/", "/peil/api/v1/"), frozenset())}

    assert broken_links(pages, site=SITE, outside=("/inloggen/", "/api/")) == ()
    assert len(broken_links(pages, site=SITE)) == 2
