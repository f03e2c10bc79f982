# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How documents are cited in a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from peil.agenda.policy import Policy
from peil.terms.languages import Language
from peil.terms.references import Reference, Source


def place_in(policy: Policy, reference: Reference, *, language: Language) -> str:
    """Return a place in a document: its title, and where in it."""
    return f"{policy.sources[reference.source].name.to(language)}, {reference.place}"


def source_lines(policy: Policy, keys: Iterable[str], *, language: Language) -> tuple[str, ...]:
    """Return one line for each document: publisher, title, number and date, sorted."""
    return tuple(sorted(policy.sources[key].cited(language) for key in set(keys)))


def source_data(policy: Policy, keys: Iterable[str]) -> list[Mapping[str, Any]]:
    """Return the documents as data, sorted by key."""
    return [_data(policy.sources[key]) for key in sorted(set(keys))]


def _data(source: Source) -> Mapping[str, Any]:
    return {
        "key": source.key,
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date.text,
        "known_from": source.known.last_day.isoformat(),
        "number": source.number,
        "url": source.url,
    }
