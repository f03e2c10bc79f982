# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What became known last: decisions, documents with figures, and published editions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from peil.agenda.policy import Policy
from peil.reports.public.home_words import HOME_WORDS
from peil.reports.public.site_page import Target
from peil.terms.languages import Language
from peil.terms.periods import written_day, written_day_or_month

MOST_EVENTS = 6
_say = HOME_WORDS.say


@dataclass(frozen=True)
class ShownEdition:
    """A published edition as the home page names it; `corrections` counts what it put right."""

    key: str
    year: int
    number: int
    unit: str
    known_on: date
    published_on: date
    corrections: int


@dataclass(frozen=True)
class Event:
    """Something that became known on a day: the day as readers see it, what, and where it stands."""

    day: date
    when: str
    what: str
    target: Target | None


def last_events(
    policy: Policy, editions: Iterable[ShownEdition], *, known_on: date, language: Language
) -> tuple[Event, ...]:
    """Return the last things that became known by a day, the newest first.

    Args:
        policy: what the public may know.
        editions: published editions.
        known_on: the day, inclusive.
        language: of the page.
    """
    every = (
        *_editions(policy, editions, language),
        *_decisions(policy, language),
        *_documents(policy, language),
    )
    known = [event for event in every if event.day <= known_on]
    return tuple(sorted(known, key=lambda event: event.day, reverse=True)[:MOST_EVENTS])


def _editions(
    policy: Policy, editions: Iterable[ShownEdition], language: Language
) -> Iterator[Event]:
    for one in editions:
        what = _say(
            "event.correction" if one.corrections else "event.edition",
            language,
            year=one.year,
            number=one.number,
            unit=policy.unit_name(one.unit, language=language),
            count=one.corrections,
        )
        when = written_day(one.published_on, language=language)
        yield Event(one.published_on, when, what, Target("published_edition", {"key": one.key}))


def _decisions(policy: Policy, language: Language) -> Iterator[Event]:
    for one in policy.decisions:
        known = one.file.known_from
        what = _say("event.decision", language, title=one.file.title.to(language))
        parts = {"agenda": one.agenda, "decision": one.file.decision}
        when = written_day_or_month(known, language=language)
        yield Event(known.last_day, when, what, Target("public-decision", parts))


def _documents(policy: Policy, language: Language) -> Iterator[Event]:
    """Yield the documents that brought figures; they lead to the account of their last year."""
    count = Counter(figure.document for figure in policy.figures)
    years: dict[str, int] = {}
    for figure in policy.figures:
        year = figure.key.period.last_day.year
        years[figure.document] = max(year, years.get(figure.document, year))
    for one in policy.documents:
        key = one.file.document
        if not count[key]:
            continue
        name = "event.document" if count[key] > 1 else "event.document-one"
        what = _say(name, language, count=count[key], title=one.source.title)
        covered = policy.agenda_covering(years[key]) is not None
        target = Target("public-account", {"year": years[key]}) if covered else None
        when = written_day_or_month(one.source.known, language=language)
        yield Event(one.source.known.last_day, when, what, target)
