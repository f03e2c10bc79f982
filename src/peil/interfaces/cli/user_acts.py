# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the commands of people ask of the cycle; loaded when the application is open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from peil.agenda.policy import Policy
from peil.cycle.models import Assignment, Person
from peil.cycle.people.at_the_machine import AtTheMachine
from peil.cycle.people.fitting import NOBODY, PARTIES
from peil.cycle.people.roles import RoleNotHeld, end_role, give_role
from peil.cycle.rights import Holding, Role
from peil.cycle.signature import Signature
from peil.interfaces.settings.clock import now
from peil.terms.errors import PeilError


class PersonUnknown(PeilError):
    """A person was asked by a number that nobody has."""

    def __init__(self, number: int) -> None:
        super().__init__(
            asked=f"Person {number} was asked.",
            found="Nobody has that number.",
            to_do="Run 'peil user list' to see every number.",
        )


def by_hand() -> Signature:
    """Return the signature of whoever gives commands on the machine, now."""
    return AtTheMachine(None, now())


def person_of(number: int) -> Person:
    """Return a person by number.

    Raises:
        PersonUnknown: when nobody has it.
    """
    found = Person.objects.filter(pk=number).first()
    if found is None:
        raise PersonUnknown(number)
    return found


def holding_of(role: str, unit: str | None, party: str | None, *, policy: Policy) -> Holding:
    """Return a role for the whole unless a unit is named, in the one name that it can have."""
    named = Role(role)
    usual = PARTIES[named][0] if len(PARTIES[named]) == 1 else NOBODY
    return Holding(named, unit or policy.whole.key, party if party is not None else usual)


def change_role(
    person: Person, holding: Holding, *, ends: bool, policy: Policy, by: Signature
) -> None:
    """Give somebody a role, or end it.

    Raises:
        RoleNotHeld: when a role is ended that they do not hold.
        RoleUnfitting: when a role is given that cannot be held so.
        RoleHeldAlready: when they hold it.
        AdministratorApart: when it would stand beside the role of administrator.
        LastAdministrator: when nobody would be administrator any more.
    """
    if not ends:
        give_role(person, holding, policy=policy, by=by)
        return
    held = person.assignments.filter(
        role=holding.role.value, unit=holding.unit, party=holding.party, ended_at__isnull=True
    ).first()
    if held is None:
        raise RoleNotHeld
    end_role(person, held.pk, by=by)


def lines_of_everybody() -> Iterator[str]:
    """Return a line for each person, in the order of their numbers."""
    held = defaultdict(list)
    for assignment in Assignment.objects.filter(ended_at__isnull=True).order_by("pk"):
        held[assignment.person_id].append(f"{assignment.role} for {assignment.unit}")
    for person in Person.objects.order_by("pk"):
        access = "active" if person.is_active else "shut out"
        roles = "; ".join(held[person.pk]) or "no role"
        yield f"{person.pk}  {person.name}  {access}  {roles}"
