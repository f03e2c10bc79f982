# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The days as of which each public page can be read: those on which something it shows came to be.

A page shows numbers of the public record, and what published editions say of them; each is known
from a day on. Views and the list of addresses take the days from here, all of them newest first.
They are worked out once for each record: that can take longer than the page itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import wraps
from typing import Concatenate, ParamSpec

from peil.cycle.figures.keeping import Kept
from peil.cycle.publication.public_editions import PublicEdition, published_documents
from peil.cycle.publication.public_record import PublicRecord
from peil.reports.public.days import days_of, days_of_agenda, days_of_theme
from peil.reports.public.theme import theme_of

Days = tuple[date, ...]
_Of = ParamSpec("_Of")
_Work = Callable[Concatenate[PublicRecord, _Of], Days]
_MOST_KEPT = 512
"""Of so many pages of each kind the days are kept."""


def _once(work: _Work[_Of]) -> _Work[_Of]:
    """Keep the days that are found, by the version of the record and by what they are of."""
    kept: Kept[tuple[object, ...], Days] = Kept(_MOST_KEPT)

    @wraps(work)
    def days(record: PublicRecord, /, *of: _Of.args, **named: _Of.kwargs) -> Days:
        name = (record.version, *of, *named.items())
        found = kept.among((name,))
        if not found:
            found = {name: work(record, *of, **named)}
            kept.keep(found)
        return found[name]

    return days


@_once
def home_days(record: PublicRecord) -> Days:
    """Return the days on which anything became known or an edition was published."""
    return _with_editions(indicators_days(record), record.editions)


@_once
def agenda_days(record: PublicRecord, agenda: str) -> Days:
    """Return the days on which a decision of an agenda became known, or its editions were public."""
    found = record.policy.agenda(agenda)
    days = days_of_agenda(record.policy, found)
    return _with_editions(days, (one for one in record.editions if one.year in found.years))


@_once
def theme_days(record: PublicRecord, agenda: str, theme: str) -> Days:
    """Return the days on which numbers of a theme, or what editions say of it, became known."""
    found = record.policy.agenda(agenda)
    days = days_of_theme(record.policy, found, theme_of(found, theme))
    return _with_editions(days, (one for one in record.editions if one.year in found.years))


@_once
def account_days(record: PublicRecord, year: int) -> Days:
    """Return the days on which numbers of a year, or an edition of its account, became known."""
    editions = (one for one in record.editions if one.year == year)
    return _with_editions(numbers_days(record, year), editions)


@_once
def numbers_days(record: PublicRecord, year: int) -> Days:
    """Return the days on which numbers of a year became known."""
    return days_of(record.policy, year=year)


@_once
def years_days(record: PublicRecord, year: int, other: int) -> Days:
    """Return the days on which numbers of one of two years that follow each other became known.

    Of years further apart there are none: a page for each pair and day would be thousands of pages.
    """
    if other - year != 1:
        return ()
    return tuple(sorted({*numbers_days(record, year), *numbers_days(record, other)}, reverse=True))


@_once
def unit_days(record: PublicRecord, unit: str) -> Days:
    """Return the days on which numbers of a unit, or what editions say of it, became known."""
    days = days_of(record.policy, unit=unit)
    return _with_editions(days, (one for one in record.editions if _tells_of(one, unit)))


@_once
def indicator_days(record: PublicRecord, indicator: str) -> Days:
    """Return the days on which numbers of an indicator became known."""
    return days_of(record.policy, indicator=indicator)


@_once
def indicators_days(record: PublicRecord) -> Days:
    """Return the days on which numbers of any indicator became known."""
    return days_of(record.policy)


def _tells_of(edition: PublicEdition, unit: str) -> bool:
    said = published_documents(edition)["nl"].data.get("interpretations", ())
    return edition.unit == unit or any(text["unit"] == unit for text in said)


def _with_editions(days: Iterable[date], editions: Iterable[PublicEdition]) -> Days:
    return tuple(sorted({*days, *(one.published_on for one in editions)}, reverse=True))
