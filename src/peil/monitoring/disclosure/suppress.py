# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Hides the small cells of a table, and others with them, so that nobody can work them out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from peil.agenda.published import FigureState, FigureValue
from peil.monitoring.disclosure.attackers import Attacker
from peil.monitoring.disclosure.audit import require_safe
from peil.monitoring.disclosure.choosing import Pattern, choose, given, must_stay_open
from peil.monitoring.disclosure.rule import DEFAULT_THRESHOLD, Rule, rule_of
from peil.monitoring.disclosure.system import System, system_of
from peil.monitoring.disclosure.table import CellKey, Dimension, PublicTable
from peil.terms.periods import Period


class CellState(StrEnum):
    """What the public sees of a cell."""

    PUBLISHED = "published"
    """There is a number, which may be zero."""
    SUPPRESSED = "suppressed"
    """There is a number, and it is not shown; it is not zero."""
    ABSENT = "absent"
    """There is no number."""


_FIGURE_STATES = {
    CellState.PUBLISHED: FigureState.NUMBER,
    CellState.SUPPRESSED: FigureState.SUPPRESSED,
    CellState.ABSENT: FigureState.NOT_SUPPLIED,
}


@dataclass(frozen=True)
class PublicCell:
    """A cell as the public sees it; it has a number only where that is published."""

    key: CellKey
    state: CellState
    value: int | None = None

    @property
    def figure_value(self) -> FigureValue:
        """The cell as the value of a published figure."""
        number = None if self.value is None else Decimal(self.value)
        return FigureValue(state=_FIGURE_STATES[self.state], number=number)


@dataclass(frozen=True)
class SuppressedTable:
    """A table as the public may see it, in the order of the table it was made of.

    It holds no hidden number, and nothing that tells why a cell is hidden.
    """

    cells: tuple[PublicCell, ...]
    rule: Rule
    units: tuple[str, ...]
    periods: tuple[Period, ...]
    parts: tuple[str, ...]
    whole: str

    @property
    def hidden(self) -> int:
        """How many cells are hidden."""
        return sum(cell.state is CellState.SUPPRESSED for cell in self.cells)

    def cell(self, key: CellKey) -> PublicCell:
        """Return a cell; one that the table does not hold is absent."""
        return self._by_key.get(key, PublicCell(key, CellState.ABSENT))

    @cached_property
    def _by_key(self) -> Mapping[CellKey, PublicCell]:
        return {cell.key: cell for cell in self.cells}


class Kind(StrEnum):
    """Why a cell is hidden; the public is not told."""

    PRIMARY = "primary"
    """It is small."""
    SECONDARY = "secondary"
    """It would give another one away."""


@dataclass(frozen=True)
class Reason:
    """Why a cell is hidden, and how well; for who answers for the table, and nobody else.

    `lowest` and `highest` are numbers that a reader must still hold possible; there may be more
    beyond them. `exposed` says that it could be worked out by whoever knew which cells are small.
    `remainder` names the dimension along which it is what is left beside the parts of `key`: a
    number that is nowhere in the table and that anybody could work out.
    """

    key: CellKey
    value: int
    kind: Kind
    lowest: int
    highest: int
    exposed: bool
    remainder: Dimension | None


@dataclass(frozen=True)
class Suppression:
    """What the public may see, and what it may not: why each cell is hidden."""

    public: SuppressedTable
    reasons: tuple[Reason, ...]


def suppress(
    table: PublicTable,
    *,
    threshold: int = DEFAULT_THRESHOLD,
    width: int | None = None,
    hide_zeros: bool = False,
) -> SuppressedTable:
    """Return a table as the public may see it: no hidden cell can be worked out from the others.

    Args:
        table: counts, and which of them add up to which.
        threshold: the lowest number that is not small.
        width: how wide the doubt about a small cell must stay; see `rule_of`.
        hide_zeros: hide zeros as well.

    Raises:
        ThresholdRefused: when the threshold or the width would hide nothing.
        AbsentImpossible: when no number of an absent cell makes the totals right.
        SuppressionUnsafe: when it is not proven that every hidden cell stays hidden.
    """
    rule = rule_of(threshold, width=width, hide_zeros=hide_zeros)
    return suppression_of(table, rule=rule).public


def suppression_of(
    table: PublicTable, *, rule: Rule, hidden: Collection[CellKey] | None = None
) -> Suppression:
    """Return a table as the public may see it, with the reason for every hidden cell apart.

    Args:
        table: counts, and which of them add up to which.
        rule: which cells are small, and how well they must be hidden.
        hidden: cells that were chosen elsewhere to be hidden with the small ones; they are
            checked, and none is added. Without them Peil chooses.

    Raises:
        AbsentImpossible: when no number of an absent cell makes the totals right.
        SuppressionUnsafe: when it is not proven that every hidden cell stays hidden.
    """
    system = system_of(table, rule)
    if hidden is None:
        pattern = choose(system, rule)
    else:
        named = {n for n, v in enumerate(system.variables) if v.is_printed and v.key in hidden}
        pattern = given(system, rule, hidden=named)
    require_safe(system, pattern, rule=rule)
    return Suppression(_public(table, rule, system, pattern), tuple(_reasons(system, pattern)))


def _public(table: PublicTable, rule: Rule, system: System, pattern: Pattern) -> SuppressedTable:
    hidden = {system.variables[number].key for number in pattern.hidden}
    return SuppressedTable(
        cells=tuple(_cell(key, value, hidden) for key, value in table.cells.items()),
        rule=rule,
        units=table.units,
        periods=table.periods,
        parts=table.parts,
        whole=table.whole,
    )


def _cell(key: CellKey, value: int | None, hidden: Collection[CellKey]) -> PublicCell:
    if value is None:
        return PublicCell(key, CellState.ABSENT)
    if key in hidden:
        return PublicCell(key, CellState.SUPPRESSED)
    return PublicCell(key, CellState.PUBLISHED, value)


def _reasons(system: System, pattern: Pattern) -> Iterator[Reason]:
    for number, variable in enumerate(system.variables):
        if must_stay_open(variable, is_hidden=number in pattern.hidden):
            low, high = pattern.alternatives.spread(number, Attacker.KNOWS_RULE)
            yield Reason(
                key=variable.key,
                value=variable.value,
                kind=Kind.PRIMARY if variable.is_small else Kind.SECONDARY,
                lowest=variable.value + low,
                highest=variable.value + high,
                exposed=number in pattern.exposed,
                remainder=variable.remainder,
            )
