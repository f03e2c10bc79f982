# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The days as of which each public page can be read: those on which something it shows came to be.

A page shows numbers of the public record, and what published editions say of them; each is known
from a day on. Views and the list of addresses take the days from here, all of them newest first.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from peil.agenda.agendas import ThemeFile
from peil.agenda.policy import Agenda
from peil.cycle.publication.public_editions import PublicEdition, published_documents
from peil.cycle.publication.public_record import PublicRecord
from peil.reports.public.days import days_of, days_of_agenda, days_of_theme


def home_days(record: PublicRecord) -> tuple[date, ...]:
    """Return the days on which anything became known or an edition was published."""
    return _with_editions(days_of(record.policy), record.editions)


def agenda_days(record: PublicRecord, agenda: Agenda) -> tuple[date, ...]:
    """Return the days on which a decision of an agenda became known, or its editions were public."""
    days = days_of_agenda(record.policy, agenda)
    return _with_editions(days, (one for one in record.editions if one.year in agenda.years))


def theme_days(record: PublicRecord, agenda: Agenda, theme: ThemeFile) -> tuple[date, ...]:
    """Return the days on which numbers of a theme, or what editions say of it, became known."""
    days = days_of_theme(record.policy, agenda, theme)
    return _with_editions(days, (one for one in record.editions if one.year in agenda.years))


def account_days(record: PublicRecord, year: int) -> tuple[date, ...]:
    """Return the days on which numbers of a year, or an edition of its account, became known."""
    days = days_of(record.policy, year=year)
    return _with_editions(days, (one for one in record.editions if one.year == year))


def unit_days(record: PublicRecord, unit: str) -> tuple[date, ...]:
    """Return the days on which numbers of a unit, or what editions say of it, became known."""
    days = days_of(record.policy, unit=unit)
    return _with_editions(days, (one for one in record.editions if _tells_of(one, unit)))


def _tells_of(edition: PublicEdition, unit: str) -> bool:
    said = published_documents(edition)["nl"].data.get("interpretations", ())
    return edition.unit == unit or any(text["unit"] == unit for text in said)


def _with_editions(days: Iterable[date], editions: Iterable[PublicEdition]) -> tuple[date, ...]:
    return tuple(sorted({*days, *(one.published_on for one in editions)}, reverse=True))
