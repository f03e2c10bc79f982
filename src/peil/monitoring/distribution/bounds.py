# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The least and the most that units may get: from options as `limburg=80`, or from a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from peil.monitoring.distribution.csv_rows import rows_of
from peil.monitoring.distribution.division import BoundsRefused
from peil.terms.numbers import NumberUnreadable, read_number
from peil.terms.plain_rows import RowsRefused, number_in

BOUND_COLUMNS = ("unit", "floor", "ceiling")


@dataclass(frozen=True)
class Bounds:
    """Lower and upper bounds by unit, both inclusive, in the measure of what is divided."""

    floors: Mapping[str, Decimal] = field(default_factory=dict)
    ceilings: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def units(self) -> tuple[str, ...]:
        """Every unit that has a bound, each once."""
        return tuple(dict.fromkeys((*self.floors, *self.ceilings)))


def bounds_of(
    *, floors: Iterable[str] = (), ceilings: Iterable[str] = (), file: Path | None = None
) -> Bounds:
    """Return bounds from texts such as `limburg=80`, together with those of a file.

    Raises:
        BoundsRefused: when a text is not a unit and a number, or a unit has two of one kind.
        RowsRefused: when the file cannot be read in one way.
    """
    lower, upper = read_bounds(file) if file is not None else ({}, {})
    for text in floors:
        _add(lower, text, kind="lower")
    for text in ceilings:
        _add(upper, text, kind="upper")
    return Bounds(lower, upper)


def read_bounds(path: Path) -> tuple[dict[str, Decimal], dict[str, Decimal]]:
    """Return the lower and the upper bounds of a CSV file with the columns of `BOUND_COLUMNS`.

    An empty cell is no bound.

    Raises:
        RowsRefused: when the file cannot be read in one way, or a row holds no bound.
    """
    lower: dict[str, Decimal] = {}
    upper: dict[str, Decimal] = {}
    for line, row in rows_of(path, columns=BOUND_COLUMNS):
        if not row["floor"] and not row["ceiling"]:
            raise RowsRefused(
                path, line=line, found="The row holds no bound.", to_do="Fill one, or take it out."
            )
        for name, target in (("floor", lower), ("ceiling", upper)):
            if row[name]:
                target[row["unit"]] = number_in(path, line, row[name])
    return lower, upper


def _add(target: dict[str, Decimal], text: str, *, kind: str) -> None:
    """Add a bound that was written as unit=number.

    Raises:
        BoundsRefused: when it is written otherwise, or the unit has one of this kind already.
    """
    asked = f"The {kind} bound '{text}' was asked."
    unit, equals, number = text.partition("=")
    if not unit or not equals:
        raise BoundsRefused(
            asked=asked,
            found="It is not a unit and a number.",
            to_do="Write it as limburg=80.",
        )
    if unit in target:
        raise BoundsRefused(
            asked=asked,
            found=f"{unit} has a {kind} bound already.",
            to_do="Give one.",
        )
    try:
        target[unit] = read_number(number)
    except NumberUnreadable as wrong:
        raise BoundsRefused(asked=asked, found=wrong.found, to_do=wrong.to_do) from None
