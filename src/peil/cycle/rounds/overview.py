# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the screens of rounds show: all rounds at a glance, and one round unit by unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from peil.agenda.policy import Policy
from peil.cycle.models import Round
from peil.cycle.rounds.calendar import PlannedRound, planned_around
from peil.cycle.rounds.finding import find_round
from peil.cycle.rounds.naming import round_title
from peil.cycle.rounds.overdue import Late, late_in
from peil.cycle.rounds.standing import RoundStanding, open_rounds, standing_of
from peil.cycle.rounds.steps import Deadlines, Step
from peil.terms.languages import Text
from peil.terms.periods import read_period


@dataclass(frozen=True)
class RoundOnDay:
    """How a round stands on a day, with who is late."""

    standing: RoundStanding
    day: date

    @property
    def round(self) -> Round:
        """The round."""
        return self.standing.round

    @property
    def deadlines(self) -> Deadlines:
        """Its deadlines."""
        return self.standing.deadlines

    @cached_property
    def late(self) -> tuple[Late, ...]:
        """What is late, unit by unit."""
        return late_in(self.standing, day=self.day)

    @property
    def next_deadline(self) -> tuple[Step, date] | None:
        """The first deadline that is not past, or nothing."""
        ahead = ((s, d) for s, d in self.deadlines.in_order() if d >= self.day)
        return next(ahead, None)


@dataclass(frozen=True)
class ClosedRound:
    """A round that takes no more figures."""

    round: Round

    @property
    def title(self) -> Text:
        """How readers see it."""
        return round_title(read_period(self.round.period))


@dataclass(frozen=True)
class RoundsOverview:
    """All rounds: those that are open, those that the calendar plans, those that are closed.

    Open ones have the first deadline first; planned ones are in order; of closed ones the last
    opened comes first.
    """

    open: tuple[RoundOnDay, ...]
    planned: tuple[PlannedRound, ...]
    closed: tuple[ClosedRound, ...]


def rounds_overview(*, policy: Policy, day: date) -> RoundsOverview:
    """Return all rounds as they stand on a day; five questions, however many rounds there are."""
    opened = open_rounds()
    closed = tuple(Round.objects.filter(closed_at__isnull=False))
    return RoundsOverview(
        open=tuple(RoundOnDay(standing, day) for standing in standing_of(opened)),
        planned=still_to_open(policy, day=day, there=(*opened, *closed)),
        closed=tuple(ClosedRound(one) for one in closed),
    )


def still_to_open(policy: Policy, *, day: date, there: Iterable[Round]) -> tuple[PlannedRound, ...]:
    """Return the rounds that the calendar plans inside an agenda and that are not there, in order."""
    keys = {one.key for one in there}
    return tuple(
        planned
        for planned in planned_around(day)
        if planned.key not in keys and policy.agenda_covering(planned.period.last_day.year)
    )


def round_on(key: str, *, day: date) -> RoundOnDay:
    """Return how a round stands on a day; four questions, however many units there are.

    Raises:
        RoundUnknown: when there is no such round.
    """
    (standing,) = standing_of((find_round(key),))
    return RoundOnDay(standing, day)
