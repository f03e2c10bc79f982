# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Explains a figure as a waterfall: how many rows are left after each sentence of its rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

import ibis

from peil.counting.conditions import Condition, columns_of
from peil.counting.declarations import AtUnit, Counted, Dating, Distinct, InStock, OnDay, Sum
from peil.counting.engine.plan import Demand, LinkedRows
from peil.counting.engine.rows import LinkedFlags, Rows, Sight, Window
from peil.counting.question import Question
from peil.register.connections import fetch
from peil.register.coverage import entered_by
from peil.register.sources import Register
from peil.terms.languages import Text
from peil.terms.periods import Period


@dataclass(frozen=True)
class Step:
    """One sentence, the rows that are left after it, and the rows that fell away at it.

    `not_recorded` is how many of those fell away because a column that it tests is empty.
    """

    key: str
    says: Text
    left: int
    fell_away: int
    not_recorded: int


@dataclass(frozen=True)
class Waterfall:
    """The steps of one count in one period, first every row of the table, and the outcome.

    `outcome` is a whole number: the rows left, the different values in them, or a sum.
    """

    counted: Counted
    period: Period
    steps: tuple[Step, ...]
    outcome: int


@dataclass(frozen=True)
class _Sentence:
    """A sentence with what it means on the rows."""

    key: str
    says: Text
    passes: Rows
    empty: Rows


def waterfall_of(
    register: Register, question: Question, counted: Counted, *, period: Period, unit: str | None
) -> Waterfall:
    """Return how many rows are left after each sentence of a count.

    Args:
        register: what is counted.
        question: for the day as known on which, the units and the code lists.
        counted: what is counted.
        period: the period.
        unit: a unit's key, or nothing for the whole.

    Raises:
        TableMissing: when the register lacks a table.
    """
    rows = register.table(counted.table).rows
    tables = [c.link.table for c in counted.only if c.link is not None]
    sight = Sight(
        linked={table: register.table(table).rows for table in tables},
        window=Window(recorded_until=question.counted_on),
        lists=question.lists,
        units=question.unit_keys,
        engine=register.engine,
    )
    links = LinkedFlags(rows, sight)
    joined = links.joined([_linked(c) for c in counted.only if c.link is not None])
    sentences = list(_sentences(joined, links, counted, question, period))
    if unit is not None:
        sentences.append(_at_unit(register, joined, counted, question, unit))
    asked = _asked(joined, sentences, counted)
    found = fetch(asked, backend=register.backend).to_pylist()[0]
    steps = [_step("all", _every_row(counted), found["left0"], found["left0"], 0)]
    for number, sentence in enumerate(sentences, start=1):
        before, left = found[f"left{number - 1}"] or 0, found[f"left{number}"] or 0
        steps.append(_step(sentence.key, sentence.says, left, before, found[f"empty{number}"] or 0))
    return Waterfall(counted, period, tuple(steps), int(found["outcome"] or 0))


def _step(key: str, says: Text, left: int, before: int, empty: int) -> Step:
    return Step(key, says, left, before - left, empty)


def _every_row(counted: Counted) -> Text:
    return Text(nl=f"Alle rijen in {counted.table}.", en=f"Every row in {counted.table}.")


def _linked(condition: Condition) -> Demand:
    assert condition.link is not None  # noqa: S101 - only linked conditions come here
    return LinkedRows(condition.link, condition.tests, condition.holds)


def _sentences(
    rows: Rows, links: LinkedFlags, counted: Counted, question: Question, period: Period
) -> Iterator[_Sentence]:
    day = question.counted_on
    yield _Sentence(
        "known",
        Text(nl=f"In het register op {day}.", en=f"In the register on {day}."),
        entered_by(rows, day),
        ibis.literal(False),  # noqa: FBT003 - so it is written in Ibis
    )
    yield _dated(rows, counted.dated_by, question, period)
    for condition in counted.only:
        yield _condition(rows, links, condition)
    if isinstance(counted.counts, Distinct):
        column = counted.counts.column
        says = Text(nl=f"Met een {column}.", en=f"With a {column}.")
        yield _Sentence("who", says, rows[column].notnull(), rows[column].isnull())


def _condition(rows: Rows, links: LinkedFlags, condition: Condition) -> _Sentence:
    if condition.link is not None:
        passes = links.meets(rows, _linked(condition))
        return _Sentence(condition.key, condition.says, passes, rows[condition.link.own].isnull())
    passes = reduce(and_, (links.meets(rows, test) for test in condition.tests))
    columns = dict.fromkeys(column for test in condition.tests for column in columns_of(test))
    empty = reduce(or_, (rows[column].isnull() for column in columns))
    return _Sentence(condition.key, condition.says, passes, empty)


def _dated(rows: Rows, dated: Dating, question: Question, period: Period) -> _Sentence:
    first = period.first_day
    last = min(period.last_day, question.counted_on)
    says = Text(nl=_dated_nl(dated, period), en=_dated_en(dated, period))
    start = dated.day if isinstance(dated, OnDay) else dated.start
    passes = in_period(rows, dated, first=first.isoformat(), last=last.isoformat())
    return _Sentence("dated", says, passes, rows[start].isnull())


def in_period(rows: Rows, dated: Dating, *, first: str, last: str) -> Rows:
    """Return whether a row counts in a run of days, both inclusive, as a condition on rows.

    It looks at days, not at months as a scan does, so that one can be held against the other.
    """
    first_day, last_day = ibis.literal(first, "date"), ibis.literal(last, "date")
    if isinstance(dated, OnDay):
        return rows[dated.day].between(first_day, last_day)
    start = rows[dated.start]
    end = ibis.ifelse(rows[dated.end] < start, start, rows[dated.end])
    ended = (end <= last_day) if isinstance(dated, InStock) else (end < first_day)
    return (start <= last_day) & (end.isnull() | ~ended)


def _dated_nl(dated: Dating, period: Period) -> str:
    if isinstance(dated, OnDay):
        return f"Met {dated.day} in {period}."
    if isinstance(dated, InStock):
        return f"In voorraad op de laatste dag van {period} ({dated.start} tot {dated.end})."
    return f"Lopend in {period} ({dated.start} tot en met {dated.end})."


def _dated_en(dated: Dating, period: Period) -> str:
    if isinstance(dated, OnDay):
        return f"With {dated.day} in {period}."
    if isinstance(dated, InStock):
        return f"In stock on the last day of {period} ({dated.start} up to {dated.end})."
    return f"Running in {period} ({dated.start} to {dated.end})."


def _at_unit(
    register: Register, rows: Rows, counted: Counted, question: Question, unit: str
) -> _Sentence:
    placed = counted.placed_by
    says = Text(nl=f"Bij de eenheid {unit}.", en=f"At the unit {unit}.")
    if isinstance(placed, AtUnit):
        column = rows[placed.column]
        return _Sentence("unit", says, column == unit, column.isnull())
    others = register.table(placed.table).rows
    others = others.filter(
        others[placed.unit].isin(list(question.unit_keys)) & entered_by(others, question.counted_on)
    )
    here = others.filter(others[placed.unit] == unit)[placed.column]
    own = rows[placed.own]
    otherwise = own.notin(others[placed.column]) & (rows[placed.otherwise] == unit)
    return _Sentence("unit", says, own.isin(here) | otherwise, own.isnull())


def _asked(rows: Rows, sentences: Sequence[_Sentence], counted: Counted) -> Rows:
    asked: dict[str, Rows] = {"left0": rows.count()}
    before: Rows = ibis.literal(True)  # noqa: FBT003 - so it is written in Ibis
    for number, sentence in enumerate(sentences, start=1):
        passes = sentence.passes.fill_null(False)  # noqa: FBT003 - so it is written in Ibis
        asked[f"empty{number}"] = (before & sentence.empty & ~passes).sum()
        before = before & passes
        asked[f"left{number}"] = before.sum()
    asked["outcome"] = _outcome(rows, before, counted)
    return rows.aggregate(**asked)


def _outcome(rows: Rows, counts: Rows, counted: Counted) -> Rows:
    if isinstance(counted.counts, Distinct):
        return counts.ifelse(rows[counted.counts.column], None).nunique()
    if isinstance(counted.counts, Sum):
        return counts.ifelse(rows[counted.counts.column], None).sum().cast("int64")
    return counts.sum().cast("int64")
