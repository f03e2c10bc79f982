# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a spreadsheet itself lets a unit type in the cells of the template."""

from __future__ import annotations

from datetime import date
from typing import Any

from xlsxwriter.worksheet import Worksheet

from peil.cycle.submissions.asked import LONGEST_TEXT
from peil.cycle.submissions.figure_cells import ABSENT_WORDS, CHOSEN, STATUS_WORDS
from peil.cycle.submissions.template_layout import Column
from peil.cycle.submissions.template_rows import TemplateRow
from peil.cycle.submissions.template_words import TEMPLATE_WORDS
from peil.terms.languages import Language
from peil.terms.quantities import Measure

_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)


def check_row(sheet: Worksheet, at: int, row: TemplateRow, *, language: Language) -> None:
    """Put checks on the cells of a row that are filled in, with what belongs there.

    Args:
        sheet: the sheet that is filled in.
        at: the row, from nought.
        row: the indicator.
        language: of what is asked.
    """
    checks = {
        Column.VALUE: _value(at, row, language),
        Column.STATUS: {
            "validate": "list",
            "source": [STATUS_WORDS[status].to(language) for status in CHOSEN],
            **_ask("status", language),
        },
        Column.FINAL_EXPECTED: {
            "validate": "date",
            "criteria": "between",
            "minimum": _FIRST_DAY,
            "maximum": _LAST_DAY,
            **_ask("final_expected", language),
        },
        Column.DEFINITION: _definition(row, language),
        Column.NOTE: _text(language),
        Column.EXPLANATION: _text(language),
    }
    for column, check in checks.items():
        sheet.data_validation(at, column.number - 1, at, column.number - 1, check)


def _value(at: int, row: TemplateRow, language: Language) -> dict[str, Any]:
    cell = f"${Column.VALUE.letter}${at + 1}"
    words = [text.to(language) for text in ABSENT_WORDS.values()]
    either = f" {TEMPLATE_WORDS.say('or', language)} ".join(f"'{one}'" for one in words)
    is_count = row.measure is Measure.COUNT
    number = f"ISNUMBER({cell}),{cell}>=0,INT({cell})={cell}" if is_count else f"ISNUMBER({cell})"
    # a word is no number, and INT of a word is an error: so the word is looked for first
    named = ",".join(f'{cell}="{one}"' for one in words)
    whole = f"IF(ISNUMBER({cell}),AND({number}),OR({named}))"
    name = "value.count" if is_count else "value"
    asked = TEMPLATE_WORDS.say(f"ask.{name}", language, absent=either)
    return {
        "validate": "custom",
        "value": f"={whole}",
        "input_title": TEMPLATE_WORDS.say("ask.value.title", language),
        "input_message": asked,
        "error_title": TEMPLATE_WORDS.say("wrong", language),
        "error_message": asked,
    }


def _definition(row: TemplateRow, language: Language) -> dict[str, Any]:
    holding = row.definition.version if row.definition is not None else ""
    said = holding or TEMPLATE_WORDS.say("ask.none", language)
    versions = list(row.definitions)
    kind = {"validate": "list", "source": versions} if versions else {"validate": "any"}
    return {**kind, **_ask("definition", language, holding=said)}


def _text(language: Language) -> dict[str, Any]:
    return {
        "validate": "length",
        "criteria": "<=",
        "value": LONGEST_TEXT,
        "error_title": TEMPLATE_WORDS.say("wrong", language),
    }


def _ask(name: str, language: Language, **parts: object) -> dict[str, str]:
    asked = TEMPLATE_WORDS.say(f"ask.{name}", language, **parts)
    return {
        "input_title": TEMPLATE_WORDS.say(f"ask.{name}.title", language),
        "input_message": asked,
        "error_title": TEMPLATE_WORDS.say("wrong", language),
        "error_message": asked,
    }
