# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Proposes how a norm of the whole is divided over units; nobody has decided it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from peil.agenda.decisions import NormState
from peil.agenda.norms import Norm, norm_in_force
from peil.agenda.policy import Policy
from peil.monitoring.distribution.bounds import Bounds
from peil.monitoring.distribution.division import (
    AllocationRefused,
    Bound,
    BoundsRefused,
    Claim,
    KeyRefused,
    Portion,
    divide,
    settled_by_rank,
)
from peil.monitoring.distribution.keys import (
    AllocationKey,
    KnownKey,
    even_key,
    key_in_file,
    last_years_key,
)
from peil.monitoring.distribution.reconciliation import Reconciliation, reconcile_known
from peil.monitoring.distribution.units_of_year import part_key, taking_part
from peil.monitoring.known import Known, known_on_day
from peil.terms.languages import Text
from peil.terms.numbers import plain
from peil.terms.quantities import Measure

SMALLEST_STEPS = {
    Measure.COUNT: Decimal(1),
    Measure.FTE: Decimal(1),
    Measure.EUR_MILLION: Decimal("0.1"),
}
"""The least that is divided of each kind of number that can be; money by 0.1 million euros."""


class NormIndivisible(AllocationRefused):
    """A norm is no number that can be divided over units."""


@dataclass(frozen=True)
class AllocationAsked:
    """What is asked: which norm, by which key, over whom, within which bounds.

    `key` is one of `KnownKey`, or a CSV file. `units` are names of units, or `each-regional`;
    none for every unit that existed in the year. `smallest_step` is in the norm's measure; nothing
    for the usual one.
    """

    indicator: str
    year: int
    known_on: date
    key: str
    units: tuple[str, ...] = ()
    bounds: Bounds = field(default_factory=Bounds)
    smallest_step: Decimal | None = None


@dataclass(frozen=True)
class Proposal:
    """How a norm would be divided.

    `portions` add up to the norm, in the order of the policy. `reconciliation` says what was
    known of unit norms before. `remarks` are what a reader must know.
    """

    policy: Policy
    asked: AllocationAsked
    title: Text
    norm: Norm
    key: AllocationKey
    smallest_step: Decimal
    portions: tuple[Portion, ...]
    reconciliation: Reconciliation
    remarks: tuple[Text, ...]

    @property
    def total(self) -> Decimal:
        """The norm that is divided."""
        return sum((portion.number for portion in self.portions), Decimal(0))

    @property
    def measure(self) -> Measure:
        """The kind of number."""
        return self.norm.measure

    @property
    def sources(self) -> tuple[str, ...]:
        """The document of the norm, and those that the key comes from."""
        return (self.norm.reference.source, *self.key.sources)

    @property
    def is_money(self) -> bool:
        """The norm is an amount."""
        return self.measure is Measure.EUR_MILLION

    @property
    def has_bounds(self) -> bool:
        """A unit is held to a bound, whether it mattered or not."""
        return bool(self.asked.bounds.units)


def propose(policy: Policy, asked: AllocationAsked) -> Proposal:
    """Return how a norm would be divided over units.

    Args:
        policy: the agendas, with the counted figures that take part in the key.
        asked: what is asked.

    Raises:
        PeilError: when the norm, the key, the bounds or the units cannot be as they were asked;
            IndicatorUnknown, UnitUnknown, NormMissing, YearOutsideAgendas, RowsRefused or a kind
            of AllocationRefused.
    """
    policy.indicator(asked.indicator)
    _require_used(policy, asked)
    norm = _norm(policy, asked)
    step = asked.smallest_step
    if step is None:
        step = SMALLEST_STEPS[norm.measure]
    _require_step(norm, step)
    units = taking_part(policy, year=asked.year, named=asked.units)
    known = known_on_day(policy, known_on=asked.known_on)
    key = _key(known, asked, units)
    claims = _claims(policy, asked.bounds, key, units)
    portions = divide(norm.number or Decimal(0), claims=claims, smallest_step=step)
    return Proposal(
        policy=policy,
        asked=asked,
        title=policy.title_of(asked.indicator, year=asked.year),
        norm=norm,
        key=key,
        smallest_step=step,
        portions=portions,
        reconciliation=reconcile_known(known, asked.indicator, year=asked.year),
        remarks=tuple(_remarks(policy, key, portions, step)),
    )


def _require_used(policy: Policy, asked: AllocationAsked) -> None:
    """Require that counted figures were not brought along in vain.

    Raises:
        KeyRefused: when the key does not use them.
    """
    if policy.counted and asked.key != KnownKey.LAST_THREE_YEARS:
        raise KeyRefused(
            asked=f"A division by the key '{asked.key}' with counted figures was asked.",
            found="That key does not use them.",
            to_do=f"Leave --figures out, or use --key {KnownKey.LAST_THREE_YEARS}.",
        )


def _norm(policy: Policy, asked: AllocationAsked) -> Norm:
    """Return the norm of the whole that is in force, which is a number that adds up.

    Raises:
        NormMissing: when no decision known on the day says anything of it.
        NormIndivisible: when it is not set to a number, or a number that holds for every unit.
    """
    norm = norm_in_force(
        policy.norms,
        asked.indicator,
        unit=policy.whole.key,
        year=asked.year,
        known_on=asked.known_on,
    )
    about = f"A division of the norm for '{asked.indicator}' {asked.year} was asked"
    if norm.state is not NormState.SET:
        raise NormIndivisible(
            asked=f"{about}, as known on {asked.known_on}.",
            found=_NOT_A_NUMBER[norm.state],
            to_do="Divide a norm that is a number, or ask another day with --known-on.",
        )
    if norm.measure not in SMALLEST_STEPS:
        raise NormIndivisible(
            asked=f"{about}.",
            found=f"It is a number of the kind '{norm.measure}', which is not divided: the same "
            "holds for every unit.",
            to_do="Give every unit the same norm (unit: each-regional in a decision).",
        )
    return norm


_NOT_A_NUMBER = {
    NormState.TO_BE_DETERMINED: "It is still to be determined; that is not 0.",
    NormState.DIRECTION_ONLY: "It is a direction without a number.",
    NormState.MILESTONE: "It is a step in words.",
    NormState.WITHDRAWN: "It was withdrawn.",
}


def _require_step(norm: Norm, step: Decimal) -> None:
    """Require a step that the kind of number can be divided by.

    Raises:
        NormIndivisible: when a step of a whole number is not one.
    """
    if norm.measure is not Measure.EUR_MILLION and step % 1:
        raise NormIndivisible(
            asked=f"A division by steps of {plain(step)} was asked.",
            found=f"The norm is a number of the kind '{norm.measure}', which has no parts.",
            to_do="Give a whole number, or leave --smallest-step out.",
        )


def _key(known: Known, asked: AllocationAsked, units: Sequence[str]) -> AllocationKey:
    if asked.key == KnownKey.EVEN:
        return even_key(units)
    if asked.key == KnownKey.LAST_THREE_YEARS:
        return last_years_key(known, indicator=asked.indicator, year=asked.year, units=units)
    return key_in_file(known.policy, Path(asked.key), units=units)


def _claims(
    policy: Policy, bounds: Bounds, key: AllocationKey, units: Sequence[str]
) -> Iterator[Claim]:
    """Yield what each unit brings to the division.

    Raises:
        UnitUnknown: when a bound is of a unit that the folder does not hold.
        BoundsRefused: when it is of one that does not take part.
    """
    for name in bounds.units:
        if part_key(policy, name) not in units:
            raise BoundsRefused(
                asked=f"A bound for {name} was asked.",
                found="That unit does not take part.",
                to_do=f"Name one of {', '.join(units)}.",
            )
    ranks = {unit: rank for rank, unit in enumerate(policy.units)}
    for unit in units:
        yield Claim(
            unit=unit,
            weight=Fraction(key.values[unit]),
            rank=ranks[unit],
            floor=bounds.floors.get(unit, Decimal(0)),
            ceiling=bounds.ceilings.get(unit),
        )


def _remarks(
    policy: Policy, key: AllocationKey, portions: Sequence[Portion], step: Decimal
) -> Iterator[Text]:
    yield from key.remarks
    for bound, said in _HELD.items():
        held = ", ".join(policy.units[p.unit].name for p in portions if p.held_at is bound)
        if held:
            yield Text(nl=said.nl.format(units=held), en=said.en.format(units=held))
    if settled_by_rank(portions, smallest_step=step):
        yield Text(
            nl="Enkele resten zijn precies gelijk. De eenheid die het eerst in de lijst van "
            "eenheden staat, kreeg de stap.",
            en="Some remainders are exactly equal. The unit that comes first in the list of units "
            "got the step.",
        )


_HELD = {
    Bound.FLOOR: Text(
        nl="Opgehoogd tot de ondergrens: {units}. De andere krijgen daardoor samen minder.",
        en="Raised to the lower bound: {units}. So the others together get less.",
    ),
    Bound.CEILING: Text(
        nl="Verlaagd tot de bovengrens: {units}. De andere krijgen daardoor samen meer.",
        en="Lowered to the upper bound: {units}. So the others together get more.",
    ),
}
