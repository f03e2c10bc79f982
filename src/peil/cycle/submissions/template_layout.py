# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Where everything stands in the template: what writes it and what reads it back agree here.

Sheet rows and columns are counted from one, as readers and openpyxl do. The first column and the
row above the header are hidden: they hold the keys that are read back.
"""

from __future__ import annotations

from enum import StrEnum

MARK = "peil-template/1"
"""In the first cell: that it is a template, and which version of it."""

ROUND_AT, UNIT_AT, COLUMNS_AT, HEADER_AT, FIRST_ROW = 2, 3, 4, 5, 6
"""In the first column: the rows of the round, the unit and the names of the columns; the data
version stands in the row of the header. Then the indicators follow."""

MOST_ROWS = 1_000
"""No round has so many indicators; below it nothing is read."""


class Column(StrEnum):
    """The columns, in order, by the names in the hidden row."""

    KEY = "indicator"
    TITLE = "title"
    MEASURE = "measure"
    NORM = "norm"
    YEAR_BEFORE = "year_before"
    LAST = "last_delivery"
    VALUE = "value"
    STATUS = "status"
    FINAL_EXPECTED = "final_expected"
    DEFINITION = "definition"
    NOTE = "note"
    EXPLANATION = "explanation"

    @property
    def number(self) -> int:
        """Its place, from one."""
        return COLUMNS.index(self) + 1

    @property
    def letter(self) -> str:
        """The letter that spreadsheets give it."""
        return "ABCDEFGHIJKL"[self.number - 1]


COLUMNS = tuple(Column)
"""All of them, in order."""

FILLED_IN = COLUMNS[COLUMNS.index(Column.VALUE) :]
"""Those that a unit fills in."""
