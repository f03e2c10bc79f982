"""Closing a round: when all is accepted or with a reason, and then no figure enters."""

from __future__ import annotations

import json

import pytest

from cycle.conftest import make_person, signed
from cycle.rounds.made import control, opened, put, put_all
from peil.cycle.models import Event, Round
from peil.cycle.rights import RIGHTS, Action, Reach, RightMissing, Role
from peil.cycle.rounds.closing import RoundClosed, SubmissionsMissing, close_round, require_open
from peil.cycle.rounds.finding import RoundUnknown
from peil.cycle.workflow import State

pytestmark = pytest.mark.django_db


def test_a_round_with_everything_accepted_closes_without_a_reason(policy):
    put_all(opened(policy), State.ACCEPTED)
    by = signed(control(), "2022-09-27")

    close_round("2022-h1", by=by)

    found = Round.objects.get(key="2022-h1")
    assert (found.closed_at, found.closed_by) == (by.moment, by.person)


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_a_round_with_figures_missing_does_not_close_without_a_reason(policy, reason):
    put_all(opened(policy), State.ACCEPTED)
    put(Round.objects.get(), "limburg", State.APPROVED)

    with pytest.raises(SubmissionsMissing) as refused:
        close_round("2022-h1", by=signed(control(), "2022-09-27"), reason=reason)

    assert "limburg" in str(refused.value)
    assert "rotterdam" not in str(refused.value)
    assert Round.objects.get().closed_at is None


def test_the_trail_tells_what_was_missing_and_why(policy):
    put_all(opened(policy), State.ACCEPTED)
    put(Round.objects.get(), "limburg", State.RETURNED)

    close_round("2022-h1", by=signed(control(), "2022-09-27"), reason=" The meeting is over. ")

    told = json.loads(Event.objects.get(kind="round_closed").content)
    assert told["after"] == {
        "closed": True,
        "reason": "The meeting is over.",
        "missing": {"limburg": "returned"},
    }
    assert Round.objects.get().closing_reason == "The meeting is over."


@pytest.mark.parametrize("role", [r for r in Role if r is not Role.PUBLIC])
def test_only_whoever_the_table_says_closes_a_round(policy, role):
    put_all(opened(policy), State.ACCEPTED)
    by = signed(make_person(role), "2022-09-27")
    allowed = RIGHTS[Action.CLOSE_ROUND][role] is not Reach.NOTHING

    if allowed:
        close_round("2022-h1", by=by)
    else:
        with pytest.raises(RightMissing):
            close_round("2022-h1", by=by)

    assert (Round.objects.get().closed_at is not None) is allowed


def test_a_round_closes_once(policy):
    put_all(opened(policy), State.ACCEPTED)
    close_round("2022-h1", by=signed(control(), "2022-09-27"))

    with pytest.raises(RoundClosed):
        close_round("2022-h1", by=signed(control(), "2022-09-28"))

    assert Event.objects.filter(kind="round_closed").count() == 1


def test_a_round_that_was_never_opened_is_not_closed(db):
    with pytest.raises(RoundUnknown):
        close_round("1999", by=signed(control(), "2022-09-27"))


def test_whoever_asks_is_told_that_a_round_closed_meanwhile(policy):
    read_before = opened(policy)
    put_all(read_before, State.ACCEPTED)
    require_open(read_before)

    close_round("2022-h1", by=signed(control(), "2022-09-27"))

    with pytest.raises(RoundClosed):
        require_open(read_before)
