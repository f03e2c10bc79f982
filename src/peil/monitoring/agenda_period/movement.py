# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How a result moved over years that were counted alike, and what the norm asked meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Protocol

from peil.monitoring.rows import AccountRow
from peil.terms.quantities import Direction

_STEP = Decimal("0.01")
_WANTED = {
    Direction.AT_LEAST: 1,
    Direction.INCREASE: 1,
    Direction.AT_MOST: -1,
    Direction.DECREASE: -1,
}


class Year(Protocol):
    """One year of a path as far as a movement needs it."""

    @property
    def year(self) -> int:
        """The calendar year."""

    @property
    def is_over(self) -> bool:
        """The year had ended."""

    @property
    def definition(self) -> str:
        """The version that its result was counted by."""

    @property
    def result(self) -> Decimal | None:
        """Its result."""

    @property
    def norm(self) -> Decimal | None:
        """Its norm in force."""

    @property
    def account(self) -> AccountRow:
        """Its row in the account."""


@dataclass(frozen=True)
class Movement:
    """From the first to the last result of one definition: change in all, and per year.

    `norm_change` is what the norm in force did between the same two years, where it is a number
    in both. `right_way` says whether the result moved the way that is good.
    """

    definition: str
    first_year: int
    last_year: int
    first: Decimal
    last: Decimal
    norm_change: Decimal | None
    right_way: bool | None

    @property
    def change(self) -> Decimal:
        """The last result minus the first, in the unit of a difference."""
        return self.last - self.first

    @property
    def per_year(self) -> Decimal:
        """The change divided by the years between, to two decimals."""
        return (self.change / (self.last_year - self.first_year)).quantize(_STEP)


def movements_of(years: Sequence[Year]) -> tuple[Movement, ...]:
    """Return the movement within each definition that has two results of whole years or more.

    Args:
        years: in order; a year that is not over takes no part.
    """
    return tuple(_movements(years))


def _movements(years: Sequence[Year]) -> Iterator[Movement]:
    known = [one for one in years if one.is_over and one.result is not None]
    for definition, run in groupby(known, key=lambda one: one.definition):
        found = tuple(run)
        first, last = found[0], found[-1]
        if first.result is None or last.result is None or first.year == last.year:
            continue
        has_norms = first.norm is not None and last.norm is not None
        yield Movement(
            definition=definition,
            first_year=first.year,
            last_year=last.year,
            first=first.result,
            last=last.result,
            norm_change=(last.norm or Decimal(0)) - (first.norm or Decimal(0))
            if has_norms
            else None,
            right_way=_right_way(last.result - first.result, last.account.entry.direction),
        )


def _right_way(change: Decimal, direction: Direction) -> bool | None:
    wanted = _WANTED.get(direction)
    return None if wanted is None else change * wanted > 0
