"""The page of a submission: who sees what, which steps are offered, and which are taken."""

from __future__ import annotations

import re

import pytest

from cycle.conftest import at, logged_in
from cycle.submissions.conftest import reach
from cycle.submissions.screen import (
    FORM,
    OF_A_UNIT,
    PAGE,
    begin,
    filled_in,
    somebody,
    step_address,
    take,
    text,
)
from peil.cycle.models import Assignment, Delivery, Round, Submission
from peil.cycle.rights import RIGHTS, Action, Reach, Role
from peil.cycle.workflow import LOCKED, TRANSITIONS, State
from peil.interfaces.web.submissions.views import STEP_ADDRESSES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(settings, tmp_path) -> None:
    begin(settings, tmp_path)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("unit", ["limburg", "rotterdam"])
def test_the_page_is_seen_by_those_who_may(role, unit):
    client = logged_in(somebody(role))
    reach_ = RIGHTS[Action.SEE_SUBMISSION][role]
    is_allowed = reach_ is Reach.ALL or (reach_ is Reach.OWN and unit == "limburg")

    response = client.get(f"/rondes/2022/{unit}/")

    assert response.status_code == (200 if is_allowed else 403)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("method", ["get", "post"])
def test_the_form_is_for_the_supplier_of_the_unit_alone(role, method):
    client = logged_in(somebody(role))

    own = getattr(client, method)(FORM, filled_in())
    other = getattr(client, method)("/rondes/2022/rotterdam/invullen/", filled_in())

    allowed = {"get": 200, "post": 302}[method]
    assert own.status_code == (allowed if role is Role.UNIT_SUPPLIER else 403)
    assert other.status_code == 403
    assert not Delivery.objects.filter(submission__unit="rotterdam").exists()


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("action", STEP_ADDRESSES)
def test_each_step_in_each_state_is_open_to_one_role_as_the_tables_say(
    state, action, policy, people
):
    submission = reach(state, policy=policy, people=people)
    becomes = {(t.state, t.action): t.becomes for t in TRANSITIONS}.get((state, action))
    allowed = [role for role in Role if RIGHTS[action][role] is not Reach.NOTHING]

    refused = [
        take(logged_in(somebody(role)), action).status_code for role in Role if role not in allowed
    ]
    neighbours = [
        take(logged_in(somebody(role, "rotterdam")), action).status_code
        for role in allowed
        if role in OF_A_UNIT
    ]
    submission.refresh_from_db()
    untouched = submission.state
    (role,) = allowed
    answer = take(logged_in(somebody(role)), action)

    assert set(refused) | set(neighbours) == {403}
    assert untouched == state
    assert answer.status_code == (409 if becomes is None else 302)
    submission.refresh_from_db()
    assert submission.state == (becomes or state)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("role", [r for r in Role if RIGHTS[Action.SEE_SUBMISSION][r] != "-"])
def test_the_page_offers_the_steps_that_follow_and_no_other(state, role, policy, people):
    reach(state, policy=policy, people=people)
    client = logged_in(somebody(role))

    page = client.get(PAGE).content.decode()

    offered = {action for action, slug in STEP_ADDRESSES.items() if f'{PAGE}{slug}/"' in page}
    following = {t.action for t in TRANSITIONS if t.state is state}
    expected = {a for a in following & set(STEP_ADDRESSES) if RIGHTS[a][role] is not Reach.NOTHING}
    assert offered == expected
    assert (f'href="{FORM}"' in page) is (role is Role.UNIT_SUPPLIER and state not in LOCKED)


def test_whoever_is_not_logged_in_is_sent_to_log_in(client):
    assert client.get(PAGE).status_code == 302
    assert client.post(FORM, filled_in()).status_code == 302
    assert client.post(step_address(Action.SUPPLY)).status_code == 302


@pytest.mark.parametrize("unit", ["no-such-unit", "noord-holland", "1"])
def test_a_unit_that_takes_no_part_is_not_found(unit):
    control = logged_in(somebody(Role.FORCE_CONTROL))

    assert control.get(f"/rondes/2022/{unit}/").status_code == 404
    assert control.post(step_address(Action.ACCEPT, unit)).status_code == 404
    assert control.get(f"/rondes/1999/{unit}/").status_code == 404


def test_a_role_that_ends_while_somebody_is_logged_in_ends_at_once(people):
    client = logged_in(people.supplier)
    before = client.get(FORM).status_code
    Assignment.objects.filter(person=people.supplier).update(ended_at=at("2023-01-11"))

    after = [client.get(FORM).status_code, client.post(FORM, filled_in()).status_code]

    assert (before, after) == (200, [403, 403])
    assert not Delivery.objects.exists()


def test_a_return_asks_for_a_reason_and_keeps_what_else_there_is(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)
    client = logged_in(people.approver)

    response = take(client, Action.RETURN_TO_SUPPLIER, reason=" ")

    assert response.status_code == 409
    assert "Er staat geen reden bij" in text(response)
    assert Submission.objects.get(unit="limburg").state == State.SUPPLIED


def test_the_supplier_reads_why_figures_were_returned(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)
    take(logged_in(people.approver), Action.RETURN_TO_SUPPLIER, reason="Phenomena <b>lack</b>.")

    page = logged_in(people.supplier).get(PAGE)

    assert "met deze reden: Phenomena <b>lack</b>." in text(page)
    assert "<b>lack" not in page.content.decode()


def test_returned_figures_are_said_to_need_saving_until_they_are(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)
    take(logged_in(people.approver), Action.RETURN_TO_SUPPLIER, reason="Phenomena lack.")
    client = logged_in(people.supplier)

    returned = client.get(PAGE)
    client.post(FORM, filled_in(cyber_regular_value="33"))
    saved = client.get(PAGE)

    to_do = "Bewaar de cijfers opnieuw, ook als er niets verandert."
    assert to_do in text(returned)
    assert to_do not in text(saved)


def test_of_two_who_approve_at_once_the_second_is_told(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)
    first, second = logged_in(people.approver), logged_in(somebody(Role.UNIT_APPROVER))

    answers = [take(client, Action.APPROVE) for client in (first, second)]

    assert [answer.status_code for answer in answers] == [302, 409]
    assert "De aanlevering staat op: goedgekeurd" in text(answers[1])


@pytest.mark.parametrize("seen", ["1", "", "x", "-1", "9" * 30])
def test_nobody_approves_another_delivery_than_the_page_showed(policy, people, seen):
    reach(State.RETURNED, policy=policy, people=people)
    client = logged_in(people.supplier)
    client.post(FORM, filled_in(cyber_regular_value="33"))
    take(client, Action.SUPPLY)

    response = take(logged_in(people.approver), Action.APPROVE, seen=seen)

    assert response.status_code == 409
    assert "Intussen is er levering 2" in text(response)
    assert Submission.objects.get(unit="limburg").state == State.SUPPLIED


def test_the_approver_sees_what_changed_since_figures_were_returned(policy, people):
    reach(State.RETURNED, policy=policy, people=people)
    client = logged_in(people.supplier)
    client.post(FORM, filled_in(cyber_regular_value="33"))
    take(client, Action.SUPPLY)

    said = text(logged_in(people.approver).get(PAGE))

    assert "Veranderd sinds levering 1" in said
    assert "Aantal reguliere onderzoeken naar cybercrime : 31 → 33" in said
    assert said.count("→") == 1


def test_nothing_is_called_changed_when_nothing_was_returned(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)

    said = text(logged_in(people.approver).get(PAGE))

    assert "veranderd" not in said.lower()


def test_the_page_tells_every_delivery_and_step_with_who_when_and_why(policy, people):
    reach(State.RETURNED, policy=policy, people=people)

    said = text(logged_in(people.control).get(PAGE))

    history = said.split("Wat er is gebeurd", 1)[1]
    assert re.search(r"10 januari 2023, 13:00 teruggegeven 1 Approver .* Look again\.", history)
    assert history.index("teruggegeven") < history.index("aangeleverd") < history.index("bewaard")


def test_whoever_supplied_is_told_that_somebody_else_approves(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)
    Assignment.objects.create(
        person=people.supplier, role="unit_approver", unit="limburg", party="politie",
        given_at=at("2020-01-01"),
    )  # fmt: skip
    client = logged_in(people.supplier)

    page = client.get(PAGE)

    assert "Goedkeuren: dat doet iemand anders" in text(page)
    assert f'{PAGE}goedkeuren/"' not in page.content.decode()
    assert take(client, Action.APPROVE).status_code == 409


def test_in_a_closed_round_nothing_is_offered_and_nothing_is_done(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)
    Round.objects.update(closed_at=at("2023-01-11"))
    client = logged_in(people.approver)

    page, step = client.get(PAGE), take(client, Action.APPROVE)

    assert "Voor u is hier nu niets te doen" in text(page)
    assert step.status_code == 409
    assert "Die ronde is gesloten" in text(step)


def test_figures_stand_by_theme_in_the_order_of_the_round(policy, people):
    reach(State.SUPPLIED, policy=policy, people=people)

    said = text(logged_in(people.approver).get(PAGE)).split("Cijfers van Limburg")[1]

    places = [
        said.index(word)
        for word in ("Cybercrime", "Waarvan alternatieve", "fenomeenonderzoeken", "Mensenhandel")
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("address", [PAGE, FORM])
@pytest.mark.parametrize("state", [State.AWAITED, State.RETURNED])
def test_a_page_asks_a_fixed_number_of_questions(
    address, state, policy, people, django_assert_max_num_queries
):
    reach(state, policy=policy, people=people)
    Round.objects.update(
        indicators=[e.id for e in policy.agenda("2019-2022").entries if e.role == "agreed"]
    )
    client = logged_in(people.supplier)

    with django_assert_max_num_queries(15):
        assert client.get(address).status_code == 200


def test_the_page_speaks_english(people, policy):
    reach(State.SUPPLIED, policy=policy, people=people)

    response = logged_in(people.approver).get(f"/en{PAGE}")

    assert "Limburg: figures for the year 2022" in text(response)
    assert "What you can do now" in text(response)
