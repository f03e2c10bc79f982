# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Rights that end while somebody works, rights of several roles at once, and those of nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from cycle.api.conftest import ROOT, token_of
from cycle.attacks.conftest import TODAY, browser_of, holder
from cycle.attacks.walking import asked, every_address
from cycle.conftest import at, logged_in, make_person, signed
from peil.cycle.models import ApiToken, Assignment, Delivery, Event, Person, Submission
from peil.cycle.people.activity import deactivate
from peil.cycle.people.at_the_machine import AtTheMachine
from peil.cycle.people.passwords import change_password
from peil.cycle.people.roles import AdministratorApart, end_role, give_role
from peil.cycle.people.second_factor import reset_second_factor
from peil.cycle.rights import RIGHTS, Action, Holding, Reach, Role
from peil.interfaces.settings.clock import now

pytestmark = pytest.mark.django_db

ROUND = "2023-h1"
TOUCHES_FIGURES = (
    *(Action.OPEN_ROUND, Action.CLOSE_ROUND, Action.SAVE_FIGURES, Action.SUPPLY, Action.APPROVE),
    *(Action.RETURN_TO_SUPPLIER, Action.ACCEPT, Action.RETURN_TO_UNIT, Action.REOPEN),
    *(Action.INTERPRET, Action.WRITE_PROGRESS, Action.JUDGE_PROGRESS, Action.PROPOSE_DECISION),
    *(Action.ADOPT_DECISION, Action.COMPOSE_EDITION, Action.FREEZE_EDITION),
    *(Action.PUBLISH_EDITION, Action.WRITE_MINUTES, Action.PLAN_MEETING),
)
ENDS: dict[str, Callable[[Person], object]] = {
    "the role ended": lambda p: end_role(p, p.assignments.get().pk, by=machine()),
    "shut out": lambda p: deactivate(p, by=machine()),
    "another password": lambda p: change_password("vier heel andere woorden", by=signed(p, TODAY)),
    "the second factor gone": lambda p: reset_second_factor(p, by=machine()),
}


def machine() -> AtTheMachine:
    """The signature of whoever gives commands on the machine."""
    return AtTheMachine(None, now())


def unit_in(state: str) -> str:
    """A unit whose figures stand somewhere in the round over the first half of 2023."""
    return Submission.objects.filter(round__key=ROUND, state=state).order_by("pk")[0].unit


def acts_of(unit: str) -> tuple[tuple[str, dict[str, str]], ...]:
    """What a supplier can do with the figures of a unit, by address and what is posted."""
    return tuple(
        (reverse(name, kwargs={"round": ROUND, "unit": unit}), {"seen": "1"})
        for name in ("submission-form", "submission-file", "submission-supply")
    )


@pytest.mark.parametrize("end", ENDS)
def test_an_act_of_whoever_may_no_longer_is_refused_at_once(end):
    unit = unit_in("draft")
    person = holder(Role.UNIT_SUPPLIER, unit)
    browser = logged_in(person)
    assert browser.get(acts_of(unit)[0][0]).status_code == 200

    ENDS[end](person)
    events = Event.objects.count()
    answers = [browser.post(place, posted) for place, posted in acts_of(unit)]

    assert {answer.status_code for answer in answers} <= {302, 403}
    assert all(a.status_code == 403 or reverse("login") in a["Location"] for a in answers)
    assert Event.objects.count() == events


def test_a_token_is_worth_what_its_owner_may_at_that_moment():
    unit = unit_in("draft")
    person = holder(Role.UNIT_SUPPLIER, unit)
    secret, client = token_of(person), Client(raise_request_exception=False)
    given = {"HTTP_AUTHORIZATION": f"Bearer {secret}"}
    place = f"{ROOT}/rounds/{ROUND}/submissions/{unit}"
    assert client.get(place, **given).status_code == 200

    end_role(person, person.assignments.get().pk, by=machine())
    assert client.get(place, **given).status_code == 403
    give_role_again(person, unit)
    assert client.get(place, **given).status_code == 200
    deactivate(person, by=machine())
    assert client.get(place, **given).status_code == 401
    assert ApiToken.objects.get(person=person).ended_at is not None


def give_role_again(person: Person, unit: str) -> None:
    """Give the role that ended."""
    Assignment.objects.create(
        person=person, role="unit_supplier", unit=unit, party="politie", given_at=at(TODAY)
    )


def test_a_token_opens_no_screen_and_a_session_no_operation():
    unit = unit_in("draft")
    person = holder(Role.UNIT_SUPPLIER, unit)
    given = {"HTTP_AUTHORIZATION": f"Bearer {token_of(person)}"}
    place = reverse("submission", kwargs={"round": ROUND, "unit": unit})

    assert Client().get(place, **given).status_code == 302
    api = f"{ROOT}/rounds/{ROUND}/submissions/{unit}"
    for method, path in (("GET", api), ("PUT", f"{api}/figures"), ("POST", f"{api}/supply")):
        assert logged_in(person).generic(method, path).status_code == 401


def test_a_token_of_another_scheme_or_place_does_not_work():
    secret = token_of(holder(Role.UNIT_SUPPLIER))
    client = Client()

    for given in (
        f"Basic {secret}",
        f"Token {secret}",
        secret,
        f"Bearer {secret} x",
        f"bearer{secret}",
    ):
        assert client.get(f"{ROOT}/rounds", HTTP_AUTHORIZATION=given).status_code == 401
    assert client.get(f"{ROOT}/rounds?token={secret}").status_code == 401
    client.cookies["token"] = secret
    assert client.get(f"{ROOT}/rounds").status_code == 401


def test_who_holds_two_roles_has_both_rights_each_for_its_own_unit(policy):
    person = holder(Role.UNIT_SUPPLIER, unit_in("draft"))
    give_role(
        person, Holding(Role.UNIT_APPROVER, "limburg", "politie"), policy=policy, by=machine()
    )

    supplies, approves = person.assignments.order_by("pk")
    browser = logged_in(person)

    for name, mine, other in (
        ("submission-form", supplies.unit, "limburg"),
        ("submission-approve", "limburg", supplies.unit),
    ):
        statuses = [
            asked(
                browser, "POST", reverse(name, kwargs={"round": "2022", "unit": unit})
            ).status_code
            for unit in (mine, other)
        ]
        assert statuses[0] != 403
        assert statuses[1] == 403
    assert approves.unit == "limburg"


def test_who_supplies_and_controls_does_not_accept_what_they_supplied(policy):
    unit = unit_in("draft")
    person = holder(Role.UNIT_SUPPLIER, unit)
    for role, where in ((Role.FORCE_CONTROL, "national"), (Role.UNIT_APPROVER, unit)):
        give_role(person, Holding(role, where, "politie"), policy=policy, by=machine())
    own = Submission.objects.get(round__key=ROUND, unit=unit)

    for state, name in (("supplied", "submission-approve"), ("approved", "submission-accept")):
        Submission.objects.filter(pk=own.pk).update(state=state)
        posted = {"seen": str(Delivery.objects.filter(submission=own).count())}
        place = reverse(name, kwargs={"round": ROUND, "unit": unit})
        answer = logged_in(person).post(place, posted)
        assert answer.status_code == 409
        assert "vier ogen" in answer.content.decode()
        own.refresh_from_db()
        assert own.state == state


def test_an_administrator_touches_no_figure_and_reads_none(policy):
    administrator = holder(Role.ADMINISTRATOR)
    browser = logged_in(administrator)
    events = Event.objects.count()

    for address, place in every_address():
        if address.action in TOUCHES_FIGURES or address.action in {
            *(Action.SEE_SUBMISSION, Action.SEE_ROUNDS, Action.SEE_PROGRESS, Action.READ_TRAIL),
            *(Action.SEE_DECISIONS, Action.SEE_EDITIONS, Action.SEE_INTERPRETATIONS),
        }:
            for method in address.methods:
                assert asked(browser, method, place).status_code == 403, place
    assert all(RIGHTS[action][Role.ADMINISTRATOR] is Reach.NOTHING for action in TOUCHES_FIGURES)
    assert Event.objects.count() == events


def test_an_administrator_who_gives_themself_a_role_is_refused_by_the_form_and_the_act(policy):
    administrator = holder(Role.ADMINISTRATOR)
    browser = logged_in(administrator)
    place = reverse("person-role", kwargs={"number": administrator.pk})

    for role, unit in (("unit_supplier/politie", "limburg"), ("force_control/politie", "national")):
        answer = browser.post(place, {"role": role, "unit": unit})
        assert answer.status_code == 409
        holding = Holding(Role(role.split("/")[0]), unit, "politie")
        with pytest.raises(AdministratorApart):
            give_role(administrator, holding, policy=policy, by=signed(administrator, TODAY))
    assert [h.role for h in administrator.holdings()] == [Role.ADMINISTRATOR]


def test_nobody_sets_what_a_form_does_not_show():
    unit = unit_in("draft")
    browser = browser_of(Role.UNIT_SUPPLIER, unit)
    place = reverse("submission-form", kwargs={"round": ROUND, "unit": unit})
    before = Submission.objects.values_list("pk", "state", "unit", "approved_by")

    browser.post(
        place,
        {
            "seen": "1",
            "state": "accepted",
            "unit": "limburg",
            "round": "2022",
            "approved_by": "1",
            "supplied_by": "1",
            "csv-tackled-register": "x",
            "csv-tackled-unit": "limburg",
            "csv-tackled-period": "2022",
        },
    )

    assert list(before) == list(
        Submission.objects.values_list("pk", "state", "unit", "approved_by")
    )
    assert not Delivery.objects.filter(figures__register="x").exists()


def test_an_object_of_another_address_is_not_reached(policy):
    administrator = browser_of(Role.ADMINISTRATOR)
    one, other = Person.objects.order_by("pk")[1:3]
    theirs = other.assignments.get()
    place = reverse("person-role-end", kwargs={"number": one.pk, "role": theirs.pk})
    assert administrator.post(place).status_code == 409
    theirs.refresh_from_db()
    assert theirs.ended_at is None

    unit = unit_in("draft")
    token = ApiToken.objects.create(
        person=make_person(Role.UNIT_SUPPLIER, unit),
        unit=unit,
        label="x",
        secret_hash="0" * 64,
        made_at=at(TODAY),
        expires_at=at("2099-01-01"),
    )
    ending = reverse("token-end", kwargs={"unit": unit, "number": token.pk})
    assert browser_of(Role.UNIT_SUPPLIER, unit).post(ending).status_code == 409
    token.refresh_from_db()
    assert token.ended_at is None
