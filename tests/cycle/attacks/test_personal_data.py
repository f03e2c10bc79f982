# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""No address of anybody stands where only names of signing officials may, and no secret anywhere."""

from __future__ import annotations

import io
import json
import logging
import re
import zipfile

import pytest
from django.conf import settings as django_settings
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils.log import configure_logging

from cycle.api.conftest import ROOT, token_of
from cycle.attacks.conftest import TODAY, browser_of, holder
from cycle.attacks.walking import ROLES, asked, every_address
from cycle.conftest import signed
from cycle.people.browsing import type_password
from peil.agenda.reading import load_policy
from peil.cycle.models import (
    Edition,
    EditionFile,
    Event,
    Invitation,
    Pack,
    Person,
    Round,
    Submission,
)
from peil.cycle.people.at_the_machine import AtTheMachine
from peil.cycle.people.inviting import invite_again
from peil.cycle.people.tokens import make_token
from peil.cycle.rights import Role
from peil.cycle.rounds.reminding import remind_all
from peil.interfaces.settings.clock import now

pytestmark = [pytest.mark.django_db, pytest.mark.walk, pytest.mark.any_database]

MANAGES = {"people", "person", "person-invite", "person-again"}
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")


def addresses_of_people() -> set[str]:
    """The e-mail address of everybody."""
    return set(Person.objects.values_list("email", flat=True))


@pytest.mark.parametrize("role", ROLES)
def test_a_page_shows_an_address_to_its_owner_and_to_the_administrator_only(role):
    own, browser = holder(role).email, browser_of(role)
    everybody, seen = addresses_of_people(), set()

    for address, place in every_address():
        if "GET" not in address.methods or address.name == "logout":
            continue
        page = asked(browser, "GET", place).content.decode("latin1")
        found = {a for a in everybody if a in page}
        seen |= found
        if address.name == "account":
            assert found <= {own}, place
        elif not (role is Role.ADMINISTRATOR and address.name in MANAGES):
            assert found == set(), (role, place)

    assert role is Role.ADMINISTRATOR or seen <= {own}


def test_what_everybody_may_see_names_nobody_who_did_not_sign():
    client, names = Client(), set(Person.objects.values_list("name", flat=True))
    published = "".join(Edition.objects.filter(state="published").values_list("content", flat=True))
    did_not_sign = {name for name in names if name not in published}

    for address, place in every_address():
        if "GET" in address.methods:
            answer = asked(client, "GET", place)
            page = answer.content.decode("latin1")
            assert not any(a in page for a in addresses_of_people()), place
            if answer.get("Content-Type", "").startswith("text/html"):
                assert not any(name in page for name in did_not_sign), place


def test_no_event_holds_an_address_or_anything_of_a_login():
    everybody = addresses_of_people()

    for event in Event.objects.all():
        assert not ADDRESS.search(event.content), event.kind
        assert not any(a in event.content for a in everybody), event.kind
        assert not re.search(r"password|pbkdf2|argon|127\.0\.0\.1|sha256\$", event.content.replace(
            '"means":"password_and_code"', ""
        )), event.kind  # fmt: skip


NAMED = {"person_invited"}
"""What tells under which name a number will sign."""


def test_an_event_names_people_by_number_and_else_only_who_signed():
    people = dict(Person.objects.values_list("pk", "name"))

    for event in Event.objects.all():
        told = json.loads(event.content)
        named = {name for name in people.values() if json.dumps(name)[1:-1] in event.content}
        if event.kind in NAMED:
            continue
        signers = {people.get(told["person"])}
        before = told["before"] or {}
        assert named <= signers | {before.get("name")}, (event.kind, named)


def test_frozen_papers_hold_no_address():
    for file in (*EditionFile.objects.all(), *Pack.objects.all()):
        content = bytes(file.content)
        if content.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(content)) as book:
                content = b"".join(book.read(name) for name in book.namelist())
        for address in addresses_of_people():
            assert address.encode() not in content
    for edition in Edition.objects.all():
        assert not any(a in edition.content for a in addresses_of_people())


def test_no_answer_of_the_api_holds_an_address_or_a_name():
    supplier = holder(Role.UNIT_SUPPLIER)
    unit = supplier.holdings()[0].unit
    client = Client(raise_request_exception=False)
    names = set(Person.objects.values_list("name", flat=True)) | addresses_of_people()
    place = f"{ROOT}/rounds/2022/submissions/{unit}"

    for token in (token_of(supplier), "peil_no-such-token"):
        for method, path, body in (
            ("GET", f"{ROOT}/rounds", b""),
            ("GET", f"{ROOT}/rounds/2022", b""),
            ("GET", place, b""),
            ("PUT", f"{place}/figures", b"{"),
            ("PUT", f"{place}/figures", b'{"period":"2022","figures":[]}'),
            ("POST", f"{place}/supply", b'{"delivery":1}'),
            ("GET", f"{ROOT}/nothing", b""),
            ("GET", f"{ROOT}/openapi.json", b""),
        ):
            answer = client.generic(
                method, path, body, "application/json", HTTP_AUTHORIZATION=f"Bearer {token}"
            )
            told = answer.content.decode()
            assert answer.status_code < 500, path
            assert not any(name in told for name in names), path
            assert token not in told


@pytest.fixture
def log():
    """Everything that the application writes in its log, as it is set up when it serves."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    root, before = logging.getLogger(), logging.getLogger().level
    configure_logging(django_settings.LOGGING_CONFIG, django_settings.LOGGING)
    root.addHandler(handler)
    yield written
    root.removeHandler(handler)
    root.setLevel(before)


def test_no_log_line_holds_an_address_a_name_or_what_was_filled_in(log, monkeypatch):
    person = holder(Role.MINISTRY)
    secret = invite_again(person, link_base="", by=AtTheMachine(None, now())).link
    token = token_of(holder(Role.UNIT_SUPPLIER))
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    strict.get(reverse("invitation", kwargs={"secret": secret}))
    strict.post(reverse("invitation", kwargs={"secret": secret}), {"new_password": "geheim woord"})
    strict.get(reverse("login"), HTTP_HOST="elsewhere.example")
    strict.get(f"/x/{secret}/")
    for _ in range(6):
        type_password(Client(), person.email, "een geheim wachtwoord")
    strict.get(f"{ROOT}/rounds", HTTP_AUTHORIZATION=f"Bearer {token}")
    strict.get("/" + "x" * 3000, {"email": person.email})
    for role in ROLES:
        browser = browser_of(role)
        for address, place in every_address():
            if address.name != "logout":
                asked(browser, "GET", place)

    told = log.getvalue()

    assert told.count("\n") > 100
    assert not ADDRESS.search(told)
    for secret_ in (secret, token, "geheim", "xxx", "elsewhere.example/"):
        assert secret_ not in told
    assert not any(name in told for name in Person.objects.values_list("name", flat=True))
    assert not re.search(r"\b127\.0\.0\.1\b", told)


def test_a_fault_is_logged_by_its_kind_and_place_and_not_by_what_it_says(log, monkeypatch):
    def broken(*_, **__):
        told = "the address of jo@voorbeeld.example"
        raise KeyError(told)

    monkeypatch.setattr("peil.interfaces.web.home.views.waiting_for", broken)
    answer = browser_of(Role.MINISTRY).get("/werk/")

    assert answer.status_code == 500
    assert "jo@" not in answer.content.decode()
    assert "jo@" not in log.getvalue()
    assert "KeyError in " in log.getvalue()
    assert "test_personal_data.py" in log.getvalue()


def test_a_reminder_goes_to_one_address_and_names_nobody_else(year):
    Submission.objects.filter(round__key="2023-h1").update(state="approved")

    remind_all(
        policy=load_policy(year.agendas), site="https://peil.example", by=signed(None, TODAY)
    )

    assert mail.outbox
    for letter in mail.outbox:
        (to,) = letter.to
        assert letter.cc == letter.bcc == []
        said = f"{letter.subject}\n{letter.body}"
        assert not any(a in said for a in addresses_of_people())
        owner = Person.objects.get(email=to)
        others = Person.objects.exclude(pk=owner.pk).values_list("name", flat=True)
        assert not any(re.search(rf"\b{re.escape(n)}\b(?! \d)", said) for n in others), said


def test_no_secret_is_kept_in_readable_form():
    person = holder(Role.UNIT_SUPPLIER)
    unit = person.holdings()[0].unit
    made = make_token("sleutel", unit=unit, days=1, by=signed(person, TODAY))
    link = invite_again(person, link_base="", by=AtTheMachine(None, now())).link

    kept = [str(row) for t in (Invitation, Person) for row in t.objects.values()]
    kept += [str(row) for row in Event.objects.values()]
    kept += [str(vars(token)) for token in person.tokens.all()]

    for secret in (made.secret, link):
        assert not any(secret in row for row in kept)


def test_an_error_names_no_other_person(year):
    ministry = browser_of(Role.MINISTRY)
    answers = [
        ministry.get(reverse("person", kwargs={"number": 1})),
        ministry.get("/nergens/"),
        ministry.post(reverse("close-round", kwargs={"round": "2022"})),
        Client().get(reverse("invitation", kwargs={"secret": "x"})),
    ]

    for answer in answers:
        assert answer.status_code in {403, 404, 409}
        page = answer.content.decode()
        assert not any(a in page for a in addresses_of_people())
    assert Round.objects.exists()
