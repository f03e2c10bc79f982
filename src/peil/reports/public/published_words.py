# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What published editions say in words: progress on agreements, and interpretations of themes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from peil.agenda.policy import Policy
from peil.reports.edition_words import EDITION_WORDS
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text
from peil.terms.periods import read_day, written_day

_WORDS = Wording(
    {
        "edition": Text(
            nl="verantwoording {year}, editie {number}", en="account of {year}, edition {number}"
        ),
        "whole-theme": Text(nl="het thema als geheel", en="the theme as a whole"),
        "signed": Text(
            nl="{text} ({party}, {signer}, {day})", en="{text} ({party}, {signer}, {day})"
        ),
    }
)


@dataclass(frozen=True)
class PublishedAccount:
    """A published edition as pages of one language quote it.

    `data` is what it says in that language as plain values; `published_on` is the day from which it is known.
    """

    key: str
    year: int
    number: int
    unit: str
    published_on: date
    data: Mapping[str, Any]

    def title(self, language: Language) -> str:
        """Return how a sentence names it."""
        return _WORDS.say("edition", language, year=self.year, number=self.number)


@dataclass(frozen=True)
class Told:
    """One thing that a published edition says in words; `label` is what it is, and of whom.

    `about` is what it speaks of.
    """

    about: str
    label: str
    text: str
    edition: PublishedAccount


def known_accounts(
    accounts: Iterable[PublishedAccount], *, known_on: date, years: Iterable[int]
) -> tuple[PublishedAccount, ...]:
    """Return the newest edition of each of some years and each unit that was public on a day.

    Args:
        accounts: published editions, in any order.
        known_on: the day, inclusive.
        years: the calendar years that are asked.
    """
    asked, newest = set(years), {}
    for one in sorted(accounts, key=lambda a: (a.year, a.unit, a.number)):
        if one.year in asked and one.published_on <= known_on:
            newest[one.year, one.unit] = one
    return tuple(newest.values())


def progress_told(
    accounts: Iterable[PublishedAccount], agreement: str, *, policy: Policy, language: Language
) -> tuple[Told, ...]:
    """Return what editions say of an agreement, in their order; judgements first."""
    return tuple(
        told
        for account in accounts
        for entry in account.data.get("progress", ())
        if entry["agreement"] == agreement
        for told in _progress(entry, account, policy, language)
    )


def _progress(
    entry: Mapping[str, Any], account: PublishedAccount, policy: Policy, language: Language
) -> Iterator[Told]:
    about = entry["summary"]
    for judged in entry["judgements"]:
        party = policy.party_name(judged["party"], language=language)
        word = EDITION_WORDS.say(f"word.{judged['word']}", language)
        label = EDITION_WORDS.say("judgement", language, party=party)
        said = f"{word}. {_signed(judged, policy, language)}"
        yield Told(about, label, said, account)
    for note in entry["notes"]:
        party = policy.party_name(note["party"], language=language)
        label = EDITION_WORDS.say("note", language, party=party)
        yield Told(about, label, _signed(note, policy, language), account)
    for step in entry["milestones"]:
        party = policy.party_name(step["party"], language=language)
        label = EDITION_WORDS.say("milestone", language, year=account.year, party=party)
        reached = {True: "yes", False: "no", None: "unknown"}[step["is_reached"]]
        said = EDITION_WORDS.say(f"reached.{reached}", language)
        yield Told(about, label, f"{_signed(step, policy, language)} {said}.", account)


def interpretations_told(
    accounts: Iterable[PublishedAccount], theme: str, *, policy: Policy, language: Language
) -> tuple[Told, ...]:
    """Return the texts of editions about a theme or its figures, in their order."""
    return tuple(
        _interpretation(text, account, policy, language)
        for account in accounts
        for text in account.data.get("interpretations", ())
        if text["theme"] == theme
    )


def interpretations_of_unit(
    accounts: Iterable[PublishedAccount], unit: str, *, policy: Policy, language: Language
) -> tuple[Told, ...]:
    """Return the texts of the editions about a unit, and those of others that are the unit's."""
    return tuple(
        _interpretation(text, account, policy, language)
        for account in accounts
        for text in account.data.get("interpretations", ())
        if unit in (account.unit, text["unit"])
    )


def _interpretation(
    text: Mapping[str, Any], account: PublishedAccount, policy: Policy, language: Language
) -> Told:
    return Told(
        _about(text["about"], account, policy, language),
        policy.party_name(text["party"], language=language),
        _signed(text, policy, language),
        account,
    )


def _about(about: str, account: PublishedAccount, policy: Policy, language: Language) -> str:
    """Return the title of what a text speaks of: a figure, or the theme as a whole."""
    kind, _, key = about.partition(":")
    if kind == "figure" and key in policy.indicators:
        return policy.title_of(key, year=account.year).to(language)
    return _WORDS.say("whole-theme", language)


def _signed(text: Mapping[str, Any], policy: Policy, language: Language) -> str:
    return _WORDS.say(
        "signed",
        language,
        text=" ".join(str(text["text"]).split()),
        party=policy.party_name(text["party"], language=language),
        signer=text["name"],
        day=written_day(read_day(text["signed_on"]), language=language),
    )
