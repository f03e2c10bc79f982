"""Roles given and ended: what fits, what stands apart, and that somebody can always let people in."""

from __future__ import annotations

import pytest

from cycle.conftest import make_person, signed
from peil.cycle.models import Assignment, Event
from peil.cycle.people.activity import ActivityUnchanged, deactivate, reactivate
from peil.cycle.people.administrators import LastAdministrator
from peil.cycle.people.fitting import PARTIES, RoleUnfitting, require_fit
from peil.cycle.people.roles import (
    AdministratorApart,
    RoleHeldAlready,
    RoleNotHeld,
    end_role,
    give_role,
)
from peil.cycle.people.tokens import make_token
from peil.cycle.rights import Holding, RightMissing, Role

pytestmark = pytest.mark.django_db

APPROVER = Holding(Role.UNIT_APPROVER, "limburg", "politie")
ADMINISTRATOR = Holding(Role.ADMINISTRATOR, "national", "")


@pytest.fixture
def administrator():
    return make_person(Role.ADMINISTRATOR)


@pytest.fixture
def by(administrator):
    return signed(administrator, "2022-01-03")


FITTING = """
    ministry      | national           | ministerie-jenv
    force_control | national           | politie
    unit_supplier | limburg            | politie
    unit_supplier | landelijke-eenheid | politie
    unit_supplier | national           | politie
    unit_approver | amsterdam          | politie
    authority     | limburg            | om
    authority     | national           | regioburgemeesters
    auditor       | national           |
    administrator | national           |
"""
UNFITTING = """
    ministry      | limburg  | ministerie-jenv
    ministry      | national | politie
    force_control | limburg  | politie
    unit_supplier | atlantis | politie
    unit_supplier | limburg  | om
    unit_approver | limburg  |
    authority     | limburg  | politie
    authority     | limburg  |
    auditor       | limburg  |
    auditor       | national | om
    administrator | limburg  |
    administrator | national | politie
    public        | national |
"""


def drawn(rows: str) -> list[Holding]:
    cells = [[cell.strip() for cell in row.split("|")] for row in rows.strip().splitlines()]
    return [Holding(Role(role), unit, party) for role, unit, party in cells]


@pytest.mark.parametrize("holding", drawn(FITTING), ids=str)
def test_a_role_fits_its_units_and_parties(policy, holding):
    require_fit(holding, policy=policy)


@pytest.mark.parametrize("holding", drawn(UNFITTING), ids=str)
def test_a_role_fits_no_other_unit_or_party(policy, holding):
    with pytest.raises(RoleUnfitting):
        require_fit(holding, policy=policy)


def test_every_party_of_a_role_is_one_of_the_agendas(policy):
    named = {party for parties in PARTIES.values() for party in parties if party}

    assert named <= set(policy.parties)


def test_a_role_that_is_given_is_held_and_told(policy, by):
    person = make_person(Role.UNIT_SUPPLIER, "limburg")

    give_role(person, APPROVER, policy=policy, by=by)

    assert APPROVER in person.holdings()
    assert Event.objects.get(kind="role_given").subjects.get().key == str(person.pk)


def test_a_role_that_is_ended_is_kept_as_one_that_was_held(policy, by):
    person = make_person(Role.UNIT_SUPPLIER, "limburg")

    end_role(person, person.assignments.get().pk, by=by)

    assert person.holdings() == ()
    assert Assignment.objects.get(person=person).ended_at == by.moment
    assert Event.objects.get(kind="role_ended").subjects.get().key == str(person.pk)


def test_an_ended_role_can_be_given_again(policy, by):
    person = make_person(Role.UNIT_APPROVER, "limburg")
    end_role(person, person.assignments.get().pk, by=by)

    give_role(person, APPROVER, policy=policy, by=by)

    assert person.holdings() == (APPROVER,)


def test_nobody_holds_a_role_twice(policy, by):
    person = make_person(Role.UNIT_APPROVER, "limburg")

    with pytest.raises(RoleHeldAlready):
        give_role(person, APPROVER, policy=policy, by=by)


def test_an_ended_role_does_not_end_twice(by):
    person = make_person(Role.UNIT_APPROVER, "limburg")
    number = person.assignments.get().pk
    end_role(person, number, by=by)

    with pytest.raises(RoleNotHeld):
        end_role(person, number, by=by)


def test_a_role_of_somebody_else_does_not_end(by):
    person, other = make_person(Role.UNIT_APPROVER, "limburg"), make_person(Role.AUDITOR)

    with pytest.raises(RoleNotHeld):
        end_role(other, person.assignments.get().pk, by=by)


@pytest.mark.parametrize("role", [r for r in Role if r not in {Role.PUBLIC, Role.ADMINISTRATOR}])
def test_who_does_something_else_does_not_become_administrator(policy, by, role):
    person = make_person(role)

    with pytest.raises(AdministratorApart):
        give_role(person, ADMINISTRATOR, policy=policy, by=by)


@pytest.mark.parametrize("holding", [h for h in drawn(FITTING) if h != ADMINISTRATOR], ids=str)
def test_an_administrator_gets_no_other_role(policy, administrator, by, holding):
    with pytest.raises(AdministratorApart):
        give_role(administrator, holding, policy=policy, by=by)


@pytest.mark.parametrize("role", [r for r in Role if r not in {Role.PUBLIC, Role.ADMINISTRATOR}])
def test_nobody_but_an_administrator_changes_what_people_may(policy, role):
    by = signed(make_person(role, "limburg"), "2022-01-03")
    person = make_person(Role.UNIT_SUPPLIER, "limburg")

    with pytest.raises(RightMissing):
        give_role(person, APPROVER, policy=policy, by=by)
    with pytest.raises(RightMissing):
        end_role(person, person.assignments.get().pk, by=by)
    with pytest.raises(RightMissing):
        deactivate(person, by=by)
    with pytest.raises(RightMissing):
        reactivate(person, by=by)


def test_the_last_administrator_stays(administrator, by):
    with pytest.raises(LastAdministrator):
        end_role(administrator, administrator.assignments.get().pk, by=by)
    with pytest.raises(LastAdministrator):
        deactivate(administrator, by=by)

    assert [held.role for held in administrator.holdings()] == [Role.ADMINISTRATOR]


def test_an_administrator_who_is_shut_out_does_not_count(administrator, by):
    other = make_person(Role.ADMINISTRATOR)
    deactivate(other, by=by)

    with pytest.raises(LastAdministrator):
        deactivate(administrator, by=by)


def test_one_of_two_administrators_can_stop(administrator, by):
    make_person(Role.ADMINISTRATOR)

    deactivate(administrator, by=by)

    administrator.refresh_from_db()
    assert administrator.holdings() == ()


def test_who_is_shut_out_has_no_roles_and_no_tokens(by):
    person = make_person(Role.UNIT_SUPPLIER, "limburg")
    token = make_token("cijfers", unit="limburg", days=30, by=signed(person, "2022-01-02")).token

    deactivate(person, by=by)

    person.refresh_from_db()
    token.refresh_from_db()
    assert person.holdings() == ()
    assert token.ended_at == by.moment


def test_who_is_let_in_again_has_the_roles_of_before(by):
    person = make_person(Role.UNIT_APPROVER, "limburg")
    deactivate(person, by=by)

    reactivate(person, by=by)

    person.refresh_from_db()
    assert person.holdings() == (APPROVER,)
    assert [e.kind for e in Event.objects.all()] == ["person_deactivated", "person_reactivated"]


def test_nobody_is_shut_out_or_let_in_twice(by):
    person = make_person(Role.UNIT_APPROVER, "limburg")

    with pytest.raises(ActivityUnchanged):
        reactivate(person, by=by)
    deactivate(person, by=by)
    with pytest.raises(ActivityUnchanged):
        deactivate(person, by=by)
