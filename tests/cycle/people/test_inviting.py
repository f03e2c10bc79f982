"""Invitations: who may send one, that its link works once and a week, and what is kept of it."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from cycle.conftest import at, make_person, signed
from peil.cycle.models import Event, Invitation, Person
from peil.cycle.people.activity import deactivate
from peil.cycle.people.addresses import AddressTaken
from peil.cycle.people.at_the_machine import AtTheMachine
from peil.cycle.people.fitting import RoleUnfitting
from peil.cycle.people.inviting import (
    InvitationUnusable,
    Invited,
    PersonShutOut,
    accept_invitation,
    invite,
    invite_again,
    invited_person,
)
from peil.cycle.people.mailing import MailNotSent, send_invitation
from peil.cycle.people.roles import AdministratorApart, RoleHeldAlready
from peil.cycle.rights import Action, Holding, RightMissing, Role

pytestmark = pytest.mark.django_db

BASE = "https://peil.example.org/uitnodiging/"
SUPPLIER = Holding(Role.UNIT_SUPPLIER, "limburg", "politie")
ADMINISTRATOR = Holding(Role.ADMINISTRATOR, "national", "")
PASSWORD = "vier losse woorden samen"  # noqa: S105 - of nobody


def invited(*holdings: Holding, email: str = "Jo.Jansen@Example.org") -> Invited:
    return Invited(email, "J. Jansen", "hoofd cijfers", holdings or (SUPPLIER,))


@pytest.fixture
def administrator():
    return make_person(Role.ADMINISTRATOR)


@pytest.fixture
def sent(administrator, policy):
    return invite(invited(), policy=policy, link_base=BASE, by=signed(administrator, "2022-01-03"))


def secret_of(made) -> str:
    return made.link.removeprefix(BASE)


def test_who_is_invited_gets_the_role_and_no_password_yet(sent):
    person = Person.objects.get(pk=sent.person.pk)

    assert person.email == "jo.jansen@example.org"
    assert person.holdings() == (SUPPLIER,)
    assert not person.has_usable_password()


def test_only_the_hash_of_the_secret_is_kept(sent):
    kept = Invitation.objects.get(person=sent.person)

    assert len(secret_of(sent)) >= 40
    assert secret_of(sent) not in str(vars(kept))


def test_an_accepted_invitation_sets_the_password(sent):
    accept_invitation(secret_of(sent), password=PASSWORD, moment=at("2022-01-04"))

    assert Person.objects.get(pk=sent.person.pk).check_password(PASSWORD)


def test_an_invitation_works_once(sent):
    accept_invitation(secret_of(sent), password=PASSWORD, moment=at("2022-01-04"))

    with pytest.raises(InvitationUnusable):
        accept_invitation(secret_of(sent), password=PASSWORD[::-1], moment=at("2022-01-04"))
    assert Person.objects.get(pk=sent.person.pk).check_password(PASSWORD)


def test_an_invitation_works_until_seven_days_have_passed(sent):
    last = sent.expires_at - timedelta(seconds=1)

    assert invited_person(secret_of(sent), moment=last) == sent.person
    with pytest.raises(InvitationUnusable):
        accept_invitation(secret_of(sent), password=PASSWORD, moment=sent.expires_at)
    assert sent.expires_at == at("2022-01-10")


@pytest.mark.parametrize(
    "change",
    [lambda s: s[:-1], lambda s: s + "x", str.swapcase, lambda s: ""],
    ids=["shorter", "longer", "other capitals", "empty"],
)
def test_a_tampered_link_is_no_invitation(sent, change):
    with pytest.raises(InvitationUnusable):
        accept_invitation(change(secret_of(sent)), password=PASSWORD, moment=at("2022-01-04"))


def test_a_refused_password_leaves_the_invitation_usable(sent):
    with pytest.raises(ValidationError):
        accept_invitation(secret_of(sent), password=PASSWORD[:4], moment=at("2022-01-04"))

    assert invited_person(secret_of(sent), moment=at("2022-01-04")) == sent.person


def test_a_new_invitation_replaces_the_earlier_one(sent, administrator):
    again = invite_again(sent.person, link_base=BASE, by=signed(administrator, "2022-01-05"))

    with pytest.raises(InvitationUnusable):
        invited_person(secret_of(sent), moment=at("2022-01-05", 13))
    assert invited_person(secret_of(again), moment=at("2022-01-05", 13)) == sent.person


def test_who_is_shut_out_cannot_use_an_invitation_or_get_one(sent, administrator):
    deactivate(sent.person, by=signed(administrator, "2022-01-04"))

    with pytest.raises(InvitationUnusable):
        accept_invitation(secret_of(sent), password=PASSWORD, moment=at("2022-01-04"))
    with pytest.raises(PersonShutOut):
        invite_again(sent.person, link_base=BASE, by=signed(administrator, "2022-01-05"))


@pytest.mark.parametrize("role", [r for r in Role if r not in {Role.PUBLIC, Role.ADMINISTRATOR}])
def test_nobody_but_an_administrator_invites(policy, role):
    other = make_person(role, "limburg")

    with pytest.raises(RightMissing):
        invite(invited(), policy=policy, link_base=BASE, by=signed(other, "2022-01-03"))
    assert Person.objects.count() == 1


def test_nobody_at_all_does_not_invite(policy):
    with pytest.raises(RightMissing):
        invite(invited(), policy=policy, link_base=BASE, by=signed(None, "2022-01-03"))


def test_who_is_at_the_machine_makes_the_first_administrator(policy):
    by = AtTheMachine(None, at("2022-01-03"))

    made = invite(invited(ADMINISTRATOR), policy=policy, link_base=BASE, by=by)

    assert made.person.holdings() == (ADMINISTRATOR,)
    assert Event.objects.get(kind="person_invited").person is None


def test_who_is_at_the_machine_has_no_right_to_figures():
    by = AtTheMachine(None, at("2022-01-03"))

    with pytest.raises(RightMissing):
        by.require(Action.ACCEPT)
    with pytest.raises(RightMissing):
        by.require(Action.SAVE_FIGURES, unit="limburg")


def test_an_address_is_used_once_whatever_its_capitals(sent, administrator, policy):
    with pytest.raises(AddressTaken) as refused:
        invite(
            invited(email="JO.JANSEN@example.ORG"),
            policy=policy,
            link_base=BASE,
            by=signed(administrator, "2022-01-04"),
        )

    assert str(sent.person.pk) in str(refused.value)
    assert "jansen" not in str(refused.value).lower()


@pytest.mark.parametrize(
    ("holdings", "wrong"),
    [
        ((Holding(Role.UNIT_SUPPLIER, "atlantis", "politie"),), RoleUnfitting),
        ((ADMINISTRATOR, SUPPLIER), AdministratorApart),
        ((SUPPLIER, ADMINISTRATOR), AdministratorApart),
        ((SUPPLIER, SUPPLIER), RoleHeldAlready),
    ],
)
def test_wrong_roles_leave_nobody_behind(administrator, policy, holdings, wrong):
    with pytest.raises(wrong):
        invite(
            invited(*holdings),
            policy=policy,
            link_base=BASE,
            by=signed(administrator, "2022-01-03"),
        )

    assert list(Person.objects.all()) == [administrator]


def test_the_mail_says_it_in_both_languages_with_the_link(sent, mailoutbox):
    send_invitation(sent)

    (message,) = mailoutbox
    assert message.to == ["jo.jansen@example.org"]
    assert message.body.count(sent.link) == 2
    assert "tot en met 10 januari 2022" in message.body
    assert "up to and including 10 January 2022" in message.body


def test_an_unreachable_mail_server_is_told_without_the_address(sent, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    with pytest.raises(MailNotSent) as refused:
        send_invitation(sent)

    assert "example.org" not in str(refused.value)


def test_the_trail_names_the_person_by_number_and_never_by_address(sent):
    accept_invitation(secret_of(sent), password=PASSWORD, moment=at("2022-01-04"))

    told = [json.loads(event.content) for event in Event.objects.all()]

    assert [event["kind"] for event in told] == ["person_invited", "invitation_accepted"]
    assert all(["person", str(sent.person.pk)] in event["about"] for event in told)
    assert told[0]["after"]["roles"] == [
        {"role": "unit_supplier", "unit": "limburg", "party": "politie"}
    ]
    assert "@" not in str(told)
    assert secret_of(sent) not in str(told)
