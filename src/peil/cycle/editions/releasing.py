# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Releases a number in a text that the table does not hold, with a written reason."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from peil.cycle.editions.blocks import NumberToRelease
from peil.cycle.editions.composing import fit_reason
from peil.cycle.editions.numbers_in_text import numbers_in
from peil.cycle.interpretations.writing import versions_of
from peil.cycle.models import Edition, Interpretation, ReleasedNumber, Round
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, Subject, record
from peil.terms.languages import Text


class NumberNotThere(Refusal):
    """A number was released that the text does not hold, or no more."""

    def __init__(self, number: NumberToRelease) -> None:
        super().__init__(
            asked=Text(
                nl=f"Het getal '{number.written}' vrij te geven is gevraagd, in versie "
                f"{number.version} van de duiding van {number.key.party}.",
                en=f"To release the number '{number.written}' was asked, in version "
                f"{number.version} of the interpretation of {number.key.party}.",
            ),
            found=Text(
                nl="Die tekst heeft dat getal niet, of er is een nieuwere versie.",
                en="That text does not hold it, or there is a newer version.",
            ),
            to_do=Text(
                nl="Kijk opnieuw wat tegenhoudt.", en="Look again at what stands in the way."
            ),
        )


class ReleasedAlready(Refusal):
    """A number was released twice."""

    def __init__(self, number: NumberToRelease) -> None:
        super().__init__(
            asked=Text(
                nl=f"Het getal '{number.written}' vrij te geven is gevraagd.",
                en=f"To release the number '{number.written}' was asked.",
            ),
            found=Text(nl="Dat is al gedaan.", en="That was done already."),
            to_do=Text(nl="Er is niets meer nodig.", en="Nothing more is needed."),
        )


def release_number(
    number: NumberToRelease, *, reason: str, by: Signature, edition: Edition | None = None
) -> ReleasedNumber:
    """Let a number stand in one version of a text, though the table does not hold it.

    Args:
        number: which number, in which version of which text.
        reason: what the number is.
        by: who does it, and when.
        edition: the one that it was in the way of; then the text must be one of it.

    Raises:
        RightMissing: when they may not.
        TextUnfit: when the reason is too short or too long.
        NumberNotThere: when the last version of the text is another one, or does not hold it, or
            the edition does not hold the text.
        ReleasedAlready: when somebody did so before.
    """
    by.require(Action.FREEZE_EDITION)
    why = fit_reason(reason)
    if edition is not None and not _is_of(edition, number):
        raise NumberNotThere(number)
    try:
        with transaction.atomic():
            released = ReleasedNumber.objects.create(
                interpretation=_text_with(number),
                written=number.written,
                reason=why,
                released_by=by.signer,
                released_at=by.moment,
            )
            record(_told(number, reason=why), by=by)
    except IntegrityError:
        raise ReleasedAlready(number) from None
    return released


def _is_of(edition: Edition, number: NumberToRelease) -> bool:
    """Return whether a text is one of an edition: of its unit, and of a round about its year."""
    of_year = Round.objects.filter(key=number.key.round, period=str(edition.year))
    return number.key.unit == edition.unit and of_year.exists()


def _text_with(number: NumberToRelease) -> Interpretation:
    """Return the last version of the text, where it holds the number.

    Raises:
        NumberNotThere: when it does not.
    """
    last = next(reversed(versions_of(number.key)), None)
    if last is None or last.version != number.version:
        raise NumberNotThere(number)
    if number.written not in {one.text for one in numbers_in(last.text)}:
        raise NumberNotThere(number)
    return last


def _told(number: NumberToRelease, *, reason: str) -> Happened:
    return Happened(
        "number_released",
        (Subject("interpretation", "/".join(number.key)), Subject("round", number.key.round)),
        after={"version": number.version, "number": number.written, "reason": reason},
    )
