"""Opening a round: what is made, and everything that is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from cycle.conftest import make_person, signed
from cycle.rounds.made import INDICATORS, OPENING_DAY, control, on, opened
from peil.cycle.models import Event, Round, Submission
from peil.cycle.rights import RIGHTS, Action, Reach, RightMissing, Role
from peil.cycle.rounds.calendar import PlannedRound, planned_for
from peil.cycle.rounds.naming import round_key
from peil.cycle.rounds.offered import (
    PeriodOutsideAgenda,
    offered_indicators,
    offered_themes,
    units_asked,
)
from peil.cycle.rounds.opening import (
    DeadlinesOutOfOrder,
    IndicatorsNotAsked,
    RoundKeyTaken,
    open_round,
)
from peil.cycle.workflow import State
from peil.terms.periods import read_period

pytestmark = pytest.mark.django_db


def planned(period: str = "2022-H1", **days: str) -> PlannedRound:
    """A round of the calendar, with some of its days moved."""
    found = planned_for(read_period(period))
    moved = {step: on(day) for step, day in days.items()}
    return replace(found, deadlines=replace(found.deadlines, **moved))


def test_every_unit_of_the_period_and_the_whole_get_a_submission(policy):
    made = opened(policy)

    units = [s.unit for s in made.submissions.all()]
    assert len(units) == 12
    assert units[-2:] == ["landelijke-eenheid", "national"]
    assert {s.state for s in made.submissions.all()} == {State.AWAITED}


def test_a_unit_that_ended_before_the_period_gets_none(policy):
    units = units_asked(policy, read_period("2024-H1"))

    assert "landelijke-eenheid" not in units
    assert units[-3:] == (
        "landelijke-expertise-en-operaties",
        "landelijke-opsporing-en-interventies",
        "national",
    )


def test_a_unit_that_ended_within_the_period_still_supplies(policy):
    assert "landelijke-eenheid" in units_asked(policy, read_period("2023"))


def test_the_round_holds_what_was_asked_in_the_order_of_the_account(policy):
    by = signed(control(), OPENING_DAY)

    made = open_round(planned(), policy=policy, indicators=reversed(INDICATORS), by=by)

    found = Round.objects.get(key="2022-h1")
    assert (made.pk, found.agenda, found.period) == (found.pk, "2019-2022", "2022-H1")
    assert tuple(found.indicators) == INDICATORS
    assert (found.opened_on, found.supply_by) == (on(OPENING_DAY), on("2022-08-01"))
    assert found.discussed_on == on("2022-09-26")


def test_the_trail_tells_of_it(policy):
    opened(policy)

    event = Event.objects.get(kind="round_opened")
    told = json.loads(event.content)
    assert told["about"] == [["round", "2022-h1"]]
    assert told["after"]["deadlines"]["accept"] == "2022-08-31"
    assert len(told["after"]["units"]) == 12


@pytest.mark.parametrize("role", [r for r in Role if r is not Role.PUBLIC])
def test_only_whoever_the_table_says_opens_a_round(policy, role):
    by = signed(make_person(role), OPENING_DAY)
    allowed = RIGHTS[Action.OPEN_ROUND][role] is not Reach.NOTHING

    if allowed:
        open_round(planned(), policy=policy, indicators=INDICATORS, by=by)
    else:
        with pytest.raises(RightMissing):
            open_round(planned(), policy=policy, indicators=INDICATORS, by=by)

    assert Round.objects.exists() is allowed


def test_a_round_that_is_there_is_not_opened_again(policy):
    opened(policy)

    with pytest.raises(RoundKeyTaken) as refused:
        opened(policy)

    assert "2022-h1" in str(refused.value)
    assert Submission.objects.count() == 12
    assert Event.objects.filter(kind="round_opened").count() == 1


@pytest.mark.parametrize("period", ["2022-12..2023-01", "2010", "2027-H1", "2021-2023"])
def test_a_period_outside_one_agenda_is_refused(policy, period):
    given = replace(planned(), period=read_period(period))

    with pytest.raises(PeriodOutsideAgenda):
        open_round(given, policy=policy, indicators=INDICATORS, by=signed(control(), OPENING_DAY))


@pytest.mark.parametrize(
    ("indicators", "named"),
    [
        (["csv-tackled", "no-such-indicator"], ("no-such-indicator",)),
        (["csv-tackled", "limburg-quarantine"], ("limburg-quarantine",)),  # only context
        (["csv-tackled", "home-burglaries"], ("home-burglaries",)),  # of another agenda
        ([], ()),
    ],
)
def test_an_indicator_that_the_agenda_does_not_agree_on_is_refused(policy, indicators, named):
    by = signed(control(), OPENING_DAY)

    with pytest.raises(IndicatorsNotAsked) as refused:
        open_round(planned(), policy=policy, indicators=indicators, by=by)

    assert refused.value.indicators == named
    assert not Round.objects.exists()


@pytest.mark.parametrize(
    ("days", "named"),
    [
        ({"supply_by": "2022-06-30"}, "the period is over"),
        ({"supply_by": "2022-07-03"}, "the round opens"),
        ({"approve_by": "2022-07-31"}, "supply"),
        ({"accept_by": "2022-08-14"}, "approve"),
        ({"interpret_by": "2022-08-30"}, "accept"),
        ({"discussed_on": "2022-09-11"}, "interpret"),
    ],
)
def test_a_step_before_the_one_it_follows_is_refused(policy, days, named):
    by = signed(control(), OPENING_DAY)

    with pytest.raises(DeadlinesOutOfOrder) as refused:
        open_round(planned(**days), policy=policy, indicators=INDICATORS, by=by)

    assert named in str(refused.value)


def test_steps_may_share_a_day_and_a_round_need_not_be_discussed(policy):
    given = planned(approve_by="2022-08-01", accept_by="2022-08-01", interpret_by="2022-08-01")
    given = replace(given, deadlines=replace(given.deadlines, discussed_on=None))

    made = open_round(
        given, policy=policy, indicators=INDICATORS, by=signed(control(), "2022-08-01")
    )

    assert made.discussed_on is None


def test_force_control_may_ask_a_period_that_the_calendar_does_not_plan(policy):
    period = read_period("2022-01..2022-08")
    later = planned(supply_by="2022-09-05", approve_by="2022-09-08", accept_by="2022-09-12")
    given = PlannedRound(round_key(period), period, later.deadlines)

    made = open_round(
        given, policy=policy, indicators=INDICATORS, by=signed(control(), "2022-09-01")
    )

    assert (made.key, made.period) == ("2022-01-2022-08", "2022-01..2022-08")


class TestOffered:
    def test_what_is_only_context_or_in_words_is_not_offered(self, policy):
        before = offered_indicators(policy, read_period("2016"), day=on("2017-01-02"))

        assert "cyber-total" in before
        assert "fraud-cases-all-services" not in before
        assert "fraud-selection-framework" not in before

    def test_themes_without_a_number_are_left_out(self, policy):
        themes = offered_themes(policy, read_period("2022-H1"), day=on(OPENING_DAY))

        assert [t.theme for t in themes] == [
            *("undermining", "human-trafficking", "cybercrime", "child-abuse", "execution")
        ]

    def test_an_indicator_that_a_decision_adds_is_offered_from_its_year_and_its_day(self, policy):
        added = [
            (decision.agenda, entry, decision.file.known_from.last_day)
            for decision in policy.decisions
            for entry in decision.file.introduces
        ]
        assert added, "the shipped agendas hold an indicator that was added"

        for agenda, entry, known_from in added:
            year = read_period(str(entry.from_year))
            before = offered_indicators(policy, year, day=known_from - timedelta(days=1))
            after = offered_indicators(policy, year, day=known_from)
            assert entry.indicator not in before, agenda
            assert entry.indicator in after, agenda
