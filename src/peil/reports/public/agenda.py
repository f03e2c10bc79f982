# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The pages of agendas: the list of them, and one whole as known on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from peil.agenda.policy import Agenda, Policy
from peil.reports.document import Align, Cell, Column, Listing, Paragraph, Row, Table
from peil.reports.public.agenda_changes import changes_section, timeline_section
from peil.reports.public.agenda_words import AGENDA_WORDS
from peil.reports.public.agreements import agreement_sections, due_in_words, progress_section
from peil.reports.public.published_words import PublishedAccount, known_accounts
from peil.reports.public.site_page import (
    LinkedFacts,
    LinkedList,
    LinkedPoint,
    LinkedTable,
    SiteBlock,
    SitePage,
    SiteSection,
    Target,
    Warned,
)
from peil.reports.sources import place_in
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = AGENDA_WORDS.say


def agendas_point(language: Language) -> LinkedPoint:
    """Return the words that lead to the list of agendas."""
    return LinkedPoint(word("agendas", language), Target("public-agendas"))


def agenda_point(agenda: Agenda, language: Language) -> LinkedPoint:
    """Return the words that lead to an agenda."""
    target = Target("public-agenda", {"agenda": agenda.key})
    return LinkedPoint(agenda.file.title.to(language), target)


def agendas_page(policy: Policy, *, language: Language) -> SitePage:
    """Return the list of agendas, the last one first."""
    lead = _say("agendas-lead", language)
    return SitePage(
        title=_say("agendas", language),
        lead=lead,
        description=lead,
        sections=tuple(_in_list(one, language) for one in reversed(policy.agendas)),
    )


def _in_list(agenda: Agenda, language: Language) -> SiteSection:
    file, point = agenda.file, agenda_point(agenda, language)
    themes = tuple(
        LinkedPoint(
            theme.title.to(language),
            Target("public-theme", {"agenda": agenda.key, "theme": theme.theme}),
        )
        for theme in agenda.themes
    )
    period = _say("from-to", language, first=file.first_year, last=file.last_year)
    facts = LinkedFacts(
        (
            (_say("years", language), LinkedPoint(period)),
            (word("coverage", language), LinkedPoint(_coverage(agenda, language))),
        )
    )
    blocks = (Paragraph(file.summary.to(language)), facts, LinkedList(themes))
    return SiteSection(point.text, blocks, anchor=agenda.key, target=point.target)


def _coverage(agenda: Agenda, language: Language) -> str:
    return word(f"coverage.{agenda.file.coverage}", language)


def agenda_page(
    policy: Policy,
    key: str,
    *,
    known_on: date,
    accounts: Iterable[PublishedAccount],
    language: Language,
) -> SitePage:
    """Return the page of an agenda as known on a day.

    Args:
        policy: what the public may know.
        key: the agenda.
        known_on: the day, inclusive.
        accounts: published editions.
        language: of the page.

    Raises:
        AgendaUnknown: when the folder does not hold it.
    """
    agenda = policy.agenda(key)
    title, day = agenda.file.title.to(language), written_day(known_on, language=language)
    known = known_accounts(accounts, known_on=known_on, years=agenda.years)
    return SitePage(
        title=title,
        lead=agenda.file.summary.to(language),
        description=_say("description", language, title=title, day=day),
        sections=tuple(_sections(policy, agenda, known_on, known, language)),
        above=(agendas_point(language),),
    )


def _sections(
    policy: Policy,
    agenda: Agenda,
    known_on: date,
    accounts: tuple[PublishedAccount, ...],
    language: Language,
) -> Iterator[SiteSection]:
    yield SiteSection("", tuple(_about(policy, agenda, known_on, language)))
    yield _accounts(agenda, language)
    yield _themes(agenda, language)
    yield timeline_section(policy, agenda, known_on=known_on, language=language)
    yield changes_section(policy, agenda, known_on=known_on, language=language)
    yield from agreement_sections(
        agenda.themes, agenda=agenda.key, policy=policy, language=language
    )
    yield progress_section(agenda.themes, accounts=accounts, policy=policy, language=language)
    yield from _rules(agenda, language)


def is_known(policy: Policy, agenda: Agenda, *, known_on: date) -> bool:
    """Return whether any decision of an agenda was known on a day."""
    return any(
        d.agenda == agenda.key and d.file.known_from.last_day <= known_on for d in policy.decisions
    )


def unknown_yet(
    policy: Policy, agenda: Agenda, *, known_on: date, language: Language
) -> Iterator[SiteBlock]:
    """Yield the warning that nothing was known of an agenda on a day, where that is so."""
    if not is_known(policy, agenda, known_on=known_on):
        day = written_day(known_on, language=language)
        yield Warned(_say("unknown-yet", language, day=day))


def _about(
    policy: Policy, agenda: Agenda, known_on: date, language: Language
) -> Iterator[SiteBlock]:
    yield from unknown_yet(policy, agenda, known_on=known_on, language=language)
    if agenda.file.coverage_note is not None:
        yield Paragraph(agenda.file.coverage_note.to(language))
    yield LinkedFacts(tuple(_facts(policy, agenda, language)))


def _facts(policy: Policy, agenda: Agenda, language: Language) -> Iterator[tuple[str, LinkedPoint]]:
    file = agenda.file
    period = _say("from-to", language, first=file.first_year, last=file.last_year)
    yield _say("years", language), LinkedPoint(period)
    names = policy.party_names((file.set_by,), language=language)
    yield word("set-by", language), LinkedPoint(names)
    if file.heard:
        heard = policy.party_names(file.heard, language=language)
        yield word("heard", language), LinkedPoint(heard)
    if file.legal_basis is not None:
        yield word("legal-basis", language), LinkedPoint(file.legal_basis.to(language))
    for one in policy.agendas:
        if one.key == file.predecessor:
            yield word("predecessor", language), agenda_point(one, language)
        if one.file.predecessor == agenda.key:
            yield _say("successor", language), agenda_point(one, language)
    yield word("coverage", language), LinkedPoint(_coverage(agenda, language))
    place = place_in(policy, file.reference, language=language)
    yield word("source", language), LinkedPoint(place)


def _accounts(agenda: Agenda, language: Language) -> SiteSection:
    more = _say("account-line", language)
    points = tuple(
        LinkedPoint(word("account", language, year=year), _account(year), more)
        for year in agenda.years
    )
    return SiteSection(_say("accounts", language), (LinkedList(points),), "verantwoording")


def _account(year: int) -> Target:
    return Target("public-account", {"year": year})


def _themes(agenda: Agenda, language: Language) -> SiteSection:
    heading = word("themes", language)
    columns = (
        Column("theme", word("theme", language), weight=4),
        Column("focus", _say("what-it-is-about", language), weight=12),
        Column("agreements", _say("agreements-count", language), Align.END, weight=2),
        Column("measured", _say("measured", language), Align.END, weight=2),
        Column("words", _say("in-words", language), Align.END, weight=2),
    )
    rows: list[Row] = []
    for theme in agenda.themes:
        measured = sum(bool(one.indicators) for one in theme.agreements)
        counts = (len(theme.agreements), measured, len(theme.agreements) - measured)
        cells = (Cell(theme.title.to(language)), Cell(theme.focus.to(language)))
        rows.append(Row((*cells, *(Cell(str(count)) for count in counts))))
    links = tuple(
        Target("public-theme", {"agenda": agenda.key, "theme": theme.theme})
        for theme in agenda.themes
    )
    table = Table(_say("themes-what", language), columns, tuple(rows))
    return SiteSection(heading, (LinkedTable(table, links),), "themas")


def _rules(agenda: Agenda, language: Language) -> Iterator[SiteSection]:
    file = agenda.file
    if file.principles:
        points = tuple(one.summary.to(language) for one in file.principles)
        yield SiteSection(word("principles", language), (Listing(points),), "uitgangspunten")
    rules = (*file.monitoring, *file.evaluation)
    if rules:
        points = tuple(
            f"{rule.summary.to(language)} ({due_in_words(rule.when, language)})" for rule in rules
        )
        yield SiteSection(_say("rules", language), (Listing(points),), "volgen")
