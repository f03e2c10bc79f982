# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A control chart: is what happens more than chance, and is it enough for the norm?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from peil.agenda.indicators import Indicator, IndicatorEntry
from peil.agenda.policy import Policy
from peil.monitoring.control.assurance import (
    AssuranceRow,
    YearNorm,
    assurance_rows,
    year_norm,
)
from peil.monitoring.control.limits import FEWEST, Footing
from peil.monitoring.control.rebasing import Rebase, require_rebases
from peil.monitoring.control.segments import Segment, segments_of
from peil.monitoring.control.variation import Signal, Variation, kind_of, signals_of
from peil.monitoring.known import known_on_day
from peil.monitoring.series import Point, Series
from peil.terms.errors import PeilError
from peil.terms.languages import Text
from peil.terms.periods import Period
from peil.terms.quantities import Direction


class ControlChartRefused(PeilError):
    """A series says too little for a control chart."""

    def __init__(self, series: Series, *, found: str, to_do: str) -> None:
        super().__init__(
            asked=f"A control chart of '{series.indicator}' of {series.unit} was asked.",
            found=found,
            to_do=to_do,
        )


@dataclass(frozen=True)
class Window:
    """The first and the last period that take part, both inclusive; nothing for no end."""

    first: Period | None = None
    last: Period | None = None


@dataclass(frozen=True)
class ChartPoint:
    """One figure on a control chart.

    `variation` is nothing where its segment has no limits. `norm` is that of one period.
    """

    point: Point
    segment: int
    signals: tuple[Signal, ...]
    variation: Variation | None
    norm: YearNorm

    @property
    def period(self) -> Period:
        """The period it is about."""
        return self.point.period

    @property
    def value(self) -> Decimal:
        """The figure."""
        return self.point.value


@dataclass(frozen=True)
class ControlChart:
    """A series with its limits, its variation and its assurance, as known on a day.

    `left_out` periods had not ended by that day. `assurance` has a row for each segment and year;
    the last one is the assurance of the chart.
    """

    policy: Policy
    series: Series
    title: Text
    known_on: date
    direction: Direction
    segments: tuple[Segment, ...]
    points: tuple[ChartPoint, ...]
    assurance: tuple[AssuranceRow, ...]
    left_out: tuple[Period, ...]

    @property
    def variation(self) -> Variation | None:
        """The kind of variation of the last point; nothing where its segment has no limits."""
        return self.points[-1].variation

    @property
    def last_segment(self) -> Segment:
        """The segment that holds now."""
        return self.segments[-1]

    @property
    def assured(self) -> AssuranceRow:
        """What the limits that hold now say of the norm of the last period."""
        return self.assurance[-1]

    @property
    def rebases(self) -> tuple[Rebase, ...]:
        """The decisions to compute limits anew, in order."""
        return tuple(s.rebase for s in self.segments if s.rebase is not None)


def control_chart_of(
    policy: Policy,
    series: Series,
    *,
    known_on: date,
    rebases: Sequence[Rebase] = (),
    window: Window | None = None,
) -> ControlChart:
    """Return a series as a control chart.

    Args:
        policy: the agendas, for definitions and norms.
        series: of an indicator and unit that the policy holds.
        known_on: periods that had not ended and norms that were not known by then take no part.
        rebases: from where limits are computed anew, and why.
        window: the periods that take part.

    Raises:
        ControlChartRefused: when no period is left, or no segment has points enough for limits.
        RebaseRefused: when a rebase is not at a later period of the series.
        IndicatorUnknown: when no agenda holds the indicator.
        UnitUnknown: when the folder does not hold the unit.
    """
    indicator = policy.indicator(series.indicator)
    ended = _within(series, window or Window(), known_on)
    ordered = require_rebases(rebases, periods=[point.period for point in ended.points])
    segments = segments_of(
        ended.points, indicator=indicator, measure=series.measure, rebases=ordered
    )
    _require_limits(series, segments)
    norms = _norms(policy, indicator, ended, known_on)
    last_year = ended.points[-1].period.first_day.year
    return ControlChart(
        policy=policy,
        series=ended,
        title=policy.title_of(series.indicator, year=last_year),
        known_on=known_on,
        direction=norms[last_year].direction,
        segments=segments,
        points=tuple(_points(segments, norms)),
        assurance=tuple(assurance_rows(segments, indicator=indicator, norms=norms)),
        left_out=tuple(p.period for p in series.points if p.period.last_day > known_on),
    )


def _within(series: Series, window: Window, known_on: date) -> Series:
    """Return the points that had ended by a day, inside a window.

    Raises:
        ControlChartRefused: when none is left.
    """
    points = tuple(
        point
        for point in series.points
        if point.period.last_day <= known_on
        and (window.first is None or point.period.first_day >= window.first.first_day)
        and (window.last is None or point.period.last_day <= window.last.last_day)
    )
    if not points:
        raise ControlChartRefused(
            series,
            found=f"None of its periods, from {series.points[0].period} to "
            f"{series.points[-1].period}, lies within what was asked and had ended by {known_on}.",
            to_do="Ask a later day, or other periods.",
        )
    return replace(series, points=points)


def _require_limits(series: Series, segments: Sequence[Segment]) -> None:
    """Require that one segment at least has limits.

    Raises:
        ControlChartRefused: when none has.
    """
    if all(segment.footing is Footing.TOO_FEW for segment in segments):
        most = max(len(segment.points) for segment in segments)
        raise ControlChartRefused(
            series,
            found=f"Limits need {FEWEST} periods of one definition that follow one another; there "
            f"are {most}.",
            to_do="Give more periods, or shorter ones, such as months.",
        )


def _norms(
    policy: Policy, indicator: Indicator, series: Series, known_on: date
) -> dict[int, YearNorm]:
    known = known_on_day(policy, known_on=known_on, unit=series.unit)
    years = sorted({point.period.first_day.year for point in series.points})
    found: dict[int, YearNorm] = {}
    for year in years:
        entry = _entry(policy, indicator, year)
        found[year] = year_norm(
            known.norm(indicator.id, year),
            year=year,
            direction=entry.direction,
            length=series.length,
            is_stock=entry.running_stock,
            definition=known.definition(indicator.id, year),
        )
    return found


def _entry(policy: Policy, indicator: Indicator, year: int) -> IndicatorEntry:
    """Return the indicator as the agenda of a year holds it, or the last agenda that does."""
    agenda = policy.agenda_covering(year)
    placement = indicator.placement_in(agenda.key) if agenda is not None else None
    return (placement or indicator.placements[-1]).entry


def _points(segments: Sequence[Segment], norms: dict[int, YearNorm]) -> Iterator[ChartPoint]:
    for place, segment in enumerate(segments):
        limits = segment.limits
        signals = (
            signals_of(segment.values, limits)
            if limits is not None
            else ((),) * len(segment.points)
        )
        for point, found in zip(segment.points, signals, strict=True):
            norm = norms[point.period.first_day.year]
            kind = kind_of(found, direction=norm.direction) if limits is not None else None
            yield ChartPoint(point, place, found, kind, norm)
