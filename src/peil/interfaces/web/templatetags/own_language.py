# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Says of the Dutch parts of an English page that they are Dutch."""

from __future__ import annotations

from django import template
from django.template import RequestContext
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from peil.cycle.publication.public_editions import published_documents
from peil.cycle.publication.public_record import PublicRecord
from peil.reports.public.own_language import DutchTexts, Part, dutch_texts

register = template.Library()

_made: dict[str, DutchTexts] = {}
_shown: dict[tuple[str, str], str] = {}
"""Texts as they were shown; most words of a table come back on every page."""
_MOST_TEXTS = 4096


@register.simple_tag(takes_context=True)
def in_own_language(context: RequestContext, text: str) -> str:
    """Return a text in which parts of another language than the page say so."""
    record = context.get("record")
    if not isinstance(record, PublicRecord) or context.get("language") != "en":
        return text
    key = record.version, text
    found = _shown.get(key)
    if found is None:
        if len(_shown) >= _MOST_TEXTS:
            _shown.clear()
        found = _shown[key] = _with_languages(_dutch_in(record).parted(text), text)
    return found


def _with_languages(parts: tuple[Part, ...], text: str) -> str:
    """Return a text with its Dutch parts marked; the text itself where there are none."""
    if not any(part.is_dutch for part in parts):
        return text
    return format_html_join(
        "", "{}", ((_marked(part.text) if part.is_dutch else part.text,) for part in parts)
    )


def _marked(text: str) -> SafeString:
    return format_html('<span lang="nl">{}</span>', text)


def _dutch_in(record: PublicRecord) -> DutchTexts:
    """Return what is Dutch in a record; looked for once as long as the record is the same."""
    found = _made.get(record.version)
    if found is None:
        said = [published_documents(one)["nl"].data for one in record.editions]
        found = dutch_texts(record.policy, said)
        _made.clear()
        _made[record.version] = found
    return found
