# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads a CSV file whose columns are set beforehand, strictly, row by row with its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from peil.terms.errors import PeilError
from peil.terms.numbers import NumberUnreadable, read_number


class RowsRefused(PeilError):
    """A CSV file does not hold what it should, in one way."""

    def __init__(self, path: Path, *, line: int | None = None, found: str, to_do: str) -> None:
        place = f"'{path}'" if line is None else f"'{path}', line {line}"
        super().__init__(asked=f"What stands in {place} was asked.", found=found, to_do=to_do)


def rows_of(path: Path, *, columns: Sequence[str]) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield the rows of a CSV file with their lines; empty lines are passed over.

    The first column names what a row is about, so it is filled and stands there once.

    Raises:
        RowsRefused: when the file is not there, not UTF-8, not whole, holds no rows, has other
            columns, or has a name in its first column twice or not at all.
    """
    reader = csv.reader(io.StringIO(_text_of(path), newline=""), strict=True)
    seen: dict[str, int] = {}
    try:
        _require_columns(path, next(reader, []), columns)
        for cells in reader:
            if cells:
                line = reader.line_num
                _require_whole(path, line, cells, columns)
                _require_once(path, line, cells[0], seen)
                yield line, dict(zip(columns, cells, strict=True))
    except csv.Error as wrong:
        raise RowsRefused(
            path,
            line=reader.line_num,
            found=f"It is not whole CSV: {wrong}.",
            to_do="Write it as CSV with commas.",
        ) from None
    if not seen:
        raise RowsRefused(
            path, found="It holds no rows.", to_do=f"Write {','.join(columns)} and a row for each."
        )


def number_in(path: Path, line: int, cell: str) -> Decimal:
    """Return the number in a cell.

    Raises:
        RowsRefused: when it is empty, or can be read in two ways or none.
    """
    try:
        return read_number(cell)
    except NumberUnreadable as wrong:
        found = wrong.found if cell else "A number is missing; absent is not zero."
        raise RowsRefused(path, line=line, found=found, to_do=wrong.to_do) from None


def _text_of(path: Path) -> str:
    """Return the text of a file, without the mark that some spreadsheets put before it.

    Raises:
        RowsRefused: when it cannot be read or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as wrong:
        raise RowsRefused(
            path,
            found=f"It cannot be read: {wrong.strerror or wrong}.",
            to_do="Name a file that exists and that you may read.",
        ) from None
    except UnicodeDecodeError:
        raise RowsRefused(path, found="It is not UTF-8.", to_do="Save it as UTF-8.") from None


def _require_columns(path: Path, header: Sequence[str], columns: Sequence[str]) -> None:
    """Require the columns that were set, in their order.

    Raises:
        RowsRefused: when they are others.
    """
    if list(header) != list(columns):
        hint = " Separate them with commas." if any(";" in name for name in header) else ""
        raise RowsRefused(
            path,
            line=1,
            found=f"The columns are '{','.join(header)}'.",
            to_do=f"Write {','.join(columns)}.{hint}",
        )


def _require_whole(path: Path, line: int, cells: Sequence[str], columns: Sequence[str]) -> None:
    """Require as many cells as columns.

    Raises:
        RowsRefused: when there are more or fewer.
    """
    if len(cells) != len(columns):
        raise RowsRefused(
            path,
            line=line,
            found=f"The row has {len(cells)} cells, the header {len(columns)}.",
            to_do="Write every row whole, with commas between the cells.",
        )


def _require_once(path: Path, line: int, name: str, seen: dict[str, int]) -> None:
    """Remember a name and its line.

    Raises:
        RowsRefused: when the name is empty or was there before.
    """
    if not name.strip():
        raise RowsRefused(path, line=line, found="The first cell is empty.", to_do="Fill it.")
    if name in seen:
        raise RowsRefused(
            path,
            line=line,
            found=f"The first cell says the same as in line {seen[name]}.",
            to_do="Keep one row for each.",
        )
    seen[name] = line
