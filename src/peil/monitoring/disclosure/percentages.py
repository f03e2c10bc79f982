# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Percentages that go public: shown only where what they are made of is.

A percentage beside its denominator gives its numerator away, and with it the complement: what is in
the denominator and not in the numerator. So a table of percentages is a table of counts: the
denominator is the total, the numerator a part of it, and the complement the remainder.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from peil.monitoring.disclosure.suppress import CellState, PublicCell, SuppressedTable
from peil.monitoring.disclosure.table import TOTAL, CellKey
from peil.terms.periods import Period

NUMERATOR = "numerator"
"""The part that is the numerator; the denominator is the total."""
_ROUNDED = Decimal("0.1")


@dataclass(frozen=True)
class PublicPercentage:
    """A percentage as the public sees it, with what it is made of.

    `value` is in percent, rounded half up to one decimal. It is absent where there is no number to
    divide by, and suppressed where numerator or denominator is.
    """

    unit: str
    period: Period
    numerator: PublicCell
    denominator: PublicCell
    state: CellState
    value: Decimal | None


def ratio_cells(
    counts: Mapping[tuple[str, Period], tuple[int | None, int | None]],
) -> Mapping[CellKey, int | None]:
    """Return numerators and denominators by unit and period as the cells of a table of counts."""
    cells: dict[CellKey, int | None] = {}
    for (unit, period), (numerator, denominator) in counts.items():
        cells[CellKey(unit, period, TOTAL)] = denominator
        cells[CellKey(unit, period, NUMERATOR)] = numerator
    return cells


def percentages(table: SuppressedTable) -> tuple[PublicPercentage, ...]:
    """Return the percentages of a table of numerators and denominators, in its order."""
    found = {cell.key: cell for cell in table.cells}
    about = dict.fromkeys((cell.key.unit, cell.key.period) for cell in table.cells)
    return tuple(
        _percentage(found[CellKey(unit, period, NUMERATOR)], found[CellKey(unit, period, TOTAL)])
        for unit, period in about
    )


def _percentage(numerator: PublicCell, denominator: PublicCell) -> PublicPercentage:
    states = {numerator.state, denominator.state}
    state, value = CellState.PUBLISHED, None
    if CellState.ABSENT in states or denominator.value == 0:
        state = CellState.ABSENT
    elif CellState.SUPPRESSED in states:
        state = CellState.SUPPRESSED
    elif numerator.value is not None and denominator.value is not None:
        exact = Decimal(100 * numerator.value) / denominator.value
        value = exact.quantize(_ROUNDED, ROUND_HALF_UP)
    key = denominator.key
    return PublicPercentage(key.unit, key.period, numerator, denominator, state, value)
