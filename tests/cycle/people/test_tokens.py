"""Tokens: whose they are, until when they work, and that only a hash is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cycle.conftest import at, make_person, signed
from peil.cycle.models import ApiToken, Assignment, Event
from peil.cycle.people.activity import deactivate
from peil.cycle.people.inviting import accept_invitation, invite_again
from peil.cycle.people.passwords import change_password
from peil.cycle.people.tokens import (
    LONGEST,
    TokenLifeImpossible,
    TokenMissing,
    end_token,
    make_token,
    signature_by_token,
    tokens_of,
)
from peil.cycle.rights import Action, RightMissing, Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def supplier():
    return make_person(Role.UNIT_SUPPLIER, "limburg")


@pytest.fixture
def made(supplier):
    return make_token("cijfers", unit="limburg", days=30, by=signed(supplier, "2022-01-03"))


def test_a_token_is_its_owners_while_it_works(supplier, made):
    used = signature_by_token(made.secret, moment=at("2022-01-04"))
    last = made.token.expires_at - timedelta(seconds=1)

    assert used is not None
    assert (used.person, used.unit, used.moment) == (supplier, "limburg", at("2022-01-04"))
    assert signature_by_token(made.secret, moment=last) is not None
    assert signature_by_token(made.secret, moment=made.token.expires_at) is None


def test_a_token_reaches_its_own_unit_whatever_else_its_owner_may(supplier, made):
    Assignment.objects.create(
        person=supplier, role="unit_supplier", unit="amsterdam", given_at=at("2020-01-01")
    )
    Assignment.objects.create(
        person=supplier, role="force_control", unit="national", given_at=at("2020-01-01")
    )

    used = signature_by_token(made.secret, moment=at("2022-01-04"))

    assert used is not None
    used.require(Action.SAVE_FIGURES, unit="limburg")
    for action, unit in ((Action.SAVE_FIGURES, "amsterdam"), (Action.ACCEPT, "limburg")):
        signed(supplier, "2022-01-04").require(action, unit=unit)
        with pytest.raises(RightMissing):
            used.require(action, unit=unit)


def test_tokens_are_listed_and_ended_at_their_own_unit(supplier, made):
    Assignment.objects.create(
        person=supplier, role="unit_supplier", unit="amsterdam", given_at=at("2020-01-01")
    )
    by = signed(supplier, "2022-01-04")

    assert tokens_of(supplier, unit="amsterdam", moment=by.moment) == ()
    with pytest.raises(TokenMissing):
        end_token(made.token.pk, unit="amsterdam", by=by)
    assert tokens_of(supplier, unit="limburg", moment=by.moment) == (made.token,)


def test_another_password_ends_every_token_and_the_trail_says_so(supplier, made):
    make_token("tweede", unit="limburg", days=30, by=signed(supplier, "2022-01-03"))

    change_password("vier heel andere woorden", by=signed(supplier, "2022-01-04"))

    assert signature_by_token(made.secret, moment=at("2022-01-05")) is None
    assert tokens_of(supplier, unit="limburg", moment=at("2022-01-05")) == ()
    assert [e.kind for e in Event.objects.order_by("sequence")] == [
        "token_made",
        "token_made",
        "token_ended",
        "token_ended",
        "password_changed",
    ]


def test_a_new_password_by_an_invitation_ends_tokens_as_well(supplier, made):
    administrator = make_person(Role.ADMINISTRATOR)
    link = invite_again(supplier, link_base="", by=signed(administrator, "2022-01-04")).link

    accept_invitation(link, password="vier heel andere woorden", moment=at("2022-01-05"))  # noqa: S106

    assert signature_by_token(made.secret, moment=at("2022-01-06")) is None


def test_only_the_hash_of_a_token_is_kept(made):
    assert made.secret.startswith("peil_")
    assert made.secret not in str(vars(ApiToken.objects.get()))
    assert made.secret not in str(Event.objects.values_list("content", flat=True))


def test_a_wrong_token_is_nobodys(made):
    assert signature_by_token(made.secret + "x", moment=at("2022-01-04")) is None
    assert signature_by_token("", moment=at("2022-01-04")) is None


def test_an_ended_token_works_no_more(supplier, made):
    end_token(made.token.pk, unit="limburg", by=signed(supplier, "2022-01-04"))

    assert signature_by_token(made.secret, moment=at("2022-01-04", 13)) is None
    assert tokens_of(supplier, unit="limburg", moment=at("2022-01-04", 13)) == ()


def test_nobody_ends_the_token_of_somebody_else(made):
    colleague = make_person(Role.UNIT_SUPPLIER, "limburg")

    with pytest.raises(TokenMissing):
        end_token(made.token.pk, unit="limburg", by=signed(colleague, "2022-01-04"))


def test_the_token_of_who_is_shut_out_works_no_more_also_when_they_return(supplier, made):
    administrator = make_person(Role.ADMINISTRATOR)

    deactivate(supplier, by=signed(administrator, "2022-01-04"))

    assert signature_by_token(made.secret, moment=at("2022-01-05")) is None


@pytest.mark.parametrize("role", [r for r in Role if r not in {Role.PUBLIC, Role.UNIT_SUPPLIER}])
def test_only_who_supplies_makes_a_token(role):
    other = make_person(role, "limburg")

    with pytest.raises(RightMissing):
        make_token("cijfers", unit="limburg", days=30, by=signed(other, "2022-01-03"))


def test_nobody_makes_a_token_for_another_unit(supplier):
    with pytest.raises(RightMissing):
        make_token("cijfers", unit="amsterdam", days=30, by=signed(supplier, "2022-01-03"))


@pytest.mark.parametrize("days", [-1, 0, LONGEST + 1])
def test_a_token_works_for_a_day_to_a_year(supplier, days):
    with pytest.raises(TokenLifeImpossible):
        make_token("cijfers", unit="limburg", days=days, by=signed(supplier, "2022-01-03"))
