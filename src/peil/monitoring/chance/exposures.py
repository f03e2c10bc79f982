# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads how much units have to do with: inhabitants or cases per unit, as a CSV `unit,value`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from peil.terms.plain_rows import RowsRefused, number_in, read_rows

COLUMNS = ("unit", "value")


class ExposureKind(StrEnum):
    """What units are set against."""

    INHABITANTS = "inhabitants"
    CASELOAD = "caseload"

    @property
    def scale(self) -> int:
        """Per how many a rate is given."""
        return 100_000 if self is ExposureKind.INHABITANTS else 100


class ExposuresUnreadable(RowsRefused):
    """A file with inhabitants or cases per unit cannot be read in one way."""

    what = "What units are set against"


@dataclass(frozen=True)
class Exposures:
    """Inhabitants or cases per unit; nothing for a unit that has none by its kind."""

    kind: ExposureKind
    by_unit: Mapping[str, Decimal | None]


def read_exposures(path: Path, *, kind: ExposureKind, units: Collection[str]) -> Exposures:
    """Return the inhabitants or cases per unit that a file holds.

    An empty value says that a unit has none by its kind, as a national unit has no inhabitants.

    Args:
        path: a CSV with the columns `unit` and `value`.
        kind: what the values are a number of.
        units: every unit that may be named.

    Raises:
        ExposuresUnreadable: when the file is not there or not whole, a unit is unknown or there
            twice, or a value is no number above zero.
    """
    found: dict[str, Decimal | None] = {}
    for line, row in read_rows(path, required=COLUMNS, refused=ExposuresUnreadable):
        unit, value = row["unit"], row["value"]
        if unit not in units:
            raise ExposuresUnreadable(
                path,
                line=line,
                found=f"'{unit}' is no police unit.",
                to_do=f"Name one of {', '.join(units)}.",
            )
        if unit in found:
            raise ExposuresUnreadable(
                path, line=line, found=f"'{unit}' is there twice.", to_do="Keep one of them."
            )
        found[unit] = _value(path, line, value)
    if not found:
        raise ExposuresUnreadable(path, found="It holds no units.", to_do="Write a row for each.")
    return Exposures(kind, found)


def _value(path: Path, line: int, written: str) -> Decimal | None:
    """Return a value above zero, or nothing where it is empty.

    Raises:
        ExposuresUnreadable: when it is anything else.
    """
    if not written:
        return None
    value = number_in(path, line, written, refused=ExposuresUnreadable)
    if value <= 0:
        raise ExposuresUnreadable(
            path,
            line=line,
            found=f"Found '{written}'.",
            to_do="Write a number above zero, or leave it empty where a unit has none.",
        )
    return value
