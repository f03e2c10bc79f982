# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The whole numbers that were found for something counted, by period, unit and code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import pyarrow as pa

from peil.counting.conditions import CodeLists
from peil.counting.declarations import Counted, InStock, OnDay
from peil.counting.engine.cube import Cube, Numbers, months_from, up_to
from peil.counting.engine.plan import Reading
from peil.counting.question import Question
from peil.terms.periods import Period, month_number

EVERY_CODE = None
"""Asks for all codes of a breakdown together."""


class Found(Protocol):
    """What was found for something counted."""

    def codes(self, column: str) -> tuple[str, ...]:
        """Return the codes of a breakdown that were found, sorted; empty text for none recorded."""

    def of(
        self, periods: Sequence[Period], *, breakdown: tuple[str, str] | None
    ) -> tuple[Numbers, Numbers]:
        """Return whole numbers: by unit and period, shape (units, periods), and of the whole.

        Args:
            periods: the periods, which follow one another.
            breakdown: a column and the code in it; nothing for all together.
        """


@dataclass(frozen=True, eq=False)
class AddedUp:
    """What is read off cubes: one for a day; for a stock what came in and what went out."""

    counted: Counted
    readings: tuple[tuple[Cube, Reading], ...]
    lists: CodeLists

    def codes(self, column: str) -> tuple[str, ...]:
        """Return the codes of a breakdown that were found, sorted; empty text for none recorded."""
        found: set[str] = set()
        for cube, reading in self.readings:
            found.update(cube.codes_found(reading, column, lists=self.lists))
        return tuple(sorted(found))

    def of(
        self, periods: Sequence[Period], *, breakdown: tuple[str, str] | None
    ) -> tuple[Numbers, Numbers]:
        """Return whole numbers: by unit and period, and of the whole; rows at no unit in it."""
        counts = [self._by_month(cube, reading, breakdown) for cube, reading in self.readings]
        found = [self._in(period, counts) for period in periods]
        every = np.stack(found, axis=1)
        return every[:-1], every.sum(axis=0)

    def _by_month(
        self, cube: Cube, reading: Reading, breakdown: tuple[str, str] | None
    ) -> tuple[Numbers, int]:
        return cube.read(reading, breakdown=breakdown, lists=self.lists), cube.first_month

    def _in(self, period: Period, counts: Sequence[tuple[Numbers, int]]) -> Numbers:
        start, end = month_number(period.first_day), month_number(period.last_day)
        (came, first), *ended = counts
        if isinstance(self.counted.dated_by, OnDay):
            return months_from(came, first=first, start=start, end=end)
        (went, first_out) = ended[0]
        out = end if isinstance(self.counted.dated_by, InStock) else start - 1
        return up_to(came, first=first, month=end) - up_to(went, first=first_out, month=out)


class Values:
    """The numbers of different values, as the engine counted them for each period.

    They come in tables with the columns unit, period, code and one of numbers; the periods of a
    table are numbered from the place that it comes with.
    """

    def __init__(
        self, question: Question, found: Sequence[tuple[int, pa.Table]], *, number: str = "n"
    ) -> None:
        self._places = {period: place for place, period in enumerate(question.periods)}
        self._units = len(question.units)
        self._numbers: Mapping[tuple[int, int, str | None], int] = {
            (unit, start + period, code): n
            for start, table in found
            for unit, period, code, n in zip(
                *(table.column(name).to_pylist() for name in ("unit", "period", "code", number)),
                strict=True,
            )
        }

    def codes(self, column: str) -> tuple[str, ...]:  # noqa: ARG002 - there is one breakdown
        """Return the codes of the breakdown that were found, sorted; empty for none recorded."""
        return tuple(sorted({code for _, _, code in self._numbers if code is not None}))

    def of(
        self, periods: Sequence[Period], *, breakdown: tuple[str, str] | None
    ) -> tuple[Numbers, Numbers]:
        """Return whole numbers: by unit and period, and of the whole."""
        code = breakdown[1] if breakdown is not None else EVERY_CODE
        shape = (self._units + 1, len(periods))
        every = np.zeros(shape, dtype=np.int64)
        for column, period in enumerate(periods):
            place = self._places[period]
            for unit in range(-1, self._units):
                every[unit, column] = self._numbers.get((unit, place, code), 0)
        return every[:-1], every[-1]
