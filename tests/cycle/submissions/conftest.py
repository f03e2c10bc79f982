"""A round and figures for it, for tests of submissions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from cycle.conftest import at, make_person, signed
from peil.agenda.policy import Policy
from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.models import Person, Round, Submission
from peil.cycle.rights import Action, Role
from peil.cycle.submissions.drafts import CameIn, Drafts, FigureDraft
from peil.cycle.submissions.saving import save_figures
from peil.cycle.submissions.steps import take_step
from peil.cycle.workflow import State

FORM = CameIn("form")
INDICATORS = (
    "cyber-regular",
    "cyber-regular-alternative",
    "cyber-phenomenon",
    "human-trafficking-suspects",
)
UNITS = ("limburg", "rotterdam", "landelijke-eenheid")


def open_round(
    key: str = "2022",
    *,
    period: str = "2022",
    indicators: tuple[str, ...] = INDICATORS,
    closed: bool = False,
) -> Round:
    """A round with three units, opened on 2 January 2023."""
    control = Person.objects.filter(name="Control").first() or make_person(
        Role.FORCE_CONTROL, name="Control"
    )
    made = Round.objects.create(
        key=key,
        agenda="2019-2022",
        period=period,
        indicators=list(indicators),
        opened_on=date(2023, 1, 2),
        supply_by=date(2023, 1, 20),
        approve_by=date(2023, 1, 27),
        accept_by=date(2023, 2, 3),
        interpret_by=date(2023, 2, 10),
        opened_by=control,
        closed_at=at("2023-03-01") if closed else None,
    )
    for unit in UNITS:
        Submission.objects.create(round=made, unit=unit)
    return made


def draft(indicator: str, number: int | str, *, unit: str = "limburg") -> FigureDraft:
    """A final figure of a unit over 2022."""
    return FigureDraft(
        indicator, unit, "2022", FigureState.NUMBER, Decimal(number), FigureStatus.FINAL
    )


def drafts(*figures: FigureDraft) -> Drafts:
    """Figures that came in by form."""
    return Drafts.of(figures, came_in=FORM)


WHOLE_SET = (
    draft("cyber-regular", 31),
    draft("cyber-regular-alternative", 8),
    draft("cyber-phenomenon", 2),
    draft("human-trafficking-suspects", 9),
)
"""Figures of a unit that nothing stands in the way of."""


@dataclass
class People:
    """Who takes part for Limburg, and force control."""

    supplier: Person
    other_supplier: Person
    approver: Person
    control: Person


@pytest.fixture
def people(db) -> People:
    return People(
        make_person(Role.UNIT_SUPPLIER, "limburg", name="Supplier"),
        make_person(Role.UNIT_SUPPLIER, "limburg", name="Other supplier"),
        make_person(Role.UNIT_APPROVER, "limburg", name="Approver"),
        make_person(Role.FORCE_CONTROL, name="Control"),
    )


def reach(state: State, *, policy: Policy, people: People, day: str = "2023-01-10") -> Submission:
    """Take the submission of Limburg for 2022 to a state, by the steps that lead there."""

    def step(action: Action, person: Person, reason: str = "") -> None:
        take_step("2022", "limburg", action, policy=policy, by=signed(person, day), reason=reason)

    def save() -> None:
        by = signed(people.supplier, day)
        save_figures("2022", "limburg", drafts(*WHOLE_SET), policy=policy, by=by)

    path: dict[State, list[Callable[[], None]]] = {
        State.AWAITED: [],
        State.DRAFT: [save],
        State.SUPPLIED: [save, lambda: step(Action.SUPPLY, people.supplier)],
    }
    path[State.APPROVED] = [
        *path[State.SUPPLIED], lambda: step(Action.APPROVE, people.approver)
    ]  # fmt: skip
    path[State.ACCEPTED] = [*path[State.APPROVED], lambda: step(Action.ACCEPT, people.control)]
    path[State.RETURNED] = [
        *path[State.SUPPLIED],
        lambda: step(Action.RETURN_TO_SUPPLIER, people.approver, "Look again."),
    ]
    for one in path[state]:
        one()
    return Submission.objects.get(round__key="2022", unit="limburg")
