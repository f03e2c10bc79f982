# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The same by hand in pandas: load the columns, then for each number select rows and group them."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
from benchmarks.counting.answers import Answers
from benchmarks.counting.as_sql import tests_of
from benchmarks.counting.contestants import Part, Run, Setting
from benchmarks.counting.data import COUNTED_ON, FIRST_DAY, FIRST_YEAR, LAST_DAY

from peil.counting.conditions import IsNotRecorded, IsRecorded, IsTrue, OneOf, Test
from peil.counting.declarations import Counted, Sum


def pandas(setting: Setting) -> Run:
    """Load the columns, then for each number select rows and group them."""

    def work() -> list[tuple[Part, Any]]:
        rows = _loaded(setting)
        day = rows["registered_on"].dt
        month = ((day.year - FIRST_YEAR) * 12 + day.month - 1).astype("int16")
        rows = rows.drop(columns=["registered_on", "recorded_on"]).assign(month=month)
        return [(part, _grouped(rows, part.counted)) for part in setting.parts]

    def tell(found: list[tuple[Part, Any]], answers: Answers) -> None:
        for part, numbers in found:
            units = [None if pd.isna(unit) else unit for unit, _ in numbers.index]
            months = [int(month) for _, month in numbers.index]
            answers.add(part.rule, part.part, units, months, map(int, numbers.to_list()))

    return Run(work, tell)


def _loaded(setting: Setting) -> Any:
    """Load the rows that count, as lean as pandas can: codes as categories, one copy of the rest.

    Otherwise 100 million rows need more than the 24 GB that most of the measurements had.
    """
    day, recorded = ds.field("registered_on"), ds.field("recorded_on")
    inside = (day >= FIRST_DAY) & (day <= LAST_DAY)
    kept = inside & (recorded.is_null() | (recorded <= COUNTED_ON))
    read = ds.dataset(
        [str(file) for file in setting.files],
        format=ds.ParquetFileFormat(dictionary_columns=_texts(setting)),
    )
    table = read.to_table(columns=list(setting.columns), filter=kept)
    return table.to_pandas(types_mapper=_TYPES.get, split_blocks=True, self_destruct=True)


_TYPES = {
    pa.bool_(): pd.ArrowDtype(pa.bool_()),
    pa.date32(): pd.ArrowDtype(pa.date32()),
    pa.int64(): pd.ArrowDtype(pa.int64()),
    pa.int32(): pd.ArrowDtype(pa.int32()),
}


def _texts(setting: Setting) -> list[str]:
    schema = pq.read_schema(setting.files[0])
    return [name for name in setting.columns if pa.types.is_string(schema.field(name).type)]


def _grouped(rows: Any, counted: Counted) -> Any:
    tests = tests_of(counted)
    kept = rows[reduce(and_, (_mask(rows, test) for test in tests))] if tests else rows
    grouped = kept.groupby(["unit", "month"], dropna=False, sort=False, observed=True)
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
