# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Addresses that nobody made: spoilt names, other methods, ways out of Peil, forms from elsewhere."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from django.test import Client
from django.urls import reverse

from cycle.attacks.conftest import browser_of, holder
from cycle.attacks.walking import (
    ROLES,
    UNIT,
    asked,
    every_address,
    spoilt_addresses,
)
from cycle.conftest import logged_in
from cycle.screens.addresses import BEFORE_LOGIN, Address
from peil.cycle.models import Event
from peil.cycle.rights import RIGHTS, Reach, Role

pytestmark = [pytest.mark.django_db, pytest.mark.walk]

SHOWS_NOTHING = {"trail-subject"}
"""An address of which a strange name shows that nothing happened to what it names."""


@pytest.fixture
def browsers() -> dict[Role, Client]:
    """A browser of somebody in every role."""
    return {role: browser_of(role) for role in ROLES}


def insider(address: Address, browsers: dict[Role, Client]) -> Client:
    """A browser of somebody whom the address does not refuse for want of a right."""
    if address.action is None or address.name in BEFORE_LOGIN:
        return browsers[Role.MINISTRY]
    may = (role for role in ROLES if RIGHTS[address.action][role] is not Reach.NOTHING)
    return browsers[next(may)]


def test_no_spoilt_name_is_a_fault_and_each_is_not_found(browsers):
    for address, place, told in spoilt_addresses():
        for method in address.methods:
            answer = asked(insider(address, browsers), method, place)

            assert answer.status_code < 500, (told, method)
            if method == "GET" and address.name not in SHOWS_NOTHING | BEFORE_LOGIN:
                assert answer.status_code in {403, 404}, (told, answer.status_code)


def test_no_address_is_a_fault_for_anybody(browsers):
    for address, place in every_address():
        if address.name == "logout":
            continue
        for role, browser in browsers.items():
            for method in ("GET", "HEAD", "OPTIONS", "TRACE", "PROPFIND"):
                answer = asked(browser, method, place)
                assert answer.status_code < 500, (role, method, place)
                if method not in {"GET", "HEAD"}:
                    assert answer.status_code in {302, 403, 404, 405}, (role, method, place)


def test_a_head_tells_nothing_that_a_get_does_not(browsers):
    for address, place in every_address():
        if "GET" not in address.methods or address.name == "logout":
            continue
        for browser in browsers.values():
            head, got = asked(browser, "HEAD", place), asked(browser, "GET", place)
            assert head.status_code == got.status_code, place
            assert head.content == b"", place


@pytest.mark.parametrize(
    "header", ["HTTP_X_HTTP_METHOD_OVERRIDE", "HTTP_X_METHOD_OVERRIDE", "HTTP_X_HTTP_METHOD"]
)
def test_a_get_that_calls_itself_a_post_changes_nothing(browsers, header):
    events = Event.objects.count()

    for address, place in every_address():
        if "POST" in address.methods and address.name != "logout":
            for field in ("", "?_method=POST"):
                insider(address, browsers).get(place + field, **{header: "POST"})

    assert Event.objects.count() == events


def test_every_form_from_elsewhere_is_refused():
    clients = {}
    for role in ROLES:
        client = Client(enforce_csrf_checks=True, raise_request_exception=False)
        client.cookies = logged_in(holder(role)).cookies
        clients[role] = client

    for address, place in every_address():
        if "POST" in address.methods:
            for role, client in clients.items():
                for data in ({}, {"csrfmiddlewaretoken": "x" * 64}):
                    answer = client.post(place, data, HTTP_ORIGIN="https://elsewhere.example")
                    assert answer.status_code == 403, (role, place)
                    assert "niet door Peil gemaakt" in answer.content.decode(), place


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://elsewhere.example/",
        "//elsewhere.example",
        "///elsewhere.example",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "http:elsewhere.example",
        "https:///elsewhere.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "%09//elsewhere.example",
        "\t//elsewhere.example",
        "http://testserver@elsewhere.example/",
        "http://[elsewhere",
        "https://elsewhere.example\\@testserver/",
        "\x00//elsewhere.example",
    ],
)
def test_logging_in_leads_nowhere_but_into_peil(elsewhere):
    somebody = logged_in(holder(Role.MINISTRY))

    for answer in (
        somebody.get(reverse("login"), {"next": elsewhere}),
        somebody.post(reverse("login"), {"next": elsewhere}),
    ):
        assert answer.status_code == 302
        reached = urljoin("https://peil.example/inloggen/", answer["Location"])
        assert reached.startswith("https://peil.example/"), answer["Location"]
        assert not answer["Location"].startswith(("//", "/\\", "\\"))


def test_a_path_that_looks_like_another_site_stays_in_peil(client):
    for path in ("//elsewhere.example/", "//elsewhere.example/rondes/", "/%2f%2felsewhere/"):
        answer = client.get(path)

        assert not answer.get("Location", "").startswith(("//", "http")), answer["Location"]


@pytest.mark.parametrize("host", ["elsewhere.example", "testserver@elsewhere.example", "a b", "["])
def test_a_host_that_is_not_ours_gets_no_page_of_ours(client, host, capfd):
    answer = client.get(reverse("login"), HTTP_HOST=host)

    assert answer.status_code == 400
    assert "elsewhere.example" not in answer.content.decode()


def test_a_forwarded_host_makes_no_link(client):
    answer = client.get(reverse("login"), HTTP_X_FORWARDED_HOST="elsewhere.example")

    assert "elsewhere.example" not in answer.content.decode()


QUESTIONS = {
    "rounds": (),
    "open-round": ("period",),
    "trail": ("kind", "about", "key", "person", "first_day", "last_day", "after"),
    "edition_release": ("round", "unit", "party", "about", "version", "written"),
    "login": ("next",),
}
ODD = (
    "\x00",
    "9" * 5000,
    "-1",
    "0001-01-01",
    "9999-12-31",
    "0000",
    "9999",
    "2022-H9",
    "'",
    "%",
    "[",
)


@pytest.mark.parametrize(("name", "fields"), QUESTIONS.items())
def test_no_question_behind_an_address_is_a_fault(browsers, name, fields):
    (address, place), *_ = [(a, p) for a, p in every_address() if a.name == name]

    for field in fields:
        for odd in ODD:
            asking = {field: odd, **({"about": "round"} if field == "key" else {})}
            answer = insider(address, browsers).get(place, asking)
            assert answer.status_code < 500, (field, odd[:20])


def test_a_body_that_is_too_large_is_refused_before_it_is_read(client):
    for place in (reverse("login"), f"/rondes/2022/{UNIT}/bestand/", "/nergens/"):
        answer = client.post(place, b"x", "multipart/form-data", CONTENT_LENGTH=str(7 * 1024**2))

        assert answer.status_code == 413, place
        assert "groter dan 6 MB" in answer.content.decode()


def test_a_body_of_no_length_is_refused(client):
    for length in ("-1", "x", "9" * 30, "١"):
        assert client.generic("POST", reverse("login"), b"", CONTENT_LENGTH=length).status_code in {
            400,
            413,
        }


def test_a_password_alone_opens_no_page():
    half = Client()
    half.force_login(holder(Role.MINISTRY), backend="django.contrib.auth.backends.ModelBackend")

    for address, place in every_address():
        if address.name in BEFORE_LOGIN or RIGHTS[address.action][Role.PUBLIC] is Reach.ALL:
            continue
        for method in address.methods:
            answer = asked(half, method, place)
            assert answer.status_code == 302, place
            assert answer["Location"].startswith(reverse("login")), place
