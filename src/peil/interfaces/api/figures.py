# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Turns figures of the API into drafts and back, without losing a digit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from peil.agenda.published import FigureState
from peil.counting.figures.rows import unmistakable
from peil.cycle.models import Means
from peil.cycle.submissions.drafts import CameIn, Drafts, FigureDraft
from peil.cycle.submissions.figure_cells import (
    CellRefused,
    day_written,
    number_written,
    readable_text,
)
from peil.interfaces.api.problems import Fault, NotAsDescribed
from peil.interfaces.api.shapes import GivenFigure, GivenFigures, ToldFigure

_Read = TypeVar("_Read")


def drafts_given(given: GivenFigures, *, unit: str, digest: str) -> Drafts:
    """Return figures as drafts, in the order in which they were given.

    Args:
        given: the body of the request.
        unit: whose they are.
        digest: the SHA-256 of the body.

    Raises:
        NotAsDescribed: when any of them cannot be read in one way; it names every place.
    """
    readers = [_Reader(at, figure) for at, figure in enumerate(given.figures)]
    drafts = [reader.draft(unit=unit, period=given.period) for reader in readers]
    faults = [fault for reader in readers for fault in reader.faults]
    if faults:
        raise NotAsDescribed(faults)
    return Drafts.of(drafts, came_in=CameIn(Means.API.value, digest=digest))


class _Reader:
    """Reads one figure, and gathers what is wrong in it."""

    def __init__(self, at: int, figure: GivenFigure) -> None:
        self._at, self._figure = at, figure
        self.faults: list[Fault] = []

    def draft(self, *, unit: str, period: str) -> FigureDraft:
        """Return the figure; where anything is wrong it is not to be used."""
        given = self._figure
        if (given.value is None) is (given.state is FigureState.NUMBER):
            self._fault("value", "A number has a value, and what is no number has none.")
        return FigureDraft(
            indicator=given.indicator,
            unit=unit,
            period=period,
            state=given.state,
            number=self._number("value", given.value),
            status=given.status,
            final_expected=self._day("finalExpected", given.final_expected),
            definition=self._text("definition", given.definition),
            note=self._text("note", given.note),
            explanation=self._text("explanation", given.explanation),
            numerator=self._number("numerator", given.numerator),
            denominator=self._number("denominator", given.denominator),
            register=given.register_fingerprint,
            counted_on=self._day("countedOn", given.counted_on),
        )

    def _number(self, name: str, given: str | None) -> Decimal | None:
        return None if given is None else self._read(name, number_written, given, Decimal(0))

    def _day(self, name: str, given: str | None) -> date | None:
        return None if given is None else self._read(name, day_written, given, None)

    def _text(self, name: str, given: str) -> str:
        return self._read(name, readable_text, given, "")

    def _read(self, name: str, read: Callable[[str], _Read], given: str, otherwise: _Read) -> _Read:
        """Return what was given; what is wrong with it is gathered."""
        try:
            return read(given)
        except CellRefused as wrong:
            self._fault(name, f"{wrong.found} {wrong.to_do}")
            return otherwise

    def _fault(self, name: str, detail: str) -> None:
        self.faults.append(Fault(location=f"figures.{self._at}.{name}", detail=detail))


def told_figure(figure: FigureDraft) -> ToldFigure:
    """Return a figure as the API tells it."""
    return ToldFigure(
        indicator=figure.indicator,
        period=figure.period,
        state=figure.state,
        value=_told(figure.number),
        status=figure.status,
        final_expected=figure.final_expected,
        definition=figure.definition,
        note=figure.note,
        explanation=figure.explanation,
        numerator=_told(figure.numerator),
        denominator=_told(figure.denominator),
        register_fingerprint=figure.register,
        counted_on=figure.counted_on,
    )


def _told(number: Decimal | None) -> str | None:
    return None if number is None else unmistakable(number)
