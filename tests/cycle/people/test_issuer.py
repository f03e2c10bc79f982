"""Logging in with an issuer: a real one, a real server of Peil, and a browser without a screen."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

import pytest
import requests

from cycle.people.issuing import PEOPLE, Running, peil_and_issuer


@pytest.fixture(scope="module")
def both(tmp_path_factory) -> Iterator[Running]:
    with peil_and_issuer(tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def browser(both) -> Iterator[requests.Session]:
    with requests.Session() as session:
        yield session


def to_issuer(browser: requests.Session, both: Running, wanted: str = "/eigen-account/") -> str:
    """Where Peil sends a browser that wants to log in with the issuer."""
    asked = f"{both.peil}/inloggen/organisatie/?{urlencode({'next': wanted})}"
    return browser.get(asked, allow_redirects=False, timeout=20).headers["Location"]


def back_from_issuer(browser: requests.Session, address: str, name: str) -> str:
    """Where the issuer sends a browser back to when somebody logs in there."""
    answer = browser.post(address, data={"sub": name}, allow_redirects=False, timeout=20)
    return answer.headers["Location"]


def log_in(browser: requests.Session, both: Running, name: str) -> requests.Response:
    return browser.get(back_from_issuer(browser, to_issuer(browser, both), name), timeout=20)


def changed(address: str, **changes: str) -> str:
    """An address with other values for some of its parts."""
    parts = urlsplit(address)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    return urlunsplit(parts._replace(query=urlencode({**query, **changes})))


def is_in(browser: requests.Session, both: Running) -> bool:
    answer = browser.get(f"{both.peil}/eigen-account/", allow_redirects=False, timeout=20)
    return answer.status_code == 200


def test_who_the_issuer_knows_comes_in_without_another_code(browser, both):
    answer = log_in(browser, both, "ada")

    assert answer.status_code == 200
    assert answer.url == f"{both.peil}/eigen-account/"
    assert "ada" in answer.text
    assert is_in(browser, both)


def test_the_second_time_the_same_person_comes_in(browser, both):
    log_in(requests.Session(), both, "ada")

    assert log_in(browser, both, "ada").url == f"{both.peil}/eigen-account/"


def test_the_login_page_offers_the_issuer_and_the_issuer_is_asked_with_proof(browser, both):
    page = browser.get(f"{both.peil}/inloggen/", timeout=20).text

    asked = parse_qs(urlsplit(to_issuer(browser, both)).query)

    assert "Inloggen met de politie" in page
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["code_challenge"][0]) == 43
    assert len(asked["state"][0]) >= 32
    assert len(asked["nonce"][0]) >= 32
    assert asked["redirect_uri"] == [f"{both.peil}/inloggen/organisatie/terug/"]


def test_from_an_english_page_the_issuer_is_asked_with_the_same_address_back(browser, both):
    asked = browser.get(
        f"{both.peil}/en/inloggen/organisatie/?next=/en/eigen-account/",
        allow_redirects=False,
        timeout=20,
    ).headers["Location"]

    answer = browser.get(back_from_issuer(browser, asked, "ada"), timeout=20)

    assert answer.url == f"{both.peil}/en/eigen-account/"


@pytest.mark.parametrize("name", ["stranger", "unchecked", "gone"])
def test_whom_peil_does_not_know_is_told_what_to_do_and_is_not_made(browser, both, name):
    answer = log_in(browser, both, name)

    assert answer.status_code == 403
    assert "Vraag de beheerder van Peil om een uitnodiging" in answer.text
    assert not is_in(browser, both)
    people = subprocess.run(
        [sys.executable, "-c", "from peil.interfaces.cli.main import run; run()", "user", "list"],
        env=both.environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "stranger" not in people.stdout


def test_another_account_with_the_address_of_somebody_known_is_refused(browser, both):
    log_in(requests.Session(), both, "ada")

    assert log_in(browser, both, "mallory").status_code == 403
    assert not is_in(browser, both)


def test_a_tampered_state_is_refused(browser, both):
    back = back_from_issuer(browser, to_issuer(browser, both), "ada")

    answer = browser.get(changed(back, state="x" * 32), timeout=20)

    assert answer.status_code == 403
    assert "hoort niet bij deze poging" in answer.text
    assert not is_in(browser, both)


def test_a_tampered_nonce_is_refused(browser, both):
    asked = changed(to_issuer(browser, both), nonce="x" * 32)

    answer = browser.get(back_from_issuer(browser, asked, "ada"), timeout=20)

    assert answer.status_code == 403
    assert "hoort niet bij deze poging" in answer.text
    assert not is_in(browser, both)


def test_a_made_up_code_is_refused(browser, both):
    back = back_from_issuer(browser, to_issuer(browser, both), "ada")

    assert browser.get(changed(back, code="made-up"), timeout=20).status_code == 403
    assert not is_in(browser, both)


def test_the_way_back_of_one_browser_does_not_let_another_in(browser, both):
    back = back_from_issuer(browser, to_issuer(browser, both), "ada")

    with requests.Session() as thief:
        assert thief.get(back, timeout=20).status_code == 403
        to_issuer(thief, both)
        assert thief.get(back, timeout=20).status_code == 403
        assert not is_in(thief, both)


def test_the_way_back_works_once(browser, both):
    back = back_from_issuer(browser, to_issuer(browser, both), "ada")
    browser.get(back, timeout=20)

    assert browser.get(back, timeout=20).status_code == 403


def test_who_refuses_at_the_issuer_does_not_come_in(browser, both):
    asked = to_issuer(browser, both)
    denied = browser.post(asked, data={"action": "deny"}, allow_redirects=False, timeout=20)

    assert browser.get(denied.headers["Location"], timeout=20).status_code == 403


def test_the_session_key_changes_on_the_way(browser, both):
    address = to_issuer(browser, both)
    before = browser.cookies["sessionid"]

    browser.get(back_from_issuer(browser, address, "ada"), timeout=20)

    assert browser.cookies["sessionid"] != before


def test_nobody_is_sent_to_another_site(browser, both):
    back = back_from_issuer(browser, to_issuer(browser, both, "https://evil.example/"), "ada")

    answer = browser.get(back, allow_redirects=False, timeout=20)

    assert answer.headers["Location"] == "/werk/"


def test_logging_out_ends_a_session_of_the_issuer_too(browser, both):
    log_in(browser, both, "ada")
    token = browser.get(f"{both.peil}/eigen-account/", timeout=20).text.split(
        'csrfmiddlewaretoken" value="'
    )[1]

    browser.post(
        f"{both.peil}/uitloggen/", data={"csrfmiddlewaretoken": token.split('"')[0]}, timeout=20
    )

    assert not is_in(browser, both)


def test_who_is_shut_out_while_logged_in_is_out_and_stays_out(browser, both):
    log_in(browser, both, "late")
    before = is_in(browser, both)
    number = str(PEOPLE.index("late") + 1)

    subprocess.run(
        [sys.executable, "-c", "from peil.interfaces.cli.main import run; run()", "user", "deactivate", number],
        env=both.environment, check=True,
    )  # fmt: skip

    assert before
    assert not is_in(browser, both)
    assert log_in(browser, both, "late").status_code == 403


def test_ten_failures_at_the_issuer_do_not_lock_anybody_out(browser, both):
    for _ in range(10):
        browser.get(
            changed(back_from_issuer(browser, to_issuer(browser, both), "ada"), code="x"),
            timeout=20,
        )

    assert log_in(browser, both, "bob").status_code == 200
