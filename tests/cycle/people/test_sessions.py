"""Sessions: made anew on every step, and ended by whatever ends the right to them."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from cycle.conftest import logged_in, make_person, signed
from cycle.people.browsing import PASSWORD, is_in, type_code, type_password
from cycle.people.codes import code_of
from peil.cycle.people.activity import deactivate, reactivate
from peil.cycle.people.roles import end_role
from peil.cycle.people.second_factor import reset_second_factor
from peil.cycle.rights import Role

pytestmark = pytest.mark.django_db


def test_a_session_that_was_planted_before_logging_in_is_worth_nothing(browser, person, enrolled):
    browser.get("/inloggen/")
    session = browser.session
    session["planted"] = "yes"
    session.save()
    planted = session.session_key
    browser.cookies["sessionid"] = planted

    type_password(browser, person.email)
    halfway = browser.cookies["sessionid"].value
    type_code(browser, code_of(enrolled.device, steps=1))
    after = browser.cookies["sessionid"].value

    assert len({planted, halfway, after}) == 3
    thief = Client()
    for key in (planted, halfway):
        thief.cookies["sessionid"] = key
        assert not is_in(thief)


def test_a_role_that_ends_mid_session_is_gone_on_the_next_page():
    administrator, other = make_person(Role.ADMINISTRATOR), make_person(Role.ADMINISTRATOR)
    browser = logged_in(other)
    before = browser.get("/mensen/").status_code

    end_role(other, other.assignments.get().pk, by=signed(administrator, "2022-01-03"))

    assert before == 200
    assert browser.get("/mensen/").status_code == 403


def test_who_is_shut_out_mid_session_is_out_at_once_and_stays_so(person):
    administrator = make_person(Role.ADMINISTRATOR)
    browser = logged_in(person)
    before = is_in(browser)

    deactivate(person, by=signed(administrator, "2022-01-03"))
    out = is_in(browser)
    reactivate(person, by=signed(administrator, "2022-01-04"))

    assert before
    assert not out
    assert not is_in(browser)


def test_who_loses_the_second_factor_has_to_log_in_anew(person, enrolled):
    administrator = make_person(Role.ADMINISTRATOR)
    browser = logged_in(person)

    reset_second_factor(person, by=signed(administrator, "2022-01-04"))

    assert not is_in(browser)
    assert browser.get("/inloggen/instellen/").url.startswith("/inloggen/?")


def test_a_changed_password_ends_the_other_sessions(person):
    here, elsewhere = logged_in(person), logged_in(person)

    answer = here.post(
        "/eigen-account/wachtwoord/",
        {
            "old_password": PASSWORD,
            "new_password": "vijf andere woorden achter elkaar",
            "new_password_again": "vijf andere woorden achter elkaar",
        },
    )

    assert answer.url == "/eigen-account/"
    assert is_in(here)
    assert not is_in(elsewhere)


def test_the_password_of_now_is_asked_before_a_new_one(person):
    answer = logged_in(person).post(
        "/eigen-account/wachtwoord/",
        {
            "old_password": "verkeerd",
            "new_password": "vijf andere woorden achter elkaar",
            "new_password_again": "vijf andere woorden achter elkaar",
        },
    )

    assert answer.status_code == 422
    person.refresh_from_db()
    assert person.check_password(PASSWORD)


def test_logging_out_is_done_by_a_form_and_ends_the_session(person):
    browser = logged_in(person)

    by_link = browser.get("/uitloggen/").status_code
    still_in = is_in(browser)
    browser.post("/uitloggen/")

    assert by_link == 405
    assert still_in
    assert not is_in(browser)
    assert not Session.objects.filter(pk=browser.cookies["sessionid"].value).exists()
