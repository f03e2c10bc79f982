# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes a scan as one lazy expression that any engine can run; nothing is executed here."""

from __future__ import annotations

from functools import reduce
from operator import and_

import ibis

from peil.counting.conditions import columns_of
from peil.counting.engine.classes import UNPLACED, CodeClasses
from peil.counting.engine.plan import Amount, Demand, LinkedRows, Scan
from peil.counting.engine.rows import (
    LinkedFlags,
    Rows,
    Sight,
    Window,
    dated_in,
    day_of,
    month_in,
)
from peil.register.contract import RECORDED_ON


def scan_rows(scan: Scan, rows: Rows, sight: Sight) -> Rows:
    """Return the cube of a scan: one row for each unit, month and combination of classes.

    The columns are `unit` (its place among the units, empty for any other), `month` (see
    `month_number`; empty for rows that entered the register too late, which count nowhere), `k0`, `k1` ... (classes, empty where unplaced), and `a0`, `a1` ... (amounts,
    whole numbers, empty for none). Lazy; of unknown order.

    Args:
        scan: the scan.
        rows: the rows of its table.
        sight: what is looked at beside them.
    """
    flow, window = scan.flow, sight.window
    links = LinkedFlags(rows.select(*_columns(scan, sight)), sight)
    joined = links.joined(_demands(scan))
    conditions = list(dated_in(joined, flow.day, window=window, not_before=flow.not_before))
    conditions += [links.meets(joined, demand) for demand in scan.always]
    for classes, kept in zip(scan.classes, scan.kept, strict=True):
        if len(kept - {UNPLACED}) < len(classes.members):
            found = sight.class_in(joined[classes.column], classes.codes)
            conditions.append(found.isnull() | found.isin(sorted(kept - {UNPLACED})))
    dated = joined.filter(*conditions)
    keys = {
        "unit": sight.unit_in(dated[flow.placed_by.column]),
        "month": _month(dated, scan, window),
    }
    for number, classes in enumerate(scan.classes):
        keys[f"k{number}"] = _class(dated[classes.column], classes, sight)
    amounts = {
        f"a{number}": _added_up(dated, amount, links, set(scan.always), sight)
        for number, amount in enumerate(scan.amounts)
    }
    return dated.group_by(**keys).aggregate(**amounts)


def _class(column: Rows, classes: CodeClasses, sight: Sight) -> Rows:
    """Return the class of a code; a flag is its own class, false being 0 and true 1."""
    return column if classes.is_flag else sight.class_in(column, classes.codes)


def _month(rows: Rows, scan: Scan, window: Window) -> Rows:
    """Return the month of rows, empty where they entered too late.

    Leaving them out by a filter instead would cost more than all else: it cuts every column. It
    is the day that is emptied, since a choice between columns costs less than one between sums.
    """
    day = day_of(rows, scan.flow.day, not_before=scan.flow.not_before)
    if window.recorded_until is None:
        return month_in(day)
    return month_in(ibis.ifelse(rows[RECORDED_ON] > window.recorded_until, ibis.null("date"), day))


def _demands(scan: Scan) -> tuple[Demand, ...]:
    return (*scan.always, *(demand for amount in scan.amounts for demand in amount.demands))


def _columns(scan: Scan, sight: Sight) -> tuple[str, ...]:
    """Return the columns that a scan needs, each once: reading others costs time."""
    flow = scan.flow
    needed = [flow.placed_by.column, flow.day, *(classes.column for classes in scan.classes)]
    needed += [flow.not_before] if flow.not_before is not None else []
    needed += [amount.column for amount in scan.amounts if amount.column is not None]
    needed += [RECORDED_ON] if sight.window.recorded_until is not None else []
    for demand in _demands(scan):
        if isinstance(demand, LinkedRows):
            needed.append(demand.link.own)
        else:
            needed += columns_of(demand)
    return tuple(dict.fromkeys(needed))


def _added_up(
    rows: Rows, amount: Amount, links: LinkedFlags, met: set[Demand], sight: Sight
) -> Rows:
    wanted = [links.meets(rows, demand) for demand in amount.demands if demand not in met]
    every = reduce(and_, wanted) if wanted else None
    if amount.column is None:
        return rows.count() if every is None else sight.number_of(every)
    return rows[amount.column].sum(where=every).cast("int64")
