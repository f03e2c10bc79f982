"""A database as it is after ten years: every unit, forty indicators, every version of each figure.

Rows are put in the tables directly: a year's worth of clicks, ten times, would take too long. What
they hold is made up by a rule, and the trail tells of it as if it had been clicked.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from cycle.screens.large.chain import Chain
from cycle.screens.large.decided import make_meetings
from cycle.screens.large.published import make_editions
from cycle.screens.large.size import TODAY, Size, noon
from cycle.screens.large.staff import NATION, Staff, make_staff
from cycle.screens.large.supplied import make_rounds
from cycle.screens.large.texts import make_progress, make_texts
from peil.agenda.policy import Policy
from peil.cycle.trail.recording import Subject


@dataclass(frozen=True)
class Large:
    """What was made: who is there, and the units in their order, the whole last."""

    staff: Staff
    units: tuple[str, ...]


def make_large(policy: Policy, size: Size, *, evidence: Path) -> Large:
    """Fill an empty database; `evidence` is the folder for files that were handed in."""
    units = (*list(policy.units)[: size.units - 1], NATION)
    chain = Chain()
    staff = make_staff(size, units, chain)
    rounds = make_rounds(policy, size, units, staff, chain)
    make_texts(policy, size, rounds.values(), units, staff, chain)
    make_progress(policy, size, units, staff, chain, evidence)
    make_meetings(policy, size, rounds, staff, chain)
    make_editions(policy, size, units, staff, chain)
    _logins(size, staff, chain)
    chain.write()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as a database does by itself that was not filled in a second
    return Large(staff, units)


def _logins(size: Size, staff: Staff, chain: Chain) -> None:
    """Let everybody log in so many times together, over the last years."""
    for number in range(size.logins):
        person = staff.everybody[number % len(staff.everybody)]
        moment = noon(TODAY, later=-(number % 1000))
        about = Subject("person", str(person.pk))
        chain.tell("logged_in", about, by=person, at=moment, after={"means": "password_and_code"})
