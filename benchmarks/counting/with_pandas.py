# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The same by hand in pandas: load the columns, then for each number select rows and group them.

Once with the types that pandas chooses when it reads a file, and once with chosen types, as lean as
it can be. By default a flag or day that may be empty becomes a Python object in every row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    """Read the files as pandas does when nothing is said about types."""
    return _run(setting, _read)


def lean_pandas(setting: Setting) -> Run:
    """Read with chosen types and no row more than needed."""
    return _run(setting, _read_lean)


def _run(setting: Setting, read: Callable[[Setting], Any]) -> Run:
    def work() -> list[tuple[Part, Any]]:
        rows = read(setting)
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


def _read(setting: Setting) -> Any:
    rows = pd.read_parquet(list(setting.files), columns=list(setting.columns))
    days = {name: pd.to_datetime(rows[name]) for name in _days(setting)}
    rows = rows.assign(**days)
    known = rows["recorded_on"].isna() | (rows["recorded_on"] <= pd.Timestamp(COUNTED_ON))
    inside = rows["registered_on"].between(pd.Timestamp(FIRST_DAY), pd.Timestamp(LAST_DAY))
    return rows[inside & known]


def _read_lean(setting: Setting) -> Any:
    """Read only rows that count: codes as categories, one copy of the rest, nothing as objects.

    So 100 million rows take 10 GB; with the types of pandas they take some 38 GB.
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
    return [name for name, kind in _types(setting) if pa.types.is_string(kind)]


def _days(setting: Setting) -> list[str]:
    return [name for name, kind in _types(setting) if pa.types.is_date(kind)]


def _types(setting: Setting) -> Iterator[tuple[str, pa.DataType]]:
    schema = pq.read_schema(setting.files[0])
    return ((name, schema.field(name).type) for name in setting.columns)


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
    if column.dtype == object:
        return column.eq(isinstance(test, IsTrue))
    return (column if isinstance(test, IsTrue) else ~column).fillna(value=False)
