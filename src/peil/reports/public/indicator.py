# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The page of an indicator: all that is known of it on a day, from the norm to the last source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from peil.agenda.indicators import Indicator, Placement
from peil.agenda.policy import Policy
from peil.monitoring.course.parts import parts_known
from peil.monitoring.known import Known, known_on_day
from peil.reports.account_layout import norm_cell
from peil.reports.numbers import value_text
from peil.reports.public.indicator_control import control_section
from peil.reports.public.indicator_course import course_section
from peil.reports.public.indicator_definition import definition_sections
from peil.reports.public.indicator_history import history_sections
from peil.reports.public.indicator_units import units_section
from peil.reports.public.indicator_words import INDICATOR_WORDS
from peil.reports.public.indicator_years import IndicatorYear, years_of
from peil.reports.public.site_page import (
    LinkedFacts,
    LinkedList,
    LinkedPoint,
    SitePage,
    SiteSection,
    Target,
)
from peil.reports.sources import place_in
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = INDICATOR_WORDS.say


def indicator_page(
    policy: Policy, indicator: str, *, known_on: date, language: Language
) -> SitePage:
    """Return the page of an indicator as known on a day.

    Args:
        policy: what the public may know.
        indicator: the name of the indicator.
        known_on: the day, inclusive.
        language: of the page.

    Raises:
        IndicatorUnknown: when no agenda holds it.
    """
    found = policy.indicator(indicator)
    known = known_on_day(only_about(policy, found), known_on=known_on)
    found = as_placed_on(known, known.policy.indicator(indicator))
    parts = parts_known(known)
    years = years_of(known, found, parts=parts)
    title = found.placements[-1].entry.title.to(language)
    day = written_day(known_on, language=language)
    sections = (
        SiteSection("", (_facts(known, found, language),)),
        course_section(known, found, years, title=title, language=language),
        control_section(known, found, years, language=language),
        units_section(known, found, parts=parts, title=title, language=language),
        *definition_sections(known, found, language=language),
        *_agreements(known.policy, found, language),
        *history_sections(known, found, language=language),
    )
    return SitePage(
        title=title,
        lead=" ".join(_lead(years, known_on, language)),
        description=_say("description", language, title=title, day=day),
        sections=sections,
        above=(LinkedPoint(_say("list", language), Target("public-indicators")),),
    )


def only_about(policy: Policy, indicator: Indicator) -> Policy:
    """Return a policy with only the figures of an indicator and of the parts that it is the sum of.

    A page of one indicator need not look at the figures of all others.
    """
    asked = {indicator.id}
    for agenda in policy.agendas:
        asked |= {entry.id for entry in agenda.addends_of(indicator.id)}
    return replace(
        policy,
        figures=tuple(figure for figure in policy.figures if figure.key.indicator in asked),
        counted=(),
    )


def as_placed_on(known: Known, indicator: Indicator) -> Indicator:
    """Return an indicator with the agendas and definitions that had been decided on by the day.

    Where none had, it is returned as it is: a page must have a title.
    """
    decided = {
        decision.agenda
        for decision in known.policy.decisions
        if decision.file.known_from.last_day <= known.known_on
    }
    placed = indicator.within(decided)
    if not placed.placements:
        return indicator
    return replace(placed, definitions=placed.definitions or indicator.definitions)


def indicator_target(indicator: str) -> Target:
    """Return the page of an indicator."""
    return Target("public-indicator", {"indicator": indicator})


def _lead(years: Sequence[IndicatorYear], known_on: date, language: Language) -> Iterator[str]:
    """Yield how it stands in the last year with a result, and the norm of this year."""
    told = [one for one in years if one.row.result.number is not None]
    if told:
        yield from _last(told[-1], language)
    else:
        yield _say("lead-none", language)
    now = [one for one in years if one.year == known_on.year and one.norm_number is not None]
    if now and (not told or told[-1].year < known_on.year):
        yield _say("lead-norm", language, year=now[0].year, **_norm(now[0], language))


def _norm(one: IndicatorYear, language: Language) -> dict[str, str]:
    row = one.row
    norm = norm_cell(row.norm, row.norm_standing, measure=row.measure, language=language)
    return {"norm": norm.text, "direction": word(f"direction.{row.entry.direction}", language)}


def _last(one: IndicatorYear, language: Language) -> Iterator[str]:
    row, number = one.row, one.row.result.number
    if number is None:
        return
    told = {"year": one.year, "result": value_text(number, measure=row.measure, language=language)}
    if row.assessment.difference is not None and row.met is not None:
        name = "lead-met" if row.met else "lead-not-met"
        yield _say(name, language, **told, **_norm(one, language))
    else:
        reason = word(f"absence.{row.assessment.absence}", language)
        yield _say("lead-no-judgement", language, **told, reason=reason)
    if one.is_provisional:
        yield _say("lead-provisional", language)


def _facts(known: Known, indicator: Indicator, language: Language) -> LinkedFacts:
    """Return where it stands in the agendas, and what kind of number it is."""
    policy, last = known.policy, indicator.placements[-1]
    pairs = [
        (
            policy.agenda(placement.agenda).file.title.to(language),
            _theme_point(policy, placement, language),
        )
        for placement in reversed(indicator.placements)
    ]
    kind = word(f"measure.{indicator.measure}", language)
    if last.entry.running_stock:
        kind = f"{kind} ({word('stock', language)})"
    pairs.append((word("measure", language), LinkedPoint(kind)))
    direction = word(f"direction.{last.entry.direction}", language)
    pairs.append((word("direction", language), LinkedPoint(direction)))
    whole = last.entry.part_of
    if whole is not None:
        title = policy.agenda(last.agenda).by_indicator[whole.indicator].title.to(language)
        point = LinkedPoint(title, indicator_target(whole.indicator))
        pairs.append((_say("part-of", language), point))
    return LinkedFacts(tuple(pairs))


def _theme_point(policy: Policy, placement: Placement, language: Language) -> LinkedPoint:
    agenda = policy.agenda(placement.agenda)
    theme = next(one for one in agenda.themes if one.theme == placement.theme)
    target = Target("public-theme", {"agenda": agenda.key, "theme": theme.theme})
    return LinkedPoint(theme.title.to(language), target)


def _agreements(policy: Policy, indicator: Indicator, language: Language) -> Iterator[SiteSection]:
    points = tuple(
        LinkedPoint(
            agreement.summary.to(language),
            Target("public-theme", {"agenda": agenda.key, "theme": theme.theme}),
            place_in(policy, agreement.reference, language=language),
        )
        for agenda in (policy.agenda(one.agenda) for one in reversed(indicator.placements))
        for theme in agenda.themes
        for agreement in theme.agreements
        if indicator.id in agreement.indicators
    )
    if points:
        yield SiteSection(_say("agreements", language), (LinkedList(points),), "afspraken")
