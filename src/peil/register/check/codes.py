# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Codes that the contract or the policy folder does not know, and codes padded with blanks."""

from __future__ import annotations

from collections.abc import Iterator

import ibis

from peil.register.check.findings import Finding, error, finding
from peil.register.check.subjects import Counted, Measures, Subject
from peil.register.columns import Column, Kind

UNKNOWN_CODE = error(
    "R109",
    "unknown code",
    "De kolom {column} heeft onbekende codes: {rows}.",
    "The column {column} has unknown codes: {rows}.",
)
PADDED_CODE = error(
    "R110",
    "code padded with blanks",
    "De kolom {column} heeft spaties rond codes: {rows}.",
    "The column {column} has blanks around codes: {rows}.",
)
NOT_CHECKED = finding(
    "R111",
    "code list not at hand",
    "De kolom {column} is niet nagekeken: de lijst {codelist} is er niet.",
    "The column {column} was not checked: the list {codelist} is not there.",
)
_SHOWN = 10
_CODES_AT_MOST = 50
"""More different values than this are no codes; they could be anything, and are not shown."""
_LONGEST = 40


def known_codes(subject: Subject, column: Column) -> tuple[str | int, ...] | None:
    """Return the codes that a column may hold, sorted, or nothing where their list is absent."""
    if column.codelist is not None:
        listed = subject.codelists.get(column.codelist)
        return None if listed is None else tuple(sorted(listed))
    if column.kind is Kind.LEVEL:
        return tuple(sorted(int(one.code) for one in column.codes))
    return tuple(sorted(one.code for one in column.codes))


def code_measures(subject: Subject) -> Measures:
    """Return how many rows have an unknown code in each column."""
    measures = {}
    for column in subject.columns:
        known = known_codes(subject, column) if column.is_code else None
        if known is not None:
            value = subject.rows[column.name]
            measures[f"unknown_{column.name}"] = (value.notnull() & value.notin(known)).sum()
    return measures


def about_codes(subject: Subject, counted: Counted) -> Iterator[Finding]:
    """Yield the columns with unknown or padded codes, with the codes themselves."""
    for column in subject.columns:
        if not column.is_code:
            continue
        known = known_codes(subject, column)
        if known is None:
            filled = (("codelist", column.codelist or ""),)
            yield Finding(NOT_CHECKED, subject.name, column.name, filled=filled)
        elif rows := counted.sums[f"unknown_{column.name}"]:
            yield from _about_column(subject, counted, column.name, known, rows)


def _about_column(
    subject: Subject,
    counted: Counted,
    column: str,
    known: tuple[str | int, ...],
    rows: int,
) -> Iterator[Finding]:
    found = subject.fetch(_unknown_values(subject, column, known)).to_pylist()
    if len(found) > _CODES_AT_MOST:
        many = f"> {_CODES_AT_MOST} different"
        yield counted.finding(UNKNOWN_CODE, column, rows=rows, examples=(many,))
        return
    padded = [one for one in found if str(one["code"]).strip() in known]
    unknown = [one for one in found if one not in padded]
    for kind, values in ((PADDED_CODE, padded), (UNKNOWN_CODE, unknown)):
        if values:
            yield counted.finding(
                kind,
                column,
                rows=sum(one["n"] for one in values),
                examples=tuple(f"'{_cut(one['code'])}': {one['n']}" for one in values[:_SHOWN]),
            )


def _cut(code: object) -> str:
    text = str(code)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _unknown_values(subject: Subject, column: str, known: tuple[str | int, ...]) -> ibis.Table:
    values = subject.rows.select(code=subject.rows[column])
    values = values.filter(values.code.notnull() & values.code.notin(known))
    grouped = values.group_by("code").aggregate(n=values.count())
    return grouped.order_by(ibis.desc("n"), "code").limit(_CODES_AT_MOST + 1)
