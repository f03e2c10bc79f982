# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The same by hand in Polars: one streaming pass by class of code, then a roll-up."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import Any

import polars as pl
from benchmarks.counting.answers import Answers
from benchmarks.counting.as_sql import tests_of
from benchmarks.counting.contestants import Part, Run, Setting
from benchmarks.counting.data import COUNTED_ON, FIRST_DAY, FIRST_YEAR, LAST_DAY

from peil.counting.conditions import IsFalse, IsNotRecorded, IsTrue, OneOf, Test
from peil.counting.declarations import Counted, Sum

Amount = tuple[str | None, tuple[Test, ...]]


def polars(setting: Setting) -> Run:
    """Scan once, grouped by unit, month and class of code, then roll up; streaming."""
    amounts: dict[Amount, str] = {}
    for part in setting.parts:
        amounts.setdefault(_amount(part.counted), f"a{len(amounts)}")
    numbers: dict[tuple[str, ...], int] = {}
    marks = _marks(setting)
    classes = {code: numbers.setdefault(mark, len(numbers)) for code, mark in marks.items()}
    scanned = [_added(*amount).alias(name) for amount, name in amounts.items()]
    rolled = [_rolled(part, amounts, classes) for part in setting.parts]

    def work() -> Any:
        cube = (
            _known(setting)
            .with_columns(month=_month(), **{"class": _class(classes)})
            .group_by("unit", "month", "class", "location_kind")
            .agg(*scanned)
            .collect(engine="streaming")
        )
        return cube.group_by("unit", "month").agg(*rolled)

    def tell(found: Any, answers: Answers) -> None:
        units, months = found["unit"].to_list(), found["month"].to_list()
        for part in setting.parts:
            answers.add(part.rule, part.part, units, months, found[part.name].to_list())

    return Run(work, tell)


def _known(setting: Setting) -> Any:
    rows = pl.scan_parquet(setting.files).select(setting.columns)
    recorded = pl.col("recorded_on")
    known = recorded.is_null() | (recorded <= COUNTED_ON)
    return rows.filter(known, pl.col("registered_on").is_between(FIRST_DAY, LAST_DAY))


def _month() -> Any:
    day = pl.col("registered_on").dt
    return (day.year() - FIRST_YEAR) * 12 + day.month().cast(pl.Int32) - 1


def _class(classes: dict[str, int]) -> Any:
    return pl.col("crime_code").replace_strict(classes, default=-1, return_dtype=pl.Int8)


def _holds(test: Test) -> Any:
    assert not isinstance(test, OneOf)  # noqa: S101 - codes are classes
    column = pl.col(test.column)
    if isinstance(test, IsTrue | IsFalse):
        return column if isinstance(test, IsTrue) else ~column
    return column.is_null() if isinstance(test, IsNotRecorded) else column.is_not_null()


def _added(column: str | None, tests: tuple[Test, ...]) -> Any:
    every = reduce(and_, map(_holds, tests)) if tests else pl.lit(value=True)
    if column is not None:
        return pl.when(every).then(pl.col(column)).sum()
    return every.sum() if tests else pl.len()


def _rolled(part: Part, amounts: dict[Amount, str], classes: dict[str, int]) -> Any:
    wanted = pl.lit(value=True)
    for test in (t for t in tests_of(part.counted) if isinstance(t, OneOf)):
        if test.column == "crime_code":
            mine = sorted({classes[str(code)] for code in test.codes})
            wanted &= pl.col("class").is_in(mine)
        else:
            wanted &= pl.col(test.column).is_in(test.codes)
    value = pl.col(amounts[_amount(part.counted)]).cast(pl.Int64)
    return pl.when(wanted).then(value).sum().alias(part.name)


def _amount(counted: Counted) -> Amount:
    """Return the column that is added up, if any, and the tests on other columns than codes."""
    column = counted.counts.column if isinstance(counted.counts, Sum) else None
    tests = [t for t in tests_of(counted) if not isinstance(t, OneOf)]
    return column, tuple(sorted(tests, key=repr))


def _marks(setting: Setting) -> dict[str, tuple[str, ...]]:
    """Return for each code that a rule names the selections that it is in."""
    found: dict[str, list[str]] = {}
    named = {t for p in setting.parts for t in tests_of(p.counted) if isinstance(t, OneOf)}
    for test in sorted(named, key=repr):
        for code in test.codes if test.column == "crime_code" else ():
            found.setdefault(str(code), []).append(repr(test))
    return {code: tuple(mark) for code, mark in found.items()}
