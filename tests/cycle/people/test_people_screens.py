"""The screens of an administrator, and those about oneself: what they do, and what they never show."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_otp.plugins.otp_totp.models import TOTPDevice

from cycle.conftest import logged_in, make_person
from cycle.people.codes import code_of
from peil.cycle.models import ApiToken, Assignment, Event, Invitation, Person
from peil.cycle.people.tokens import signature_by_token
from peil.cycle.rights import Role
from peil.interfaces.settings.clock import now

pytestmark = pytest.mark.django_db

NEW = {
    "name": "J. Jansen",
    "office": "hoofd cijfers",
    "email": "jo@example.org",
    "role": "unit_supplier/politie",
    "unit": "limburg",
}


@pytest.fixture
def administrator():
    return make_person(Role.ADMINISTRATOR, name="Ada Beheer")


@pytest.fixture
def browser(administrator):
    return logged_in(administrator)


@pytest.fixture
def supplier():
    return make_person(Role.UNIT_SUPPLIER, "limburg", name="Sam Cijfer")


def text_of(answer) -> str:
    return answer.content.decode()


def test_the_list_names_everybody_with_their_roles_and_no_addresses(browser, supplier):
    page = text_of(browser.get("/mensen/"))

    assert "Sam Cijfer" in page
    assert "leverancier van een eenheid" in page
    assert "Limburg" in page
    assert "@" not in page


def test_the_list_asks_as_many_questions_for_many_people_as_for_one(
    browser, django_assert_num_queries
):
    with CaptureQueriesContext(connection) as few:
        browser.get("/mensen/")
    for _ in range(20):
        make_person(Role.UNIT_SUPPLIER, "limburg")

    with django_assert_num_queries(len(few)):
        browser.get("/mensen/")


def test_inviting_makes_a_person_and_sends_the_link(browser, mailoutbox):
    answer = browser.post("/mensen/uitnodigen/", NEW, follow=True)

    person = Person.objects.get(email="jo@example.org")
    link = re.search(r"http://localhost:8000(/uitnodiging/\S+)", mailoutbox[0].body)
    assert "J. Jansen is uitgenodigd" in text_of(answer)
    assert [a.unit for a in person.assignments.all()] == ["limburg"]
    assert link is not None
    assert browser.get(link[1]).status_code == 200


def test_the_screen_of_a_person_shows_neither_address_nor_link(browser, mailoutbox):
    page = text_of(browser.post("/mensen/uitnodigen/", NEW, follow=True))

    assert "jo@example.org" not in page
    assert mailoutbox[0].body.split("/uitnodiging/")[1].split()[0] not in page


def test_a_wrong_role_is_told_in_the_form_and_makes_nobody(browser, mailoutbox):
    answer = browser.post("/mensen/uitnodigen/", {**NEW, "role": "auditor/"})

    assert answer.status_code == 409
    assert "alleen voor het geheel" in text_of(answer)
    assert 'value="J. Jansen"' in text_of(answer)
    assert mailoutbox == []
    assert not Person.objects.filter(email="jo@example.org").exists()


@pytest.mark.parametrize(
    "change",
    [
        {"role": "public/"},
        {"role": "administrator/politie"},
        {"role": "unit_supplier"},
        {"role": ""},
        {"unit": "atlantis"},
        {"email": "no address"},
        {"name": ""},
    ],
    ids=str,
)
def test_what_the_form_does_not_offer_is_refused(browser, change):
    answer = browser.post("/mensen/uitnodigen/", {**NEW, **change})

    assert answer.status_code == 422
    assert Person.objects.count() == 1


def test_more_fields_than_the_form_has_change_nothing(browser):
    browser.post(
        "/mensen/uitnodigen/",
        {**NEW, "is_active": "", "password": "x", "oidc_subject": "x", "party": "om", "id": "1"},
    )

    made = Person.objects.get(email="jo@example.org")
    assert made.is_active
    assert not made.has_usable_password()
    assert made.oidc_subject == ""
    assert made.assignments.get().party == "politie"


def test_a_role_is_given_and_ended_on_the_screen_of_a_person(browser, supplier):
    given = browser.post(
        f"/mensen/{supplier.pk}/rollen/", {"role": "unit_approver/politie", "unit": "limburg"}
    )
    number = supplier.assignments.get(role="unit_approver").pk
    ended = browser.post(f"/mensen/{supplier.pk}/rollen/{number}/beeindigen/", follow=True)

    assert given.url == f"/mensen/{supplier.pk}/"
    assert "Rollen van vroeger" in text_of(ended)
    assert [h.role for h in supplier.holdings()] == [Role.UNIT_SUPPLIER]


def test_an_administrator_cannot_give_themself_a_role_that_touches_figures(browser, administrator):
    answer = browser.post(
        f"/mensen/{administrator.pk}/rollen/", {"role": "force_control/politie", "unit": "national"}
    )

    assert answer.status_code == 409
    assert "Wie beheerder is, heeft geen andere rol" in text_of(answer)
    assert [h.role for h in administrator.holdings()] == [Role.ADMINISTRATOR]


def test_the_last_administrator_cannot_stop(browser, administrator):
    answer = browser.post(f"/mensen/{administrator.pk}/buitensluiten/")

    assert answer.status_code == 409
    assert "Er is geen andere" in text_of(answer)


def test_an_administrator_who_stops_is_logged_out(browser, administrator):
    make_person(Role.ADMINISTRATOR)

    answer = browser.post(f"/mensen/{administrator.pk}/buitensluiten/")

    assert answer.url == "/inloggen/"
    assert browser.get("/mensen/").url.startswith("/inloggen/")


def test_shutting_out_letting_in_and_inviting_again_are_buttons(browser, supplier, mailoutbox):
    for act in ("buitensluiten", "toelaten", "uitnodiging", "tweede-stap"):
        assert browser.post(f"/mensen/{supplier.pk}/{act}/").url == f"/mensen/{supplier.pk}/"

    assert [event.kind for event in Event.objects.order_by("sequence")] == [
        "person_deactivated",
        "person_reactivated",
        "invitation_renewed",
        "second_factor_reset",
    ]
    assert len(mailoutbox) == 1
    assert Invitation.objects.count() == 1


@pytest.mark.parametrize(
    "act",
    ["rollen", "buitensluiten", "toelaten", "uitnodiging", "tweede-stap", "rollen/1/beeindigen"],
)
def test_what_changes_a_person_is_done_by_a_form_only(browser, supplier, act):
    assert browser.get(f"/mensen/{supplier.pk}/{act}/").status_code == 405


@pytest.mark.parametrize("role", [r for r in Role if r not in {Role.PUBLIC, Role.ADMINISTRATOR}])
@pytest.mark.parametrize(
    ("address", "posts"),
    [
        ("", False),
        ("uitnodigen/", False),
        ("uitnodigen/", True),
        ("1/", False),
        ("1/rollen/", True),
        ("1/rollen/1/beeindigen/", True),
        ("1/buitensluiten/", True),
        ("1/toelaten/", True),
        ("1/tweede-stap/", True),
        ("1/uitnodiging/", True),
    ],
)
def test_nobody_else_manages_people(role, address, posts):
    other = make_person(role, "limburg")
    client = logged_in(other)

    ask = client.post if posts else client.get

    assert ask(f"/mensen/{address}").status_code == 403
    assert Assignment.objects.filter(ended_at__isnull=True).count() == 1


def test_somebody_who_is_not_there_is_not_found(browser):
    assert browser.get("/mensen/999999/").status_code == 404
    assert browser.post("/mensen/999999/buitensluiten/").status_code == 404


def test_a_supplier_makes_and_ends_a_token(supplier):
    browser = logged_in(supplier)

    page = text_of(
        browser.post("/eigen-account/tokens/limburg/", {"label": "cijfersysteem", "days": "30"})
    )
    secret = re.search(r"<code>(peil_[^<]+)</code>", page)
    again = text_of(browser.get("/eigen-account/tokens/limburg/"))
    token = ApiToken.objects.get()

    assert secret is not None
    by = signature_by_token(secret[1], moment=now())
    assert by is not None
    assert (by.person, by.unit) == (supplier, "limburg")
    assert "cijfersysteem" in again
    assert secret[1] not in again
    browser.post(f"/eigen-account/tokens/limburg/{token.pk}/beeindigen/")
    assert signature_by_token(secret[1], moment=now()) is None


def test_a_token_is_only_of_ones_own_unit_and_person(supplier):
    colleague = make_person(Role.UNIT_SUPPLIER, "limburg")
    logged_in(supplier).post("/eigen-account/tokens/limburg/", {"label": "x", "days": "30"})
    token = ApiToken.objects.get()

    browser = logged_in(colleague)

    assert "<td>" not in text_of(browser.get("/eigen-account/tokens/limburg/"))
    assert browser.post(f"/eigen-account/tokens/limburg/{token.pk}/beeindigen/").status_code == 409
    assert browser.get("/eigen-account/tokens/amsterdam/").status_code == 403
    token.refresh_from_db()
    assert token.ended_at is None


def test_ones_own_page_shows_roles_and_no_address(browser, administrator):
    page = text_of(browser.get("/eigen-account/"))

    assert "Ada Beheer" in page
    assert "beheerder" in page
    assert administrator.email not in page


def test_new_recovery_codes_need_a_code_of_the_app(browser, administrator):
    device = TOTPDevice.objects.get(user=administrator)

    wrong = browser.post("/eigen-account/herstelcodes/", {"code": "abc"})
    device.refresh_from_db()
    device.throttle_reset()
    right = browser.post("/eigen-account/herstelcodes/", {"code": code_of(device)})

    assert wrong.status_code == 422
    assert len(re.findall(r"<li><code>", text_of(right))) == 10


@pytest.mark.parametrize(
    "address", ["/mensen/", "/mensen/uitnodigen/", "/eigen-account/", "/inloggen/"]
)
def test_every_page_is_there_in_english(browser, address):
    page = text_of(browser.get(f"/en{address}", follow=True))

    assert 'lang="en"' in page
    assert "Uitloggen" not in page
