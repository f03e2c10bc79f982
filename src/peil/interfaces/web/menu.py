# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The menu: which parts there are, and who sees which."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from peil.cycle.rights import Action, Holding, may_somewhere


class Entry(NamedTuple):
    """One part of the menu: the name of its address, which is also its word, and the right it asks."""

    address: str
    action: Action


ENTRIES = (
    Entry("home", Action.SEE_HOME),
    Entry("rounds", Action.SEE_ROUNDS),
    Entry("progress", Action.SEE_PROGRESS),
    Entry("meetings", Action.SEE_MEETINGS),
    Entry("decisions", Action.SEE_DECISIONS),
    Entry("editions", Action.SEE_EDITIONS),
    Entry("trail", Action.READ_TRAIL),
    Entry("people", Action.MANAGE_PEOPLE),
)
"""Every part, in order."""


def menu_for(holdings: Iterable[Holding]) -> tuple[Entry, ...]:
    """Return the parts that somebody may see."""
    held = tuple(holdings)
    return tuple(entry for entry in ENTRIES if may_somewhere(held, entry.action))
