# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Which parts of an English page stand in Dutch: titles, places in documents, what people signed.

They are not translated, so a page says of them which language they are in: whoever has a page read
aloud then hears Dutch read as Dutch.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, NamedTuple

from peil.agenda.policy import Policy
from peil.reports.edition_layout import paragraphs
from peil.terms.languages import Text
from peil.terms.record import Record
from peil.terms.references import Source

_START = 6
"""By so many signs at its start a Dutch part is looked up."""

_SHORTEST = 8
"""Shorter texts are names and numbers, which are of no language; so are those of one word."""

_WORD = re.compile(r"(?<![\w-])\w")
_SIGNED = ("interpretations", "progress")


class Part(NamedTuple):
    """A piece of a text, and whether it is Dutch whatever the rest is."""

    text: str
    is_dutch: bool


@dataclass(frozen=True)
class DutchTexts:
    """Texts that are Dutch on a page of any language, by how they start, the longest first."""

    by_start: Mapping[str, tuple[str, ...]]

    def parted(self, text: str) -> tuple[Part, ...]:
        """Return a text in pieces, in order, so that each is Dutch as a whole or not at all.

        >>> DutchTexts({"Uitwer": ("Uitwerking 2019",)}).parted("See Uitwerking 2019, p. 3")
        (Part(text='See ', is_dutch=False), Part(text='Uitwerking 2019', is_dutch=True), \
Part(text=', p. 3', is_dutch=False))
        """
        parts: list[Part] = []
        at = 0
        for found in _WORD.finditer(text):
            start = found.start()
            if start < at:
                continue
            dutch = self._at(text, start)
            if dutch:
                if start > at:
                    parts.append(Part(text[at:start], is_dutch=False))
                at = start + len(dutch)
                parts.append(Part(dutch, is_dutch=True))
        if at < len(text):
            parts.append(Part(text[at:], is_dutch=False))
        return tuple(parts)

    def _at(self, text: str, start: int) -> str:
        some = self.by_start.get(text[start : start + _START], ())
        return next((dutch for dutch in some if _stands_at(text, start, dutch)), "")


def _stands_at(text: str, start: int, dutch: str) -> bool:
    """Return whether a text stands in another from a place on, and no word goes on after it."""
    after = text[start + len(dutch) : start + len(dutch) + 1]
    return text.startswith(dutch, start) and not (after.isalnum() and dutch[-1].isalnum())


def dutch_texts(policy: Policy, editions: Iterable[Mapping[str, Any]]) -> DutchTexts:
    """Return what is Dutch in whatever the public may know.

    Args:
        policy: what the public may know.
        editions: what each published edition says, as plain values.
    """
    every = {text for text in _of_policy(policy) if len(text) >= _SHORTEST and " " in text}
    every |= {text for data in editions for text in _signed(data)}
    by_start: dict[str, list[str]] = defaultdict(list)
    for text in sorted(every, key=lambda one: (-len(one), one)):
        by_start[text[:_START]].append(text)
    return DutchTexts({start: tuple(texts) for start, texts in by_start.items()})


def _of_policy(value: Any) -> Iterator[str]:
    """Yield every untranslated text in a value, however deep it lies."""
    match value:
        case Source():
            yield from (value.title, value.publisher, value.number or "")
        case Text():
            if value.nl == value.en:
                yield value.nl
        case _:
            place = getattr(value, "place", "")  # in a document, such as that of a reference
            yield place if isinstance(place, str) else ""
            for part in _parts(value):
                yield from _of_policy(part)


def _parts(value: Any) -> Iterable[Any]:
    """Return what a record, a mapping or a row holds; nothing for what holds nothing."""
    if isinstance(value, Record):
        return value.__dict__.values()
    if isinstance(value, Mapping):
        return value.values()
    if isinstance(value, tuple | list | frozenset):
        return value
    return [getattr(value, one.name) for one in fields(value)] if is_dataclass(value) else ()


def _signed(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield each paragraph of what people signed in an edition, and each as it is quoted whole."""
    for text in (text for part in _SIGNED for text in _texts(data.get(part, ()))):
        yield text
        yield from paragraphs(text)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            if key == "text" and isinstance(one, str):
                yield one
            else:
                yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
