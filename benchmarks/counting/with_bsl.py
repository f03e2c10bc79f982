# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The same in boring-semantic-layer: every number a measure of one model, asked in one query."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import Any

import ibis
from benchmarks.counting.answers import Answers
from benchmarks.counting.as_sql import tests_of
from benchmarks.counting.contestants import Run, Setting
from benchmarks.counting.data import COUNTED_ON, FIRST_DAY, FIRST_YEAR, LAST_DAY
from boring_semantic_layer import to_semantic_table

from peil.counting.conditions import IsNotRecorded, IsRecorded, IsTrue, OneOf, Test
from peil.counting.declarations import Counted, Sum


def bsl(setting: Setting) -> Run:
    """Ask all measures by unit and month in one query.

    A count is written as the sum of its condition, which DuckDB runs faster than count(where=).
    """
    measures = {part.name: _measure(part.counted) for part in setting.parts}

    def work() -> Any:
        backend = ibis.duckdb.connect()
        rows = backend.read_parquet([str(path) for path in setting.files])
        recorded = rows["recorded_on"]
        known = rows.filter(
            recorded.isnull() | (recorded <= COUNTED_ON),
            rows["registered_on"].between(FIRST_DAY, LAST_DAY),
        )
        model = (
            to_semantic_table(known, name="incidents")
            .with_dimensions(unit=lambda t: t.unit, month=_month)
            .with_measures(**measures)
        )
        return model.group_by("unit", "month").aggregate(*measures).to_untagged().to_pyarrow()

    def tell(found: Any, answers: Answers) -> None:
        units, months = found.column("unit").to_pylist(), found.column("month").to_pylist()
        for part in setting.parts:
            values = found.column(part.name).to_pylist()
            answers.add(part.rule, part.part, units, months, map(_whole, values))

    return Run(work, tell)


def _whole(value: Any) -> int:
    return int(value or 0)


def _month(rows: Any) -> Any:
    day = rows.registered_on
    return (day.year() - FIRST_YEAR) * 12 + day.month() - 1


def _measure(counted: Counted) -> Any:
    tests = tests_of(counted)

    def measure(rows: Any) -> Any:
        every = reduce(and_, (_holds(rows, test) for test in tests)) if tests else None
        if isinstance(counted.counts, Sum):
            column = rows[counted.counts.column]
            return column.sum() if every is None else every.ifelse(column, None).sum()
        return rows.count() if every is None else every.sum()

    return measure


def _holds(rows: Any, test: Test) -> Any:
    column = rows[test.column]
    if isinstance(test, OneOf):
        return column.isin(test.codes)
    if isinstance(test, IsRecorded | IsNotRecorded):
        return column.notnull() if isinstance(test, IsRecorded) else column.isnull()
    return column if isinstance(test, IsTrue) else ~column
