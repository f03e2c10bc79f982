# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The steps of a round that have a deadline, and which of them a submission waits for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peil.cycle.rights import Action
from peil.cycle.workflow import TRANSITIONS, State
from peil.terms.languages import Text


class Step(StrEnum):
    """What must be done by a day, in the order in which it is done."""

    SUPPLY = "supply"
    APPROVE = "approve"
    ACCEPT = "accept"
    INTERPRET = "interpret"
    DISCUSS = "discuss"


STEP_WORDS: Mapping[Step, Text] = {
    Step.SUPPLY: Text(nl="aanleveren", en="supply"),
    Step.APPROVE: Text(nl="goedkeuren", en="approve"),
    Step.ACCEPT: Text(nl="aanvaarden", en="accept"),
    Step.INTERPRET: Text(nl="duiden", en="interpret"),
    Step.DISCUSS: Text(nl="bespreken", en="discuss"),
}
"""How readers see a step."""

ACTIONS: Mapping[Step, Action] = {
    Step.SUPPLY: Action.SUPPLY,
    Step.APPROVE: Action.APPROVE,
    Step.ACCEPT: Action.ACCEPT,
    Step.INTERPRET: Action.INTERPRET,
}
"""The right that somebody needs to take a step; discussing is done in a meeting."""

_OF_ACTION = {action: step for step, action in ACTIONS.items()} | {Action.SAVE_FIGURES: Step.SUPPLY}


def _next_steps() -> Mapping[State, Step]:
    return {t.state: _OF_ACTION[t.action] for t in TRANSITIONS if t.action in _OF_ACTION}


NEXT_STEP: Mapping[State, Step] = {State.ACCEPTED: Step.INTERPRET, **_next_steps()}
"""The step that a submission waits for in each state; follows from the table of the workflow."""


@dataclass(frozen=True)
class Deadlines:
    """The last day for each step, inclusive; a round need not be discussed."""

    supply_by: date
    approve_by: date
    accept_by: date
    interpret_by: date
    discussed_on: date | None = None

    def in_order(self) -> Iterator[tuple[Step, date]]:
        """Yield each step with its day, in the order in which they are taken."""
        yield Step.SUPPLY, self.supply_by
        yield Step.APPROVE, self.approve_by
        yield Step.ACCEPT, self.accept_by
        yield Step.INTERPRET, self.interpret_by
        if self.discussed_on is not None:
            yield Step.DISCUSS, self.discussed_on

    def of(self, step: Step) -> date:
        """Return the day of a step.

        Raises:
            KeyError: when the round is not discussed, and its discussion is asked.
        """
        return dict(self.in_order())[step]

    @property
    def last(self) -> date:
        """The last day of all."""
        return max(day for _, day in self.in_order())
