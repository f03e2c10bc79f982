# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads how much units have to do with: inhabitants or cases per unit, as a CSV `unit,value`."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from peil.terms.errors import PeilError
from peil.terms.numbers import NumberUnreadable, read_number

COLUMNS = ("unit", "value")


class ExposureKind(StrEnum):
    """What units are set against."""

    INHABITANTS = "inhabitants"
    CASELOAD = "caseload"

    @property
    def scale(self) -> int:
        """Per how many a rate is given."""
        return 100_000 if self is ExposureKind.INHABITANTS else 100


class ExposuresUnreadable(PeilError):
    """A file with inhabitants or cases per unit cannot be read in one way."""

    def __init__(self, path: Path, *, line: int | None = None, found: str, to_do: str) -> None:
        place = f"'{path}'" if line is None else f"'{path}', line {line}"
        super().__init__(
            asked=f"Inhabitants or cases per unit were asked from {place}.",
            found=found,
            to_do=to_do,
        )


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
    for line, unit, value in _rows(path):
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


def _rows(path: Path) -> Iterator[tuple[int, str, str]]:
    """Yield the rows of a file by their lines.

    Raises:
        ExposuresUnreadable: when it cannot be read, or its columns are others.
    """
    reader = csv.reader(io.StringIO(_text_of(path), newline=""), strict=True)
    try:
        header = tuple(next(reader, []))
        if header != COLUMNS:
            raise ExposuresUnreadable(
                path,
                line=1,
                found=f"The header is '{','.join(header)}'.",
                to_do=f"Write {','.join(COLUMNS)}.",
            )
        for cells in reader:
            if cells:
                yield reader.line_num, *_two(path, reader.line_num, cells)
    except csv.Error as wrong:
        raise ExposuresUnreadable(
            path,
            line=reader.line_num,
            found=f"It is not whole CSV: {wrong}.",
            to_do="Write it as CSV with commas.",
        ) from None


def _two(path: Path, line: int, cells: list[str]) -> tuple[str, str]:
    """Return the two cells of a row.

    Raises:
        ExposuresUnreadable: when there are more or fewer.
    """
    if len(cells) != len(COLUMNS):
        raise ExposuresUnreadable(
            path,
            line=line,
            found=f"The row has {len(cells)} cells.",
            to_do="Write a unit and a value, with a comma between them.",
        )
    return cells[0], cells[1]


def _text_of(path: Path) -> str:
    """Return the text of a file.

    Raises:
        ExposuresUnreadable: when it cannot be read or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as wrong:
        raise ExposuresUnreadable(
            path,
            found=f"It cannot be read: {wrong.strerror or wrong}.",
            to_do="Name a file that exists and that you may read.",
        ) from None
    except UnicodeDecodeError:
        raise ExposuresUnreadable(
            path, found="It is not UTF-8.", to_do="Save it as UTF-8."
        ) from None


def _value(path: Path, line: int, written: str) -> Decimal | None:
    """Return a value above zero, or nothing where it is empty.

    Raises:
        ExposuresUnreadable: when it is anything else.
    """
    if not written:
        return None
    try:
        value = read_number(written)
    except NumberUnreadable as wrong:
        raise ExposuresUnreadable(path, line=line, found=wrong.found, to_do=wrong.to_do) from None
    if value <= 0:
        raise ExposuresUnreadable(
            path,
            line=line,
            found=f"Found '{written}'.",
            to_do="Write a number above zero, or leave it empty where a unit has none.",
        )
    return value
