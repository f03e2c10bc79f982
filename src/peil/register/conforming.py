# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes the columns of a local table those of the contract; what cannot be is a problem, or null.

Where names and types already match, nothing stands between the rule and the file.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

import ibis

from peil.register.columns import Column, Kind, Table
from peil.register.errors import ColumnMissing, ColumnWrongType, RegisterError
from peil.register.mapping import TableNames

_NO_VALUE = "__HIVE_DEFAULT_PARTITION__"
_LONG_MONTHS = r"(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
_SHORT_MONTHS = r"(0[469]|11)-(0[1-9]|[12][0-9]|30)"
_FEBRUARY = r"02-(0[1-9]|1[0-9]|2[0-8])"
_LEAP = r"([12][0-9](0[48]|[2468][048]|[13579][26])|(1[26]|2[048])00)-02-29"
_DAY = rf"^([12][0-9]{{3}}-({_LONG_MONTHS}|{_SHORT_MONTHS}|{_FEBRUARY})|{_LEAP})$"
_WHOLE = r"^-?[0-9]{1,18}$"
PATTERNS = {
    Kind.DAY: _DAY,
    Kind.LEVEL: _WHOLE,
    Kind.CENTS: _WHOLE,
    Kind.HOURS: _WHOLE,
    Kind.FLAG: r"^(true|false|True|False|TRUE|FALSE|1|0)$",
}
"""How a value of each kind is written where a register holds text; the same on every engine."""
WRITTEN = {
    Kind.DAY: "a day written as 2020-03-31",
    Kind.LEVEL: "a whole number",
    Kind.CENTS: "a whole number of euro cents",
    Kind.HOURS: "a whole number of hours",
    Kind.FLAG: "true or false",
}
"""The patterns in words."""
_TRUE = ("true", "1")


class ProblemKind(StrEnum):
    """What is wrong with a column as a whole."""

    MISSING = "missing"
    WRONG_TYPE = "wrong_type"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Problem:
    """A column of the contract that a table does not offer as it should.

    `rows` is the number of values that cannot be read, where it is known.
    """

    kind: ProblemKind
    table: str
    column: str
    error: RegisterError
    rows: int | None = None


@dataclass(frozen=True, eq=False)
class LocalTable:
    """A table as it is stored: its rows, and the columns in it that hold nothing but text.

    `zones` says whether its engine can turn a moment with a zone into the local day.
    """

    contract: Table
    rows: ibis.Table
    names: TableNames
    text: Collection[str] = field(default_factory=tuple)
    zones: bool = True

    def of(self, rows: ibis.Table) -> LocalTable:
        """Return the same table with other rows, such as those of one file."""
        return replace(self, rows=rows)

    def read_as_text(self, column: Column) -> bool:
        """Return whether a column is to be read from text: from CSV, or through mapped codes."""
        by_code = column.name in self.names.codes and column.kind in PATTERNS
        return column.kind in PATTERNS and (by_code or self.names.local(column.name) in self.text)


def find_problems(local: LocalTable) -> tuple[Problem, ...]:
    """Return the columns that are missing or of a type that cannot stand for the contract's."""
    found = (_problem(local, column) for column in local.contract.columns)
    return tuple(problem for problem in found if problem is not None)


def conform(
    local: LocalTable, *, without: Collection[str] = (), guarded: Collection[str] = ()
) -> ibis.Table:
    """Return the rows with exactly the columns of the contract, its types and its order, lazy.

    Args:
        local: the table as it is stored.
        without: columns of the contract that become null in every row.
        guarded: columns of text in which a value that cannot be read becomes null.
    """
    return local.rows.select(
        **{
            column.name: ibis.null(column.stored_as)
            if column.name in without
            else _conformed(local, column, guarded=column.name in guarded)
            for column in local.contract.columns
        }
    )


def unreadable(local: LocalTable, *, columns: Collection[Column]) -> ibis.Table:
    """Return one row with, for each of these columns of text, how many values cannot be read."""
    return local.rows.aggregate(
        **{c.name: (~_text(local, c).re_search(PATTERNS[c.kind])).sum() for c in columns}
    )


def _problem(local: LocalTable, column: Column) -> Problem | None:
    asked = local.names.local(column.name)
    table = local.contract.name
    if asked not in local.rows.columns:
        error: RegisterError = ColumnMissing(
            table, column.name, asked=asked, present=local.rows.columns
        )
        return Problem(ProblemKind.MISSING, table, column.name, error)
    if local.read_as_text(column) or column.name in local.names.codes:
        return None
    stored = local.rows[asked].type()
    to_do = _refusal(column, stored, zones=local.zones)
    if to_do is None:
        return None
    error = ColumnWrongType(
        table, column.name, needed=_needed(column), found=str(stored), to_do=to_do
    )
    return Problem(ProblemKind.WRONG_TYPE, table, column.name, error)


def _refusal(column: Column, stored: Any, *, zones: bool) -> str | None:
    """Return what to do about a type that cannot stand for the contract's, or nothing."""
    if column.kind is Kind.DAY:
        return _no_day(stored, zones=zones)
    if column.kind is Kind.FLAG:
        return None if stored.is_boolean() else _FLAG_ADVICE
    if column.stored_as == "int64":
        if stored.is_integer():
            return None
        return _CENTS_ADVICE if column.kind is Kind.CENTS else "Deliver it as a whole number."
    if column.kind is Kind.CODE:
        return None if stored.is_string() else "Deliver it as text, or map its codes."
    return None if stored.is_string() or stored.is_integer() else "Deliver it as text."


_FLAG_ADVICE = (
    'Deliver it as true and false, or map its codes in registers.toml, as "J" = "true" and '
    '"N" = "false".'
)
_CENTS_ADVICE = (
    "Deliver whole euro cents, so that sums are exact: for euros, round(100 * amount) as a "
    "64-bit whole number."
)


def _no_day(stored: Any, *, zones: bool) -> str | None:
    if stored.is_timestamp() and stored.timezone is not None and not zones:
        return "Deliver the local day: this engine cannot say on which day a moment fell."
    if stored.is_date() or stored.is_timestamp():
        return None
    return "Deliver it as a date, or as a moment."


def _needed(column: Column) -> str:
    return {
        "string": "text",
        "date": "a day",
        "int64": WRITTEN.get(column.kind, "a whole number"),
        "boolean": "true or false",
    }[column.stored_as]


def _conformed(local: LocalTable, column: Column, *, guarded: bool) -> Any:
    if local.read_as_text(column):
        text = _text(local, column)
        if guarded:
            good = text.re_search(PATTERNS[column.kind])
            text = good.ifelse(text, ibis.null("string"))
        return _FROM_TEXT[column.stored_as](text)
    value = local.rows[local.names.local(column.name)]
    if column.name in local.names.codes or local.names.local(column.name) in local.text:
        return _text(local, column)
    return value if value.type() == ibis.dtype(column.stored_as) else _cast(value, column)


def _cast(value: Any, column: Column) -> Any:
    if column.kind is Kind.DAY and value.type().is_timestamp():
        return value.date()
    if str(value.type().copy(nullable=True)) == column.stored_as:
        return value
    return value.cast(column.stored_as)


def _text(local: LocalTable, column: Column) -> Any:
    """Return a column as text, its local codes turned into those of the contract."""
    name = local.names.local(column.name)
    value = local.rows[name]
    if not value.type().is_string():
        value = value.cast("string")
    if name in local.text:
        value = value.nullif("").nullif(_NO_VALUE)
    codes = local.names.codes.get(column.name)
    return value.cases(*codes.items(), else_=value) if codes else value


_FROM_TEXT: dict[str, Callable[[Any], Any]] = {
    "date": lambda text: text.cast("date"),
    "int64": lambda text: text.cast("int64"),
    "boolean": lambda text: text.lower().isin(_TRUE),
}
