# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A public table: cells by unit, period and part, and which of them add up to which."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from peil.terms.errors import PeilError
from peil.terms.periods import Period

TOTAL = ""
"""The part of a cell that is no part of another."""
_SHOWN = 3


class Dimension(StrEnum):
    """Along what cells add up to a total."""

    UNIT = "unit"
    PERIOD = "period"
    PART = "part"


class Beside(StrEnum):
    """What stands between a whole and the sum of its parts."""

    NOTHING = "nothing"
    """They are the same."""
    REMAINDER = "remainder"
    """The whole may be more: what is in none of the parts."""
    OVERLAP = "overlap"
    """The whole may be less: what is in several parts."""


class CellKey(NamedTuple):
    """Which cell: a unit or the whole, a period, and a part or the total."""

    unit: str
    period: Period
    part: str = TOTAL

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.unit, str(self.period), self.part)))


class Relation(NamedTuple):
    """A whole and its parts.

    `matters` says whether a remainder is a group of its own, so that a small one is hidden too.
    """

    whole: CellKey
    parts: tuple[CellKey, ...]
    dimension: Dimension
    beside: Beside = Beside.NOTHING
    matters: bool = True


@dataclass(frozen=True)
class PublicTable:
    """A table that is to be published.

    `cells` holds a whole number, or nothing where a cell is absent, in the order in which the
    table is read. `whole` is the unit that all others add up to.
    """

    cells: Mapping[CellKey, int | None]
    relations: tuple[Relation, ...]
    whole: str

    @property
    def units(self) -> tuple[str, ...]:
        """The units and the whole, in the order of the table."""
        return tuple(dict.fromkeys(key.unit for key in self.cells))

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods, in order of their last days, one that holds others behind them."""
        held = {key.period for key in self.cells}
        return tuple(sorted(held, key=lambda one: (one.last_day, -one.first_day.toordinal())))

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts, in the order of the table, the total first where there is one."""
        found = dict.fromkeys(key.part for key in self.cells)
        return tuple(sorted(found, key=lambda part: part != TOTAL))


class TotalsDiffer(PeilError):
    """Totals are not the sum of their parts."""

    def __init__(
        self, dimension: Dimension, wrong: Sequence[tuple[CellKey, int, int]], *, to_do: str
    ) -> None:
        """Build the message; `wrong` holds keys with the number found and the sum of the parts."""
        named = "; ".join(
            f"{key} is {found}, its parts make {made}" for key, found, made in wrong[:_SHOWN]
        )
        more = f" There are {len(wrong) - _SHOWN} more." if len(wrong) > _SHOWN else ""
        super().__init__(
            asked="A table was to be published with its totals.",
            found=f"By {dimension} they are not the sum of their parts: {named}.{more}",
            to_do=to_do,
        )


class CellImpossible(PeilError):
    """A cell that cannot be in a table of counts."""

    def __init__(self, key: CellKey, value: object) -> None:
        super().__init__(
            asked="A table of counts was to be published.",
            found=f"The cell {key} holds {value}.",
            to_do="Give whole numbers that are not negative; amounts need another rule.",
        )


def require_counts(cells: Mapping[CellKey, int | None]) -> None:
    """Do nothing when every cell is a count or absent.

    Raises:
        CellImpossible: when one is negative or no whole number.
    """
    for key, value in cells.items():
        if value is not None and (type(value) is not int or value < 0):
            raise CellImpossible(key, value)


def sum_of(cells: Mapping[CellKey, int | None], keys: Collection[CellKey]) -> int:
    """Return the sum of the cells that are given; absent ones take no part."""
    return sum(value for key in keys if (value := cells.get(key)) is not None)
