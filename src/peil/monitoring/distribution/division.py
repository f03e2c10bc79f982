# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Divides a total over units by weights, within bounds, so that the parts add up exactly.

First the exact shares: by weight, where units that would break a bound are held at it and the
rest is divided again over the others. Then whole numbers of steps by the largest remainders.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import floor

from peil.terms.errors import PeilError
from peil.terms.numbers import plain


class AllocationRefused(PeilError):
    """A total cannot be divided as it was asked."""


class KeyRefused(AllocationRefused):
    """The numbers of an allocation key cannot be divided by."""


class BoundsRefused(AllocationRefused):
    """Lower and upper bounds cannot be kept."""


class Bound(StrEnum):
    """The bound that a unit is held at."""

    FLOOR = "floor"
    CEILING = "ceiling"


@dataclass(frozen=True)
class Claim:
    """What one unit brings to a division.

    `weight` is its number in the key. `rank` is its place in the list of units: of two equal
    remainders the one with the lower rank goes first. `floor` and `ceiling` are in the measure of
    the total, both inclusive; without a ceiling there is none.
    """

    unit: str
    weight: Fraction
    rank: int
    floor: Decimal = Decimal(0)
    ceiling: Decimal | None = None


@dataclass(frozen=True)
class Portion:
    """What one unit gets.

    `by_key` is its exact share by weight alone, `exact` that within the bounds; both add up to
    the total. `number` is a whole number of steps. `held_at` is the bound that changed its share.
    `rounded_up` says that it got one step more for its remainder.
    """

    claim: Claim
    by_key: Fraction
    exact: Fraction
    number: Decimal
    held_at: Bound | None
    rounded_up: bool

    @property
    def unit(self) -> str:
        """The unit that gets it."""
        return self.claim.unit


def divide(
    total: Decimal, *, claims: Iterable[Claim], smallest_step: Decimal = Decimal(1)
) -> tuple[Portion, ...]:
    """Return the parts of a total, one for each claim, by rank.

    The parts are whole numbers of steps, add up to the total and keep the bounds. Without bounds
    each part is the exact share rounded down or up. The order of the claims does not matter.

    >>> claims = [Claim("a", Fraction(2), 1), Claim("b", Fraction(1), 2)]
    >>> [str(portion.number) for portion in divide(Decimal(10), claims=claims)]
    ['7', '3']

    Args:
        total: what is divided; not negative, and a whole number of steps.
        claims: the units with their weights and bounds.
        smallest_step: the least that is divided.

    Raises:
        AllocationRefused: when there is nobody to divide over, or the total is negative or not a
            whole number of steps.
        KeyRefused: when a weight is negative, or all of them are zero.
        BoundsRefused: when the bounds cannot be kept.

    Source:
        Largest remainder: the method of Hamilton (1792) and of Hare and Niemeyer; see Balinski and
        Young, Fair Representation (2001), chapter 3 and appendix A.
    """
    ordered = sorted(claims, key=lambda claim: claim.rank)
    asked = _asked(total, ordered)
    if not ordered:
        raise AllocationRefused(asked=asked, found="There are none.", to_do="Name the units.")
    _require_steps(total, smallest_step, asked)
    _require_weights(ordered, asked)
    _require_bounds(total, ordered, smallest_step, asked)
    whole = Fraction(total) / Fraction(smallest_step)
    in_steps = [_Share.of(claim, Fraction(smallest_step)) for claim in ordered]
    exact = _within_bounds(whole, in_steps)
    up = _rounded_up(whole, in_steps, exact)
    weights = sum((share.weight for share in in_steps), Fraction(0))
    step = Fraction(smallest_step)
    return tuple(
        Portion(
            claim=claim,
            by_key=whole * claim.weight / weights * step,
            exact=exact[claim.rank] * step,
            number=(floor(exact[claim.rank]) + (claim.rank in up)) * smallest_step,
            held_at=_held_at(exact[claim.rank], share, whole / weights),
            rounded_up=claim.rank in up,
        )
        for claim, share in zip(ordered, in_steps, strict=True)
    )


def settled_by_rank(portions: Sequence[Portion], *, smallest_step: Decimal = Decimal(1)) -> bool:
    """Return whether equal remainders were told apart by the order of the units."""
    step = Fraction(smallest_step)
    rest = {p.claim.rank: p.exact / step - floor(p.exact / step) for p in portions}
    up = {rest[p.claim.rank] for p in portions if p.rounded_up}
    return any(rest[p.claim.rank] in up for p in portions if not p.rounded_up)


@dataclass(frozen=True)
class _Share:
    """A claim with its bounds in steps."""

    rank: int
    weight: Fraction
    floor: Fraction
    ceiling: Fraction | None

    @classmethod
    def of(cls, claim: Claim, step: Fraction) -> _Share:
        ceiling = None if claim.ceiling is None else Fraction(claim.ceiling) / step
        return cls(claim.rank, claim.weight, Fraction(claim.floor) / step, ceiling)

    def clamped(self, share: Fraction) -> Fraction:
        raised = max(share, self.floor)
        return raised if self.ceiling is None else min(raised, self.ceiling)


def _within_bounds(whole: Fraction, shares: Sequence[_Share]) -> Mapping[int, Fraction]:
    """Return the exact shares by rank: in proportion to weight, except those held at a bound.

    In each round the side that takes most is held: lower bounds when they ask more than upper
    bounds leave over, and the other way round. So nobody is held who would not be in the end.
    """
    held = {share.rank: share.floor for share in shares if share.weight == 0}
    free = [share for share in shares if share.weight > 0]
    while free:
        rest = whole - sum(held.values(), Fraction(0))
        per_weight = rest / sum((share.weight for share in free), Fraction(0))
        wanted = {share.rank: per_weight * share.weight for share in free}
        given = {share.rank: share.clamped(wanted[share.rank]) for share in free}
        excess = sum(given.values(), Fraction(0)) - rest
        if excess == 0:
            return {**held, **given}
        stuck = {
            rank: bound for rank, bound in given.items() if (bound - wanted[rank]) * excess > 0
        }
        held |= stuck
        free = [share for share in free if share.rank not in stuck]
    return held


def _rounded_up(
    whole: Fraction, shares: Sequence[_Share], exact: Mapping[int, Fraction]
) -> frozenset[int]:
    """Return the ranks with the largest remainders, as many as steps are left over.

    A share that is held at a bound is whole and has no remainder, so no bound is passed.
    """
    left = whole - sum(floor(share) for share in exact.values())
    by_remainder = sorted(
        (share.rank for share in shares),
        key=lambda rank: (floor(exact[rank]) - exact[rank], rank),
    )
    return frozenset(by_remainder[: int(left)])


def _held_at(exact: Fraction, share: _Share, per_weight: Fraction) -> Bound | None:
    if exact == share.floor and share.floor > per_weight * share.weight:
        return Bound.FLOOR
    if exact == share.ceiling and exact < per_weight * share.weight:
        return Bound.CEILING
    return None


def _asked(total: Decimal, claims: Sequence[Claim]) -> str:
    return f"A division of {plain(total)} over {len(claims)} units was asked."


def _require_steps(total: Decimal, step: Decimal, asked: str) -> None:
    """Require a total of no or more whole steps.

    Raises:
        AllocationRefused: when it is not.
    """
    if step <= 0:
        found, to_do = f"The smallest step is {plain(step)}.", "Give a step above 0."
    elif total < 0:
        found, to_do = "It is negative.", "Divide a number that is 0 or more."
    elif not _in_steps(total, step):
        found = f"It is not a whole number of steps of {plain(step)}."
        to_do = "Give a smaller step with --smallest-step."
    else:
        return
    raise AllocationRefused(asked=asked, found=found, to_do=to_do)


def _in_steps(number: Decimal, step: Decimal) -> bool:
    return (Fraction(number) / Fraction(step)).denominator == 1


def _require_weights(claims: Sequence[Claim], asked: str) -> None:
    """Require weights of 0 or more that are not all 0.

    Raises:
        KeyRefused: when they are not.
    """
    below = [claim.unit for claim in claims if claim.weight < 0]
    if below:
        raise KeyRefused(
            asked=asked,
            found=f"The key is negative for {', '.join(below)}.",
            to_do="Give numbers of 0 or more.",
        )
    if not any(claim.weight for claim in claims):
        raise KeyRefused(
            asked=asked,
            found="The key is 0 for every unit, so it says nothing.",
            to_do="Use another key, such as even.",
        )


def _require_bounds(total: Decimal, claims: Sequence[Claim], step: Decimal, asked: str) -> None:
    """Require bounds that are whole numbers of steps and leave room for the total.

    Raises:
        BoundsRefused: when they are not.
    """
    for claim in claims:
        problem = _wrong_bound(claim, step)
        if problem:
            raise BoundsRefused(asked=asked, found=problem, to_do="Give other bounds.")
    least = sum((claim.floor for claim in claims), Decimal(0))
    if least > total:
        raise BoundsRefused(
            asked=asked,
            found=f"The lower bounds are {plain(least)} together, {plain(least - total)} more.",
            to_do="Lower them.",
        )
    weighted = [claim for claim in claims if claim.weight > 0]
    tops = [claim.ceiling for claim in weighted if claim.ceiling is not None]
    if len(tops) < len(weighted):
        return
    most = sum(tops, Decimal(0)) + sum((c.floor for c in claims if not c.weight), Decimal(0))
    if most < total:
        without = len(claims) - len(weighted)
        rest = f" (who has 0 in the key gets a lower bound at most: {without})" if without else ""
        raise BoundsRefused(
            asked=asked,
            found=f"The upper bounds leave room for {plain(most)}{rest}, {plain(total - most)} "
            "too little.",
            to_do="Raise them.",
        )


def _wrong_bound(claim: Claim, step: Decimal) -> str:
    bounds = [claim.floor] if claim.ceiling is None else [claim.floor, claim.ceiling]
    if min(bounds) < 0:
        return f"A bound of {claim.unit} is {plain(min(bounds))}; nobody can get less than 0."
    broken = [bound for bound in bounds if not _in_steps(bound, step)]
    if broken:
        return (
            f"The bound {plain(broken[0])} of {claim.unit} is not a whole number of steps of "
            f"{plain(step)}."
        )
    if claim.ceiling is not None and claim.floor > claim.ceiling:
        return (
            f"The lower bound of {claim.unit} is {plain(claim.floor)}, its upper bound "
            f"{plain(claim.ceiling)}."
        )
    return ""
