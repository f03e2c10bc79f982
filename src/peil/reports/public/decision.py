# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The page of a decision: who decided, when and why, every norm old and new, what it touched."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from peil.agenda.decisions import DecisionFile
from peil.agenda.policy import Agenda, Decision, Policy
from peil.reports.document import Listing
from peil.reports.public.account_words import DECISION_WORDS
from peil.reports.public.agenda import agenda_point, agendas_point
from peil.reports.public.days import days_of
from peil.reports.public.decision_norms import norms_of, norms_section
from peil.reports.public.site_page import (
    LinkedFacts,
    LinkedList,
    LinkedPoint,
    SitePage,
    SiteSection,
    Target,
)
from peil.reports.sources import place_in, source_lines
from peil.reports.words import word
from peil.terms.errors import PeilError, suggest
from peil.terms.languages import Language, Text
from peil.terms.periods import written_day, written_day_or_month

_say = DECISION_WORDS.say


class DecisionUnknown(PeilError):
    """A decision was asked that the agenda does not hold."""

    def __init__(self, decision: str, *, agenda: str, known: tuple[str, ...]) -> None:
        super().__init__(
            asked=f"The decision '{decision}' of the agenda {agenda} was asked.",
            found=f"The agenda holds: {', '.join(known)}.",
            to_do=suggest(decision, known=known, listing=f"peil agenda show {agenda}"),
        )


def decision_of(policy: Policy, agenda: Agenda, key: str) -> Decision:
    """Return a decision of an agenda by its name.

    Raises:
        DecisionUnknown: when the agenda does not hold it.
    """
    of_agenda = [one for one in policy.decisions if one.agenda == agenda.key]
    for one in of_agenda:
        if one.file.decision == key:
            return one
    known = tuple(one.file.decision for one in of_agenda)
    raise DecisionUnknown(key, agenda=agenda.key, known=known)


def decision_page(policy: Policy, decision: Decision, *, language: Language) -> SitePage:
    """Return the page of a decision."""
    file, agenda = decision.file, policy.agenda(decision.agenda)
    title = file.title.to(language)
    kind = word(f"decision.{file.kind}", language)
    lead = _say(
        "lead",
        language,
        kind=kind[:1].upper() + kind[1:],
        agenda=agenda.file.title.to(language),
        day=written_day_or_month(file.known_from, language=language),
    )
    return SitePage(
        title=title,
        lead=lead,
        description=_say("description", language, title=title),
        sections=tuple(_sections(policy, decision, agenda, language)),
        above=(agendas_point(language), agenda_point(agenda, language)),
    )


def _sections(
    policy: Policy, decision: Decision, agenda: Agenda, language: Language
) -> Iterator[SiteSection]:
    facts = LinkedFacts(tuple(_facts(policy, decision.file, language)))
    yield SiteSection(_say("facts", language), (facts,), "besluit")
    yield norms_section(policy, decision, language=language)
    yield from _added(policy, decision, agenda, language)
    yield from _bridges(policy, decision, agenda, language)
    yield _touched(policy, decision, agenda, language)
    lines = source_lines(policy, _sources(policy, decision), language=language)
    yield SiteSection(_say("sources", language), (Listing(lines),), "bronnen")


def _facts(
    policy: Policy, file: DecisionFile, language: Language
) -> Iterator[tuple[str, LinkedPoint]]:
    unknown = _say("not-stated", language)
    yield _say("kind", language), LinkedPoint(word(f"decision.{file.kind}", language))
    names = file.decided_by and policy.party_name(file.decided_by, language=language)
    yield _say("decided-by", language), LinkedPoint(names or unknown)
    day = file.decided_on and written_day(file.decided_on, language=language)
    yield _say("decided-on", language), LinkedPoint(day or unknown)
    since = written_day_or_month(file.known_from, language=language)
    yield word("known-from", language), LinkedPoint(since)
    heard = policy.party_names(file.heard, language=language)
    yield _say("heard", language), LinkedPoint(heard or unknown)
    if file.meeting is not None:
        body = policy.party_name(file.meeting.body, language=language)
        day = written_day(file.meeting.day, language=language)
        met = word("met-in", language, body=body, day=day)
        yield _say("meeting", language), LinkedPoint(met)
    yield from _grounds(file, language)
    place = place_in(policy, file.reference, language=language)
    yield word("source", language), LinkedPoint(place)


def _grounds(file: DecisionFile, language: Language) -> Iterator[tuple[str, LinkedPoint]]:
    unknown = _say("not-stated", language)
    told: tuple[tuple[str, Text | None, str], ...] = (
        ("legal-ground", file.legal_ground, ""),
        ("special-reason", file.special_reason, _say("special-what", language)),
        ("reason", file.reason, ""),
    )
    for name, text, more in told:
        said = text.to(language) if text is not None else unknown
        yield _say(name, language), LinkedPoint(said, more=more)
    if file.note is not None:
        yield _say("note", language), LinkedPoint(file.note.to(language))


def _added(
    policy: Policy, decision: Decision, agenda: Agenda, language: Language
) -> Iterator[SiteSection]:
    points = tuple(
        LinkedPoint(
            policy.title_of(one.indicator, year=agenda.file.first_year).to(language),
            Target("public-indicator", {"indicator": one.indicator}),
            _say("introduced", language, year=one.from_year),
        )
        for one in decision.file.introduces
    )
    if points:
        yield SiteSection(_say("introduces", language), (LinkedList(points),), "toegevoegd")


def _bridges(
    policy: Policy, decision: Decision, agenda: Agenda, language: Language
) -> Iterator[SiteSection]:
    points = tuple(
        LinkedPoint(
            policy.title_of(one.indicator, year=agenda.file.first_year).to(language),
            Target("public-indicator", {"indicator": one.indicator}),
            f"{one.version} → {one.bridge.to}: {one.bridge.method.to(language)}",
        )
        for one in decision.file.bridges
    )
    if points:
        yield SiteSection(_say("bridges", language), (LinkedList(points),), "bruggen")


def _touched(policy: Policy, decision: Decision, agenda: Agenda, language: Language) -> SiteSection:
    """Return the pages that the decision changed: the agenda, and the accounts of its years."""
    day = decision.file.known_from.last_day
    norms = norms_of(policy, decision)
    years = {n.key.period.last_day.year for n in norms if n.key.period.is_year}
    years |= {year for one in decision.file.withdraws for year in one.years}
    points = [agenda_point(agenda, language)]
    for year in sorted(years & set(agenda.years)):
        point = LinkedPoint(word("account", language, year=year), _account(policy, year, day))
        points.append(point._replace(more=_say("touched-account", language)))
    heading = _say("touches", language)
    return SiteSection(heading, (LinkedList(tuple(points)),), "geraakt")


def _account(policy: Policy, year: int, day: date) -> Target:
    """Return the account of a year on a day beside the last one before it, or alone if it is first."""
    earlier = [one for one in days_of(policy, year=year) if one < day]
    if not earlier:
        return Target("public-account", {"year": year, "known_on": day})
    parts: dict[str, str | int | date] = {"year": year, "earlier": max(earlier), "later": day}
    return Target("public-compare-days", parts)


def _sources(policy: Policy, decision: Decision) -> set[str]:
    of_norms = {norm.reference.source for norm in norms_of(policy, decision)}
    return {decision.file.reference.source, *of_norms}
