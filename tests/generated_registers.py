"""Registers and counting rules that nobody thought of, for the tests that need many of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import strategies as st

from conftest import AGENDAS
from peil.agenda.code_sets import code_sets, read_codelists_and_units
from peil.counting.conditions import (
    AnyOf,
    CodeTest,
    Condition,
    IsFalse,
    IsNotRecorded,
    IsNotTrue,
    IsRecorded,
    IsTrue,
    Link,
    Listed,
    NotListed,
    NotOneOf,
    OneOf,
    Test,
)
from peil.counting.declarations import (
    AtEveryUnit,
    AtUnit,
    Counted,
    CountingRule,
    Counts,
    Dating,
    Distinct,
    InStock,
    OnDay,
    Placing,
    Ratio,
    Rows,
    Running,
    Sum,
)
from peil.register.columns import Column, Kind, Table
from peil.register.contract import CONTRACT, RECORDED_ON
from peil.terms.languages import Text
from peil.terms.periods import Length, Period, periods_between, read_period
from peil.terms.quantities import Measure
from peil.terms.references import Reference
from small_register import ARROW_TYPES, Row

HELD = read_codelists_and_units(AGENDAS)
LISTS = code_sets(HELD)
UNITS = tuple(HELD.units.values())
WHOLE = HELD.whole.key

BEFORE_ALL = date(2018, 1, 1)
COUNTED_ON = (date(2020, 6, 29), date(2020, 6, 30), date(2020, 7, 1), date(2022, 1, 1))
"""Days on which is counted: around the middle of what is counted, and after all of it."""
EDGES = tuple(
    date.fromisoformat(day)
    for day in (
        "2018-12-31",
        "2019-01-01",
        "2019-06-30",
        "2019-12-31",
        "2020-01-01",
        "2020-01-31",
        "2020-02-29",
        "2020-03-31",
        "2020-04-01",
        "2020-06-29",
        "2020-06-30",
        "2020-07-01",
        "2020-09-30",
        "2020-10-01",
        "2020-12-31",
        "2021-01-01",
    )
)
NEAR = (0, 0, 0, 0, 1, -1, 17, -35)
KEYS = {name: name[:4] for name in CONTRACT}

Tables = dict[str, list[Row]]


def periods_by(length: Length) -> tuple[Period, ...]:
    """Return the periods of two years."""
    return periods_between(read_period("2019-01"), read_period("2020-12"), by=length)


def generated_rows(rows: Mapping[str, int], *, seed: int) -> Tables:
    """Return rows for every table of the contract: so many, with whatever may be wrong in them."""
    chance = Random(seed)  # noqa: S311 - nothing is secret here
    return {name: _rows(table, rows.get(name, 0), chance) for name, table in CONTRACT.items()}


def covering(tables: Tables, *, counted_on: date) -> Tables:
    """Return the tables with rows that say nothing but that each table was kept all that time.

    Then no figure is absent for want of rows, on whichever day is counted.
    """
    found = {}
    for name, rows in tables.items():
        empty = dict.fromkeys(CONTRACT[name].names)
        kept = [
            {**empty, CONTRACT[name].key: f"{KEYS[name]}-{day}", RECORDED_ON: day}
            for day in (BEFORE_ALL, counted_on)
        ]
        found[name] = [*rows, *kept]
    return found


def write_tables(folder: Path, tables: Tables, *, files: int = 1) -> Path:
    """Write rows as Parquet files, each table in so many."""
    for name, rows in tables.items():
        for number in range(files):
            part = rows[number::files]
            path = folder / name / f"{number}.parquet" if files > 1 else folder / f"{name}.parquet"
            path.parent.mkdir(parents=True, exist_ok=True)
            pq.write_table(arrow_rows(name, part), path)
    return folder


def arrow_rows(name: str, rows: list[Row]) -> pa.Table:
    """Return rows as a table of Arrow, with every column of the contract."""
    columns = {
        column.name: pa.array(
            [row[column.name] for row in rows], type=ARROW_TYPES[column.stored_as]
        )
        for column in CONTRACT[name].columns
    }
    return pa.table(columns)


def _rows(table: Table, number: int, chance: Random) -> list[Row]:
    return [
        {column.name: _value(table, column, place, chance) for column in table.columns}
        for place in range(number)
    ]


def _value(table: Table, column: Column, place: int, chance: Random) -> object:
    if column.kind is Kind.KEY:
        return f"{KEYS[table.name]}-{place}"
    if chance.random() < 0.2:
        return None
    if column.is_code:
        return chance.choice([*_codes(column), _unknown(column)])
    amounts = [0, 1, 7, 100_000_000, 12_345_678_901]
    return {
        Kind.LINK: f"{KEYS.get(column.target or '')}-{chance.randrange(6)}",
        Kind.PERSON: f"person-{chance.randrange(4)}",
        Kind.DAY: chance.choice(EDGES) + timedelta(days=chance.choice(NEAR)),
        Kind.FLAG: chance.random() < 0.7,
        Kind.CENTS: chance.choice(amounts),
        Kind.HOURS: chance.choice(amounts),
    }[column.kind]


def _unknown(column: Column) -> str | int:
    return 9 if column.kind is Kind.LEVEL else "nowhere"


def _codes(column: Column) -> list[str | int]:
    """Return codes that a column may hold, of each list that rules select by at least one."""
    if column.codelist is not None:
        every = LISTS[column.codelist]
        firsts = (sorted(codes)[:2] for codes in LISTS.values() if codes <= every)
        return sorted({code for codes in (*firsts, sorted(every)[-1:]) for code in codes})
    if column.kind is Kind.LEVEL:
        return [int(code.code) for code in column.codes]
    return [code.code for code in column.codes]


@dataclass(frozen=True)
class Generated:
    """Rules, and a column that their figures are split by or nothing."""

    rules: tuple[CountingRule, ...]
    breakdown: str | None


def _of_kind(table: Table, *kinds: Kind) -> list[str]:
    return [column.name for column in table.columns if column.kind in kinds]


def code_tests(table: Table) -> st.SearchStrategy[CodeTest]:
    """Give tests on a column of codes."""

    def on(column: Column) -> st.SearchStrategy[CodeTest]:
        codes = st.lists(st.sampled_from(_codes(column)), min_size=1, max_size=3, unique=True)
        listed = codes.map(tuple)
        tests = [listed.map(lambda c: OneOf(column.name, c))]
        tests.append(listed.map(lambda c: NotOneOf(column.name, c)))
        if column.codelist is not None:
            tests.append(st.just(Listed(column.name, column.codelist)))
            tests.append(st.just(NotListed(column.name, column.codelist)))
        return st.one_of(tests)

    return st.sampled_from([c for c in table.columns if c.is_code]).flatmap(on)


@st.composite
def drawn_tests(draw: st.DrawFn, table: Table, *, deep: bool) -> Test:
    """Draw a test on a row of a table."""
    kinds = ["recorded"]
    if any(column.is_code for column in table.columns):
        kinds += ["code", "code"]
    if _of_kind(table, Kind.FLAG):
        kinds += ["flag", "flag"]
    if deep:
        kinds.append("any")
    kind = draw(st.sampled_from(kinds))
    if kind == "any":
        inner = drawn_tests(table, deep=False)
        return AnyOf(tuple(draw(st.lists(inner, min_size=1, max_size=3))))
    if kind == "code":
        return draw(code_tests(table))
    if kind == "flag":
        of = draw(st.sampled_from([IsTrue, IsFalse, IsNotTrue]))
        return of(draw(st.sampled_from(_of_kind(table, Kind.FLAG))))
    return draw(st.sampled_from([IsRecorded, IsNotRecorded]))(draw(st.sampled_from(table.names)))


def links_of(table: Table) -> list[Link]:
    """Return every way in which rows of other tables belong to rows of a table."""
    others = [other for other in CONTRACT.values() if other is not table]
    theirs = [
        Link(other.name, column.name, table.key)
        for other in others
        for column in other.columns
        if column.target == table.name
    ]
    own = [
        Link(other.name, other.key, column.name)
        for other in others
        for column in table.columns
        if column.target == other.name
    ]
    return theirs + own


@st.composite
def conditions_on(draw: st.DrawFn, table: Table, *, key: str) -> Condition:
    """Draw a sentence of a rule, on a row or on rows that are linked to it."""
    says = Text(nl=key, en=key)
    links = links_of(table)
    link = draw(st.sampled_from(links)) if links and draw(st.booleans()) else None
    about = table if link is None else CONTRACT[link.table]
    tests = tuple(draw(st.lists(drawn_tests(about, deep=True), min_size=1, max_size=2)))
    return Condition(key, says, tests, link, holds=link is None or draw(st.booleans()))


@st.composite
def datings(draw: st.DrawFn, table: Table) -> Dating:
    """Draw by which day something is dated."""
    days = _of_kind(table, Kind.DAY)
    start = draw(st.sampled_from(days))
    of = draw(st.sampled_from([OnDay, OnDay, InStock, Running]))
    return OnDay(start) if of is OnDay else of(start, draw(st.sampled_from(days)))


@st.composite
def countings(draw: st.DrawFn, table: Table) -> Counts:
    """Draw what is counted of rows."""
    amounts = _of_kind(table, Kind.CENTS, Kind.HOURS)
    ways = [Rows, Rows, Distinct] + ([Sum] if amounts else [])
    way = draw(st.sampled_from(ways))
    if way is Distinct:
        return Distinct(draw(st.sampled_from(_of_kind(table, Kind.PERSON, Kind.LINK, Kind.KEY))))
    return Sum(draw(st.sampled_from(amounts))) if way is Sum else Rows()


@st.composite
def placings(draw: st.DrawFn, table: Table) -> Placing:
    """Draw at which unit a row is placed."""
    own = draw(st.sampled_from(table.unit_columns))
    several = [link for link in links_of(table) if CONTRACT[link.table].unit_columns]
    if several and draw(st.integers(0, 3)) == 0:
        link = draw(st.sampled_from(several))
        unit = draw(st.sampled_from(CONTRACT[link.table].unit_columns))
        return AtEveryUnit(link.table, link.column, link.own, unit, own)
    return AtUnit(own)


PLACED = [table for table in CONTRACT.values() if table.unit_columns]


@st.composite
def counted_in(draw: st.DrawFn, table: Table) -> Counted:
    """Draw something that is counted in a table."""
    only = tuple(draw(conditions_on(table, key=f"c{n}")) for n in range(draw(st.integers(0, 3))))
    counts = draw(countings(table))
    placed = draw(placings(table)) if not isinstance(counts, Sum) else AtUnit(table.unit_columns[0])
    return Counted(table.name, draw(datings(table)), placed, only, counts)


@st.composite
def generated_rules(draw: st.DrawFn) -> Generated:
    """Draw a few rules on one table, so that they may share a scan, with a breakdown or none."""
    table = draw(st.sampled_from(PLACED))
    codes = [column.name for column in table.columns if column.kind is Kind.CODE]
    breakdown = draw(st.sampled_from([None, *codes]))
    found = [draw(_rule(table, version=str(n))) for n in range(draw(st.integers(1, 4)))]
    allowed = () if breakdown is None else (breakdown,)
    return Generated(tuple(replace(rule, breakdowns=allowed) for rule in found), breakdown)


@st.composite
def _rule(draw: st.DrawFn, table: Table, *, version: str) -> CountingRule:
    what: Counted | Ratio = draw(counted_in(table))
    measure = draw(st.sampled_from([Measure.COUNT, Measure.EUR_MILLION]))
    if draw(st.integers(0, 3)) == 0:
        more = draw(conditions_on(table, key="more"))
        above = draw(st.one_of(counted_in(table), st.just(what.narrowed(more))))
        what, measure = Ratio(above, what), Measure.PERCENT
    return CountingRule(
        indicator="generated",
        version=version,
        first_day=BEFORE_ALL,
        measure=measure,
        what=what,
        reference=Reference(source="none", place="none"),
    )
