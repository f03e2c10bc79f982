"""The screens of rounds, as a reader sees them and as force control uses them."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from cycle.conftest import logged_in, make_person, signed
from cycle.rounds.made import INDICATORS, control, opened, put, put_all
from peil.cycle.models import Reminder, Round
from peil.cycle.rights import RIGHTS, Action, Reach, Role
from peil.cycle.rounds.closing import close_round
from peil.cycle.workflow import State
from peil.interfaces.settings.clock import practice_day

pytestmark = pytest.mark.django_db
ROLES = [r for r in Role if r is not Role.PUBLIC]


@pytest.fixture
def today(settings, tmp_path):
    """Sets the day that it is."""

    def setting(day: str) -> None:
        settings.PEIL_HOME = tmp_path
        (tmp_path / "practice-day").write_text(day, encoding="ascii")
        assert str(practice_day()) == day

    return setting


@pytest.fixture
def browser(today) -> Client:
    """Force control, on a day on which the calendar plans a round."""
    today("2022-07-04")
    return logged_in(control())


def shown(response) -> str:
    """What a reader reads on a page: without tags, with single spaces."""
    body = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"\s+", " ", body)


def form(**changed: object) -> dict[str, object]:
    """What the form holds when it is sent as it was filled in."""
    filled: dict[str, object] = {
        "supply_by": "2022-08-01",
        "approve_by": "2022-08-15",
        "accept_by": "2022-08-31",
        "interpret_by": "2022-09-12",
        "discussed_on": "2022-09-26",
        "indicators": list(INDICATORS),
    }
    return {**filled, **changed}


class TestList:
    def test_says_that_there_is_nothing_where_there_is_nothing(self, browser, today):
        today("2030-01-01")

        told = shown(browser.get("/rondes/"))

        assert "Er is nu geen ronde open." in told
        assert "De kalender plant nu geen ronde binnen een agenda." in told
        assert "Er is nog geen ronde gesloten." in told

    def test_shows_open_then_planned_then_closed_rounds(self, browser, policy):
        put_all(opened(policy, "2021", day="2022-01-03"), State.ACCEPTED)
        close_round("2021", by=signed(control(), "2022-06-01"))
        opened(policy)

        told = shown(browser.get("/rondes/"))

        places = [
            told.index(part)
            for part in (
                "Ronde over het eerste halfjaar van 2022",
                "Ronde over het jaar 2022",
                "Ronde over het jaar 2021",
            )
        ]
        assert places == sorted(places)

    def test_offers_force_control_to_open_what_can_be_opened_by_now(self, browser):
        page = browser.get("/rondes/").content.decode()

        assert "/rondes/openen/?period=2022-H1" in page
        assert "period=2022&" not in page
        assert 'period=2022"' not in page

    def test_offers_nobody_else_to_open_a_round(self, today):
        today("2022-07-04")
        page = logged_in(make_person(Role.AUDITOR)).get("/rondes/").content.decode()

        assert "/rondes/openen/" not in page
        assert "Ronde over het eerste halfjaar van 2022" in page

    def test_speaks_english_where_that_is_asked(self, browser):
        told = shown(browser.get("/en/rondes/"))

        assert "Round on the first half of 2022" in told
        assert "No round is open now." in told

    def test_asks_the_same_number_of_questions_for_more_rounds(
        self, browser, policy, django_assert_num_queries
    ):
        asked = 9
        opened(policy)
        with django_assert_num_queries(asked):
            browser.get("/rondes/")
        opened(policy, "2021", day="2022-01-03")
        put_all(opened(policy, "2021-H1", day="2021-07-01"), State.ACCEPTED)
        close_round("2021-h1", by=signed(control(), "2022-06-01"))

        with django_assert_num_queries(asked):
            browser.get("/rondes/")


class TestRound:
    def test_shows_every_unit_with_its_state_and_who_is_late(self, browser, policy, today):
        made = opened(policy)
        put_all(made, State.ACCEPTED)
        put(made, "limburg", State.AWAITED)
        put(made, "rotterdam", State.SUPPLIED)
        today("2022-08-03")

        told = shown(browser.get("/rondes/2022-h1/"))

        assert "10 van de 12 aanleveringen zijn aanvaard." in told
        assert "De andere: 1 nog niets geleverd, 1 aangeleverd." in told
        assert "1 stap is te laat." in told
        assert re.search(r"Limburg nog niets geleverd sinds 10 juli 2022 2 dagen te laat", told)
        assert re.search(r"Rotterdam aangeleverd sinds 10 juli 2022 klaar nu aan de beurt", told)

    def test_links_to_the_submissions_that_the_reader_may_see(self, policy, today):
        today("2022-07-10")
        opened(policy)
        supplier = logged_in(make_person(Role.UNIT_SUPPLIER, "limburg"))

        page = supplier.get("/rondes/2022-h1/").content.decode()

        assert reverse("submission", kwargs={"round": "2022-h1", "unit": "limburg"}) in page
        assert reverse("submission", kwargs={"round": "2022-h1", "unit": "rotterdam"}) not in page
        assert "Rotterdam" in page

    def test_offers_reminders_and_closing_to_force_control_only(self, browser, policy, today):
        opened(policy)
        today("2022-08-03")
        auditor = logged_in(make_person(Role.AUDITOR))

        by_control = browser.get("/rondes/2022-h1/").content.decode()
        by_auditor = auditor.get("/rondes/2022-h1/").content.decode()

        for address in ("/rondes/2022-h1/herinneren/", "/rondes/2022-h1/sluiten/"):
            assert address in by_control
            assert address not in by_auditor

    def test_says_of_a_closed_round_why_it_was_closed(self, browser, policy):
        opened(policy)
        close_round("2022-h1", by=signed(control(), "2022-07-04"), reason="Only a <test>.")

        page = browser.get("/rondes/2022-h1/")

        assert "Deze ronde is gesloten op 4 juli 2022." in shown(page)
        assert "Only a &lt;test&gt;." in page.content.decode()
        assert "/rondes/2022-h1/sluiten/" not in page.content.decode()

    def test_is_not_found_where_it_was_not_opened(self, browser):
        for address in ("/rondes/1999/", "/rondes/1999/sluiten/"):
            response = browser.get(address)

            assert response.status_code == 404
            assert "&#x27;1999&#x27;" in response.content.decode()

    def test_asks_the_same_number_of_questions_for_more_units(
        self, browser, policy, django_assert_num_queries
    ):
        made = opened(policy)
        asked = 8
        with django_assert_num_queries(asked):
            browser.get("/rondes/2022-h1/")
        put_all(made, State.ACCEPTED)
        for unit in ("limburg", "rotterdam", "amsterdam"):
            make_person(Role.AUTHORITY, unit)

        with django_assert_num_queries(asked):
            browser.get("/rondes/2022-h1/")


class TestOpening:
    ADDRESS = "/rondes/openen/?period=2022-H1"

    def test_asks_a_period_first(self, browser):
        told = shown(browser.get("/rondes/openen/"))

        assert "Over welke periode?" in told

    @pytest.mark.parametrize(
        ("period", "told"),
        [
            ("next year", "Wat is ingevuld, is geen periode."),
            ("2022-12..2023-01", "Die periode valt niet binnen één agenda"),
            ("1999", "Die periode valt niet binnen één agenda"),
            ("9999", "Die periode valt niet binnen één agenda"),
        ],
    )
    def test_says_what_is_wrong_with_a_period(self, browser, period, told):
        response = browser.get("/rondes/openen/", {"period": period})

        assert response.status_code == 422
        assert told in shown(response)

    def test_has_the_days_of_the_calendar_filled_in_and_all_indicators_on(self, browser):
        page = browser.get(self.ADDRESS).content.decode()

        for name, day in form().items():
            if name != "indicators":
                assert re.search(rf'name="{name}" value="{day}"', page), name
        boxes = re.findall(r'<input type="checkbox"[^>]*>', page)
        assert len(boxes) > 10
        assert all("checked" in box for box in boxes)

    def test_opens_the_round_as_it_was_filled_in(self, browser):
        response = browser.post(self.ADDRESS, form(supply_by="2022-08-05"), follow=True)

        assert response.redirect_chain == [("/rondes/2022-h1/", 302)]
        assert "De ronde is open." in shown(response)
        made = Round.objects.get()
        assert str(made.supply_by) == "2022-08-05"
        assert made.opened_by == control()

    def test_takes_no_field_that_it_does_not_name(self, browser):
        smuggled = {"key": "other", "agenda": "2015-2018", "opened_on": "2000-01-01", "period": "x"}

        browser.post(self.ADDRESS, form(**smuggled))

        made = Round.objects.get()
        assert (made.key, made.agenda, str(made.opened_on)) == (
            *("2022-h1", "2019-2022", "2022-07-04"),
        )

    @pytest.mark.parametrize(
        ("changed", "told"),
        [
            ({"approve_by": "2022-07-31"}, "'goedkeuren' staat op 31 juli 2022"),
            ({"indicators": []}, "Dit veld is verplicht."),
            ({"indicators": ["home-burglaries"]}, "home-burglaries"),
            ({"supply_by": "soon"}, "Voer een geldige datum in."),
            ({"supply_by": ""}, "Dit veld is verplicht."),
        ],
    )
    def test_shows_what_is_wrong_in_the_form_and_keeps_what_was_filled_in(
        self, browser, changed, told
    ):
        response = browser.post(self.ADDRESS, form(accept_by="2022-09-01", **changed))

        assert response.status_code == 422
        assert told in shown(response).replace("&#x27;", "'")
        assert 'name="accept_by" value="2022-09-01"' in response.content.decode()
        assert not Round.objects.exists()

    def test_says_that_the_round_is_there_already(self, browser, policy):
        opened(policy)

        seen, sent = browser.get(self.ADDRESS), browser.post(self.ADDRESS, form())

        assert "Deze ronde is er al" in shown(seen)
        assert sent.status_code == 422
        assert "Die ronde is er al." in shown(sent)


class TestClosing:
    def test_a_complete_round_closes_without_a_reason(self, browser, policy):
        put_all(opened(policy), State.ACCEPTED)

        response = browser.post("/rondes/2022-h1/sluiten/", follow=True)

        assert "De ronde is gesloten." in shown(response)
        assert Round.objects.get().closed_by == control()

    def test_the_form_names_what_is_missing_and_asks_why(self, browser, policy):
        put_all(opened(policy), State.ACCEPTED)
        put(Round.objects.get(), "limburg", State.DRAFT)

        seen = browser.get("/rondes/2022-h1/sluiten/")
        refused = browser.post("/rondes/2022-h1/sluiten/", {"reason": " "})
        closed = browser.post("/rondes/2022-h1/sluiten/", {"reason": "It is over."})

        assert "Limburg: in bewerking" in shown(seen)
        assert "Rotterdam:" not in shown(seen)
        assert refused.status_code == 422
        assert "Nog niet aanvaard zijn de cijfers van: limburg." in shown(refused)
        assert closed.status_code == 302
        assert Round.objects.get().closing_reason == "It is over."

    def test_a_round_that_is_closed_is_refused(self, browser, policy):
        opened(policy)
        close_round("2022-h1", by=signed(control(), "2022-07-04"), reason="It is over.")

        response = browser.post("/rondes/2022-h1/sluiten/", {"reason": "Again."})

        assert response.status_code == 409
        assert "Die ronde is gesloten." in shown(response)


class TestReminding:
    def test_mails_who_is_late_and_says_so(self, browser, policy, today):
        made = opened(policy)
        put_all(made, State.ACCEPTED)
        put(made, "limburg", State.AWAITED)
        put(made, "amsterdam", State.AWAITED)
        make_person(Role.UNIT_SUPPLIER, "limburg")
        today("2022-08-03")

        first = browser.post("/rondes/2022-h1/herinneren/", follow=True)
        second = browser.post("/rondes/2022-h1/herinneren/", follow=True)

        assert "Aan 1 stap is herinnerd." in shown(first)
        assert "Er is niemand om te mailen voor: Amsterdam (aanleveren)." in shown(first)
        assert "Vandaag al herinnerd, en niet nog eens: Limburg (aanleveren)." in shown(second)
        assert len(mail.outbox) == Reminder.objects.count() == 1

    def test_says_that_nobody_is_late(self, browser, policy):
        opened(policy)

        response = browser.post("/rondes/2022-h1/herinneren/", follow=True)

        assert "Niemand is te laat; er is niets verstuurd." in shown(response)

    def test_is_not_done_by_following_a_link(self, browser, policy):
        opened(policy)

        assert browser.get("/rondes/2022-h1/herinneren/").status_code == 405


ASKED = [
    ("get", "/rondes/", Action.SEE_ROUNDS),
    ("get", "/rondes/2022-h1/", Action.SEE_ROUNDS),
    ("get", "/rondes/openen/", Action.OPEN_ROUND),
    ("post", "/rondes/openen/?period=2022-H1", Action.OPEN_ROUND),
    ("get", "/rondes/2022-h1/sluiten/", Action.CLOSE_ROUND),
    ("post", "/rondes/2022-h1/sluiten/", Action.CLOSE_ROUND),
    ("post", "/rondes/2022-h1/herinneren/", Action.REMIND),
]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("method", "address", "action"), ASKED)
def test_each_address_answers_whoever_the_table_says(policy, today, role, method, address, action):
    today("2022-07-04")
    opened(policy)
    client = logged_in(make_person(role))

    status = getattr(client, method)(address).status_code

    assert (status != 403) is (RIGHTS[action][role] is not Reach.NOTHING)


@pytest.mark.parametrize(("method", "address", "action"), ASKED)
def test_whoever_is_not_logged_in_is_asked_to(policy, method, address, action):
    opened(policy)

    response = getattr(Client(), method)(address)

    assert response.status_code == 302
    assert response.url.startswith("/inloggen/")
