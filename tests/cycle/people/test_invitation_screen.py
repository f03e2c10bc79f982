"""The page of an invitation, and the rules for a password in both languages."""

from __future__ import annotations

import pytest

from cycle.people.browsing import PASSWORD, type_password
from peil.cycle.models import Assignment, Person

pytestmark = pytest.mark.django_db


def both(password: str, **more: str) -> dict[str, str]:
    return {"new_password": password, "new_password_again": password, **more}


def test_an_invitation_is_accepted_on_its_page(browser, person, link):
    page = browser.get(link)

    answer = browser.post(link, both("vijf andere woorden achter elkaar"))

    assert person.name in page.content.decode()
    assert answer.url == "/inloggen/"
    assert (
        type_password(browser, person.email, "vijf andere woorden achter elkaar").status_code == 302
    )
    assert browser.get(link).status_code == 409


def test_more_fields_than_the_form_has_change_nothing(browser, person, link):
    browser.post(
        link,
        both(
            "vijf andere woorden achter elkaar",
            role="force_control",
            is_active="",
            email="thief@example.org",
            office="minister",
            oidc_subject="x",
        ),
    )

    after = Person.objects.get(pk=person.pk)
    assert (after.email, after.office, after.is_active, after.oidc_subject) == (
        person.email,
        person.office,
        True,
        "",
    )
    assert [a.role for a in Assignment.objects.filter(person=person)] == ["administrator"]


@pytest.mark.parametrize(
    ("language", "password", "told"),
    [
        ("", "kort", "te kort"),
        ("/en", "kort", "too short"),
        ("", "123456789123456789", "te algemeen"),
        ("/en", "123456789123456789", "too common"),
        ("", "wilhelminaoranje", "lijkt te veel op uw naam"),
        ("/en", "wilhelminaoranje", "too much like your name"),
    ],
)
def test_a_password_that_breaks_a_rule_is_refused_in_the_readers_language(
    browser, person, link, language, password, told
):
    answer = browser.post(f"{language}{link}", both(password))

    assert told in answer.content.decode()
    person.refresh_from_db()
    assert person.check_password(PASSWORD)


def test_two_passwords_that_differ_are_refused(browser, link):
    answer = browser.post(link, {"new_password": PASSWORD, "new_password_again": PASSWORD + "!"})

    assert "De twee wachtwoorden zijn niet gelijk" in answer.content.decode()
