# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Chooses the cells that must be hidden so that small ones cannot be worked out.

Each hidden cell is taken in turn. Where no alternative leaves it open far enough, the cheapest
movement that does is looked for among all cells, and the cells that it moves are hidden too. What
turned out not to be needed is shown again at the end, the most telling cells first.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from peil.monitoring.disclosure.alternatives import Alternatives
from peil.monitoring.disclosure.attackers import Attacker, room_of
from peil.monitoring.disclosure.movements import Free, Space, Sums, Whole
from peil.monitoring.disclosure.rule import Rule
from peil.monitoring.disclosure.system import System, Variable

_OF_A_TOTAL = 2
"""A total says more than a cell of its size: it is wanted for itself, and it ties many cells."""
_OF_A_CELL = 1000
"""What hiding one more costs beside moving what is hidden already; the ties are broken below it."""


@dataclass(frozen=True, eq=False)
class Pattern:
    """Which variables are hidden, and the alternatives that show that they are.

    `exposed` are those that whoever knows which cells are small could work out whatever else were
    hidden: they are kept only because no publication tells it.
    """

    hidden: frozenset[int]
    exposed: frozenset[int]
    alternatives: Alternatives


def choose(system: System, rule: Rule) -> Pattern:
    """Return the small cells of a table and the cells to hide with them."""
    search = _Search(system, rule, hidden=())
    search.hide_what_is_needed()
    search.show_what_is_not()
    return search.pattern()


def given(system: System, rule: Rule, *, hidden: Collection[int]) -> Pattern:
    """Return the small cells of a table with cells that were chosen elsewhere; none is added."""
    search = _Search(system, rule, hidden=hidden)
    search.look()
    return search.pattern()


def must_stay_open(variable: Variable, *, is_hidden: bool) -> bool:
    """Return whether nobody may be able to work a variable out."""
    return is_hidden if variable.is_printed else variable.is_small


def least_doubt(variable: Variable, *, rule: Rule, attacker: Attacker) -> int:
    """Return how far apart the numbers must be that an attacker holds possible of a variable."""
    return rule.width if variable.is_small and attacker is Attacker.KNOWS_RULE else 1


def costs_of(system: System) -> Whole:
    """Return what hiding each variable costs: more for larger cells and for totals.

    Cells that cost the same are put in order of their size, and then of the table.
    """
    variables = system.variables
    order = sorted(range(len(variables)), key=lambda n: (variables[n].value, n))
    rank = {number: place for place, number in enumerate(order)}
    return np.array(
        [
            _OF_A_CELL * v.value.bit_length() * (1 + _OF_A_TOTAL * v.level)
            + _OF_A_CELL * rank[n] // len(variables)
            for n, v in enumerate(variables)
        ],
        dtype=np.int64,
    )


class _Search:
    """One search for what to hide; it knows at each moment what is hidden and what that leaves."""

    def __init__(self, system: System, rule: Rule, *, hidden: Collection[int]) -> None:
        self._variables = system.variables
        self._rule = rule
        self._rooms = {a: room_of(system, rule=rule, attacker=a) for a in Attacker}
        self._sums = Sums(system.equations, size=len(system.variables))
        self._costs = costs_of(system)
        self._hidden = np.array(
            [v.is_small or not v.is_printed or n in hidden for n, v in enumerate(self._variables)],
            dtype=bool,
        )
        self._exposed: set[int] = set()
        self._alternatives = Alternatives(self._rooms, found={}, most=rule.width)

    def pattern(self) -> Pattern:
        """Return what is hidden now."""
        printed = (n for n in self._all_hidden() if self._variables[n].is_printed)
        return Pattern(frozenset(printed), frozenset(self._exposed), self._alternatives)

    def hide_what_is_needed(self) -> None:
        """Hide cells until no hidden one can be worked out."""
        for attacker in Attacker:
            seen: set[int] = set()
            while new := [n for n in self._to_protect() if n not in seen]:
                seen.update(new)
                for number in new:
                    if not self._is_open(number, attacker):
                        self._hide_for(number, attacker)

    def look(self) -> None:
        """Look for alternatives, and hide nothing."""
        for attacker in Attacker:
            for number in self._to_protect():
                self._is_open(number, attacker)

    def show_what_is_not(self) -> None:
        """Show every cell again that is not small and not needed, the dearest first."""
        added = [n for n in self._all_hidden() if _may_be_shown(self._variables[n])]
        for number in sorted(added, key=lambda n: int(self._costs[n]), reverse=True):
            before = self._alternatives
            self._hidden[number] = False
            self._alternatives = before.without(number)
            if not self._all_are_open(number):
                self._hidden[number] = True
                self._alternatives = before.joined(self._alternatives)

    def _all_hidden(self) -> list[int]:
        return [int(number) for number in np.flatnonzero(self._hidden)]

    def _to_protect(self) -> list[int]:
        return [
            number
            for number, variable in enumerate(self._variables)
            if must_stay_open(variable, is_hidden=bool(self._hidden[number]))
        ]

    def _all_are_open(self, shown: int) -> bool:
        """Return whether all are still open when one is shown; those beside it are tried first."""
        beside = self._sums.beside(shown)
        order = sorted(self._to_protect(), key=lambda number: number not in beside)
        return all(
            self._is_open(number, attacker)
            for attacker in Attacker
            for number in order
            if attacker is Attacker.KNOWS_RULE or number not in self._exposed
        )

    def _missing(self, number: int, attacker: Attacker) -> int:
        """Return how much further a variable must be seen to go; not above 0 where it need not."""
        low, high = self._alternatives.spread(number, attacker)
        need = least_doubt(self._variables[number], rule=self._rule, attacker=attacker)
        return need - (high - low)

    def _is_open(self, number: int, attacker: Attacker) -> bool:
        """Return whether alternatives leave a variable open far enough, looking for more if not."""
        return (
            self._missing(number, attacker) <= 0
            or self._reaches(number, attacker)
            or self._stretches(number, attacker)
        )

    def _reaches(self, number: int, attacker: Attacker) -> bool:
        """Look for an alternative that goes as far as is missing, and moves little else."""
        space = self._space(attacker, among=self._hidden)
        even = np.ones_like(self._costs)
        for step in self._steps(number, attacker):
            found = self._sums.cheapest(number, step=step, space=space, costs=even)
            if found is not None:
                self._alternatives.add(found[1])
                return True
        return False

    def _stretches(self, number: int, attacker: Attacker) -> bool:
        """Look for alternatives that go as far up and as far down as can be."""
        space = self._space(attacker, among=self._hidden)
        need = least_doubt(self._variables[number], rule=self._rule, attacker=attacker)
        for step in (min(need, int(space.up[number])), -min(need, int(space.down[number]))):
            found = self._sums.furthest(number, step=step, space=space) if step else None
            if found is not None:
                self._alternatives.add(found)
        return self._missing(number, attacker) <= 0

    def _steps(self, number: int, attacker: Attacker) -> list[int]:
        """Return how far up and how far down a variable must go, where it has the room."""
        room = self._rooms[attacker]
        low, high = self._alternatives.spread(number, attacker)
        missing = self._missing(number, attacker)
        steps = (high + missing, low - missing)
        return [step for step in steps if -room.down[number] <= step <= room.up[number]]

    def _space(self, attacker: Attacker, *, among: Free) -> Space:
        room = self._rooms[attacker]
        return Space(among & ((room.down > 0) | (room.up > 0)), room.down, room.up)

    def _hide_for(self, number: int, attacker: Attacker) -> None:
        """Hide the cheapest cells that leave a variable open far enough.

        Where none do, and only whoever knows which cells are small could use that, it is noted.
        """
        space = self._space(attacker, among=np.ones_like(self._hidden))
        costs = np.where(self._hidden, 1, self._costs)
        found = [
            self._sums.cheapest(number, step=step, space=space, costs=costs)
            for step in self._steps(number, attacker)
        ]
        possible = [one for one in found if one is not None]
        if possible:
            _, movement = min(possible, key=lambda one: one[0])
            self._hidden |= movement != 0
            self._alternatives.add(movement)
        elif attacker is Attacker.KNOWS_SMALL:
            self._exposed.add(number)


def _may_be_shown(variable: Variable) -> bool:
    return variable.is_printed and not variable.is_small
