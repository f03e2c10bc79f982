# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Agreements on a page: a table for each kind, and what published editions say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from peil.agenda.agendas import Agreement, AgreementKind, Monitoring, Obligation, ThemeFile
from peil.agenda.policy import Policy
from peil.reports.document import Cell, Column, Paragraph, Row, Table
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
    themes: Iterable[ThemeFile], *, agenda: str, policy: Policy, language: Language
) -> Iterator[SiteSection]:
    """Yield a section for each kind of agreement among some themes, with a table of all of it."""
    together = [(theme, one) for theme in themes for one in theme.agreements]
    for kind in AgreementKind:
        found = [(theme, one) for theme, one in together if one.kind is kind]
        if not found:
            continue
        name = word(f"kind.{kind}", language)
        heading = _say("agreements", language, kind=name)
        table = Table(heading, tuple(_columns(language)), tuple(_rows(found, policy, language)))
        links = tuple(_theme_target(agenda, theme) for theme, _ in found)
        blocks = (Paragraph(_say(f"kind.{kind}", language)), LinkedTable(table, links))
        yield SiteSection(heading, blocks, anchor=f"afspraken-{kind.value.replace('_', '-')}")


def _theme_target(agenda: str, theme: ThemeFile) -> Target:
    return Target("public-theme", {"agenda": agenda, "theme": theme.theme})


def _columns(language: Language) -> Iterator[Column]:
    yield Column("theme", word("theme", language), weight=3)
    yield Column("agreement", _say("agreement", language), weight=9)
    yield Column("asked", _say("asked", language), weight=3)
    yield Column("due", _say("due", language), weight=3)
    yield Column("followed", _say("followed", language), weight=3)
    yield Column("source", word("source", language), weight=4)


def _rows(
    found: Iterable[tuple[ThemeFile, Agreement]], policy: Policy, language: Language
) -> Iterator[Row]:
    for theme, one in found:
        yield Row(
            (
                Cell(theme.title.to(language)),
                Cell(one.summary.to(language)),
                Cell(policy.party_names(one.asked_of, language=language)),
                Cell(due_in_words(one.due, language)),
                Cell(_followed(one, language)),
                Cell(place_in(policy, one.reference, language=language)),
            )
        )


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
