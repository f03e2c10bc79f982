# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Invites people, and lets them choose a password by the link that they got."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from peil.agenda.policy import Policy
from peil.cycle.models import Invitation, Person
from peil.cycle.models.people import NAME_LENGTH
from peil.cycle.people.activity import end_invitations
from peil.cycle.people.addresses import AddressTaken, fit_address, require_free
from peil.cycle.people.fitting import require_fit
from peil.cycle.people.numbered import person_subject
from peil.cycle.people.roles import add_assignment
from peil.cycle.people.secret import hash_of, new_secret
from peil.cycle.people.sessions import end_sessions
from peil.cycle.people.tokens import end_every_token
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action, Holding
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record
from peil.cycle.written import fit_text
from peil.terms.languages import Text

VALID_FOR = timedelta(days=7)
"""How long an invitation can be used; chosen by Peil."""

_SHORTEST_NAME = 2


class InvitationUnusable(Refusal):
    """A link was opened that is no invitation, or no longer; it does not say which."""

    def __init__(self) -> None:
        super().__init__(
            asked=Text(nl="Er is een uitnodiging geopend.", en="An invitation was opened."),
            found=Text(
                nl="Deze link kan niet worden gebruikt: hij is al gebruikt, verlopen of niet goed "
                "overgenomen.",
                en="This link cannot be used: it was used, has expired or was not copied well.",
            ),
            to_do=Text(
                nl="Vraag de beheerder om een nieuwe uitnodiging.",
                en="Ask the administrator for a new invitation.",
            ),
        )


class PersonShutOut(Refusal):
    """Somebody was invited again who is shut out."""

    def __init__(self) -> None:
        super().__init__(
            asked=Text(
                nl="Gevraagd is iemand opnieuw uit te nodigen.",
                en="To invite somebody again was asked.",
            ),
            found=Text(nl="Deze persoon is buitengesloten.", en="This person is shut out."),
            to_do=Text(nl="Laat de persoon eerst weer toe.", en="Let the person in again first."),
        )


@dataclass(frozen=True)
class Invited:
    """Who is invited, and the roles that they get."""

    email: str
    name: str
    office: str
    holdings: tuple[Holding, ...]


@dataclass(frozen=True)
class Invite:
    """An invitation with the link that accepts it; nothing keeps the link."""

    person: Person
    link: str
    expires_at: datetime


def invite(invited: Invited, *, policy: Policy, link_base: str, by: Signature) -> Invite:
    """Make a person who cannot log in yet, and return an invitation to become able to.

    Args:
        invited: who, with which roles; the address is kept in small letters.
        policy: the units and parties that roles can be held for.
        link_base: what stands before the secret in the link.
        by: who invites.

    Raises:
        RightMissing: when who asks does not manage people.
        RoleUnfitting: when a role cannot be held for its unit or party.
        AddressUnfit: when it is no e-mail address.
        AddressTaken: when somebody has the address.
        TextUnfit: when the name or office is too short or too long.
        RoleHeldAlready: when a role is there twice.
        AdministratorApart: when the role of administrator is not alone.
    """
    by.require(Action.MANAGE_PEOPLE)
    for holding in invited.holdings:
        require_fit(holding, policy=policy)
    with transaction.atomic():
        person = _made(invited, by=by)
        for holding in invited.holdings:
            add_assignment(person, holding, by=by)
        roles = [{"role": h.role.value, "unit": h.unit, "party": h.party} for h in invited.holdings]
        after = {"name": person.name, "office": person.office, "roles": roles}
        record(Happened("person_invited", (person_subject(person),), after=after), by=by)
        return _invitation(person, link_base=link_base, by=by)


def _made(invited: Invited, *, by: Signature) -> Person:
    """Return a new person without a password that works.

    Raises:
        AddressTaken: when somebody has the address, or gets it at the same moment.
    """
    email = fit_address(invited.email)
    person = Person(
        email=email,
        name=_on_one_line(invited.name, least=_SHORTEST_NAME),
        office=_on_one_line(invited.office),
        created_at=by.moment,
    )
    person.set_unusable_password()
    require_free(email)
    try:
        with transaction.atomic():
            person.save()
    except IntegrityError:
        raise AddressTaken(Person.objects.get(email=email).pk) from None
    return person


def _on_one_line(text: str, *, least: int = 0) -> str:
    return " ".join(fit_text(text, least=least, most=NAME_LENGTH).split())


def invite_again(person: Person, *, link_base: str, by: Signature) -> Invite:
    """Return a new invitation for somebody, by which they choose a new password.

    Earlier ones can no longer be used. The password of now works until it is replaced.

    Raises:
        RightMissing: when who asks does not manage people.
        PersonShutOut: when the person is shut out.
    """
    by.require(Action.MANAGE_PEOPLE)
    with transaction.atomic():
        found = Person.objects.select_for_update(no_key=True).get(pk=person.pk)
        if not found.is_active:
            raise PersonShutOut
        end_invitations(found, by=by)
        record(Happened("invitation_renewed", (person_subject(found),)), by=by)
        return _invitation(found, link_base=link_base, by=by)


def _invitation(person: Person, *, link_base: str, by: Signature) -> Invite:
    secret = new_secret()
    expires_at = by.moment + VALID_FOR
    Invitation.objects.create(
        person=person, secret_hash=hash_of(secret), sent_at=by.moment, expires_at=expires_at
    )
    return Invite(person, f"{link_base}{secret}", expires_at)


def invited_person(secret: str, *, moment: datetime) -> Person:
    """Return who a link invites.

    Raises:
        InvitationUnusable: when it is no invitation, or no longer.
    """
    invitation = _usable(secret, moment=moment).first()
    if invitation is None:
        raise InvitationUnusable
    return invitation.person


def _usable(secret: str, *, moment: datetime) -> QuerySet[Invitation]:
    return Invitation.objects.select_related("person").filter(
        secret_hash=hash_of(secret),
        used_at__isnull=True,
        expires_at__gt=moment,
        person__is_active=True,
    )


def accept_invitation(secret: str, *, password: str, moment: datetime) -> Person:
    """Set the password of who a link invites, and return them; the link is used up.

    Their sessions and tokens end.

    Raises:
        InvitationUnusable: when it is no invitation, or no longer.
        ValidationError: when the password does not keep the rules.
    """
    with transaction.atomic():
        invitation = _locked(secret, moment=moment)
        person = invitation.person
        validate_password(password, person)
        person.set_password(password)
        person.save(update_fields=["password"])
        invitation.used_at = moment
        invitation.save(update_fields=["used_at"])
        end_sessions(person)
        by = Signature(person, moment)
        end_every_token(person, by=by)
        record(Happened("invitation_accepted", (person_subject(person),)), by=by)
    return person


def _locked(secret: str, *, moment: datetime) -> Invitation:
    """Return an invitation, of which only this transaction changes anything.

    Invitations change only under the lock of their person. That is taken first, as everybody does,
    and the invitation is read afterwards: joined to a row that was waited for, PostgreSQL returns
    what stood there before the wait.

    Raises:
        InvitationUnusable: when it is no invitation, or no longer.
    """
    named = Person.objects.filter(invitations__secret_hash=hash_of(secret)).first()
    if named is not None:
        Person.objects.select_for_update(no_key=True).get(pk=named.pk)
    invitation = _usable(secret, moment=moment).first()
    if invitation is None:
        raise InvitationUnusable
    return invitation
