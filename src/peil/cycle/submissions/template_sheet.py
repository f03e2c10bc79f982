# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes the sheet of the template that a unit fills in."""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal
from itertools import groupby

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from peil.counting.figures.rows import unmistakable
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.figure_cells import ABSENT_WORDS, STATUS_WORDS, Value
from peil.cycle.submissions.template_checks import check_row
from peil.cycle.submissions.template_layout import (
    COLUMNS,
    COLUMNS_AT,
    FILLED_IN,
    FIRST_ROW,
    HEADER_AT,
    MARK,
    ROUND_AT,
    UNIT_AT,
    Column,
)
from peil.cycle.submissions.template_look import SOFT, Look
from peil.cycle.submissions.template_rows import (
    Shown,
    TemplateContent,
    TemplateRow,
)
from peil.cycle.submissions.template_words import TEMPLATE_WORDS
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day
from peil.terms.quantities import Measure

_A4 = 9
_LINE_HEIGHT = 15
_SIGNS_PER_WIDTH = 1.05
_WIDTHS: Mapping[Column, float] = {
    Column.KEY: 12,
    Column.TITLE: 46,
    Column.MEASURE: 14,
    Column.NORM: 17,
    Column.YEAR_BEFORE: 17,
    Column.LAST: 19,
    Column.VALUE: 15,
    Column.STATUS: 14,
    Column.FINAL_EXPECTED: 16,
    Column.DEFINITION: 13,
    Column.NOTE: 36,
    Column.EXPLANATION: 36,
}
_NUMBERS = frozenset({Column.NORM, Column.YEAR_BEFORE, Column.LAST, Column.VALUE})
_EXACT_IN_A_SHEET = 15
"""A spreadsheet keeps so many digits of a number."""


def title_of(content: TemplateContent, language: Language) -> str:
    """Return how readers see the template of a unit for a round."""
    unit = content.unit_name.to(language)
    return TEMPLATE_WORDS.say("title", language, unit=unit, period=content.period)


class FilledSheet:
    """Writes the sheet that is filled in. Rows of xlsxwriter are counted from nought."""

    def __init__(
        self, sheet: Worksheet, look: Look, content: TemplateContent, language: Language
    ) -> None:
        self._sheet, self._look, self._content = sheet, look, content
        self._language: Language = language
        self._at = FIRST_ROW - 1

    def write(self) -> None:
        """Write everything."""
        self._set_up()
        self._write_top()
        for theme, rows in groupby(self._content.rows, key=lambda row: row.theme):
            self._write_theme(theme.to(self._language))
            for row in rows:
                self._write_row(row)

    def _set_up(self) -> None:
        for column in COLUMNS:
            hidden = {"hidden": True} if column is Column.KEY else {}
            self._sheet.set_column(
                column.number - 1, column.number - 1, _WIDTHS[column], None, hidden
            )
        self._sheet.protect("", {"format_columns": True, "format_rows": True})
        self._sheet.freeze_panes(HEADER_AT, Column.MEASURE.number - 1)
        self._sheet.hide_gridlines(2)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(HEADER_AT - 1)
        self._sheet.set_selection(
            FIRST_ROW, Column.VALUE.number - 1, FIRST_ROW, Column.VALUE.number - 1
        )

    def _write_top(self) -> None:
        content, sheet, language = self._content, self._sheet, self._language
        keys = {1: MARK, ROUND_AT: content.round_key, UNIT_AT: content.unit}
        for at, key in {**keys, HEADER_AT: content.data_version}.items():
            sheet.write_string(at - 1, 0, key)
        for column in COLUMNS:
            sheet.write_string(COLUMNS_AT - 1, column.number - 1, column.value)
        sheet.set_row(COLUMNS_AT - 1, None, None, {"hidden": True})
        sheet.write_string(0, 1, title_of(content, language), self._look.title)
        sheet.set_row(0, 24)
        day = written_day(content.supply_by, language=language)
        told = TEMPLATE_WORDS.say("subtitle", language, round=content.round_key, day=day)
        sheet.write_string(1, 1, told, self._look.soft)
        for column in COLUMNS[1:]:
            style = self._look.header(is_open=column in FILLED_IN, is_number=column in _NUMBERS)
            sheet.write_string(HEADER_AT - 1, column.number - 1, self._heading(column), style)
        sheet.set_row(HEADER_AT - 1, 3 * _LINE_HEIGHT)

    def _heading(self, column: Column) -> str:
        content = self._content
        name = f"column.{column.value}"
        if column is Column.LAST and content.last is not None:
            same = content.last.submission.round.key == content.round_key
            name = f"{name}.{'same' if same else 'other'}"
        last = content.last
        return TEMPLATE_WORDS.say(
            name,
            self._language,
            year=content.period.last_day.year,
            period=self._period(column),
            number=last.number if last is not None else "",
            round=last.submission.round.key if last is not None else "",
        )

    def _period(self, column: Column) -> str:
        content = self._content
        if column is Column.YEAR_BEFORE:
            return content.year_before.text
        if column is Column.LAST and content.last is not None:
            return content.last.submission.round.period
        return content.period.text

    def _write_theme(self, title: str) -> None:
        for column in COLUMNS[1:]:
            self._sheet.write_blank(self._at, column.number - 1, None, self._look.theme)
        self._sheet.write_string(self._at, 1, title, self._look.theme)
        self._sheet.set_row(self._at, 1.4 * _LINE_HEIGHT)
        self._at += 1

    def _write_row(self, row: TemplateRow) -> None:
        language, at = self._language, self._at
        title = row.title.to(language)
        self._sheet.write_string(at, 0, row.indicator)
        self._sheet.write_string(at, 1, title, self._look.fixed(align="left", indent=2 * row.depth))
        measure = word(f"measure.{row.measure.value}", language)
        self._sheet.write_string(
            at, Column.MEASURE.number - 1, measure, self._look.fixed(font_color=SOFT)
        )
        for column, shown in (
            (Column.NORM, row.norm),
            (Column.YEAR_BEFORE, row.year_before),
            (Column.LAST, row.last),
        ):
            self._write_shown(at, column, shown, row.measure)
        self._write_open(at, row)
        check_row(self._sheet, at, row, language=language)
        texts = [(title, Column.TITLE), *_texts(row)]
        lines = max(_lines(text, _WIDTHS[column]) for text, column in texts)
        self._sheet.set_row(at, _LINE_HEIGHT * min(lines, 10) + 3)
        self._at += 1

    def _write_shown(self, at: int, column: Column, shown: Shown, measure: Measure) -> None:
        place = (at, column.number - 1)
        if isinstance(shown, Value) and shown.number is not None:
            style = self._look.fixed(align="right", num_format=_format(measure))
            self._sheet.write_number(*place, float(shown.number), style)
            return
        said = (
            shown.to(self._language) if shown is not None and not isinstance(shown, Value) else ""
        )
        style = self._look.fixed(align="right", font_color=SOFT, italic=bool(said))
        self._sheet.write_string(*place, said, style) if said else self._sheet.write_blank(
            *place, None, style
        )

    def _write_open(self, at: int, row: TemplateRow) -> None:
        look, figure, language = self._look, row.current, self._language
        for column in FILLED_IN:
            self._sheet.write_blank(at, column.number - 1, None, _open(look, column, row.measure))
        status = STATUS_WORDS[figure.status if figure is not None else FigureDraft.status]
        self._put(at, Column.STATUS, status.to(language), row)
        if figure is None:
            return
        self._write_value(at, figure, row)
        if figure.final_expected is not None:
            style = _open(look, Column.FINAL_EXPECTED, row.measure)
            place = (at, Column.FINAL_EXPECTED.number - 1)
            self._sheet.write_datetime(*place, figure.final_expected, style)
        holding = row.definition.version if row.definition is not None else ""
        if figure.definition != holding:
            self._put(at, Column.DEFINITION, figure.definition, row)
        self._put(at, Column.NOTE, figure.note, row)
        self._put(at, Column.EXPLANATION, figure.explanation, row)

    def _write_value(self, at: int, figure: FigureDraft, row: TemplateRow) -> None:
        if figure.number is None:
            self._put(at, Column.VALUE, ABSENT_WORDS[figure.state].to(self._language), row)
        elif _is_exact(figure.number):
            style = _open(self._look, Column.VALUE, row.measure)
            self._sheet.write_number(at, Column.VALUE.number - 1, float(figure.number), style)
        else:
            self._put(at, Column.VALUE, unmistakable(figure.number), row)

    def _put(self, at: int, column: Column, text: str, row: TemplateRow) -> None:
        if text:
            style = _open(self._look, column, row.measure)
            self._sheet.write_string(at, column.number - 1, text, style)


def _open(look: Look, column: Column, measure: Measure) -> xlsxwriter.format.Format:
    if column is Column.VALUE:
        return look.open(align="right", num_format=_format(measure))
    if column is Column.FINAL_EXPECTED:
        return look.open(align="left", indent=1, num_format="d-m-yyyy")
    if column in {Column.NOTE, Column.EXPLANATION, Column.DEFINITION}:
        return look.open(align="left", indent=1, num_format="@")
    return look.open(align="left", indent=1)


def _format(measure: Measure) -> str:
    return "#,##0" if measure in {Measure.COUNT, Measure.FTE} else "General"


def _is_exact(number: Decimal) -> bool:
    return Decimal(format(float(number), f".{_EXACT_IN_A_SHEET}g")) == number


def _texts(row: TemplateRow) -> list[tuple[str, Column]]:
    if row.current is None:
        return []
    return [
        (row.current.note, Column.NOTE),
        (row.current.explanation, Column.EXPLANATION),
    ]


def _lines(text: str, width: float) -> int:
    return sum(max(1, math.ceil(len(one) / (width * _SIGNS_PER_WIDTH))) for one in text.split("\n"))
