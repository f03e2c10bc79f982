# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Everything on the site that has a page, and how a reader finds it by words.

Words are folded before they are compared: without accents, capitals, Dutch plural and double
vowels, so that 'inbraken' finds 'woninginbraak'. `web/search.js` folds in the same way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import NamedTuple

from peil.agenda.policy import Policy
from peil.reports.public.account import years_of
from peil.reports.public.search_words import SAME, SEARCH_WORDS
from peil.reports.public.site_page import LinkedPoint, Target
from peil.reports.words import word
from peil.terms.languages import LANGUAGES, Language, Text

_WORD = re.compile(r"[a-z0-9]+")
_DOUBLE = re.compile(r"([a-z])\1")
_LEAST_STEM = 4
_SHORT = 2
_LAST = {"v": "f", "z": "s"}


def folded(text: str) -> tuple[str, ...]:
    """Return the words of a text in the form in which they are compared.

    >>> folded("Woninginbraken, één woninginbraak")
    ('woninginbrak', 'en', 'woninginbrak')
    >>> folded("eenheden") == folded("Eenheid")
    True
    """
    plain = unicodedata.normalize("NFKD", text.lower().replace("'s", "s"))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return tuple(_stem(found) for found in _WORD.findall(bare))


def _stem(found: str) -> str:
    stem = re.sub("heden$", "heid", found)
    for ending in ("en", "s", "e"):
        if stem.endswith(ending) and len(stem) - len(ending) >= _LEAST_STEM - 1:
            stem = stem.removesuffix(ending)
            break
    stem = _DOUBLE.sub(r"\1", stem)
    return stem[:-1] + _LAST.get(stem[-1], stem[-1])


@dataclass(frozen=True)
class Entry:
    """One thing that has a page: its kind and where it belongs in words, and what it is found by.

    `stems` are all words of it, folded, in both languages.
    """

    kind: str
    point: LinkedPoint
    stems: tuple[str, ...]
    title_stems: tuple[str, ...]


class Letter(NamedTuple):
    """The entries of which the title begins with a letter, in the order of the alphabet."""

    letter: str
    entries: tuple[Entry, ...]


def entries_of(
    policy: Policy, *, more: Iterable[tuple[str, LinkedPoint]], language: Language
) -> tuple[Entry, ...]:
    """Return everything that has a page, in the order of the alphabet.

    Args:
        policy: what the public may know.
        more: what is not of the policy: its kind, and words that lead to it.
        language: of the words.
    """
    found = [*_of_policy(policy, language)]
    found += [_entry(kind, point, (), language) for kind, point in more]
    return tuple(sorted(found, key=lambda entry: (_sorted_by(entry.point.text), entry.kind)))


def _sorted_by(title: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", title.lower())
    return tuple(_WORD.findall("".join(s for s in plain if not unicodedata.combining(s))))


def _entry(kind: str, point: LinkedPoint, others: Iterable[str], language: Language) -> Entry:
    said = SEARCH_WORDS.say(f"kind.{kind}", language)
    every = (point.text, point.more, said, *others)
    stems = tuple(dict.fromkeys(stem for text in every for stem in folded(text)))
    more = f"{said}, {point.more}" if point.more else said
    return Entry(kind, point._replace(more=more), stems, folded(point.text))


def _both(*texts: Text) -> Iterator[str]:
    return (text.to(language) for text in texts for language in LANGUAGES)


def _of_policy(policy: Policy, language: Language) -> Iterator[Entry]:
    yield from _of_agendas(policy, language)
    for key, indicator in policy.indicators.items():
        placements = indicator.placements
        titles = tuple(placement.entry.title for placement in placements)
        agendas = ", ".join(placement.agenda for placement in placements)
        target = Target("public-indicator", {"indicator": key})
        point = LinkedPoint(titles[-1].to(language), target, agendas)
        yield _entry("indicator", point, (*_both(*titles), key), language)
    for key in (policy.whole.key, *policy.units):
        name = policy.unit_name(key, language=language)
        yield _entry("unit", LinkedPoint(name, Target("public-unit", {"unit": key})), (), language)
    for one in policy.decisions:
        parts = {"agenda": one.agenda, "decision": one.file.decision}
        point = LinkedPoint(
            one.file.title.to(language), Target("public-decision", parts), one.agenda
        )
        kind = Text(
            nl=word(f"decision.{one.file.kind}", "nl"), en=word(f"decision.{one.file.kind}", "en")
        )
        yield _entry("decision", point, _both(one.file.title, kind), language)
    for year in years_of(policy):
        point = LinkedPoint(
            word("account", language, year=year), Target("public-account", {"year": year})
        )
        yield _entry("account", point, (), language)


def _of_agendas(policy: Policy, language: Language) -> Iterator[Entry]:
    for agenda in policy.agendas:
        file = agenda.file
        target = Target("public-agenda", {"agenda": agenda.key})
        yield _entry(
            "agenda", LinkedPoint(file.title.to(language), target), _both(file.title), language
        )
        for theme in agenda.themes:
            target = Target("public-theme", {"agenda": agenda.key, "theme": theme.theme})
            point = LinkedPoint(theme.title.to(language), target, agenda.key)
            yield _entry("theme", point, _both(theme.title, theme.focus), language)
            place = SEARCH_WORDS.say(
                "of", language, agenda=agenda.key, theme=theme.title.to(language)
            )
            for one in theme.agreements:
                point = LinkedPoint(one.summary.to(language), target, place)
                yield _entry("agreement", point, _both(one.summary), language)


def lettered(entries: Iterable[Entry]) -> tuple[Letter, ...]:
    """Return entries in the order of the alphabet by the first letter of their titles."""
    return tuple(
        Letter(letter, tuple(found))
        for letter, found in groupby(entries, key=lambda entry: _letter(entry.point.text))
    )


def _letter(title: str) -> str:
    (first, *_) = _sorted_by(title) or ("",)
    return first[:1].upper() if first[:1].isalpha() else "0-9"


def same_words() -> tuple[tuple[str, ...], ...]:
    """Return the words that stand for one another, folded."""
    return tuple(tuple(folded(one)[0] for one in group) for group in SAME)


@cache
def _others() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in same_words():
        for one in group:
            found.setdefault(one, set()).update(group)
    return {one: frozenset(group) for one, group in found.items()}


def found_by(entries: Iterable[Entry], asked: str) -> tuple[Entry, ...]:
    """Return the entries that hold every word asked or one that stands for it.

    Those that hold all of them in their title come first, and agreements after anything else; apart
    from that the order stays.

    Args:
        entries: everything.
        asked: what a reader typed.
    """
    stems = folded(asked)
    if not stems:
        return ()
    found = [entry for entry in entries if all(_holds(entry.stems, stem) for stem in stems)]
    return tuple(sorted(found, key=lambda entry: _rank(entry, stems)))


def _rank(entry: Entry, stems: Iterable[str]) -> tuple[bool, bool]:
    in_title = all(any(_is_in(stem, own) for own in entry.title_stems) for stem in stems)
    return entry.kind == "agreement", not in_title


def _holds(stems: Iterable[str], asked: str) -> bool:
    """Return whether a word is there, or another one that stands for it."""
    same = _others().get(asked, frozenset({asked}))
    return any(_is_in(one, stem) for one in same for stem in stems)


def _is_in(asked: str, stem: str) -> bool:
    """Return whether a word is asked: anywhere in it, from its begin if short, or itself."""
    if len(asked) >= _LEAST_STEM:
        return asked in stem
    return stem.startswith(asked) if len(asked) > _SHORT else stem == asked
