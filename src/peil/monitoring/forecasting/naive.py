# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Two naive methods that a forecast must do better than: even pace, and last year's share."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from peil.monitoring.forecasting.history import total_of
from peil.monitoring.series import Point
from peil.terms.periods import MONTHS_IN_A_YEAR
from peil.terms.quantities import Measure


def even_pace(known: Sequence[Point], *, measure: Measure) -> Decimal | None:
    """Return the total of a year that goes on as it began, or nothing without a month.

    A percentage stays what it is.
    """
    so_far = total_of(known, measure=measure) if known else None
    if so_far is None or measure is Measure.PERCENT:
        return so_far
    return so_far * MONTHS_IN_A_YEAR / len(known)


def by_last_year(
    known: Sequence[Point], before: Sequence[Point], *, measure: Measure
) -> Decimal | None:
    """Return the total of a year that has the same part behind it as the year before had.

    Of a percentage that holds for its numerator and its denominator. Nothing where the year before
    had nothing behind it, so that nothing can be told from it.

    Args:
        known: the months of the year that are known, from January.
        before: the twelve months of the year before.
        measure: the kind of number.
    """
    if measure is not Measure.PERCENT:
        return _scaled([point.value for point in known], [point.value for point in before])
    above = _scaled([_of(p.numerator) for p in known], [_of(p.numerator) for p in before])
    below = _scaled([_of(p.denominator) for p in known], [_of(p.denominator) for p in before])
    return 100 * above / below if above is not None and below else None


def _of(part: Decimal | None) -> Decimal:
    return part if part is not None else Decimal(0)


def _scaled(known: Sequence[Decimal], before: Sequence[Decimal]) -> Decimal | None:
    then = sum(before[: len(known)], Decimal(0))
    return sum(known, Decimal(0)) * sum(before, Decimal(0)) / then if then else None
