# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The page of a unit: its norms and results of every year, and what authorities wrote of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from peil.agenda.policy import Policy
from peil.monitoring.known import Known, known_on_day
from peil.reports.document import Paragraph
from peil.reports.public.agreements import told_table
from peil.reports.public.published_words import (
    PublishedAccount,
    interpretations_of_unit,
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
from peil.reports.public.unit_words import UNIT_WORDS
from peil.reports.public.unit_years import year_sections
from peil.reports.public.units import unit_sketch, unit_target
from peil.reports.sources import place_in
from peil.reports.words import from_until, word
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = UNIT_WORDS.say


def unit_page(
    policy: Policy,
    unit: str,
    *,
    known_on: date,
    accounts: Iterable[PublishedAccount],
    language: Language,
) -> SitePage:
    """Return the page of a unit, or of the whole, as known on a day.

    Args:
        policy: what the public may know.
        unit: the key of a unit, or of the whole.
        known_on: the day, inclusive.
        accounts: published editions in the language of the page.
        language: of the page.

    Raises:
        UnitUnknown: when the folder does not hold the unit.
    """
    known = known_on_day(policy, known_on=known_on, unit=unit)
    name = policy.unit_name(known.unit, language=language)
    day = written_day(known_on, language=language)
    sections = (
        SiteSection("", tuple(_about(known.policy, known.unit, language))),
        *year_sections(known, language=language),
        *_editions(known, tuple(accounts), language),
        SiteSection(
            _say("where", language),
            (unit_sketch(policy, here=known.unit, language=language),),
            "eenheden",
        ),
    )
    return SitePage(
        title=name,
        lead=_lead(known.policy, known.unit, language),
        description=_say("unit-description", language, unit=name, day=day),
        sections=sections,
        above=(LinkedPoint(_say("units", language), Target("public-units")),),
    )


def _lead(policy: Policy, key: str, language: Language) -> str:
    if key == policy.whole.key:
        return _say("whole-lead", language)
    unit = policy.units[key]
    said = [_say(f"{unit.kind}-lead", language)]
    if unit.last_day is not None:
        day = written_day(unit.last_day, language=language)
        said.append(_say("ended", language, day=day))
    return " ".join(said)


def _about(policy: Policy, key: str, language: Language) -> Iterator[SiteBlock]:
    """Yield what is known of a unit itself; of the whole there is nothing to tell."""
    if key == policy.whole.key:
        return
    unit = policy.units[key]
    pairs: list[tuple[str, LinkedPoint]] = []
    if unit.code is not None:
        pairs.append((_say("code", language), LinkedPoint(unit.code)))
    exists = from_until(unit.first_day, unit.last_day, language)
    pairs.append((_say("exists", language), LinkedPoint(exists)))
    if unit.districts is not None and unit.basic_teams is not None:
        size = _say("districts", language, districts=unit.districts, teams=unit.basic_teams)
        pairs.append((_say("size", language), LinkedPoint(size)))
    if unit.former_forces:
        pairs.append((_say("former", language), LinkedPoint(", ".join(unit.former_forces))))
    pairs += [
        (_say("successor", language), LinkedPoint(policy.units[one].name, unit_target(one)))
        for one in unit.successors
    ]
    if unit.note is not None:
        pairs.append((_say("note", language), LinkedPoint(unit.note.to(language))))
    place = place_in(policy, unit.reference, language=language)
    yield LinkedFacts((*pairs, (word("source", language), LinkedPoint(place))))


def _editions(
    known: Known, accounts: tuple[PublishedAccount, ...], language: Language
) -> Iterator[SiteSection]:
    """Yield what authorities wrote of it, and the published accounts that are about it."""
    years = {account.year for account in accounts}
    newest = known_accounts(accounts, known_on=known.known_on, years=years)
    told = interpretations_of_unit(newest, known.unit, policy=known.policy, language=language)
    if told:
        table = told_table(
            told, caption=_say("interpretation-caption", language), language=language
        )
        what = Paragraph(_say("interpretation-what", language))
        yield SiteSection(_say("interpretation", language), (what, table), "duiding")
    own = [account for account in newest if account.unit == known.unit]
    if own:
        points = tuple(
            LinkedPoint(one.title(language), Target("published_edition", {"key": one.key}))
            for one in sorted(own, key=lambda account: account.year, reverse=True)
        )
        yield SiteSection(_say("editions", language), (LinkedList(points),), "edities")
