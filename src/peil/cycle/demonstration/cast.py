# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The people of the made-up year: each called Voorbeeld, invited as people are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from peil.agenda.policy import Policy
from peil.cycle.models import Person
from peil.cycle.people.at_the_machine import AtTheMachine
from peil.cycle.people.inviting import Invited, accept_invitation, invite
from peil.cycle.rights import Holding, Role
from peil.cycle.signature import Signature

MINISTRY, FORCE_CONTROL, AUDITOR, ADMINISTRATOR = "ministerie", "korps", "auditor", "beheer"
SECOND_CONTROL = "korps-2"
MAYORS, PROSECUTION = "burgemeesters", "om"
_MAIL_DOMAIN = "voorbeeld.example"


@dataclass(frozen=True)
class Part:
    """Somebody in the made-up year: the name by which they are called, their office, their role.

    `logs_in` says that they get a password to practise with.
    """

    key: str
    office: str
    holding: Holding
    logs_in: bool = False

    @property
    def email(self) -> str:
        """The address that they log in with; no mail can arrive there."""
        return f"{self.key}@{_MAIL_DOMAIN}"


@dataclass(frozen=True)
class Login:
    """Somebody who can log in to practise: what they are, their address, their password."""

    office: str
    email: str
    password: str


def supplier_of(unit: str) -> str:
    """Return how the supplier of a unit is called."""
    return f"levering-{unit}"


def approver_of(unit: str) -> str:
    """Return how the approver of a unit is called."""
    return f"controle-{unit}"


def parts(policy: Policy, *, units: tuple[str, ...]) -> Iterator[Part]:
    """Yield everybody in the made-up year; of the first unit the two can log in."""
    whole = policy.whole.key
    of_all = (
        (ADMINISTRATOR, "beheerder", Role.ADMINISTRATOR, ""),
        (MINISTRY, "beleidsmedewerker ministerie", Role.MINISTRY, "ministerie-jenv"),
        (FORCE_CONTROL, "korpscontrol", Role.FORCE_CONTROL, "politie"),
        (SECOND_CONTROL, "korpscontrol, tweede lezer", Role.FORCE_CONTROL, "politie"),
        (MAYORS, "staf regioburgemeesters", Role.AUTHORITY, "regioburgemeesters"),
        (PROSECUTION, "staf Openbaar Ministerie", Role.AUTHORITY, "om"),
        (AUDITOR, "auditor", Role.AUDITOR, ""),
    )
    for key, office, role, party in of_all:
        yield Part(key, office, Holding(role, whole, party), logs_in=key != SECOND_CONTROL)
    for unit in units:
        name, first = policy.unit_name(unit, language="nl"), unit == units[0]
        for key, office, role in (
            (supplier_of(unit), "leverancier", Role.UNIT_SUPPLIER),
            (approver_of(unit), "goedkeurder", Role.UNIT_APPROVER),
        ):
            yield Part(key, f"{office} {name}", Holding(role, unit, "politie"), logs_in=first)


@dataclass(frozen=True)
class Cast:
    """Everybody by the name by which they are called, and who can log in."""

    people: dict[str, Person]
    logins: tuple[Login, ...]


def invite_cast(
    policy: Policy, *, units: tuple[str, ...], passwords: Iterator[str], by: Signature
) -> Cast:
    """Invite everybody; those who can log in accept with a password."""
    people: dict[str, Person] = {}
    logins: list[Login] = []
    at_the_machine = AtTheMachine(None, by.moment)
    for number, part in enumerate(parts(policy, units=units), start=1):
        invited = Invited(part.email, _name(number), part.office, (part.holding,))
        made = invite(invited, policy=policy, link_base="", by=at_the_machine)
        people[part.key] = made.person
        if part.logs_in:
            password = next(passwords)
            accept_invitation(made.link, password=password, moment=by.moment)
            logins.append(Login(part.office, part.email, password))
    return Cast(people, tuple(logins))


def _name(number: int) -> str:
    """Return a name that nobody has.

    >>> _name(1), _name(28)
    ('A. Voorbeeld', 'B. Voorbeeld 2')
    """
    more, letter = divmod(number - 1, 26)
    return f"{chr(ord('A') + letter)}. Voorbeeld{f' {more + 1}' if more else ''}"
