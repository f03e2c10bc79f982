"""Large tables are read in batches, and rules share passes: the figures stay what they were."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generated_registers import LISTS, generated_rows, periods_by, write_tables
from peil.counting.catalogue import ALL_RULES, rule_named
from peil.counting.conditions import Condition, NotOneOf, OneOf
from peil.counting.declarations import AtUnit, Counted, CountingRule, Distinct, OnDay
from peil.counting.engine import reading
from peil.counting.engine.sharing import MOST_MARKS, shared_passes
from peil.counting.question import Question
from peil.counting.run import Counts, count
from peil.register.connections import fetch
from peil.register.contract import CONTRACT
from peil.register.sources import open_register
from peil.terms.languages import Text
from peil.terms.periods import Length
from row_by_row import count_row_by_row

MID_YEAR = date(2020, 6, 30)
TABLES = generated_rows(dict.fromkeys(CONTRACT, 40), seed=21)


@pytest.fixture(scope="module")
def many_files(tmp_path_factory) -> Path:
    """A register in five files a table, in which whatever may be wrong is wrong."""
    return write_tables(tmp_path_factory.mktemp("large") / "register", TABLES, files=5)


@pytest.fixture
def few_rows_are_many(monkeypatch) -> Callable[[], None]:
    """A function after which a table of one row is large."""
    return lambda: monkeypatch.setattr(reading, "MANY_ROWS", 1)


def counted(folder: Path, question: Question) -> Counts:
    return count(open_register(folder), question)


@pytest.mark.parametrize("by", [Length.MONTH, Length.HALF_YEAR, Length.YEAR])
def test_a_table_in_batches_gives_the_figures_of_the_whole(
    many_files, few_rows_are_many, asked, every_way, by
):
    rules = every_way if by is Length.YEAR else ALL_RULES
    question = asked(*rules, periods=tuple(p.text for p in periods_by(by)), on=MID_YEAR)
    at_once = counted(many_files, question)
    few_rows_are_many()

    in_batches = counted(many_files, question)

    assert in_batches == at_once
    assert sum(bool(figure.value) for figure in at_once.figures) > 50


@pytest.mark.parametrize("column", ["focus_area", "goods", "reporter"])
def test_a_breakdown_in_batches_gives_the_figures_of_the_whole(
    many_files, few_rows_are_many, asked, every_way, column
):
    rules = [rule for rule in every_way if column in rule.breakdowns]
    periods = tuple(p.text for p in periods_by(Length.QUARTER))
    question = asked(*rules, periods=periods, on=MID_YEAR, breakdown=column)
    at_once = counted(many_files, question)
    few_rows_are_many()

    in_batches = counted(many_files, question)

    assert in_batches == at_once
    assert any(figure.breakdown for figure in at_once.figures)


def test_a_register_that_was_read_in_batches_is_whole_again(many_files, few_rows_are_many, asked):
    question = asked(*ALL_RULES, on=MID_YEAR)
    expected = counted(many_files, question)
    few_rows_are_many()
    register = open_register(many_files)

    found = [count(register, question) for _ in range(2)]

    rows = {
        name: len(fetch(table.rows, backend=register.backend))
        for name, table in register.tables.items()
    }
    assert found == [expected, expected]
    assert rows == {name: len(rows) for name, rows in TABLES.items()}


PERSONS = Counted("incidents", OnDay("registered_on"), AtUnit("unit"), (), Distinct("victim_id"))


def persons(number: int) -> list[CountingRule]:
    """So many rules that count different victims, each of other crimes."""
    codes = sorted(LISTS["crime-codes"])
    tests = [of("crime_code", (code,)) for of in (NotOneOf, OneOf) for code in codes][:number]
    base = replace(rule_named("violence-count@2009-1"), breakdowns=(), choices=())
    says = Text(nl="misdrijf", en="crime")
    return [
        replace(
            base,
            indicator=f"victims-{n}",
            what=PERSONS.narrowed(Condition("crime", says, (test,))),
        )
        for n, test in enumerate(tests)
    ]


def test_rules_that_count_the_same_persons_share_a_pass_up_to_as_many_as_have_a_mark():
    rules = persons(MOST_MARKS + 5)
    other_day = replace(PERSONS, dated_by=OnDay("occurred_on"))

    passes = shared_passes([*(rule.parts[0] for rule in rules), other_day])

    assert [len(one) for one in passes] == [MOST_MARKS, 5, 1]


def test_more_rules_than_have_a_mark_are_counted_as_row_by_row(many_files, asked):
    rules = persons(MOST_MARKS + 5)
    question = asked(*rules, periods=("2019", "2020"), on=MID_YEAR)

    figures = counted(many_files, question).figures

    expected = count_row_by_row(TABLES, question)
    found = {
        (f"{f.indicator}@{f.definition}", f.unit, f.period.text, f.breakdown): f.value
        for f in figures
    }
    assert found == {cell: answer.value for cell, answer in expected.items()}
    assert sum(map(bool, found.values())) > 100
