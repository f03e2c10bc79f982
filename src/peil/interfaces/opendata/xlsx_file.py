# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes observations as a workbook: real numbers and days, and a sheet that explains the columns.

A spreadsheet of a Dutch reader takes a CSV file with commas for one column; this it opens as it is.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from peil.interfaces.opendata.columns import COLUMNS
from peil.interfaces.opendata.data_column import Value
from peil.terms.languages import Text

_FIXED_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook holds local time without a zone
"""The same rows give the same bytes, so the file does not say when it was made."""
_ROWS, _EXPLAINED = "waarnemingen", "kolommen"
_WIDTH = 18


def xlsx_bytes(rows: Iterable[Mapping[str, Value]], *, title: Text) -> bytes:
    """Return flat rows of observations as a workbook with a second sheet about the columns."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as workbook:
        workbook.set_properties(
            {"title": f"{title.nl} / {title.en}", "author": "Peil", "created": _FIXED_TIME}
        )
        bold, day = workbook.add_format({"bold": True}), workbook.add_format()
        day.set_num_format("yyyy-mm-dd")
        sheet = workbook.add_worksheet(_ROWS)
        _header(sheet, [column.name for column in COLUMNS], bold)
        for number, row in enumerate(rows, start=1):
            for place, column in enumerate(COLUMNS):
                _write(sheet, (number, place), row[column.name], day)
        sheet.freeze_panes(1, 1)
        _explain(workbook.add_worksheet(_EXPLAINED), bold)
    return target.getvalue()


def _header(sheet: Worksheet, names: list[str], bold: Format) -> None:
    sheet.set_column(0, len(names) - 1, _WIDTH)
    for place, name in enumerate(names):
        sheet.write_string(0, place, name, bold)


def _write(sheet: Worksheet, at: tuple[int, int], value: Value, day: Format) -> None:
    """Write a value as what it is; a text is never taken for a formula or an address."""
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(*at, value)
    elif isinstance(value, Decimal | int):
        sheet.write_number(*at, float(value))
    elif isinstance(value, date):
        sheet.write_datetime(*at, value, day)
    else:
        sheet.write_string(*at, value)


def _explain(sheet: Worksheet, bold: Format) -> None:
    _header(sheet, ["kolom / column", "uitleg", "explanation", "woorden / words"], bold)
    for number, column in enumerate(COLUMNS, start=1):
        words = column.codes or {}
        told = "; ".join(f"{word}: {text.nl} / {text.en}" for word, text in words.items())
        about = (column.name, column.description.nl, column.description.en, told)
        for place, text in enumerate(about):
            sheet.write_string(number, place, text)
