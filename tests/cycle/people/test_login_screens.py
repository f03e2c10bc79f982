"""Logging in as a browser does: a password, then a code, and no way around either."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import get_resolver, resolve
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from cycle.people.browsing import PASSWORD, is_in, type_code, type_password
from cycle.people.codes import code_of, forget_waiting
from peil.cycle.models import Event
from peil.cycle.rights import Action

pytestmark = pytest.mark.django_db


def test_password_and_code_let_somebody_in(browser, person, enrolled):
    first = type_password(browser, person.email)
    second = type_code(browser, code_of(enrolled.device, steps=1))

    assert first.url == "/inloggen/code/?next=%2Fwerk%2F"
    assert second.url == "/werk/"
    assert is_in(browser)
    assert '"means":"password_and_code"' in Event.objects.get(kind="logged_in").content


def test_capitals_in_an_address_do_not_matter(browser, person, enrolled):
    assert type_password(browser, person.email.upper()).status_code == 302


def test_the_page_that_was_wanted_comes_after_logging_in(browser, person, enrolled):
    asked = browser.get("/eigen-account/wachtwoord/")

    first = browser.post(asked.url, {"username": person.email, "password": PASSWORD})
    second = browser.post(first.url, {"code": code_of(enrolled.device, steps=1)})

    assert second.url == "/eigen-account/wachtwoord/"


@pytest.mark.parametrize("wanted", ["https://evil.example", "//evil.example", "javascript:x()"])
def test_nobody_is_sent_to_another_site_after_logging_in(browser, person, enrolled, wanted):
    type_password(browser, person.email, next=wanted)

    answer = type_code(browser, code_of(enrolled.device, steps=1), next=wanted)

    assert answer.url == "/werk/"


def test_the_password_alone_opens_nothing(browser, person, enrolled):
    type_password(browser, person.email)

    assert browser.get("/rounds/").status_code in {302, 404}
    assert browser.get("/eigen-account/").url.startswith("/inloggen/")
    assert not is_in(browser)


def addresses() -> list[str]:
    """Every address that there is, with something filled in."""
    resolver = get_resolver()
    templates = (
        template
        for name in resolver.reverse_dict
        if isinstance(name, str)
        for possible, *_ in resolver.reverse_dict.getlist(name)
        for template, _ in possible
    )
    return sorted({re.sub(r"%\([a-z_]+\)s", "1", template) for template in templates})


def test_setting_up_the_second_factor_cannot_be_skipped_by_typing_an_address(browser, person):
    type_password(browser, person.email)

    for address in addresses():
        answer = browser.get(f"/{address}")
        if answer.status_code == 200 and not address.startswith("api/"):
            assert resolve(f"/{address}").func.action is Action.SEE_PUBLISHED, address
        elif answer.status_code == 302:
            to_log_in = answer.url.startswith("/inloggen")
            assert to_log_in or resolve(answer.url).func.action is Action.SEE_PUBLISHED, address
        else:
            assert answer.status_code in {200, 401, 403, 404, 405, 409}, address


def test_the_first_login_sets_up_a_second_factor_and_shows_recovery_codes_once(browser, person):
    first = type_password(browser, person.email)
    page = browser.get(first.url).content.decode()
    device = TOTPDevice.objects.get(user=person)

    answer = browser.post(
        "/inloggen/instellen/", {"code": code_of(device), "next": "/eigen-account/"}
    )

    codes = re.findall(
        r"<code>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})</code>", answer.content.decode()
    )
    assert first.url == "/inloggen/instellen/?next=%2Fwerk%2F"
    assert '<img src="/inloggen/instellen/qr.svg"' in page
    assert len(codes) == 10
    assert 'href="/eigen-account/"' in answer.content.decode()
    assert is_in(browser)
    assert codes[0] not in browser.get("/eigen-account/").content.decode()


def test_the_picture_holds_the_secret_as_svg_and_is_not_kept(browser, person):
    type_password(browser, person.email)

    answer = browser.get("/inloggen/instellen/qr.svg")

    assert answer["Content-Type"] == "image/svg+xml"
    assert answer.content.startswith(b"<svg")
    assert b"style=" not in answer.content
    assert "no-store" in answer["Cache-Control"]


def test_who_has_a_second_factor_cannot_set_up_another_before_passing_it(browser, person, enrolled):
    type_password(browser, person.email)

    assert browser.get("/inloggen/instellen/").url.startswith("/inloggen/code/")
    assert browser.post("/inloggen/instellen/", {"code": "123456"}).url.startswith(
        "/inloggen/code/"
    )
    assert browser.get("/inloggen/instellen/qr.svg").status_code == 409
    assert TOTPDevice.objects.get() == enrolled.device


@pytest.mark.parametrize(
    "address", ["/inloggen/code/", "/inloggen/instellen/", "/inloggen/instellen/qr.svg"]
)
def test_the_second_step_asks_for_the_first(browser, address):
    assert browser.get(address).url.startswith("/inloggen/?")
    assert browser.post(address, {"code": "123456"}).status_code in {302, 405}


def test_a_code_does_not_let_a_second_browser_in(browser, person, enrolled):
    code = code_of(enrolled.device, steps=1)
    type_password(browser, person.email)
    type_code(browser, code)
    thief = Client()
    type_password(thief, person.email)

    answer = type_code(thief, code)

    assert "Deze code klopt niet, of is al gebruikt" in answer.content.decode()
    assert not is_in(thief)


def test_a_recovery_code_lets_somebody_in_once(browser, person, enrolled):
    type_password(browser, person.email)
    type_code(browser, enrolled.codes[0])
    thief = Client()
    type_password(thief, person.email)
    type_code(thief, enrolled.codes[0])

    assert is_in(browser)
    assert not is_in(thief)
    assert StaticDevice.objects.get().token_set.count() == 9


def test_codes_cannot_be_guessed_one_after_another(browser, person, enrolled):
    type_password(browser, person.email)
    type_code(browser, "000000")

    answer = type_code(browser, code_of(enrolled.device, steps=1))

    assert "Wacht even" in answer.content.decode()
    assert not is_in(browser)
    forget_waiting(enrolled.device)
    type_code(browser, code_of(enrolled.device, steps=1))
    assert is_in(browser)


@pytest.mark.parametrize(
    "address", ["/inloggen/organisatie/", "/inloggen/organisatie/terug/?code=a&state=b"]
)
def test_without_an_issuer_its_addresses_are_not_there(browser, address):
    assert browser.get(address).status_code == 404


def test_pages_of_logging_in_are_not_kept_by_a_browser(browser, person, link):
    for address in ("/inloggen/", link):
        assert "no-store" in browser.get(address)["Cache-Control"]
