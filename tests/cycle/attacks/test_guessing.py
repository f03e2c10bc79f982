# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Guessing passwords over many accounts, from many made-up addresses, by many spellings of one."""

from __future__ import annotations

import pytest
from axes.models import AccessAttempt
from django.test import Client, RequestFactory
from django.urls import reverse

from cycle.attacks.conftest import holder
from cycle.people.browsing import PASSWORD, type_password
from peil.cycle.models import Person
from peil.cycle.people.entering import Vouched, person_vouched_for
from peil.cycle.rights import Role
from peil.interfaces.settings.clock import now
from peil.interfaces.web.people.guessing import MOST_FAILURES, client_address

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _quick_hashes(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def person() -> Person:
    """Somebody with a password."""
    found = holder(Role.MINISTRY)
    found.set_password(PASSWORD)
    found.save()
    return found


@pytest.fixture
def sprayed(person) -> None:
    """One password tried on as many accounts as one address may."""
    for number in range(MOST_FAILURES):
        type_password(Client(), f"nobody-{number}@example.org", "een veelgebruikt wachtwoord")


def test_after_many_failures_from_one_address_no_account_opens_from_there(sprayed, person):
    answer = type_password(Client(), person.email)

    assert answer.status_code == 429
    assert "te vaak mislukt" in answer.content.decode()


def test_from_another_address_the_account_opens(sprayed, person):
    assert type_password(Client(REMOTE_ADDR="192.0.2.7"), person.email).status_code == 302


def test_a_made_up_forwarded_address_does_not_help(sprayed, person):
    for forwarded in ("192.0.2.7", "192.0.2.7, 192.0.2.8", "", "x"):
        client = Client(HTTP_X_FORWARDED_FOR=forwarded)
        assert type_password(client, person.email).status_code == 429


def test_a_lock_out_is_not_evaded_by_a_forwarded_address(person):
    for number in range(5):
        client = Client(HTTP_X_FORWARDED_FOR=f"192.0.2.{number}")
        type_password(client, person.email, "verkeerd")

    assert type_password(Client(HTTP_X_FORWARDED_FOR="192.0.2.99"), person.email).status_code == 429


def test_behind_a_proxy_that_nobody_told_of_the_address_says_nothing(sprayed, person, settings):
    settings.HTTPS = True

    assert type_password(Client(), person.email).status_code == 302


@pytest.mark.parametrize(
    ("proxies", "forwarded", "found"),
    [
        (0, "192.0.2.7", "127.0.0.1"),
        (1, "192.0.2.7", "192.0.2.7"),
        (1, "made-up, 192.0.2.7", "192.0.2.7"),
        (1, "192.0.2.9, 192.0.2.7", "192.0.2.7"),
        (2, "192.0.2.9, 192.0.2.7, 10.0.0.1", "192.0.2.7"),
        (2, "192.0.2.7", "127.0.0.1"),
        (1, "192.0.2.7\x00", "127.0.0.1"),
        (1, "", "127.0.0.1"),
        (1, "2001:DB8::1", "2001:db8::1"),
    ],
)
def test_the_address_is_the_one_that_our_own_proxies_saw(settings, proxies, forwarded, found):
    settings.PEIL_PROXIES = proxies

    request = RequestFactory().get("/", HTTP_X_FORWARDED_FOR=forwarded)

    assert client_address(request) == found


@pytest.mark.parametrize("spelling", ["{0}", "{1}", " {0}", "{0} "])
def test_every_spelling_that_logs_in_is_locked_out_as_one(person, spelling):
    typed = spelling.format(person.email, person.email.upper())
    for _ in range(5):
        type_password(Client(), typed, "verkeerd")

    assert type_password(Client(), person.email).status_code == 429


@pytest.mark.parametrize(("sign", "other"), [("i", "ı"), ("s", "ſ"), ("k", "\u212a")])
def test_a_sign_that_looks_like_another_is_no_spelling_of_an_address(person, sign, other):
    person.email = f"jo@{sign}voorbeeld.example"
    person.save()
    odd = person.email.replace(sign, other, 1)

    found = Person.objects.filter(email=odd.lower()).exists()

    assert found is (odd.lower() == person.email)
    if not found:
        with pytest.raises(Person.DoesNotExist):
            Person.objects.get_by_natural_key(odd)
        vouched = Vouched("https://issuer.example", "x", odd, email_verified=True)
        assert person_vouched_for(vouched, moment=now()) is None


def test_what_is_kept_of_a_guess_is_no_password_and_no_page(person):
    type_password(Client(), person.email, "een heel geheim woord")

    kept = str([vars(attempt) for attempt in AccessAttempt.objects.all()])

    assert "geheim" not in kept


def test_a_login_form_that_is_too_long_costs_nothing(person):
    answer = type_password(Client(), person.email, "x" * 5000)

    assert answer.status_code == 200
    assert not AccessAttempt.objects.exists()


def test_an_address_with_a_nought_is_no_fault(person):
    for name in ("username", "password", "next"):
        posted = {"username": person.email, "password": "x", name: "a\x00b"}
        assert Client().post(reverse("login"), posted).status_code in {200, 302, 429}
