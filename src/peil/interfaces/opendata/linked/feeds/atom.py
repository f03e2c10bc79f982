# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes a feed as Atom (RFC 4287) and as RSS 2.0."""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime

from peil.interfaces.opendata.linked.feeds.entries import Entry, Feed
from peil.reports.linked.elements import Element, as_xml, element, written

_ATOM = "http://www.w3.org/2005/Atom"


def as_atom(feed: Feed, *, address: str, home: str, author: str) -> bytes:
    """Return a feed as Atom.

    Args:
        feed: the news.
        address: where this feed itself is; its name too.
        home: the page that the feed belongs to.
        author: who publishes.
    """
    root = Element(
        "feed",
        (("xmlns", _ATOM), ("xml:lang", feed.language)),
        children=tuple(
            one
            for one in (
                written("id", address),
                written("title", feed.title),
                written("subtitle", feed.subtitle),
                written("updated", _moment(feed.updated)),
                element("author", written("name", author), written("uri", home)),
                element("link", rel="self", type="application/atom+xml", href=address),
                element("link", rel="alternate", type="text/html", href=home),
                *(_atom_entry(entry, feed.language) for entry in feed.entries),
            )
            if one is not None
        ),
    )
    return as_xml(root)


def _atom_entry(entry: Entry, language: str) -> Element:
    return element(
        "entry",
        written("id", entry.id),
        written("title", entry.title),
        written("published", _moment(entry.published)),
        written("updated", _moment(entry.updated)),
        element("category", term=entry.kind),
        element("link", rel="alternate", type="text/html", hreflang=language, href=entry.address),
        written("summary", entry.summary),
    )


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def as_rss(feed: Feed, *, address: str, home: str) -> bytes:
    """Return a feed as RSS 2.0.

    Args:
        feed: the news.
        address: where this feed itself is.
        home: the page that the feed belongs to.
    """
    own = (("rel", "self"), ("type", "application/rss+xml"), ("href", address))
    channel = element(
        "channel",
        written("title", feed.title),
        written("link", home),
        written("description", feed.subtitle),
        written("language", feed.language),
        written("lastBuildDate", format_datetime(feed.updated)),
        Element("atom:link", own),
        *(_rss_item(entry) for entry in feed.entries),
    )
    attributes = (("version", "2.0"), ("xmlns:atom", _ATOM))
    return as_xml(Element("rss", attributes, children=(channel,)))


def _rss_item(entry: Entry) -> Element:
    return element(
        "item",
        written("title", entry.title),
        written("link", entry.address),
        written("description", entry.summary),
        written("category", entry.kind),
        written("guid", entry.id, isPermaLink="false"),
        written("pubDate", format_datetime(entry.published)),
    )
