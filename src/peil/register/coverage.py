# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""From when to when a table of a register holds rows: outside it, no row is not zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import ibis
import pyarrow as pa

from peil.register.connections import fetch
from peil.register.contract import RECORDED_ON
from peil.register.files import footer_of
from peil.register.sources import Piece, Register, RegisterTable
from peil.terms.periods import Period


@dataclass(frozen=True)
class Extent:
    """The number of rows, and the first and last day in a column; no days where all are empty."""

    rows: int
    first: date | None
    last: date | None


@dataclass(frozen=True)
class Coverage:
    """What a table held on a day.

    `first_day` and `last_day` are the first and last day that it says anything about, both
    inclusive; nothing when it has no rows. It says nothing of days after the last row entered
    the register, whatever day a row may name. `first_recorded` is the day on which its first row
    entered; nothing when no row says when. `has_later` says that rows entered later than the day.
    """

    rows: int
    first_day: date | None
    last_day: date | None
    first_recorded: date | None
    has_later: bool

    def touches(self, period: Period) -> bool:
        """Return whether the table says anything about a period."""
        return _meets(self.first_day, self.last_day, period)


def _meets(first_day: date | None, last_day: date | None, period: Period) -> bool:
    if first_day is None or last_day is None:
        return False
    return first_day <= period.last_day and period.first_day <= last_day


@dataclass(frozen=True)
class Intake:
    """What is known of a table without reading it, where its files have footers.

    `rows` is the number of rows; `has_later` says that some entered later than the day asked.
    From `first_day` to `last_day`, both inclusive, the table surely says something: it may say
    more. They are nothing when that is not known.
    """

    rows: int
    has_later: bool
    first_day: date | None
    last_day: date | None

    def surely_touches(self, period: Period) -> bool:
        """Return whether it is known that the table says something about a period."""
        return _meets(self.first_day, self.last_day, period)


def intake_of(register: Register, table: str, *, known_on: date) -> Intake:
    """Return how much a table of a register holds, from footers where files have them.

    Raises:
        TableMissing: when the register lacks the table.
    """
    pieces = register.table(table).pieces
    every = [_extent(register, [piece], RECORDED_ON) for piece in pieces]
    together = _together(every)
    firsts = [one.first for one in every if one.first is not None and one.first <= known_on]
    return Intake(
        rows=together.rows,
        has_later=_is_later(together, known_on),
        first_day=min(firsts, default=None),
        last_day=max(firsts, default=None),
    )


def days_in(piece: Piece, column: str) -> tuple[date, date] | None:
    """Return the first and last day in a column of a piece; nothing where no footer says it."""
    found = _from_footer(piece.path, column)
    if found is None or found.first is None or found.last is None:
        return None
    return found.first, found.last


def _is_later(recorded: Extent, known_on: date) -> bool:
    return recorded.last is not None and recorded.last > known_on


def entered_by(rows: Any, day: date) -> Any:
    """Return whether rows had entered the register on a day, as a condition of Ibis.

    A row that does not say when it entered had.
    """
    return rows[RECORDED_ON].isnull() | (rows[RECORDED_ON] <= day)


def coverage_of(register: Register, table: str, *, known_on: date) -> Coverage:
    """Return what a table of a register held on a day.

    Parquet files say it in their footers, so that no row is read, unless rows entered later;
    then, and elsewhere, the rows are asked.

    Raises:
        TableMissing: when the register lacks the table.
    """
    found = register.table(table)
    day = _extent(register, found.pieces, found.contract.day)
    recorded = _extent(register, found.pieces, RECORDED_ON)
    later = _is_later(recorded, known_on)
    if later:
        day, recorded = _held(register, found, recorded, known_on)
    last = recorded.last or day.last
    starts = [first for first in (day.first, recorded.first) if first is not None]
    return Coverage(
        rows=recorded.rows,
        first_day=min(starts, default=None),
        last_day=None if last is None else min(last, known_on),
        first_recorded=recorded.first,
        has_later=later,
    )


def has_later(register: Register, piece: Piece, *, known_on: date) -> bool:
    """Return whether rows of a piece entered the register later than a day."""
    return _is_later(_extent(register, [piece], RECORDED_ON), known_on)


def _extent(register: Register, pieces: Sequence[Piece], column: str) -> Extent:
    return _together([_from_footer(p.path, column) or _asked(register, p, column) for p in pieces])


def _together(every: Sequence[Extent]) -> Extent:
    return Extent(
        rows=sum(one.rows for one in every),
        first=min((one.first for one in every if one.first is not None), default=None),
        last=max((one.last for one in every if one.last is not None), default=None),
    )


def _held(
    register: Register, table: RegisterTable, recorded: Extent, known_on: date
) -> tuple[Extent, Extent]:
    """Return the days and the entries of the rows that had entered on a day.

    What entered later says nothing of what was held then, however far back it goes. The number
    of rows and the day on which the first one entered stay those of all rows.
    """
    rows = table.rows
    before = rows.filter(rows[RECORDED_ON] <= known_on)
    entered = _ask(register, before.aggregate(last=before[RECORDED_ON].max()))["last"]
    if entered is not None:
        first = _first_held(register, table, known_on)
        return Extent(recorded.rows, first, None), replace(recorded, last=entered)
    undated = rows.filter(rows[RECORDED_ON].isnull())
    day = undated[table.contract.day]
    found = _ask(register, undated.aggregate(first=day.min(), last=day.max()))
    return Extent(recorded.rows, **found), Extent(recorded.rows, None, None)


def _first_held(register: Register, table: RegisterTable, known_on: date) -> date | None:
    """Return the first day of the rows that had entered on a day.

    Files are asked in the order of their own first days, until no other can hold an earlier one.
    """
    day = table.contract.day
    starts = [(_extent(register, [piece], day).first, piece) for piece in table.pieces]
    found: date | None = None
    for start, piece in sorted(
        ((start, piece) for start, piece in starts if start is not None), key=lambda one: one[0]
    ):
        if found is not None and found <= start:
            break
        held = piece.rows.filter(entered_by(piece.rows, known_on))
        first = _ask(register, held.aggregate(first=held[day].min()))["first"]
        found = min((one for one in (found, first) if one is not None), default=None)
    return found


def _ask(register: Register, asked: ibis.Table) -> dict[str, Any]:
    """Return what an expression gives that has one row."""
    found: dict[str, Any] = fetch(asked, backend=register.backend).to_pylist()[0]
    return found


def _from_footer(path: Path | None, column: str) -> Extent | None:
    if path is None or path.suffix != ".parquet":
        return None
    footer = footer_of(path)
    place = footer.schema.get_field_index(column)
    if place < 0 or not pa.types.is_date32(footer.schema.field(place).type):
        return None
    said = footer.metadata
    groups = [said.row_group(n).column(place).statistics for n in range(said.num_row_groups)]
    if any(one is None or not one.has_null_count for one in groups):
        return None
    empty = sum(one.null_count for one in groups)
    filled = [one for one in groups if one.has_min_max]
    if not filled and empty < said.num_rows:
        return None
    return Extent(
        rows=said.num_rows,
        first=min((one.min for one in filled), default=None),
        last=max((one.max for one in filled), default=None),
    )


def _asked(register: Register, piece: Piece, column: str) -> Extent:
    rows = piece.rows
    day = rows[column]
    asked = rows.aggregate(rows=rows.count(), first=day.min(), last=day.max())
    return Extent(**_ask(register, asked))
