# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What answers of the public API share: texts in both languages, references, numbers as text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from peil.interfaces.api.shapes import Told
from peil.terms.languages import Text
from peil.terms.numbers import unmistakable
from peil.terms.references import Reference

ExactNumber = Annotated[
    str,
    Field(
        pattern=r"^-?[0-9]+(\.[0-9]+)?$",
        description="A number as text: digits, with a dot before decimals. It never has exactly "
        "three decimals behind one to three digits, which can be read as thousands.",
        examples=["34", "402.081905"],
    ),
]


class ToldText(Told):
    """A text in Dutch and in English, with the same meaning."""

    nl: str
    en: str


class ToldReference(Told):
    """A place in a document; sources has the document."""

    source: str
    place: str


class ToldLinks(Told):
    """Where this page, the first one and those beside it are; from the root of the server."""

    this: str = Field(alias="self")
    first: str
    prev: str | None
    next: str | None


class ToldPage(Told):
    """What every list has besides its items: the day, and where in the list this page is."""

    known_on: date = Field(description="As known on this day, inclusive.")
    total: int = Field(description="Of all pages together.")
    page: int
    page_size: int
    links: ToldLinks


def told_text(text: Text) -> ToldText:
    """Return a text as the API tells it."""
    return ToldText(nl=text.nl, en=text.en)


def told_text_if_any(text: Text | None) -> ToldText | None:
    """Return a text as the API tells it, or nothing."""
    return None if text is None else told_text(text)


def told_reference(reference: Reference) -> ToldReference:
    """Return a reference as the API tells it."""
    return ToldReference(source=reference.source, place=reference.place)


def told_number(number: Decimal | None) -> str | None:
    """Return a number as the API tells it, or nothing; nothing is never zero."""
    return None if number is None else unmistakable(number)
