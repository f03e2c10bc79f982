# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What `peil count` answers beside figures: a waterfall, cases, a recount, overlaps, the rules."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import click

from peil.counting.asking import periods_asked, question_of, tables_of
from peil.counting.catalogue import ALL_RULES
from peil.counting.evidence.cases import CASE_COLUMNS, cases_of, overlaps_of
from peil.counting.evidence.verify import Recount, verify
from peil.counting.evidence.waterfall import waterfall_of
from peil.counting.figures.figure import CountedFigure
from peil.counting.figures.reading import read_figures
from peil.counting.figures.writing import metadata_path
from peil.counting.notices import other_rows
from peil.counting.question import Question
from peil.counting.recording import fingerprinted
from peil.counting.run import Counts, count
from peil.interfaces.cli.count_output import give, tell
from peil.interfaces.cli.counting import Asked, Opened
from peil.interfaces.cli.output import deliver
from peil.interfaces.cli.progress import scan_progress
from peil.reports.counting_layout import (
    lay_out_overlaps,
    lay_out_rules,
    lay_out_verification,
    lay_out_waterfalls,
    one_below_the_other,
)
from peil.reports.plain_files import as_json
from peil.terms.errors import PeilError
from peil.terms.periods import Length, Period, read_period


class NothingToExplain(PeilError):
    """A rule was to be explained in periods in which no version of it holds."""

    def __init__(self, name: str, *, first: Period, last: Period) -> None:
        super().__init__(
            asked=f"How '{name}' counts was asked, from {first} to {last}.",
            found="No version of it holds on the last day of any of these periods.",
            to_do="Name other periods with --from and --to, or one rule, as csv-tackled@2015-1.",
        )


def answer_rules(asked: Asked) -> None:
    """Write the list of every rule."""
    rules = [(rule, tables_of(rule)) for rule in ALL_RULES]
    give(asked, lay_out_rules(rules, language=asked.language), what="list of rules")


def answer_waterfall(opened: Opened, name: str) -> None:
    """Show how many rows are left after each sentence of a rule, for each period.

    Raises:
        NothingToExplain: when no version holds in any of the periods.
    """
    named: dict[str, Any] = {"rules": [name]} if "@" in name else {"indicators": [name]}
    selection = opened.select(**named)
    question = opened.question(selection)
    unit = opened.unit
    documents = []
    with fingerprinted(opened.register, question) as (asked, _):
        for rule in (*selection.rules, *selection.parts):
            for _, period in asked.asked_of(rule):
                falls = [
                    waterfall_of(opened.register, asked, part, period=period, unit=unit)
                    for part in rule.parts
                ]
                if falls:
                    shown = unit or asked.whole
                    documents.append(
                        lay_out_waterfalls(rule, falls, unit=shown, language=opened.asked.language)
                    )
    if not documents:
        raise NothingToExplain(name, first=asked.periods[0], last=asked.periods[-1])
    give(opened.asked, one_below_the_other(documents), what="waterfall")


def answer_cases(opened: Opened, file: Path, *, purpose: str | None) -> None:
    """Write the cases behind the figures to a file, with what they are needed for.

    Raises:
        UsageError: when no purpose is given.
    """
    if purpose is None or not purpose.strip():
        msg = "Cases are written only for a purpose: say with --purpose what they are needed for."
        raise click.UsageError(msg)
    question = opened.question(opened.select())
    with fingerprinted(opened.register, question) as (asked, found):
        cases = cases_of(opened.register, asked, unit=opened.unit)
    said = {
        "purpose": purpose.strip(),
        "known_on": asked.counted_on.isoformat(),
        "register": found.key,
        "rules": [rule.name for rule in asked.rules],
        "unit": opened.unit or asked.whole,
        "period": f"{asked.periods[0]} to {asked.periods[-1]}",
        "cases": len(cases),
    }
    columns = [cases.column(name).to_pylist() for name in CASE_COLUMNS]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(CASE_COLUMNS)
    writer.writerows(zip(*columns, strict=True))
    beside = metadata_path(file)
    deliver(as_json(said), target=beside, what="purpose of the cases")
    deliver(text.getvalue(), target=file, what="list of cases")
    tell(
        f"{len(cases)} cases stand in {file}, and what they are needed for in {beside}.",
        beside=file,
    )


def answer_verification(opened: Opened, file: Path) -> bool:
    """Count filed figures again, and return whether all are the same."""
    filed = read_figures(file)
    read: set[str] = set()

    def recount(question: Question) -> Counts:
        with fingerprinted(opened.register, question) as (asked, found):
            read.add(found.key)
            with scan_progress(opened.register) as progress:
                return count(opened.register, asked, progress=progress)

    def question_for(key: Recount, figures: list[CountedFigure]) -> Question:
        return _recounting(opened, key, figures)

    found = verify(filed.figures, question_for=question_for, recount=recount)
    named = {figure.register for figure in filed.figures}
    notices = () if named <= read else (other_rows(opened.register.name),)
    document = lay_out_verification(found, notices=notices, language=opened.asked.language)
    give(opened.asked, document, what="recount")
    return not found.mismatches


def _recounting(opened: Opened, key: Recount, figures: list[CountedFigure]) -> Question:
    names = dict.fromkeys(f"{figure.indicator}@{figure.definition}" for figure in figures)
    selection = opened.select(rules=list(names))
    starts = min(figure.period.first_day for figure in figures)
    ends = max(figure.period.last_day for figure in figures)
    periods = periods_asked(
        opened.register,
        selection,
        first=read_period(f"{starts:%Y-%m}"),
        last=read_period(f"{ends:%Y-%m}"),
        by=key.by,
        counted_on=key.counted_on,
    )
    return question_of(
        selection,
        periods,
        codes=opened.codes,
        counted_on=key.counted_on,
        breakdown=key.column or None,
    )


def answer_overlaps(opened: Opened) -> None:
    """Show which years count the same cases."""
    question = opened.question(opened.select(), by=Length.YEAR)
    with fingerprinted(opened.register, question) as (asked, _):
        overlaps = overlaps_of(opened.register, asked)
    document = lay_out_overlaps(overlaps, language=opened.asked.language)
    give(opened.asked, document, what="list of overlaps")
