# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The page of a theme: what was agreed, how its indicators stand, and what partners do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from peil.agenda.agendas import ThemeFile
from peil.agenda.indicators import Role
from peil.agenda.policy import Agenda, Policy
from peil.reports.document import Listing, Paragraph
from peil.reports.public.agenda import agenda_point, agendas_point, unknown_yet
from peil.reports.public.agenda_words import AGENDA_WORDS
from peil.reports.public.agreements import agreement_sections, progress_section, told_table
from peil.reports.public.published_words import (
    PublishedAccount,
    interpretations_told,
    known_accounts,
)
from peil.reports.public.site_page import (
    LinkedFacts,
    LinkedList,
    LinkedPoint,
    SiteBlock,
    SitePage,
    SiteSection,
    Target,
)
from peil.reports.public.theme_figures import figure_sections
from peil.reports.sources import place_in
from peil.reports.words import word
from peil.terms.errors import PeilError, suggest
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = AGENDA_WORDS.say


class ThemeUnknown(PeilError):
    """A theme was asked that the agenda does not hold."""

    def __init__(self, theme: str, *, agenda: str, known: tuple[str, ...]) -> None:
        super().__init__(
            asked=f"The theme '{theme}' of the agenda {agenda} was asked.",
            found=f"The agenda holds: {', '.join(known)}.",
            to_do=suggest(theme, known=known, listing=f"peil agenda show {agenda}"),
        )


def theme_of(agenda: Agenda, key: str) -> ThemeFile:
    """Return a theme of an agenda by its name.

    Raises:
        ThemeUnknown: when the agenda does not hold it.
    """
    for theme in agenda.themes:
        if theme.theme == key:
            return theme
    raise ThemeUnknown(key, agenda=agenda.key, known=tuple(t.theme for t in agenda.themes))


def theme_page(
    policy: Policy,
    agenda: Agenda,
    theme: ThemeFile,
    *,
    known_on: date,
    accounts: Iterable[PublishedAccount],
    language: Language,
) -> SitePage:
    """Return the page of a theme as known on a day.

    Args:
        policy: what the public may know.
        agenda: the agenda that the theme is of.
        theme: the theme.
        known_on: the day, inclusive.
        accounts: published editions.
        language: of the page.
    """
    title, day = theme.title.to(language), written_day(known_on, language=language)
    known = known_accounts(accounts, known_on=known_on, years=agenda.years)
    sections = (
        SiteSection("", tuple(_about(policy, agenda, theme, known_on, language))),
        *figure_sections(policy, agenda, theme, known_on=known_on, language=language),
        *agreement_sections((theme,), agenda=agenda.key, policy=policy, language=language),
        progress_section((theme,), accounts=known, policy=policy, language=language),
        *_interpretations(policy, theme, known, language),
        *_around(policy, theme, language),
    )
    return SitePage(
        title=title,
        lead=theme.focus.to(language),
        description=_say("description", language, title=title, day=day),
        sections=sections,
        above=(agendas_point(language), agenda_point(agenda, language)),
    )


def _about(
    policy: Policy, agenda: Agenda, theme: ThemeFile, known_on: date, language: Language
) -> Iterator[SiteBlock]:
    yield from unknown_yet(policy, agenda, known_on=known_on, language=language)
    place = place_in(policy, theme.reference, language=language)
    yield LinkedFacts(
        (
            (word("agenda", language), agenda_point(agenda, language)),
            (word("source", language), LinkedPoint(place)),
        )
    )


def _interpretations(
    policy: Policy, theme: ThemeFile, accounts: tuple[PublishedAccount, ...], language: Language
) -> Iterator[SiteSection]:
    told = interpretations_told(accounts, theme.theme, policy=policy, language=language)
    if told:
        heading = _say("interpretation", language)
        caption = _say("interpretation-caption", language)
        table = told_table(told, caption=caption, language=language)
        note = Paragraph(_say("signed-language", language))
        yield SiteSection(heading, (note, table), "duiding")


def _around(policy: Policy, theme: ThemeFile, language: Language) -> Iterator[SiteSection]:
    """Yield what partners do, what must hold, and figures that give background."""
    if theme.partner_contributions:
        points = tuple(
            f"{one.summary.to(language)} ({policy.party_names(one.of, language=language)}; "
            f"{place_in(policy, one.reference, language=language)})"
            for one in theme.partner_contributions
        )
        yield SiteSection(word("contributions", language), (Listing(points),), "partners")
    if theme.preconditions:
        points = tuple(one.summary.to(language) for one in theme.preconditions)
        yield SiteSection(word("preconditions", language), (Listing(points),), "randvoorwaarden")
    context = [entry for entry in theme.indicators if entry.role is Role.CONTEXT]
    if context:
        linked = tuple(
            LinkedPoint(
                entry.title.to(language), Target("public-indicator", {"indicator": entry.id})
            )
            for entry in context
        )
        blocks = (Paragraph(_say("context-what", language)), LinkedList(linked))
        yield SiteSection(_say("context", language), blocks, "achtergrond")
