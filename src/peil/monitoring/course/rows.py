# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""One row of the status of a year: how an indicator stands, by which rule, and who disagrees."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from peil.agenda.indicators import IndicatorEntry, meets
from peil.agenda.policy import Agenda
from peil.monitoring.assess import Absence, ResultStanding, direction_of, trend_since
from peil.monitoring.chance.intervals import Interval
from peil.monitoring.course import reasons
from peil.monitoring.course.judgements import Judgement
from peil.monitoring.course.pace import NoPace, Pace, no_pace_for, pace_until
from peil.monitoring.course.parts import Parts, PartsKnown
from peil.monitoring.course.status import (
    CANNOT_BE_JUDGED,
    SoFar,
    Standing,
    running_direction,
    running_year,
    whole_year,
)
from peil.monitoring.known import Known
from peil.monitoring.remarks import Remark
from peil.monitoring.rows import AccountRow, year_to_compare
from peil.terms.languages import Text
from peil.terms.periods import MONTHS_IN_A_YEAR

_IN_PARTS_AT_MOST = {ResultStanding.NOT_SUPPLIED, ResultStanding.NOT_YET_DUE}


@dataclass(frozen=True)
class Judged:
    """A status with its reason; what it was judged on, or why nothing could be.

    `so_far` is what is known of a year that is not known as a whole; `pace` belongs to it.
    """

    standing: Standing
    reason: Text
    absence: Absence | None = None
    so_far: SoFar | None = None
    pace: Pace | NoPace | None = None


@dataclass(frozen=True)
class StatusRow:
    """How one indicator stands; `judgement` is what people say of it, beside what is computed.

    `interval` is what chance leaves open around a small count or a percentage. `remarks` are what
    else belongs beside the number.
    """

    row: AccountRow
    judged: Judged
    judgement: Judgement | None = None
    interval: Interval | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def number(self) -> Decimal | None:
        """What is known of the year: all of it, or so far."""
        so_far = self.judged.so_far
        return so_far.number if so_far is not None else self.row.result.number

    @property
    def deviates(self) -> bool:
        """People judge otherwise than the rules."""
        return self.judgement is not None and (
            self.judgement.status is not self.judged.standing.status
        )


@dataclass(frozen=True)
class Course:
    """What the rows of one unit and year are judged with."""

    known: Known
    parts: PartsKnown
    agenda: Agenda
    year: int

    def parts_of(self, entry: IndicatorEntry) -> Parts:
        """Return the figures of an indicator for parts of years."""
        return self.parts.of(
            entry.id, self.known.unit, measure=entry.measure, is_stock=entry.running_stock
        )

    def comparable(self, entry: IndicatorEntry, version: str) -> bool:
        """Return whether figures of a definition can be held against the norm of the year."""
        indicator = self.known.policy.indicators[entry.id]
        return indicator.comparable(version, self.known.definition(entry.id, self.year))

    def so_far(
        self, entry: IndicatorEntry, *, year: int, months: int = MONTHS_IN_A_YEAR
    ) -> SoFar | None:
        """Return what is known of a year from its parts; of a total, from those of its addends."""
        found = self.parts_of(entry).so_far(
            year, comparable=lambda version: self.comparable(entry, version), months=months
        )
        if found is not None:
            return found
        addends = self.agenda.addends_of(entry.id)
        runs = [self.so_far(addend, year=year, months=months) for addend in addends]
        known = [run for run in runs if run is not None]
        reached = {run.until for run in known}
        if len(reached) != 1 or len(known) != len(addends):
            return None
        return SoFar(reached.pop(), sum((run.number for run in known), Decimal(0)))

    def pace(self, entry: IndicatorEntry, until: date) -> Pace | NoPace:
        """Return the pace of an indicator until a day, or why it has none."""
        none = no_pace_for(entry.measure, is_stock=entry.running_stock)
        if none is not None:
            return none
        months = self.parts_of(entry).months_of_earlier_years(
            self.year, comparable=lambda version: self.comparable(entry, version)
        )
        return pace_until(until, months_of=months)


def status_row(course: Course, row: AccountRow, *, judgement: Judgement | None) -> StatusRow:
    """Return how one indicator stands in a year."""
    judged = _by_the_whole(row) or _by_parts(course, row) or _absent(course, row)
    return StatusRow(row, judged, judgement)


def _by_the_whole(row: AccountRow) -> Judged | None:
    """Return how a year stands of which there is a figure, or nothing when there is none to judge."""
    number, norm = row.result.number, row.norm.number if row.norm is not None else None
    if number is None:
        return None
    if row.assessment.met is not None and norm is not None:
        reason = reasons.why_whole_year(
            number, norm=norm, direction=row.entry.direction, measure=row.measure
        )
        return Judged(whole_year(met=row.assessment.met), reason)
    if row.trend is not None and row.trend.right_way is not None:
        standing = whole_year(met=row.trend.right_way, by_direction=True)
        return Judged(standing, reasons.why_direction(number, row.trend, measure=row.measure))
    return None


def _so_far(course: Course, row: AccountRow) -> SoFar | None:
    """Return what is known of a year without a figure, where no document says that it is hidden."""
    if row.result.standing not in _IN_PARTS_AT_MOST:
        return None
    return course.so_far(row.entry, year=course.year)


def _by_parts(course: Course, row: AccountRow) -> Judged | None:
    """Return how a year stands of which parts are known, or nothing when it cannot be judged."""
    so_far = _so_far(course, row)
    if so_far is None or row.norm is None:
        return None
    if row.norm.number is not None:
        return _against_norm(course, row, so_far, row.norm.number)
    return _against_earlier(course, row, so_far)


def _against_norm(course: Course, row: AccountRow, so_far: SoFar, norm: Decimal) -> Judged:
    direction, measure = row.entry.direction, row.measure
    if so_far.until == date(course.year, 12, 31):
        met = meets(so_far.number, norm=norm, direction=direction)
        reason = reasons.why_whole_year(
            so_far.number, norm=norm, direction=direction, measure=measure
        )
        return Judged(whole_year(met=met), reason, so_far=so_far)
    pace = course.pace(row.entry, so_far.until)
    standing = running_year(so_far, norm=norm, direction=direction, measure=measure, pace=pace)
    reason = reasons.why_running(
        so_far, standing, norm=norm, direction=direction, measure=measure, pace=pace
    )
    return Judged(standing, reason, so_far=so_far, pace=pace)


def _against_earlier(course: Course, row: AccountRow, so_far: SoFar) -> Judged | None:
    """Return how a year stands of which only a direction was agreed, by the same months before."""
    direction = direction_of(row.norm)
    year = year_to_compare(row.entry, course.year)
    earlier = course.so_far(row.entry, year=year, months=so_far.until.month)
    if direction is None or earlier is None or earlier.until.month != so_far.until.month:
        return None
    trend = trend_since(so_far.number, earlier=earlier.number, year=year, direction=direction)
    standing = running_direction(so_far, trend, measure=row.measure)
    reason = reasons.why_direction(so_far.number, trend, measure=row.measure, so_far=so_far)
    return Judged(standing, reason, so_far=so_far)


def _absent(course: Course, row: AccountRow) -> Judged:
    absence = row.assessment.absence or Absence.NO_NORM_BY_DESIGN
    so_far = _so_far(course, row)
    return Judged(CANNOT_BE_JUDGED, reasons.why_absent(absence), absence=absence, so_far=so_far)
