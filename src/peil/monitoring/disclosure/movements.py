# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Moves numbers in a table so that every sum stays right: as far, or at as little cost, as can be.

A movement is what another table has more or less in each cell than the true one. The solver works
in floating point; a movement counts only when whole numbers pass the equations exactly.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from peil.monitoring.disclosure.elimination import Terms
from peil.monitoring.disclosure.solving import Ends, matrix_of, whole_solution

Whole = NDArray[np.int64]
Free = NDArray[np.bool_]
_BEYOND = 2**39


class Space(NamedTuple):
    """Which variables may move, and how far down and up each may go."""

    free: Free
    down: Whole
    up: Whole


class Sums:
    """The equations of a table, ready to move its numbers by."""

    def __init__(self, equations: Sequence[Terms], *, size: int) -> None:
        self._equations = [tuple(terms.items()) for terms in equations]
        self._size = size
        self._of: list[list[int]] = [[] for _ in range(size)]
        for place, terms in enumerate(self._equations):
            for number, _ in terms:
                self._of[number].append(place)

    def beside(self, number: int) -> frozenset[int]:
        """Return the variables that are in an equation with one, itself among them."""
        return frozenset(n for place in self._of[number] for n, _ in self._equations[place])

    def furthest(self, number: int, *, step: int, space: Space) -> Whole | None:
        """Return the movement that takes one variable furthest, up to a step; nothing if none does.

        Args:
            number: the variable.
            step: how far it may go at most; below 0 it goes down.
            space: what may move.
        """
        linked = self._linked(number, space.free)
        if linked is None:
            return None
        members, places = linked
        at = members.index(number)
        low, high = -_open(space.down[members]), _open(space.up[members])
        low[at], high[at] = min(step, 0), max(step, 0)
        costs = np.zeros(len(members))
        costs[at] = -np.sign(step)
        solved = whole_solution(costs, self._matrix(members, places), ends=(low, high))
        return None if solved is None else self._moved(number, members, solved)

    def cheapest(
        self, number: int, *, step: int, space: Space, costs: Whole
    ) -> tuple[int, Whole] | None:
        """Return what it costs to move one variable by a step, and the movement that costs least.

        Args:
            number: the variable.
            step: how far it moves; below 0 it goes down.
            space: what may move.
            costs: what each variable costs for every one that it moves.
        """
        linked = self._linked(number, space.free)
        if linked is None:
            return None
        members, places = linked
        part = self._matrix(members, places)
        solved = whole_solution(
            # up and down are variables of their own, so that both can cost
            np.tile(costs[members].astype(float), 2),
            np.hstack([part, -part]),
            ends=_both_ways(members.index(number), step, members, space),
        )
        if solved is None:
            return None
        up, down = np.split(solved, 2)
        moved = self._moved(number, members, up - down)
        return None if moved is None else (int(np.abs(moved) @ costs), moved)

    def _moved(
        self, number: int, members: Sequence[int], solved: NDArray[np.float64]
    ) -> Whole | None:
        """Return a solution as a movement of all variables, if it moves one and keeps every sum."""
        movement = np.zeros(self._size, dtype=np.int64)
        movement[members] = solved
        return movement if movement[number] and self._holds(movement) else None

    def _holds(self, movement: Whole) -> bool:
        moved = movement.tolist()
        return not any(
            sum(times * moved[number] for number, times in terms) for terms in self._equations
        )

    def _linked(self, number: int, free: Free) -> tuple[list[int], list[int]] | None:
        """Return the variables and the equations that a movement of one may reach.

        A variable that is the only free one in an equation cannot move, and leaves with it.
        """
        members, places = self._reached(number, free)
        left = {place: sum(1 for n, _ in self._equations[place] if free[n]) for place in places}
        stuck: set[int] = set()
        lone = [place for place, count in left.items() if count == 1]
        while lone:
            for n in self._free_in(lone.pop(), free, apart_from=stuck):
                stuck.add(n)
                for place in self._of[n]:
                    left[place] -= 1
                    if left[place] == 1:
                        lone.append(place)
        if number in stuck:
            return None
        return [n for n in members if n not in stuck], [p for p in places if left[p]]

    def _reached(self, number: int, free: Free) -> tuple[list[int], list[int]]:
        seen, places, todo = {number}, set[int](), [number]
        while todo:
            for place in self._of[todo.pop()]:
                if place not in places:
                    places.add(place)
                    new = self._free_in(place, free, apart_from=seen)
                    seen.update(new)
                    todo.extend(new)
        return sorted(seen), sorted(places)

    def _free_in(self, place: int, free: Free, *, apart_from: Collection[int]) -> list[int]:
        return [n for n, _ in self._equations[place] if free[n] and n not in apart_from]

    def _matrix(self, members: Sequence[int], places: Sequence[int]) -> NDArray[np.float64]:
        columns = {number: at for at, number in enumerate(members)}
        rows = [
            {columns[n]: times for n, times in self._equations[place] if n in columns}
            for place in places
        ]
        return matrix_of(rows, width=len(members))


def _both_ways(at: int, step: int, members: Sequence[int], space: Space) -> Ends:
    """Return how far each variable may go up and then how far down; one goes exactly a step."""
    up, down = _open(space.up[members]), _open(space.down[members])
    up[at], down[at] = max(step, 0), max(-step, 0)
    least = np.zeros(2 * len(members))
    least[at], least[at + len(members)] = up[at], down[at]
    return least, np.concatenate([up, down])


def _open(ends: Whole) -> NDArray[np.float64]:
    return np.where(ends >= _BEYOND, np.inf, ends.astype(float))
