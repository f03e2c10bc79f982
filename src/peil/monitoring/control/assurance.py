# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Assurance: whether a process as it now runs will meet the norm always, never, or by chance.

It is judged with the limits that hold in the last period and the norm in force for that period's
year. Earlier limits, or an earlier norm, say how it was and not how it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from peil.agenda.indicators import Indicator, meets
from peil.agenda.norms import Norm
from peil.monitoring.assess import NormStanding, standing_of_norm
from peil.monitoring.control.limits import Limits
from peil.monitoring.control.segments import Segment, definition_of
from peil.monitoring.series import Point
from peil.terms.languages import Text
from peil.terms.periods import MONTHS_IN_A_YEAR, Length
from peil.terms.quantities import Direction, Measure

_FLOWS = frozenset({Measure.COUNT, Measure.EUR_MILLION})


class Assurance(StrEnum):
    """What the limits say of the norm."""

    MEETS = "consistently_meets"
    MISSES = "consistently_misses"
    INCONSISTENT = "inconsistent"


class NoAssurance(StrEnum):
    """Why nothing can be said of the norm."""

    NO_NORM_BY_DESIGN = "no_norm_by_design"
    NORM_NOT_SET = "norm_not_set"
    TO_BE_DETERMINED = "to_be_determined"
    DIRECTION_ONLY = "direction_only"
    MILESTONE = "milestone"
    WITHDRAWN = "withdrawn"
    NO_FLOOR_OR_CEILING = "no_floor_or_ceiling"
    OTHER_DEFINITION = "other_definition"
    TOO_FEW_POINTS = "too_few_points"

    @property
    def text(self) -> Text:
        """The reason in words."""
        return _REASONS[self]


_REASONS: Mapping[NoAssurance, Text] = {
    NoAssurance.NO_NORM_BY_DESIGN: Text(nl="geen norm bedoeld", en="no norm intended"),
    NoAssurance.NORM_NOT_SET: Text(nl="geen norm bekend", en="no norm known"),
    NoAssurance.TO_BE_DETERMINED: Text(nl="norm nader te bepalen", en="norm to be determined"),
    NoAssurance.DIRECTION_ONLY: Text(nl="alleen een richting afgesproken", en="a direction only"),
    NoAssurance.MILESTONE: Text(nl="een stap in woorden", en="a step in words"),
    NoAssurance.WITHDRAWN: Text(nl="norm ingetrokken", en="norm withdrawn"),
    NoAssurance.NO_FLOOR_OR_CEILING: Text(
        nl="de norm is geen onder- of bovengrens", en="the norm is no floor or ceiling"
    ),
    NoAssurance.OTHER_DEFINITION: Text(
        nl="de norm geldt voor een andere definitie", en="the norm is for another definition"
    ),
    NoAssurance.TOO_FEW_POINTS: Text(
        nl="te weinig punten voor grenzen", en="too few points for limits"
    ),
}
_OF_THE_NORM = {
    NormStanding.NONE_BY_DESIGN: NoAssurance.NO_NORM_BY_DESIGN,
    NormStanding.NOT_SET: NoAssurance.NORM_NOT_SET,
    NormStanding.TO_BE_DETERMINED: NoAssurance.TO_BE_DETERMINED,
    NormStanding.DIRECTION_ONLY: NoAssurance.DIRECTION_ONLY,
    NormStanding.MILESTONE: NoAssurance.MILESTONE,
    NormStanding.WITHDRAWN: NoAssurance.WITHDRAWN,
}


@dataclass(frozen=True)
class YearNorm:
    """The norm in force for a year, as one period is held against it.

    `number` is the norm of one period: a twelfth of the year's norm for a month of a flow, the
    norm itself for a percentage or a stock. `definition` is the version that the norm is for.
    """

    year: int
    direction: Direction
    norm: Norm | None
    number: Decimal | None
    is_part: bool
    definition: str

    def met_by(self, value: Decimal) -> bool | None:
        """Return whether a number of one period meets the norm; nothing where it cannot say."""
        if self.number is None:
            return None
        return meets(value, norm=self.number, direction=self.direction)


@dataclass(frozen=True)
class AssuranceRow:
    """What the limits of a segment say of the norm of one of its years.

    `met` of its `points` meet the norm; nothing where that cannot be said.
    """

    segment: int
    points: tuple[Point, ...]
    norm: YearNorm
    limits: Limits | None
    met: int | None
    assurance: Assurance | None
    absence: NoAssurance | None


def year_norm(
    norm: Norm | None,
    *,
    year: int,
    direction: Direction,
    length: Length,
    is_stock: bool,
    definition: str,
) -> YearNorm:
    """Return the norm in force for a year as one period is held against it.

    Args:
        norm: the norm in force, or nothing.
        year: the calendar year.
        direction: which way is good in that year.
        length: how long one period is.
        is_stock: the norm is for what is held at all times.
        definition: the version that the norm is for.
    """
    number = norm.number if norm is not None else None
    is_flow = norm is not None and norm.measure in _FLOWS and not is_stock
    is_part = is_flow and number is not None and length is not Length.YEAR
    if is_part and number is not None:
        number = number * length.months / MONTHS_IN_A_YEAR
    return YearNorm(year, direction, norm, number, is_part, definition)


def assurance_rows(
    segments: Sequence[Segment], *, indicator: Indicator, norms: Mapping[int, YearNorm]
) -> Iterator[AssuranceRow]:
    """Yield for every segment and each of its years what its limits say of the norm, in order.

    Args:
        segments: in order.
        indicator: whose definitions say what may be compared.
        norms: for every year in which a point falls.
    """
    for place, segment in enumerate(segments):
        for year in sorted({point.period.first_day.year for point in segment.points}):
            points = tuple(p for p in segment.points if p.period.first_day.year == year)
            found = definition_of(points[-1], indicator=indicator)
            fits = indicator.comparable(found, norms[year].definition)
            absence = _absence(segment, norms[year], fits=fits)
            yield _row(place, segment, points, norms[year], absence)


def _row(
    place: int,
    segment: Segment,
    points: tuple[Point, ...],
    norm: YearNorm,
    absence: NoAssurance | None,
) -> AssuranceRow:
    met = [norm.met_by(point.value) for point in points]
    counted = None if absence not in {None, NoAssurance.TOO_FEW_POINTS} else sum(map(bool, met))
    assurance = None
    if absence is None and segment.limits is not None and norm.number is not None:
        assurance = assured(segment.limits, norm=norm.number, direction=norm.direction)
    return AssuranceRow(place, points, norm, segment.limits, counted, assurance, absence)


def _absence(segment: Segment, norm: YearNorm, *, fits: bool) -> NoAssurance | None:
    of_norm = _OF_THE_NORM.get(standing_of_norm(norm.norm, direction=norm.direction))
    if of_norm is not None:
        return of_norm
    if norm.number is not None and norm.met_by(norm.number) is None:
        return NoAssurance.NO_FLOOR_OR_CEILING
    if not fits:
        return NoAssurance.OTHER_DEFINITION
    return NoAssurance.TOO_FEW_POINTS if segment.limits is None else None


def assured(limits: Limits, *, norm: Decimal, direction: Direction) -> Assurance:
    """Return what limits say of a norm that is a floor or a ceiling.

    >>> from peil.monitoring.control.limits import limits_of
    >>> limits = limits_of([Decimal(n) for n in (4, 6) * 5], measure=Measure.COUNT)
    >>> assured(limits, norm=Decimal(12), direction=Direction.AT_MOST).value
    'consistently_meets'
    """
    worst, best = limits.lower, limits.upper
    if direction is Direction.AT_MOST:
        worst, best = best, worst
    if meets(worst, norm=norm, direction=direction):
        return Assurance.MEETS
    if not meets(best, norm=norm, direction=direction):
        return Assurance.MISSES
    return Assurance.INCONSISTENT
