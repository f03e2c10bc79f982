# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Which periods and parts of a table are inside which others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from peil.monitoring.disclosure.table import TOTAL
from peil.terms.errors import PeilError
from peil.terms.periods import Period

_INSIDE = "/"
_CODE = "="


class PeriodsOverlap(PeilError):
    """Two periods of one table share days, and neither holds the other."""

    def __init__(self, one: Period, other: Period) -> None:
        super().__init__(
            asked="A table was to be published with small cells hidden.",
            found=f"Its periods {one} and {other} share days, and neither is a part of the other.",
            to_do="Leave one of them out; what can be told from both cannot be checked.",
        )


def nested_periods(periods: Collection[Period]) -> Mapping[Period, tuple[Period, ...]]:
    """Return for each period that holds others the largest ones inside it, in order.

    They share no day. They need not fill it: see `fills`.

    Raises:
        PeriodsOverlap: when two share days and neither holds the other, or both are the same days.
    """
    found: dict[Period, tuple[Period, ...]] = {}
    for one, other in combinations(sorted(periods), 2):
        shares = one.first_day <= other.last_day and other.first_day <= one.last_day
        if shares and (_is_inside(one, other) == _is_inside(other, one)):
            raise PeriodsOverlap(one, other)
    for period in sorted(periods):
        inside = [p for p in periods if p != period and _is_inside(p, period)]
        largest = [p for p in inside if not any(q != p and _is_inside(p, q) for q in inside)]
        if largest:
            found[period] = tuple(sorted(largest))
    return found


def _is_inside(one: Period, other: Period) -> bool:
    return other.first_day <= one.first_day and one.last_day <= other.last_day


def fills(parts: Sequence[Period], period: Period) -> bool:
    """Return whether periods that share no day fill another one that holds them."""
    days = sum((part.last_day - part.first_day).days + 1 for part in parts)
    return days == (period.last_day - period.first_day).days + 1


def nested_parts(parts: Collection[str]) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return the parts of each part and of the total, by the part and what it is split by.

    A part `drugs/hemp` is inside `drugs` where there is one, and inside the total otherwise. Codes
    such as `drug_kind=hemp` and `focus_area=drugs` split the same total in two ways.

    >>> dict(nested_parts(["", "drugs", "drugs/hemp", "kind=a", "kind=b"]))
    {('', ''): ('drugs',), ('drugs', ''): ('drugs/hemp',), ('', 'kind'): ('kind=a', 'kind=b')}
    """
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for part in dict.fromkeys(parts):
        if part != TOTAL:
            parent = next(p for p in _holders(part) if p in parts or p == TOTAL)
            own = part.removeprefix(parent).removeprefix(_INSIDE)
            key = (parent, own.partition(_CODE)[0] if _CODE in own else "")
            found[key] = (*found.get(key, ()), part)
    return found


def _holders(part: str) -> Iterator[str]:
    """Yield what could hold a part, the nearest first, the total last."""
    while _INSIDE in part:
        part = part.rpartition(_INSIDE)[0]
        yield part
    yield TOTAL
