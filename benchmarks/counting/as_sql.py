# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The same rules in SQL for DuckDB, as an analyst would write them: one query per indicator."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.counting.data import COUNTED_ON, FIRST_DAY, LAST_DAY

from peil.counting.conditions import IsFalse, IsNotRecorded, IsRecorded, IsTrue, OneOf, Test
from peil.counting.declarations import Counted, CountingRule, Distinct, OnDay, Ratio, Sum

_WORDS = {
    IsTrue: "{}",
    IsFalse: "NOT {}",
    IsRecorded: "{} IS NOT NULL",
    IsNotRecorded: "{} IS NULL",
}
KNOWN = f"(recorded_on IS NULL OR recorded_on <= DATE '{COUNTED_ON}')"


def test_sql(test: Test) -> str:
    """Return a test as a condition."""
    if isinstance(test, OneOf):
        codes = ", ".join(f"'{code}'" for code in test.codes)
        return f"{test.column} IN ({codes})"
    return _WORDS[type(test)].format(test.column)


def tests_of(counted: Counted) -> tuple[Test, ...]:
    """Return every test of what is counted."""
    return tuple(test for condition in counted.only for test in condition.tests)


def every(tests: Iterable[Test]) -> str:
    """Return tests that must all hold as one condition."""
    return " AND ".join(test_sql(test) for test in tests) or "true"


def day_of(counted: Counted) -> str:
    """Return the column by which something is dated."""
    assert isinstance(counted.dated_by, OnDay)  # noqa: S101 - every measured rule is
    return counted.dated_by.day


def dated(day: str) -> str:
    """Return that a row falls in the twelve years and was known."""
    return f"{day} BETWEEN DATE '{FIRST_DAY}' AND DATE '{LAST_DAY}' AND {KNOWN}"


def month_sql(day: str) -> str:
    """Return the place of a day's month among the months, from 0."""
    return f"((year({day}) - {FIRST_DAY.year}) * 12 + month({day}) - 1)"


def files_sql(files: Sequence[Path]) -> str:
    """Return the view that the queries read."""
    listed = ", ".join(f"'{path}'" for path in files)
    return f"CREATE VIEW incidents AS SELECT * FROM read_parquet([{listed}])"  # noqa: S608 - our own


def queries(rule: CountingRule) -> tuple[str, ...]:
    """Return what gives unit, month and one number; two numbers, or two queries, for a ratio."""
    if not isinstance(rule.what, Ratio):
        return (_query(rule.what, _number(rule.what)),)
    above, below = rule.what.numerator, rule.what.denominator
    if above.dated_by != below.dated_by:
        return (_query(above, "count(*)"), _query(below, "count(*)"))
    more = [test for test in tests_of(above) if test not in tests_of(below)]
    return (_query(below, f"count_if({every(more)}), count(*)"),)


def _number(counted: Counted) -> str:
    if isinstance(counted.counts, Sum):
        return f"sum({counted.counts.column})"
    if isinstance(counted.counts, Distinct):
        return f"count(DISTINCT {counted.counts.column})"
    return "count(*)"


def _query(counted: Counted, number: str) -> str:
    day = day_of(counted)
    return (
        f"SELECT unit, {month_sql(day)} AS month, {number} FROM incidents "  # noqa: S608 - our own
        f"WHERE {every(tests_of(counted))} AND {dated(day)} GROUP BY 1, 2"
    )


def floor_sql(columns: Iterable[str]) -> str:
    """Return the cheapest aggregate of each column that still reads it."""
    return f"SELECT count(*), {', '.join(_cheapest(c) for c in columns)} FROM incidents"  # noqa: S608


def _cheapest(column: str) -> str:
    if column.startswith("is_"):
        return f"count_if({column})"
    if column.endswith("_on"):
        return f"min({column}), max({column})"
    return f"sum({column})" if column.endswith("_cents") else f"count({column})"
