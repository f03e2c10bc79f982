# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public page to search: everything from A to Z, and what holds the words that are asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.http import HttpRequest, HttpResponse

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.settings.reader_language import language_of_page
from peil.interfaces.web.public.answers import public_page, public_view
from peil.interfaces.web.public.shown import address_of
from peil.reports.public.edition import edition_point
from peil.reports.public.method_pages import METHODS, method_page
from peil.reports.public.search import Entry, entries_of, found_by, lettered, same_words
from peil.reports.public.site_page import LinkedPoint, Target
from peil.terms.languages import LANGUAGES, Language

_MOST_SIGNS = 200
"""A longer question is cut off; nobody asks one."""


@public_view
def search(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return everything from A to Z, and what holds the words asked as `q`."""
    asked = " ".join(request.GET.get("q", "")[:_MOST_SIGNS].split())
    everything = _everything(record, language_of_page())
    return public_page(
        request,
        "search.html",
        record=record,
        asked=asked,
        found=[_shown(entry) for entry in found_by(everything.entries, asked)],
        letters=everything.letters,
        same=";".join(" ".join(group) for group in same_words()),
    )


@dataclass(frozen=True)
class ShownEntry:
    """One entry of the list: its words, where they lead, what it is, and what it is found by."""

    text: str
    address: str
    more: str
    stems: str


@dataclass(frozen=True)
class _Everything:
    """The entries of one record in one language, and as the page lists them by letter."""

    entries: tuple[Entry, ...]
    letters: tuple[tuple[str, tuple[ShownEntry, ...]], ...]


@lru_cache(maxsize=len(LANGUAGES))
def _everything(record: PublicRecord, language: Language) -> _Everything:
    more = _more(record, language)
    entries = entries_of(record.policy, more=more, language=language)
    letters = ((one.letter, tuple(map(_shown, one.entries))) for one in lettered(entries))
    return _Everything(entries, tuple(letters))


def _shown(entry: Entry) -> ShownEntry:
    point = entry.point
    return ShownEntry(point.text, address_of(point.target), point.more, " ".join(entry.stems))


def _more(record: PublicRecord, language: Language) -> Iterator[tuple[str, LinkedPoint]]:
    """Yield what is not of the policy: published editions, and the explanation of methods."""
    for one in record.editions:
        point = edition_point(one.year, one.number, one.key, language=language)
        unit = record.policy.unit_name(one.unit, language=language)
        yield "edition", point._replace(more=unit)
    for key in METHODS:
        title = method_page(key, language=language).title
        yield "method", LinkedPoint(title, Target("public-method", {"method": key}))
