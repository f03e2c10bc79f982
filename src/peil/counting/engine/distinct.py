# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Counts different values: first one row for each value, unit and period, then those rows.

Different values do not add up: not over months, for one person may be seen in several, and not
over units. So each period, each unit and the whole are counted from the values themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

import ibis

from peil.counting.conditions import columns_of
from peil.counting.declarations import (
    AtEveryUnit,
    AtUnit,
    Counted,
    Distinct,
    InStock,
    OnDay,
    Running,
)
from peil.counting.engine.classes import known_codes
from peil.counting.engine.cube import NO_CODE
from peil.counting.engine.plan import demands_of
from peil.counting.engine.rows import (
    LinkedFlags,
    Rows,
    Sight,
    Window,
    dated_in,
    day_of,
    known_rows,
    month_in,
)
from peil.register.contract import CONTRACT, RECORDED_ON
from peil.terms.periods import Period, month_number


def members_of(counted: Counted, rows: Rows, sight: Sight, *, breakdown: str | None = None) -> Rows:
    """Return the rows that something counts, with where and when; lazy, of unknown order.

    The columns are `who` (the value that counts), `placed` (a unit's key), `_first` and `_last`
    (numbers of months; `_last` is empty where there is no end yet), the key of the table, and
    that of the breakdown where there is one.
    """
    codes, demands = demands_of(counted.only)
    needed = known_rows(rows.select(*columns_read(counted, breakdown)), sight.window)
    links = LinkedFlags(needed, sight)
    joined = links.joined(demands)
    who, key = who_of(counted), CONTRACT[counted.table].key
    conditions = [links.meets(joined, demand) for demand in (*codes, *demands)]
    dated = counted.dated_by
    start = dated.day if isinstance(dated, OnDay) else dated.start
    conditions += dated_in(joined, start, window=sight.window)
    kept = joined.filter(*conditions, joined[who].notnull())
    placed, at = placed_at(kept, counted, sight)
    first = month_in(placed[start])
    last = first if isinstance(dated, OnDay) else _last_month(placed, dated, sight.window)
    beside = [key] if breakdown is None else [key, breakdown]
    return placed.select(
        *dict.fromkeys(beside), who=placed[who], placed=at, _first=first, _last=last
    )


def who_of(counted: Counted) -> str:
    """Return the column whose different values count: that of the rule, or the key."""
    if isinstance(counted.counts, Distinct):
        return counted.counts.column
    return CONTRACT[counted.table].key


def columns_read(counted: Counted, breakdown: str | None) -> tuple[str, ...]:
    """Return the columns that counting needs, each once."""
    dated, placed = counted.dated_by, counted.placed_by
    days = [dated.day] if isinstance(dated, OnDay) else [dated.start, dated.end]
    at = [placed.column] if isinstance(placed, AtUnit) else [placed.own, placed.otherwise]
    tested = [
        column
        for condition in counted.only
        for column in (
            [condition.link.own]
            if condition.link is not None
            else [c for test in condition.tests for c in columns_of(test)]
        )
    ]
    kept = [CONTRACT[counted.table].key, who_of(counted), RECORDED_ON, *days, *at, *tested]
    return tuple(dict.fromkeys(kept if breakdown is None else [*kept, breakdown]))


def _last_month(rows: Rows, dated: InStock | Running, window: Window) -> Rows:
    """Return the last month in which rows count; a later end than is looked at is none yet."""
    end = day_of(rows, dated.end, not_before=dated.start)
    if window.dated_until is not None:
        end = ibis.ifelse(end > window.dated_until, ibis.null("date"), end)
    return month_in(end) - 1 if isinstance(dated, InStock) else month_in(end)


def placed_at(rows: Rows, counted: Counted, sight: Sight) -> tuple[Rows, Rows]:
    """Return rows, once for each unit that they are placed at, and that unit."""
    placed = counted.placed_by
    if isinstance(placed, AtUnit):
        return rows, rows[placed.column]
    others = known_rows(sight.linked[placed.table], sight.window)
    pairs = others.select(_for=others[placed.column], _at=others[placed.unit])
    pairs = pairs.filter(pairs["_for"].notnull(), pairs["_at"].isin(list(sight.units))).distinct()
    joined = rows.left_join(pairs, rows[placed.own] == pairs["_for"])
    return joined, ibis.coalesce(joined["_at"], joined[placed.otherwise])


def only_needed(members: Rows, breakdown: str | None) -> Rows:
    """Return members with no more columns than their different values are counted by."""
    columns = ["who", "placed", "_first", "_last", *([breakdown] if breakdown is not None else [])]
    return members.select(*columns)


def linked_tables_of(counted: Counted) -> tuple[str, ...]:
    """Return the other tables that are needed to count something, sorted."""
    found = {c.link.table for c in counted.only if c.link is not None}
    if isinstance(counted.placed_by, AtEveryUnit):
        found.add(counted.placed_by.table)
    return tuple(sorted(found))


def values_per_period(
    counted: Counted,
    members: Rows,
    *,
    sight: Sight,
    periods: Sequence[Period],
    breakdown: str | None,
) -> Rows:
    """Return the number of different values; lazy, of unknown order.

    The columns are `unit` (its place among the units, -1 for the whole), `period` (its place in
    `periods`), `code` (of the breakdown, empty text where it is not recorded or on no list;
    nothing for all together) and `n`. Units and periods in which there are none are left out.
    """
    at = members.select(
        "who",
        "_first",
        "_last",
        unit=sight.unit_in(members["placed"]),
        code=ibis.null("string")
        if breakdown is None
        else code_of(counted, members, breakdown, sight),
    )
    dated = _in_periods(counted, at, periods)
    groupings = [("unit",), ()]
    if breakdown is not None:
        groupings += [("unit", "code"), ("code",)]
    return ibis.union(*(_different(dated, by) for by in groupings))


def code_of(counted: Counted, members: Rows, breakdown: str, sight: Sight) -> Rows:
    """Return the code of a breakdown, empty text where it is not recorded or on no list."""
    column = CONTRACT[counted.table].column(breakdown)
    known = sorted(str(code) for code in known_codes(column, tests=(), lists=sight.lists))
    code = members[breakdown].cast("string")
    return ibis.ifelse(code.isin(known), code, NO_CODE)


def _in_periods(counted: Counted, members: Rows, periods: Sequence[Period]) -> Rows:
    """Return each member once for each period in which it counts, with the period's place."""
    starts = [month_number(period.first_day) for period in periods]
    ends = [month_number(period.last_day) for period in periods]
    if isinstance(counted.dated_by, OnDay):
        length = ends[0] - starts[0] + 1
        inside = members.filter(members["_first"].between(starts[0], ends[-1]))
        place = ((inside["_first"] - starts[0]) / length).floor().cast("int32")
        return inside.mutate(period=place)
    found = []
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        since = end if isinstance(counted.dated_by, InStock) else start
        last = members["_last"]
        inside = members.filter((members["_first"] <= end) & (last.isnull() | (last >= since)))
        found.append(inside.mutate(period=ibis.literal(place, "int32")))
    return ibis.union(*found) if len(found) > 1 else found[0]


def _different(members: Rows, by: tuple[str, ...]) -> Rows:
    """Return the number of different values for the given columns; the others are nothing."""
    kept = members.filter(members["unit"].notnull()) if "unit" in by else members
    once = kept.select(*by, "period", "who").distinct()
    counted = once.group_by(*by, "period").aggregate(n=once.count())
    return counted.select(
        unit=counted["unit"].cast("int32") if "unit" in by else ibis.literal(-1, "int32"),
        period=counted["period"].cast("int32"),
        code=counted["code"] if "code" in by else ibis.null("string"),
        n=counted["n"].cast("int64"),
    )
