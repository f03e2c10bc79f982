# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads the cases of a total from a CSV file with `case,value`."""

from __future__ import annotations

from pathlib import Path

from peil.monitoring.contributions.largest import Case
from peil.monitoring.distribution.csv_rows import rows_of
from peil.terms.plain_rows import number_in

CASE_COLUMNS = ("case", "value")


def read_cases(path: Path) -> tuple[Case, ...]:
    """Return the cases of a CSV file with the columns of `CASE_COLUMNS`, in its order.

    Raises:
        RowsRefused: when the file cannot be read in one way, or a case stands there twice. The
            message holds no name of a case.
    """
    return tuple(
        Case(row["case"], number_in(path, line, row["value"]))
        for line, row in rows_of(path, columns=CASE_COLUMNS)
    )
