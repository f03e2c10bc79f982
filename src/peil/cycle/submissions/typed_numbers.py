# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads a number as somebody types it: the Dutch way, or plain; never in two ways."""

from __future__ import annotations

import re
from decimal import Decimal

from peil.cycle.submissions.figure_cells import CellRefused, fitting
from peil.terms.languages import Language, Text
from peil.terms.numbers import MINUS, plain

_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_TWO_WAYS = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_PLAIN = re.compile(r"-?\d+([.,]\d+)?", re.ASCII)
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?", re.ASCII)


def as_typed(number: Decimal, *, language: Language) -> str:
    """Return a number as somebody would type it, so that it reads back in one way.

    >>> as_typed(Decimal("1234.5"), language="nl"), as_typed(Decimal("1.234"), language="nl")
    ('1234,5', '1,2340')
    """
    text = plain(number)
    if _TWO_WAYS.fullmatch(text):
        text = f"{text}0"
    return text.replace(".", ",") if language == "nl" else text


def number_typed(typed: str) -> Decimal:
    """Return the number that somebody typed.

    >>> number_typed("1.234,5"), number_typed("12.5"), number_typed("12,5")
    (Decimal('1234.5'), Decimal('12.5'), Decimal('12.5'))

    Raises:
        CellRefused: when it is no number, can be read in two ways, or is too long to be stored.
    """
    text = _SPACES.sub("", typed.replace(MINUS, "-"))
    if _TWO_WAYS.fullmatch(text):
        whole = re.sub(r"[.,]", "", text)
        decimals = f"{text.replace('.', ',')}0"
        raise CellRefused(
            found=Text(
                nl=f"'{typed}' is op twee manieren te lezen.", en=f"'{typed}' reads in two ways."
            ),
            to_do=Text(
                nl=f"Schrijf {whole} voor duizendtallen, of {decimals} voor cijfers achter de "
                "komma.",
                en=f"Write {whole} for thousands, or {decimals} for decimals.",
            ),
        )
    if _PLAIN.fullmatch(text):
        return fitting(Decimal(text.replace(",", ".")))
    if _GROUPED.fullmatch(text):
        return fitting(Decimal(text.replace(".", "").replace(",", ".")))
    raise CellRefused(
        found=Text(nl=f"'{typed}' is geen getal.", en=f"'{typed}' is not a number."),
        to_do=Text(
            nl="Schrijf een getal, zoals 1370 of 34,5.", en="Write a number, as 1370 or 34.5."
        ),
    )
