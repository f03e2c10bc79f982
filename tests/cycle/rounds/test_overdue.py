"""Who is late for what: a deadline is inclusive, and a unit is late for the step it waits for."""

from __future__ import annotations

import pytest

from cycle.conftest import make_person, signed
from cycle.rounds.made import control, interpreted, on, opened, put, put_all
from peil.cycle.models import Round
from peil.cycle.rights import Role
from peil.cycle.rounds.closing import close_round
from peil.cycle.rounds.overdue import Late, overdue
from peil.cycle.rounds.standing import Progress, standing_of
from peil.cycle.rounds.steps import Step
from peil.cycle.workflow import State

pytestmark = pytest.mark.django_db


@pytest.fixture
def round_(policy) -> Round:
    """A round in which all is accepted and nobody has to interpret anything."""
    made = opened(policy)
    put_all(made, State.ACCEPTED)
    return made


@pytest.mark.parametrize(
    ("state", "step", "last_day", "day_after"),
    [
        (State.AWAITED, Step.SUPPLY, "2022-08-01", "2022-08-02"),
        (State.DRAFT, Step.SUPPLY, "2022-08-01", "2022-08-02"),
        (State.RETURNED, Step.SUPPLY, "2022-08-01", "2022-08-02"),
        (State.SUPPLIED, Step.APPROVE, "2022-08-15", "2022-08-16"),
        (State.APPROVED, Step.ACCEPT, "2022-08-31", "2022-09-01"),
    ],
)
def test_a_unit_is_late_from_the_day_after_the_deadline(round_, state, step, last_day, day_after):
    put(round_, "limburg", state)

    assert [late for late in overdue(on(last_day)) if late.unit == "limburg"] == []
    assert [late for late in overdue(on(day_after)) if late.unit == "limburg"] == [
        Late("2022-h1", "limburg", step, on(last_day), 1)
    ]


def test_a_unit_is_late_for_one_step_only_however_late_it_is(round_):
    put(round_, "limburg", State.AWAITED)

    (late,) = [late for late in overdue(on("2022-10-01")) if late.unit == "limburg"]

    assert (late.step, late.days, late.about) == (Step.SUPPLY, 61, "supply")


def test_a_party_that_wrote_nothing_is_late_when_the_figures_are_accepted(round_):
    mayors = make_person(Role.AUTHORITY, "limburg")
    make_person(Role.AUTHORITY, "limburg", party="om")
    make_person(Role.AUTHORITY, "rotterdam", party="om")
    put(round_, "rotterdam", State.APPROVED)
    interpreted(round_, "limburg", "regioburgemeesters", by=mayors)

    assert overdue(on("2022-09-12")) == (
        Late("2022-h1", "rotterdam", Step.ACCEPT, on("2022-08-31"), 12),
    )
    late = overdue(on("2022-09-13"))
    of_limburg = [one for one in late if one.unit == "limburg"]
    assert of_limburg == [Late("2022-h1", "limburg", Step.INTERPRET, on("2022-09-12"), 1, "om")]
    assert of_limburg[0].about == "interpret:om"


def test_force_control_and_ministry_interpret_the_whole_for_their_own_party(round_):
    make_person(Role.MINISTRY)

    parties = [
        (one.unit, one.party) for one in overdue(on("2022-09-13")) if one.step is Step.INTERPRET
    ]

    assert parties == [("national", "ministerie-jenv"), ("national", "politie")]


def test_who_cannot_log_in_or_lost_the_role_is_not_waited_for(round_):
    gone = make_person(Role.AUTHORITY, "limburg")
    gone.is_active = False
    gone.save()
    ended = make_person(Role.AUTHORITY, "amsterdam")
    ended.assignments.update(ended_at=round_.submissions.first().changed_at)

    late = overdue(on("2022-09-13"))

    assert {one.unit for one in late} == {"national"}


def test_nothing_is_late_in_a_round_that_is_closed(round_):
    put(round_, "limburg", State.AWAITED)
    close_round("2022-h1", by=signed(control(), "2022-09-27"), reason="It is over.")

    assert overdue(on("2022-12-01")) == ()


def test_the_number_of_questions_does_not_grow_with_rounds_or_units(
    policy, round_, django_assert_num_queries
):
    with django_assert_num_queries(4):
        overdue(on("2022-09-13"))
    put_all(opened(policy, "2021", day="2022-01-03"), State.AWAITED)
    make_person(Role.AUTHORITY, "limburg")

    with django_assert_num_queries(4):
        late = overdue(on("2022-09-13"))

    assert {one.round for one in late} == {"2021", "2022-h1"}


class TestProgress:
    @pytest.mark.parametrize(
        ("state", "told"),
        [
            (State.AWAITED, "now later later later"),
            (State.RETURNED, "now later later later"),
            (State.SUPPLIED, "done now later later"),
            (State.APPROVED, "done done now later"),
            (State.ACCEPTED, "done done done now"),
        ],
    )
    def test_each_step_is_done_or_now_or_later(self, round_, state, told):
        make_person(Role.AUTHORITY, "limburg")
        put(round_, "limburg", state)

        (standing,) = standing_of([round_])

        unit = next(u for u in standing.units if u.unit == "limburg")
        steps = (Step.SUPPLY, Step.APPROVE, Step.ACCEPT, Step.INTERPRET)
        assert [unit.progress(step) for step in steps] == told.split()

    def test_interpreting_is_done_when_every_party_spoke(self, round_):
        mayors = make_person(Role.AUTHORITY, "limburg")
        interpreted(round_, "limburg", "regioburgemeesters", by=mayors)

        (standing,) = standing_of([round_])

        unit = next(u for u in standing.units if u.unit == "limburg")
        assert unit.progress(Step.INTERPRET) is Progress.DONE

    def test_interpreting_is_nobodys_where_no_party_has_anybody(self, round_):
        (standing,) = standing_of([round_])

        unit = next(u for u in standing.units if u.unit == "limburg")
        assert unit.progress(Step.INTERPRET) is Progress.NOBODY
        assert standing.is_complete
