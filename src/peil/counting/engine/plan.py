# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Compiles everything that is counted in a register into few scans, whatever the number of rules.

Conditions on codes become keys to group by, with codes that no rule can tell apart as one class.
What is left of each rule becomes a conditional amount, and an amount that several rules need is
computed once. A scan yields a small cube; every rule is read off it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import TypeGuard

from peil.counting.conditions import (
    CodeLists,
    CodeTest,
    Condition,
    IsFalse,
    IsNotTrue,
    IsTrue,
    Link,
    Listed,
    NotListed,
    NotOneOf,
    OneOf,
    Test,
)
from peil.counting.declarations import (
    AtEveryUnit,
    AtUnit,
    Counted,
    Distinct,
    InStock,
    OnDay,
    Running,
    Sum,
)
from peil.counting.engine.classes import CodeClasses, KeyTest, by_column, classes_of
from peil.register.columns import Kind
from peil.register.contract import CONTRACT

MOST_CELLS = 4096
"""The most combinations of classes that a scan groups by; more go into its amounts instead."""

MOST_FLAGS = 3
"""The most flags that a scan groups by: each makes up to twice as many groups."""
WORTH_A_KEY = 8
"""A flag becomes a key where that saves so much, in the units of `_cost`."""


@dataclass(frozen=True)
class LinkedRows:
    """A demand that a linked row exists, or that none does, that passes every test."""

    link: Link
    tests: tuple[Test, ...]
    holds: bool


Demand = Test | LinkedRows
"""What must hold for a row beside its codes."""


@dataclass(frozen=True)
class Flow:
    """Rows as they pass by one day: which table, which day, placed at which unit.

    With `not_before` the day is that of the other column where it is earlier, and rows that lack
    the other column do not pass: nothing ends before it starts.
    """

    table: str
    day: str
    placed_by: AtUnit
    not_before: str | None = None


@dataclass(frozen=True)
class Amount:
    """What is added up: rows, or a column of them, where every demand holds."""

    column: str | None
    demands: tuple[Demand, ...]


@dataclass(frozen=True)
class Reading:
    """How something counted is read off a flow: an amount, in the classes that pass the tests."""

    flow: Flow
    amount: Amount
    codes: tuple[KeyTest, ...]


@dataclass(frozen=True)
class Scan:
    """One pass over the rows of a table, and everything that is read off it.

    `always` are demands that everything in the scan shares. `kept` are, for each column of
    classes, the classes that anything in the scan counts.
    """

    flow: Flow
    classes: tuple[CodeClasses, ...]
    amounts: tuple[Amount, ...]
    always: tuple[Demand, ...]
    kept: tuple[frozenset[int], ...]

    @property
    def digest(self) -> str:
        """The SHA-256 of everything that decides what the scan yields, in hexadecimal digits."""
        kept = tuple(tuple(sorted(one)) for one in self.kept)
        said = repr((self.flow, self.classes, self.amounts, self.always, kept))
        return hashlib.sha256(said.encode()).hexdigest()

    @property
    def linked_tables(self) -> tuple[str, ...]:
        """The other tables that the scan reads, sorted."""
        demands = [d for amount in self.amounts for d in amount.demands] + list(self.always)
        return tuple(sorted({d.link.table for d in demands if isinstance(d, LinkedRows)}))


@dataclass(frozen=True)
class Plan:
    """Scans, and for everything counted its readings in them.

    What counts different values is not added up and stands apart, in `distinct`.
    """

    scans: tuple[Scan, ...]
    readings: Mapping[Counted, tuple[Reading, ...]]
    distinct: tuple[Counted, ...]


def is_distinct(counted: Counted) -> bool:
    """Return whether something is counted by its different values, so that it does not add up."""
    return isinstance(counted.counts, Distinct) or isinstance(counted.placed_by, AtEveryUnit)


def plan_of(counted: Iterable[Counted], *, lists: CodeLists, breakdown: str | None = None) -> Plan:
    """Return the plan for everything that is to be counted.

    Args:
        counted: what is to be counted; the same thing twice is counted once.
        lists: the code lists of the policy folder.
        breakdown: a column whose codes are kept apart.

    Raises:
        CodeListMissing: when the policy folder does not hold a code list.
    """
    every = tuple(dict.fromkeys(counted))
    apart = tuple(one for one in every if is_distinct(one))
    readings = {one: _readings(one) for one in every if one not in apart}
    flows: dict[Flow, list[Reading]] = {}
    for found in readings.values():
        for reading in found:
            flows.setdefault(reading.flow, []).append(reading)
    scans = []
    settled: dict[Reading, Reading] = {}
    for flow, wanted in flows.items():
        scan, moved = _scan(flow, wanted, lists=lists, breakdown=breakdown)
        scans.append(scan)
        settled.update(moved)
    return Plan(
        scans=tuple(scans),
        readings={one: tuple(settled[r] for r in found) for one, found in readings.items()},
        distinct=apart,
    )


def demands_of(conditions: Sequence[Condition]) -> tuple[tuple[CodeTest, ...], tuple[Demand, ...]]:
    """Return what conditions ask of a row: tests on its codes, and everything else, sorted."""
    codes: list[CodeTest] = []
    others: list[Demand] = []
    for condition in conditions:
        if condition.link is not None:
            others.append(LinkedRows(condition.link, condition.tests, condition.holds))
            continue
        for test in condition.tests:
            if isinstance(test, OneOf | NotOneOf | Listed | NotListed):
                codes.append(test)
            else:
                others.append(test)
    return tuple(dict.fromkeys(codes)), _sorted(others)


def _sorted(demands: Iterable[Demand]) -> tuple[Demand, ...]:
    return tuple(sorted(dict.fromkeys(demands), key=repr))


def _readings(counted: Counted) -> tuple[Reading, ...]:
    codes, demands = demands_of(counted.only)
    column = counted.counts.column if isinstance(counted.counts, Sum) else None
    amount = Amount(column, demands)
    return tuple(Reading(flow, amount, codes) for flow in _flows(counted))


def _flows(counted: Counted) -> tuple[Flow, ...]:
    """Return one flow for a day; what comes in and what goes out for a stock."""
    dated, placed = counted.dated_by, counted.placed_by
    assert isinstance(placed, AtUnit)  # noqa: S101 - what is placed at every unit is distinct
    if isinstance(dated, OnDay):
        return (Flow(counted.table, dated.day, placed),)
    assert isinstance(dated, InStock | Running)  # noqa: S101 - the only other ways to date
    return (
        Flow(counted.table, dated.start, placed),
        Flow(counted.table, dated.end, placed, not_before=dated.start),
    )


def _scan(
    flow: Flow, wanted: Sequence[Reading], *, lists: CodeLists, breakdown: str | None
) -> tuple[Scan, dict[Reading, Reading]]:
    wanted, moved_flags = _with_flags_as_keys(wanted)
    table = CONTRACT[flow.table]
    tests = [by_column(reading.codes) for reading in wanted]
    columns = sorted({column for one in tests for column in one})
    if breakdown is not None and breakdown in table.names:
        columns = sorted({*columns, breakdown})
    classes = [
        classes_of(
            table.column(column),
            tests=[one[column] for one in tests if column in one],
            lists=lists,
            apart=column == breakdown or table.column(column).kind is Kind.FLAG,
        )
        for column in columns
    ]
    kept = _few_enough(classes, breakdown)
    keys = {one.column for one in kept}
    moved = {asked: _moved(reading, keys) for asked, reading in moved_flags.items()}
    return _made(flow, kept, tuple(dict.fromkeys(moved.values())), lists), moved


def _with_flags_as_keys(
    wanted: Sequence[Reading],
) -> tuple[tuple[Reading, ...], dict[Reading, Reading]]:
    """Return readings with the flags that many amounts depend on among their codes.

    To group by a flag costs less than to ask for it again in every amount. What every amount
    depends on stays a demand: it keeps rows out of the scan altogether.
    """
    shared = set(wanted[0].amount.demands).intersection(*(r.amount.demands for r in wanted))
    asked = {d.column for r in wanted for d in r.amount.demands if _is_on_flag(d)}
    free = asked - {d.column for d in shared if _is_on_flag(d)}
    moved = {reading: reading for reading in wanted}
    for _ in range(MOST_FLAGS):
        saved = {flag: _cost(moved.values()) - _cost(_all_moved(moved, flag)) for flag in free}
        flag = max(sorted(free), key=lambda one: saved[one], default=None)
        if flag is None or saved[flag] < WORTH_A_KEY:
            break
        moved = dict(zip(moved, _all_moved(moved, flag), strict=True))
        free = free - {flag}
    return tuple(moved.values()), moved


def _all_moved(moved: Mapping[Reading, Reading], flag: str) -> list[Reading]:
    return [_flag_moved(reading, flag) for reading in moved.values()]


def _cost(readings: Iterable[Reading]) -> int:
    """Return what the amounts of a scan cost, in units of one test.

    To count rows costs as much as two tests, to add a column up as much as four.
    """
    amounts = {reading.amount for reading in readings}
    return sum((2 if one.column is None else 4) + len(one.demands) for one in amounts)


def _is_on_flag(demand: Demand) -> TypeGuard[IsTrue | IsFalse | IsNotTrue]:
    return isinstance(demand, IsTrue | IsFalse | IsNotTrue)


def _flag_moved(reading: Reading, flag: str) -> Reading:
    demands = reading.amount.demands
    moved = [d for d in demands if _is_on_flag(d) and d.column == flag]
    amount = Amount(reading.amount.column, tuple(d for d in demands if d not in moved))
    return Reading(reading.flow, amount, (*reading.codes, *moved))


def _few_enough(classes: list[CodeClasses], breakdown: str | None) -> tuple[CodeClasses, ...]:
    """Return the columns to group by; flags are left out first, then what has most classes."""
    kept = sorted(classes, key=lambda one: (one.column != breakdown, one.is_flag, len(one.members)))
    while len(kept) > 1 and prod(len(one.members) + 1 for one in kept) > MOST_CELLS:
        kept.pop()
    return tuple(sorted(kept, key=lambda one: one.column))


def _moved(reading: Reading, keys: set[str]) -> Reading:
    """Return a reading whose tests on columns that are no key stand among its demands."""
    codes = tuple(test for test in reading.codes if test.column in keys)
    others = [test for test in reading.codes if test.column not in keys]
    amount = Amount(reading.amount.column, _sorted([*reading.amount.demands, *others]))
    return Reading(reading.flow, amount, codes)


def _made(
    flow: Flow, classes: tuple[CodeClasses, ...], wanted: tuple[Reading, ...], lists: CodeLists
) -> Scan:
    shared = set(wanted[0].amount.demands).intersection(*(r.amount.demands for r in wanted))
    kept = []
    for one in classes:
        tests = [by_column(reading.codes).get(one.column, ()) for reading in wanted]
        kept.append(frozenset().union(*(one.passing(group, lists=lists) for group in tests)))
    return Scan(
        flow=flow,
        classes=classes,
        amounts=tuple(dict.fromkeys([Amount(None, ()), *(r.amount for r in wanted)])),
        always=_sorted(shared),
        kept=tuple(kept),
    )
