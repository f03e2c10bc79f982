# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What conditions mean on the rows of a register, as lazy expressions; nothing is executed here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import and_, or_
from typing import Any

import ibis

from peil.counting.conditions import (
    AnyOf,
    CodeLists,
    IsFalse,
    IsNotRecorded,
    IsNotTrue,
    IsRecorded,
    IsTrue,
    Link,
    Listed,
    NotListed,
    NotOneOf,
    OneOf,
    Test,
    codes_of,
)
from peil.counting.engine.plan import Demand, LinkedRows
from peil.register.coverage import entered_by
from peil.register.engine_functions import bits_of_any, counted_if, looked_up
from peil.terms.periods import MONTHS_IN_A_YEAR

Rows = Any
"""A lazy table of Ibis, or a column or condition of one."""


@dataclass(frozen=True)
class Window:
    """The days that a scan looks at, each inclusive; nothing means without end.

    `recorded_until` leaves out rows that entered the register later, `dated_until` what happened
    later, and `first_day` what happened earlier.
    """

    recorded_until: date | None = None
    dated_until: date | None = None
    first_day: date | None = None


@dataclass(frozen=True, eq=False)
class Sight:
    """What is looked at beside the rows of a table themselves.

    `linked` holds the rows of other tables by name, `window` the days to look at, `lists` the
    code lists of the policy folder, `units` the keys of the police units in their order, and
    `engine` the engine of the register.
    """

    linked: Mapping[str, Rows]
    window: Window
    lists: CodeLists
    units: Sequence[str]
    engine: str

    def class_in(self, column: Rows, codes: Iterable[tuple[str | int, int]]) -> Rows:
        """Return the class of a code, empty where the code has none."""
        return looked_up(column, dict(codes), engine=self.engine)

    def number_of(self, condition: Rows) -> Rows:
        """Return the number of rows for which a condition holds, as a reduction."""
        return counted_if(condition, engine=self.engine)

    def unit_in(self, column: Rows) -> Rows:
        """Return the place of a unit among the units, empty where it is none of them."""
        return self.class_in(column, [(key, number) for number, key in enumerate(self.units)])

    def bits_of(self, marks: Rows) -> Rows:
        """Return every bit that any row has, as a reduction."""
        return bits_of_any(marks, engine=self.engine)


def known_rows(rows: Rows, window: Window) -> Rows:
    """Return the rows that had entered the register; a row that does not say when had."""
    if window.recorded_until is None:
        return rows
    return rows.filter(entered_by(rows, window.recorded_until))


_ON_A_COLUMN: Mapping[type, Callable[[Rows], Rows]] = {
    IsTrue: lambda column: column,
    IsFalse: lambda column: ~column,
    IsNotTrue: lambda column: ~column.fill_null(False),  # noqa: FBT003 - so it is written in Ibis
    IsRecorded: lambda column: column.notnull(),
    IsNotRecorded: lambda column: column.isnull(),
}


def holds(rows: Rows, test: Test, *, lists: CodeLists) -> Rows:
    """Return whether a test holds, as a condition on rows; never true where it is undecided."""
    if isinstance(test, AnyOf):
        return reduce(or_, (holds(rows, inner, lists=lists) for inner in test.tests))
    column = rows[test.column]
    if isinstance(test, OneOf | NotOneOf | Listed | NotListed):
        codes = sorted(codes_of(test, lists=lists), key=str)
        absent = isinstance(test, NotOneOf | NotListed)
        return column.isnull() | column.notin(codes) if absent else column.isin(codes)
    return _ON_A_COLUMN[type(test)](column)


def day_of(rows: Rows, day: str, *, not_before: str | None = None) -> Rows:
    """Return the day by which rows are dated.

    Args:
        rows: the rows.
        day: the column that holds the day.
        not_before: a column whose day counts instead where it is later, if there is one.
    """
    if not_before is None:
        return rows[day]
    return ibis.ifelse(rows[day] < rows[not_before], rows[not_before], rows[day])


def dated_in(
    rows: Rows, day: str, *, window: Window, not_before: str | None = None
) -> tuple[Rows, ...]:
    """Return what must hold for rows to be dated within a window, as conditions on them.

    Rows that lack the day, or the day that it may not come before, are in no period.
    """
    found = day_of(rows, day, not_before=not_before)
    conditions = [] if window.first_day is not None else [rows[day].notnull()]
    if not_before is not None:
        conditions.append(rows[not_before].notnull())
    if window.dated_until is not None:
        conditions.append(found <= window.dated_until)
    if window.first_day is not None:
        conditions.append(found >= window.first_day)
    return tuple(conditions)


def month_in(day: Rows) -> Rows:
    """Return the number of the month of a day, as `month_number` gives it."""
    return day.year() * MONTHS_IN_A_YEAR + day.month()


class LinkedFlags:
    """Rows with a flag for each demand on linked rows.

    A linked table is first brought to one row for each row that it belongs to, so that a row
    counts once however many linked rows match.
    """

    def __init__(self, rows: Rows, sight: Sight) -> None:
        self._rows = rows
        self._sight = sight
        self._names: dict[tuple[Link, tuple[Test, ...]], str] = {}

    def joined(self, demands: Iterable[Demand]) -> Rows:
        """Return the rows with a flag for each demand on linked rows."""
        by_link: dict[Link, dict[tuple[Test, ...], None]] = {}
        for demand in demands:
            if isinstance(demand, LinkedRows):
                by_link.setdefault(demand.link, {})[demand.tests] = None
        rows = self._rows
        for number, (link, wanted) in enumerate(by_link.items()):
            rows = self._with(rows, link, list(wanted), number)
        return rows

    def _with(self, rows: Rows, link: Link, wanted: list[tuple[Test, ...]], number: int) -> Rows:
        others = known_rows(self._sight.linked[link.table], self._sight.window)
        others = others.filter(others[link.column].notnull())
        flags = {}
        for place, tests in enumerate(wanted):
            name = self._names[link, tests] = f"_l{number}_{place}"
            every = reduce(and_, (holds(others, test, lists=self._sight.lists) for test in tests))
            flags[name] = every.fill_null(False).any()  # noqa: FBT003 - so it is written in Ibis
        target = f"_l{number}"
        found = others.group_by(**{target: others[link.column]}).aggregate(**flags)
        return rows.left_join(found, rows[link.own] == found[target])

    def meets(self, rows: Rows, demand: Demand) -> Rows:
        """Return whether a demand is met, as a condition on joined rows."""
        if not isinstance(demand, LinkedRows):
            return holds(rows, demand, lists=self._sight.lists)
        found = rows[self._names[demand.link, demand.tests]].fill_null(False)  # noqa: FBT003
        return found if demand.holds else ~found
