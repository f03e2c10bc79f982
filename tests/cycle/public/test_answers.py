"""A public page is the same for everybody, and exists for the days on which something changed."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import resolve

from cycle.conftest import logged_in, make_person
from peil.cycle.rights import Role
from peil.interfaces.settings.public import current_public_record
from peil.interfaces.web.public.addresses import public_addresses
from peil.reports.public.days import days_of

pytestmark = pytest.mark.django_db

PAGE = "/indicatoren/human-trafficking-suspects/"
KEPT = "2020-06-29"
ARTICLE = "2020-06-30"
"""The last day that an article of June 2020, which prints figures of it, can be of."""


def test_a_page_is_the_same_for_who_is_logged_in_and_for_anybody():
    nobody = Client().get(PAGE)
    somebody = logged_in(make_person(Role.MINISTRY)).get(PAGE)

    assert somebody.content == nobody.content
    for answer in (nobody, somebody):
        assert answer["Cache-Control"] == "public, max-age=60"
        assert "Cookie" not in answer.get("Vary", "")
        assert not answer.cookies


def test_who_has_the_page_already_is_told_so_in_no_bytes():
    first = Client().get(PAGE)

    again = Client().get(PAGE, HTTP_IF_NONE_MATCH=first["ETag"])

    assert (again.status_code, again.content) == (304, b"")


def test_a_page_has_an_address_for_a_day_on_which_something_changed():
    assert Client().get(f"{PAGE}stand-per/{KEPT}/").status_code == 200


@pytest.mark.parametrize("place", [PAGE, f"{PAGE}stand-per/2018-12-03/"])
def test_asking_a_day_leads_to_the_page_of_the_last_change_before_it(place):
    asked = Client().get(place, {"knownOn": "2020-07-15"}, follow=True)

    assert asked.redirect_chain[-1] == (f"{PAGE}stand-per/{ARTICLE}/", 302)


def test_asking_today_or_later_leads_to_the_page_without_a_day():
    asked = Client().get(PAGE, {"knownOn": "2999-01-01"}, follow=True)

    assert asked.redirect_chain[-1] == (PAGE, 302)


def test_a_day_can_be_asked_of_every_kind_of_page_and_file():
    """Where a page shows no numbers, or shows them as of days of its own, it is the same page."""
    kinds = {resolve(place).view_name: place for place in public_addresses(current_public_record())}

    assert len(kinds) > 20
    for kind, place in kinds.items():
        asked = Client().get(place, {"knownOn": "2020-07-15"}, follow=True)
        assert asked.status_code == 200, kind
        assert "knownOn" not in asked.request["QUERY_STRING"], kind


def test_two_years_in_a_row_can_be_read_as_of_a_day_and_others_as_of_today():
    asked, apart = (
        Client().get(f"/vergelijken/jaren/{years}/", {"knownOn": "2020-07-15"}, follow=True)
        for years in ("2019/2020", "2018/2020")
    )

    assert asked.redirect_chain[-1] == (f"/vergelijken/jaren/2019/2020/stand-per/{ARTICLE}/", 302)
    assert "30 juni 2020" in asked.content.decode()
    assert apart.redirect_chain[-1] == ("/vergelijken/jaren/2018/2020/", 302)


@pytest.mark.parametrize("years", ["2020/2019", "2018/2020"])
def test_two_years_as_of_a_day_have_one_address(years):
    answer = Client().get(f"/vergelijken/jaren/{years}/stand-per/{KEPT}/", follow=True)

    assert answer.status_code == 200
    assert (
        answer.redirect_chain[-1][0]
        == {
            "2020/2019": f"/vergelijken/jaren/2019/2020/stand-per/{KEPT}/",
            "2018/2020": "/vergelijken/jaren/2018/2020/",
        }[years]
    )


@pytest.mark.parametrize("written", ["vandaag", "2020-02-30", "2020-6-1", "", "\x00"])
def test_a_day_that_is_none_is_told_and_not_guessed(written):
    assert Client().get(PAGE, {"knownOn": written}).status_code == 400


@pytest.mark.parametrize(
    "place",
    [
        "/indicatoren/niets/",
        "/agendas/niets/",
        "/eenheden/niets/",
        "/jaren/1950/",
        "/indicatoren/a%00b/",
    ],
)
def test_what_is_not_there_is_not_found(place):
    assert Client().get(place).status_code == 404


def test_nothing_is_done_by_sending_a_form_to_a_page():
    assert Client().post(PAGE).status_code == 405


def test_the_days_of_an_indicator_are_those_of_its_norms_and_figures():
    policy = current_public_record().policy

    days = days_of(policy, indicator="human-trafficking-suspects", unit="national")

    assert list(days) == sorted(days, reverse=True)
    assert {date(2018, 12, 3), date(2020, 6, 29)} <= set(days)


def test_the_days_of_a_year_leave_out_what_is_about_other_years():
    policy = current_public_record().policy

    of_one = set(days_of(policy, year=2020))

    assert date(2020, 6, 29) in of_one
    assert date(2020, 11, 23) not in of_one
