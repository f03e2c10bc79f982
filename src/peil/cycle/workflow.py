# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Four eyes: the one table of what happens to a submission, who may do it, and what it becomes.

Screens, API and tests follow from the table; nothing else knows a state.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from peil.cycle.refusal import Refusal
from peil.cycle.rights import WORDS, Action, Holding, may
from peil.terms.languages import Text


class State(StrEnum):
    """Where a submission stands."""

    AWAITED = "awaited"
    DRAFT = "draft"
    SUPPLIED = "supplied"
    APPROVED = "approved"
    ACCEPTED = "accepted"
    RETURNED = "returned"


STATE_WORDS: Mapping[State, Text] = {
    State.AWAITED: Text(nl="nog niets geleverd", en="awaited"),
    State.DRAFT: Text(nl="in bewerking", en="being filled in"),
    State.SUPPLIED: Text(nl="aangeleverd", en="supplied"),
    State.APPROVED: Text(nl="goedgekeurd", en="approved"),
    State.ACCEPTED: Text(nl="aanvaard", en="accepted"),
    State.RETURNED: Text(nl="teruggegeven", en="returned"),
}
"""How readers see a state."""


class Happening(StrEnum):
    """What the trail says happened."""

    FIGURES_SAVED = "figures_saved"
    FIGURES_SUPPLIED = "figures_supplied"
    FIGURES_APPROVED = "figures_approved"
    FIGURES_ACCEPTED = "figures_accepted"
    FIGURES_RETURNED = "figures_returned"
    SUBMISSION_REOPENED = "submission_reopened"


@dataclass(frozen=True)
class Transition:
    """One row of the table.

    `needs_reason` asks for a written reason; `by_another` that somebody else did the steps before;
    `needs_valid` that nothing blocks and every warning is explained.
    """

    state: State
    action: Action
    becomes: State
    event: Happening
    needs_reason: bool = False
    by_another: bool = False
    needs_valid: bool = False


def _transitions() -> tuple[Transition, ...]:
    s, a, h = State, Action, Happening
    return (
        Transition(s.AWAITED, a.SAVE_FIGURES, s.DRAFT, h.FIGURES_SAVED),
        Transition(s.DRAFT, a.SAVE_FIGURES, s.DRAFT, h.FIGURES_SAVED),
        Transition(s.RETURNED, a.SAVE_FIGURES, s.DRAFT, h.FIGURES_SAVED),
        Transition(s.DRAFT, a.SUPPLY, s.SUPPLIED, h.FIGURES_SUPPLIED, needs_valid=True),
        Transition(
            s.SUPPLIED, a.APPROVE, s.APPROVED, h.FIGURES_APPROVED, by_another=True, needs_valid=True
        ),
        Transition(
            s.SUPPLIED, a.RETURN_TO_SUPPLIER, s.RETURNED, h.FIGURES_RETURNED, needs_reason=True
        ),
        Transition(s.APPROVED, a.ACCEPT, s.ACCEPTED, h.FIGURES_ACCEPTED, by_another=True),
        Transition(s.APPROVED, a.RETURN_TO_UNIT, s.RETURNED, h.FIGURES_RETURNED, needs_reason=True),
        Transition(s.ACCEPTED, a.REOPEN, s.RETURNED, h.SUBMISSION_REOPENED, needs_reason=True),
    )


TRANSITIONS = _transitions()
"""The table, in the order in which things happen."""

_BY_STEP: Mapping[tuple[State, Action], Transition] = {(t.state, t.action): t for t in TRANSITIONS}

LOCKED = frozenset({State.SUPPLIED, State.APPROVED, State.ACCEPTED})
"""In these states no figure can be saved."""


class TransitionRefused(Refusal):
    """A step was asked that does not follow from where a submission stands, or not yet."""

    def __init__(self, state: State, action: Action, *, why: Text | None = None) -> None:
        after = [WORDS[t.action] for t in TRANSITIONS if t.state is state]
        what = WORDS[action]
        super().__init__(
            asked=Text(nl=f"Gevraagd is: {what.nl}.", en=f"To {what.en} was asked."),
            found=why
            or Text(
                nl=f"De aanlevering staat op: {STATE_WORDS[state].nl}.",
                en=f"The submission is {STATE_WORDS[state].en}.",
            ),
            to_do=Text(
                nl=f"Wat nu kan volgen: {', '.join(step.nl for step in after)}.",
                en=f"What can follow now: {', '.join(step.en for step in after)}.",
            ),
        )
        self.state, self.action = state, action


def transition(state: State, action: Action) -> Transition:
    """Return the row of the table for a step.

    Raises:
        TransitionRefused: when the step does not follow from the state.
    """
    if (state, action) not in _BY_STEP:
        raise TransitionRefused(state, action)
    return _BY_STEP[state, action]


def steps_open_to(
    holdings: Iterable[Holding], state: State, *, unit: str
) -> tuple[Transition, ...]:
    """Return what somebody may do now with a submission of a unit, in the order of the table."""
    held = tuple(holdings)
    return tuple(t for t in TRANSITIONS if t.state is state and may(held, t.action, unit=unit))
