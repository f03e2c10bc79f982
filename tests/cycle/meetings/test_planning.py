"""Meetings are planned with an agenda, held on their day, and minuted; the trail keeps it all."""

from __future__ import annotations

import json
from datetime import date

import pytest

from cycle.conftest import make_person, signed
from cycle.meetings.conftest import DAY, MEETING, propose
from peil.cycle.decisions.refusals import ProposalMissing
from peil.cycle.meetings.finding import (
    ItemMissing,
    MeetingMissing,
    item_of,
    items_of,
    mark_of,
    meeting_of,
)
from peil.cycle.meetings.items import (
    ItemChangedMeanwhile,
    ItemDraft,
    MeetingHeld,
    add_item,
    change_item,
    drop_item,
    move_item_up,
)
from peil.cycle.meetings.minutes import (
    MeetingHeldAlready,
    MeetingNotYet,
    hold_meeting,
    write_minutes,
)
from peil.cycle.meetings.planning import MeetingRefused, plan_meeting
from peil.cycle.models import Event, Meeting
from peil.cycle.rights import RightMissing, Role
from peil.cycle.written import TextUnfit

pytestmark = pytest.mark.django_db


def mark(planned, number):
    return mark_of(item_of(planned, number))


def titles(planned):
    return [item.title for item in items_of(planned)]


def test_a_meeting_is_called_by_its_body_and_day(planned):
    assert (planned.key, planned.round.key) == (MEETING, "2022-h1")


@pytest.mark.parametrize(
    ("body", "day", "round_key"),
    [
        pytest.param("lovp", DAY, "", id="planned already"),
        pytest.param("lovp", date(2022, 10, 3), "2031", id="no such round"),
        pytest.param("artikel-19-overleg", date(2022, 10, 3), "", id="a body that is no more"),
        pytest.param("politie", date(2022, 10, 3), "", id="a party that is no body"),
        pytest.param("../../etc", date(2022, 10, 3), "", id="no party at all"),
    ],
)
def test_a_meeting_that_cannot_be_is_refused(policy, planned, ministry, body, day, round_key):
    by = signed(ministry, "2022-09-02")

    with pytest.raises(MeetingRefused):
        plan_meeting(body, day=day, round_key=round_key, policy=policy, by=by)

    assert Meeting.objects.count() == 1


def test_items_are_added_changed_moved_and_dropped_until_it_is_held(planned, ministry):
    by = signed(ministry, "2022-09-02")
    add_item(MEETING, ItemDraft("Rondvraag"), by=by)
    change_item(MEETING, 1, ItemDraft("Welkom", "Vijf minuten."), mark=mark(planned, 1), by=by)
    move_item_up(MEETING, 3, mark=mark(planned, 3), by=by)
    drop_item(MEETING, 1, mark=mark(planned, 1), by=by)

    assert [(i.number, i.title) for i in items_of(planned)] == [(1, "Rondvraag"), (2, "Cijfers")]


def test_the_trail_keeps_what_an_item_said_and_the_order_it_had(planned, ministry):
    by = signed(ministry, "2022-09-02")
    change_item(MEETING, 1, ItemDraft("Welkom"), mark=mark(planned, 1), by=by)
    move_item_up(MEETING, 2, mark=mark(planned, 2), by=by)

    changed, moved = (json.loads(e.content) for e in Event.objects.order_by("-sequence")[:2][::-1])

    assert (changed["before"]["title"], changed["after"]["title"]) == ("Opening", "Welkom")
    assert (moved["before"]["order"], moved["after"]["order"]) == (
        ["Welkom", "Cijfers"],
        ["Cijfers", "Welkom"],
    )


def test_who_changes_an_item_second_is_told(planned, ministry):
    by, seen = signed(ministry, "2022-09-02"), mark(planned, 1)
    change_item(MEETING, 1, ItemDraft("Welkom"), mark=seen, by=by)

    for act in (
        lambda: change_item(MEETING, 1, ItemDraft("Aanvang"), mark=seen, by=by),
        lambda: drop_item(MEETING, 1, mark=seen, by=by),
        lambda: move_item_up(MEETING, 2, mark=seen, by=by),
    ):
        with pytest.raises(ItemChangedMeanwhile):
            act()

    assert titles(planned) == ["Welkom", "Cijfers"]


def test_the_first_item_cannot_go_up_and_no_item_is_no_item(planned, ministry):
    by = signed(ministry, "2022-09-02")

    with pytest.raises(ItemMissing):
        move_item_up(MEETING, 1, mark=mark(planned, 1), by=by)
    with pytest.raises(ItemMissing):
        change_item(MEETING, 9, ItemDraft("Iets"), mark="", by=by)
    with pytest.raises(MeetingMissing):
        add_item("lovp-2031-01-01", ItemDraft("Iets"), by=by)


def test_an_item_has_a_title_of_one_line(planned, ministry):
    by = signed(ministry, "2022-09-02")

    item = add_item(MEETING, ItemDraft("Cijfers\nen\r\nmeer"), by=by)
    with pytest.raises(TextUnfit):
        add_item(MEETING, ItemDraft("x" * 201), by=by)

    assert item.title == "Cijfers en meer"


def test_an_item_names_a_proposal_that_exists(policy, planned, ministry):
    by = signed(ministry, "2022-09-02")
    proposal = propose(policy, by)

    item = add_item(MEETING, ItemDraft("Herijking", proposal=proposal.key), by=by)
    with pytest.raises(ProposalMissing):
        add_item(MEETING, ItemDraft("Herijking", proposal="no-such"), by=by)

    assert item.proposal == proposal
    event = Event.objects.get(kind="agenda_item_added", content__contains=proposal.key)
    assert ["decision", proposal.key] in json.loads(event.content)["about"]


@pytest.mark.parametrize(
    "role", [Role.FORCE_CONTROL, Role.AUTHORITY, Role.AUDITOR, Role.ADMINISTRATOR]
)
def test_only_the_ministry_plans_and_minutes(policy, planned, role):
    by, seen = signed(make_person(role), "2022-09-26"), mark(planned, 1)

    for act in (
        lambda: plan_meeting("lovp", day=date(2022, 10, 3), policy=policy, by=by),
        lambda: add_item(MEETING, ItemDraft("Iets"), by=by),
        lambda: change_item(MEETING, 1, ItemDraft("Iets"), mark=seen, by=by),
        lambda: move_item_up(MEETING, 2, mark=mark(planned, 2), by=by),
        lambda: drop_item(MEETING, 1, mark=seen, by=by),
        lambda: hold_meeting(MEETING, by=by),
        lambda: write_minutes(MEETING, 1, text="Besloten.", mark=seen, by=by),
    ):
        with pytest.raises(RightMissing):
            act()

    assert titles(planned) == ["Opening", "Cijfers"]
    assert meeting_of(MEETING).held_at is None


def test_a_meeting_is_held_on_its_day_and_once(planned, ministry):
    with pytest.raises(MeetingNotYet):
        hold_meeting(MEETING, by=signed(ministry, "2022-09-25"))

    held = hold_meeting(MEETING, by=signed(ministry, "2022-09-26"))

    assert held.held_at is not None
    with pytest.raises(MeetingHeldAlready):
        hold_meeting(MEETING, by=signed(ministry, "2022-09-27"))


def test_the_agenda_of_a_held_meeting_stays(planned, ministry):
    by = signed(ministry, "2022-09-26")
    hold_meeting(MEETING, by=by)

    for act in (
        lambda: add_item(MEETING, ItemDraft("Iets"), by=by),
        lambda: change_item(MEETING, 1, ItemDraft("Iets"), mark=mark(planned, 1), by=by),
        lambda: move_item_up(MEETING, 2, mark=mark(planned, 2), by=by),
        lambda: drop_item(MEETING, 1, mark=mark(planned, 1), by=by),
    ):
        with pytest.raises(MeetingHeld):
            act()


def test_minutes_are_written_after_it_was_held_and_the_trail_keeps_each(planned, ministry):
    by = signed(ministry, "2022-09-26")
    with pytest.raises(MeetingNotYet):
        write_minutes(MEETING, 2, text="Besproken.", mark=mark(planned, 2), by=by)
    hold_meeting(MEETING, by=by)
    seen = mark(planned, 2)
    write_minutes(MEETING, 2, text="Besproken.", mark=seen, by=by)

    with pytest.raises(ItemChangedMeanwhile):
        write_minutes(MEETING, 2, text="Iets anders.", mark=seen, by=by)
    write_minutes(MEETING, 2, text="Besproken en besloten.", mark=mark(planned, 2), by=by)

    told = [json.loads(e.content) for e in Event.objects.filter(kind="minutes_written")]
    assert [t["after"]["minutes"] for t in told] == ["Besproken.", "Besproken en besloten."]
    assert told[1]["before"] == told[0]["after"]
