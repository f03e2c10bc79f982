# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Looks through columns of text for what is not the day, number or flag that it should be."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Sequence
from pathlib import Path

import ibis

from peil.register.columns import Column
from peil.register.conforming import (
    PATTERNS,
    WRITTEN,
    LocalTable,
    Problem,
    ProblemKind,
    unreadable,
)
from peil.register.connections import fetch
from peil.register.errors import FileUnreadable, ValueUnreadable, shape_of
from peil.register.files import CSV, read_separator


def find_unreadable(
    backend: ibis.BaseBackend,
    local: LocalTable,
    *,
    without: Collection[str],
    paths: Sequence[Path],
) -> tuple[Problem, ...]:
    """Return the columns of text with values that cannot be read; reads the text once.

    Args:
        backend: what executes.
        local: the table as it is stored.
        without: columns that are not looked at.
        paths: the files of the table, to say where the first such value stands.

    Raises:
        FileUnreadable: when the text does not form a table.
    """
    columns = [c for c in local.contract.columns if c.name not in without and local.read_as_text(c)]
    if not columns:
        return ()
    try:
        counted = fetch(unreadable(local, columns=columns), backend=backend).to_pylist()[0]
    except Exception as wrong:  # noqa: BLE001 - every engine has errors of its own
        name = paths[0] if paths else local.contract.name
        raise FileUnreadable(name, found=_without_values(wrong)) from None
    return tuple(
        _problem(local, column, rows=int(counted[column.name]), paths=paths)
        for column in columns
        if counted[column.name]
    )


def _without_values(wrong: Exception) -> str:
    """Return what an engine says about a file, but nothing that stands in it."""
    line = re.search(r"line:? (\d+)", str(wrong), re.IGNORECASE)
    where = f", near line {line.group(1)}" if line else ""
    return f"Its lines do not all have the columns of the first line, or are not UTF-8{where}."


def _problem(local: LocalTable, column: Column, *, rows: int, paths: Sequence[Path]) -> Problem:
    error = ValueUnreadable(
        local.contract.name,
        column.name,
        needed=WRITTEN[column.kind],
        rows=rows,
        where=_where(local, column, paths),
    )
    return Problem(ProblemKind.UNREADABLE, local.contract.name, column.name, error, rows)


def _where(local: LocalTable, column: Column, paths: Sequence[Path]) -> str:
    """Return in which file and line the first such value stands, and how it is written."""
    name = local.names.local(column.name)
    codes = local.names.codes.get(column.name, {})
    for path in paths:
        if path.suffix != CSV:
            continue
        with path.open(encoding="utf-8-sig", newline="") as opened:
            reader = csv.DictReader(opened, delimiter=read_separator(path))
            for row in reader:
                value = row[name] or ""
                if value and not re.search(PATTERNS[column.kind], codes.get(value, value)):
                    return f"; the first is in '{path}', line {reader.line_num}: {shape_of(value)}"
    return ""
