# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How numbers are read from data files and written for readers."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator

from peil.terms.errors import PeilError
from peil.terms.languages import Language, Text
from peil.terms.record import misfit

PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?")
GROUPED_NUMBER = re.compile(r"-?[1-9]\d{0,2}([.,]\d{3})+")
COMMA_NUMBER = re.compile(r"-?\d+,\d+")
MINUS = "\N{MINUS SIGN}"


class NumberUnreadable(PeilError):
    """A number in a data file can be read in more than one way, or in none."""

    def __init__(self, written: str) -> None:
        super().__init__(
            asked="A data file must hold plain numbers: digits, with a dot before decimals.",
            found=f"Found '{written}'.",
            to_do=_advice(written),
        )


def _advice(written: str) -> str:
    if GROUPED_NUMBER.fullmatch(written):
        whole = re.sub(r"[.,]", "", written)
        return (
            f"Write {whole} if thousands are meant; "
            f"write {written.replace(',', '.')}0 if these are decimals."
        )
    if COMMA_NUMBER.fullmatch(written):
        return f"Write {written.replace(',', '.')}."
    return "Write digits only, as 1370 or 34.5."


def read_number(written: str) -> Decimal:
    """Return the number that a data file holds.

    Dots before three digits are refused: "1.370" is 1370 to a Dutch reader and 1.37 to a program.

    >>> read_number("402.081905")
    Decimal('402.081905')

    Raises:
        NumberUnreadable: when it is not plain, or can be read in two ways.
    """
    if GROUPED_NUMBER.fullmatch(written) or not PLAIN_NUMBER.fullmatch(written):
        raise NumberUnreadable(written)
    return Decimal(written)


def _only_numbers(found: Any) -> Decimal:
    if isinstance(found, bool) or not isinstance(found, int | Decimal):
        raise misfit(found, to_do=_advice(str(found)))
    return Decimal(found)


Number = Annotated[Decimal, BeforeValidator(_only_numbers)]
"""A number in a data file; text that looks like a number is refused."""


class Rounding(StrEnum):
    """How a share of a norm was rounded to a whole number."""

    DOWN = "down"
    UP = "up"
    HALF_UP = "half_up"


_ROUNDINGS = {
    Rounding.DOWN: ROUND_DOWN,
    Rounding.UP: ROUND_UP,
    Rounding.HALF_UP: ROUND_HALF_UP,
}


def share_of(whole: Decimal, *, percent: Decimal, rounding: Rounding) -> Decimal:
    """Return a percentage of a number as a whole number, rounded as stated.

    >>> share_of(Decimal(310), percent=Decimal(25), rounding=Rounding.DOWN)
    Decimal('77')
    """
    return (whole * percent / 100).quantize(Decimal(1), rounding=_ROUNDINGS[rounding])


def plain(number: Decimal) -> str:
    """Return a number for files: digits, a dot before decimals, no trailing zeros.

    >>> plain(Decimal("143.50"))
    '143.5'
    """
    if number == number.to_integral_value():
        return str(number.quantize(Decimal(1)))
    return format(number.normalize(), "f")


def unmistakable(number: Decimal) -> str:
    """Return a number as a data file takes it, whatever its size.

    1.370 would be refused because it can be read in two ways; 1.3700 cannot.

    >>> unmistakable(Decimal("1.37")), unmistakable(Decimal("1.370")), unmistakable(Decimal("1.372"))
    ('1.37', '1.37', '1.3720')
    """
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"{text}0" if GROUPED_NUMBER.fullmatch(text) else text


def written(number: Decimal, *, language: Language) -> str:
    """Return a number for readers: grouped by thousands, with a true minus sign.

    >>> written(Decimal("-1370.5"), language="nl")
    '−1.370,5'
    """
    grouped = f"{Decimal(plain(abs(number))):,f}"
    if language == "nl":
        grouped = grouped.translate(str.maketrans(",.", ".,"))
    return f"{MINUS}{grouped}" if number < 0 else grouped


def counted(number: int, one: Text, more: Text, *, language: Language) -> str:
    """Return how many there are of something, for readers.

    >>> counted(1200, Text(nl="rij", en="row"), Text(nl="rijen", en="rows"), language="nl")
    '1.200 rijen'
    """
    word = one if number == 1 else more
    return f"{written(Decimal(number), language=language)} {word.to(language)}"
