"""The people of a large database: four of each unit, the national ones, and the rest suppliers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django_otp.plugins.otp_totp.models import TOTPDevice

from cycle.screens.large.chain import Chain
from cycle.screens.large.size import TODAY, Size, noon
from peil.cycle.models import ApiToken, Assignment, Invitation, Person
from peil.cycle.people.secret import hash_of
from peil.cycle.rights import Role
from peil.cycle.trail.recording import Subject

NATION = "national"
POLICE, OM, MAYORS, MINISTRY = "politie", "om", "regioburgemeesters", "ministerie-jenv"
INVITED = "an-invitation-that-nobody-used-yet"
_NATIONAL = (
    (Role.MINISTRY, MINISTRY),
    (Role.MINISTRY, MINISTRY),
    (Role.FORCE_CONTROL, POLICE),
    (Role.FORCE_CONTROL, POLICE),
    (Role.AUTHORITY, OM),
    (Role.AUTHORITY, MAYORS),
    (Role.UNIT_SUPPLIER, POLICE),
    (Role.AUDITOR, ""),
    (Role.ADMINISTRATOR, ""),
    (Role.ADMINISTRATOR, ""),
)
_OF_A_UNIT = (
    (Role.UNIT_SUPPLIER, POLICE),
    (Role.UNIT_APPROVER, POLICE),
    (Role.AUTHORITY, OM),
    (Role.AUTHORITY, MAYORS),
)
_JOINED = noon(TODAY.replace(year=2012))


@dataclass(frozen=True)
class Staff:
    """Everybody, and the first of each role, unit and party."""

    everybody: tuple[Person, ...]
    first: dict[tuple[Role, str, str], Person]

    def of(self, role: Role, unit: str = NATION, party: str | None = None) -> Person:
        """The first who holds a role for a unit, and where it matters for a party."""
        return next(
            person
            for (held, of, speaks), person in self.first.items()
            if held is role and of == unit and party in {None, speaks}
        )


def make_staff(size: Size, units: tuple[str, ...], chain: Chain) -> Staff:
    """Put everybody in the tables: with roles, second factors, invitations and tokens.

    The last one has no second factor yet.
    """
    asked = tuple(_asked(size, units))
    people = Person.objects.bulk_create(
        Person(
            email=f"{number}@example.org",
            name=f"Persoon {number:03d}",
            office=f"{role.value} {unit}",
            created_at=_JOINED,
        )
        for number, (role, unit, _) in enumerate(asked)
    )
    giver = people[_NATIONAL.index((Role.ADMINISTRATOR, ""))]
    Assignment.objects.bulk_create(
        Assignment(
            person=person,
            role=role.value,
            unit=unit,
            party=party,
            given_at=_JOINED,
            given_by=giver,
            ended_at=ended,
        )
        for person, (role, unit, party) in zip(people, asked, strict=True)
        for ended in (noon(TODAY.replace(year=2014)), None)
    )
    TOTPDevice.objects.bulk_create(
        TOTPDevice(user=person, name="phone", confirmed=True) for person in people[:-1]
    )
    _invite(people)
    _tokens(people, [unit for _, unit, _ in asked])
    for person in people:
        about = Subject("person", str(person.pk))
        chain.tell("person_invited", about, by=giver, at=_JOINED)
    first: dict[tuple[Role, str, str], Person] = {}
    for person, key in zip(people, asked, strict=True):
        first.setdefault(key, person)
    return Staff(tuple(people), first)


def _asked(size: Size, units: tuple[str, ...]) -> Iterator[tuple[Role, str, str]]:
    """Yield who is asked for, until there are enough."""
    yield from ((role, NATION, party) for role, party in _NATIONAL)
    of_units = [
        (role, unit, party) for unit in units if unit != NATION for role, party in _OF_A_UNIT
    ]
    yield from of_units
    left = size.people - len(_NATIONAL) - len(of_units)
    yield from (of_units[(number * 4) % len(of_units)] for number in range(left))


def _invite(people: list[Person]) -> None:
    """Invite everybody three times: two that ran out, and one that the last four may still use."""
    Invitation.objects.bulk_create(
        Invitation(
            person=person,
            secret_hash=hash_of(f"{person.pk}/{number}"),
            sent_at=_JOINED,
            expires_at=noon(TODAY.replace(year=2012 + number)),
            used_at=_JOINED if number == 1 else None,
        )
        for person in people
        for number in (0, 1)
    )
    Invitation.objects.bulk_create(
        Invitation(
            person=person,
            secret_hash=hash_of(INVITED if place == 0 else f"{INVITED}{place}"),
            sent_at=noon(TODAY),
            expires_at=noon(TODAY, later=7),
        )
        for place, person in enumerate(people[-4:])
    )


def _tokens(people: list[Person], units: list[str]) -> None:
    ApiToken.objects.bulk_create(
        ApiToken(
            person=person,
            unit=unit,
            label=f"telsysteem {number}",
            secret_hash=hash_of(f"token {person.pk}/{number}"),
            made_at=noon(TODAY, later=-30),
            expires_at=noon(TODAY, later=300),
        )
        for person, unit in zip(people, units, strict=True)
        for number in range(3)
    )
