# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Holds the numbers of units against the number of the whole, and names what is left over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from peil.agenda.check.unit_norms import ADDS_UP
from peil.agenda.indicators import Indicator
from peil.agenda.policy import Policy
from peil.agenda.published import Precision
from peil.monitoring.assess import ResultStanding
from peil.monitoring.distribution.any_row import any_row
from peil.monitoring.distribution.units_of_year import units_of_year
from peil.monitoring.known import Known, known_on_day
from peil.monitoring.rows import AccountRow
from peil.terms.languages import Text
from peil.terms.quantities import Measure


class Numbers(StrEnum):
    """Which numbers are held against one another."""

    NORMS = "norms"
    RESULTS = "results"


class Standing(StrEnum):
    """How the units stand to the whole."""

    EQUAL = "equal"
    """The units add up to the whole."""
    REMAINDER = "remainder"
    """They do not; the remainder says by how much."""
    NO_UNITS = "no_units"
    """The whole has a number, no unit has one."""
    NO_WHOLE = "no_whole"
    """Units have numbers, the whole has none."""
    NEITHER = "neither"
    """Nobody has a number."""
    SUPPRESSED = "suppressed"
    """The figure of a unit is suppressed; a remainder would give it away."""
    NOT_ADDED_UP = "not_added_up"
    """Numbers of this kind do not add up, such as percentages."""


@dataclass(frozen=True)
class UnitNumber:
    """The number of one unit; `is_exact` says that its document gives it exactly."""

    unit: str
    number: Decimal
    is_exact: bool = True


@dataclass(frozen=True)
class Side:
    """The norms, or the results, of units and of the whole.

    `parts` are the units that count in the sum. `without` existed in the year and have no number.
    `other_definition` have one that was counted otherwise than that of the whole, or than that of
    the year where the whole has none. `suppressed` have one that is not shown. `outside` have one
    though they did not exist in the year. All are in the order of the policy.
    """

    numbers: Numbers
    standing: Standing
    whole: UnitNumber | None
    parts: tuple[UnitNumber, ...]
    without: tuple[str, ...]
    other_definition: tuple[UnitNumber, ...]
    outside: tuple[UnitNumber, ...]
    suppressed: tuple[str, ...] = ()

    @property
    def total(self) -> Decimal | None:
        """The sum of the units; nothing when there is none, or it may not be shown."""
        if self.standing in {Standing.NOT_ADDED_UP, Standing.SUPPRESSED} or not self.parts:
            return None
        return sum((part.number for part in self.parts), Decimal(0))

    @property
    def remainder(self) -> Decimal | None:
        """The whole minus the sum of the units; below zero when the units have more."""
        if self.total is None or self.whole is None:
            return None
        return self.whole.number - self.total

    @property
    def is_exact(self) -> bool:
        """Every number in it was given exactly."""
        return all(one.is_exact for one in (*self.parts, *([self.whole] if self.whole else [])))


@dataclass(frozen=True)
class Reconciliation:
    """Norms and results of an indicator in a year, by unit and for the whole.

    `units` are those that existed in the year.
    """

    policy: Policy
    indicator: str
    title: Text
    measure: Measure
    year: int
    known_on: date
    units: tuple[str, ...]
    norms: Side
    results: Side


def reconcile(policy: Policy, *, indicator: str, year: int, known_on: date) -> Reconciliation:
    """Return the norms and results of units held against those of the whole.

    Only units that existed in the year count, and only results that were counted as the result
    of the whole was.

    Args:
        policy: the agendas, with the counted figures that take part.
        indicator: the indicator.
        year: the calendar year.
        known_on: the day, inclusive.

    Raises:
        YearOutsideAgendas: when no agenda covers the year.
        IndicatorUnknown: when no agenda holds the indicator.
    """
    return reconcile_known(known_on_day(policy, known_on=known_on), indicator, year=year)


def reconcile_known(known: Known, indicator: str, *, year: int) -> Reconciliation:
    """Return the same as `reconcile`, from what was known on a day.

    Raises:
        YearOutsideAgendas: when no agenda covers the year.
        IndicatorUnknown: when no agenda holds the indicator.
    """
    policy = known.policy
    whole = any_row(known.of_unit(policy.whole.key), indicator, year=year)
    by_unit = {key: any_row(known.of_unit(key), indicator, year=year) for key in policy.units}
    there = units_of_year(policy, year=year)
    adds_up = whole.measure in ADDS_UP
    return Reconciliation(
        policy=policy,
        indicator=indicator,
        title=policy.title_of(indicator, year=year),
        measure=whole.measure,
        year=year,
        known_on=known.known_on,
        units=there,
        norms=_norms(whole, by_unit, there, adds_up=adds_up),
        results=_results(policy.indicators[indicator], whole, by_unit, there, adds_up=adds_up),
    )


def _norms(
    whole: AccountRow,
    by_unit: Mapping[str, AccountRow],
    there: tuple[str, ...],
    *,
    adds_up: bool,
) -> Side:
    found = [number for key, row in by_unit.items() if (number := _norm(key, row)) is not None]
    return _side(Numbers.NORMS, _norm("", whole), found, there=there, adds_up=adds_up)


def _results(
    indicator: Indicator,
    whole: AccountRow,
    by_unit: Mapping[str, AccountRow],
    there: tuple[str, ...],
    *,
    adds_up: bool,
) -> Side:
    version = whole.result.definition if whole.result.number is not None else whole.definition
    found: list[UnitNumber] = []
    other: list[UnitNumber] = []
    for key, row in by_unit.items():
        number = _result(key, row)
        if number is not None:
            comparable = indicator.comparable(row.result.definition, version)
            (found if comparable else other).append(number)
    hidden = tuple(
        key for key in there if by_unit[key].result.standing is ResultStanding.SUPPRESSED
    )
    side = _side(Numbers.RESULTS, _result("", whole), found, there=there, adds_up=adds_up)
    others = tuple(one for one in other if one.unit in there)
    named = {*hidden, *(one.unit for one in others)}
    return replace(
        side,
        standing=Standing.SUPPRESSED if hidden else side.standing,
        without=tuple(key for key in side.without if key not in named),
        other_definition=others,
        suppressed=hidden,
    )


def _norm(unit: str, row: AccountRow) -> UnitNumber | None:
    if row.norm is None or row.norm.number is None:
        return None
    return UnitNumber(unit, row.norm.number)


def _result(unit: str, row: AccountRow) -> UnitNumber | None:
    if row.result.number is None:
        return None
    exact = row.realisation is None or row.realisation.figure.entry.precision is Precision.EXACT
    return UnitNumber(unit, row.result.number, exact)


def _side(
    numbers: Numbers,
    whole: UnitNumber | None,
    found: Sequence[UnitNumber],
    *,
    there: tuple[str, ...],
    adds_up: bool,
) -> Side:
    parts = tuple(one for one in found if one.unit in there)
    named = {one.unit for one in parts}
    return Side(
        numbers=numbers,
        standing=_standing(whole, parts, adds_up=adds_up),
        whole=whole,
        parts=parts,
        without=tuple(key for key in there if key not in named),
        other_definition=(),
        outside=tuple(one for one in found if one.unit not in there),
    )


def _standing(
    whole: UnitNumber | None, parts: tuple[UnitNumber, ...], *, adds_up: bool
) -> Standing:
    if not parts:
        return Standing.NEITHER if whole is None else Standing.NO_UNITS
    if not adds_up:
        return Standing.NOT_ADDED_UP
    if whole is None:
        return Standing.NO_WHOLE
    total = sum((part.number for part in parts), Decimal(0))
    return Standing.EQUAL if total == whole.number else Standing.REMAINDER
