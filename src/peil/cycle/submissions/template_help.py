# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes the second sheet of the template: how to fill it in, and what is counted."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date

from xlsxwriter.worksheet import Worksheet

from peil.agenda.published import FigureState
from peil.cycle.submissions.figure_cells import ABSENT_WORDS
from peil.cycle.submissions.template_look import Look
from peil.cycle.submissions.template_rows import TemplateContent, TemplateRow
from peil.cycle.submissions.template_words import TEMPLATE_WORDS
from peil.terms.languages import Language
from peil.terms.periods import written_day

_TITLE_WIDTH, _VERSION_WIDTH, _TEXT_WIDTH = 46, 12, 90
_LINE_HEIGHT = 15
_SIGNS_PER_WIDTH = 1.15
_A4 = 9


def write_help(
    sheet: Worksheet,
    look: Look,
    content: TemplateContent,
    *,
    language: Language,
    known_on: date,
) -> None:
    """Write the sheet that explains the other one."""
    for place, width in enumerate((_TITLE_WIDTH, _VERSION_WIDTH, _TEXT_WIDTH)):
        sheet.set_column(place, place, width)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, TEMPLATE_WORDS.say("help.title", language), look.title)
    sheet.set_row(0, 24)
    at = _write_steps(sheet, look, at=1, steps=tuple(_steps(language, known_on)))
    at = _write_definitions(sheet, look, content, at=at + 1, language=language)
    version = TEMPLATE_WORDS.say("data-version", language, version=content.data_version)
    sheet.write_string(at + 1, 0, version, look.soft)


def _steps(language: Language, known_on: date) -> Iterator[tuple[str, str]]:
    for name in ("fill", "absent", "status", "note", "hand-in", "beside"):
        label = TEMPLATE_WORDS.say(f"help.{name}.title", language)
        told = TEMPLATE_WORDS.say(
            f"help.{name}",
            language,
            not_supplied=ABSENT_WORDS[FigureState.NOT_SUPPLIED].to(language),
            suppressed=ABSENT_WORDS[FigureState.SUPPRESSED].to(language),
            day=written_day(known_on, language=language),
        )
        yield label, told


def _write_steps(
    sheet: Worksheet, look: Look, *, at: int, steps: tuple[tuple[str, str], ...]
) -> int:
    """Write steps, each with its name before it; return the row after them."""
    for number, (label, text) in enumerate(steps, start=1):
        sheet.write_string(at, 0, f"{number}. {label}", look.of(bold=True))
        sheet.write_string(at, 2, text, look.words)
        sheet.set_row(at, _height(text, _TEXT_WIDTH))
        at += 1
    return at


def _write_definitions(
    sheet: Worksheet, look: Look, content: TemplateContent, *, at: int, language: Language
) -> int:
    """Write what each indicator counts; return the row after it."""
    sheet.write_string(at, 0, TEMPLATE_WORDS.say("help.definitions", language), look.heading)
    head = look.header(is_open=False, is_number=False)
    for place, name in enumerate(("column.title", "help.version", "help.counted")):
        sheet.write_string(at + 1, place, TEMPLATE_WORDS.say(name, language), head)
    at += 2
    for row in content.rows:
        counted = _counted(row, language)
        version = row.definition.version if row.definition is not None else "–"
        title = row.title.to(language)
        for place, text in enumerate((title, version, counted)):
            sheet.write_string(at, place, text, look.fixed())
        sheet.set_row(at, max(_height(title, _TITLE_WIDTH), _height(counted, _TEXT_WIDTH)))
        at += 1
    return at


def _counted(row: TemplateRow, language: Language) -> str:
    if row.definition is None:
        return TEMPLATE_WORDS.say("help.no-definition", language)
    counted = row.definition.counted.to(language)
    if not row.definition.open_questions:
        return counted
    questions = " ".join(question.to(language) for question in row.definition.open_questions)
    return f"{counted}\n{TEMPLATE_WORDS.say('help.open', language, questions=questions)}"


def _height(text: str, width: float) -> float:
    lines = (math.ceil(len(one) / (width * _SIGNS_PER_WIDTH)) for one in text.split("\n"))
    return _LINE_HEIGHT * sum(max(1, one) for one in lines) + 3
