# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Counts different values for several rules in one pass: one row for each value, with marks.

Rules that count different values of one column, dated by one day and placed alike, read the same
rows. Each value gets one row for each unit and period, with a mark for every rule that it counts
for; the whole is counted from those few rows again, and never added up from units.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add, and_, or_

import ibis

from peil.counting.declarations import Counted, OnDay
from peil.counting.engine.distinct import code_of, columns_read, placed_at, who_of
from peil.counting.engine.plan import demands_of
from peil.counting.engine.rows import LinkedFlags, Rows, Sight, dated_in, known_rows, month_in
from peil.terms.periods import Period, month_number

MOST_MARKS = 60
"""The most rules that share a pass: a mark is a bit of a whole number of 64."""


def shared_passes(distinct: Iterable[Counted]) -> tuple[tuple[Counted, ...], ...]:
    """Return what counts different values in groups that share a pass, in order.

    A stock or what is running counts in many periods and shares none.
    """
    groups: dict[object, list[Counted]] = {}
    for counted in distinct:
        if isinstance(counted.dated_by, OnDay):
            alike = (counted.table, counted.dated_by, counted.placed_by, who_of(counted))
            groups.setdefault(alike, []).append(counted)
    return tuple(
        tuple(group[at : at + MOST_MARKS])
        for group in groups.values()
        for at in range(0, len(group), MOST_MARKS)
    )


def shared_values(
    group: Sequence[Counted],
    rows: Rows,
    *,
    sight: Sight,
    periods: Sequence[Period],
    breakdown: str | None,
) -> Rows:
    """Return the numbers of different values for rules that share a pass; lazy, of unknown order.

    The columns are `unit` (its place among the units, -1 for the whole), `period` (its place in
    `periods`), `code` (of the breakdown, empty text where it is not recorded or on no list;
    nothing for all together), and `n0`, `n1` ... for each rule. Units and periods in which no
    rule has any are left out.
    """
    once = _once(group, rows, sight=sight, periods=periods, breakdown=breakdown)
    groupings: list[tuple[str, ...]] = [("unit",), ()]
    if breakdown is not None:
        groupings += [("unit", "code"), ("code",)]
    return ibis.union(*(_counted(once, by, len(group), sight) for by in groupings))


def _once(
    group: Sequence[Counted],
    rows: Rows,
    *,
    sight: Sight,
    periods: Sequence[Period],
    breakdown: str | None,
) -> Rows:
    """Return each value once for each unit, period and code, with its marks."""
    first = group[0]
    assert isinstance(first.dated_by, OnDay)  # noqa: S101 - only what is dated by a day shares
    columns = dict.fromkeys(c for one in group for c in columns_read(one, breakdown))
    links = LinkedFlags(known_rows(rows.select(*columns), sight.window), sight)
    asked = [demands_of(one.only) for one in group]
    joined = links.joined([demand for _, demands in asked for demand in demands])
    who, day = who_of(first), first.dated_by.day
    conditions = [joined[who].notnull(), *dated_in(joined, day, window=sight.window)]
    kept = joined.filter(*conditions)
    marks = [_all(links.meets(kept, d) for d in (*codes, *demands)) for codes, demands in asked]
    kept = kept.filter(reduce(or_, marks))
    mark = reduce(add, (m.ifelse(1 << n, 0).cast("int64") for n, m in enumerate(marks)))
    placed, at = placed_at(kept.mutate(_mark=mark), first, sight)
    keys = {
        "unit": sight.unit_in(at),
        "period": _period(placed[day], periods),
        "who": placed[who],
    }
    if breakdown is not None:
        keys["code"] = code_of(first, placed, breakdown, sight)
    return placed.group_by(**keys).aggregate(mark=sight.bits_of(placed["_mark"]))


def _all(conditions: Iterable[Rows]) -> Rows:
    """Return whether every condition holds; true where there is none."""
    every: Rows = ibis.literal(True)  # noqa: FBT003 - so it is written in Ibis
    return reduce(and_, conditions, every)


def _period(day: Rows, periods: Sequence[Period]) -> Rows:
    """Return the place of a day's period; periods follow one another and are equally long."""
    start = month_number(periods[0].first_day)
    length = month_number(periods[0].last_day) - start + 1
    return ((month_in(day) - start) / length).floor().cast("int32")


def _counted(once: Rows, by: tuple[str, ...], rules: int, sight: Sight) -> Rows:
    """Return the numbers for the given columns; the others are nothing."""
    kept = once.filter(once["unit"].notnull()) if "unit" in by else once
    keys = (*by, "period", "who")
    apart = kept
    if {*keys, "mark"} != set(once.columns):  # otherwise each value stands there once already
        apart = kept.group_by(*keys).aggregate(mark=sight.bits_of(kept["mark"]))
    numbers = {f"n{n}": sight.number_of((apart["mark"] & (1 << n)) != 0) for n in range(rules)}
    counted = apart.group_by(*by, "period").aggregate(**numbers)
    return counted.select(
        *numbers,
        unit=counted["unit"].cast("int32") if "unit" in by else ibis.literal(-1, "int32"),
        period=counted["period"],
        code=counted["code"] if "code" in by else ibis.null("string"),
    )
