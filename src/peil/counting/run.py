# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Counts: runs the scans of a plan on a register, and makes figures of what they yield."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from peil.counting.declarations import Counted
from peil.counting.engine.assembling import figures_of
from peil.counting.engine.cube import Cube
from peil.counting.engine.numbers import AddedUp, Found
from peil.counting.engine.plan import Plan, Scan, plan_of
from peil.counting.engine.reading import Keeping, Reader
from peil.counting.figures.figure import CountedFigure
from peil.counting.notices import no_known_unit, no_listed_code
from peil.counting.question import Question
from peil.register.columns import UNITS
from peil.register.contract import CONTRACT
from peil.register.sources import Register
from peil.terms.languages import Text

Progress = Callable[[str, int, int], None]
"""Told which table is read, the number of scans done and the number of all scans."""


@dataclass(frozen=True)
class Counts:
    """The figures of a count, and what a reader must know of them, in sentences."""

    figures: tuple[CountedFigure, ...]
    notices: tuple[Text, ...]


def _silent(_table: str, _done: int, _of: int) -> None:
    """Tell nobody."""


def count(
    register: Register,
    question: Question,
    *,
    keeping: Keeping | None = None,
    progress: Progress = _silent,
) -> Counts:
    """Return the figures that are asked, counted from a register.

    Every rule, unit that exists and period has a figure: 0 where nothing was found, no value
    where the register says nothing of the period or a percentage would divide by zero. Figures
    come by rule, breakdown, period and unit, the whole last.

    Args:
        register: what is counted.
        question: what is asked of it.
        keeping: where partial results are kept; by default nowhere, and everything is read.
        progress: told how far it is.

    Raises:
        BreakdownRefused: when a rule does not allow the breakdown.
        TableMissing: when the register lacks a table that a rule needs.
        PartialsRefused: when partial results cannot be kept.
    """
    question.check_breakdown()
    plan = plan_of(question.counted, lists=question.lists, breakdown=question.breakdown)
    reader = Reader(register, question, keeping)
    passes = reader.passes(plan.distinct)
    steps = len(plan.scans) + len(passes)
    cubes: dict[Scan, Cube] = {}
    for done, scan in enumerate(plan.scans):
        progress(scan.flow.table, done, steps)
        cubes[scan] = reader.cube(scan)
    found: dict[Counted, Found] = dict(_added_up(plan, cubes, question))
    for done, group in enumerate(passes, start=len(plan.scans)):
        progress(group[0].table, done, steps)
        found.update(reader.values(group))
    progress("", steps, steps)
    figures, notices = figures_of(question, found, held=reader)
    return Counts(figures, (*notices, *dict.fromkeys(_unplaced(cubes.values()))))


def _added_up(
    plan: Plan, cubes: Mapping[Scan, Cube], question: Question
) -> Iterator[tuple[Counted, AddedUp]]:
    by_flow = {scan.flow: cube for scan, cube in cubes.items()}
    for counted, readings in plan.readings.items():
        read = tuple((by_flow[reading.flow], reading) for reading in readings)
        yield counted, AddedUp(counted, read, question.lists)


def _unplaced(cubes: Iterable[Cube]) -> Iterator[Text]:
    """Yield what a reader must know of rows that no rule could place, once for each column."""
    units: dict[tuple[str, str], int] = {}
    codes: dict[tuple[str, str], int] = {}
    for cube in cubes:
        flow = cube.scan.flow
        table = CONTRACT[flow.table]
        _more(units, (flow.table, flow.placed_by.column), cube.unplaced_rows)
        for number, classes in enumerate(cube.scan.classes):
            column = table.column(classes.column)
            if column.codelist not in {None, UNITS}:
                _more(codes, (flow.table, column.name), cube.unlisted_rows(number))
    for (name, column_name), rows in units.items():
        yield no_known_unit(rows, name, column_name)
    for (name, column_name), rows in codes.items():
        yield no_listed_code(rows, name, CONTRACT[name].column(column_name))


def _more(found: dict[tuple[str, str], int], key: tuple[str, str], rows: int) -> None:
    """Keep the larger number: several scans read the same rows."""
    if rows:
        found[key] = max(found.get(key, 0), rows)
