# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the commands of rounds ask of the cycle; loaded when the application is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.conf import settings

from peil.cycle.models import Round
from peil.cycle.rounds.calendar import PlannedRound, planned_rounds
from peil.cycle.rounds.finding import deadlines_of
from peil.cycle.rounds.overdue import Late
from peil.cycle.rounds.overview import RoundOnDay, rounds_overview
from peil.cycle.rounds.reminding import remind_all
from peil.cycle.rounds.steps import Deadlines, Step
from peil.cycle.signature import Signature
from peil.interfaces.settings.clock import now
from peil.interfaces.settings.policies import current_policy

_DAYS = tuple(step.value for step in Step)
PLAN_COLUMNS = ("round", "period", "opens_on", *_DAYS, "reported_on")
LIST_COLUMNS = ("round", "period", "opened_on", *_DAYS, "accepted", "asked", "late", "closed_on")


def planned_records(year: int | None) -> list[Mapping[str, Any]]:
    """Return the rounds about a year, or those that are still to be opened, as flat rows."""
    if year is not None:
        planned = planned_rounds(year)
    else:
        planned = rounds_overview(policy=current_policy(), day=_by().day).planned
    return [_planned(one) for one in planned]


def _planned(one: PlannedRound) -> Mapping[str, Any]:
    return {
        "round": one.key,
        "period": one.period.text,
        "opens_on": _day(one.opens_on),
        **_days(one.deadlines),
        "reported_on": _day(one.reported_on),
    }


def round_records() -> tuple[list[Mapping[str, Any]], date]:
    """Return the rounds that were opened as flat rows, open ones first, and the day that it is."""
    day = _by().day
    overview = rounds_overview(policy=current_policy(), day=day)
    opened = [_opened(seen) for seen in overview.open]
    closed = [_closed(one.round) for one in overview.closed]
    return [*opened, *closed], day


def _opened(seen: RoundOnDay) -> Mapping[str, Any]:
    standing = seen.standing
    return {
        **_stored(seen.round),
        "accepted": standing.accepted,
        "asked": len(standing.units),
        "late": len(seen.late),
        "closed_on": "",
    }


def _closed(one: Round) -> Mapping[str, Any]:
    closed = Signature(None, one.closed_at).day if one.closed_at is not None else None
    return {**_stored(one), "accepted": "", "asked": "", "late": "", "closed_on": _day(closed)}


def _stored(one: Round) -> Mapping[str, Any]:
    return {
        "round": one.key,
        "period": one.period,
        "opened_on": _day(one.opened_on),
        **_days(deadlines_of(one)),
    }


def _days(deadlines: Deadlines) -> Mapping[str, str]:
    found = {step.value: day.isoformat() for step, day in deadlines.in_order()}
    return {name: found.get(name, "") for name in _DAYS}


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def remind_everybody() -> Iterator[str]:
    """Yield what came of reminding in all open rounds, in sentences.

    Raises:
        MailUndelivered: when the mail server does not take a message.
    """
    done = remind_all(policy=current_policy(), site=settings.PEIL_ADDRESS, by=_by())
    yield f"Reminded of {len(done.sent)} late steps."
    yield from (f"Reminded of today already: {_told(late)}." for late in done.already)
    yield from (f"There is nobody to mail for {_told(late)}." for late in done.nobody)


def _told(late: Late) -> str:
    return f"{late.unit} in round {late.round} ({late.about})"


def _by() -> Signature:
    """Return the signature of what Peil does by itself, now."""
    return Signature(None, now())
