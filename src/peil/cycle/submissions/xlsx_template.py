# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes the template of a unit for a round: a workbook to fill in, and to read back.

The same content gives the same bytes.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date, datetime

import xlsxwriter

from peil.agenda.policy import Policy
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.submissions.finding import submission_of
from peil.cycle.submissions.template_help import write_help
from peil.cycle.submissions.template_look import Look
from peil.cycle.submissions.template_rows import (
    TemplateContent,
    template_content,
)
from peil.cycle.submissions.template_sheet import FilledSheet, title_of
from peil.cycle.submissions.template_words import TEMPLATE_WORDS
from peil.terms.languages import Language

_FIXED_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook holds local time without a zone


@dataclass(frozen=True)
class NamedFile:
    """A file to hand out: its name and its bytes."""

    name: str
    data: bytes


def template_of(
    round_key: str, unit: str, *, policy: Policy, by: Signature, language: Language
) -> NamedFile:
    """Return the template of a unit for a round, filled in with what was supplied so far.

    Raises:
        RightMissing: when the person may not see the submission.
        SubmissionMissing: when the round or the unit in it does not exist.
    """
    by.require(Action.SEE_SUBMISSION, unit=unit)
    submission = submission_of(round_key, unit)
    content = template_content(submission, policy=policy, known_on=by.day)
    data = write_template(content, language=language, known_on=by.day)
    return NamedFile(f"peil-{round_key}-{unit}.xlsx", data)


def write_template(content: TemplateContent, *, language: Language, known_on: date) -> bytes:
    """Return the workbook: one sheet to fill in, one that explains it.

    Args:
        content: what it shows.
        language: of its words.
        known_on: the day of what stands beside the cells to fill in.
    """
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as workbook:
        workbook.set_properties(
            {"title": title_of(content, language), "author": "Peil", "created": _FIXED_TIME}
        )
        look = Look(workbook)
        sheet = workbook.add_worksheet(TEMPLATE_WORDS.say("sheet", language))
        FilledSheet(sheet, look, content, language).write()
        explained = workbook.add_worksheet(TEMPLATE_WORDS.say("sheet.help", language))
        write_help(explained, look, content, language=language, known_on=known_on)
    return target.getvalue()
