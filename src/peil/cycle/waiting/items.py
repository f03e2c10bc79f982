# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What something that waits looks like: what is to be done, of what, and by which day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peil.terms.languages import Text


class Kind(StrEnum):
    """What is to be done, in the order in which a home page shows it."""

    SUPPLY = "supply"
    APPROVE = "approve"
    ACCEPT = "accept"
    INTERPRET = "interpret"
    OPEN_ROUND = "open_round"
    REMIND = "remind"
    CLOSE_ROUND = "close_round"
    MEETING = "meeting"
    MINUTES = "minutes"
    DECISION = "decision"
    FREEZE = "freeze"
    PUBLISH = "publish"
    TRAIL = "trail"
    SECOND_FACTOR = "second_factor"
    INVITATION = "invitation"
    INVITATION_EXPIRED = "invitation_expired"


@dataclass(frozen=True)
class Waits:
    """One thing that waits for somebody.

    `key` is the name of the round, meeting, proposal or edition, and `title` how readers see it.
    `units` are the units that it is about. `by` is the last day, inclusive; `days_late` is 0 until
    that day is past. `state` is where a submission or edition stands; `step` what others are late
    with. `count` and `stale` are numbers of things: for interpreting, themes without a text and
    texts whose figures changed.
    """

    kind: Kind
    key: str = ""
    title: Text | None = None
    units: tuple[str, ...] = ()
    party: str = ""
    by: date | None = None
    days_late: int = 0
    state: str = ""
    step: str = ""
    count: int = 0
    stale: int = 0

    @property
    def unit(self) -> str:
        """The one unit that it is about, or nothing."""
        return self.units[0] if len(self.units) == 1 else ""


@dataclass(frozen=True)
class WaitingGroup:
    """Things of one kind that wait for somebody, the first deadline first."""

    kind: Kind
    items: tuple[Waits, ...]


def days_late(by: date | None, *, day: date) -> int:
    """Return how many days a deadline is past, 0 when it is not; it is inclusive."""
    return max(0, (day - by).days) if by is not None else 0


def grouped(items: Iterable[Waits]) -> tuple[WaitingGroup, ...]:
    """Return things that wait by kind; within one the first deadline first, without one last."""
    found = sorted(items, key=lambda one: one.by or date.max)
    groups = (WaitingGroup(kind, tuple(one for one in found if one.kind is kind)) for kind in Kind)
    return tuple(group for group in groups if group.items)
