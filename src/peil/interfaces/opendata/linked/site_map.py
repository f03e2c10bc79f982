# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What search engines are told: every page in both languages, and what they need not look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from peil.reports.linked.elements import Element, as_xml, element, written

_NAMESPACES = (
    ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
    ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
)
_NOT_TOLD = ("/stand-per/", "/insluiten/")
"""Pages of an earlier day and pieces for other sites: the page itself is told, and leads there."""
_ENGLISH = "/en"
"""What stands before the path of a page in English."""
MOST = 50_000
"""So many pages a site map may hold, by its standard."""


def as_site_map(addresses: Iterable[str], *, site: str) -> bytes:
    """Return a site map: each page, with the same page in the other language.

    Args:
        addresses: the paths of everything that is public, without the folder of the site; of more
            pages than `MOST` the first are told.
        site: where readers find the site, with its folder.
    """
    pages = tuple(dict.fromkeys(one for one in addresses if _is_told(one)))
    known = set(pages)
    children: list[Element] = []
    for page in pages[:MOST]:
        dutch = page.removeprefix(_ENGLISH) if page.startswith(f"{_ENGLISH}/") else page
        pair = (("nl", dutch), ("en", f"{_ENGLISH}{dutch}"), ("x-default", dutch))
        links = _alternates([(to, at) for to, at in pair if at in known], site)
        children.append(element("url", written("loc", _whole(site, page)), *links))
    return as_xml(Element("urlset", _NAMESPACES, children=tuple(children)))


def _whole(site: str, path: str) -> str:
    return f"{site.rstrip('/')}{path}"


def _is_told(address: str) -> bool:
    return address.endswith("/") and not any(part in address for part in _NOT_TOLD)


def _alternates(pair: Iterable[tuple[str, str]], site: str) -> Iterator[Element]:
    for language, address in pair:
        attributes = {"rel": "alternate", "hreflang": language, "href": _whole(site, address)}
        yield element("xhtml:link", **attributes)


def as_robots(*, closed: Iterable[str], site_map: str) -> bytes:
    """Return robots.txt: everything may be read but some paths, and where the site map is."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), "", f"Sitemap: {site_map}"]
    return ("\n".join(lines) + "\n").encode()
