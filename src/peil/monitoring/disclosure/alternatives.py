# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Alternatives: other tables of whole numbers that say the same in everything that is published.

A reader cannot tell an alternative from the true table. That two of them differ in a hidden cell
proves that nobody can work the cell out, without a word on how one would try.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from peil.monitoring.disclosure.attackers import Attacker, Room
from peil.monitoring.disclosure.movements import Whole

Found = Mapping[Attacker, Sequence[Whole]]


class Alternatives:
    """The alternatives that were found, and how far they leave each variable open.

    Each is kept as a movement: what it has more or less than the true table. One that an attacker
    must hold possible may be one that another can rule out.
    """

    def __init__(self, rooms: Mapping[Attacker, Room], *, found: Found, most: int) -> None:
        self._rooms = rooms
        self._most = most
        self._found = {attacker: list(found.get(attacker, ())) for attacker in rooms}
        nothing = {attacker: np.zeros_like(room.down) for attacker, room in rooms.items()}
        self._low = {a: np.min([nothing[a], *moved], axis=0) for a, moved in self._found.items()}
        self._high = {a: np.max([nothing[a], *moved], axis=0) for a, moved in self._found.items()}

    def add(self, movement: Whole) -> None:
        """Keep a movement, and its opposite, for every attacker that cannot rule it out.

        Each is taken as many times as there is room for: sums stay right however often it is made.
        """
        at = np.flatnonzero(movement)
        for attacker, room in self._rooms.items():
            for one in (movement, -movement):
                reach = np.where(one > 0, room.up, room.down)[at] // np.abs(one[at])
                times = min(int(reach.min()), self._most)
                if times:
                    made = one * times
                    self._found[attacker].append(made)
                    self._low[attacker] = np.minimum(self._low[attacker], made)
                    self._high[attacker] = np.maximum(self._high[attacker], made)

    def spread(self, number: int, attacker: Attacker) -> tuple[int, int]:
        """Return how far down and up a variable was seen to go; down is 0 or less."""
        return int(self._low[attacker][number]), int(self._high[attacker][number])

    def extremes(self, number: int, attacker: Attacker) -> tuple[Whole, Whole]:
        """Return the movements to the lowest and to the highest number of a variable.

        One of them is no movement at all where no alternative goes further than the true table.
        """
        every = [np.zeros_like(self._low[attacker]), *self._found[attacker]]
        return (
            min(every, key=lambda movement: int(movement[number])),
            max(every, key=lambda movement: int(movement[number])),
        )

    def without(self, number: int) -> Alternatives:
        """Return the alternatives that are left when a variable is published."""
        left = {
            attacker: [movement for movement in found if movement[number] == 0]
            for attacker, found in self._found.items()
        }
        return Alternatives(self._rooms, found=left, most=self._most)

    def joined(self, other: Alternatives) -> Alternatives:
        """Return these alternatives and those of another collection, each once."""
        both = {
            attacker: list({id(movement): movement for movement in (*found, *more)}.values())
            for (attacker, found), more in zip(
                self._found.items(),
                other._found.values(),
                strict=True,
            )
        }
        return Alternatives(self._rooms, found=both, most=self._most)
