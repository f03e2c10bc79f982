# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Segments: the runs of a series that have limits of their own, and why a new one begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from peil.agenda.indicators import Indicator
from peil.monitoring.control.limits import Footing, Limits, footing_of, limits_of
from peil.monitoring.control.rebasing import Rebase
from peil.monitoring.series import Point
from peil.terms.periods import Period
from peil.terms.quantities import Measure


@dataclass(frozen=True)
class Segment:
    """A run of points with limits of their own.

    `definition` is the version that its first point was counted by, empty where none is known.
    `previous` is that of the segment before, where a definition break parts the two. `rebase` is
    the decision that it begins with, if it does. `limits` are nothing where points are too few.
    """

    points: tuple[Point, ...]
    definition: str
    previous: str | None
    rebase: Rebase | None
    footing: Footing
    limits: Limits | None

    @property
    def first(self) -> Period:
        """Its first period."""
        return self.points[0].period

    @property
    def last(self) -> Period:
        """Its last period."""
        return self.points[-1].period

    @property
    def values(self) -> tuple[Decimal, ...]:
        """Its numbers in order."""
        return tuple(point.value for point in self.points)

    @property
    def begins_with_break(self) -> bool:
        """A definition break parts it from the segment before."""
        return self.previous is not None


def segments_of(
    points: Sequence[Point],
    *,
    indicator: Indicator,
    measure: Measure,
    rebases: Sequence[Rebase] = (),
) -> tuple[Segment, ...]:
    """Return points in segments: a new one at every rebase and at every definition break.

    Args:
        points: in order, at least one.
        indicator: whose definitions say what may be compared.
        measure: the kind of number.
        rebases: at periods after the first.
    """
    by_period = {rebase.period: rebase for rebase in rebases}
    starts = [0]
    for at in range(1, len(points)):
        parted = not comparable(points[at - 1], points[at], indicator=indicator)
        if parted or points[at].period in by_period:
            starts.append(at)
    ends = [*starts[1:], len(points)]
    return tuple(
        _segment(points, start, end, indicator, measure, by_period.get(points[start].period))
        for start, end in zip(starts, ends, strict=True)
    )


def _segment(
    points: Sequence[Point],
    start: int,
    end: int,
    indicator: Indicator,
    measure: Measure,
    rebase: Rebase | None,
) -> Segment:
    own = tuple(points[start:end])
    before = points[start - 1] if start else None
    parted = before is not None and not comparable(before, own[0], indicator=indicator)
    return Segment(
        points=own,
        definition=definition_of(own[0], indicator=indicator),
        previous=definition_of(before, indicator=indicator) if before and parted else None,
        rebase=rebase,
        footing=footing_of(len(own)),
        limits=limits_of([point.value for point in own], measure=measure),
    )


def definition_of(point: Point, *, indicator: Indicator) -> str:
    """Return the definition that a point was counted by.

    Where its file does not say, it is the version that holds for its period; empty where none does.
    """
    if point.definition:
        return point.definition
    holding = indicator.definition_for(point.period)
    return holding.version if holding is not None else ""


def comparable(one: Point, other: Point, *, indicator: Indicator) -> bool:
    """Return whether two points may have limits in common: one definition, or a recorded bridge.

    Options that were picked in a count must be the same.
    """
    before, after = (definition_of(point, indicator=indicator) for point in (one, other))
    version, _, options = before.partition(";")
    later_version, _, later_options = after.partition(";")
    return options == later_options and indicator.comparable(version, later_version)
