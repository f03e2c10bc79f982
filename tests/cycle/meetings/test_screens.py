"""The screens of meetings: the agenda, the papers to keep, and the minutes."""

from __future__ import annotations

import pytest
from django.urls import reverse

from cycle.conftest import logged_in, make_person, signed
from cycle.meetings.conftest import DAY, MEETING, propose
from cycle.meetings.test_planning import mark, titles
from peil.cycle.models import AgendaItem, Meeting, Pack
from peil.cycle.rights import Role

pytestmark = pytest.mark.django_db

PLACE = reverse("meeting", kwargs={"key": MEETING})


def at(name, **parts):
    return reverse(name, kwargs={"key": MEETING, **parts})


@pytest.fixture
def officer(planned, ministry):
    return logged_in(ministry)


def test_a_meeting_is_planned_with_a_form(officer):
    posted = {"body": "lovp", "day": "2022-11-21", "round": "2022-h1"}

    answer = officer.post(reverse("plan-meeting"), posted)

    assert answer["Location"] == reverse("meeting", kwargs={"key": "lovp-2022-11-21"})
    assert "21 november 2022" in officer.get(reverse("meetings")).content.decode()


def test_a_meeting_that_is_there_already_comes_back_in_the_form(officer):
    posted = {"body": "lovp", "day": DAY.isoformat(), "round": ""}

    answer = officer.post(reverse("plan-meeting"), posted)

    assert answer.status_code == 409
    assert Meeting.objects.count() == 1


def test_items_are_added_changed_moved_and_dropped(officer, planned):
    officer.post(at("add-item"), {"title": "Rondvraag", "text": "", "proposal": ""})
    officer.post(at("change-item", number=1), {"title": "Welkom", "mark": mark(planned, 1)})
    officer.post(at("move-item-up", number=3), {"mark": mark(planned, 3)})
    officer.post(at("drop-item", number=1), {"mark": mark(planned, 1)})

    assert titles(planned) == ["Rondvraag", "Cijfers"]


def test_an_item_that_somebody_changed_comes_back_with_both_texts(officer, planned):
    seen = mark(planned, 1)
    officer.post(at("change-item", number=1), {"title": "Welkom", "mark": seen})

    answer = officer.post(at("change-item", number=1), {"title": "Aanvang", "mark": seen})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Welkom" in page
    assert "Aanvang" in page
    assert mark(planned, 1) in page


def test_an_item_can_name_a_proposal(policy, officer, planned, ministry):

    proposal = propose(policy, signed(ministry, "2022-09-02"))

    officer.post(at("add-item"), {"title": "Herijking", "proposal": proposal.key})

    assert AgendaItem.objects.get(title="Herijking").proposal == proposal
    assert "Te besluiten: Herijking verdachten 2022" in officer.get(PLACE).content.decode()


def test_papers_are_made_and_given_as_files_to_keep(officer):
    officer.post(at("make-pack"))

    for form, kind in (("pdf", "application/pdf"), ("html", "text/html; charset=utf-8")):
        answer = officer.get(at("pack", number=1, language="en", form=form))
        assert answer["Content-Type"] == kind
        assert answer["Content-Disposition"] == f'attachment; filename="{MEETING}-1-en.{form}"'
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer.content == bytes(Pack.objects.get(language="en", form=form).content)


def test_the_meeting_is_held_and_minuted(officer, planned):
    officer.post(at("hold-meeting"))
    posted = {"text": "Besproken.\n<script>alert(1)</script>", "mark": mark(planned, 2)}

    answer = officer.post(at("write-minutes", number=2), posted)

    page = officer.get(answer["Location"]).content.decode()
    assert "Besproken." in page
    assert "<script" not in page
    assert f'{at("change-item", number=1)}"' not in page


def test_what_is_not_there_is_not_found(officer):
    for place in (
        reverse("meeting", kwargs={"key": "lovp-2031-01-01"}),
        at("change-item", number=9),
        at("change-item", number=99_999_999_999_999_999_999),
        at("pack", number=1, language="nl", form="pdf"),
        at("pack", number=99_999_999_999_999_999_999, language="nl", form="pdf"),
    ):
        assert officer.get(place).status_code == 404, place


def test_a_button_without_a_mark_does_nothing(officer, planned):
    assert officer.post(at("drop-item", number=1)).status_code == 400
    assert titles(planned) == ["Opening", "Cijfers"]


@pytest.mark.parametrize("role", [Role.AUTHORITY, Role.FORCE_CONTROL, Role.AUDITOR])
def test_others_read_and_do_not_write(planned, role):
    reader = logged_in(make_person(role))

    page = reader.get(PLACE).content.decode()

    assert at("make-pack") not in page
    assert f'{at("change-item", number=1)}"' not in page
    for place in (
        at("make-pack"),
        at("add-item"),
        at("hold-meeting"),
        at("drop-item", number=1),
        at("write-minutes", number=1),
        reverse("plan-meeting"),
    ):
        assert reader.post(place).status_code == 403, place


@pytest.mark.parametrize("role", [Role.UNIT_SUPPLIER, Role.UNIT_APPROVER, Role.ADMINISTRATOR])
def test_units_do_not_see_meetings(planned, role):
    stranger = logged_in(make_person(role, "limburg"))

    assert stranger.get(PLACE).status_code == 403
    assert stranger.get(at("pack", number=1, language="nl", form="pdf")).status_code == 403


def test_the_page_asks_as_much_however_many_items_and_packs(
    officer, planned, django_assert_max_num_queries
):
    for number in range(6):
        officer.post(at("add-item"), {"title": f"Punt {number}", "proposal": ""})
    officer.post(at("make-pack"))

    for place in (PLACE, reverse("meetings")):
        with django_assert_max_num_queries(11):
            officer.get(place)
