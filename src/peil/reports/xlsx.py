# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes a document as a workbook: real numbers, a header that stays in sight, notes."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from peil.reports.document import (
    Align,
    Cell,
    Document,
    Facts,
    Listing,
    NumberedNotes,
    Paragraph,
    RowKind,
    Table,
)
from peil.reports.words import word
from peil.terms.quantities import Measure

FIXED_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook holds local time without a zone
"""The same document gives the same bytes, so the file does not say when it was made."""

_NUMBER_FORMATS: Mapping[Measure, str] = {
    Measure.COUNT: "#,##0",
    Measure.PERCENT: '0.##"%"',
    Measure.EUR_MILLION: '"€" #,##0.0##" mln"',
    Measure.FTE: '#,##0" fte"',
    Measure.DAYS: "0.0",
    Measure.MILESTONE: "General",
}
_COLUMN_UNIT = 9
_ACCENT, _WASH, _SOFT, _LINE = "#0B5563", "#EEF3F5", "#55636F", "#C9D2D9"


class _Formats:
    """Makes each cell format once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def get(self, **properties: Any) -> Format:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            base = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
            self._made[key] = self._workbook.add_format(base | properties)
        return self._made[key]


def write_xlsx(document: Document) -> bytes:
    """Return a document as a workbook: one sheet for each table, one for the text around them."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as workbook:
        workbook.set_properties(
            {
                "title": f"{document.title} – {document.subtitle}",
                "comments": document.description,
                "author": "Peil",
                "created": FIXED_TIME,
            }
        )
        formats = _Formats(workbook)
        texts = _note_texts(document)
        for number, table in enumerate(document.tables, start=1):
            name = document.title if number == 1 else f"{document.title[:24]} ({number})"
            sheet = workbook.add_worksheet(_sheet_name(name))
            _write_table(sheet, table, document, texts, formats)
        sheet = workbook.add_worksheet(_sheet_name(word("notes", document.language)))
        _write_texts(sheet, document, formats)
    return target.getvalue()


def _sheet_name(name: str) -> str:
    """Return a name that a sheet may have: 31 signs, none of them special."""
    return "".join(sign for sign in name if sign not in "[]:*?/\\")[:31]


def _note_texts(document: Document) -> tuple[str, ...]:
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, NumberedNotes):
                return block.texts
    return ()


def _write_table(
    sheet: Worksheet,
    table: Table,
    document: Document,
    texts: tuple[str, ...],
    formats: _Formats,
) -> None:
    last = len(table.columns)
    sheet.write(0, 0, document.title, formats.get(bold=True, font_size=16))
    sheet.write(1, 0, document.subtitle, formats.get(font_color=_SOFT))
    for place, column in enumerate(table.columns):
        align = "right" if column.align is Align.END else "left"
        style = formats.get(
            bold=True, align=align, valign="bottom", bottom=2, bottom_color=_ACCENT, text_wrap=True
        )
        sheet.write(2, place, column.title, style)
        sheet.set_column(place, place, max(column.weight, 1) * _COLUMN_UNIT + 2)
    remarks = formats.get(bold=True, valign="bottom", bottom=2, bottom_color=_ACCENT)
    sheet.write(2, last, word("remarks", document.language), remarks)
    sheet.set_column(last, last, 90)
    for number, row in enumerate(table.rows, start=3):
        if row.kind is RowKind.GROUP:
            group = formats.get(bold=True, bg_color=_WASH)
            sheet.write(number, 0, row.cells[0].text, group)
            for place in range(1, last + 1):
                sheet.write_blank(number, place, None, group)
            continue
        for place, cell in enumerate(row.cells):
            _write_cell(
                sheet,
                (number, place),
                cell,
                _style(table, place, row.kind, row.depth, cell, formats),
            )
        said = "\n".join(texts[n - 1] for n in _numbers(row.cells))
        sheet.write(number, last, said, formats.get(text_wrap=True, bottom=1, bottom_color=_LINE))
    sheet.freeze_panes(3, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)


def _numbers(cells: tuple[Cell, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for cell in cells for number in cell.notes))


def _style(
    table: Table, place: int, kind: RowKind, depth: int, cell: Cell, formats: _Formats
) -> Format:
    properties: dict[str, Any] = {"bottom": 1, "bottom_color": _LINE}
    if place == 0:
        properties |= {"indent": depth * 2, "text_wrap": True}
    elif table.columns[place].align is Align.END:
        properties["align"] = "right"
    if kind is RowKind.TOTAL:
        properties["bold"] = True
    if cell.is_word:
        properties |= {"font_color": _SOFT, "bold": False, "text_wrap": True}
    if cell.measure is not None:
        properties["num_format"] = _number_format(table, place, cell)
    return formats.get(**properties)


def _number_format(table: Table, place: int, cell: Cell) -> str:
    if table.columns[place].key == "difference" and cell.measure is Measure.PERCENT:
        return "0.##"
    return _NUMBER_FORMATS[cell.measure or Measure.COUNT]


def _write_cell(sheet: Worksheet, at: tuple[int, int], cell: Cell, style: Format) -> None:
    if cell.value is not None:
        sheet.write_number(*at, float(cell.value), style)
    else:
        sheet.write_string(*at, cell.text, style)


def _write_texts(sheet: Worksheet, document: Document, formats: _Formats) -> None:
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 120)
    heading = formats.get(bold=True, font_size=13)
    body = formats.get(text_wrap=True)
    at = 0
    for section in document.sections:
        lines = [line for block in section.blocks for line in _lines(block)]
        if not lines:
            continue
        sheet.write(at, 0, section.heading, heading)
        for number, text in lines:
            at += 1
            sheet.write(at, 0, number, body)
            sheet.write(at, 1, text, body)
        at += 2
    sheet.write(at, 0, document.colophon, formats.get(font_color=_SOFT))


def _lines(block: object) -> list[tuple[int | str, str]]:
    if isinstance(block, NumberedNotes):
        return [(number, text) for number, text in enumerate(block.texts, start=1)]
    if isinstance(block, Listing):
        return [("–", point) for point in block.points]
    if isinstance(block, Paragraph):
        return [("", block.text)]
    if isinstance(block, Facts):
        return [("", f"{label}: {text}") for label, text in block.pairs]
    return []
