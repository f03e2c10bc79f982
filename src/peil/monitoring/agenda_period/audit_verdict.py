# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The auditor's question to one target: was it reached, and did that ask anything?

The four classes are those of the Court of Audit, which asked whether a target value was reached in
any year of its period, and if so whether it was already from the first year; if not, whether the
result moved towards it. A fifth class is for what nobody can judge, with the reason.

Source: Algemene Rekenkamer, Landelijke prioriteiten politie, 18 May 2016.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from peil.agenda.bridges import Conversion
from peil.agenda.indicators import meets
from peil.agenda.norms import Norm
from peil.terms.quantities import Direction


class AuditClass(StrEnum):
    """How a target fared over its period."""

    REACHED_STRETCHING = "reached_stretching"
    """Reached in at least one year, and not yet at the start."""
    REACHED_AT_START = "reached_at_start"
    """Reached, and already so at the start: it asked nothing new."""
    MOVING_TOWARDS = "moving_towards"
    """Not reached; the last result is nearer to it than the start."""
    NO_MOVEMENT = "no_movement"
    """Not reached; the last result is as far from it as the start, or farther."""
    CANNOT_BE_JUDGED = "cannot_be_judged"


class NotJudged(StrEnum):
    """Why a target cannot be judged."""

    NO_NORM_BY_DESIGN = "no_norm_by_design"
    NORM_NOT_SET = "norm_not_set"
    TO_BE_DETERMINED = "to_be_determined"
    DIRECTION_ONLY = "direction_only"
    MILESTONE = "milestone"
    WITHDRAWN = "withdrawn"
    NO_DIRECTION = "no_direction"
    """There is a number, but nobody said which way is good."""
    NO_RESULT = "no_result"
    """No result of any year of the period is known."""
    OTHER_DEFINITION = "other_definition"
    """Results are known, but none that was counted like the target."""
    ONLY_ONE_RESULT = "only_one_result"
    """Not reached in the one year that is known, so there is nothing to see a movement by."""
    START_UNKNOWN = "start_unknown"
    """Reached, but not known is whether it was so at the start."""


@dataclass(frozen=True)
class YearResult:
    """The result of one year as the test uses it.

    `number` is in the definition of the target; `published` as it stands in its source.
    `document` is empty where no document gives the number and it is the sum of its parts.
    """

    year: int
    number: Decimal
    published: Decimal
    status: str
    definition: str
    conversion: Conversion
    document: str = ""
    place: str = ""
    known_from: date | None = None


class StartBasis(StrEnum):
    """What the start is."""

    FIRST_YEAR = "first_year"
    """The result of the first year of the period."""
    BEFORE = "before"
    """The last result of a year before the period that was known when the norm was first set."""


@dataclass(frozen=True)
class Start:
    """Where an indicator stood at the start."""

    result: YearResult
    basis: StartBasis


@dataclass(frozen=True)
class Verdict:
    """How one target fared, with everything that was used to say so.

    `target` is the norm in a number that was tested, or nothing. `results` are those of the years
    of the period that can stand beside it, in order; `left_out` the years whose result cannot.
    `reached_in` are the years that met it.
    """

    found: AuditClass
    because: NotJudged | None
    target: Norm | None
    start: Start | None
    results: tuple[YearResult, ...]
    left_out: tuple[int, ...]
    reached_in: tuple[int, ...]

    @property
    def target_year(self) -> int | None:
        """The year whose norm is the target."""
        return self.target.key.period.first_day.year if self.target is not None else None

    @property
    def lost_in(self) -> int | None:
        """The year of the last result, where that no longer met what an earlier year had met."""
        last = self.last
        if not self.reached_in or last is None or last.year in self.reached_in:
            return None
        return last.year

    @property
    def last(self) -> YearResult | None:
        """The last result of the period that can stand beside the target."""
        return self.results[-1] if self.results else None


@dataclass(frozen=True)
class Inputs:
    """What is known of one target: its results, its start, and years that cannot take part."""

    results: tuple[YearResult, ...] = ()
    start: Start | None = None
    left_out: tuple[int, ...] = ()


def judge(target: Norm, inputs: Inputs, *, direction: Direction) -> Verdict:
    """Return how a target in a number fared.

    Args:
        target: the norm that is tested; it has a number.
        inputs: results and start in the definition of the target.
        direction: which way is good.
    """
    number = target.number
    if number is None or meets(number, norm=number, direction=direction) is None:
        return not_judged(NotJudged.NO_DIRECTION, target=target, inputs=inputs)
    if not inputs.results:
        why = NotJudged.OTHER_DEFINITION if inputs.left_out else NotJudged.NO_RESULT
        return not_judged(why, target=target, inputs=inputs)
    reached = tuple(
        r.year for r in inputs.results if meets(r.number, norm=number, direction=direction)
    )
    if reached:
        return _reached(target, number, inputs, reached, direction)
    return _not_reached(target, number, inputs)


def not_judged(
    because: NotJudged, *, target: Norm | None = None, inputs: Inputs | None = None
) -> Verdict:
    """Return that a target cannot be judged, and why."""
    used = inputs or Inputs()
    return Verdict(
        AuditClass.CANNOT_BE_JUDGED, because, target, used.start, used.results, used.left_out, ()
    )


def _reached(
    target: Norm, number: Decimal, inputs: Inputs, reached: tuple[int, ...], direction: Direction
) -> Verdict:
    if inputs.start is None:
        found, because = AuditClass.CANNOT_BE_JUDGED, NotJudged.START_UNKNOWN
    else:
        because = None
        at_start = meets(inputs.start.result.number, norm=number, direction=direction)
        found = AuditClass.REACHED_AT_START if at_start else AuditClass.REACHED_STRETCHING
    return Verdict(found, because, target, inputs.start, inputs.results, inputs.left_out, reached)


def _not_reached(target: Norm, number: Decimal, inputs: Inputs) -> Verdict:
    first, last = _first(inputs), inputs.results[-1]
    if first.year == last.year:
        return not_judged(NotJudged.ONLY_ONE_RESULT, target=target, inputs=inputs)
    nearer = abs(number - last.number) < abs(number - first.number)
    found = AuditClass.MOVING_TOWARDS if nearer else AuditClass.NO_MOVEMENT
    return Verdict(found, None, target, inputs.start, inputs.results, inputs.left_out, ())


def _first(inputs: Inputs) -> YearResult:
    """Return the start; where nothing is known of it, the first result of the period."""
    return inputs.start.result if inputs.start is not None else inputs.results[0]


def count_of(verdicts: Sequence[Verdict]) -> dict[AuditClass, int]:
    """Return how many verdicts there are of each class, also where there are none."""
    return {c: sum(1 for v in verdicts if v.found is c) for c in AuditClass}
