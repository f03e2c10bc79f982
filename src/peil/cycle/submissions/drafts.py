# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Figures before they are saved, whatever they came in by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from peil.agenda.published import FigureState, FigureStatus


@dataclass(frozen=True)
class FigureDraft:
    """One figure as somebody supplies it.

    `unit` is the name of a police unit or of the whole; `number` is in the indicator's measure
    and nothing unless `state` is number. `definition` is a version, empty for the one that holds.
    `explanation` answers the warnings on it. `register` and `counted_on` are of a count.
    """

    indicator: str
    unit: str
    period: str
    state: FigureState
    number: Decimal | None
    status: FigureStatus = FigureStatus.PROVISIONAL
    final_expected: date | None = None
    definition: str = ""
    note: str = ""
    explanation: str = ""
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    register: str = ""
    counted_on: date | None = None


@dataclass(frozen=True)
class CameIn:
    """How figures came in: by which means, and in which file; `digest` is its SHA-256."""

    means: str
    file_name: str = ""
    digest: str = ""


@dataclass(frozen=True)
class Drafts:
    """The figures of one submission as they came in, in the order of the round's indicators."""

    figures: tuple[FigureDraft, ...]
    came_in: CameIn

    @staticmethod
    def of(figures: Iterable[FigureDraft], *, came_in: CameIn) -> Drafts:
        """Return figures with how they came in."""
        return Drafts(tuple(figures), came_in)
