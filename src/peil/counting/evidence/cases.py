# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The cases behind figures, by their pseudonyms, and cases that are counted in two years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import ibis
import pyarrow as pa

from peil.counting.declarations import Counted, CountingRule, InStock, Total
from peil.counting.engine.distinct import who_of
from peil.counting.engine.reading import Reader
from peil.counting.engine.rows import Rows
from peil.counting.question import Question
from peil.register.connections import fetch
from peil.register.contract import CONTRACT
from peil.register.sources import Register
from peil.terms.periods import Period, month_number

CASE_COLUMNS = ("indicator", "definition", "part", "unit", "period", "case")
"""The columns of a list of cases."""


def cases_of(register: Register, question: Question, *, unit: str | None) -> pa.Table:
    """Return the cases behind the figures that are asked, one row for each case and figure.

    The columns are `CASE_COLUMNS`. `part` is numerator or denominator where the figure is a
    percentage, the indicator that was added up where it is a total, and empty otherwise. A case that is placed at two units stands in the list twice.
    Sorted by the columns, in their order.

    Args:
        register: what is counted.
        question: what is asked of it.
        unit: only the cases of one unit, or of the whole where nothing is named.

    Raises:
        TableMissing: when the register lacks a table.
    """
    reader = Reader(register, question, None)
    found = [
        fetch(lines, backend=register.backend)
        for rule in question.rules
        for lines in _lines(reader, question, rule, unit)
    ]
    schema = pa.schema([(column, pa.string()) for column in CASE_COLUMNS])
    every = pa.concat_tables([schema.empty_table(), *(one.cast(schema) for one in found)])
    return every.sort_by([(column, "ascending") for column in CASE_COLUMNS])


def _lines(
    reader: Reader, question: Question, rule: CountingRule, unit: str | None
) -> Iterator[Rows]:
    for part, counted, period in _counts(question, rule):
        members = reader.members(counted)
        if unit is not None:
            members = members.filter(members["placed"] == unit)
        inside = _in(members, counted, period)
        yield inside.select(
            indicator=ibis.literal(rule.indicator),
            definition=ibis.literal(rule.definition),
            part=ibis.literal(part),
            unit=inside["placed"].fill_null(""),
            period=ibis.literal(str(period)),
            case=inside[CONTRACT[counted.table].key],
        )


def _counts(question: Question, rule: CountingRule) -> Iterator[tuple[str, Counted, Period]]:
    """Yield everything that the figures of a rule are made of, with what it is called in them."""
    for _, period in question.asked_of(rule):
        if isinstance(rule.what, Total):
            for name in rule.what.parts:
                part = question.part_for(name, period)
                for counted in part.parts if part is not None else ():
                    yield name, counted, period
        else:
            names = ("",) if len(rule.parts) == 1 else ("numerator", "denominator")
            for name, counted in zip(names, rule.parts, strict=True):
                yield name, counted, period


def _in(members: Rows, counted: Counted, period: Period) -> Rows:
    """Return the members that count in a period."""
    start, end = month_number(period.first_day), month_number(period.last_day)
    since = end if isinstance(counted.dated_by, InStock) else start
    last = members["_last"]
    return members.filter((members["_first"] <= end) & (last.isnull() | (last >= since)))


@dataclass(frozen=True)
class Overlap:
    """How many cases an indicator counts both in one year and in a later one.

    `counts` names what is held to be the same: the key of the case, or the value that is counted.
    """

    indicator: str
    counts: str
    definition: str
    year: Period
    later_definition: str
    later_year: Period
    cases: int


def overlaps_of(register: Register, question: Question) -> tuple[Overlap, ...]:
    """Return every pair of years in which an indicator counts the same cases, by indicator.

    A pair of years without such a case is left out. Each year is counted by the definition that
    the question asks for it.

    Args:
        register: what is counted.
        question: what is asked of it, with years as its periods.

    Raises:
        TableMissing: when the register lacks a table.
    """
    reader = Reader(register, question, None)
    indicators = dict.fromkeys(rule.indicator for rule in question.rules)
    return tuple(
        overlap
        for indicator in indicators
        for overlap in _overlaps(register, reader, question, indicator)
    )


def _overlaps(
    register: Register, reader: Reader, question: Question, indicator: str
) -> Iterator[Overlap]:
    years = [
        (rule, period)
        for rule in question.rules
        if rule.indicator == indicator and rule.parts
        for _, period in question.asked_of(rule)
    ]
    for (rule, year), (later_rule, later_year) in combinations(years, 2):
        if year == later_year or not _may_overlap(rule, later_rule):
            continue
        cases = _shared(register, reader, (rule, year), (later_rule, later_year))
        if cases:
            yield Overlap(
                indicator=indicator,
                counts=who_of(rule.parts[0]),
                definition=rule.definition,
                year=year,
                later_definition=later_rule.definition,
                later_year=later_year,
                cases=cases,
            )


def _may_overlap(rule: CountingRule, later: CountingRule) -> bool:
    return rule.parts[0].table == later.parts[0].table


def _shared(
    register: Register,
    reader: Reader,
    one: tuple[CountingRule, Period],
    other: tuple[CountingRule, Period],
) -> int:
    both = []
    for rule, year in (one, other):
        counted = rule.parts[0]
        inside = _in(reader.members(counted), counted, year)
        both.append(inside.select("who").distinct())
    shared = ibis.intersect(*both)
    found = fetch(shared.aggregate(cases=shared.count()), backend=register.backend)
    return int(found.column("cases")[0].as_py())
