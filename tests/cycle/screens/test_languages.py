"""Whoever reads English goes on reading English, whatever they press, and is refused in English."""

from __future__ import annotations

import re

import pytest

from cycle.conftest import NATION, logged_in, make_person
from cycle.people.codes import code_of
from peil.cycle.models import Person
from peil.cycle.rights import Role

pytestmark = pytest.mark.django_db

PASSWORD = "four words and a comma"  # noqa: S105 - of nobody


@pytest.fixture
def control() -> Person:
    made = make_person(Role.FORCE_CONTROL, NATION)
    made.set_password(PASSWORD)
    made.save()
    return made


def test_logging_in_and_out_stays_in_the_language_that_it_began_in(client, control):
    asked = client.get("/en/rondes/", follow=True)
    typed = client.post(
        "/en/inloggen/",
        {"username": control.email, "password": PASSWORD, "next": "/en/rondes/"},
        follow=True,
    )
    device = control.totpdevice_set.get()
    codes = client.post("/en/inloggen/instellen/", {"code": code_of(device), "next": "/en/rondes/"})
    out = client.post("/en/uitloggen/")

    assert asked.redirect_chain == [("/en/inloggen/?next=/en/rondes/", 302)]
    assert typed.redirect_chain[-1][0].startswith("/en/inloggen/instellen/?next=%2Fen%2Frondes%2F")
    assert 'href="/en/rondes/"' in codes.content.decode()
    assert out.url == "/en/inloggen/"


def test_an_address_without_a_language_is_dutch_whatever_the_browser_asks(client):
    answer = client.get("/inloggen/", headers={"Accept-Language": "en"})

    assert '<html lang="nl">' in answer.content.decode()


def test_a_refusal_is_in_the_language_of_the_reader(control):
    supplier = logged_in(make_person(Role.UNIT_SUPPLIER, "limburg"))

    dutch = supplier.get("/rondes/openen/")
    english = supplier.get("/en/rondes/openen/")

    assert dutch.status_code == english.status_code == 403
    assert "Gevraagd is: een ronde openen." in dutch.content.decode()
    assert "Het hoort bij: korpscontrol." in dutch.content.decode()
    assert "To open a round was asked." in english.content.decode()
    assert "It belongs to: force control." in english.content.decode()


@pytest.mark.parametrize(
    ("place", "status"),
    [
        ("/niets/", 404),
        ("/rondes/2099/", 404),
        ("/rondes/2099/limburg/", 404),
        ("/overleg/nooit/", 404),
        ("/besluiten/nooit/", 404),
        ("/besluiten/nieuw/nooit/", 404),
        ("/voortgang/1999/", 404),
        ("/voortgang/nooit/nooit/2022/", 404),
        ("/rondes/openen/?period=nooit", 422),
        ("/uitloggen/", 405),
    ],
)
def test_no_refusal_mixes_languages(place, status, control):
    client = logged_in(make_person(Role.FORCE_CONTROL, NATION))
    if "nieuw" in place:
        client = logged_in(make_person(Role.MINISTRY))

    dutch = client.get(place)
    english = client.get(f"/en{place}")

    assert (dutch.status_code, english.status_code) == (status, status)
    assert not re.search(r"\b(was asked|There is|Choose|Write)\b", main_of(dutch))
    assert not re.search(r"\b(Gevraagd|Er is|Kies|Schrijf)\b", main_of(english))


def main_of(answer) -> str:
    """What the page itself says."""
    return answer.content.decode().split("<main", 1)[1]


def test_what_django_says_of_a_field_is_in_the_language_of_the_page():
    administrator = logged_in(make_person(Role.ADMINISTRATOR))

    dutch = administrator.post("/mensen/uitnodigen/", {"email": "geen adres"})
    english = administrator.post("/en/mensen/uitnodigen/", {"email": "no address"})

    assert "Dit veld is verplicht." in dutch.content.decode()
    assert "Voer een geldig e-mailadres in." in dutch.content.decode()
    assert "This field is required." in english.content.decode()


def test_an_invitation_is_in_both_languages(mailoutbox):
    administrator = logged_in(make_person(Role.ADMINISTRATOR))
    new = {
        "name": "N. Ieuw",
        "email": "new@example.org",
        "role": "auditor/",
        "unit": NATION,
        "office": "auditor",
    }

    administrator.post("/en/mensen/uitnodigen/", new)

    (sent,) = mailoutbox
    assert "Beste N. Ieuw" in sent.body
    assert "Dear N. Ieuw" in sent.body
