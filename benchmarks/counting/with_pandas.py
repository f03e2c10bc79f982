# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The same by hand in pandas: load the columns, then for each number select rows and group them."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import Any

import pandas as pd
from benchmarks.counting.answers import Answers
from benchmarks.counting.as_sql import tests_of
from benchmarks.counting.contestants import Part, Run, Setting
from benchmarks.counting.data import COUNTED_ON, FIRST_DAY, FIRST_YEAR, LAST_DAY

from peil.counting.conditions import IsNotRecorded, IsRecorded, IsTrue, OneOf, Test
from peil.counting.declarations import Counted, Sum


def pandas(setting: Setting) -> Run:
    """Load the columns, then for each number select rows and group them."""

    def work() -> list[tuple[Part, Any]]:
        rows = pd.read_parquet(
            setting.files, columns=list(setting.columns), dtype_backend="pyarrow"
        )
        day, recorded = rows["registered_on"], rows["recorded_on"]
        inside = (day >= FIRST_DAY) & (day <= LAST_DAY)
        rows = rows[inside & (recorded.isna() | (recorded <= COUNTED_ON))]
        day = rows["registered_on"].dt
        rows = rows.assign(month=(day.year - FIRST_YEAR) * 12 + day.month - 1)
        return [(part, _grouped(rows, part.counted)) for part in setting.parts]

    def tell(found: list[tuple[Part, Any]], answers: Answers) -> None:
        for part, numbers in found:
            units = [None if pd.isna(unit) else unit for unit, _ in numbers.index]
            months = [int(month) for _, month in numbers.index]
            answers.add(part.rule, part.part, units, months, map(int, numbers.to_list()))

    return Run(work, tell)


def _grouped(rows: Any, counted: Counted) -> Any:
    tests = tests_of(counted)
    kept = rows[reduce(and_, (_mask(rows, test) for test in tests))] if tests else rows
    grouped = kept.groupby(["unit", "month"], dropna=False, sort=False)
    if isinstance(counted.counts, Sum):
        return grouped[counted.counts.column].sum()
    return grouped.size()


def _mask(rows: Any, test: Test) -> Any:
    column = rows[test.column]
    if isinstance(test, OneOf):
        return column.isin(test.codes)
    if isinstance(test, IsRecorded | IsNotRecorded):
        return column.notna() if isinstance(test, IsRecorded) else column.isna()
    return (column if isinstance(test, IsTrue) else ~column).fillna(value=False)
