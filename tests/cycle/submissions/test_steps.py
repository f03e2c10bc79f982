"""Four eyes: each step by who may, in the state that it follows from, with what it asks for."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cycle.conftest import NATION, make_person, signed
from cycle.submissions.conftest import WHOLE_SET, draft, drafts, open_round, reach
from peil.agenda.published import FigureStatus
from peil.cycle.models import Acceptance, Assignment, Event, Round, Submission
from peil.cycle.rights import Action, RightMissing, Role
from peil.cycle.rounds.closing import RoundClosed
from peil.cycle.submissions.finding import FiguresChanged
from peil.cycle.submissions.four_eyes import SamePerson
from peil.cycle.submissions.refusing import NotReady, ReasonMissing, ReasonUnfit
from peil.cycle.submissions.saving import save_figures
from peil.cycle.submissions.steps import Seen, take_step, take_step_on
from peil.cycle.trail.verifying import verify_trail
from peil.cycle.workflow import TRANSITIONS, State, TransitionRefused

pytestmark = pytest.mark.django_db

STEPS = [a for a in dict.fromkeys(t.action for t in TRANSITIONS) if a is not Action.SAVE_FIGURES]
WHO = {
    Action.SUPPLY: Role.UNIT_SUPPLIER,
    Action.APPROVE: Role.UNIT_APPROVER,
    Action.RETURN_TO_SUPPLIER: Role.UNIT_APPROVER,
    Action.ACCEPT: Role.FORCE_CONTROL,
    Action.RETURN_TO_UNIT: Role.FORCE_CONTROL,
    Action.REOPEN: Role.FORCE_CONTROL,
}


@pytest.fixture(autouse=True)
def _round() -> None:
    open_round()


def step(action, person, policy, *, reason="Because.", day="2023-01-11", unit="limburg"):
    return take_step("2022", unit, action, policy=policy, by=signed(person, day), reason=reason)


def home_of(role: Role) -> str:
    return "limburg" if role in {Role.UNIT_SUPPLIER, Role.UNIT_APPROVER} else NATION


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("action", STEPS)
def test_a_step_leads_where_the_table_says_or_is_refused(state, action, policy, people):
    reach(state, policy=policy, people=people)
    somebody = make_person(WHO[action], home_of(WHO[action]))
    becomes = {(t.state, t.action): t.becomes for t in TRANSITIONS}.get((state, action))

    if becomes is None:
        with pytest.raises(TransitionRefused):
            step(action, somebody, policy)
    else:
        step(action, somebody, policy)

    assert Submission.objects.get(unit="limburg").state == (becomes or state)


@pytest.mark.parametrize("action", STEPS)
@pytest.mark.parametrize("role", Role)
def test_only_the_role_of_the_table_takes_a_step(action, role, policy, people):
    state = next(t.state for t in TRANSITIONS if t.action is action)
    reach(state, policy=policy, people=people)
    somebody = make_person(None if role is Role.PUBLIC else role, home_of(role))

    if role is WHO[action]:
        step(action, somebody, policy)
    else:
        with pytest.raises(RightMissing):
            step(action, somebody, policy)


@pytest.mark.parametrize("action", [a for a in STEPS if WHO[a] is not Role.FORCE_CONTROL])
def test_nobody_takes_a_step_for_another_unit(action, policy, people):
    state = next(t.state for t in TRANSITIONS if t.action is action)
    reach(state, policy=policy, people=people)
    neighbour = make_person(WHO[action], "rotterdam")

    with pytest.raises(RightMissing):
        step(action, neighbour, policy)


def test_accepted_figures_are_known_from_that_day(policy, people):
    reach(State.APPROVED, policy=policy, people=people)

    step(Action.ACCEPT, people.control, policy, day="2023-02-01")

    acceptance = Acceptance.objects.get()
    assert acceptance.known_from == date(2023, 2, 1)
    assert acceptance.delivery == Submission.objects.get(unit="limburg").current


@pytest.mark.parametrize("action", [t.action for t in TRANSITIONS if t.needs_reason])
@pytest.mark.parametrize("reason", ["", "  \n "])
def test_figures_are_not_given_back_without_a_reason(action, reason, policy, people):
    state = next(t.state for t in TRANSITIONS if t.action is action)
    reach(state, policy=policy, people=people)

    with pytest.raises(ReasonMissing):
        step(action, make_person(WHO[action], home_of(WHO[action])), policy, reason=reason)


@pytest.mark.parametrize("reason", ["a" * 4001, "no\x00thing"])
def test_a_reason_that_cannot_be_stored_is_refused(reason, policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)

    with pytest.raises(ReasonUnfit):
        step(Action.RETURN_TO_SUPPLIER, people.approver, policy, reason=reason)


def test_the_reason_stands_by_the_submission_until_it_is_supplied_again(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)

    step(Action.RETURN_TO_SUPPLIER, people.approver, policy, reason=" Phenomena are missing. ")

    assert Submission.objects.get(unit="limburg").reason == "Phenomena are missing."
    by = signed(people.supplier, "2023-01-12")
    save_figures("2022", "limburg", drafts(*WHOLE_SET), policy=policy, by=by)
    assert Submission.objects.get(unit="limburg").reason == "Phenomena are missing."
    step(Action.SUPPLY, people.supplier, policy)
    assert Submission.objects.get(unit="limburg").reason == ""


def also(person, role, unit="limburg"):
    """Give somebody another role, so that only four eyes stand in the way."""
    Assignment.objects.create(
        person=person, role=role.value, unit=unit, party="politie", given_at="2020-01-01T00:00Z"
    )


def test_whoever_supplied_does_not_approve(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)
    also(people.supplier, Role.UNIT_APPROVER)

    with pytest.raises(SamePerson):
        step(Action.APPROVE, people.supplier, policy)


def test_whoever_saved_an_earlier_delivery_does_not_approve(policy, people):
    early = signed(people.other_supplier, "2023-01-09")
    save_figures("2022", "limburg", drafts(*WHOLE_SET[:3]), policy=policy, by=early)
    reach(State.SUPPLIED, policy=policy, people=people)
    also(people.other_supplier, Role.UNIT_APPROVER)

    with pytest.raises(SamePerson):
        step(Action.APPROVE, people.other_supplier, policy)


@pytest.mark.parametrize("who", ["supplier", "approver"])
def test_whoever_supplied_or_approved_does_not_accept(who, policy, people):
    reach(State.APPROVED, policy=policy, people=people)
    person = getattr(people, who)
    also(person, Role.FORCE_CONTROL, NATION)

    with pytest.raises(SamePerson):
        step(Action.ACCEPT, person, policy)


def test_of_two_who_approve_the_second_is_told(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)
    second = make_person(Role.UNIT_APPROVER, "limburg")
    step(Action.APPROVE, people.approver, policy)

    with pytest.raises(TransitionRefused, match="The submission is approved"):
        step(Action.APPROVE, second, policy)

    assert Submission.objects.get(unit="limburg").approved_by == people.approver


def test_nobody_approves_another_delivery_than_they_saw(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)
    step(Action.RETURN_TO_SUPPLIER, people.approver, policy)
    changed = (draft("cyber-regular", 33), *WHOLE_SET[1:])
    by = signed(people.supplier, "2023-01-12")
    save_figures("2022", "limburg", drafts(*changed), policy=policy, by=by)
    step(Action.SUPPLY, people.supplier, policy)

    with pytest.raises(FiguresChanged, match="delivery 2"):
        take_step_on(
            Seen("2022", "limburg", 1),
            Action.APPROVE,
            policy=policy,
            by=signed(people.approver, "2023-01-13"),
        )

    assert Submission.objects.get(unit="limburg").state == State.SUPPLIED


def test_figures_with_an_error_are_not_supplied(policy, people):
    by = signed(people.supplier, "2023-01-10")
    save_figures("2022", "limburg", drafts(*WHOLE_SET[:3]), policy=policy, by=by)

    with pytest.raises(NotReady, match="human-trafficking-suspects: Nothing was filled in"):
        step(Action.SUPPLY, people.supplier, policy)


def test_a_warning_passes_with_an_explanation_and_not_without(policy, people):
    by = signed(people.supplier, "2023-01-10")
    provisional = replace(WHOLE_SET[0], status=FigureStatus.PROVISIONAL)
    save_figures(
        "2022", "limburg", drafts(provisional, *WHOLE_SET[1:]), policy=policy, by=by
    )  # fmt: skip
    with pytest.raises(NotReady, match="not said when"):
        step(Action.SUPPLY, people.supplier, policy)
    explained = replace(provisional, explanation="The recount has no date yet.")
    save_figures(
        "2022", "limburg", drafts(explained, *WHOLE_SET[1:]), policy=policy, by=by
    )  # fmt: skip

    submission = step(Action.SUPPLY, people.supplier, policy)

    assert submission.state == State.SUPPLIED


def test_a_refused_step_leaves_no_trace(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)
    events = Event.objects.count()

    with pytest.raises(ReasonMissing):
        step(Action.RETURN_TO_SUPPLIER, people.approver, policy, reason="")

    assert Event.objects.count() == events


def test_the_trail_tells_every_step_with_its_reason_and_its_figures(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)

    step(Action.RETURN_TO_SUPPLIER, people.approver, policy, reason="Phenomena are missing.")

    event = Event.objects.order_by("-sequence").first()
    content = json.loads(event.content)
    assert (event.kind, event.person) == ("figures_returned", people.approver)
    assert content["before"] == {"state": "supplied"}
    assert content["after"] == {
        "state": "returned", "delivery": 1, "reason": "Phenomena are missing.",
    }  # fmt: skip
    assert ["submission", "2022/limburg"] in content["about"]
    assert ["figure", "cyber-regular/limburg/2022"] in content["about"]
    assert verify_trail().holds


@pytest.mark.parametrize("action", STEPS)
def test_no_step_is_taken_in_a_closed_round(action, policy, people):
    state = next(t.state for t in TRANSITIONS if t.action is action)
    reach(state, policy=policy, people=people)
    Round.objects.filter(key="2022").update(closed_at="2023-01-11T00:00Z")

    with pytest.raises(RoundClosed):
        step(action, make_person(WHO[action], home_of(WHO[action])), policy)


def test_saving_is_not_a_step_without_figures(policy, people):
    with pytest.raises(TransitionRefused):
        step(Action.SAVE_FIGURES, people.supplier, policy)


def test_corrected_figures_are_accepted_beside_the_earlier_ones(policy, people):
    reach(State.ACCEPTED, policy=policy, people=people)
    step(Action.REOPEN, people.control, policy, reason="A case was counted twice.")
    revised = replace(
        WHOLE_SET[0], number=Decimal(30), status=FigureStatus.REVISED, note="Counted twice."
    )
    save_figures(
        "2022", "limburg", drafts(revised, *WHOLE_SET[1:]), policy=policy,
        by=signed(people.supplier, "2023-02-02"),
    )  # fmt: skip

    step(Action.SUPPLY, people.supplier, policy, day="2023-02-02")
    step(Action.APPROVE, people.approver, policy, day="2023-02-02")
    step(Action.ACCEPT, people.control, policy, day="2023-02-03")

    known = [(a.delivery.number, str(a.known_from)) for a in Acceptance.objects.order_by("pk")]
    assert known == [(1, "2023-01-10"), (2, "2023-02-03")]
