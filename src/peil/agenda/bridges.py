# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Converts a number over a definition break, by the bridge that somebody recorded, or not at all.

A conversion goes one way, from the earlier definition to the later one, and over one bridge: two
bridges in a row are two judgements, and nobody recorded what they are worth together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from peil.agenda.figures import Figure
from peil.agenda.indicators import Bridge, Indicator
from peil.terms.periods import year_period

_STEP = Decimal("0.000001")
_AS_IT_IS = Decimal(1)


@dataclass(frozen=True)
class Conversion:
    """How a number of one definition is made to stand beside numbers of another.

    `bridge` is the record that allows it; nothing where the definition is the same.
    """

    factor: Decimal
    bridge: Bridge | None = None

    @property
    def changes(self) -> bool:
        """It multiplies by something; what comes out was never counted."""
        return self.bridge is not None and self.bridge.converts

    def of(self, number: Decimal) -> Decimal:
        """Return a number after conversion, to six decimals; unchanged where nothing changes it.

        >>> Conversion(Decimal(1)).of(Decimal("1.5"))
        Decimal('1.5')
        """
        if not self.changes:
            return number
        return (number * self.factor).quantize(_STEP)


def conversion(
    indicator: Indicator, *, of: str, to: str, figures: Iterable[Figure]
) -> Conversion | None:
    """Return how a number of one definition version stands beside numbers of another, or nothing.

    Args:
        indicator: what the versions are definitions of.
        of: the version that the number was counted by.
        to: the version that it must stand beside.
        figures: what was known of the indicator and unit, in the order it became known; the
            factor of a bridge with an overlap year comes from them.
    """
    if of == to:
        return Conversion(_AS_IT_IS)
    bridge = indicator.bridge_between(of, to)
    if bridge is None:
        return None
    if not bridge.converts:
        return Conversion(_AS_IT_IS, bridge)
    factor = _factor(bridge, later=to, figures=figures) if bridge.to == of else None
    return Conversion(factor, bridge) if factor is not None else None


def _factor(bridge: Bridge, *, later: str, figures: Iterable[Figure]) -> Decimal | None:
    if bridge.overlap_year is None:
        return bridge.factor
    counts = overlap_counts(bridge, later=later, figures=figures)
    return counts[1] / counts[0] if counts is not None else None


def overlap_counts(
    bridge: Bridge, *, later: str, figures: Iterable[Figure]
) -> tuple[Decimal, Decimal] | None:
    """Return the last known earlier and later count of the year that was counted both ways.

    Nothing where one of them is not a known number, or where no factor can follow because one of
    them is zero or less.
    """
    if bridge.overlap_year is None:
        return None
    period = year_period(bridge.overlap_year)
    found = {
        figure.definition: figure.number
        for figure in figures
        if figure.key.period == period and figure.number is not None
    }
    earlier, after = found.get(bridge.to), found.get(later)
    if earlier is None or after is None or min(earlier, after) <= 0:
        return None
    return earlier, after
