# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes a document's data as CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from peil.reports.document import Document

_FORMULA = re.compile("[=+@\t\n\uff1d\uff0b\uff0d\uff20-].*", re.DOTALL)
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)*( ?%)?", re.ASCII)


def write_csv(document: Document) -> str:
    """Return the records of a document as CSV (RFC 4180, comma, line feed)."""
    return records_as_csv(document.records, columns=document.columns)


def records_as_csv(records: Iterable[Mapping[str, Any]], *, columns: Sequence[str]) -> str:
    """Return flat rows as CSV; columns that only some rows have come last.

    A text that a spreadsheet would take for a formula gets a mark before it, so that whoever opens
    the file does not carry out what somebody typed. Numbers stay numbers.
    """
    rows = [{key: as_cell(value) for key, value in record.items()} for record in records]
    more = dict.fromkeys(key for row in rows for key in row if key not in columns)
    target = io.StringIO()
    writer = csv.DictWriter(target, [*columns, *more], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue()


def as_cell(value: Any) -> Any:
    """Return a value as it stands in CSV.

    >>> as_cell("=1+1"), as_cell("-3.5"), as_cell("- 3 zaken"), as_cell(-3)
    ("'=1+1", '-3.5', "'- 3 zaken", -3)
    """
    if not isinstance(value, str):
        return value
    text = value.replace("\r\n", "\n").replace("\r", "\n")  # alone it would end the row
    is_formula = _FORMULA.fullmatch(text) and not _NUMBER.fullmatch(text)
    return f"'{text}" if is_formula else text


def write_json(document: Document) -> str:
    """Return all data of a document as JSON, in the order it was made."""
    return as_json(document.data)


def as_json(data: Any) -> str:
    """Return data as JSON with plain numbers, readable and ending in a line feed."""
    return json.dumps(data, ensure_ascii=False, indent=2, default=number_as_json) + "\n"


def number_as_json(value: Any) -> int | float:
    """Return a Decimal as a JSON number.

    Raises:
        TypeError: when the value is anything else that JSON cannot hold.
    """
    if not isinstance(value, Decimal):
        message = f"JSON cannot hold a {type(value).__name__}"
        raise TypeError(message)
    return int(value) if value == value.to_integral_value() else float(value)
