# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The rounds that the calendar of the safety agenda plans: one for a half-year, one for a year.

What is written: the LOVP discusses progress at least twice a year (safety agenda 2019-2022,
chapter 5); before that the authorities explained it every half-year (safety agenda 2015-2018,
chapter on monitoring). Which meetings: that of September or October has the figures of the year
so far, and that of April the accountability over the year before.

No document gives a rule for the days. Those of the meetings are read from the meetings that were
held, all on a Monday: the fourth Monday of September (26 September 2022, 25 September 2023; in
2019 it was a week earlier, in 2020 the meeting was cancelled), and the third Monday of April, or
the one before where that is Easter Monday (19 April 2021, 11 April 2022), as the newsletters of
the regioburgemeesters date them. Units present their year in January and February, so figures are
supplied in the first month after the period. The deadlines between are assumed: checked by the
middle of the second month, accepted by its end, explained two weeks before the meeting.
Force control may change every day when it opens a round.

Victims of human trafficking are final at the end of April only: in the round over a year they
are provisional.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from peil.cycle.rounds.holidays import is_working_day, working_day_from
from peil.cycle.rounds.naming import round_key, round_title
from peil.cycle.rounds.steps import Deadlines
from peil.terms.languages import Text
from peil.terms.periods import Period, read_period, year_period

_MONDAY, _WEDNESDAY = 0, 2
_MIDDLE = 15
_APRIL, _MAY, _SEPTEMBER = 4, 5, 9
_WEEK = timedelta(weeks=1)
_ONE_DAY = timedelta(days=1)
_TO_READ = 2 * _WEEK
_AHEAD = timedelta(days=366)


@dataclass(frozen=True)
class PlannedRound:
    """A round before it is opened: its name, the period it is about, and its deadlines.

    `opens_on` is the day from which it can be opened, and nothing where nobody planned it.
    `reported_on` is the day on which parliament is told, where the calendar knows one.
    """

    key: str
    period: Period
    deadlines: Deadlines
    opens_on: date | None = None
    reported_on: date | None = None

    @property
    def title(self) -> Text:
        """How readers see it."""
        return round_title(self.period)


def planned_rounds(year: int) -> tuple[PlannedRound, ...]:
    """Return the rounds about a year: over its first half, and over the whole of it.

    >>> [(p.key, str(p.deadlines.discussed_on)) for p in planned_rounds(2021)]
    [('2021-h1', '2021-09-27'), ('2021', '2022-04-11')]
    """
    half, whole = read_period(f"{year:04d}-H1"), year_period(year)
    return (
        _planned(half, discussed_on=autumn_meeting(year)),
        _planned(
            whole, discussed_on=spring_meeting(year + 1), reported_on=accountability_day(year + 1)
        ),
    )


def planned_around(day: date) -> tuple[PlannedRound, ...]:
    """Return the rounds that are not over on a day and can be opened within a year, in order."""
    years = range(day.year - 1, day.year + 2)
    planned = (p for year in years for p in planned_rounds(year))
    return tuple(
        p
        for p in planned
        if p.opens_on is not None and p.opens_on <= day + _AHEAD and day <= p.deadlines.last
    )


def planned_for(period: Period) -> PlannedRound:
    """Return the round about a period as the calendar plans it.

    Where it plans none, the deadlines follow from the end of the period by the same rule, and no
    meeting is known.
    """
    rounds = planned_rounds(period.first_day.year)
    return next((p for p in rounds if p.period == period), None) or _planned(period)


def _planned(
    period: Period, *, discussed_on: date | None = None, reported_on: date | None = None
) -> PlannedRound:
    first = period.last_day + _ONE_DAY
    second_month = _month_after(first)
    accept_by = working_day_from(_month_after(second_month) - _ONE_DAY)
    to_read = discussed_on - _TO_READ if discussed_on is not None else accept_by + _TO_READ
    deadlines = Deadlines(
        supply_by=working_day_from(second_month - _ONE_DAY),
        approve_by=working_day_from(second_month.replace(day=_MIDDLE)),
        accept_by=accept_by,
        interpret_by=working_day_from(to_read),
        discussed_on=discussed_on,
    )
    return PlannedRound(
        key=round_key(period),
        period=period,
        deadlines=deadlines,
        opens_on=working_day_from(first),
        reported_on=reported_on,
    )


def _month_after(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)


def autumn_meeting(year: int) -> date:
    """Return the Monday on which the half-year is discussed, by the rule above."""
    return _numbered(4, weekday=_MONDAY, year=year, month=_SEPTEMBER)


def spring_meeting(year: int) -> date:
    """Return the Monday on which the year before is discussed, by the rule above."""
    third = _numbered(3, weekday=_MONDAY, year=year, month=_APRIL)
    return third if is_working_day(third) else third - _WEEK


def accountability_day(year: int) -> date:
    """Return the third Wednesday of May: the annual report of the year before goes to parliament.

    Source: the seven days on which it did from 2015 to 2023 that are known, 20 May 2015 first and
    17 May 2023 last.
    """
    return _numbered(3, weekday=_WEDNESDAY, year=year, month=_MAY)


def _numbered(number: int, *, weekday: int, year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
