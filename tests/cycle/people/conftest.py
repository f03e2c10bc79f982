"""Somebody who can log in, a browser, and passwords that are quick to check."""

from __future__ import annotations

import pytest
from django.test import Client

from cycle.conftest import make_person, signed
from cycle.people.browsing import PASSWORD
from cycle.people.codes import code_of
from peil.cycle.people.at_the_machine import AtTheMachine
from peil.cycle.people.inviting import invite_again
from peil.cycle.people.second_factor import begin_enrolment, confirm_enrolment
from peil.cycle.rights import Role
from peil.interfaces.settings.clock import now
from peil.interfaces.settings.links import invitation_base


@pytest.fixture(autouse=True)
def _quick_passwords(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def person():
    made = make_person(Role.ADMINISTRATOR, name="Wilhelmina Oranje")
    made.set_password(PASSWORD)
    made.save()
    return made


@pytest.fixture
def enrolled(person):
    return confirm_enrolment(code_of(begin_enrolment(person)), by=signed(person, "2022-01-03"))


@pytest.fixture
def browser():
    return Client()


@pytest.fixture
def link(person):
    administrator = AtTheMachine(None, now())
    return invite_again(person, link_base=invitation_base(), by=administrator).link.removeprefix(
        "http://localhost:8000"
    )
