# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What waits in rounds: steps of the workflow, and rounds to open, to remind of and to close."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from peil.agenda.policy import Policy
from peil.cycle.models import Delivery, Round
from peil.cycle.rights import Action, may
from peil.cycle.rounds.overdue import overdue_in
from peil.cycle.rounds.overview import still_to_open
from peil.cycle.rounds.standing import RoundStanding, UnitStanding
from peil.cycle.rounds.steps import NEXT_STEP, Step
from peil.cycle.signature import Signature
from peil.cycle.waiting.items import Kind, Waits, days_late
from peil.cycle.workflow import TRANSITIONS, steps_open_to

_KINDS: Mapping[Step, Kind] = {
    Step.SUPPLY: Kind.SUPPLY,
    Step.APPROVE: Kind.APPROVE,
    Step.ACCEPT: Kind.ACCEPT,
}
_FORWARD = frozenset(t.action for t in TRANSITIONS if not t.needs_reason)


def steps_waiting(standings: Iterable[RoundStanding], *, by: Signature) -> Iterator[Waits]:
    """Yield the submissions whose next step is one that somebody may take; one question.

    What they had a hand in themselves waits for somebody else.
    """
    own = _handed_in(by)
    for standing in standings:
        for unit in standing.units:
            if _waits_for(unit, by=by, own=own):
                kind = _KINDS[NEXT_STEP[unit.state]]
                last_day = standing.deadlines.of(NEXT_STEP[unit.state])
                yield Waits(
                    kind,
                    key=standing.round.key,
                    title=standing.title,
                    units=(unit.unit,),
                    by=last_day,
                    days_late=days_late(last_day, day=by.day),
                    state=unit.state.value,
                )


def _handed_in(by: Signature) -> frozenset[int]:
    saved = Delivery.objects.filter(
        saved_by=by.person, submission__round__closed_at__isnull=True
    ).order_by()
    return frozenset(saved.values_list("submission_id", flat=True).distinct())


def _waits_for(unit: UnitStanding, *, by: Signature, own: frozenset[int]) -> bool:
    if NEXT_STEP[unit.state] not in _KINDS:
        return False
    row, signer = unit.submission, by.signer.pk
    had_a_hand = row.pk in own or signer in {row.supplied_by_id, row.approved_by_id}
    steps = steps_open_to(by.holdings, unit.state, unit=unit.unit)
    return any(step.action in _FORWARD and not (step.by_another and had_a_hand) for step in steps)


def rounds_to_open(*, policy: Policy, by: Signature) -> Iterator[Waits]:
    """Yield the rounds that the calendar plans to be open by now and that nobody opened."""
    if not may(by.holdings, Action.OPEN_ROUND):
        return
    there = tuple(Round.objects.only("key"))
    for planned in still_to_open(policy, day=by.day, there=there):
        if planned.opens_on is not None and planned.opens_on <= by.day:
            last_day = planned.deadlines.supply_by
            yield Waits(
                Kind.OPEN_ROUND,
                key=planned.period.text,
                title=planned.title,
                by=last_day,
                days_late=days_late(last_day, day=by.day),
            )


def late_steps(standings: Iterable[RoundStanding], *, by: Signature) -> Iterator[Waits]:
    """Yield what others are late with, for whoever may remind them: one for each round and step."""
    if not may(by.holdings, Action.REMIND):
        return
    titles = {standing.round.key: standing.title for standing in standings}
    bundles: dict[tuple[str, Step, date], list[str]] = {}
    for late in overdue_in(standings, day=by.day):
        bundles.setdefault((late.round, late.step, late.deadline), []).append(late.unit)
    for (key, step, deadline), units in bundles.items():
        yield Waits(
            Kind.REMIND,
            key=key,
            title=titles[key],
            units=tuple(dict.fromkeys(units)),
            by=deadline,
            days_late=days_late(deadline, day=by.day),
            step=step.value,
        )


def rounds_to_close(standings: Iterable[RoundStanding], *, by: Signature) -> Iterator[Waits]:
    """Yield the open rounds whose last day has come; `count` tells how many are not accepted."""
    if not may(by.holdings, Action.CLOSE_ROUND):
        return
    for standing in standings:
        if by.day >= standing.deadlines.last:
            yield Waits(
                Kind.CLOSE_ROUND,
                key=standing.round.key,
                title=standing.title,
                count=len(standing.units) - standing.accepted,
            )
