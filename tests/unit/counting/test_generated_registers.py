"""The engine and a slow counter, row by row, agree on registers and rules that nobody thought of."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st

from generated_registers import (
    COUNTED_ON,
    LISTS,
    UNITS,
    WHOLE,
    Generated,
    Tables,
    covering,
    generated_rows,
    generated_rules,
    periods_by,
    write_tables,
)
from peil.counting.catalogue import ALL_RULES
from peil.counting.declarations import Counted, CountingRule, OnDay, Ratio, Total
from peil.counting.question import Question
from peil.counting.run import count
from peil.register.contract import CONTRACT, RECORDED_ON
from peil.register.sources import open_register
from peil.terms.periods import Length
from row_by_row import Answer, Cell, count_row_by_row

EVERY_WAY = tuple(way for rule in ALL_RULES for way in (rule, *rule.alternatives()))
BREAKDOWNS = sorted({column for rule in ALL_RULES for column in rule.breakdowns})

lengths = st.sampled_from(Length)
days = st.sampled_from(COUNTED_ON)
sizes = st.fixed_dictionaries({name: st.integers(0, 25) for name in CONTRACT})
seeds = st.integers(0, 2**32)


def generated(examples: int) -> settings:
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        suppress_health_check=slow,
        phases=[Phase.generate],
    )


def question_of(
    *rules: CountingRule, by: Length, counted_on: date, breakdown: str | None = None
) -> Question:
    return Question(
        rules=rules,
        parts=tuple(rule for rule in ALL_RULES if any(is_total(one) for one in rules)),
        periods=periods_by(by),
        counted_on=counted_on,
        units=UNITS,
        whole=WHOLE,
        lists=LISTS,
        breakdown=breakdown,
        in_force_only=False,
    )


def with_numbers(cells: dict[Cell, Answer]) -> dict[Cell, Answer]:
    """Leave out the codes that have no number at all, for no figure is split by those."""
    split = {
        (cell[0], cell[3])
        for cell, answer in cells.items()
        if answer.value or answer.numerator or answer.denominator
    }
    return {
        cell: answer for cell, answer in cells.items() if not cell[3] or (cell[0], cell[3]) in split
    }


def is_total(rule: CountingRule) -> bool:
    return isinstance(rule.what, Total)


def counted(tables: Tables, question: Question) -> dict[Cell, Answer]:
    with TemporaryDirectory() as folder:
        register = open_register(write_tables(Path(folder), tables))
        figures = count(register, question).figures
    return {
        (f"{f.indicator}@{f.definition}", f.unit, f.period.text, f.breakdown): Answer(
            f.value, f.numerator, f.denominator
        )
        for f in figures
    }


@generated(25)
@given(generated_rules(), sizes, seeds, lengths, days)
def test_rules_that_nobody_thought_of_give_the_figures_that_are_counted_row_by_row(
    made: Generated, rows: dict[str, int], seed: int, by: Length, counted_on: date
):
    tables = covering(generated_rows(rows, seed=seed), counted_on=counted_on)
    question = question_of(*made.rules, by=by, counted_on=counted_on, breakdown=made.breakdown)

    found = counted(tables, question)

    assert found == with_numbers(count_row_by_row(tables, question))
    event(f"figures other than zero: {any(answer.value for answer in found.values())}")
    for rule in made.rules:
        event(_shape(rule))


@generated(3)
@given(sizes, seeds, lengths, days)
def test_every_shipped_rule_gives_the_figures_that_are_counted_row_by_row(
    rows: dict[str, int], seed: int, by: Length, counted_on: date
):
    tables = covering(generated_rows(rows, seed=seed), counted_on=counted_on)
    question = question_of(*EVERY_WAY, by=by, counted_on=counted_on)

    found = counted(tables, question)

    assert found == with_numbers(count_row_by_row(tables, question))


@generated(6)
@given(st.sampled_from(BREAKDOWNS), sizes, seeds, days)
def test_every_shipped_breakdown_gives_the_figures_that_are_counted_row_by_row(
    column: str, rows: dict[str, int], seed: int, counted_on: date
):
    tables = covering(generated_rows(rows, seed=seed), counted_on=counted_on)
    rules = (rule for rule in EVERY_WAY if column in rule.breakdowns)
    question = question_of(*rules, by=Length.HALF_YEAR, counted_on=counted_on, breakdown=column)

    found = counted(tables, question)

    assert found == with_numbers(count_row_by_row(tables, question))


@generated(12)
@given(st.lists(generated_rules(), min_size=1, max_size=1), sizes, seeds, days)
def test_a_figure_is_absent_exactly_where_the_register_says_nothing_of_the_period(
    made: list[Generated], rows: dict[str, int], seed: int, counted_on: date
):
    rules = [rule for rule in made[0].rules if isinstance(rule.what, Counted)]
    tables = generated_rows(rows, seed=seed)
    question = question_of(*rules, by=Length.MONTH, counted_on=counted_on)

    found = counted(tables, question)

    absent = {cell for cell, answer in found.items() if answer.value is None}
    assert absent == {
        cell
        for cell in found
        for rule in rules
        if cell[0] == rule.name and not says_anything(rule, cell[2], tables, found, counted_on)
    }


def says_anything(
    rule: CountingRule, written: str, tables: Tables, found: dict[Cell, Answer], known: date
) -> bool:
    """Whether a table was kept in a period, or holds rows that count in it all the same."""
    assert isinstance(rule.what, Counted)
    period = next(p for p in periods_by(Length.MONTH) if p.text == written)
    if period.first_day > known:
        return False
    rows = [r for r in tables[rule.what.table] if (r[RECORDED_ON] or date.min) <= known]
    recorded = _days(rows, RECORDED_ON)
    dated = _days(rows, CONTRACT[rule.what.table].day)
    last = min(max(recorded or dated, default=date.min), known)
    first = min((*recorded, *dated), default=date.max)
    if first <= period.last_day and period.first_day <= last:
        return True
    happens = isinstance(rule.what.dated_by, OnDay)
    return happens and bool(found[rule.name, WHOLE, written, ""].value)


def _days(rows: list, column: str) -> list[date]:
    return [row[column] for row in rows if row[column] is not None]


def _shape(rule: CountingRule) -> str:
    ratio = isinstance(rule.what, Ratio)
    part = rule.parts[0]
    names = [type(one).__name__ for one in (part.counts, part.dated_by, part.placed_by)]
    return " ".join((["Ratio"] if ratio else []) + names)
