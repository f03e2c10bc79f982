# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes up the figures of a unit: each a row of the same digits, drawn from names and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from decimal import Decimal

from peil.agenda.indicators import IndicatorEntry, PartKind
from peil.agenda.policy import Policy
from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.submissions.drafts import FigureDraft
from peil.terms.quantities import Measure

NOTE = "Verzonnen cijfer, om te oefenen."
EXPLANATION = "Verzonnen uitleg bij deze waarschuwing, om te oefenen."
_ELEVEN = Decimal(11)
_OF_PERCENT = Decimal(99)
_EUROS = Decimal("1.11")
_ONE_PLACE = Decimal("0.1")


def made_up_figures(
    indicators: Iterable[str], unit: str, period: str, *, agenda: str, policy: Policy
) -> tuple[FigureDraft, ...]:
    """Return the made-up figures of a unit for the indicators of a round, in their order.

    Parts are never more than their whole, and addends add up to it.
    """
    entries = {entry.id: entry for entry in policy.agenda(agenda).entries}
    asked = [entries[name] for name in indicators]
    numbers = {entry.id: _number(entry, unit, period) for entry in asked}
    for entry in asked:
        parts = [numbers[part.id] for part in _addends(entry, asked)]
        if parts:
            numbers[entry.id] = sum(parts, Decimal(0))
    return tuple(_draft(entry, unit, period, numbers[entry.id]) for entry in asked)


def _addends(entry: IndicatorEntry, asked: list[IndicatorEntry]) -> Iterator[IndicatorEntry]:
    for part in asked:
        is_addend = part.part_of is not None and part.part_of.kind is PartKind.ADDEND
        if is_addend and part.part_of is not None and part.part_of.indicator == entry.id:
            yield part


def _digit(*names: str) -> int:
    return hashlib.sha256("/".join(names).encode()).digest()[0] % 9 + 1


def _number(entry: IndicatorEntry, unit: str, period: str) -> Decimal:
    digit = _digit(entry.id, unit, period)
    if entry.measure is Measure.PERCENT:
        return (digit * _ELEVEN / _OF_PERCENT * 100).quantize(_ONE_PLACE)
    if entry.measure is Measure.EUR_MILLION:
        return digit * _EUROS
    is_part = entry.part_of is not None and entry.part_of.kind is PartKind.OF_WHICH
    return _ELEVEN if is_part else max(digit, 2) * _ELEVEN


def _draft(entry: IndicatorEntry, unit: str, period: str, number: Decimal) -> FigureDraft:
    is_share = entry.measure is Measure.PERCENT
    digit = _digit(entry.id, unit, period)
    return FigureDraft(
        indicator=entry.id,
        unit=unit,
        period=period,
        state=FigureState.NUMBER,
        number=number,
        status=FigureStatus.FINAL,
        note=NOTE,
        numerator=digit * _ELEVEN if is_share else None,
        denominator=_OF_PERCENT if is_share else None,
    )
