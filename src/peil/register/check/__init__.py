# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The check of a register: what is wrong with it or worth knowing, without a person's data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from peil.register.check.codes import about_codes, code_measures
from peil.register.check.columns import (
    TABLE_ABSENT,
    about_empty,
    about_problems,
    empty_measures,
)
from peil.register.check.coverage import PerUnit, about_coverage, report_of, rows_per_unit
from peil.register.check.dates import about_dates, about_recording, date_measures
from peil.register.check.findings import CheckReport, Finding, TableReport
from peil.register.check.keys import about_duplicates, about_orphans
from peil.register.check.subjects import Counted, Subject
from peil.register.columns import UNITS
from peil.register.contract import CONTRACT
from peil.register.errors import TableMissing
from peil.register.sources import Register


def _no_word(_table: str) -> None:
    """Say nothing about how far it is."""


def check_register(
    register: Register,
    *,
    codelists: Mapping[str, frozenset[str]],
    as_known_on: date,
    tables: Iterable[str] | None = None,
    tell: Callable[[str], None] = _no_word,
) -> CheckReport:
    """Return what is wrong with a register, and what is worth knowing.

    Open it with `examine_register`, so that columns with problems are reported, not refused.
    Each table takes one scan for all that can be seen in a row by itself, one for its coverage,
    one for its keys, and one for each link and each column with unknown codes.

    Args:
        register: the register.
        codelists: the codes of every list in the policy folder, by name; `units` are the units.
        as_known_on: the day of the extract; a day after it lies in the future.
        tables: the tables to check; all of the contract by default.
        tell: is called with the name of each table before it is checked.

    Raises:
        TableMissing: when the contract does not know a table.
    """
    asked = tuple(CONTRACT) if tables is None else tuple(tables)
    for name in asked:
        if name not in CONTRACT:
            raise TableMissing(name, register=register.name, present=(), known=CONTRACT)
    findings: list[Finding] = []
    reports: list[TableReport] = []
    for name in (name for name in CONTRACT if name in asked):
        tell(name)
        if name not in register.tables:
            findings.append(Finding(TABLE_ABSENT, name))
            continue
        subject = Subject(register, register.tables[name], codelists, as_known_on)
        counted, per_unit = _count(subject), rows_per_unit(subject)
        about = _about(subject, counted, per_unit)
        findings.extend(sorted(about, key=lambda one: one.kind.code))
        units = codelists.get(UNITS, frozenset())
        reports.append(report_of(counted, per_unit, known=units))
    return CheckReport(tuple(findings), tuple(reports))


def _count(subject: Subject) -> Counted:
    """Count everything that can be seen in a row by itself, in one scan."""
    measures = {**empty_measures(subject), **code_measures(subject), **date_measures(subject)}
    expression = subject.rows.aggregate(rows=subject.rows.count(), **measures)
    sums = {n: int(v or 0) for n, v in subject.fetch(expression).to_pylist()[0].items()}
    return Counted(subject.name, sums.pop("rows"), sums)


def _about(subject: Subject, counted: Counted, per_unit: PerUnit) -> Iterator[Finding]:
    yield from about_problems(subject)
    yield from about_empty(subject, counted)
    yield from about_duplicates(subject, counted)
    yield from about_orphans(subject, counted)
    yield from about_codes(subject, counted)
    yield from about_dates(subject, counted)
    yield from about_recording(subject, counted)
    yield from about_coverage(subject, per_unit)
