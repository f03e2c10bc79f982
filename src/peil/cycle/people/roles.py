# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Gives roles to people and ends them."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from peil.agenda.policy import Policy
from peil.cycle.models import Assignment, Person
from peil.cycle.people.administrators import require_other_administrator
from peil.cycle.people.fitting import require_fit
from peil.cycle.people.numbered import person_subject
from peil.cycle.refusal import Refusal
from peil.cycle.rights import WORDS, Action, Holding, Role
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record
from peil.terms.languages import Text


class RoleHeldAlready(Refusal):
    """A role was given to somebody who holds it."""

    def __init__(self, holding: Holding) -> None:
        super().__init__(
            asked=Text(
                nl=f"De rol '{WORDS[holding.role].nl}' voor '{holding.unit}' is gegeven.",
                en=f"The role '{WORDS[holding.role].en}' for '{holding.unit}' was given.",
            ),
            found=Text(nl="Deze persoon heeft die rol al.", en="This person holds it already."),
            to_do=Text(nl="U hoeft niets te doen.", en="There is nothing to do."),
        )


class AdministratorApart(Refusal):
    """Somebody would be administrator and something else at once."""

    def __init__(self, holding: Holding) -> None:
        super().__init__(
            asked=Text(
                nl=f"De rol '{WORDS[holding.role].nl}' is gegeven.",
                en=f"The role '{WORDS[holding.role].en}' was given.",
            ),
            found=Text(
                nl="Wie beheerder is, heeft geen andere rol: wie rechten geeft, komt niet aan "
                "cijfers.",
                en="An administrator holds no other role: who gives rights does not touch figures.",
            ),
            to_do=Text(
                nl="Beëindig eerst de andere rol, of nodig iemand anders uit.",
                en="End the other role first, or invite somebody else.",
            ),
        )


class RoleNotHeld(Refusal):
    """A role was ended that this person does not hold."""

    def __init__(self) -> None:
        super().__init__(
            asked=Text(nl="Gevraagd is een rol te beëindigen.", en="To end a role was asked."),
            found=Text(
                nl="Deze persoon heeft die rol niet, of niet meer.",
                en="This person does not hold it, or no longer.",
            ),
            to_do=Text(nl="Kijk bij de rollen van nu.", en="Look at the roles of now."),
        )


def give_role(person: Person, holding: Holding, *, policy: Policy, by: Signature) -> Assignment:
    """Give somebody a role, and return it; it counts from their next request.

    Raises:
        RightMissing: when who asks does not manage people.
        RoleUnfitting: when the role cannot be held for that unit or party.
        RoleHeldAlready: when the person holds it.
        AdministratorApart: when it would stand beside the role of administrator.
    """
    by.require(Action.MANAGE_PEOPLE)
    require_fit(holding, policy=policy)
    with transaction.atomic():
        Person.objects.select_for_update(no_key=True).get(pk=person.pk)
        given = add_assignment(person, holding, by=by)
        record(
            Happened("role_given", (person_subject(person),), after=_told(given)),
            by=by,
        )
    return given


def add_assignment(person: Person, holding: Holding, *, by: Signature) -> Assignment:
    """Return a new assignment of somebody whose row is locked; recording it is the caller's.

    Raises:
        RoleHeldAlready: when the person holds it.
        AdministratorApart: when it would stand beside the role of administrator.
    """
    held = person.assignments.filter(ended_at__isnull=True)
    roles = {assignment.role for assignment in held}
    if any((a.role, a.unit, a.party) == _key(holding) for a in held):
        raise RoleHeldAlready(holding)
    becomes_administrator = holding.role is Role.ADMINISTRATOR
    if roles and becomes_administrator is not (Role.ADMINISTRATOR.value in roles):
        raise AdministratorApart(holding)
    return Assignment.objects.create(
        person=person,
        role=holding.role.value,
        unit=holding.unit,
        party=holding.party,
        given_at=by.moment,
        given_by=by.person,
    )


def _key(holding: Holding) -> tuple[str, str, str]:
    return holding.role.value, holding.unit, holding.party


def end_role(person: Person, number: int, *, by: Signature) -> Assignment:
    """End a role of somebody by its number, and return it; it counts from their next request.

    Raises:
        RightMissing: when who asks does not manage people.
        RoleNotHeld: when the person does not hold a role of that number.
        LastAdministrator: when nobody would be administrator any more.
    """
    by.require(Action.MANAGE_PEOPLE)
    with transaction.atomic():
        Person.objects.select_for_update(no_key=True).get(pk=person.pk)
        held = Assignment.objects.filter(pk=number, person=person, ended_at__isnull=True)
        ended = held.first()
        if ended is None:
            raise RoleNotHeld
        if ended.role == Role.ADMINISTRATOR.value:
            require_other_administrator(person)
        ended.ended_at = by.moment
        ended.save(update_fields=["ended_at"])
        record(Happened("role_ended", (person_subject(person),), before=_told(ended)), by=by)
    return ended


def _told(assignment: Assignment) -> Mapping[str, str]:
    return {"role": assignment.role, "unit": assignment.unit, "party": assignment.party}
