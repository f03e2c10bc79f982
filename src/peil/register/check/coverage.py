# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Whether every month and every unit is there, in about the usual number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from statistics import median
from typing import Any

import ibis

from peil.register.check.dates import FIRST_DAY
from peil.register.check.findings import Finding, TableReport, finding
from peil.register.check.subjects import Counted, Subject, month_text, months_of
from peil.register.columns import UNITS

EMPTY_MONTHS = finding(
    "R118",
    "months without rows",
    "Maanden zonder rijen tussen de eerste en de laatste van {column}: {months}.",
    "Months without rows between the first and the last of {column}: {months}.",
)
EMPTY_UNITS = finding(
    "R119",
    "units without rows",
    "Eenheden zonder rijen in {column}: {units}.",
    "Units without rows in {column}: {units}.",
)
FEW_ROWS = finding(
    "R120",
    "months with few rows",
    "Maanden van {column} met minder dan de helft van de mediaan van {median} rijen: {months}.",
    "Months of {column} with less than half of the median of {median} rows: {months}.",
)
_SHOWN = 12
_TOO_FEW = 10
"""Below this median a month with half of it says nothing."""

PerUnit = Mapping[str, Mapping[int, int]]


def rows_per_unit(subject: Subject) -> PerUnit:
    """Return the rows of each unit in each month, where days are believable.

    Without a unit column all rows stand under an empty name.
    """
    contract = subject.table.contract
    if not subject.offers(contract.day):
        return {}
    day = subject.rows[contract.day]
    units = [name for name in contract.unit_columns if subject.offers(name)]
    unit: Any = subject.rows[units[0]] if units else ibis.literal("")
    believed = (day >= FIRST_DAY) & (day <= subject.known_on)
    rows = subject.rows.filter(believed).select(unit=unit.fill_null(""), month=months_of(day))
    grouped = rows.group_by("unit", "month").aggregate(n=rows.count())
    found: dict[str, dict[int, int]] = {}
    for one in subject.fetch(grouped.order_by("unit", "month")).to_pylist():
        found.setdefault(one["unit"], {})[int(one["month"])] = int(one["n"])
    return found


def report_of(counted: Counted, per_unit: PerUnit, *, known: frozenset[str]) -> TableReport:
    """Return what was seen of a table; only units that the policy folder knows are named."""
    named = {
        unit: {month_text(month): rows for month, rows in months.items()}
        for unit, months in per_unit.items()
        if unit in known or not unit
    }
    return TableReport(counted.table, counted.rows, named)


def about_coverage(subject: Subject, per_unit: PerUnit) -> Iterator[Finding]:
    """Yield months without rows or with few, and units without rows."""
    months: Counter[int] = Counter()
    for of_unit in per_unit.values():
        months.update(of_unit)
    if not months:
        return
    yield from _about_months(subject, months)
    known = subject.codelists.get(UNITS, frozenset())
    lost = tuple(sorted(known - per_unit.keys()))
    if subject.table.contract.unit_columns and lost:
        yield Finding(
            EMPTY_UNITS,
            subject.name,
            subject.table.contract.unit_columns[0],
            examples=lost[:_SHOWN],
            filled=(("units", str(len(lost))),),
        )


def _about_months(subject: Subject, months: Counter[int]) -> Iterator[Finding]:
    day = subject.table.contract.day
    between = range(min(months), max(months) + 1)
    empty = [month_text(month) for month in between if not months[month]]
    if empty:
        yield _finding(subject, EMPTY_MONTHS, empty, day=day)
    this_month = subject.known_on.year * 12 + subject.known_on.month - 1
    whole = {month: rows for month, rows in months.items() if month != this_month}
    usual = median(whole.values()) if whole else 0
    few = [f"{month_text(m)}: {n}" for m, n in sorted(whole.items()) if 0 < n < usual / 2]
    if few and usual >= _TOO_FEW:
        yield _finding(subject, FEW_ROWS, few, day=day, median=f"{usual:.0f}")


def _finding(subject: Subject, kind: Any, months: list[str], *, day: str, **filled: str) -> Finding:
    more = (("months", str(len(months))), *filled.items())
    return Finding(kind, subject.name, day, examples=tuple(months[:_SHOWN]), filled=more)
