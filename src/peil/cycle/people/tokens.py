# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Tokens by which a unit's own systems supply figures: made, used and ended by their owner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from django.db import transaction

from peil.cycle.models import ApiToken, Person
from peil.cycle.models.people import NAME_LENGTH
from peil.cycle.people.numbered import person_subject
from peil.cycle.people.secret import hash_of, new_secret
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action, Holding
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record
from peil.cycle.written import fit_text
from peil.terms.languages import Text

PREFIX = "peil_"
"""What every token begins with, so that it is known for what it is wherever it turns up."""

LONGEST = 366
"""The most days that a token can be valid; chosen by Peil."""


class TokenLifeImpossible(Refusal):
    """A token was asked for no days, or for too many."""

    def __init__(self, days: int) -> None:
        super().__init__(
            asked=Text(
                nl=f"Er is een token voor {days} dagen gevraagd.",
                en=f"A token for {days} days was asked.",
            ),
            found=Text(
                nl=f"Een token is 1 tot en met {LONGEST} dagen geldig.",
                en=f"A token is valid for 1 to {LONGEST} days.",
            ),
            to_do=Text(nl="Kies een ander aantal.", en="Choose another number."),
        )


class TokenMissing(Refusal):
    """A token was ended that its owner does not have, or no longer."""

    def __init__(self) -> None:
        super().__init__(
            asked=Text(nl="Gevraagd is een token te beëindigen.", en="To end a token was asked."),
            found=Text(
                nl="U heeft dat token niet, of het is al beëindigd.",
                en="You have no such token, or it has ended.",
            ),
            to_do=Text(nl="Kijk bij uw tokens van nu.", en="Look at your tokens of now."),
        )


@dataclass(frozen=True)
class MadeToken:
    """A token with its secret, which is shown once."""

    token: ApiToken
    secret: str


@dataclass(frozen=True)
class ByToken(Signature):
    """A person who acts by a token: of their roles it has those for its own unit, and no others."""

    unit: str = ""

    @cached_property
    def holdings(self) -> tuple[Holding, ...]:
        """The roles that the person held for the unit of the token when it was made."""
        return tuple(held for held in self.signer.holdings() if held.unit == self.unit)


def make_token(label: str, *, unit: str, days: int, by: Signature) -> MadeToken:
    """Return a new token of who asks, which has their rights for one unit for some days.

    Args:
        label: what its owner calls it.
        unit: the unit that they supply for; the token reaches no other.
        days: for how long, from now.
        by: who asks.

    Raises:
        RightMissing: when who asks does not supply for the unit.
        TokenLifeImpossible: when the number of days cannot be.
        TextUnfit: when the label is empty or too long.
    """
    by.require(Action.MANAGE_TOKENS, unit=unit)
    if not 1 <= days <= LONGEST:
        raise TokenLifeImpossible(days)
    fit = fit_text(label, least=1, most=NAME_LENGTH)
    secret = PREFIX + new_secret()
    with transaction.atomic():
        token = ApiToken.objects.create(
            person=by.signer,
            unit=unit,
            label=fit,
            secret_hash=hash_of(secret),
            made_at=by.moment,
            expires_at=by.moment + timedelta(days=days),
        )
        after = {"token": token.pk, "unit": unit, "expires_at": token.expires_at}
        record(Happened("token_made", (person_subject(by.signer),), after=after), by=by)
    return MadeToken(token, secret)


def end_token(number: int, *, unit: str, by: Signature) -> None:
    """End a token of who asks; it works no more.

    Raises:
        RightMissing: when who asks does not supply for the unit.
        TokenMissing: when it is not theirs, or has ended.
    """
    by.require(Action.MANAGE_TOKENS, unit=unit)
    with transaction.atomic():
        theirs = ApiToken.objects.select_for_update(of=("self",), no_key=True).filter(
            pk=number, person=by.signer, unit=unit, ended_at__isnull=True
        )
        token = theirs.first()
        if token is None:
            raise TokenMissing
        _end(token, by=by)


def end_every_token(person: Person, *, by: Signature) -> None:
    """End the tokens of somebody that have not ended; whoever calls this locked the person."""
    for token in person.tokens.filter(ended_at__isnull=True).order_by("pk"):
        _end(token, by=by)


def _end(token: ApiToken, *, by: Signature) -> None:
    token.ended_at = by.moment
    token.save(update_fields=["ended_at"])
    before = {"token": token.pk, "unit": token.unit}
    record(Happened("token_ended", (person_subject(token.person),), before=before), by=by)


def tokens_of(person: Person, *, unit: str, moment: datetime) -> tuple[ApiToken, ...]:
    """Return the tokens of somebody for a unit that work at a moment, newest first."""
    working = person.tokens.filter(unit=unit, ended_at__isnull=True, expires_at__gt=moment)
    return tuple(working.order_by("-made_at", "-pk"))


def signature_by_token(secret: str, *, moment: datetime) -> ByToken | None:
    """Return who acts by a token and for which unit, if it works at a moment and they are active."""
    found = (
        ApiToken.objects.select_related("person")
        .filter(
            secret_hash=hash_of(secret),
            ended_at__isnull=True,
            expires_at__gt=moment,
            person__is_active=True,
        )
        .first()
    )
    return ByToken(found.person, moment, unit=found.unit) if found is not None else None
