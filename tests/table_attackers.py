"""Attackers of a published table, written apart from what hides its cells.

They see what the public sees: numbers, which cells are hidden, and that totals are sums. Each tries
to work out the numbers of the hidden cells in another way.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

Name = tuple[str, ...]
Equation = Mapping[Name, int]
"""What each unknown counts for; together they make zero."""


class Seen(NamedTuple):
    """What the public sees: numbers, hidden cells, and equations between them and other unknowns."""

    numbers: Mapping[Name, int]
    hidden: frozenset[Name]
    equations: Sequence[Equation]

    @property
    def unknown(self) -> list[Name]:
        names = dict.fromkeys(name for equation in self.equations for name in equation)
        return [
            name for name in {**names, **dict.fromkeys(self.hidden)} if name not in self.numbers
        ]


class Guess(NamedTuple):
    """The lowest and the highest number that are left for an unknown; nothing for no end."""

    low: int
    high: int | None

    @property
    def is_exact(self) -> bool:
        return self.low == self.high

    @property
    def width(self) -> float:
        return math.inf if self.high is None else self.high - self.low


def solved_by_algebra(seen: Seen) -> dict[Name, Fraction]:
    """Return every unknown that the equations alone determine, by elimination in fractions."""
    unknown = seen.unknown
    rows = []
    for equation in seen.equations:
        row = [Fraction(equation.get(name, 0)) for name in unknown]
        row.append(Fraction(-sum(n * equation.get(k, 0) for k, n in seen.numbers.items())))
        rows.append(row)
    pivots = []
    at = 0
    for column in range(len(unknown)):
        found = next((r for r in range(at, len(rows)) if rows[r][column]), None)
        if found is None:
            continue
        rows[at], rows[found] = rows[found], rows[at]
        rows[at] = [cell / rows[at][column] for cell in rows[at]]
        for r, row in enumerate(rows):
            if r != at and row[column]:
                rows[r] = [c - row[column] * p for c, p in zip(row, rows[at], strict=True)]
        pivots.append((at, column))
        at += 1
    return {
        unknown[column]: rows[r][-1]
        for r, column in pivots
        if sum(1 for cell in rows[r][:-1] if cell) == 1
    }


def guessed(
    seen: Seen,
    *,
    of: Iterable[Name],
    limits: Mapping[Name, tuple[int, int | None]],
) -> dict[Name, Guess]:
    """Return the lowest and highest whole number that each unknown can have.

    Args:
        seen: what is published.
        of: the unknowns to work out.
        limits: what is known of an unknown from elsewhere; at least zero where nothing is.
    """
    unknown = seen.unknown
    place = {name: number for number, name in enumerate(unknown)}
    matrix = np.zeros((len(seen.equations), len(unknown)))
    totals = np.zeros(len(seen.equations))
    for row, equation in enumerate(seen.equations):
        for name, times in equation.items():
            if name in place:
                matrix[row, place[name]] = times
            else:
                totals[row] -= times * seen.numbers[name]
    ends = [limits.get(name, (0, None)) for name in unknown]
    bounds = Bounds([low for low, _ in ends], [math.inf if h is None else h for _, h in ends])
    rules = LinearConstraint(matrix, totals, totals) if len(matrix) else ()
    found = {}
    for name in of:
        extremes = []
        for sign in (1, -1):
            costs = np.zeros(len(unknown))
            costs[place[name]] = sign
            made = milp(costs, integrality=np.ones(len(unknown)), bounds=bounds, constraints=rules)
            extremes.append(None if made.x is None else round(float(made.x[place[name]])))
        assert extremes[0] is not None, "the truth is not among what the attacker holds possible"
        found[name] = Guess(extremes[0], extremes[1])
    return found
