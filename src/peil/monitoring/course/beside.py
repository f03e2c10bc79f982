# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What belongs beside a status: what chance leaves open, and how much a difference means."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from peil.agenda.figures import Realisation
from peil.monitoring.chance.differences import ChanceRemark, with_norm, with_previous
from peil.monitoring.chance.intervals import Interval, interval_of
from peil.monitoring.chance.samples import Count, Sample, Unsaid, sample_of
from peil.monitoring.course.rows import Course, StatusRow
from peil.monitoring.remarks import Remark

SMALL = 100
"""From so many on, what chance leaves open around a count is small beside the count."""


def interval_beside(course: Course, status: StatusRow) -> Interval | None:
    """Return what chance leaves open around a small count or a percentage, or nothing.

    There is none for a large count, money, a stock, or a percentage of which the cases are not
    known.
    """
    sample = _sample(course, status)
    if isinstance(sample, Unsaid) or (isinstance(sample, Count) and sample.number >= SMALL):
        return None
    return interval_of(sample)


def chance_remarks(course: Course, status: StatusRow) -> Iterator[Remark]:
    """Yield what chance explains of the difference with the norm and with the year before.

    Only of a whole year: while it runs, the rules of the status have chance in them.
    """
    if status.judged.so_far is not None:
        return
    row = status.row
    sample = _sample(course, status)
    norm = row.norm.number if row.norm is not None else None
    if norm is not None and row.assessment.difference is not None:
        said = with_norm(sample, norm=norm, direction=row.entry.direction)
        if isinstance(said, ChanceRemark):
            yield said.remark
    before = course.known.realisation(row.indicator, course.year - 1)
    if before is not None and course.comparable(row.entry, before.figure.definition):
        earlier = _sample_of(before.number, before, status)
        said = with_previous(sample, previous=earlier, year=course.year - 1)
        if isinstance(said, ChanceRemark):
            yield said.remark


def _sample(course: Course, status: StatusRow) -> Sample | Unsaid:
    so_far = status.judged.so_far
    if so_far is None:
        found = course.known.realisation(status.row.indicator, course.year)
        return _sample_of(status.row.result.number, found, status)
    return sample_of(
        so_far.number,
        measure=status.row.measure,
        numerator=so_far.numerator,
        denominator=so_far.denominator,
        is_stock=status.row.entry.running_stock,
    )


def _sample_of(
    number: Decimal | None, found: Realisation | None, status: StatusRow
) -> Sample | Unsaid:
    entry = found.figure.entry if found is not None else None
    return sample_of(
        number,
        measure=status.row.measure,
        numerator=entry.numerator if entry is not None else None,
        denominator=entry.denominator if entry is not None else None,
        is_stock=status.row.entry.running_stock,
    )
