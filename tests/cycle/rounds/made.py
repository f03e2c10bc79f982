"""Rounds as force control opens them, and submissions put in a state, for tests of rounds."""

from __future__ import annotations

from datetime import date

from cycle.conftest import at, make_person, signed
from peil.agenda.policy import Policy
from peil.cycle.models import Interpretation, Person, Round, Submission
from peil.cycle.rights import Role
from peil.cycle.rounds.calendar import planned_for
from peil.cycle.rounds.opening import open_round
from peil.cycle.workflow import State
from peil.terms.periods import read_period

OPENING_DAY = "2022-07-04"
INDICATORS = ("csv-tackled", "human-trafficking-suspects", "cyber-regular")


def control() -> Person:
    """Somebody of force control; the same person each time."""
    found = Person.objects.filter(name="Control").first()
    return found or make_person(Role.FORCE_CONTROL, name="Control")


def opened(policy: Policy, period: str = "2022-H1", *, day: str = OPENING_DAY) -> Round:
    """A round of the calendar, opened by force control."""
    planned = planned_for(read_period(period))
    return open_round(planned, policy=policy, indicators=INDICATORS, by=signed(control(), day))


def put(of: Round, unit: str, state: State, *, supplied_by: Person | None = None) -> Submission:
    """The submission of a unit, put in a state."""
    found = of.submissions.get(unit=unit)
    found.state, found.changed_at, found.supplied_by = state, at("2022-07-10"), supplied_by
    found.save()
    return found


def put_all(of: Round, state: State) -> None:
    """Every submission of a round, put in a state."""
    of.submissions.update(state=state, changed_at=at("2022-07-10"))


def interpreted(of: Round, unit: str, party: str, *, by: Person) -> Interpretation:
    """A text of a party on a theme of a unit."""
    return Interpretation.objects.create(
        round=of,
        unit=unit,
        party=party,
        about="theme:cybercrime",
        version=1,
        text="A word.",
        basis="0" * 64,
        signed_by=by,
        signed_at=at("2022-09-01"),
        name=by.name,
    )


def on(day: str) -> date:
    """A day."""
    return date.fromisoformat(day)
