# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Who is late on a day, and for which step. A deadline is inclusive: on that day nobody is late."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from peil.cycle.rounds.standing import RoundStanding, UnitStanding, open_rounds, standing_of
from peil.cycle.rounds.steps import Deadlines, Step


@dataclass(frozen=True)
class Late:
    """A step that should have been taken by a day before the one that is asked.

    `party` is who has to interpret; empty for the other steps. `days` is at least 1.
    """

    round: str
    unit: str
    step: Step
    deadline: date
    days: int
    party: str = ""

    @property
    def about(self) -> str:
        """The step, with the party where there is one: what a reminder is of."""
        return f"{self.step.value}:{self.party}" if self.party else self.step.value


def late_in(standing: RoundStanding, *, day: date) -> tuple[Late, ...]:
    """Return what is late in a round on a day, unit by unit; nothing in a round that is closed.

    A unit is late for one step at a time: the one that its figures wait for. A party is late when
    the figures of the unit are accepted and it has interpreted none of them.
    """
    if standing.round.closed_at is not None:
        return ()
    return tuple(
        late
        for unit in standing.units
        for late in _late_of(unit, deadlines=standing.deadlines, day=day)
    )


def _late_of(unit: UnitStanding, *, deadlines: Deadlines, day: date) -> Iterator[Late]:
    step = unit.next_step
    if step is None or day <= deadlines.of(step):
        return
    deadline = deadlines.of(step)
    for party in unit.silent if step is Step.INTERPRET else ("",):
        yield Late(
            round=unit.submission.round.key,
            unit=unit.unit,
            step=step,
            deadline=deadline,
            days=(day - deadline).days,
            party=party,
        )


def overdue(day: date) -> tuple[Late, ...]:
    """Return what is late on a day in all open rounds; four questions, however many there are."""
    return overdue_in(standing_of(open_rounds()), day=day)


def overdue_in(standings: Iterable[RoundStanding], *, day: date) -> tuple[Late, ...]:
    """Return what is late on a day in some rounds."""
    return tuple(late for standing in standings for late in late_in(standing, day=day))
