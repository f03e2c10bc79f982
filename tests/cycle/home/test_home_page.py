"""The home page: what waits for each role in words, with links that lead somewhere."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from cycle.accepted_rounds import accept
from cycle.conftest import at, logged_in, make_person, signed
from cycle.decisions.proposals import proposed
from cycle.rounds.made import control, on, opened, put, put_all
from peil.cycle.decisions.content import as_json
from peil.cycle.models import Edition, Invitation, Meeting, Person, Proposal
from peil.cycle.rights import Role
from peil.cycle.trail.recording import Happened, Subject, record
from peil.cycle.waiting.items import Kind, WaitingGroup, Waits
from peil.cycle.workflow import State
from peil.interfaces.web.home.addresses import address_of
from peil.interfaces.web.home.lines import Reader, lines_of
from peil.interfaces.web.words import WORDS

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(settings, tmp_path):
    """Sets the day that it is; 18 August 2022 at first."""
    settings.PEIL_HOME = tmp_path

    def setting(day: str) -> None:
        (tmp_path / "practice-day").write_text(day, encoding="ascii")

    setting("2022-08-18")
    return setting


def shown(person: Person, address: str = "/werk/") -> str:
    """What somebody reads on their home page: without tags, with single spaces."""
    body = logged_in(person).get(address).content.decode().partition("<main")[2]
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body)))


def links(person: Person) -> list[str]:
    """Where the links of somebody's home page lead to."""
    body = logged_in(person).get("/werk/").content.decode().partition("<main")[2]
    return [unescape(found) for found in re.findall(r'<a href="([^"]+)"', body)]


@pytest.mark.parametrize("role", [r for r in Role if r is not Role.PUBLIC])
def test_where_nothing_waits_the_page_says_so(role, today):
    today("2030-01-01")
    person = make_person(role)
    person.oidc_subject = "issuer"  # no second factor of Peil's own
    person.save()

    told = shown(person)

    assert "Wat op u wacht" in told
    assert "Er wacht nu niets op u." in told


def test_whoever_has_no_role_is_told_whom_to_ask():
    response = logged_in(make_person(None)).get("/werk/")

    assert response.status_code == 403
    assert "beheerder" in response.content.decode()


def test_a_supplier_is_led_to_the_submission_with_its_deadline(policy):
    opened(policy)
    supplier = make_person(Role.UNIT_SUPPLIER, "limburg")

    told = shown(supplier)

    assert "U bent hier als leverancier van een eenheid (politie, Limburg)." in told
    assert (
        "Cijfers aanleveren Limburg: Ronde over het eerste halfjaar van 2022 "
        "tot en met 1 augustus 2022 17 dagen te laat nog niets geleverd"
    ) in told
    assert links(supplier) == ["/rondes/2022-h1/limburg/"]


def test_the_page_speaks_english_where_that_is_asked(policy):
    opened(policy)

    told = shown(make_person(Role.UNIT_SUPPLIER, "limburg"), "/en/werk/")

    assert "Limburg: Round on the first half of 2022 by 1 August 2022 17 days late awaited" in told


def test_force_control_sees_who_is_late_and_what_to_accept(policy):
    made = opened(policy)
    put_all(made, State.SUPPLIED)
    put(made, "limburg", State.AWAITED)
    put(made, "den-haag", State.APPROVED)

    told = shown(control())

    assert "Cijfers aanvaarden Den Haag: Ronde over het eerste halfjaar van 2022" in told
    assert "Wie te laat is Ronde over het eerste halfjaar van 2022 tot en met 1 augustus" in told
    assert "2022 17 dagen te laat" in told
    assert "aanleveren: Limburg" in told
    assert "goedkeuren: Noord-Nederland, Oost-Nederland" in told
    assert links(control()) == [
        "/rondes/2022-h1/den-haag/",
        "/rondes/2022-h1/",
        "/rondes/2022-h1/",
    ]


def test_force_control_is_led_to_open_and_to_close(policy, today):
    today("2023-01-03")
    put_all(opened(policy), State.ACCEPTED)

    told = shown(control())

    assert "Rondes openen Ronde over het jaar 2022 tot en met 31 januari 2023" in told
    assert "Rondes sluiten Ronde over het eerste halfjaar van 2022" in told
    assert "alle cijfers zijn aanvaard" in told
    assert "/rondes/openen/?period=2022" in links(control())
    assert "/rondes/2022-h1/sluiten/" in links(control())


def test_an_authority_sees_how_much_it_has_to_interpret(policy):
    made = opened(policy)
    accept(made, "limburg", {"csv-tackled": 12}, day="2022-08-10")

    told = shown(make_person(Role.AUTHORITY, "limburg"))

    assert "U bent hier als gezag (regioburgemeesters, Limburg)." in told
    assert (
        "Cijfers duiden Limburg: Ronde over het eerste halfjaar van 2022 tot en met "
        "12 september 2022 regioburgemeesters; 3 thema's zonder duiding"
    ) in told


def test_the_ministry_sees_meetings_decisions_and_editions():
    ministry = make_person(Role.MINISTRY)
    meeting = Meeting.objects.create(
        key="2022-09-26-lovp", body="lovp", day=on("2022-09-26"), planned_by=ministry
    )
    Proposal.objects.create(
        key="norms-kept",
        agenda="2019-2022",
        kind="recalibration",
        content=as_json(proposed()),
        meeting=meeting,
        proposed_by=ministry,
        proposed_at=at("2022-07-01"),
        data_version="0" * 64,
    )
    Edition.objects.create(
        key="2021-national-1",
        year=2021,
        unit="national",
        number=1,
        known_on=on("2022-05-18"),
        composed_by=ministry,
        composed_at=at("2022-05-01"),
    )

    told = shown(ministry)

    assert (
        "Overleg dat komt Landelijk Overleg Veiligheid en Politie (LOVP), 26 september 2022" in told
    )
    assert "Besluiten vast te stellen Herijking op 26 september 2022 voorgesteld" in told
    assert "Edities te bevriezen Verantwoording 2021, editie 1 Landelijk; samengesteld" in told


def test_auditor_and_administrator_see_numbers_only():
    record(Happened("something", (Subject("round", "x"),)), by=signed(None, "2022-08-17"))
    invited = make_person(Role.AUDITOR, name="Invited Somebody")
    Invitation.objects.create(
        person=invited, secret_hash="0" * 64, sent_at=at("2022-08-17"), expires_at=at("2022-08-24")
    )

    by_auditor = shown(make_person(Role.AUDITOR))
    by_administrator = shown(make_person(Role.ADMINISTRATOR))

    assert "Logboek 1 gebeurtenis in de laatste zeven dagen" in by_auditor
    assert "Open uitnodigingen 1 persoon" in by_administrator
    assert "Invited Somebody" not in by_administrator


def test_every_kind_has_a_heading_a_line_and_an_address_that_exists(policy):
    reader = Reader(policy, "nl")
    for kind in Kind:
        state = {"decision": "proposed", "freeze": "composed", "publish": "frozen"}.get(
            kind, "awaited"
        )
        item = Waits(
            kind, key="2022-h1", units=("limburg",), party="lovp", state=state, step="supply"
        )

        heading = WORDS.say(f"home.kind.{kind}", "nl")
        (group,) = lines_of([WaitingGroup(kind, (item,))], reader=reader)
        (line,) = group.lines

        assert heading
        assert line.title
        assert resolve(address_of(item).partition("?")[0]).url_name


def test_the_page_asks_the_same_number_of_questions_for_more_rounds(policy):
    client = logged_in(control())
    counts = []
    for period, day in (("2022-H1", "2022-07-04"), ("2021", "2022-01-03")):
        made = opened(policy, period, day=day)
        put(made, "limburg", State.APPROVED)
        with CaptureQueriesContext(connection) as asked:
            client.get("/werk/")
        counts.append(len(asked))

    assert counts[0] == counts[1] <= 16
