# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Judges one realisation against one norm: difference, attainment, met, or why there is none.

A difference exists only between two numbers of definitions that can be compared. Every other
case has its own word, and none of them is zero.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from peil.agenda.decisions import NormState
from peil.agenda.indicators import meets
from peil.agenda.norms import Norm
from peil.terms.quantities import Direction, Measure


class NormStanding(StrEnum):
    """What can be said of the norm; the states of a norm, and two ways to have none."""

    SET = "set"
    TO_BE_DETERMINED = "to_be_determined"
    DIRECTION_ONLY = "direction_only"
    MILESTONE = "milestone"
    WITHDRAWN = "withdrawn"
    NONE_BY_DESIGN = "none_by_design"
    """The agenda only watches the indicator; it never meant to set a norm."""
    NOT_SET = "not_set"
    """No decision that was known says anything of it."""


class ResultStanding(StrEnum):
    """What can be said of the realisation."""

    PROVISIONAL = "provisional"
    FINAL = "final"
    REVISED = "revised"
    UNKNOWN = "unknown"
    """There is a number; its document does not say how settled it is."""
    COMPUTED = "computed"
    """No document gives the total; it is the sum of its parts."""
    NOT_SUPPLIED = "not_supplied"
    NOT_YET_DUE = "not_yet_due"
    SUPPRESSED = "suppressed"


class Absence(StrEnum):
    """Why there is no difference."""

    NO_NORM_BY_DESIGN = "no_norm_by_design"
    NORM_NOT_SET = "norm_not_set"
    TO_BE_DETERMINED = "to_be_determined"
    DIRECTION_ONLY = "direction_only"
    MILESTONE = "milestone"
    WITHDRAWN = "withdrawn"
    NOT_SUPPLIED = "not_supplied"
    NOT_YET_DUE = "not_yet_due"
    SUPPRESSED = "suppressed"
    OTHER_DEFINITION = "other_definition"


_OF_THE_NORM = {
    NormStanding.NONE_BY_DESIGN: Absence.NO_NORM_BY_DESIGN,
    NormStanding.NOT_SET: Absence.NORM_NOT_SET,
    NormStanding.TO_BE_DETERMINED: Absence.TO_BE_DETERMINED,
    NormStanding.DIRECTION_ONLY: Absence.DIRECTION_ONLY,
    NormStanding.MILESTONE: Absence.MILESTONE,
    NormStanding.WITHDRAWN: Absence.WITHDRAWN,
}
_OF_THE_RESULT = {
    ResultStanding.NOT_SUPPLIED: Absence.NOT_SUPPLIED,
    ResultStanding.NOT_YET_DUE: Absence.NOT_YET_DUE,
    ResultStanding.SUPPRESSED: Absence.SUPPRESSED,
}


@dataclass(frozen=True)
class Result:
    """A realisation as far as a judgement needs it.

    `number` is in the indicator's measure; `definition` is the version it was counted by, empty
    where it is not known.
    """

    standing: ResultStanding
    number: Decimal | None = None
    definition: str = ""


@dataclass(frozen=True)
class Trend:
    """How a realisation moved since an earlier year.

    `change` is the later minus the earlier number, in the unit of a difference; `right_way`
    says whether that is the way that was agreed.
    """

    since: int
    earlier: Decimal
    change: Decimal
    right_way: bool | None


@dataclass(frozen=True)
class Assessment:
    """The judgement: a difference with its attainment, or the reason that there is none.

    `difference` is realisation minus norm, in `difference_unit` (percentages in points).
    `attainment` is the realisation in percent of the norm; nothing for a norm of zero and for
    percentages, which would be percent of percent. `met` is nothing where nothing can be said.
    """

    difference: Decimal | None
    difference_unit: str
    absence: Absence | None
    attainment: Decimal | None
    met: bool | None


def standing_of_norm(norm: Norm | None, *, direction: Direction) -> NormStanding:
    """Return what can be said of a norm, or of its absence."""
    if norm is not None:
        return NormStanding(norm.state.value)
    return NormStanding.NONE_BY_DESIGN if direction is Direction.MONITOR else NormStanding.NOT_SET


def assess(
    result: Result,
    norm: Norm | None,
    *,
    direction: Direction,
    measure: Measure,
    norm_definition: str = "",
    comparable: Callable[[str, str], bool] = lambda one, other: one == other,
) -> Assessment:
    """Return the judgement of a result against a norm.

    Args:
        result: the realisation, or why there is none.
        norm: the norm in force, or nothing.
        direction: which way is good.
        measure: the kind of number of both.
        norm_definition: the definition version that the norm is for.
        comparable: whether two definition versions may be compared.
    """
    absence = _absence(result, norm, direction, norm_definition, comparable)
    if absence is not None or result.number is None or norm is None or norm.number is None:
        return Assessment(None, "", absence or Absence.NOT_SUPPLIED, None, None)
    return Assessment(
        difference=result.number - norm.number,
        difference_unit=measure.difference_unit,
        absence=None,
        attainment=_attainment(result.number, norm.number, measure),
        met=meets(result.number, norm=norm.number, direction=direction),
    )


def _absence(
    result: Result,
    norm: Norm | None,
    direction: Direction,
    norm_definition: str,
    comparable: Callable[[str, str], bool],
) -> Absence | None:
    of_norm = _OF_THE_NORM.get(standing_of_norm(norm, direction=direction))
    if of_norm is not None:
        return of_norm
    of_result = _OF_THE_RESULT.get(result.standing)
    if of_result is not None:
        return of_result
    if not comparable(result.definition, norm_definition):
        return Absence.OTHER_DEFINITION
    return None


def _attainment(number: Decimal, norm: Decimal, measure: Measure) -> Decimal | None:
    if norm == 0 or measure is Measure.PERCENT:
        return None
    return (number / norm * 100).quantize(Decimal("0.1"))


def trend_since(
    number: Decimal, *, earlier: Decimal, year: int, direction: Direction | str
) -> Trend:
    """Return how a number moved since an earlier year, and whether that is the right way.

    Args:
        number: the realisation.
        earlier: the realisation of the earlier year, by a comparable definition.
        year: the earlier year.
        direction: increase or decrease; any other direction judges nothing.
    """
    change = number - earlier
    right_way = {"increase": change > 0, "decrease": change < 0}.get(str(direction))
    return Trend(since=year, earlier=earlier, change=change, right_way=right_way)


def direction_of(norm: Norm | None) -> str | None:
    """Return the direction that a norm asks, where it asks only that."""
    if norm is None or norm.state is not NormState.DIRECTION_ONLY:
        return None
    return norm.value.direction
