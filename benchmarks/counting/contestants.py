# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What every contestant is given and gives back, and those that run SQL on DuckDB."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb
from benchmarks.counting.answers import Answers
from benchmarks.counting.as_sql import (
    dated,
    day_of,
    every,
    files_sql,
    floor_sql,
    queries,
    tests_of,
)
from benchmarks.counting.data import FIRST_DAY, FIRST_YEAR, LAST_YEAR, ROOT, files_of

from peil.agenda.code_sets import CodesAndUnits, read_codelists_and_units
from peil.counting.conditions import columns_of
from peil.counting.declarations import Counted, CountingRule, Distinct, Sum

YEARS = LAST_YEAR - FIRST_YEAR + 1


@dataclass(frozen=True)
class Part:
    """One thing that a rule counts: a number or numerator (0), or a denominator (1)."""

    rule: int
    part: int
    counted: Counted

    @property
    def name(self) -> str:
        """A name for a column."""
        return f"r{self.rule}_{self.part}"


@dataclass(frozen=True)
class Setting:
    """What a contestant is given: a register and rules; what Peil keeps, and the rest, beside."""

    register: Path
    rules: tuple[CountingRule, ...]
    more: dict[str, str] = field(default_factory=dict)

    @cached_property
    def codes(self) -> CodesAndUnits:
        """The code lists and units."""
        return read_codelists_and_units(ROOT / "agendas")

    @property
    def units(self) -> tuple[str, ...]:
        """The keys of the units, in order."""
        return tuple(self.codes.units)

    @property
    def files(self) -> list[Path]:
        """The monthly files."""
        return files_of(self.register)

    @property
    def parts(self) -> Iterator[Part]:
        """Everything that is counted, rule by rule."""
        for number, rule in enumerate(self.rules):
            for place, counted in enumerate(rule.parts):
                yield Part(number, place, counted)

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that the rules need, the day of recording included."""
        found = ["unit", "recorded_on"]
        for counted in (part.counted for part in self.parts):
            found.append(day_of(counted))
            found += [column for test in tests_of(counted) for column in columns_of(test)]
            if isinstance(counted.counts, Sum | Distinct):
                found.append(counted.counts.column)
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True)
class Run:
    """The work of a contestant, from files to answers, and how its answers are written down.

    Only `work` is timed. A contestant without `tell` has no answers to compare.
    """

    work: Callable[[], Any]
    tell: Callable[[Any, Answers], None] | None = None


Contestant = Callable[[Setting], Run]


def floor(setting: Setting) -> Run:
    """Read the same columns and do as little as possible with them."""

    def work() -> Any:
        return _connection(setting).execute(floor_sql(setting.columns)).fetchall()

    return Run(work)


def each(setting: Setting) -> Run:
    """Run one query for each indicator."""
    asked = [(number, queries(rule)) for number, rule in enumerate(setting.rules)]

    def work() -> list[tuple[int, Sequence[Any]]]:
        connection = _connection(setting)
        return [
            (number, [connection.execute(query).fetch_arrow_table() for query in texts])
            for number, texts in asked
        ]

    def tell(found: list[tuple[int, Sequence[Any]]], answers: Answers) -> None:
        for number, tables in found:
            _add(number, tables, answers)

    return Run(work, tell)


def _add(number: int, tables: Sequence[Any], answers: Answers) -> None:
    """Add what the queries of one indicator gave: one number in each column after the month."""
    part = 0
    for table in tables:
        units, months, *numbers = (column.to_pylist() for column in table.columns)
        for values in numbers:
            answers.add(number, part, units, months, values)
            part += 1


def metricflow(setting: Setting) -> Run:
    """Run the SQL that MetricFlow generates for all of it."""
    query = Path(setting.more["sql"]).read_text(encoding="utf-8")

    def work() -> Any:
        connection = _connection(setting)
        known = dated("registered_on")
        connection.execute(f"CREATE VIEW known AS SELECT * FROM incidents WHERE {known}")  # noqa: S608
        return connection.execute(query).fetch_arrow_table()

    def tell(found: Any, answers: Answers) -> None:
        months = [_month(day) for day in found.column("metric_time__month").to_pylist()]
        units = found.column("incident__unit").to_pylist()
        for part in setting.parts:
            values = found.column(part.name).to_pylist()
            answers.add(part.rule, part.part, units, months, values)

    return Run(work, tell)


def distinct_each(setting: Setting) -> Run:
    """Count distinct values by year with count(DISTINCT): once by unit, and once for the whole."""
    year = f"year(registered_on) - {FIRST_YEAR}"

    def query(part: Part, unit: str) -> str:
        counts = part.counted.counts
        assert isinstance(counts, Distinct)  # noqa: S101 - such rules are given
        where = f"{every(tests_of(part.counted))} AND {dated('registered_on')}"
        return (
            f"SELECT {unit}, {year}, count(DISTINCT {counts.column}) FROM incidents "  # noqa: S608
            f"WHERE {where} GROUP BY 1, 2"
        )

    def work() -> list[tuple[Part, list[Any]]]:
        connection = _connection(setting)
        return [
            (part, [connection.execute(query(part, unit)).fetchall() for unit in ("unit", "NULL")])
            for part in setting.parts
        ]

    def tell(found: list[tuple[Part, list[Any]]], answers: Answers) -> None:
        for part, (by_unit, whole) in found:
            rows = [row for row in by_unit if row[0] in setting.units]
            answers.add(part.rule, 0, *zip(*rows, strict=True))
            answers.numbers[0, part.rule, -1, :] = 0
            answers.add(part.rule, 0, *zip(*whole, strict=True))

    return Run(work, tell)


def _month(day: Any) -> int:
    return int((day.year - FIRST_DAY.year) * 12 + day.month - 1)


def _connection(setting: Setting) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(files_sql(setting.files))
    return connection
