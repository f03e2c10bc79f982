"""Every address asks the right that it names, of every role, for its own unit and another."""

from __future__ import annotations

import pytest
from django.urls import reverse

from cycle.conftest import NATION, POLICE, logged_in, make_person
from cycle.screens.addresses import BEFORE_LOGIN, Address, addresses
from peil.cycle.rights import IN_NAME_OF_A_PARTY, RIGHTS, Action, Holding, Role, may

pytestmark = pytest.mark.django_db

OWN, OTHER = "limburg", "amsterdam"
PARTY = "om"
NATIONWIDE = {Role.MINISTRY: "ministerie-jenv", Role.FORCE_CONTROL: POLICE}
GUARDED = [a for a in addresses() if a.name not in BEFORE_LOGIN]
ROLES = [role for role in Role if role is not Role.PUBLIC]


def filled(address: Address, *, unit: str, party: str) -> str:
    """An address with its parts filled in; what they name need not be there."""
    parts: dict[str, object] = {
        name: 2022 if kind == "int" else "x" for name, kind in address.parts.items()
    }
    parts |= {"round": "2022-h1"} if "round" in parts else {}
    parts |= {"unit": unit} if "unit" in parts else {}
    parts |= {"party": party} if "party" in parts else {}
    parts |= {"language": "nl"} if "language" in parts else {}
    parts |= {"form": "html"} if "form" in parts else {}
    return reverse(address.name, kwargs=parts)


def home_of(role: Role) -> tuple[str, str]:
    """The unit and party that a role is held for in these tests."""
    if role in NATIONWIDE:
        return NATION, NATIONWIDE[role]
    return OWN, PARTY if role is Role.AUTHORITY else POLICE


def allowed(role: Role, action: Action, *, unit: str | None, party: str | None) -> bool:
    own, own_party = home_of(role)
    return may((Holding(role, own, own_party),), action, unit=unit, party=party)


def test_every_address_names_the_right_that_it_asks():
    assert [a.route for a in GUARDED if a.action not in set(Action)] == []


def test_an_address_in_the_name_of_a_party_holds_the_party_and_the_unit():
    for address in GUARDED:
        if address.action in IN_NAME_OF_A_PARTY:
            assert {"unit", "party"} <= set(address.parts), address.route


def test_an_address_whose_right_reaches_the_own_unit_holds_the_unit():
    for address in GUARDED:
        reaches = {str(reach) for reach in RIGHTS[address.action].values()}
        if "own" in reaches and address.action is not Action.MANAGE_TOKENS:
            assert "unit" in address.parts, address.route


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("unit", [OWN, OTHER, NATION])
def test_whoever_may_not_is_refused_at_every_address_and_whoever_may_is_not(role, unit):
    own, party = home_of(role)
    client = logged_in(make_person(role, own, party=party))

    for address in GUARDED:
        place = filled(address, unit=unit, party=party)
        asked_unit = unit if "unit" in address.parts else None
        asked_party = party if "party" in address.parts else None
        right = allowed(role, address.action, unit=asked_unit, party=asked_party)
        for method in address.methods:
            answer = client.generic(method, place)
            told = f"{role} {method} {place}: {answer.status_code}"
            if right:
                assert answer.status_code not in {401, 403, 500}, told
            else:
                assert answer.status_code == 403, told


def test_nobody_writes_in_the_name_of_another_party():
    for role in (Role.AUTHORITY, Role.FORCE_CONTROL, Role.MINISTRY):
        own, party = home_of(role)
        client = logged_in(make_person(role, own, party=party))
        for address in GUARDED:
            if address.action in IN_NAME_OF_A_PARTY:
                for method in address.methods:
                    place = filled(address, unit=own, party="regioburgemeesters")
                    assert client.generic(method, place).status_code == 403, place


def test_who_is_not_logged_in_is_sent_to_log_in_but_for_what_is_public(client):
    for address in GUARDED:
        place = filled(address, unit=OWN, party=PARTY)
        answer = client.get(place) if "GET" in address.methods else client.post(place)
        if may((), address.action):
            assert answer.status_code in {200, 404, 409}, place
        else:
            assert answer.status_code == 302, place
            assert answer["Location"].startswith(reverse("login")), place


def test_a_method_that_an_address_does_not_answer_is_refused():
    client = logged_in(make_person(Role.AUDITOR))

    for address in GUARDED:
        for method in {"PUT", "DELETE", "PATCH"} - set(address.methods):
            place = filled(address, unit=OWN, party=PARTY)
            assert client.generic(method, place).status_code in {403, 405}, place


def test_a_role_that_ends_ends_at_once(person):
    controller = make_person(Role.FORCE_CONTROL)
    client = logged_in(controller)
    place = reverse("open-round")

    before = client.get(place).status_code
    controller.assignments.update(ended_at="2022-01-01T00:00:00Z")
    after = client.get(place).status_code

    assert (before, after) == (200, 403)
