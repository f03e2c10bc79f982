"""The workflow table: every step that may follow, and that no other does."""

from __future__ import annotations

import pytest

from peil.cycle.rights import Action, Holding, Role
from peil.cycle.workflow import (
    LOCKED,
    TRANSITIONS,
    State,
    TransitionRefused,
    steps_open_to,
    transition,
)

STEPS = {
    ("awaited", "save_figures", "draft"),
    ("draft", "save_figures", "draft"),
    ("returned", "save_figures", "draft"),
    ("draft", "supply", "supplied"),
    ("supplied", "approve", "approved"),
    ("supplied", "return_to_supplier", "returned"),
    ("approved", "accept", "accepted"),
    ("approved", "return_to_unit", "returned"),
    ("accepted", "reopen", "returned"),
}


def test_the_table_holds_these_steps_and_no_other():
    assert {(t.state, t.action, t.becomes) for t in TRANSITIONS} == STEPS


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("action", Action)
def test_a_step_that_does_not_follow_is_refused(state, action):
    if any((state, action) == step[:2] for step in STEPS):
        assert transition(state, action).action is action
    else:
        with pytest.raises(TransitionRefused, match="The submission is"):
            transition(state, action)


def test_nothing_can_be_saved_once_it_is_supplied():
    assert {s for s in State if s not in LOCKED} == {State.AWAITED, State.DRAFT, State.RETURNED}
    assert not [t for t in TRANSITIONS if t.state in LOCKED and t.action is Action.SAVE_FIGURES]


def test_whoever_gives_figures_back_gives_a_reason():
    assert all(t.needs_reason for t in TRANSITIONS if t.becomes is State.RETURNED)


def test_whoever_approves_or_accepts_is_another_person():
    assert {t.action for t in TRANSITIONS if t.by_another} == {Action.APPROVE, Action.ACCEPT}


def test_figures_are_checked_when_they_are_supplied_and_when_they_are_approved():
    assert {t.action for t in TRANSITIONS if t.needs_valid} == {Action.SUPPLY, Action.APPROVE}


def test_somebody_sees_the_steps_that_are_theirs():
    approver = [Holding(Role.UNIT_APPROVER, "limburg")]

    steps = steps_open_to(approver, State.SUPPLIED, unit="limburg")

    assert [s.action for s in steps] == [Action.APPROVE, Action.RETURN_TO_SUPPLIER]
    assert steps_open_to(approver, State.SUPPLIED, unit="amsterdam") == ()
    assert steps_open_to(approver, State.APPROVED, unit="limburg") == ()
