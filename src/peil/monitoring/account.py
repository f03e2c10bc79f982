# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The account of a year: for every indicator its norm, realisation and difference, explained.

An account is made for one unit, or the whole, as known on one day: only decisions and figures
that were known by then take part.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from datetime import date

from peil.agenda.agendas import Coverage, ThemeFile
from peil.agenda.indicators import IndicatorEntry, Role
from peil.agenda.policy import Agenda, Policy
from peil.monitoring.known import Known, known_on_day
from peil.monitoring.rows import AccountRow, bare_row, beside_previous, make_row
from peil.terms.languages import Text


@dataclass(frozen=True)
class AccountTheme:
    """The rows of one theme, in the order of the agenda."""

    key: str
    title: Text
    rows: tuple[AccountRow, ...]


@dataclass(frozen=True)
class Account:
    """The account of a year as known on a day; `version` is the data it was made from."""

    year: int
    unit: str
    known_on: date
    agenda: Agenda
    themes: tuple[AccountTheme, ...]
    policy: Policy
    with_previous_year: bool = False

    @property
    def rows(self) -> tuple[AccountRow, ...]:
        """Every row, in order."""
        return tuple(row for theme in self.themes for row in theme.rows)


def account_of(
    policy: Policy,
    *,
    year: int,
    known_on: date,
    unit: str | None = None,
    with_previous_year: bool = False,
) -> Account:
    """Return the account of a year as known on a day.

    Args:
        policy: the agendas, with the counted figures that take part.
        year: the calendar year.
        known_on: the day, inclusive.
        unit: a police unit, or nothing for the whole.
        with_previous_year: set the year before beside it.

    Raises:
        YearOutsideAgendas: when no agenda covers the year.
        UnitUnknown: when the folder does not hold the unit.
    """
    agenda = policy.agenda_of(year)
    known = known_on_day(policy, known_on=known_on, unit=unit)
    themes = account_themes(known, agenda, year=year)
    if with_previous_year:
        themes = tuple(
            replace(t, rows=tuple(beside_previous(known, row, year=year) for row in t.rows))
            for t in themes
        )
    return Account(year, known.unit, known_on, agenda, themes, policy, with_previous_year)


def account_themes(known: Known, agenda: Agenda, *, year: int) -> tuple[AccountTheme, ...]:
    """Return the themes of an agenda that have rows in the account of a year, in its order."""
    themes = (
        AccountTheme(theme.theme, theme.title, tuple(_rows(known, agenda, theme, year)))
        for theme in agenda.themes
    )
    return tuple(theme for theme in themes if theme.rows)


def bare_rows(
    known: Known, agenda: Agenda, *, year: int, indicators: Container[str]
) -> tuple[AccountRow, ...]:
    """Return the rows of some indicators in the account of a year, without remarks.

    Args:
        known: what was known on a day of a unit.
        agenda: the agenda.
        year: the calendar year.
        indicators: their names.
    """
    return tuple(
        bare_row(known, agenda, theme=theme.theme, entry=entry, year=year)
        for theme in agenda.themes
        for entry in theme.indicators
        if entry.id in indicators and _is_in(known, agenda, entry, year)
    )


def _rows(known: Known, agenda: Agenda, theme: ThemeFile, year: int) -> Iterator[AccountRow]:
    for entry in theme.indicators:
        if _is_in(known, agenda, entry, year):
            yield make_row(known, agenda, theme=theme.theme, entry=entry, year=year)


def _is_in(known: Known, agenda: Agenda, entry: IndicatorEntry, year: int) -> bool:
    """Return whether an indicator has a row in the account of a year."""
    return entry.role is Role.AGREED and _is_counted(known, agenda, entry.id, year)


def _is_counted(known: Known, agenda: Agenda, indicator: str, year: int) -> bool:
    """Return whether an indicator was in the agenda in this year, as known on this day."""
    added = known.policy.introduction(agenda.key, indicator)
    if added is not None and (year < added.from_year or known.known_on < added.known_from):
        return False
    if agenda.file.coverage is not Coverage.FRAGMENTS:
        return True
    found = known.norm(indicator, year) or known.realisation(indicator, year)
    return found is not None
