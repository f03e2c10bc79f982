# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The page from which a reader compares: which years, and which days of one year."""

from __future__ import annotations

from itertools import pairwise

from peil.agenda.policy import Policy
from peil.reports.document import Paragraph
from peil.reports.public.account import years_of
from peil.reports.public.compare_days import days_point, pairs_of
from peil.reports.public.compare_words import COMPARE_WORDS
from peil.reports.public.compare_years import years_point
from peil.reports.public.days import days_of
from peil.reports.public.site_page import (
    LinkedFacts,
    LinkedList,
    LinkedPoint,
    SitePage,
    SiteSection,
)
from peil.terms.languages import Language

_say = COMPARE_WORDS.say


def compare_page(policy: Policy, *, language: Language) -> SitePage:
    """Return the page from which a reader compares: the last years first."""
    lead = _say("lead", language)
    years = years_of(policy)
    beside = tuple(years_point(a, b, language) for a, b in reversed(tuple(pairwise(years))))
    days = tuple(
        (str(year), point) for year in reversed(years) for point in _newest(policy, year, language)
    )
    return SitePage(
        title=_say("title", language),
        lead=lead,
        description=lead,
        sections=(
            SiteSection(_say("two-years", language), (LinkedList(beside),), "jaren"),
            SiteSection(
                _say("two-days", language),
                (Paragraph(_say("two-days-what", language)), LinkedFacts(days)),
                "dagen",
            ),
        ),
    )


def _newest(policy: Policy, year: int, language: Language) -> tuple[LinkedPoint, ...]:
    """Return the words that lead to the newest pair of days of a year, or that there is none."""
    pairs = pairs_of(days_of(policy, year=year))
    if not pairs:
        return (LinkedPoint(_say("one-day", language, year=year)),)
    return (days_point(year, pairs[0], language),)
