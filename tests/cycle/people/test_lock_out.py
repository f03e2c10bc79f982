"""Guessing: nothing is told to who guesses, and five wrong guesses close access."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client

from cycle.conftest import make_person
from cycle.people.browsing import PASSWORD, type_password
from peil.cycle.rights import Role
from peil.interfaces.settings.clock import now

pytestmark = pytest.mark.django_db

WRONG = "Dit e-mailadres en dit wachtwoord horen niet bij elkaar"


def plain(answer) -> str:
    return re.sub(r'(value|nonce)="[^"]*"', "", answer.content.decode())


def test_unknown_wrong_and_shut_out_get_the_same_answer(browser, person):
    shut_out = make_person(Role.AUDITOR)
    shut_out.set_password(PASSWORD)
    shut_out.is_active = False
    shut_out.save()
    invited_only = make_person(Role.AUDITOR)
    invited_only.set_unusable_password()
    invited_only.save()

    answers = [
        type_password(Client(), person.email, "iets heel anders"),
        type_password(Client(), "nobody@example.org", PASSWORD),
        type_password(Client(), shut_out.email, PASSWORD),
        type_password(Client(), invited_only.email, PASSWORD),
    ]

    assert len({plain(answer) for answer in answers}) == 1
    assert {answer.status_code for answer in answers} == {200}
    assert WRONG in answers[0].content.decode()


def test_an_unknown_address_costs_as_much_work_as_a_known_one(browser, person, monkeypatch):
    worked = []
    encode = MD5PasswordHasher.encode

    def counted(self, *args, **more):
        worked.append(args)
        return encode(self, *args, **more)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counted)
    type_password(Client(), person.email, "iets heel anders")
    known = len(worked)
    type_password(Client(), "nobody@example.org", "iets heel anders")

    assert known == 1
    assert len(worked) == 2


@pytest.mark.parametrize("known", [True, False], ids=["known", "unknown"])
def test_five_failures_close_access_without_telling_whether_the_account_exists(
    browser, person, known
):
    email = person.email if known else "nobody@example.org"
    answers = [type_password(browser, email, "iets heel anders") for _ in range(5)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 429]
    assert "te vaak mislukt" in answers[4].content.decode()
    assert email not in answers[4].content.decode()


def test_while_access_is_closed_the_right_password_does_not_open_it(browser, person, enrolled):
    for spelling in (person.email, person.email.upper(), person.email, person.email, person.email):
        type_password(browser, spelling, "iets heel anders")

    assert type_password(Client(), person.email).status_code == 429


def test_access_opens_again_after_half_an_hour(browser, person, enrolled):
    for _ in range(5):
        type_password(browser, person.email, "iets heel anders")
    AccessAttempt.objects.update(attempt_time=now() - timedelta(minutes=31))

    assert type_password(browser, person.email).status_code == 302


def test_a_lock_out_is_of_one_account_only(browser, person, enrolled):
    for _ in range(5):
        type_password(browser, "nobody@example.org", "iets heel anders")

    assert type_password(browser, person.email).status_code == 302


def test_no_password_is_kept_of_a_failed_login(browser, person):
    type_password(browser, person.email, "iets heel geheims")

    assert "geheims" not in str([vars(attempt) for attempt in AccessAttempt.objects.all()])


def test_no_log_line_names_who_tried_to_log_in(browser, person, caplog, capfd):
    for _ in range(6):
        type_password(browser, person.email, "iets heel anders")

    assert person.email not in capfd.readouterr().err
