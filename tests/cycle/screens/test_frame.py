"""The frame of every page says where the reader is, and what can be done from there."""

from __future__ import annotations

import re

import pytest

from cycle.conftest import NATION, logged_in, make_person
from peil.cycle.rights import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def control():
    return logged_in(make_person(Role.FORCE_CONTROL, NATION, name="A. Controller"))


def marked(answer) -> list[tuple[str, str]]:
    """The links that say where this page is, with how."""
    return re.findall(r'aria-current="(\w+)">([^<]+)<', answer.content.decode())


@pytest.mark.parametrize(
    ("place", "where"),
    [
        ("/werk/", [("page", "Begin")]),
        ("/rondes/", [("page", "Rondes")]),
        ("/rondes/openen/", [("true", "Rondes")]),
        ("/edities/beheer/", [("page", "Edities")]),
        ("/edities/", [("page", "Edities")]),
        ("/eigen-account/", [("page", "Ingelogd als A. Controller")]),
        ("/eigen-account/wachtwoord/", []),
        ("/niets/", []),
    ],
)
def test_the_menu_marks_where_the_reader_is_and_nothing_else(control, place, where):
    assert marked(control.get(place)) == where


def test_whoever_is_not_logged_in_is_led_to_what_is_public_and_to_logging_in(client):
    page = client.get("/inloggen/").content.decode()

    assert 'href="/edities/">Gepubliceerde edities<' in page
    assert 'href="/inloggen/">Inloggen<' in page
    assert "<nav" not in page


def test_a_public_page_leads_to_the_parts_of_the_site_and_to_logging_in(client):
    page = client.get("/edities/").content.decode()

    parts = re.findall(r'<li><a href="([^"]+)"', page.partition("</nav>")[0])
    assert parts[:3] == ["/agendas/", "/indicatoren/", "/eenheden/"]
    assert parts[4:] == ["/edities/", "/gegevens/", "/uitleg/"]
    assert 'href="/inloggen/">Inloggen<' in page


def test_a_public_page_names_itself_in_both_languages(client):
    page = client.get("/en/uitleg/chance/").content.decode()

    assert '<link rel="canonical" href="http://localhost:8000/en/uitleg/chance/">' in page
    assert 'hreflang="nl" href="http://localhost:8000/uitleg/chance/">' in page
    assert 'hreflang="en" href="http://localhost:8000/en/uitleg/chance/">' in page


def test_a_step_that_is_asked_as_a_page_says_what_to_do(control):
    answer = control.get("/rondes/2022/limburg/aanvaarden/")

    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    assert "gebruik daar de knop" in answer.content.decode()


def test_a_step_that_is_refused_leads_home_in_the_other_language(control):
    answer = control.post("/rondes/2022/limburg/aanvaarden/")

    assert 'href="/en/werk/"' in answer.content.decode()


@pytest.mark.parametrize(
    ("place", "heading"),
    [("/niets/", "Dit is er niet"), ("/logboek/", "Dit mag u niet")],
)
def test_a_refusal_says_in_its_heading_what_sort_it_is(control, place, heading):
    page = control.get(place).content.decode()

    assert f"<h1>{heading}</h1>" in page
    assert f"<title>{heading} – Peil</title>" in page
