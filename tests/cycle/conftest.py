"""People with roles, moments to act at, and a browser without a screen, for tests of the cycle."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from django.test import Client
from django.utils import translation
from django_otp.plugins.otp_totp.models import TOTPDevice

from conftest import AGENDAS
from peil.cycle.models import Assignment, Person
from peil.cycle.rights import Role
from peil.cycle.signature import Signature

NATION = "national"
PARTIES = {Role.MINISTRY: "ministerie-jenv", Role.AUTHORITY: "regioburgemeesters"}
POLICE = "politie"


def at(day: str, hour: int = 12) -> datetime:
    """A moment on a day."""
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC).replace(hour=hour)


def make_person(
    role: Role | None, unit: str = NATION, *, party: str = "", name: str = ""
) -> Person:
    """A person with one role, or with none."""
    number = Person.objects.count() + 1
    made = Person.objects.create(
        email=f"person-{number}@example.org",
        name=name or f"Person {number}",
        office=f"{role} {unit}",
        created_at=at("2020-01-01"),
    )
    if role is not None:
        Assignment.objects.create(
            person=made,
            role=role.value,
            unit=unit,
            party=party or PARTIES.get(role, POLICE),
            given_at=at("2020-01-01"),
        )
    return made


def signed(person: Person | None, day: str, hour: int = 12) -> Signature:
    """A signature of somebody on a day."""
    return Signature(person, at(day, hour))


def logged_in(person: Person) -> Client:
    """A client that passed both factors."""
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    device, _ = TOTPDevice.objects.get_or_create(user=person, name="phone", confirmed=True)
    session = client.session
    session["otp_device_id"] = device.persistent_id
    session.save()
    return client


@pytest.fixture(autouse=True)
def _shipped_agendas(settings) -> None:
    settings.PEIL_POLICY_FOLDER = AGENDAS


@pytest.fixture(autouse=True)
def _dutch_first() -> Iterator[None]:
    """A test begins in Dutch, whatever page the test before it read; a server does so by itself."""
    with translation.override("nl"):
        yield


@pytest.fixture
def person(db) -> Callable[..., Person]:
    """Makes a person with one role."""
    return make_person
