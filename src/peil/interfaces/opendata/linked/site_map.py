# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What search engines are told: every page in both languages, and what they need not look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from peil.reports.linked.elements import Element, as_xml, element, written

_NAMESPACES = (
    ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
    ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
)
_NOT_TOLD = ("/stand-per/", "/insluiten/")
"""Pages of an earlier day and pieces for other sites: the page itself is told, and leads there."""
MOST = 50_000
"""So many pages a site map may hold, by its standard."""


def as_site_map(addresses: Iterable[str], *, site: str, english: str, home: str) -> bytes:
    """Return a site map: each page, with the same page in the other language.

    Args:
        addresses: the paths of everything that is public.
        site: where readers find the site.
        english: the path that every English page begins with.
        home: the path that every page begins with.
    """
    pages = tuple(dict.fromkeys(one for one in addresses if _is_told(one)))
    known = set(pages)
    children: list[Element] = []
    for page in pages[:MOST]:
        dutch = home + page.removeprefix(english) if page.startswith(english) else page
        pair = (("nl", dutch), ("en", english + dutch.removeprefix(home)), ("x-default", dutch))
        links = tuple(_alternates([(to, at) for to, at in pair if at in known], site))
        children.append(element("url", written("loc", urljoin(site, page)), *links))
    return as_xml(Element("urlset", _NAMESPACES, children=tuple(children)))


def _is_told(address: str) -> bool:
    return address.endswith("/") and not any(part in address for part in _NOT_TOLD)


def _alternates(pair: Iterable[tuple[str, str]], site: str) -> Iterator[Element]:
    for language, address in pair:
        attributes = {"rel": "alternate", "hreflang": language, "href": urljoin(site, address)}
        yield element("xhtml:link", **attributes)


def as_robots(*, closed: Iterable[str], site_map: str) -> bytes:
    """Return robots.txt: everything may be read but some paths, and where the site map is."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), "", f"Sitemap: {site_map}"]
    return ("\n".join(lines) + "\n").encode()
