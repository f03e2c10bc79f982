# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads a register for a question: what was known on its day, and no more than is needed.

This is the one place of the room that executes what the others wrote down.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import pyarrow as pa

from peil.counting.declarations import Counted, OnDay
from peil.counting.engine.cube import Cube, cube_of
from peil.counting.engine.distinct import (
    linked_tables_of,
    members_of,
    only_needed,
    values_per_period,
)
from peil.counting.engine.numbers import Values
from peil.counting.engine.partials import Partials, key_of
from peil.counting.engine.plan import Scan
from peil.counting.engine.rows import Rows, Sight, Window
from peil.counting.engine.scanning import scan_rows
from peil.counting.engine.sharing import shared_passes, shared_values
from peil.counting.question import Question
from peil.register.connections import fetch, memory_table
from peil.register.contract import CONTRACT
from peil.register.coverage import Coverage, Intake, coverage_of, days_in, has_later, intake_of
from peil.register.sources import Piece, Register, RegisterTable
from peil.terms.periods import MONTHS_IN_A_YEAR, Period, length_of, month_number

Asks = Callable[[Rows, Window], Rows]
"""Asks something of the rows of a table, or of some files of it, as far as a window goes; lazy."""

MANY_ROWS = 5_000_000
"""From so many rows on a table of many files is read in batches."""
BATCHES = 12
"""Into how many: a year of twelve at a time."""


@dataclass(frozen=True, eq=False)
class Keeping:
    """Where partial results are kept, and what tells that a piece is still the same."""

    partials: Partials
    digest_of: Callable[[Piece], str]


class Reader:
    """A register that is read for a question."""

    def __init__(self, register: Register, question: Question, keeping: Keeping | None) -> None:
        self._register = register
        self._question = question
        self._keeping = keeping
        self._intakes: dict[str, Intake] = {}
        self._coverage: dict[str, Coverage] = {}

    def coverage(self, table: str) -> Coverage:
        """Return from when to when a table holds rows.

        Raises:
            TableMissing: when the register lacks the table.
        """
        if table not in self._coverage:
            known_on = self._question.counted_on
            self._coverage[table] = coverage_of(self._register, table, known_on=known_on)
        return self._coverage[table]

    def touches(self, table: str, period: Period) -> bool:
        """Return whether a table says anything about a period.

        Raises:
            TableMissing: when the register lacks the table.
        """
        surely = self._intake(table).surely_touches(period)
        return surely or self.coverage(table).touches(period)

    def _intake(self, table: str) -> Intake:
        """Return how much a table holds, and whether rows entered it too late to count."""
        if table not in self._intakes:
            known_on = self._question.counted_on
            self._intakes[table] = intake_of(self._register, table, known_on=known_on)
        return self._intakes[table]

    def cube(self, scan: Scan) -> Cube:
        """Return what a scan yields.

        Raises:
            TableMissing: when the register lacks a table that it reads.
        """
        units = self._question.unit_keys
        first, last = self._question.periods[0], self._question.periods[-1]
        needs_history = self._needs_history(scan)
        since = 0 if needs_history else month_number(first.first_day)
        months = range(since, month_number(last.last_day) + 1)
        found = self._read(
            scan.flow.table,
            scan.linked_tables,
            partial(self._scanned, scan),
            said=("scan", scan.digest, units),
            day=None if needs_history or scan.flow.not_before is not None else scan.flow.day,
            months=months,
        )
        return cube_of(scan, found, units=len(units), months=months)

    def _scanned(self, scan: Scan, rows: Rows, window: Window) -> Rows:
        return scan_rows(scan, rows, self._sight(scan.linked_tables, window))

    def _needs_history(self, scan: Scan) -> bool:
        """Return whether anything in the scan needs what came in long before the periods."""
        dated = [c.dated_by for c in self._question.counted if c.table == scan.flow.table]
        stocks = [one for one in dated if not isinstance(one, OnDay)]
        return scan.flow.day in {day for one in stocks for day in (one.start, one.end)}

    def passes(self, distinct: Sequence[Counted]) -> tuple[tuple[Counted, ...], ...]:
        """Return what counts different values in groups that are read in one pass each.

        Where results are kept, each is read for itself: what is kept must not depend on what
        else was asked.
        """
        shared = () if self._keeping is not None else shared_passes(distinct)
        taken = {counted for group in shared for counted in group}
        return (*shared, *((counted,) for counted in distinct if counted not in taken))

    def values(self, group: Sequence[Counted]) -> Mapping[Counted, Values]:
        """Return the numbers of different values for each period, for everything in a pass.

        Raises:
            TableMissing: when the register lacks a table that it reads.
        """
        if self._keeping is None and isinstance(group[0].dated_by, OnDay):
            found = list(self._shared(group))
            return {
                counted: Values(self._question, found, number=f"n{n}")
                for n, counted in enumerate(group)
            }
        (counted,) = group
        rows = values_per_period(
            counted,
            self._members_to_count(counted),
            sight=self._sight((), Window()),
            periods=self._question.periods,
            breakdown=self._question.breakdown,
        )
        found = [(0, fetch(rows, backend=self._register.backend))]
        return {counted: Values(self._question, found)}

    def _shared(self, group: Sequence[Counted]) -> Iterator[tuple[int, pa.Table]]:
        """Yield the numbers of a pass with the place of their first period.

        Where there are many rows it is a year of periods at a time.
        """
        tables = tuple(dict.fromkeys(t for one in group for t in linked_tables_of(one)))
        name = group[0].table
        many = self._intake(name).rows >= MANY_ROWS
        window = self._window(late=any(self._intake(t).has_later for t in (name, *tables)))
        periods = self._question.periods
        months = length_of(periods[0]).months
        size = max(1, MONTHS_IN_A_YEAR // months) if many else len(periods)
        for start in range(0, len(periods), size):
            some = periods[start : start + size]
            until = some[-1].last_day
            seen = replace(
                window,
                first_day=some[0].first_day,
                dated_until=min(until, window.dated_until or until),
            )
            rows = shared_values(
                group,
                self._register.table(name).rows,
                sight=self._sight(tables, seen),
                periods=some,
                breakdown=self._question.breakdown,
            )
            yield start, fetch(rows, backend=self._register.backend)

    def _members_to_count(self, counted: Counted) -> Rows:
        """Return the members of something counted, from what is kept where results are kept."""
        if self._keeping is None:
            return self.members(counted)
        found = self._read(
            counted.table,
            linked_tables_of(counted),
            partial(self._needed_members, counted),
            said=("members", counted, self._question.breakdown),
            day=None,
            months=None,
        )
        name = f"members_{len(found)}"
        return memory_table(found, backend=self._register.backend, name=name)

    def members(self, counted: Counted) -> Rows:
        """Return the rows that something counts, lazy; see `members_of`.

        Raises:
            TableMissing: when the register lacks a table that it reads.
        """
        tables = (counted.table, *linked_tables_of(counted))
        window = self._window(late=any(self._intake(name).has_later for name in tables))
        return self._members(counted, self._register.table(counted.table).rows, window)

    def _members(self, counted: Counted, rows: Rows, window: Window) -> Rows:
        sight = self._sight(linked_tables_of(counted), window)
        table = CONTRACT[counted.table]
        asked = self._question.breakdown
        breakdown = asked if asked in table.names else None
        return members_of(counted, rows, sight, breakdown=breakdown)

    def _needed_members(self, counted: Counted, rows: Rows, window: Window) -> Rows:
        members = self._members(counted, rows, window)
        return only_needed(members, self._question.breakdown).distinct()

    def _sight(self, linked: Sequence[str], window: Window) -> Sight:
        return Sight(
            linked={table: self._register.table(table).rows for table in linked},
            window=window,
            lists=self._question.lists,
            units=self._question.unit_keys,
            engine=self._register.engine,
        )

    def _read(
        self,
        name: str,
        linked: Sequence[str],
        ask: Asks,
        *,
        said: object,
        day: str | None,
        months: range | None,
    ) -> pa.Table:
        """Return what is read from a table: at once, or from each file where results are kept.

        With a day, rows that are dated by it outside the periods may be left out; with months,
        results for others.
        """
        table = self._register.table(name)
        late = any(self._intake(one).has_later for one in (name, *linked))
        asked = [p for p in table.pieces if self._may_count(p, day)] or table.pieces[:1]
        if self._keeping is not None:
            return self._kept(table, asked, linked, ask, said=said, months=months)
        window = self._window(late=late)
        if day is not None:
            window = replace(window, first_day=self._question.periods[0].first_day)
        if table.batches is None or self._intake(name).rows < MANY_ROWS:
            return fetch(ask(table.rows, window), backend=self._register.backend)
        batches = table.batches.fetch(lambda rows: ask(rows, window), number=BATCHES)
        return pa.concat_tables(list(batches))

    def _may_count(self, piece: Piece, day: str | None) -> bool:
        """Return whether a piece may hold rows that are dated by a day in the periods."""
        if day is None:
            return True
        found = days_in(piece, day)
        first, last = self._question.periods[0], self._question.periods[-1]
        return found is None or (found[0] <= last.last_day and first.first_day <= found[1])

    def _kept(
        self,
        table: RegisterTable,
        asked: Sequence[Piece],
        linked: Sequence[str],
        ask: Asks,
        *,
        said: object,
        months: range | None,
    ) -> pa.Table:
        assert self._keeping is not None  # noqa: S101 - it is only called where it is
        digest_of = self._keeping.digest_of
        others = [digest_of(p) for name in linked for p in self._register.table(name).pieces]
        beside = any(self._intake(name).has_later for name in linked)
        day = self._question.counted_on
        windows = {
            piece: self._window(late=beside or has_later(self._register, piece, known_on=day))
            for piece in table.pieces
        }
        keys = {p: key_of(digest_of(p), others, window) for p, window in windows.items()}
        pieces = {keys[p]: partial(self._read_piece, p, ask, windows[p]) for p in asked}
        lists = sorted((key, sorted(codes)) for key, codes in self._question.lists.items())
        name = key_of(said, lists)
        return self._keeping.partials.rows(name, pieces, beside=keys.values(), months=months)

    def _read_piece(self, piece: Piece, ask: Asks, window: Window) -> pa.Table:
        return fetch(ask(piece.rows, window), backend=self._register.backend)

    def _window(self, *, late: bool) -> Window:
        """Return the days to look at; a limit that leaves nothing out is left out itself."""
        day = self._question.counted_on
        cut = late or day < self._question.periods[-1].last_day
        return Window(recorded_until=day if late else None, dated_until=day if cut else None)
