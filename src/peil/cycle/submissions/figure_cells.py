# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the cells of a supplied figure may say, whatever file they stand in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.refusal import Refusal
from peil.cycle.submissions.asked import LONGEST_TEXT, PLACES, WHOLE_DIGITS
from peil.reports.words import WORDS
from peil.terms.languages import LANGUAGES, Text
from peil.terms.numbers import COMMA_NUMBER, GROUPED_NUMBER, NumberUnreadable, read_number
from peil.terms.periods import DayUnreadable, read_day

ABSENT_WORDS: Mapping[FigureState, Text] = {
    FigureState.NOT_SUPPLIED: Text(nl="niet geleverd", en="not supplied"),
    FigureState.SUPPRESSED: Text(nl="afgeschermd", en="suppressed"),
}
"""What is written where there is no number."""

STATUS_WORDS: Mapping[FigureStatus, Text] = {
    status: WORDS[f"status.{status.value}"] for status in FigureStatus
}
"""How settled a figure is, as readers see it."""

CHOSEN = (FigureStatus.PROVISIONAL, FigureStatus.FINAL, FigureStatus.REVISED)
"""What a unit chooses from: whoever supplies a figure knows how settled it is."""

_EVERY_ABSENT = {
    word: state for state, text in ABSENT_WORDS.items() for word in (text.nl, text.en, state.value)
}
_EVERY_STATUS = {
    word: status
    for status, text in STATUS_WORDS.items()
    for word in (text.nl, text.en, status.value)
}
_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class CellRefused(Refusal):
    """A cell of a supplied figure cannot be read in one way, or not be stored."""

    def __init__(self, *, found: Text, to_do: Text) -> None:
        super().__init__(
            asked=Text(nl="Een cel is gelezen.", en="A cell was read."), found=found, to_do=to_do
        )
        self.found_text, self.to_do_text = found, to_do


class Value(NamedTuple):
    """What stands where a value belongs: a number, or a word that says why there is none."""

    state: FigureState
    number: Decimal | None


def value_written(cell: str) -> Value:
    """Return the value that a text stands for.

    >>> value_written("niet geleverd").state.value
    'not_supplied'

    Raises:
        CellRefused: when it is empty, no number or word, can be read in two ways, or is too long.
    """
    state = _EVERY_ABSENT.get(cell.strip().lower())
    if state is not None:
        return Value(state, None)
    return Value(FigureState.NUMBER, number_written(cell))


def number_written(cell: str) -> Decimal:
    """Return the number that a text stands for.

    Raises:
        CellRefused: when it is no number, can be read in two ways, or is too long.
    """
    try:
        number = read_number(cell)
    except NumberUnreadable:
        raise CellRefused(found=_found(cell), to_do=_number_advice(cell)) from None
    return fitting(number)


def fitting(number: Decimal) -> Decimal:
    """Return a number, which can then be stored.

    Raises:
        CellRefused: when it has too many digits before or behind the decimal point.
    """
    exponent = number.normalize().as_tuple().exponent if number.is_finite() else None
    small = isinstance(exponent, int) and exponent >= -PLACES
    if not small or abs(number) >= Decimal(10) ** WHOLE_DIGITS:
        raise CellRefused(
            found=Text(nl=f"'{number}' is te lang.", en=f"'{number}' is too long."),
            to_do=Text(
                nl=f"Schrijf ten hoogste {WHOLE_DIGITS} cijfers, en {PLACES} achter de komma.",
                en=f"Write at most {WHOLE_DIGITS} digits, and {PLACES} decimals.",
            ),
        )
    return number


def _found(cell: str) -> Text:
    if not cell:
        return Text(
            nl="De waarde ontbreekt; leeg is niet nul.",
            en="The value is missing; empty is not zero.",
        )
    return Text(nl=f"Gevonden is '{cell}'.", en=f"Found '{cell}'.")


def _number_advice(cell: str) -> Text:
    if GROUPED_NUMBER.fullmatch(cell):
        whole, decimals = re.sub(r"[.,]", "", cell), f"{cell.replace(',', '.')}0"
        return Text(
            nl=f"Schrijf {whole} als het om duizendtallen gaat, en {decimals} als het decimalen zijn.",
            en=f"Write {whole} if thousands are meant, and {decimals} if these are decimals.",
        )
    if COMMA_NUMBER.fullmatch(cell):
        plain = cell.replace(",", ".")
        return Text(nl=f"Schrijf {plain}.", en=f"Write {plain}.")
    nl, en = (
        ", ".join(f"'{text.to(language)}'" for text in ABSENT_WORDS.values())
        for language in LANGUAGES
    )
    return Text(
        nl=f"Schrijf alleen een getal, zoals 1370 of 34.5. Is er geen: {nl}.",
        en=f"Write a number only, as 1370 or 34.5. If there is none: {en}.",
    )


def status_written(cell: str) -> FigureStatus:
    """Return how settled a figure is, by the word for it in either language.

    Raises:
        CellRefused: when it is another word, or none.
    """
    found_status = _EVERY_STATUS.get(cell.strip().lower())
    if found_status is None:
        nl, en = (
            ", ".join(STATUS_WORDS[status].to(language) for status in CHOSEN)
            for language in LANGUAGES
        )
        found = (
            _found(cell) if cell else Text(nl="De status ontbreekt.", en="The status is missing.")
        )
        raise CellRefused(
            found=found, to_do=Text(nl=f"Kies uit: {nl}.", en=f"Choose one of: {en}.")
        )
    return found_status


def day_written(cell: str) -> date | None:
    """Return the day that a text stands for; nothing of an empty one.

    Raises:
        CellRefused: when it is not written as year, month, day, or does not exist.
    """
    if not cell:
        return None
    try:
        return read_day(cell)
    except DayUnreadable:
        raise CellRefused(
            found=_found(cell),
            to_do=Text(nl="Schrijf de dag als 2022-06-29.", en="Write the day as 2022-06-29."),
        ) from None


def readable_text(cell: str) -> str:
    """Return a text without spaces around it.

    Raises:
        CellRefused: when it is too long, or holds a sign that nobody can read.
    """
    text = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
    if _UNREADABLE.search(text):
        raise CellRefused(
            found=Text(nl="Er staat een onleesbaar teken in.", en="It holds an unreadable sign."),
            to_do=Text(nl="Typ de tekst opnieuw.", en="Type the text anew."),
        )
    if len(text) > LONGEST_TEXT:
        raise CellRefused(
            found=Text(nl=f"Er staan {len(text)} tekens.", en=f"It holds {len(text)} signs."),
            to_do=Text(
                nl=f"Schrijf er ten hoogste {LONGEST_TEXT}.", en=f"Write at most {LONGEST_TEXT}."
            ),
        )
    return text
