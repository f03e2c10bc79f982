# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The answers of a contestant, in one shape: whole numbers by rule, unit and month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from benchmarks.counting.data import MONTHS

WHOLE = "whole"
"""Stands for the whole, in which rows at no known unit count too."""


class Answers:
    """Numerators and denominators by rule, unit and month; what is not a ratio has no denominator."""

    def __init__(self, rules: int, units: Sequence[str], periods: int = MONTHS) -> None:
        self._places = {unit: place for place, unit in enumerate(units)}
        self.numbers = np.zeros((2, rules, len(units) + 1, periods), dtype=np.int64)

    def add(
        self,
        rule: int,
        part: int,
        units: Iterable[str | None],
        months: Iterable[int],
        found: Iterable[int | None],
    ) -> None:
        """Add numbers to the cells of a rule, and to those of the whole.

        Args:
            rule: the place of the rule.
            part: 0 for a number or numerator, 1 for a denominator.
            units: the unit of each number; unknown ones count in the whole alone.
            months: the place of the month of each.
            found: the numbers.
        """
        cells = self.numbers[part, rule]
        for unit, month, number in zip(units, months, found, strict=True):
            place = self._places.get(unit) if unit is not None else None
            if place is not None:
                cells[place, month] += number or 0
            cells[-1, month] += number or 0

    def put(self, rule: int, part: int, unit: str, month: int, number: int) -> None:
        """Put a number in one cell, that of the whole included."""
        place = -1 if unit == WHOLE else self._places[unit]
        self.numbers[part, rule, place, month] = number

    def save(self, path: Path) -> None:
        """Write the answers."""
        np.save(path, self.numbers)


def differences(one: Path, other: Path) -> int:
    """Return in how many cells two answers differ; all of them where their shapes do."""
    first, second = np.load(one), np.load(other)
    if first.shape != second.shape:
        return max(first.size, second.size)
    return int(np.count_nonzero(first != second))
