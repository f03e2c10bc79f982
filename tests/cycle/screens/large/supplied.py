"""The rounds of a large database with every delivery: closed ones, a complete one, an open one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from cycle.screens.large.chain import Chain
from cycle.screens.large.size import LAST_YEAR, TODAY, Size, noon
from cycle.screens.large.staff import NATION, Staff
from peil.agenda.policy import Policy
from peil.cycle.models import (
    Acceptance,
    Delivery,
    Person,
    Reminder,
    Round,
    Submission,
    SuppliedFigure,
)
from peil.cycle.rights import Role
from peil.cycle.rounds.calendar import PlannedRound, planned_rounds
from peil.cycle.trail.recording import Subject, figure_subject
from peil.cycle.workflow import State
from peil.terms.periods import read_period

_STATES = (
    State.ACCEPTED,
    State.DRAFT,
    State.SUPPLIED,
    State.APPROVED,
    State.RETURNED,
    State.AWAITED,
)
"""Where the units of the open round stand, in their order; the others are accepted."""
_STEPS = {
    State.SUPPLIED: "figures_supplied",
    State.APPROVED: "figures_approved",
    State.ACCEPTED: "figures_accepted",
}
_AT_A_TIME = 1000


@dataclass(frozen=True)
class _Filling:
    """What every part of filling needs."""

    policy: Policy
    size: Size
    units: tuple[str, ...]
    staff: Staff
    chain: Chain


def make_rounds(
    policy: Policy, size: Size, units: tuple[str, ...], staff: Staff, chain: Chain
) -> Mapping[str, Round]:
    """Put two rounds a year in the tables, by key: of the half-year, and of the whole year.

    The last one is open and in every state; the one before it is complete and not closed yet.
    """
    filling = _Filling(policy, size, units, staff, chain)
    planned = [one for year in size.calendar_years for one in planned_rounds(year)]
    rounds = {one.key: _round(filling, one) for one in planned}
    for made in rounds.values():
        _fill(filling, made)
    return rounds


def _round(filling: _Filling, planned: PlannedRound) -> Round:
    year, days = planned.period.last_day.year, planned.deadlines
    control = filling.staff.of(Role.FORCE_CONTROL)
    opened = planned.opens_on or TODAY
    made = Round.objects.create(
        key=planned.key,
        agenda=filling.policy.agenda_of(year).key,
        period=planned.period.text,
        indicators=_indicators(filling.policy, year)[: filling.size.indicators],
        opened_on=opened,
        supply_by=days.supply_by,
        approve_by=days.approve_by,
        accept_by=days.accept_by,
        interpret_by=days.interpret_by,
        discussed_on=days.discussed_on,
        opened_by=control,
        closed_at=None if year == LAST_YEAR else noon(days.interpret_by, later=40),
        closed_by=None if year == LAST_YEAR else control,
    )
    filling.chain.tell("round_opened", Subject("round", made.key), by=control, at=noon(opened))
    return made


def _indicators(policy: Policy, year: int) -> list[str]:
    """The indicators of the agenda of a year, and as many others as there are."""
    agenda = policy.agenda_of(year)
    own = [entry.id for entry in agenda.entries]
    return [*own, *(key for key in policy.indicators if key not in own)]


def _state(filling: _Filling, made: Round, place: int) -> State:
    if made.key != str(LAST_YEAR) or place >= len(filling.units):
        return State.ACCEPTED
    if filling.units[place] == NATION:
        return State.AWAITED
    return _STATES[place] if place < len(_STATES) - 1 else State.ACCEPTED


def _fill(filling: _Filling, made: Round) -> None:
    submissions = Submission.objects.bulk_create(
        Submission(round=made, unit=unit, state=_state(filling, made, place).value)
        for place, unit in enumerate(filling.units)
    )
    deliveries = Delivery.objects.bulk_create(
        delivery for one in submissions for delivery in _deliveries(filling, made, one)
    )
    figures = [row for delivery in deliveries for row in _figures(filling, made, delivery)]
    SuppliedFigure.objects.bulk_create(figures, batch_size=_AT_A_TIME)
    accepted = [d for d in deliveries if d.submission.state == State.ACCEPTED]
    control = filling.staff.of(Role.FORCE_CONTROL)
    Acceptance.objects.bulk_create(
        Acceptance(
            delivery=delivery,
            accepted_by=control,
            accepted_at=delivery.saved_at + timedelta(hours=3),
            known_from=delivery.saved_at.date(),
        )
        for delivery in accepted
    )
    for delivery in deliveries:
        _tell(filling, made, delivery)
        delivery.submission.current = delivery
    for one in submissions:
        _signed(filling, one)
    Submission.objects.bulk_update(
        submissions, ["current", "supplied_by", "approved_by", "reason", "changed_at"]
    )
    _remind(made, submissions, control)


def _deliveries(filling: _Filling, made: Round, of: Submission) -> Iterator[Delivery]:
    versions = 0 if of.state == State.AWAITED else filling.size.versions
    for version in range(versions):
        yield Delivery(
            submission=of,
            number=version + 1,
            means=("form", "xlsx", "api")[version % 3],
            digest=hashlib.sha256(f"{made.key}{of.unit}{version}".encode()).hexdigest(),
            saved_by=filling.staff.of(Role.UNIT_SUPPLIER, of.unit),
            saved_at=noon(made.opened_on, later=1 + 9 * version),
        )


def _figures(filling: _Filling, made: Round, delivery: Delivery) -> Iterator[SuppliedFigure]:
    period, unit = read_period(made.period), delivery.submission.unit
    last = delivery.number == filling.size.versions
    for place, indicator in enumerate(made.indicators):
        holding = filling.policy.indicators[indicator].definition_for(period)
        noise = hashlib.sha256(f"{made.key}{unit}{indicator}{delivery.number}".encode()).digest()
        yield SuppliedFigure(
            delivery=delivery,
            indicator=indicator,
            unit=unit,
            period=made.period,
            state="number",
            number=Decimal(40 + place + noise[0] % 40),
            status="final" if last else "provisional",
            definition=holding.version if holding is not None else "",
            note="Voorlopig geteld." if place % 10 == 0 else "",
            explanation="Er is meer gehandhaafd." if noise[1] % 4 == 0 else "",
        )


def _tell(filling: _Filling, made: Round, delivery: Delivery) -> None:
    """Tell the trail of one delivery: saved, and each step that it took."""
    of, moment = delivery.submission, delivery.saved_at
    own = (Subject("submission", f"{made.key}/{of.unit}"), Subject("round", made.key))
    figures = [figure_subject(name, of.unit, made.period) for name in made.indicators]
    said = {name: {"number": 40 + place} for place, name in enumerate(made.indicators)}
    supplier, approver = (
        filling.staff.of(Role.UNIT_SUPPLIER, of.unit),
        filling.staff.of(Role.UNIT_APPROVER, of.unit) if of.unit != NATION else None,
    )
    after = {"delivery": delivery.number}
    told = {"figures": said}
    filling.chain.tell(
        "figures_saved", *own, *figures, by=supplier, at=moment, before=told, after=after | told
    )
    control = filling.staff.of(Role.FORCE_CONTROL)
    steps = (
        (State.SUPPLIED, supplier),
        (State.APPROVED, approver or control),
        (State.ACCEPTED, control),
    )
    for hours, (state, person) in enumerate(steps, start=1):
        if of.state in {State.ACCEPTED, state}:
            filling.chain.tell(
                _STEPS[state],
                *own,
                *figures,
                by=person,
                at=moment + timedelta(hours=hours),
                after={"state": state.value, **after},
            )
    if of.state in {State.ACCEPTED, State.RETURNED} and delivery.number < filling.size.versions:
        filling.chain.tell(
            "figures_returned",
            *own,
            *figures,
            by=control,
            at=moment + timedelta(days=1),
            after={"state": "returned", "reason": "Het totaal klopt niet.", **after},
        )


def _signed(filling: _Filling, of: Submission) -> None:
    of.changed_at = noon(of.round.opened_on, later=30)
    if of.state in {State.SUPPLIED, State.APPROVED, State.ACCEPTED}:
        of.supplied_by = filling.staff.of(Role.UNIT_SUPPLIER, of.unit)
    if of.state in {State.APPROVED, State.ACCEPTED} and of.unit != NATION:
        of.approved_by = filling.staff.of(Role.UNIT_APPROVER, of.unit)
    of.reason = "Het totaal klopt niet." if of.state == State.RETURNED else ""


def _remind(made: Round, submissions: list[Submission], by: Person) -> None:
    Reminder.objects.bulk_create(
        Reminder(
            submission=one,
            about="supply",
            sent_at=noon(made.supply_by, later=later),
            sent_by=by,
        )
        for one in submissions
        for later in (1, 8)
    )
