# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Finds whole numbers that solve equations at a low cost, by linear programming."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csc_array

from peil.monitoring.disclosure.elimination import Terms

Numbers = NDArray[np.float64]
Ends = tuple[Numbers, Numbers]
"""The lowest and the highest number that each unknown may be."""

_MOST_TRIES = 200
"""How long whole numbers are looked for; a cell for which none are found is hidden better."""
_ROUGHLY = 1e-6
"""What a solver in floating point may be off."""


def whole_solution(
    costs: Numbers, matrix: Numbers, *, ends: Ends, totals: Numbers | float = 0.0
) -> Numbers | None:
    """Return whole numbers that solve equations at a low cost, or nothing when none were found.

    Where the cheapest solution holds a fraction, that is rounded to one side and the rest is solved
    anew, until all are whole; a side that leads nowhere is left for the other. So the cost is the
    lowest there is only where no fraction was met.

    Args:
        costs: of each unknown, for every one that it is.
        matrix: the equations (rows) by their unknowns (columns).
        ends: the lowest and the highest number of each unknown.
        totals: what each equation makes.
    """
    equations = csc_array(matrix)
    waiting = [ends]
    for _ in range(_MOST_TRIES):
        if not waiting:
            return None
        low, high = waiting.pop()
        solved = _solution(costs, equations, ends=(low, high), totals=totals)
        if solved is None:
            continue
        broken = np.flatnonzero(np.abs(np.rint(solved) - solved) > _ROUGHLY)
        if not len(broken):
            return np.rint(solved)
        waiting.extend(_sides(int(broken[0]), float(solved[broken[0]]), (low, high)))
    return None


def _sides(at: int, value: float, ends: Ends) -> list[Ends]:
    """Return the ends with one unknown below a fraction and above it, the nearest side last."""
    below, above = ends[1].copy(), ends[0].copy()
    below[at], above[at] = np.floor(value), np.ceil(value)
    sides = [(ends[0], below), (above, ends[1])]
    return sides if np.rint(value) == above[at] else sides[::-1]


def _solution(
    costs: Numbers, equations: csc_array, *, ends: Ends, totals: Numbers | float
) -> Numbers | None:
    """Return the cheapest solution, whole or not, or nothing when there is none."""
    made = milp(
        costs,
        bounds=Bounds(*ends),
        constraints=LinearConstraint(equations, totals, totals) if equations.shape[0] else (),
    )
    found: Numbers | None = made.x
    return found


def matrix_of(rows: Sequence[Terms], *, width: int) -> Numbers:
    """Return equations as a matrix of their terms (equations, unknowns)."""
    matrix = np.zeros((len(rows), width))
    for row, terms in enumerate(rows):
        for column, times in terms.items():
            matrix[row, column] = times
    return matrix


def least_counts(rows: Sequence[tuple[Terms, int]]) -> Mapping[int, int] | None:
    """Return counts that solve equations, with a low sum; nothing when none were found.

    >>> least_counts([({7: 1, 8: 1}, 3), ({8: 1, 9: -1}, 2)])
    {7: 1, 8: 2, 9: 0}

    Args:
        rows: the terms of each equation, and what they make together.
    """
    unknown = sorted({number for terms, _ in rows for number in terms})
    if not unknown:
        return {}
    columns = {number: place for place, number in enumerate(unknown)}
    solved = whole_solution(
        np.ones(len(unknown)),
        matrix_of(
            [{columns[n]: t for n, t in terms.items()} for terms, _ in rows], width=len(unknown)
        ),
        ends=(np.zeros(len(unknown)), np.full(len(unknown), np.inf)),
        totals=np.array([total for _, total in rows], dtype=float),
    )
    if solved is None:
        return None
    found = {number: int(value) for number, value in zip(unknown, solved, strict=True)}
    right = all(sum(t * found[n] for n, t in terms.items()) == total for terms, total in rows)
    return found if right else None
