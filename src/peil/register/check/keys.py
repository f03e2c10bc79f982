# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Keys that occur more than once, and links that lead nowhere; neither is ever shown."""

from __future__ import annotations

from collections.abc import Iterator

from peil.register.check.findings import Finding, error, finding
from peil.register.check.subjects import Counted, Subject
from peil.register.connections import DUCKDB

DUPLICATE_KEYS = error(
    "R107",
    "duplicate keys",
    "De sleutel {column} is niet uniek: {rows} met {keys} verschillende waarden.",
    "The key {column} is not unique: {rows} with {keys} different values.",
)
ORPHANS = finding(
    "R108",
    "orphans",
    "De kolom {column} verwijst naar rijen van {target} die er niet zijn: {rows}.",
    "The column {column} leads to rows of {target} that are not there: {rows}.",
)
ROWS_AT_ONCE = 16_000_000
"""So many keys are compared at once, to keep memory in bounds."""


def about_duplicates(subject: Subject, counted: Counted) -> Iterator[Finding]:
    """Yield whether keys occur more than once; a table of many rows is done in parts."""
    key = subject.table.contract.key
    if not subject.offers(key):
        return
    parts = 1
    if subject.register.backend.name == DUCKDB:
        parts += counted.rows // ROWS_AT_ONCE
    keys = rows = 0
    for part in range(parts):
        found_keys, found_rows = _duplicates(subject, key, part=part, parts=parts)
        keys, rows = keys + found_keys, rows + found_rows
    if keys:
        yield counted.finding(DUPLICATE_KEYS, key, rows=rows, keys=str(keys))


def _duplicates(subject: Subject, key: str, *, part: int, parts: int) -> tuple[int, int]:
    chosen = subject.rows.select(key=subject.rows[key])
    chosen = chosen.filter(chosen.key.notnull())
    if parts > 1:
        chosen = chosen.filter((chosen.key.hash() % parts + parts) % parts == part)
    grouped = chosen.group_by("key").aggregate(n=chosen.count())
    twice = grouped.filter(grouped.n > 1)
    found = subject.fetch(twice.aggregate(keys=twice.count(), rows=twice.n.sum())).to_pylist()[0]
    return int(found["keys"]), int(found["rows"] or 0)


def about_orphans(subject: Subject, counted: Counted) -> Iterator[Finding]:
    """Yield the links to rows that are not there, of tables that are."""
    for column in subject.columns:
        target = subject.register.tables.get(column.target or "")
        if target is None or target.contract.key in {p.column for p in target.problems}:
            continue
        links = subject.rows.select(link=subject.rows[column.name])
        links = links.filter(links.link.notnull())
        keys = target.rows.select(key=target.rows[target.contract.key])
        lost = links.anti_join(keys, links.link == keys.key)
        rows = int(subject.fetch(lost.aggregate(n=lost.count()))["n"][0].as_py())
        if rows:
            name = target.contract.name
            yield counted.finding(ORPHANS, column.name, rows=rows, target=name)
