# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The page of the account of a year: the table with its notes and sources, as known on a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from peil.agenda.policy import Policy
from peil.monitoring.account import Account, account_of
from peil.reports.account_layout import lay_out_account
from peil.reports.document import Table
from peil.reports.public.account_words import ACCOUNT_WORDS
from peil.reports.public.agenda import agenda_point, agendas_point, unknown_yet
from peil.reports.public.site_page import (
    LinkedFacts,
    LinkedList,
    LinkedPoint,
    LinkedTable,
    SiteBlock,
    SitePage,
    SiteSection,
    Target,
)
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = ACCOUNT_WORDS.say


def account_point(year: int, language: Language) -> LinkedPoint:
    """Return the words that lead to the account of a year."""
    return LinkedPoint(
        word("account", language, year=year), Target("public-account", {"year": year})
    )


def years_of(policy: Policy) -> tuple[int, ...]:
    """Return the years that agendas cover, the first one first."""
    return tuple(sorted({year for agenda in policy.agendas for year in agenda.years}))


def account_page(
    policy: Policy,
    year: int,
    *,
    known_on: date,
    editions: Sequence[LinkedPoint] = (),
    language: Language,
) -> SitePage:
    """Return the page of the account of a year as known on a day.

    Args:
        policy: what the public may know.
        year: the calendar year.
        known_on: the day, inclusive.
        editions: the published editions of the year, as words that lead to them.
        language: of the page.

    Raises:
        YearOutsideAgendas: when no agenda covers the year.
    """
    account = account_of(policy, year=year, known_on=known_on)
    document = lay_out_account(account, language=language)
    first, *others = document.sections
    sections = (
        SiteSection("", tuple(_table_first(account, first.blocks, known_on, language))),
        *(SiteSection(one.heading, one.blocks) for one in others),
        *_editions(editions, language),
        _onwards(policy, year, language),
    )
    lead = _say("lead", language, year=year, day=written_day(known_on, language=language))
    return SitePage(
        title=document.title,
        lead=lead,
        description=document.description,
        sections=sections,
        above=(agendas_point(language), agenda_point(account.agenda, language)),
    )


def _table_first(
    account: Account, blocks: Sequence[SiteBlock], known_on: date, language: Language
) -> Iterator[SiteBlock]:
    yield from unknown_yet(account.policy, account.agenda, known_on=known_on, language=language)
    for block in blocks:
        yield linked_account(block, account) if isinstance(block, Table) else block


def linked_account(table: Table, account: Account) -> LinkedTable:
    """Return the table of an account of which themes and indicators lead to their pages."""
    agenda = account.agenda.key
    links: list[Target | None] = []
    for theme in account.themes:
        links.append(Target("public-theme", {"agenda": agenda, "theme": theme.key}))
        links.extend(Target("public-indicator", {"indicator": r.indicator}) for r in theme.rows)
    return LinkedTable(table, tuple(links))


def _editions(editions: Sequence[LinkedPoint], language: Language) -> Iterator[SiteSection]:
    if editions:
        heading = _say("editions", language)
        yield SiteSection(heading, (LinkedList(tuple(editions)),), "edities")


def _onwards(policy: Policy, year: int, language: Language) -> SiteSection:
    """Return where a reader may go from here: the years beside, and comparing."""
    years = years_of(policy)
    pairs: list[tuple[str, LinkedPoint]] = []
    if year - 1 in years:
        pairs.append((_say("before", language), account_point(year - 1, language)))
    if year + 1 in years:
        pairs.append((_say("after", language), account_point(year + 1, language)))
    if year - 1 in years:
        target = Target("public-compare-years", {"year": year - 1, "other": year})
        text = _say("beside-text", language, year=year, before=year - 1)
        pairs.append((_say("beside", language), LinkedPoint(text, target)))
    every = LinkedPoint(_say("compare-text", language), Target("public-compare"))
    pairs.append((_say("compare", language), every))
    return SiteSection(_say("onwards", language), (LinkedFacts(tuple(pairs)),), "verder")
