# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a sentence of a counting rule tests: one column, or several, of its row or of linked rows.

Tests are data, not code: that is what lets one scan share them, and lets each be explained.
None of them is ever undecided. A column that is not recorded is not one of any codes, is neither
true nor false, and passes only `IsNotTrue`, `NotOneOf`, `NotListed` and `IsNotRecorded`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peil.terms.errors import PeilError
from peil.terms.languages import Text

CodeLists = Mapping[str, frozenset[str]]
"""The codes of every list in the policy folder, by the name of the list."""


class CodeListMissing(PeilError):
    """A rule names a code list that the policy folder does not hold."""

    def __init__(self, name: str, *, known: Iterable[str]) -> None:
        super().__init__(
            asked=f"A counting rule selects by the code list '{name}'.",
            found=f"The policy folder holds: {', '.join(sorted(known)) or 'no code list'}.",
            to_do=f"Add codelists/{name}.yaml, or count without this rule by naming others.",
        )


def listed_codes(name: str, *, lists: CodeLists) -> frozenset[str]:
    """Return the codes of a list.

    Raises:
        CodeListMissing: when the policy folder does not hold it.
    """
    if name not in lists:
        raise CodeListMissing(name, known=lists)
    return lists[name]


@dataclass(frozen=True)
class OneOf:
    """The column holds one of these codes."""

    column: str
    codes: tuple[str | int, ...]


@dataclass(frozen=True)
class NotOneOf:
    """The column holds none of these codes, or is not recorded."""

    column: str
    codes: tuple[str | int, ...]


@dataclass(frozen=True)
class Listed:
    """The column holds a code of a list in the policy folder."""

    column: str
    codelist: str


@dataclass(frozen=True)
class NotListed:
    """The column holds no code of a list in the policy folder, or is not recorded."""

    column: str
    codelist: str


@dataclass(frozen=True)
class IsTrue:
    """The flag is recorded as true."""

    column: str


@dataclass(frozen=True)
class IsFalse:
    """The flag is recorded as false; not recorded is not false."""

    column: str


@dataclass(frozen=True)
class IsNotTrue:
    """The flag is recorded as false, or not recorded."""

    column: str


@dataclass(frozen=True)
class IsRecorded:
    """The column is filled."""

    column: str


@dataclass(frozen=True)
class IsNotRecorded:
    """The column is empty."""

    column: str


@dataclass(frozen=True)
class AnyOf:
    """At least one of these tests holds."""

    tests: tuple[Test, ...]


CodeTest = OneOf | NotOneOf | Listed | NotListed
"""The tests on a code: several codes that no rule can tell apart are one to the scan."""

Test = CodeTest | IsTrue | IsFalse | IsNotTrue | IsRecorded | IsNotRecorded | AnyOf


@dataclass(frozen=True)
class Link:
    """The rows of another table that belong to a row.

    A row of `table` belongs to it when its `column` equals the row's own column `own`.
    """

    table: str
    column: str
    own: str


@dataclass(frozen=True)
class Condition:
    """One sentence of a counting rule, and what it tests.

    Every test must hold. With a link they must all hold for one and the same linked row; the row
    itself counts once, however many linked rows there are. With `holds` false the sentence says
    that no linked row is like that. `key` names the sentence within its rule.
    """

    key: str
    says: Text
    tests: tuple[Test, ...]
    link: Link | None = None
    holds: bool = True


def columns_of(test: Test) -> tuple[str, ...]:
    """Return the columns that a test reads, in order, each once.

    >>> columns_of(AnyOf((IsTrue("is_attempt"), IsTrue("is_sneak_in"))))
    ('is_attempt', 'is_sneak_in')
    """
    if isinstance(test, AnyOf):
        found = (column for inner in test.tests for column in columns_of(inner))
        return tuple(dict.fromkeys(found))
    return (test.column,)


def codes_of(
    test: Listed | NotListed | OneOf | NotOneOf, *, lists: CodeLists
) -> frozenset[str | int]:
    """Return the codes that a test names, wherever they stand.

    Raises:
        CodeListMissing: when the policy folder does not hold the list.
    """
    if isinstance(test, OneOf | NotOneOf):
        return frozenset(test.codes)
    return frozenset(listed_codes(test.codelist, lists=lists))
