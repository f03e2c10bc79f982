# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lists what the auditor's test used: every norm and result with its source and known day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from peil.agenda.norms import Norm
from peil.monitoring.agenda_period.audit_test import AuditRow, AuditTest
from peil.monitoring.agenda_period.audit_verdict import StartBasis, Verdict, YearResult
from peil.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Listing,
    Row,
    RowKind,
    Section,
    Table,
)
from peil.reports.methods.audit_test.data import used_results
from peil.reports.methods.audit_test.words import AUDIT_WORDS
from peil.reports.methods.year_cells import factor_text, shown, years_text
from peil.reports.numbers import value_text
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day
from peil.terms.quantities import Measure


def inputs_section(test: AuditTest, *, language: Language) -> Section:
    """Return the section with everything that was used, and what could not be."""
    table = Table(
        AUDIT_WORDS.say("inputs-caption", language),
        (
            Column("what", AUDIT_WORDS.say("what", language), weight=6),
            Column("year", AUDIT_WORDS.say("year", language), weight=2),
            Column("number", AUDIT_WORDS.say("number", language), Align.END, 4),
            Column("status", word("status", language), weight=3),
            Column("source", word("source", language), weight=9),
            Column("known_from", word("known-from", language), weight=5),
        ),
        tuple(_rows(test, language)),
    )
    notes = tuple(_notes(test, language))
    blocks: tuple[Block, ...] = (table, Listing(notes)) if notes else (table,)
    return Section(AUDIT_WORDS.say("inputs", language), blocks)


def _rows(test: AuditTest, language: Language) -> Iterator[Row]:
    for row in test.rows:
        inputs = [*_norm_rows(test, row, language), *_result_rows(test, row, language)]
        if inputs:
            yield Row((Cell(row.entry.title.to(language)),), RowKind.GROUP)
            yield from inputs


def _norm_rows(test: AuditTest, row: AuditRow, language: Language) -> Iterator[Row]:
    first, now = row.original.target, row.in_force.target
    if first is not None and now is not None and first == now:
        yield _norm_row(test, first, "norm-both", language)
        return
    if first is not None:
        yield _norm_row(test, first, "norm-original", language)
    if now is not None:
        yield _norm_row(test, now, "norm-in_force", language)


def _norm_row(test: AuditTest, norm: Norm, what: str, language: Language) -> Row:
    number = norm.number
    text = value_text(number, measure=norm.measure, language=language) if number is not None else ""
    return Row(
        (
            Cell(AUDIT_WORDS.say(what, language)),
            Cell(norm.key.period.text),
            Cell(text, number, norm.measure),
            Cell(""),
            Cell(_source(test, norm.reference.source, language)),
            Cell(_day(norm.known_from.last_day, language)),
        )
    )


def _result_rows(test: AuditTest, row: AuditRow, language: Language) -> Iterator[Row]:
    for result in used_results(row.in_force):
        is_before = _is_before(row.in_force, result)
        what = AUDIT_WORDS.say("result-before" if is_before else "result", language)
        yield Row(tuple(_result_cells(test, result, what, row.entry.measure, language)))


def _is_before(verdict: Verdict, result: YearResult) -> bool:
    start = verdict.start
    return start is not None and start.basis is StartBasis.BEFORE and start.result is result


def _result_cells(
    test: AuditTest, result: YearResult, what: str, measure: Measure, language: Language
) -> Iterator[Cell]:
    number = shown(result.number) if result.conversion.changes else result.number
    yield Cell(what)
    yield Cell(str(result.year))
    yield Cell(value_text(number, measure=measure, language=language), result.number, measure)
    yield Cell(word(f"status.{result.status}", language))
    if result.document:
        yield Cell(_source(test, result.document, language))
    else:
        yield Cell(AUDIT_WORDS.say("computed", language), is_word=True)
    yield Cell(_day(result.known_from, language))


def _source(test: AuditTest, key: str, language: Language) -> str:
    return test.policy.sources[key].name.to(language)


def _day(day: date | None, language: Language) -> str:
    return written_day(day, language=language) if day is not None else ""


def _notes(test: AuditTest, language: Language) -> Iterator[str]:
    for row in test.rows:
        title, measure = row.entry.title.to(language), row.entry.measure
        if row.in_force.left_out:
            years = years_text(row.in_force.left_out, language=language)
            yield AUDIT_WORDS.say("left-out", language, indicator=title, years=years)
        for result in used_results(row.in_force):
            bridge = result.conversion.bridge
            if bridge is not None and result.conversion.changes:
                yield AUDIT_WORDS.say(
                    "converted",
                    language,
                    indicator=title,
                    year=result.year,
                    published=value_text(result.published, measure=measure, language=language),
                    factor=factor_text(result.conversion.factor, language=language),
                    author=bridge.author,
                )
