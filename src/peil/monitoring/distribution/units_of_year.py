# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Which police units there were in a year, and which of them take part in something."""

from __future__ import annotations

from collections.abc import Sequence

from peil.agenda.policy import Policy
from peil.agenda.unfolding import EACH_REGIONAL
from peil.monitoring.distribution.division import AllocationRefused
from peil.terms.units import PoliceUnit, UnitKind


class UnitNotThere(AllocationRefused):
    """A unit was asked in a year in which it did not exist."""

    def __init__(self, unit: PoliceUnit, *, year: int, instead: Sequence[str]) -> None:
        until = f" until {unit.last_day}" if unit.last_day is not None else ""
        named = f"Name {', '.join(instead)} instead." if instead else "Leave it out."
        super().__init__(
            asked=f"A part for {unit.key} in {year} was asked.",
            found=f"That unit existed from {unit.first_day}{until}.",
            to_do=named,
        )


def units_of_year(policy: Policy, *, year: int) -> tuple[str, ...]:
    """Return the units that existed on any day of a year, in the order of the policy."""
    return tuple(key for key, unit in policy.units.items() if unit.existed_in(year))


def taking_part(policy: Policy, *, year: int, named: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the units that take part in a year, in the order of the policy.

    Args:
        policy: the agendas with their units.
        year: the calendar year.
        named: the units that were named; `each-regional` stands for every regional one, and
            nothing for every unit that existed in the year.

    Raises:
        UnitUnknown: when the folder does not hold a unit that was named.
        UnitNotThere: when one that was named did not exist in the year.
        AllocationRefused: when the whole is named as one of its parts.
    """
    existing = units_of_year(policy, year=year)
    asked: set[str] = set()
    for name in named:
        asked |= _meant(policy, name, existing)
    for key in asked.difference(existing):
        unit = policy.units[key]
        raise UnitNotThere(unit, year=year, instead=_instead(policy, unit, existing))
    return tuple(key for key in existing if key in asked) if named else existing


def _meant(policy: Policy, name: str, existing: Sequence[str]) -> set[str]:
    """Return the units that a name stands for.

    Raises:
        UnitUnknown: when the folder does not hold it.
        AllocationRefused: when it is the whole.
    """
    if name == EACH_REGIONAL:
        return {key for key in existing if policy.units[key].kind is UnitKind.REGIONAL}
    return {part_key(policy, name)}


def part_key(policy: Policy, name: str) -> str:
    """Return the name of a unit that may be a part of the whole.

    Raises:
        UnitUnknown: when the folder does not hold it.
        AllocationRefused: when it is the whole.
    """
    key = policy.unit_key(name)
    if key == policy.whole.key:
        raise AllocationRefused(
            asked=f"A part for '{name}' was asked.",
            found="That is the whole, which is divided.",
            to_do="Name police units only.",
        )
    return key


def _instead(policy: Policy, unit: PoliceUnit, existing: Sequence[str]) -> tuple[str, ...]:
    """Return the units that came after or before a unit and existed when it did not."""
    before = [key for key, other in policy.units.items() if unit.key in other.successors]
    return tuple(key for key in (*unit.successors, *before) if key in existing)
