"""Saving figures: every delivery is kept, the same again changes nothing, all or nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from cycle.conftest import make_person, signed
from cycle.submissions.conftest import FORM, draft, drafts, open_round
from peil.agenda.published import FigureState
from peil.cycle.models import Delivery, Event, Submission, SuppliedFigure
from peil.cycle.rights import RightMissing, Role
from peil.cycle.rounds.closing import RoundClosed
from peil.cycle.submissions.asked import FiguresNotAsked, FigureUnfit, NothingToSave
from peil.cycle.submissions.drafts import Drafts
from peil.cycle.submissions.finding import SubmissionMissing
from peil.cycle.submissions.saving import save_figures
from peil.cycle.workflow import LOCKED, State, TransitionRefused

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _round() -> None:
    open_round()


@pytest.fixture
def supplier():
    return make_person(Role.UNIT_SUPPLIER, "limburg")


def save(supplier, policy, *figures, unit="limburg", day="2023-01-10"):
    return save_figures("2022", unit, drafts(*figures), policy=policy, by=signed(supplier, day))


def test_the_first_figures_are_delivery_one_and_the_submission_is_being_filled_in(supplier, policy):
    saved = save(supplier, policy, draft("cyber-regular", 31))

    submission = Submission.objects.get(unit="limburg")
    assert (saved.is_new, saved.delivery.number) == (True, 1)
    assert (submission.state, submission.current) == (State.DRAFT, saved.delivery)
    assert SuppliedFigure.objects.get().number == 31


def test_saving_again_adds_a_delivery_and_keeps_the_earlier_one(supplier, policy):
    save(supplier, policy, draft("cyber-regular", 31))

    save(supplier, policy, draft("cyber-regular", 32))

    told = [(f.delivery.number, f.number) for f in SuppliedFigure.objects.order_by("pk")]
    assert told == [(1, 31), (2, 32)]


def test_the_same_again_changes_nothing(supplier, policy):
    first = save(supplier, policy, draft("cyber-regular", 31), draft("cyber-phenomenon", 2))
    events = Event.objects.count()

    again = save(supplier, policy, draft("cyber-phenomenon", "2.0"), draft("cyber-regular", 31))

    assert (again.is_new, again.delivery) == (False, first.delivery)
    assert (Delivery.objects.count(), Event.objects.count()) == (1, events)


def test_the_same_figures_after_a_return_are_a_delivery_of_their_own(supplier, policy):
    save(supplier, policy, draft("cyber-regular", 31))
    Submission.objects.filter(unit="limburg").update(state=State.RETURNED)

    again = save(supplier, policy, draft("cyber-regular", 31))

    assert (again.is_new, again.delivery.number) == (True, 2)
    assert Submission.objects.get(unit="limburg").state == State.DRAFT


def test_the_trail_tells_each_figure_that_changed_as_it_was_and_is(supplier, policy):
    save(supplier, policy, draft("cyber-regular", 31), draft("cyber-phenomenon", 2))

    save(supplier, policy, draft("cyber-regular", 32), draft("cyber-phenomenon", 2))

    event = Event.objects.order_by("-sequence").first()
    content = json.loads(event.content)
    assert event.kind == "figures_saved"
    assert content["before"]["figures"]["cyber-regular"]["number"] == "31"
    assert content["after"]["figures"]["cyber-regular"]["number"] == "32"
    assert list(content["after"]["figures"]) == ["cyber-regular"]
    assert ["figure", "cyber-regular/limburg/2022"] in content["about"]
    assert ["figure", "cyber-phenomenon/limburg/2022"] not in content["about"]


def test_a_figure_keeps_the_definition_that_held_when_it_was_saved(supplier, policy):
    save(supplier, policy, draft("cyber-regular", 31))

    assert SuppliedFigure.objects.get().definition == "2019-1"


@pytest.mark.parametrize("state", sorted(LOCKED))
def test_locked_figures_cannot_be_saved(supplier, policy, state):
    save(supplier, policy, draft("cyber-regular", 31))
    Submission.objects.filter(unit="limburg").update(state=state)

    with pytest.raises(TransitionRefused):
        save(supplier, policy, draft("cyber-regular", 32))

    assert Delivery.objects.count() == 1


def test_nothing_is_saved_in_a_closed_round(supplier, policy):
    open_round(key="2021", period="2021", closed=True)

    with pytest.raises(RoundClosed):
        save_figures(
            "2021",
            "limburg",
            drafts(replace(draft("cyber-regular", 31), period="2021")),
            policy=policy,
            by=signed(supplier, "2023-01-10"),
        )


@pytest.mark.parametrize("role", [r for r in Role if r is not Role.UNIT_SUPPLIER])
def test_nobody_but_a_supplier_saves_figures(policy, role):
    somebody = make_person(role, "limburg")

    with pytest.raises(RightMissing):
        save(somebody, policy, draft("cyber-regular", 31))


def test_a_supplier_cannot_save_figures_of_another_unit(supplier, policy):
    with pytest.raises(RightMissing):
        save(supplier, policy, draft("cyber-regular", 31, unit="rotterdam"), unit="rotterdam")


@pytest.mark.parametrize(
    ("figure", "named"),
    [
        (draft("robberies", 31), "robberies"),
        (draft("no-such-indicator", 31), "no-such-indicator"),
        (draft("cyber-regular", 31, unit="rotterdam"), "cyber-regular / rotterdam"),
        (replace(draft("cyber-regular", 31), period="2021"), "cyber-regular / 2021"),
    ],
    ids=["not asked", "unknown", "another unit", "another period"],
)
def test_what_the_round_does_not_ask_is_named_and_nothing_is_saved(supplier, policy, figure, named):
    with pytest.raises(FiguresNotAsked, match=named):
        save(supplier, policy, draft("cyber-phenomenon", 2), figure)

    assert Delivery.objects.count() == 0
    assert Submission.objects.get(unit="limburg").state == State.AWAITED


@pytest.mark.parametrize(
    "figure",
    [
        draft("cyber-regular", "1.1234567"),
        draft("cyber-regular", "1E+9"),
        draft("cyber-regular", "NaN"),
        draft("cyber-regular", "Infinity"),
        replace(draft("cyber-regular", 1), number=None),
        replace(draft("cyber-regular", 1), state=FigureState.NOT_SUPPLIED),
        replace(draft("cyber-regular", 1), definition="2031-1"),
        replace(draft("cyber-regular", 1), note="\x00"),
        replace(draft("cyber-regular", 1), explanation="a" * 4001),
        replace(draft("cyber-regular", 1), register="a" * 101),
    ],
    ids=lambda f: f"{f.number} {f.state.value} {f.definition} {f.note!r} {len(f.explanation)}",
)
def test_a_figure_that_cannot_be_stored_is_refused(supplier, policy, figure):
    with pytest.raises(FigureUnfit, match="cyber-regular"):
        save(supplier, policy, figure)


def test_a_figure_twice_is_refused(supplier, policy):
    with pytest.raises(FigureUnfit, match="twice"):
        save(supplier, policy, draft("cyber-regular", 1), draft("cyber-regular", 2))


def test_no_figure_at_all_is_refused(supplier, policy):
    with pytest.raises(NothingToSave):
        save_figures(
            "2022", "limburg", Drafts.of((), came_in=FORM), policy=policy,
            by=signed(supplier, "2023-01-10"),
        )  # fmt: skip


def test_an_unknown_round_or_unit_is_told(policy):
    everywhere = make_person(Role.UNIT_SUPPLIER, "utrecht")

    with pytest.raises(SubmissionMissing, match="utrecht"):
        save(everywhere, policy, draft("cyber-regular", 1, unit="utrecht"), unit="utrecht")


def test_the_longest_number_is_kept_exactly(supplier, policy):
    save(supplier, policy, draft("cyber-regular", "999999999.999999"))

    assert SuppliedFigure.objects.get().number == Decimal("999999999.999999")
