# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The years of an indicator of one unit: what was agreed, what came of it, and how that stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from peil.agenda.figures import Figure, Realisation
from peil.agenda.indicators import Indicator, Placement
from peil.agenda.norms import Norm
from peil.agenda.policy import Agenda
from peil.monitoring.assess import ResultStanding
from peil.monitoring.chance.intervals import Interval
from peil.monitoring.course.beside import interval_beside
from peil.monitoring.course.parts import PartsKnown
from peil.monitoring.course.rows import Course, StatusRow, status_row
from peil.monitoring.known import Known
from peil.monitoring.rows import AccountRow, make_row


@dataclass(frozen=True)
class IndicatorYear:
    """One year of an indicator.

    `agenda` is the one that covers the year and holds the indicator, or nothing; only then there is
    a `status`. `first_norm` is the norm as first agreed.
    """

    year: int
    row: AccountRow
    agenda: Agenda | None
    first_norm: Norm | None
    status: StatusRow | None
    interval: Interval | None

    @property
    def norm_number(self) -> Decimal | None:
        """The norm in force, where it is a number."""
        return self.row.norm.number if self.row.norm is not None else None

    @property
    def first_number(self) -> Decimal | None:
        """The norm as first agreed, where that is a number and another one than now."""
        first = self.first_norm
        if first is None or self.row.norm is None or first.value == self.row.norm.value:
            return None
        return first.number

    @property
    def earlier(self) -> tuple[Figure, ...]:
        """The figures that were replaced, in the order they became known."""
        found: Realisation | None = self.row.realisation
        return found.earlier if found is not None else ()

    @property
    def is_provisional(self) -> bool:
        """The result is still provisional."""
        return self.row.result.standing is ResultStanding.PROVISIONAL

    @property
    def is_known(self) -> bool:
        """There is a norm or a realisation, also one without a number."""
        return self.row.norm is not None or self.row.realisation is not None


def years_of(known: Known, indicator: Indicator, *, parts: PartsKnown) -> tuple[IndicatorYear, ...]:
    """Return the years of an indicator as a unit has them, from the first known to the last.

    Years in between of which nothing is known are there too.

    Args:
        known: the policy seen from a day and a unit.
        indicator: what the years are of.
        parts: the figures of parts of years, as known on that day.
    """
    told = sorted(_years_told(known, indicator.id))
    if not told:
        return ()
    return tuple(_year(known, indicator, year, parts) for year in range(told[0], told[-1] + 1))


def _years_told(known: Known, indicator: str) -> Iterator[int]:
    """Yield the calendar years of which a norm or a leading figure is known, in any order."""
    yield from known.years_with_norm(indicator)
    for figure in known.policy.every_figure:
        about = figure.key
        is_its = (about.indicator, about.unit) == (indicator, known.unit) and figure.leads
        if is_its and about.period.is_year and figure.known_from.last_day <= known.known_on:
            yield about.period.first_day.year


def placement_for(known: Known, indicator: Indicator, year: int) -> Placement:
    """Return where the agenda of a year holds an indicator, or the last agenda that does."""
    agenda = known.policy.agenda_covering(year)
    placement = indicator.placement_in(agenda.key) if agenda is not None else None
    return placement or indicator.placements[-1]


def _year(known: Known, indicator: Indicator, year: int, parts: PartsKnown) -> IndicatorYear:
    placement = placement_for(known, indicator, year)
    agenda = known.policy.agenda(placement.agenda)
    row = make_row(known, agenda, theme=placement.theme, entry=placement.entry, year=year)
    covering = agenda if year in agenda.years else None
    status = interval = None
    if covering is not None:
        course = Course(known, parts, covering, year)
        status = status_row(course, row, judgement=None)
        interval = interval_beside(course, status)
    first = known.original(indicator.id, year)
    return IndicatorYear(year, row, covering, first, status, interval)
