# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Codes that no rule can tell apart are one class, so that a scan groups by few of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from peil.counting.conditions import (
    CodeLists,
    CodeTest,
    IsFalse,
    IsNotTrue,
    IsTrue,
    NotListed,
    NotOneOf,
    codes_of,
    listed_codes,
)
from peil.register.columns import Column, Kind

KeyTest = CodeTest | IsTrue | IsFalse | IsNotTrue
"""The tests on columns that a scan can group by."""

_FLAG_PASSES: Mapping[type, Callable[[str | int | None], bool]] = {
    IsTrue: lambda flag: flag is True,
    IsFalse: lambda flag: flag is False,
    IsNotTrue: lambda flag: flag is not True,
}

UNPLACED = -1
"""The class of rows whose code is not recorded, or stands on no list."""


@dataclass(frozen=True)
class CodeClasses:
    """The codes of one column as classes, numbered from 0.

    `codes` holds each known code with its class, sorted by code. A flag has the codes false and
    true.
    """

    column: str
    codes: tuple[tuple[str | int, int], ...]

    @property
    def is_flag(self) -> bool:
        """It is a flag, with the codes false and true."""
        return all(isinstance(code, bool) for code, _ in self.codes)

    @cached_property
    def members(self) -> tuple[tuple[str | int, ...], ...]:
        """The codes of each class, in the order of the classes."""
        return tuple(
            tuple(code for code, of in self.codes if of == number)
            for number in sorted({of for _, of in self.codes})
        )

    def passing(self, tests: Iterable[KeyTest], *, lists: CodeLists) -> frozenset[int]:
        """Return the classes whose codes pass every test; `UNPLACED` where no code may pass."""
        found = {n for n, codes in enumerate(self.members) if _pass(codes[0], tests, lists)}
        return frozenset(found | ({UNPLACED} if _pass(None, tests, lists) else set()))


def _pass(code: str | int | None, tests: Iterable[KeyTest], lists: CodeLists) -> bool:
    return all(_passes(code, test, lists) for test in tests)


def _passes(code: str | int | None, test: KeyTest, lists: CodeLists) -> bool:
    if isinstance(test, IsTrue | IsFalse | IsNotTrue):
        return _FLAG_PASSES[type(test)](code)
    named = code is not None and code in codes_of(test, lists=lists)
    return not named if isinstance(test, NotOneOf | NotListed) else named


def known_codes(
    column: Column, *, tests: Iterable[KeyTest], lists: CodeLists
) -> frozenset[str | int]:
    """Return every code that a column may hold, and those that tests name besides.

    Args:
        column: a column of codes, or a flag.
        tests: the tests on it.
        lists: the code lists of the policy folder.

    Raises:
        CodeListMissing: when the policy folder does not hold the column's code list.
    """
    if column.kind is Kind.FLAG:
        return frozenset({False, True})
    on_codes = [t for t in tests if not isinstance(t, IsTrue | IsFalse | IsNotTrue)]
    named = frozenset[str | int]().union(*(codes_of(test, lists=lists) for test in on_codes))
    if column.codelist is not None:
        return named | listed_codes(column.codelist, lists=lists)
    if column.kind is Kind.LEVEL:
        return named | {int(one.code) for one in column.codes}
    return named | {one.code for one in column.codes}


def classes_of(
    column: Column,
    *,
    tests: Iterable[tuple[KeyTest, ...]],
    lists: CodeLists,
    apart: bool = False,
) -> CodeClasses:
    """Return the classes of a column's codes: together where every rule treats them alike.

    Args:
        column: a column of codes, or a flag.
        tests: the tests on it, for each rule together.
        lists: the code lists of the policy folder.
        apart: keep every code in a class of its own, for a breakdown by it.

    Raises:
        CodeListMissing: when the policy folder does not hold a code list.
    """
    groups = tuple(dict.fromkeys(tests))
    every = tuple(test for group in groups for test in group)
    codes = sorted(known_codes(column, tests=every, lists=lists), key=str)
    numbers: dict[tuple[object, ...], int] = {}
    classed = []
    for code in codes:
        mark = tuple(_pass(code, group, lists) for group in groups)
        classed.append((code, numbers.setdefault((code, *mark) if apart else mark, len(numbers))))
    return CodeClasses(column.name, tuple(classed))


def by_column(tests: Iterable[KeyTest]) -> Mapping[str, tuple[KeyTest, ...]]:
    """Return tests on codes by the column that they test, columns sorted."""
    found: dict[str, list[KeyTest]] = {}
    for test in tests:
        found.setdefault(test.column, []).append(test)
    return {column: tuple(found[column]) for column in sorted(found)}
