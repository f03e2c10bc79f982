"""The auditor reads the trail on screens; nobody else does."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import translation

from cycle.conftest import logged_in, make_person, signed
from peil.cycle.rights import Role
from peil.cycle.trail.recording import Happened, Subject, figure_subject, record
from peil.cycle.trail.timelines import PER_PAGE

pytestmark = pytest.mark.django_db
LIMBURG = figure_subject("csv-tackled", "limburg", "2022")


@pytest.fixture(autouse=True)
def _in_dutch():
    with translation.override("nl"):
        yield


@pytest.fixture
def auditor():
    return make_person(Role.AUDITOR, name="Annie Auditor")


def happen(kind: str, *about: Subject, before=None, after=None, by=None):
    with transaction.atomic():
        return record(Happened(kind, about, before, after), by=by or signed(None, "2023-01-01"))


def text_of(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.content
    return answer.content.decode()


ADDRESSES = [
    ("trail", {}),
    ("trail-event", {"sequence": 1}),
    ("trail-subject", {"kind": "figure", "key": "csv-tackled/limburg/2022"}),
]


@pytest.mark.parametrize(("name", "parts"), ADDRESSES)
def test_only_the_auditor_reads_the_trail(name, parts):
    happen("round_opened", LIMBURG)

    answers = {
        role: logged_in(make_person(role, "limburg")).get(reverse(name, kwargs=parts)).status_code
        for role in Role
        if role is not Role.PUBLIC
    }

    assert answers == {role: 200 if role is Role.AUDITOR else 403 for role in answers}


def test_the_trail_says_what_happened_who_did_it_and_what_changed(auditor):
    happen(
        "figures_approved", LIMBURG, before={"state": "supplied"}, after={"state": "approved"},
        by=signed(auditor, "2023-01-05", 8),
    )  # fmt: skip

    told = text_of(logged_in(auditor), reverse("trail"))

    assert "Cijfers goedgekeurd" in told
    assert "Annie Auditor" in told
    assert "5 januari 2023, 09:00" in told
    assert "aangeleverd → goedgekeurd" in told
    assert "(csv&#x27;s), Limburg, 2022</a>" in told


def test_the_trail_speaks_english(auditor):
    happen("figures_approved", before={"state": "supplied"}, after={"state": "approved"})

    told = text_of(logged_in(auditor), "/en/logboek/")

    assert "Figures approved" in told
    assert "supplied → approved" in told


def test_the_trail_is_narrowed_down(auditor):
    happen("round_opened", Subject("round", "2022"))
    happen("round_closed", Subject("round", "2021"))
    client = logged_in(auditor)

    def rows(query: str) -> str:
        return text_of(client, f"{reverse('trail')}?{query}").partition("<tbody>")[2]

    assert "Ronde geopend" not in rows("kind=round_closed")
    assert "Ronde gesloten" in rows("kind=round_closed")
    assert "Ronde gesloten" not in rows("about=round&key=2022")
    assert rows("first_day=2023-01-02") == ""
    assert "Ronde geopend" in rows("last_day=2023-01-01")


@pytest.mark.parametrize(
    "query", ["kind=nonsense", "first_day=yesterday", "after=x", "after=" + "9" * 40, "person=x"]
)
def test_a_filter_that_makes_no_sense_breaks_nothing(auditor, query):
    happen("round_opened")

    assert "Ronde geopend" in text_of(logged_in(auditor), f"{reverse('trail')}?{query}")


def test_an_event_page_shows_its_place_in_the_chain_and_its_neighbours(auditor):
    first = happen("round_opened")
    second = happen("round_closed", after={"reason": "Genoeg <b>gezien</b>."})
    happen("round_opened")

    told = text_of(logged_in(auditor), reverse("trail-event", kwargs={"sequence": 2}))

    assert first.hash in told
    assert second.hash in told
    assert "Genoeg &lt;b&gt;gezien&lt;/b&gt;." in told
    assert reverse("trail-event", kwargs={"sequence": 1}) in told
    assert reverse("trail-event", kwargs={"sequence": 3}) in told


def test_an_event_that_never_happened_is_said_not_to_exist(auditor):
    answer = logged_in(auditor).get(reverse("trail-event", kwargs={"sequence": 9}))

    assert answer.status_code == 404
    assert "geen met dat nummer" in answer.content.decode()


def test_a_timeline_leads_on_to_its_next_page(auditor):
    for number in range(PER_PAGE + 1):
        happen("round_opened", Subject("round", "2022"), after={"number": number})
    client = logged_in(auditor)
    address = reverse("trail-subject", kwargs={"kind": "round", "key": "2022"})

    first = text_of(client, address)
    second = text_of(client, f"{address}?after={PER_PAGE}")

    assert f"?after={PER_PAGE}" in first
    assert first.count("Ronde geopend") == PER_PAGE
    assert second.count("Ronde geopend") == 1


def test_the_number_of_questions_does_not_grow_with_the_trail(
    auditor, django_assert_max_num_queries
):
    client = logged_in(auditor)
    for _ in range(60):
        happen("round_opened", LIMBURG, Subject("person", str(auditor.pk)))

    with django_assert_max_num_queries(10):
        client.get(reverse("trail"))
