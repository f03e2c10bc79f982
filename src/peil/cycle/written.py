# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Texts that people sign: how long they may be, and that no version goes over another."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import IntegrityError, transaction

from peil.cycle.models import (
    Interpretation,
    Person,
    ProgressJudgement,
    ProgressNote,
    YearMilestone,
)
from peil.cycle.refusal import Refusal
from peil.cycle.signature import AMSTERDAM, Signature, day_of
from peil.reports.edition_content import Signed
from peil.terms.languages import Text

LEAST, MOST = 20, 4000
"""The least and the most signs of a text that is signed."""

_LAYOUT = "\n\t"
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}


class TextUnfit(Refusal):
    """A text is too short or too long."""

    def __init__(self, *, length: int, least: int, most: int) -> None:
        super().__init__(
            asked=Text(
                nl=f"Een tekst van {least} tot en met {most} tekens is gevraagd.",
                en=f"A text of {least} to {most} signs was asked.",
            ),
            found=Text(nl=f"Deze tekst heeft er {length}.", en=f"This text has {length} of them."),
            to_do=Text(
                nl="Schrijf meer." if length < least else "Maak de tekst korter.",
                en="Write more." if length < least else "Make the text shorter.",
            ),
        )


class WrittenMeanwhile(Refusal):
    """Somebody else wrote a version after the one that the writer had seen."""

    def __init__(self, *, seen: int, found: int) -> None:
        super().__init__(
            asked=Text(
                nl=f"Een nieuwe versie na versie {seen} is gevraagd.",
                en=f"A new version after version {seen} was asked.",
            ),
            found=Text(
                nl=f"Iemand anders was u voor: er is al een versie {found}.",
                en=f"Somebody else came before you: there is a version {found} already.",
            ),
            to_do=Text(
                nl="Lees die versie, en schrijf dan een nieuwe. Er is niets overschreven.",
                en="Read that version, then write a new one. Nothing was overwritten.",
            ),
        )


def fit_text(text: str, *, least: int = LEAST, most: int = MOST) -> str:
    r"""Return a text as it is stored: without signs that nobody sees, one kind of line end.

    >>> fit_text("  Meer zaken dan verwacht.\r\nZie de bijlage.\u202e ")
    'Meer zaken dan verwacht.\nZie de bijlage.'

    Raises:
        TextUnfit: when it is shorter or longer than it may be.
    """
    lines = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    seen = (sign for sign in lines if sign in _LAYOUT or unicodedata.category(sign) not in _UNSEEN)
    fit = "".join(seen).strip()
    if not least <= len(fit) <= most:
        raise TextUnfit(length=len(fit), least=least, most=most)
    return fit


def next_version(current: int, *, expected: int) -> int:
    """Return the number of the version that follows the one that the writer saw.

    Args:
        current: the last version there is, 0 for none.
        expected: the last version that the writer saw, 0 for none.

    Raises:
        WrittenMeanwhile: when they differ.
    """
    if current != expected:
        raise WrittenMeanwhile(seen=expected, found=current)
    return current + 1


@contextmanager
def numbered_once(version: int) -> Iterator[None]:
    """Store a version inside this, so that who comes second at the same moment is told.

    Raises:
        WrittenMeanwhile: when the database holds that version already.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as taken:
        raise WrittenMeanwhile(seen=version - 1, found=version) from taken


def signed_with(by: Signature) -> dict[str, Any]:
    """Return the columns of a signed text that say who signed it, and when.

    Raises:
        NobodySigned: when nobody did.
    """
    signer: Person = by.signer
    return {
        "signed_by": signer,
        "signed_at": by.moment,
        "name": signer.name,
        "office": signer.office,
    }


def signed_text(row: Interpretation | ProgressNote | ProgressJudgement | YearMilestone) -> Signed:
    """Return a stored text with who signed it."""
    return Signed(
        unit=row.unit,
        party=row.party,
        version=row.version,
        text=row.text,
        name=row.name,
        office=row.office,
        day=day_of(row.signed_at),
    )


def end_of(day: date) -> datetime:
    """Return the moment at which a day in the Netherlands is over.

    >>> end_of(date(2022, 7, 1)).isoformat()
    '2022-07-02T00:00:00+02:00'
    """
    return datetime.combine(day + timedelta(days=1), time.min, AMSTERDAM)
