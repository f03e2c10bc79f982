# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How rounds stand: for each unit the state of its figures, and who has yet to interpret them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from peil.cycle.models import Interpretation, Round, Submission
from peil.cycle.rounds.finding import deadlines_of
from peil.cycle.rounds.naming import round_title
from peil.cycle.rounds.roles import Held, held_for_steps, parties_for
from peil.cycle.rounds.steps import NEXT_STEP, Deadlines, Step
from peil.cycle.workflow import State
from peil.terms.languages import Text
from peil.terms.periods import read_period


class Progress(StrEnum):
    """Where a step of one unit stands."""

    DONE = "done"
    NOW = "now"
    LATER = "later"
    NOBODY = "nobody"
    """There is nobody whose step it is."""


@dataclass(frozen=True)
class UnitStanding:
    """Where the figures of one unit stand in a round.

    `silent` are the parties that have interpreted nothing of the unit yet, `spoken` those that
    have; a party counts when somebody holds a role for it.
    """

    submission: Submission
    spoken: tuple[str, ...]
    silent: tuple[str, ...]

    @property
    def unit(self) -> str:
        """The police unit, or the whole."""
        return self.submission.unit

    @property
    def state(self) -> State:
        """Its state in the workflow."""
        return State(self.submission.state)

    @property
    def next_step(self) -> Step | None:
        """The step that it waits for, or nothing."""
        step = NEXT_STEP[self.state]
        return step if step is not Step.INTERPRET or self.silent else None

    @property
    def changed_at(self) -> datetime | None:
        """When its state last changed."""
        return self.submission.changed_at

    def progress(self, step: Step) -> Progress:
        """Return where a step stands: done, to do now, later, or nobody's."""
        if step is Step.INTERPRET and not (self.silent or self.spoken):
            return Progress.NOBODY
        if step is self.next_step:
            return Progress.NOW
        waits_for = NEXT_STEP[self.state]
        return Progress.DONE if _comes_before(step, waits_for) or self._is_over else Progress.LATER

    @property
    def _is_over(self) -> bool:
        return self.next_step is None


@dataclass(frozen=True)
class RoundStanding:
    """A round with where each unit stands, in the order of the policy folder, the whole last."""

    round: Round
    units: tuple[UnitStanding, ...]

    @property
    def title(self) -> Text:
        """How readers see the round."""
        return round_title(read_period(self.round.period))

    @property
    def deadlines(self) -> Deadlines:
        """Its deadlines."""
        return deadlines_of(self.round)

    @property
    def counts(self) -> Mapping[State, int]:
        """How many submissions are in each state; states with none are left out."""
        return Counter(unit.state for unit in self.units)

    @property
    def accepted(self) -> int:
        """How many submissions are accepted."""
        return self.counts.get(State.ACCEPTED, 0)

    @property
    def others(self) -> tuple[tuple[State, int], ...]:
        """How many are in each other state that any is in, in the order of the workflow."""
        counts = self.counts
        return tuple((s, counts[s]) for s in State if s in counts and s is not State.ACCEPTED)

    @property
    def is_complete(self) -> bool:
        """Every submission is accepted."""
        return self.accepted == len(self.units)


def standing_of(rounds: Iterable[Round]) -> tuple[RoundStanding, ...]:
    """Return how rounds stand, in the order given; three questions, however many there are."""
    return standing_beside(rounds, held=held_for_steps())


def standing_beside(rounds: Iterable[Round], *, held: Iterable[Held]) -> tuple[RoundStanding, ...]:
    """Return how rounds stand, beside roles that were read; two questions."""
    wanted, holders = tuple(rounds), tuple(held)
    spoken = _spoken(wanted)
    by_round: dict[int, list[UnitStanding]] = defaultdict(list)
    expected: dict[str, tuple[str, ...]] = {}
    rows = Submission.objects.filter(round__in=wanted).order_by("pk")
    by_key = {one.pk: one for one in wanted}
    for row in rows:
        row.round = by_key[row.round_id]
        if row.unit not in expected:
            expected[row.unit] = parties_for(holders, unit=row.unit)
        heard = spoken[row.round_id, row.unit]
        by_round[row.round_id].append(
            UnitStanding(
                row,
                spoken=tuple(sorted(heard)),
                silent=tuple(party for party in expected[row.unit] if party not in heard),
            )
        )
    return tuple(RoundStanding(one, tuple(by_round[one.pk])) for one in wanted)


def _spoken(rounds: Iterable[Round]) -> Mapping[tuple[int, str], set[str]]:
    spoken: dict[tuple[int, str], set[str]] = defaultdict(set)
    texts = Interpretation.objects.filter(round__in=tuple(rounds)).order_by()
    for pk, unit, party in texts.values_list("round_id", "unit", "party").distinct():
        spoken[pk, unit].add(party)
    return spoken


def _comes_before(step: Step, other: Step) -> bool:
    order = tuple(Step)
    return order.index(step) < order.index(other)


def open_rounds() -> tuple[Round, ...]:
    """Return the rounds that are open, the one with the first deadline first."""
    return tuple(Round.objects.filter(closed_at__isnull=True).order_by("supply_by", "pk"))
