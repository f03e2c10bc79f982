# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The e-mail addresses of people: how they are kept, and that each is of one person."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from peil.cycle.models import Person
from peil.cycle.refusal import Refusal
from peil.terms.languages import Text


class AddressTaken(Refusal):
    """Somebody was invited whose address is in use."""

    def __init__(self, number: int) -> None:
        super().__init__(
            asked=Text(nl="Gevraagd is iemand uit te nodigen.", en="To invite somebody was asked."),
            found=Text(
                nl=f"Dat e-mailadres is van persoon {number}.",
                en=f"That e-mail address is of person {number}.",
            ),
            to_do=Text(
                nl="Stuur die persoon zo nodig een nieuwe uitnodiging, of geef die een rol.",
                en="Send that person a new invitation if needed, or give them a role.",
            ),
        )


class AddressUnfit(Refusal):
    """Somebody was invited at what is no e-mail address."""

    def __init__(self) -> None:
        super().__init__(
            asked=Text(nl="Gevraagd is iemand uit te nodigen.", en="To invite somebody was asked."),
            found=Text(
                nl="Wat als adres is gegeven, is geen e-mailadres.",
                en="What was given as address is no e-mail address.",
            ),
            to_do=Text(
                nl="Schrijf het adres als naam@organisatie.nl.",
                en="Write the address as name@organisation.nl.",
            ),
        )


def fit_address(address: str) -> str:
    r"""Return an address as it is kept: without spaces around it, in small letters.

    >>> fit_address(" Jo.Jansen@Example.org")
    'jo.jansen@example.org'

    Raises:
        AddressUnfit: when it is no e-mail address, such as one with a line end in it.
    """
    fit = address.strip().lower()
    try:
        validate_email(fit)
    except ValidationError:
        raise AddressUnfit from None
    return fit


def require_free(email: str) -> None:
    """Do nothing when nobody has an address, whatever its capitals.

    Raises:
        AddressTaken: when somebody has it.
    """
    known = Person.objects.filter(email__iexact=email).first()
    if known is not None:
        raise AddressTaken(known.pk)
