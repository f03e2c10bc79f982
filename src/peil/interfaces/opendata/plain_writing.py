# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes flat rows as CSV and JSON: exact numbers, and the same bytes for the same rows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

from peil.interfaces.opendata.data_column import Value
from peil.reports.plain_files import as_cell
from peil.terms.numbers import plain

LICENCE = "CC0-1.0"
LICENCE_ADDRESS = "https://creativecommons.org/publicdomain/zero/1.0/"


def csv_text(value: Value) -> str:
    """Return a value as it stands in CSV; nothing is an empty cell.

    A text that a spreadsheet would take for a formula gets a mark before it.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(as_cell(value))


def csv_bytes(rows: Iterable[Mapping[str, Value]], *, columns: Sequence[str]) -> bytes:
    """Return rows as CSV in UTF-8, as RFC 4180 has it: commas, and lines that end in CR LF."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([csv_text(row[name]) for name in columns] for row in rows)
    return target.getvalue().encode("utf-8")


def json_bytes(data: Any) -> bytes:
    """Return data without numbers that are not whole as JSON, with a line feed at its end."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def json_rows_bytes(about: Mapping[str, Any], rows: Iterable[Mapping[str, Value]]) -> bytes:
    """Return what a file is about, and its rows with every number digit for digit, as JSON."""
    head = json.dumps(about, ensure_ascii=False, indent=2)
    lines = ",\n".join(_json_row(row) for row in rows)
    return f'{head[:-2]},\n  "rows": [\n{lines}\n  ]\n}}\n'.encode()


def _json_row(row: Mapping[str, Value]) -> str:
    return "    {" + ", ".join(f'"{key}": {_json(value)}' for key, value in row.items()) + "}"


def _json(value: Value) -> str:
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, date):
        return f'"{value.isoformat()}"'
    return json.dumps(value, ensure_ascii=False)
