# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A norm in a cell of a form: a number, a word such as ntb, or nothing for what stays as it is."""

from __future__ import annotations

import re
from decimal import Decimal

from peil.agenda.decisions import NormState, NormValue
from peil.reports.words import word
from peil.terms.languages import LANGUAGES, Language
from peil.terms.numbers import COMMA_NUMBER, NumberUnreadable, plain, read_number

_STATES = {
    "to_be_determined": NormValue(state=NormState.TO_BE_DETERMINED),
    "increase": NormValue(state=NormState.DIRECTION_ONLY, direction="increase"),
    "decrease": NormValue(state=NormState.DIRECTION_ONLY, direction="decrease"),
    "withdrawn": NormValue(state=NormState.WITHDRAWN),
}
_SHORT = {"ntb": "to_be_determined", "tbd": "to_be_determined"}
_WORDS = _SHORT | {
    word(f"norm.{name}", language): name for name in _STATES for language in LANGUAGES
}
_MOST_DIGITS = 15


class CellUnreadable(Exception):
    """A cell holds something that is no norm; or a number that can be read in two ways.

    `meant` are the two readings, where it has two.
    """

    def __init__(self, *meant: str) -> None:
        super().__init__(" or ".join(meant))
        self.meant = meant


def read_cell(written: str) -> NormValue | None:
    """Return what a cell says; nothing where it is empty, so that nothing changes.

    >>> read_cell("34,5").number
    Decimal('34.5')
    >>> read_cell("ntb").state.value
    'to_be_determined'

    Raises:
        CellUnreadable: when it says something else.
    """
    text = " ".join(written.split()).lower()
    if not text:
        return None
    if text in _WORDS:
        return _STATES[_WORDS[text]]
    return NormValue(state=NormState.SET, number=_number(text))


def _number(text: str) -> Decimal:
    """Return the number in a cell, with a comma or a dot before decimals.

    Raises:
        CellUnreadable: when it is none, or 1.370, which is two.
    """
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", text) and not text.startswith("0"):
        bare = re.sub(r"[.,]", "", text)
        raise CellUnreadable(bare, f"{text.replace('.', ',')}0") from None
    dotted = text.replace(",", ".") if COMMA_NUMBER.fullmatch(text) else text
    try:
        number = read_number(f"{dotted}0" if re.fullmatch(r"0\.\d{3}", dotted) else dotted)
    except NumberUnreadable:
        raise CellUnreadable from None
    if number < 0 or len(number.as_tuple().digits) > _MOST_DIGITS:
        raise CellUnreadable
    return number


def cell_text(value: NormValue, *, language: Language) -> str:
    """Return what stands in a cell for a norm; empty for a step in words, which takes no cell."""
    if value.number is not None:
        text = plain(value.number)
        padded = f"{text}0" if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", text) else text
        return padded.replace(".", ",") if language == "nl" else padded
    if value.step is not None:
        return ""
    return word(f"norm.{value.direction or value.state.value}", language)
