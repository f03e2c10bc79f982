# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes the files about one agenda or in one language, each of the public record."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.opendata.linked.answering import whole
from peil.interfaces.opendata.linked.feeds.atom import as_atom, as_rss
from peil.interfaces.opendata.linked.feeds.entries import feed_of
from peil.interfaces.opendata.linked.publisher import publisher
from peil.interfaces.opendata.linked.stratml import as_stratml
from peil.interfaces.opendata.linked.stratml_results import results_of
from peil.reports.linked.graph import Graph
from peil.reports.linked.json_ld import as_json_ld
from peil.reports.linked.names import SiteNames
from peil.reports.linked.provenance import provenance_of
from peil.reports.linked.rdf_xml import as_rdf_xml
from peil.reports.linked.turtle import as_turtle
from peil.terms.languages import LANGUAGES, Language

NOTATIONS: Mapping[str, Callable[[Graph], bytes]] = {
    "ttl": as_turtle,
    "jsonld": as_json_ld,
    "rdf": as_rdf_xml,
}
"""How linked data is written, by how a file of it is named."""
FEEDS = ("atom", "rss")
"""How news is written, by how a file of it is named."""
MEDIA_TYPES: Mapping[str, str] = {
    "ttl": "text/turtle; charset=utf-8",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8",
    "rss": "application/rss+xml; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}


def provenance_file(*, record: PublicRecord, names: SiteNames, agenda: str, form: str) -> bytes:
    """Return where every norm of an agenda comes from."""
    write = NOTATIONS[form]
    found = record.policy.agenda(agenda)
    return write(provenance_of(record.policy, found.key, names=names))


def plan_file(*, record: PublicRecord, names: SiteNames, agenda: str, language: str) -> bytes:
    """Return an agenda as a plan, as known on the day of the record."""
    to = _language(language)
    found = record.policy.agenda(agenda)
    results = results_of(record.policy, found, known_on=record.day)
    address = names.page("gegevens/", language=to)
    return as_stratml(record.policy, results, language=to, address=address)


def news_file(*, record: PublicRecord, names: SiteNames, language: str, form: str) -> bytes:
    """Return the news in one language.

    Raises:
        KeyError: when news is not written in that form or language.
    """
    to = _language(language)
    feed = feed_of(record, language=to, names=names)
    address, home = whole("news", language=to, form=form), names.page("", language=to)
    if form == "atom":
        return as_atom(feed, address=address, home=home, author=publisher(names).name.to(to))
    if form == "rss":
        return as_rss(feed, address=address, home=home)
    raise KeyError(form)


def _language(written: str) -> Language:
    """Return the language that an address names; KeyError when it is none of ours."""
    found: dict[str, Language] = {language: language for language in LANGUAGES}
    return found[written]
