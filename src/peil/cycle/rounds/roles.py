# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Whose step it is: the people who hold a role that allows a step, for a unit or for a party."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from peil.cycle.models import Assignment, Person
from peil.cycle.rights import RIGHTS, Action, Holding, Reach, Role, may
from peil.cycle.rounds.steps import ACTIONS, Step


@dataclass(frozen=True)
class Held:
    """A role that somebody who can log in holds now."""

    person: Person
    holding: Holding


def _roles_for(actions: Iterable[Action]) -> frozenset[Role]:
    """Return the roles that allow any of some actions, for their own or for all."""
    return frozenset(
        role
        for action in actions
        for role, reach in RIGHTS[action].items()
        if reach is not Reach.NOTHING
    )


def held_for_steps() -> tuple[Held, ...]:
    """Return every role that allows a step of a round, with who holds it; one question.

    They are in the order in which the roles were given.
    """
    roles = sorted(role.value for role in _roles_for(ACTIONS.values()))
    rows = (
        Assignment.objects.filter(ended_at__isnull=True, person__is_active=True, role__in=roles)
        .select_related("person")
        .order_by("pk")
    )
    return tuple(Held(row.person, Holding(Role(row.role), row.unit, row.party)) for row in rows)


def people_for(
    held: Iterable[Held], step: Step, *, unit: str, party: str = ""
) -> tuple[Person, ...]:
    """Return who may take a step for a unit, each once; for a party, who speaks for it."""
    action = ACTIONS[step]
    found = {
        one.person.pk: one.person
        for one in held
        if may((one.holding,), action, unit=unit, party=party or None)
    }
    return tuple(found.values())


def parties_for(held: Iterable[Held], *, unit: str) -> tuple[str, ...]:
    """Return the parties for which somebody can interpret the figures of a unit, sorted."""
    parties = {
        one.holding.party
        for one in held
        if may((one.holding,), Action.INTERPRET, unit=unit, party=one.holding.party)
    }
    return tuple(sorted(parties))
