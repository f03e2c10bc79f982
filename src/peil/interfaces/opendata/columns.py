# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the data files: one list that every format and every description is made of.

Columns are added at the end and never leave, so that who reads a file by name can go on doing so.
"""

from __future__ import annotations

from collections.abc import Iterable

from peil.interfaces.opendata.data_column import DataColumn, Value
from peil.interfaces.opendata.origin_columns import ORIGIN_COLUMNS
from peil.interfaces.opendata.subject_columns import SUBJECT_COLUMNS
from peil.interfaces.opendata.value_columns import VALUE_COLUMNS
from peil.reports.observations import Observation

COLUMNS: tuple[DataColumn, ...] = (*SUBJECT_COLUMNS, *VALUE_COLUMNS, *ORIGIN_COLUMNS)
KEY = "observation"
"""The column that names a row."""


def flat_rows(rows: Iterable[Observation]) -> tuple[dict[str, Value], ...]:
    """Return observations as flat rows with every column, in order."""
    return tuple({column.name: column.read(row) for column in COLUMNS} for row in rows)
