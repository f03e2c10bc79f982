# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Agreements on a page: a table for each kind, and what published editions say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from peil.agenda.agendas import Agreement, AgreementKind, Monitoring, Obligation, ThemeFile
from peil.agenda.policy import Policy
from peil.reports.document import Cell, Column, Paragraph, Row, RowKind, Table
from peil.reports.public.agenda_words import AGENDA_WORDS
from peil.reports.public.published_words import PublishedAccount, Told, progress_told
from peil.reports.public.site_page import LinkedTable, SiteSection, Target
from peil.reports.sources import place_in
from peil.reports.words import word
from peil.terms.languages import Language

_say = AGENDA_WORDS.say


def due_in_words(due: str, language: Language) -> str:
    """Return by when something must be done, as readers see it."""
    if due in {"ongoing", "yearly", "twice_a_year", "not_stated"}:
        return word(f"due.{due}", language)
    return word("due.by", language, due=due)


def agreement_sections(
    themes: Sequence[ThemeFile], *, agenda: str, policy: Policy, language: Language
) -> Iterator[SiteSection]:
    """Yield a section for each kind of agreement among some themes, with a table of all of it.

    Of several themes the table is parted by theme; of one alone it tells who is asked, and where it
    is written.
    """
    for kind in AgreementKind:
        found = [(theme, [one for one in theme.agreements if one.kind is kind]) for theme in themes]
        parted = [(theme, agreements) for theme, agreements in found if agreements]
        if not parted:
            continue
        heading = _say("agreements", language, kind=word(f"kind.{kind}", language))
        columns = tuple(_columns(language, in_full=len(themes) == 1))
        table = _table(parted, columns, heading, agenda=agenda, policy=policy, language=language)
        blocks = (Paragraph(_say(f"kind.{kind}", language)), table)
        yield SiteSection(heading, blocks, anchor=f"afspraken-{kind.value.replace('_', '-')}")


def _columns(language: Language, *, in_full: bool) -> Iterator[Column]:
    yield Column("agreement", _say("agreement", language), weight=9)
    if in_full:
        yield Column("asked", _say("asked", language), weight=3)
    yield Column("due", _say("due", language), weight=3)
    yield Column("followed", _say("followed", language), weight=3)
    if in_full:
        yield Column("source", word("source", language), weight=4)


def _table(
    parted: Sequence[tuple[ThemeFile, Sequence[Agreement]]],
    columns: tuple[Column, ...],
    caption: str,
    *,
    agenda: str,
    policy: Policy,
    language: Language,
) -> LinkedTable:
    rows: list[Row] = []
    links: list[Target | None] = []
    in_full = any(column.key == "source" for column in columns)
    for theme, agreements in parted:
        if not in_full:
            rows.append(Row((Cell(theme.title.to(language)),), RowKind.GROUP))
            links.append(Target("public-theme", {"agenda": agenda, "theme": theme.theme}))
        for one in agreements:
            said = _cells(one, policy, language)
            rows.append(Row(tuple(said[column.key] for column in columns)))
            links.append(None)
    return LinkedTable(Table(caption, columns, tuple(rows)), tuple(links))


def _cells(one: Agreement, policy: Policy, language: Language) -> Mapping[str, Cell]:
    return {
        "agreement": Cell(one.summary.to(language)),
        "asked": Cell(policy.party_names(one.asked_of, language=language)),
        "due": Cell(due_in_words(one.due, language)),
        "followed": Cell(_followed(one, language)),
        "source": Cell(place_in(policy, one.reference, language=language)),
    }


def _followed(one: Agreement, language: Language) -> str:
    told = [word(f"monitored.{h}", language) for h in one.monitored if h in _STATED]
    if one.obligation is not Obligation.NOT_STATED:
        told.append(word(f"obligation.{one.obligation}", language))
    return "; ".join(told) or _say("not-stated", language)


_STATED = frozenset(Monitoring) - {Monitoring.NOT_STATED}


def progress_section(
    themes: Iterable[ThemeFile],
    *,
    accounts: Sequence[PublishedAccount],
    policy: Policy,
    language: Language,
) -> SiteSection:
    """Return what published editions say of the agreements of some themes, or that they do not."""
    told = [
        said
        for theme in themes
        for one in theme.agreements
        for said in progress_told(accounts, one.id, policy=policy, language=language)
    ]
    heading = _say("progress", language)
    if not told:
        return SiteSection(heading, (Paragraph(_say("progress-none", language)),), "voortgang")
    table = told_table(told, caption=_say("progress-caption", language), language=language)
    blocks = (Paragraph(_say("signed-language", language)), table)
    return SiteSection(heading, blocks, "voortgang")


def told_table(told: Sequence[Told], *, caption: str, language: Language) -> LinkedTable:
    """Return what editions say as a table; each row leads to its edition."""
    columns = (
        Column("edition", _say("edition", language), weight=3),
        Column("about", _say("about", language), weight=6),
        Column("who", _say("who", language), weight=3),
        Column("said", _say("said", language), weight=9),
    )
    rows = tuple(
        Row((Cell(one.edition.title(language)), Cell(one.about), Cell(one.label), Cell(one.text)))
        for one in told
    )
    links = tuple(Target("published_edition", {"key": one.edition.key}) for one in told)
    return LinkedTable(Table(caption, columns, rows), links)
