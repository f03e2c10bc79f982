# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The status of a year: for every agreed indicator how it stands, why, and who judges otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from peil.agenda.policy import Agenda, Policy
from peil.monitoring.account import account_themes
from peil.monitoring.course.beside import chance_remarks, interval_beside
from peil.monitoring.course.companions import companion_remarks
from peil.monitoring.course.judgements import Judgement, judgement_of
from peil.monitoring.course.parts import PartsKnown, parts_known
from peil.monitoring.course.rows import Course, StatusRow, status_row
from peil.monitoring.known import Known, known_on_day
from peil.monitoring.rows import AccountRow
from peil.terms.languages import Text


@dataclass(frozen=True)
class StatusTheme:
    """The rows of one theme, in the order of the agenda."""

    key: str
    title: Text
    rows: tuple[StatusRow, ...]


@dataclass(frozen=True)
class YearStatus:
    """The status of a year for one unit or the whole, as known on a day."""

    year: int
    unit: str
    known_on: date
    agenda: Agenda
    themes: tuple[StatusTheme, ...]
    policy: Policy

    @property
    def rows(self) -> tuple[StatusRow, ...]:
        """Every row, in order."""
        return tuple(row for theme in self.themes for row in theme.rows)


def status_of_year(
    policy: Policy,
    *,
    year: int,
    known_on: date,
    unit: str | None = None,
    judgements: Iterable[Judgement] = (),
) -> YearStatus:
    """Return how every agreed indicator stands in a year, as known on a day.

    Args:
        policy: the agendas, with the counted figures that take part.
        year: the calendar year.
        known_on: the day, inclusive.
        unit: a police unit, or nothing for the whole.
        judgements: what people said of it, in the order of their days.

    Raises:
        YearOutsideAgendas: when no agenda covers the year.
        UnitUnknown: when the folder does not hold the unit.
    """
    agenda = policy.agenda_of(year)
    known = known_on_day(policy, known_on=known_on, unit=unit)
    return _status(known, parts_known(known), agenda, year=year, judgements=tuple(judgements))


def status_of_units(
    policy: Policy, *, year: int, known_on: date, judgements: Iterable[Judgement] = ()
) -> tuple[YearStatus, ...]:
    """Return how a year stands for the whole, and then for every unit that existed in it.

    Args:
        policy: the agendas, with the counted figures that take part.
        year: the calendar year.
        known_on: the day, inclusive.
        judgements: what people said of it, in the order of their days.

    Raises:
        YearOutsideAgendas: when no agenda covers the year.
    """
    agenda = policy.agenda_of(year)
    known = known_on_day(policy, known_on=known_on)
    parts, given = parts_known(known), tuple(judgements)
    units = [key for key, unit in policy.units.items() if unit.existed_in(year)]
    return tuple(
        _status(known.of_unit(unit), parts, agenda, year=year, judgements=given)
        for unit in (policy.whole.key, *units)
    )


def _status(
    known: Known, parts: PartsKnown, agenda: Agenda, *, year: int, judgements: tuple[Judgement, ...]
) -> YearStatus:
    of_unit = None if known.unit == known.policy.whole.key else known.unit
    course = Course(known, parts, agenda, year)
    themes: list[StatusTheme] = []
    for theme in account_themes(known, agenda, year=year):
        rows: list[StatusRow] = []
        for row in theme.rows:
            judged = judgement_of(
                judgements, row.indicator, unit=of_unit, year=year, known_on=known.known_on
            )
            rows.append(status_in(course, row, judgement=judged))
        themes.append(StatusTheme(theme.key, theme.title, tuple(rows)))
    return YearStatus(year, known.unit, known.known_on, agenda, tuple(themes), known.policy)


def status_in(course: Course, row: AccountRow, *, judgement: Judgement | None = None) -> StatusRow:
    """Return how one indicator stands in a year, with everything that belongs beside it."""
    status = status_row(course, row, judgement=judgement)
    return replace(
        status,
        interval=interval_beside(course, status),
        remarks=(*chance_remarks(course, status), *companion_remarks(course, status)),
    )
