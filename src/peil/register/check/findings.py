# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the check of a register can find, and how each is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from peil.terms.languages import Language, Text
from peil.terms.numbers import counted, written

ROW, ROWS = Text(nl="rij", en="row"), Text(nl="rijen", en="rows")
_SMALL = 0.05
"""A smaller share, in percent, would be shown as nought."""


class Severity(StrEnum):
    """An error makes figures wrong or impossible; a finding is worth knowing."""

    ERROR = "error"
    FINDING = "finding"

    def to(self, language: Language) -> str:
        """Return the word in one language."""
        dutch = {Severity.ERROR: "fout", Severity.FINDING: "bevinding"}
        return dutch[self] if language == "nl" else self.value


@dataclass(frozen=True)
class FindingKind:
    """One kind of finding: its code, its name, and its sentence with places to fill."""

    code: str
    name: str
    severity: Severity
    says: Text


@dataclass(frozen=True)
class Finding:
    """One thing that is so in a table of a register.

    `rows` is the number of rows it is about, `share` their part of the table in percent.
    `examples` hold codes, months, units and numbers; never a key, link or pseudonym. `filled`
    gives more for the sentence.
    """

    kind: FindingKind
    table: str
    column: str | None = None
    rows: int | None = None
    share: float | None = None
    examples: tuple[str, ...] = ()
    filled: tuple[tuple[str, str], ...] = ()

    @property
    def is_error(self) -> bool:
        """It makes figures wrong or impossible."""
        return self.kind.severity is Severity.ERROR

    def to(self, language: Language) -> str:
        """Return the finding as a sentence with its examples."""
        sentence = self.kind.says.to(language).format(
            table=self.table,
            column=self.column,
            rows=self._rows_text(language),
            **dict(self.filled),
        )
        return f"{sentence} ({'; '.join(self.examples)})" if self.examples else sentence

    def _rows_text(self, language: Language) -> str:
        rows = counted(self.rows or 0, ROW, ROWS, language=language)
        if self.share is None:
            return rows
        is_small = self.share < _SMALL
        share = written(Decimal("0.1" if is_small else f"{self.share:.1f}"), language=language)
        return f"{rows}, {'< ' if is_small else ''}{share}%"


@dataclass(frozen=True)
class TableReport:
    """What was seen of one table: its rows, and how many per unit and month (`2020-01`).

    The rows without a unit stand under an empty name.
    """

    table: str
    rows: int
    per_unit_and_month: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class CheckReport:
    """Everything that a check found: findings by table in the contract's order, then by code."""

    findings: tuple[Finding, ...]
    tables: tuple[TableReport, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that make figures wrong or impossible."""
        return tuple(finding for finding in self.findings if finding.is_error)


def error(code: str, name: str, nl: str, en: str) -> FindingKind:
    """Return a kind of finding that makes figures wrong or impossible."""
    return FindingKind(code, name, Severity.ERROR, Text(nl=nl, en=en))


def finding(code: str, name: str, nl: str, en: str) -> FindingKind:
    """Return a kind of finding that is worth knowing."""
    return FindingKind(code, name, Severity.FINDING, Text(nl=nl, en=en))
