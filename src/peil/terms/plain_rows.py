# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads a CSV file strictly, row by row with its line: whole or refused, and read in one way."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import ClassVar

from peil.terms.errors import PeilError
from peil.terms.numbers import NumberUnreadable, read_number

Row = Mapping[str, str]


class RowsRefused(PeilError):
    """A CSV file cannot be read in one way; `what` is what was asked from it."""

    what: ClassVar[str] = "What stands"

    def __init__(self, path: Path, *, line: int | None = None, found: str, to_do: str) -> None:
        place = f"'{path}'" if line is None else f"'{path}', line {line}"
        super().__init__(asked=f"{self.what} in {place} was asked.", found=found, to_do=to_do)


def text_of(path: Path, *, refused: type[RowsRefused] = RowsRefused) -> str:
    """Return the text of a file, without the mark that some spreadsheets put before it.

    Args:
        path: the file.
        refused: the error that says what was asked from it.

    Raises:
        RowsRefused: of the kind that was given, when it cannot be read or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as wrong:
        raise refused(
            path,
            found=f"It cannot be read: {wrong.strerror or wrong}.",
            to_do="Name a file that exists and that you may read.",
        ) from None
    except UnicodeDecodeError:
        raise refused(path, found="It is not UTF-8.", to_do="Save it as UTF-8.") from None


def read_rows(
    path: Path,
    *,
    required: Sequence[str],
    optional: Sequence[str] = (),
    refused: type[RowsRefused] = RowsRefused,
) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a CSV file by their lines; empty lines are passed over.

    Args:
        path: the file.
        required: the columns that must be there, in any order.
        optional: the columns that may be there besides.
        refused: the error that says what was asked from it.

    Raises:
        RowsRefused: of the kind that was given, when the file cannot be read, is not whole, or
            has other columns.
    """
    reader = csv.reader(io.StringIO(text_of(path, refused=refused), newline=""), strict=True)
    try:
        header = next(reader, [])
        _require_columns(path, header, required, optional, refused)
        for cells in reader:
            if cells:
                _require_whole(path, reader.line_num, cells, header, refused)
                yield reader.line_num, dict(zip(header, cells, strict=True))
    except csv.Error as wrong:
        raise refused(
            path,
            line=reader.line_num,
            found=f"It is not whole CSV: {wrong}.",
            to_do="Write it as CSV with commas.",
        ) from None


def _require_columns(
    path: Path,
    header: Sequence[str],
    required: Sequence[str],
    optional: Sequence[str],
    refused: type[RowsRefused],
) -> None:
    """Require the columns that must be there, and no others than may be.

    Raises:
        RowsRefused: when one is missing, unknown or there twice.
    """
    problems = {
        "missing": [name for name in required if name not in header],
        "unknown": [name for name in header if name not in {*required, *optional}],
        "twice": sorted({name for name in header if header.count(name) > 1}),
    }
    told = "; ".join(f"{kind}: {', '.join(names)}" for kind, names in problems.items() if names)
    if not told:
        return
    hint = " Separate them with commas." if any(";" in name for name in header) else ""
    more = f"; {', '.join(optional)} may be added" if optional else ""
    raise refused(
        path,
        line=1,
        found=f"The columns are others than asked ({told}).",
        to_do=f"Write {','.join(required)}{more}.{hint}",
    )


def _require_whole(
    path: Path,
    line: int,
    cells: Sequence[str],
    header: Sequence[str],
    refused: type[RowsRefused],
) -> None:
    """Require as many cells as columns.

    Raises:
        RowsRefused: when there are more or fewer.
    """
    if len(cells) != len(header):
        raise refused(
            path,
            line=line,
            found=f"The row has {len(cells)} cells, the header {len(header)}.",
            to_do="Write every row whole, with commas between the cells.",
        )


def number_in(
    path: Path, line: int, cell: str, *, refused: type[RowsRefused] = RowsRefused
) -> Decimal:
    """Return the number in a cell.

    Raises:
        RowsRefused: of the kind that was given, when it is empty, or can be read in two ways or
            none.
    """
    try:
        return read_number(cell)
    except NumberUnreadable as wrong:
        found = wrong.found if cell else "A number is missing; absent is not zero."
        raise refused(path, line=line, found=found, to_do=wrong.to_do) from None
