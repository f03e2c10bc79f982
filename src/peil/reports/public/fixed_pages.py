# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The pages that stay the same: how to read this site with the list of methods, and accessibility."""

from __future__ import annotations

from collections.abc import Iterable

from peil.monitoring.course.status import Status
from peil.reports.document import Cell, Column, Listing, Paragraph, Row, Table
from peil.reports.methods.status.layout import STATUS_WORDS
from peil.reports.public.fixed_words import ACCESSIBILITY_WORDS, METHOD_WORDS
from peil.reports.public.method_pages import METHODS, method_page
from peil.reports.public.site_page import (
    LinkedList,
    LinkedPoint,
    LinkedTable,
    SitePage,
    SiteSection,
    Target,
)
from peil.reports.wording import Wording
from peil.terms.languages import Language

_say = METHOD_WORDS.say


def methods_point(language: Language) -> LinkedPoint:
    """Return the words that lead to the explanation."""
    return LinkedPoint(_say("title", language), Target("public-methods"))


def methods_page(language: Language) -> SitePage:
    """Return how to read the site: norms and days, words and marks, and every method."""
    reading = _points(METHOD_WORDS, "reading", language)
    charts = _points(METHOD_WORDS, "charts", language)
    methods = tuple(
        LinkedPoint(method_page(key, language=language).title, _method(key)) for key in METHODS
    )
    return SitePage(
        title=_say("title", language),
        lead=_say("lead", language),
        description=_say("description", language),
        sections=(
            SiteSection(_say("reading", language), (Listing(reading),), "lezen"),
            SiteSection(_say("statuses", language), (_statuses(language),), "standen"),
            SiteSection(_say("charts", language), (Listing(charts),), "grafieken"),
            SiteSection(
                _say("methods", language),
                (Paragraph(_say("methods.what", language)), LinkedList(methods)),
                "methoden",
            ),
        ),
    )


def _method(key: str) -> Target:
    return Target("public-method", {"method": key})


def _statuses(language: Language) -> LinkedTable:
    columns = (
        Column("name", _say("statuses.name", language), weight=3),
        Column("status", _say("statuses.shown", language), weight=3),
        Column("means", _say("statuses.means", language), weight=9),
    )
    said = {status: STATUS_WORDS.say(status, language) for status in Status}
    rows = tuple(
        Row((Cell(said[status]), Cell(said[status]), Cell(_say(f"means.{status}", language))))
        for status in Status
    )
    table = Table(_say("statuses.caption", language), columns, rows)
    return LinkedTable(table, statuses=tuple(Status))


def accessibility_page(language: Language, *, contact: str) -> SitePage:
    """Return the accessibility statement.

    Args:
        language: of the page.
        contact: the e-mail address to write to; may be empty.
    """
    say = ACCESSIBILITY_WORDS.say
    report = (
        say("report.to", language, contact=contact) if contact else say("report.nobody", language)
    )
    return SitePage(
        title=say("title", language),
        lead=say("lead", language),
        description=say("description", language),
        sections=(
            SiteSection(
                say("status", language),
                (
                    Paragraph(say("status.aim", language)),
                    Paragraph(say("status.now", language)),
                ),
                "status",
            ),
            *_lists(("done", "tested", "open"), language),
            SiteSection(say("report", language), (Paragraph(report),), "melden"),
        ),
    )


def _lists(names: Iterable[str], language: Language) -> Iterable[SiteSection]:
    for name in names:
        points = _points(ACCESSIBILITY_WORDS, name, language)
        yield SiteSection(ACCESSIBILITY_WORDS.say(name, language), (Listing(points),), name)


def _points(words: Wording, name: str, language: Language) -> tuple[str, ...]:
    """Return every sentence whose name begins with another one's, in the order of the table."""
    return tuple(words.say(key, language) for key in words.words if key.startswith(f"{name}."))
