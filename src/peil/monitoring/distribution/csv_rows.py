# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads a CSV file in which every row is about something of its own, named in its first column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from peil.terms.plain_rows import Row, RowsRefused, read_rows


def rows_of(path: Path, *, columns: Sequence[str]) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a CSV file with their lines; empty lines are passed over.

    The first of the columns names what a row is about, so it is filled and stands there once.

    Raises:
        RowsRefused: when the file is not there, not UTF-8, not whole, holds no rows, has other
            columns, or has a name in its first column twice or not at all.
    """
    seen: dict[str, int] = {}
    for line, row in read_rows(path, required=columns):
        _require_once(path, line, row[columns[0]], seen)
        yield line, row
    if not seen:
        raise RowsRefused(
            path, found="It holds no rows.", to_do=f"Write {','.join(columns)} and a row for each."
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
