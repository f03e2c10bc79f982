# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Tables that are absent, and columns that are missing, of a wrong type, or empty."""

from __future__ import annotations

from collections.abc import Iterator

from peil.register.check.findings import Finding, error, finding
from peil.register.check.subjects import Counted, Measures, Subject
from peil.register.conforming import Problem, ProblemKind

TABLE_ABSENT = finding(
    "R101",
    "table absent",
    "De tabel {table} is er niet; wat erop telt, is niet te tellen.",
    "The table {table} is not there; what counts on it cannot be counted.",
)
COLUMN_MISSING = error(
    "R102",
    "column missing",
    "De kolom {column} ontbreekt.",
    "The column {column} is missing.",
)
WRONG_TYPE = error(
    "R103",
    "wrong type",
    "De kolom {column} heeft een verkeerd type.",
    "The column {column} has a wrong type.",
)
UNREADABLE = error(
    "R104",
    "value unreadable",
    "De waarden van de kolom {column} zijn niet alle te lezen: {rows}.",
    "The values of the column {column} cannot all be read: {rows}.",
)
EMPTY = error(
    "R105",
    "empty where never empty",
    "De kolom {column} mag nooit leeg zijn, en is het toch: {rows}.",
    "The column {column} may never be empty, and is: {rows}.",
)
NO_ROWS = finding("R106", "no rows", "De tabel {table} is leeg.", "The table {table} has no rows.")

_KINDS = {
    ProblemKind.MISSING: COLUMN_MISSING,
    ProblemKind.WRONG_TYPE: WRONG_TYPE,
    ProblemKind.UNREADABLE: UNREADABLE,
}


def about_problems(subject: Subject) -> Iterator[Finding]:
    """Yield what is wrong with whole columns, as opening the table found it."""
    for problem in subject.table.problems:
        yield _finding(problem)


def _finding(problem: Problem) -> Finding:
    seen = (problem.error.found,) if problem.kind is not ProblemKind.MISSING else ()
    return Finding(_KINDS[problem.kind], problem.table, problem.column, problem.rows, examples=seen)


def empty_measures(subject: Subject) -> Measures:
    """Return how many rows are empty in each column that may never be."""
    return {
        f"empty_{column.name}": subject.rows[column.name].isnull().sum()
        for column in subject.columns
        if not column.may_be_null
    }


def about_empty(subject: Subject, counted: Counted) -> Iterator[Finding]:
    """Yield the columns that are empty where they may never be."""
    if not counted.rows:
        yield Finding(NO_ROWS, subject.name, rows=0)
    for column in subject.columns:
        if rows := counted.sums.get(f"empty_{column.name}"):
            yield counted.finding(EMPTY, column.name, rows=rows)
