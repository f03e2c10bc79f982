# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Solves equations in exact fractions: which unknowns have one value, and which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

Terms = Mapping[int, int]
"""The coefficients of an equation by the number of the unknown."""


def determined(equations: Iterable[tuple[Terms, int]]) -> Mapping[int, Fraction] | None:
    """Return the unknowns that have one value, with it; nothing when there is no solution.

    >>> found = determined([({0: 1, 1: 1}, 5), ({1: 1}, 2), ({2: 1, 3: 1}, 9)])
    >>> {unknown: int(value) for unknown, value in sorted(found.items())}
    {0: 3, 1: 2}

    Args:
        equations: the terms of each, and what they make together.
    """
    solved: dict[int, tuple[dict[int, Fraction], Fraction]] = {}
    for terms, total in equations:
        row, makes = _without_solved(
            {unknown: Fraction(times) for unknown, times in terms.items()}, Fraction(total), solved
        )
        if row:
            _add(solved, row, makes)
        elif makes:
            return None
    return {unknown: makes for unknown, (rest, makes) in solved.items() if not rest}


def _without_solved(
    row: dict[int, Fraction],
    makes: Fraction,
    solved: Mapping[int, tuple[dict[int, Fraction], Fraction]],
) -> tuple[dict[int, Fraction], Fraction]:
    """Return an equation with every solved unknown written out in the others."""
    for unknown in [one for one in row if one in solved]:
        times = row.pop(unknown)
        rest, total = solved[unknown]
        makes -= times * total
        for other, per_one in rest.items():
            _take(row, other, times * per_one)
    return row, makes


def _take(row: dict[int, Fraction], unknown: int, times: Fraction) -> None:
    left = row.get(unknown, Fraction(0)) - times
    if left:
        row[unknown] = left
    else:
        row.pop(unknown, None)


def _add(
    solved: dict[int, tuple[dict[int, Fraction], Fraction]],
    row: dict[int, Fraction],
    makes: Fraction,
) -> None:
    """Solve an equation for its first unknown, and write that out in all that were solved before."""
    pivot = min(row)
    by = row.pop(pivot)
    rest = {unknown: times / by for unknown, times in row.items()}
    made = makes / by
    for unknown, (others, total) in list(solved.items()):
        times = others.pop(pivot, Fraction(0))
        if times:
            for other, per_one in rest.items():
                _take(others, other, times * per_one)
            solved[unknown] = (others, total - times * made)
    solved[pivot] = (rest, made)
