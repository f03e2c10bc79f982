# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Holds filed figures against a recount of the same rules, periods and units."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from peil.counting.figures.figure import CountedFigure
from peil.counting.question import Question
from peil.counting.run import Counts
from peil.terms.periods import Length, Period, length_of


class CellKey(NamedTuple):
    """What a figure is about, and how it was counted."""

    indicator: str
    unit: str
    period: Period
    definition: str
    breakdown: str


@dataclass(frozen=True)
class Mismatch:
    """A filed figure and what the recount gives; nothing where one of them is missing."""

    key: CellKey
    filed: CountedFigure
    recounted: CountedFigure | None


@dataclass(frozen=True)
class Verification:
    """The number of figures that were held against a recount, and those that differ."""

    compared: int
    mismatches: tuple[Mismatch, ...]


class Recount(NamedTuple):
    """Figures that one count can recount: of one day, length of period and breakdown."""

    counted_on: date
    by: Length
    column: str


def recounts_of(figures: Iterable[CountedFigure]) -> dict[Recount, list[CountedFigure]]:
    """Return filed figures by the count that can recount them."""
    found: dict[Recount, list[CountedFigure]] = {}
    for figure in figures:
        column = figure.breakdown.partition("=")[0]
        key = Recount(figure.counted_on, length_of(figure.period), column)
        found.setdefault(key, []).append(figure)
    return found


def verify(
    figures: Iterable[CountedFigure],
    *,
    question_for: Callable[[Recount, list[CountedFigure]], Question],
    recount: Callable[[Question], Counts],
) -> Verification:
    """Return which filed figures a recount gives otherwise.

    Args:
        figures: what was filed.
        question_for: makes the question that recounts figures.
        recount: counts.
    """
    compared, mismatches = 0, list[Mismatch]()
    for key, filed in recounts_of(figures).items():
        question = replace(question_for(key, filed), in_force_only=False)
        again = {_key(figure): figure for figure in recount(question).figures}
        compared += len(filed)
        mismatches.extend(_differing(filed, again))
    return Verification(compared, tuple(mismatches))


def _differing(
    filed: Iterable[CountedFigure], again: dict[CellKey, CountedFigure]
) -> Iterator[Mismatch]:
    for figure in filed:
        found = again.get(_key(figure))
        if found is None or _numbers(found) != _numbers(figure):
            yield Mismatch(_key(figure), figure, found)


def _key(figure: CountedFigure) -> CellKey:
    return CellKey(
        figure.indicator, figure.unit, figure.period, figure.definition, figure.breakdown
    )


def _numbers(figure: CountedFigure) -> tuple[object, ...]:
    return (figure.value, figure.numerator, figure.denominator)
