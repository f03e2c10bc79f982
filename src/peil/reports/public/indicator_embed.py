# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The chart or the table of an indicator alone, to show in another site."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from peil.agenda.policy import Policy
from peil.monitoring.course.parts import parts_known
from peil.monitoring.known import known_on_day
from peil.reports.public.charts.figure import ChartFigure
from peil.reports.public.indicator import as_placed_on, indicator_target, only_about
from peil.reports.public.indicator_course import course_section
from peil.reports.public.indicator_words import INDICATOR_WORDS
from peil.reports.public.indicator_years import years_of
from peil.reports.public.site_page import LinkedPoint, SitePage
from peil.terms.languages import Language
from peil.terms.periods import written_day


def indicator_part(
    policy: Policy, indicator: str, *, is_chart: bool, known_on: date, language: Language
) -> SitePage:
    """Return the chart of an indicator alone, or its table with its notes.

    The page stands under that of the indicator, which tells the rest.

    Args:
        policy: what the public may know.
        indicator: the name of the indicator.
        is_chart: the chart; else the table.
        known_on: the day, inclusive.
        language: of the page.

    Raises:
        IndicatorUnknown: when no agenda holds it.
    """
    found = policy.indicator(indicator)
    known = known_on_day(only_about(policy, found), known_on=known_on)
    placed = as_placed_on(known, known.policy.indicator(indicator))
    years = years_of(known, placed, parts=parts_known(known))
    title = placed.placements[-1].entry.title.to(language)
    section = course_section(known, placed, years, title=title, language=language)
    blocks = tuple(b for b in section.blocks if isinstance(b, ChartFigure) is is_chart)
    day = written_day(known_on, language=language)
    return SitePage(
        title=title,
        lead="",
        description=INDICATOR_WORDS.say("description", language, title=title, day=day),
        sections=(replace(section, blocks=blocks or section.blocks),),
        above=(LinkedPoint(title, indicator_target(indicator)),),
    )
