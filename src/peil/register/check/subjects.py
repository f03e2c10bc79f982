# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What is checked: one table of a register, with what is known about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import ibis
import pyarrow as pa

from peil.register.check.findings import Finding, FindingKind
from peil.register.columns import Column
from peil.register.connections import fetch
from peil.register.sources import Register, RegisterTable

Measures = Mapping[str, Any]
"""Sums over the rows of a table, by name; all are taken in one scan."""


@dataclass(frozen=True, eq=False)
class Subject:
    """One table that is checked, as known on a day, against the code lists."""

    register: Register
    table: RegisterTable
    codelists: Mapping[str, frozenset[str]]
    known_on: date

    @property
    def name(self) -> str:
        """The name of the table."""
        return self.table.contract.name

    @property
    def rows(self) -> ibis.Table:
        """The rows of the table, lazy."""
        return self.table.rows

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that can be looked into: those without a problem of their own."""
        wrong = {problem.column for problem in self.table.problems}
        return tuple(c for c in self.table.contract.columns if c.name not in wrong)

    def offers(self, *names: str) -> bool:
        """Return whether all these columns can be looked into."""
        return {column.name for column in self.columns}.issuperset(names)

    def fetch(self, expression: ibis.Table) -> pa.Table:
        """Return what an expression on its rows gives."""
        return fetch(expression, backend=self.register.backend)


@dataclass(frozen=True)
class Counted:
    """The sums of one table, and its number of rows."""

    table: str
    rows: int
    sums: Mapping[str, int] = field(default_factory=dict)

    def finding(
        self,
        kind: FindingKind,
        column: str | None,
        *,
        rows: int,
        examples: tuple[str, ...] = (),
        **filled: str,
    ) -> Finding:
        """Return a finding about a number of rows, with their share of the table."""
        share = 100 * rows / self.rows if self.rows else None
        return Finding(kind, self.table, column, rows, share, examples, tuple(filled.items()))


def months_of(day: Any) -> Any:
    """Return the number of the month of a day, counted from the year nought."""
    return day.year().cast("int64") * 12 + day.month().cast("int64") - 1


def month_text(number: int) -> str:
    """Return a month by its number, as 2020-01.

    >>> month_text(2020 * 12)
    '2020-01'
    """
    return f"{number // 12}-{number % 12 + 1:02}"
