# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Finds the links and the places to link to in a file of the site, and the links that break."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from peil.interfaces.settings.static_site.places import SiteAddress

_TAG = re.compile(r"<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_NOT_TAGS = re.compile(r"<!--.*?-->|(?<=>)[^<]*(?=</(?:script|style)>)", re.DOTALL)
_ATTRIBUTE = re.compile(
    r"\s(href|xlink:href|src|action|srcset|poster|data|content|id)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')"
)
_LOCATION = re.compile(r"<loc>\s*([^<]*?)\s*</loc>")
_STYLED = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|@import\s+['\"]([^'\"]+)['\"]")
_WHOLE = ("http://", "https://")
_NO_PAGE = ("mailto:", "tel:", "data:", "blob:")


@dataclass(frozen=True)
class Linked:
    """What a file links to, as it is written there, and the places in it that can be linked to."""

    links: tuple[str, ...]
    places: frozenset[str]


@dataclass(frozen=True)
class BrokenLink:
    """A link that leads nowhere: on which page, as it is written, and why."""

    page: str
    link: str
    why: str

    @property
    def text(self) -> str:
        """One line about it."""
        return f"{self.page} links to '{self.link}': {self.why}"


_NOTHING = Linked((), frozenset())


def linked_in(body: bytes, *, kind: str) -> Linked:
    """Return the links and places of a file.

    Args:
        body: the file.
        kind: its media type; only HTML, XML, SVG and CSS hold links that a reader follows.
    """
    kind = kind.partition(";")[0].strip()
    if kind == "text/css":
        found = (a or b for a, b in _STYLED.findall(body.decode()))
        return Linked(_as_links(found), frozenset())
    if kind not in {"text/html", "image/svg+xml"} and not kind.endswith("xml"):
        return _NOTHING
    text = body.decode()
    links: list[str] = [html.unescape(link) for link in _LOCATION.findall(text)]
    places: set[str] = set()
    for name, value in _attributes(_NOT_TAGS.sub("", text)):
        if name == "id":
            places.add(value)
        elif name != "content" or value.startswith(_WHOLE):
            links.extend(_of_set(value) if name == "srcset" else (value,))
    return Linked(_as_links(links), frozenset(places))


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    for tag in _TAG.finditer(text):
        for name, double, single in _ATTRIBUTE.findall(tag[0]):
            yield name, html.unescape(double or single)


def _of_set(value: str) -> Iterator[str]:
    for one in value.split(","):
        yield one.split()[0]


def _as_links(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in found if not one.startswith(_NO_PAGE)))


def broken_links(
    pages: Mapping[str, Linked], *, site: SiteAddress, outside: Iterable[str] = ()
) -> tuple[BrokenLink, ...]:
    """Return every link that leads to no file of the site, or to no place in it.

    Args:
        pages: what each address of the site links to; there are no others.
        site: the address that readers use.
        outside: beginnings of addresses that are served, but are no files.
    """
    served = tuple(outside)
    found: list[BrokenLink] = []
    for page, linked in pages.items():
        for link in linked.links:
            why = _what_is_wrong(link, page=page, pages=pages, site=site, outside=served)
            if why:
                found.append(BrokenLink(page, link, why))
    return tuple(found)


def _what_is_wrong(
    link: str,
    *,
    page: str,
    pages: Mapping[str, Linked],
    site: SiteAddress,
    outside: tuple[str, ...],
) -> str:
    led_to = site.led_to(link, page=page)
    if led_to is None:
        is_rooted = link.startswith("/") and not link.startswith("//")
        return "it leaves the folder of the site." if is_rooted else ""
    address, fragment = led_to
    if outside and address.startswith(outside):
        return ""
    if "?" in address:
        return "a file answers no question."
    if address not in pages:
        return "there is no such file."
    if fragment and fragment not in pages[address].places:
        return f"there is no place '{fragment}' on it."
    return ""
