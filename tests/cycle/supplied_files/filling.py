"""Fills in templates as somebody does in a spreadsheet, and breaks them as somebody might."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from peil.cycle.submissions.supplied_file import SuppliedFile
from peil.cycle.submissions.template_layout import FIRST_ROW, Column


def row_of(sheet: Worksheet, indicator: str) -> int:
    """The row of an indicator, from one."""
    return next(
        at for at in range(FIRST_ROW, sheet.max_row + 1) if sheet.cell(at, 1).value == indicator
    )


def filled(
    data: bytes,
    cells: Mapping[str, Mapping[Column, Any]] | None = None,
    *,
    change: Callable[[Worksheet], object] = lambda sheet: None,
    name: str = "limburg.xlsx",
) -> SuppliedFile:
    """A template with cells filled in by indicator and column, and changed in any other way."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book.worksheets[0]
    for indicator, by_column in (cells or {}).items():
        for column, value in by_column.items():
            sheet.cell(row_of(sheet, indicator), column.number).value = value
    change(sheet)
    target = io.BytesIO()
    book.save(target)
    return SuppliedFile(name, target.getvalue())


def repacked(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A workbook with parts added, or put in the place of its own."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content, compress_type=zipfile.ZIP_DEFLATED)
    return target.getvalue()
