"""A second, slow counter: row by row, in plain Python, written from the declarations alone.

It shares no code with the engine: no Ibis, no numpy, no plan. Rows are dictionaries.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from peil.counting.conditions import (
    AnyOf,
    Condition,
    IsFalse,
    IsNotRecorded,
    IsNotTrue,
    IsRecorded,
    IsTrue,
    Listed,
    NotListed,
    NotOneOf,
    OneOf,
    Test,
)
from peil.counting.declarations import (
    AtUnit,
    Counted,
    CountingRule,
    Distinct,
    InStock,
    OnDay,
    Ratio,
    Sum,
    Total,
)
from peil.counting.question import Question
from peil.register.contract import CONTRACT, RECORDED_ON
from peil.terms.periods import Period
from peil.terms.quantities import Measure

Row = Mapping[str, object]
Tables = Mapping[str, list[Row]]
Cell = tuple[str, str, str, str]
"""The name of a rule, a unit, a period and a breakdown."""


@dataclass(frozen=True)
class Answer:
    """A value, with the whole numbers of a ratio; no value where there is none."""

    value: Decimal | None
    numerator: int | None = None
    denominator: int | None = None


def count_row_by_row(
    tables: Tables, question: Question, *, joining: bool = False
) -> dict[Cell, Answer]:
    """Return every figure that is asked; with `joining`, linked rows are wrongly counted each."""
    return dict(_RowByRow(tables, question, joining=joining).cells())


class _RowByRow:
    def __init__(self, tables: Tables, question: Question, *, joining: bool) -> None:
        day = question.counted_on
        self.tables = {
            name: [row for row in rows if row[RECORDED_ON] is None or row[RECORDED_ON] <= day]
            for name, rows in tables.items()
        }
        self.everything = tables
        self.question = question
        self.joining = joining

    def cells(self) -> Iterator[tuple[Cell, Answer]]:
        for rule in self.question.rules:
            for code in (None, *self.codes(rule)):
                for _, period in self.question.asked_of(rule):
                    for unit in (*self.question.unit_keys, None):
                        answer = self.answer(rule, code, period, unit)
                        if unit is None or self.exists(unit, period) or answer.value:
                            split = "" if code is None else f"{self.question.breakdown}={code}"
                            key = unit or self.question.whole
                            yield (rule.name, key, period.text, split), answer

    def exists(self, key: str, period: Period) -> bool:
        unit = next(u for u in self.question.units if u.key == key)
        ends = unit.last_day or date.max
        return unit.first_day <= period.last_day and period.first_day <= ends

    def codes(self, rule: CountingRule) -> list[str]:
        if self.question.breakdown is None:
            return []
        found = {
            self.code_of(part, row)
            for part in rule.parts
            for row in self.tables[part.table]
            if self.meets(part, row)
        }
        return sorted(found)

    def code_of(self, counted: Counted, row: Row) -> str:
        column = CONTRACT[counted.table].column(self.question.breakdown or "")
        known = (
            self.question.lists[column.codelist]
            if column.codelist
            else {c.code for c in column.codes}
        )
        code = row[column.name]
        return str(code) if code is not None and str(code) in known else ""

    def answer(
        self, rule: CountingRule, code: str | None, period: Period, unit: str | None
    ) -> Answer:
        if not self.covered(rule, period):
            return Answer(None)
        if isinstance(rule.what, Ratio):
            above = self.number(rule.what.numerator, code, period, unit)
            below = self.number(rule.what.denominator, code, period, unit)
            return Answer(_percentage(above, below), above, below)
        if isinstance(rule.what, Total):
            return self.total(rule.what, code, period, unit)
        number = Decimal(self.number(rule.what, code, period, unit))
        in_cents = isinstance(rule.what.counts, Sum) and rule.measure is Measure.EUR_MILLION
        return Answer(number / 100_000_000 if in_cents else number)

    def total(self, total: Total, code: str | None, period: Period, unit: str | None) -> Answer:
        parts = [self.question.part_for(part, period) for part in total.parts]
        values = [self.answer(p, code, period, unit).value for p in parts if p is not None]
        if len(values) < len(total.parts) or None in values:
            return Answer(None)
        return Answer(sum((v for v in values if v is not None), Decimal(0)))

    def covered(self, rule: CountingRule, period: Period) -> bool:
        if period.first_day > self.question.counted_on:
            return False
        parts = rule.parts
        if isinstance(rule.what, Total):
            rules = [self.question.part_for(part, period) for part in rule.what.parts]
            parts = tuple(part for one in rules if one is not None for part in one.parts)
        return all(self.says_something(part, period) for part in parts)

    def says_something(self, counted: Counted, period: Period) -> bool:
        rows = self.everything[counted.table]
        columns = (CONTRACT[counted.table].day, RECORDED_ON)
        days = [row[c] for row in rows for c in columns if row[c] is not None]
        if days and min(days) <= period.last_day and period.first_day <= max(days):
            return True
        happens = isinstance(counted.dated_by, OnDay)
        return happens and self.number(counted, None, period, None) != 0

    def number(self, counted: Counted, code: str | None, period: Period, unit: str | None) -> int:
        rows = [
            row
            for row in self.tables[counted.table]
            for _ in range(self.times(counted, row))
            if self.falls_in(counted, row, period)
            and (unit is None or unit in self.places(counted, row))
            and (code is None or self.code_of(counted, row) == code)
        ]
        if isinstance(counted.counts, Sum):
            return sum(row[counted.counts.column] or 0 for row in rows)
        if isinstance(counted.counts, Distinct):
            values = {row[counted.counts.column] for row in rows}
            return len(values - {None})
        return len(rows)

    def times(self, counted: Counted, row: Row) -> int:
        """How often a row counts: once or not at all, unless linked rows are counted each."""
        if not self.meets(counted, row):
            return 0
        often = 1
        for condition in counted.only if self.joining else ():
            if condition.link is not None and condition.holds:
                often *= len(self.linked(condition, row))
        return often

    def meets(self, counted: Counted, row: Row) -> bool:
        return all(self.holds(condition, row) for condition in counted.only)

    def holds(self, condition: Condition, row: Row) -> bool:
        if condition.link is None:
            return all(self.passes(test, row) for test in condition.tests)
        return bool(self.linked(condition, row)) == condition.holds

    def linked(self, condition: Condition, row: Row) -> list[Row]:
        link = condition.link
        assert link is not None
        own = row[link.own]
        return [
            other
            for other in self.tables[link.table]
            if own is not None
            and other[link.column] == own
            and all(self.passes(test, other) for test in condition.tests)
        ]

    def passes(self, test: Test, row: Row) -> bool:
        if isinstance(test, AnyOf):
            return any(self.passes(inner, row) for inner in test.tests)
        found = row[test.column]
        if isinstance(test, OneOf | Listed):
            return found is not None and found in self.wanted(test)
        if isinstance(test, NotOneOf | NotListed):
            return found is None or found not in self.wanted(test)
        return {
            IsTrue: found is True,
            IsFalse: found is False,
            IsNotTrue: found is not True,
            IsRecorded: found is not None,
            IsNotRecorded: found is None,
        }[type(test)]

    def wanted(self, test: OneOf | NotOneOf | Listed | NotListed) -> object:
        return (
            test.codes if isinstance(test, OneOf | NotOneOf) else self.question.lists[test.codelist]
        )

    def falls_in(self, counted: Counted, row: Row, period: Period) -> bool:
        known, dated = self.question.counted_on, counted.dated_by
        last = min(period.last_day, known)
        if isinstance(dated, OnDay):
            return row[dated.day] is not None and period.first_day <= row[dated.day] <= last
        start, end = row[dated.start], row[dated.end]
        if start is None or start > last:
            return False
        if end is None or end > known:
            return True
        if isinstance(dated, InStock):
            return end > last
        return max(start, end) >= period.first_day

    def places(self, counted: Counted, row: Row) -> set[object]:
        placed = counted.placed_by
        if isinstance(placed, AtUnit):
            return {row[placed.column]}
        own = row[placed.own]
        named = {
            other[placed.unit]
            for other in self.tables[placed.table]
            if own is not None and other[placed.column] == own
        }
        return named & set(self.question.unit_keys) or {row[placed.otherwise]}


def _percentage(above: int, below: int) -> Decimal | None:
    if below == 0:
        return None
    return (Decimal(above) * 100 / Decimal(below)).quantize(
        Decimal("0.000001"), rounding=ROUND_HALF_EVEN
    )
