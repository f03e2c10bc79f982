# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes a document as a workbook: real numbers, a header that stays in sight, notes."""

from __future__ import annotations

import io
import math
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
    Chart,
    Column,
    Command,
    Document,
    Facts,
    Listing,
    NumberedNotes,
    Paragraph,
    Row,
    RowKind,
    Table,
)
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.quantities import Measure

FIXED_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook holds local time without a zone
"""The same document gives the same bytes, so the file does not say when it was made."""

_NUMBER_FORMATS: Mapping[Measure, str] = {
    Measure.COUNT: "#,##0",
    Measure.PERCENT: 'General"%"',
    Measure.EUR_MILLION: '"€" General" mln"',
    Measure.FTE: '#,##0" fte"',
    Measure.DAYS: "General",
    Measure.MILESTONE: "General",
}
_POINTS: dict[Language, str] = {
    "nl": 'General" procentpunt"',
    "en": 'General" percentage points"',
}
_COLUMN_UNIT = 3.75
_REMARKS_WIDTH = 80
_SIGNS_PER_WIDTH = 1.1
_LINE_HEIGHT = 15
_HEADER_ROW = 2
_A4 = 9
_TEXT_WIDTH = 100
_ACCENT, _WASH, _SOFT, _LINE = "#0B5563", "#EEF3F5", "#55636F", "#C9D2D9"
_RULED: dict[str, Any] = {"bottom": 1, "bottom_color": _LINE}
_WRAPPED: dict[str, Any] = {"text_wrap": True}


class _Formats:
    """Makes each cell format once."""

    def __init__(self, workbook: Workbook, *, language: Language) -> None:
        self.language: Language = language
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
        formats = _Formats(workbook, language=document.language)
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
    _write_text(sheet, (0, 0), document.title, formats.get(bold=True, font_size=16))
    sheet.set_row(0, 24)
    _write_text(sheet, (1, 0), document.subtitle, formats.get(font_color=_SOFT))
    widths = [*(column.weight * _COLUMN_UNIT + 3 for column in table.columns), _REMARKS_WIDTH]
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    _write_header(sheet, table, document, formats)
    for number, row in enumerate(table.rows, start=_HEADER_ROW + 1):
        said = "\n".join(texts[n - 1] for n in _numbers(row.cells))
        if row.kind is RowKind.GROUP:
            _write_group(sheet, number, row.cells[0].text, width=len(widths), formats=formats)
            continue
        for place, cell in enumerate(row.cells):
            style = _style(table, place, row, formats)
            _write_cell(sheet, (number, place), cell, style)
        sheet.write_string(number, len(widths) - 1, said, formats.get(**_WRAPPED, **_RULED))
        lines = [_lines_needed(c.text, w) for c, w in zip(row.cells, widths, strict=False)]
        sheet.set_row(number, _LINE_HEIGHT * max(*lines, _lines_needed(said, _REMARKS_WIDTH)))
    sheet.freeze_panes(_HEADER_ROW + 1, 1)
    sheet.set_landscape()
    sheet.repeat_rows(_HEADER_ROW)
    _fit_on_paper(sheet)


def _write_header(sheet: Worksheet, table: Table, document: Document, formats: _Formats) -> None:
    look: dict[str, Any] = {"bold": True, "valign": "bottom", "bottom": 2, "bottom_color": _ACCENT}
    for place, column in enumerate(table.columns):
        side = _side(column.align) if place else {}
        style = formats.get(**look, **side, text_wrap=True)
        _write_text(sheet, (_HEADER_ROW, place), column.title, style)
    remarks = word("remarks", document.language)
    _write_text(sheet, (_HEADER_ROW, len(table.columns)), remarks, formats.get(**look))


def _write_group(
    sheet: Worksheet, number: int, text: str, *, width: int, formats: _Formats
) -> None:
    group = formats.get(bold=True, bg_color=_WASH)
    _write_text(sheet, (number, 0), text, group)
    for place in range(1, width):
        sheet.write_blank(number, place, None, group)


def _side(align: Align) -> dict[str, Any]:
    return {"align": "left", "indent": 1} if align is Align.START else {"align": "right"}


def _lines_needed(text: str, width: float) -> int:
    """Return how many lines a text takes in a column; workbooks do not say it themselves."""
    return sum(
        max(1, math.ceil(len(line) / (width * _SIGNS_PER_WIDTH))) for line in text.split("\n")
    )


def _fit_on_paper(sheet: Worksheet) -> None:
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)


def _numbers(cells: tuple[Cell, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for cell in cells for number in cell.notes))


def _style(table: Table, place: int, row: Row, formats: _Formats) -> Format:
    cell, column = row.cells[place], table.columns[place]
    properties: dict[str, Any] = {**_RULED, **_WRAPPED}
    if place == 0:
        properties |= {"align": "left", "indent": row.depth * 2}
    else:
        properties |= _side(column.align)
    if row.kind is RowKind.TOTAL:
        properties["bold"] = True
    if cell.is_word:
        properties |= {"font_color": _SOFT, "bold": False}
    if cell.measure is not None:
        properties["num_format"] = _number_format(column, cell.measure, formats.language)
    return formats.get(**properties)


def _number_format(column: Column, measure: Measure, language: Language) -> str:
    """Return how a number is shown; a difference of percentages is a plain number of points."""
    if column.key == "difference" and measure is Measure.PERCENT:
        return _POINTS[language]
    return _NUMBER_FORMATS[measure]


def _write_cell(sheet: Worksheet, at: tuple[int, int], cell: Cell, style: Format) -> None:
    if cell.value is not None:
        sheet.write_number(*at, float(cell.value), style)
    else:
        sheet.write_string(*at, cell.text, style)


def _write_text(sheet: Worksheet, at: tuple[int, int], text: str, style: Format) -> None:
    """Write a text as it is, and never as the formula or link that it may look like."""
    if text:
        sheet.write_string(*at, text, style)
    else:
        sheet.write_blank(*at, None, style)


def _write_mark(sheet: Worksheet, at: tuple[int, int], mark: int | str, style: Format) -> None:
    if isinstance(mark, int):
        sheet.write_number(*at, mark, style)
    else:
        _write_text(sheet, at, mark, style)


def _write_texts(sheet: Worksheet, document: Document, formats: _Formats) -> None:
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, _TEXT_WIDTH)
    heading = formats.get(bold=True, font_size=13)
    body = formats.get(text_wrap=True)
    at = 0
    for section in document.sections:
        lines = [line for block in section.blocks for line in _lines(block)]
        if not lines:
            continue
        sheet.write_string(at, 0, section.heading, heading)
        for number, text in lines:
            at += 1
            _write_mark(sheet, (at, 0), number, body)
            sheet.write_string(at, 1, text, body)
            sheet.set_row(at, _LINE_HEIGHT * _lines_needed(text, _TEXT_WIDTH))
        at += 2
    _write_text(sheet, (at, 0), document.colophon, formats.get(font_color=_SOFT))
    _fit_on_paper(sheet)


def _lines(block: object) -> list[tuple[int | str, str]]:
    if isinstance(block, NumberedNotes):
        return [(number, text) for number, text in enumerate(block.texts, start=1)]
    if isinstance(block, Listing):
        return [("–", point) for point in block.points]
    if isinstance(block, Paragraph | Command):
        return [("", block.text)]
    if isinstance(block, Chart):
        return [("", block.description)]
    if isinstance(block, Facts):
        return [("", f"{label}: {text}") for label, text in block.pairs]
    return []
