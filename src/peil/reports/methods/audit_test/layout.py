# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out the auditor's test: the counts, each indicator under its outcome, and what was used."""

from __future__ import annotations

from collections.abc import Iterator

from peil.monitoring.agenda_period.audit_test import AuditRow, AuditTest
from peil.monitoring.agenda_period.audit_verdict import (
    AuditClass,
    StartBasis,
    Verdict,
    YearResult,
)
from peil.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Listing,
    Paragraph,
    Row,
    RowKind,
    Section,
    Table,
)
from peil.reports.framing import colophon_of, subtitle_of
from peil.reports.methods.audit_test.chart import audit_test_chart
from peil.reports.methods.audit_test.data import (
    AUDIT_TEST_COLUMNS,
    audit_test_data,
    audit_test_records,
    audit_test_sources,
)
from peil.reports.methods.audit_test.inputs import inputs_section
from peil.reports.methods.audit_test.words import AUDIT_WORDS
from peil.reports.methods.year_cells import (
    change_text,
    shown,
    target_text,
    years_text,
)
from peil.reports.numbers import value_text
from peil.reports.sources import source_lines
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.quantities import Measure


def lay_out_audit_test(test: AuditTest, *, language: Language) -> Document:
    """Return the auditor's test of an agenda as a document in one language."""
    policy, title = test.policy, test.agenda.file.title.to(language)
    return Document(
        title=AUDIT_WORDS.say("title", language, agenda=test.agenda.key),
        subtitle=subtitle_of(
            policy, test.agenda, known_on=test.known_on, unit=test.unit, language=language
        ),
        language=language,
        description=AUDIT_WORDS.say("description", language, agenda=title),
        colophon=colophon_of(policy, language=language),
        sections=tuple(_sections(test, language)),
        records=audit_test_records(test, language=language),
        data=audit_test_data(test, language=language),
        columns=AUDIT_TEST_COLUMNS,
    )


def _sections(test: AuditTest, language: Language) -> Iterator[Section]:
    if not test.rows:
        yield Section("", (Paragraph(AUDIT_WORDS.say("nothing", language)),))
        return
    blocks: list[Block] = []
    if not test.is_over:
        blocks.append(Paragraph(AUDIT_WORDS.say("not-over", language)))
    blocks.append(_counts(test, language))
    chart = audit_test_chart(test, language=language)
    if chart is not None:
        blocks.append(chart)
    yield Section(AUDIT_WORDS.say("summary", language), tuple(blocks))
    yield Section(AUDIT_WORDS.say("verdicts", language), (_verdicts(test, language),))
    yield inputs_section(test, language=language)
    yield Section(word("how-to-read", language), (Paragraph(AUDIT_WORDS.say("how", language)),))
    sources = audit_test_sources(test)
    if sources:
        lines = source_lines(test.policy, sources, language=language)
        yield Section(word("sources", language), (Listing(lines),))


def _counts(test: AuditTest, language: Language) -> Table:
    first, now = test.counts_original, test.counts_in_force
    rows = [
        Row(
            (
                Cell(AUDIT_WORDS.say(found.value, language)),
                Cell(str(first[found])),
                Cell(str(now[found])),
            )
        )
        for found in AuditClass
    ]
    count = str(len(test.rows))
    total = (Cell(AUDIT_WORDS.say("all", language)), Cell(count), Cell(count))
    return Table(
        AUDIT_WORDS.say("summary-caption", language),
        (
            Column("class", AUDIT_WORDS.say("summary", language), weight=6),
            Column("original", AUDIT_WORDS.say("original", language), Align.END, 4),
            Column("in_force", AUDIT_WORDS.say("in_force", language), Align.END, 4),
        ),
        (*rows, Row(total, RowKind.TOTAL)),
    )


def _verdicts(test: AuditTest, language: Language) -> Table:
    return Table(
        AUDIT_WORDS.say("verdicts-caption", language),
        (
            Column("indicator", word("indicator", language), weight=10),
            Column("target", AUDIT_WORDS.say("target", language), Align.END, 5),
            Column("start", AUDIT_WORDS.say("start", language), Align.END, 5),
            Column("last", AUDIT_WORDS.say("last", language), Align.END, 5),
            Column("reached_in", AUDIT_WORDS.say("reached_in", language), weight=4),
            Column("remarks", AUDIT_WORDS.say("remarks", language), weight=9),
        ),
        tuple(_verdict_rows(test, language)),
    )


def _verdict_rows(test: AuditTest, language: Language) -> Iterator[Row]:
    for found in AuditClass:
        rows = [row for row in test.rows if row.in_force.found is found]
        if not rows:
            continue
        heading = AUDIT_WORDS.say(
            "heading",
            language,
            found=AUDIT_WORDS.say(found.value, language),
            count=len(rows),
        )
        yield Row((Cell(heading),), RowKind.GROUP)
        for row in rows:
            yield Row(tuple(_cells(row, language)))


def _cells(row: AuditRow, language: Language) -> Iterator[Cell]:
    verdict, measure = row.in_force, row.entry.measure
    yield Cell(row.entry.title.to(language))
    yield _target_cell(row, verdict, language)
    yield _start_cell(verdict, measure, language)
    last = verdict.last
    yield (
        _result_cell(last, measure, language)
        if last is not None
        else Cell(AUDIT_WORDS.say("none", language), is_word=True)
    )
    yield Cell(years_text(verdict.reached_in, language=language))
    yield Cell("; ".join(_remarks(row, language)))


def _remarks(row: AuditRow, language: Language) -> Iterator[str]:
    """Yield why there is no outcome, how it moved, and what the first norm would have given."""
    verdict = row.in_force
    if verdict.because is not None:
        yield AUDIT_WORDS.say(verdict.because.value, language)
    if verdict.lost_in is not None:
        yield AUDIT_WORDS.say("lost", language, year=verdict.lost_in)
    if row.trend is not None:
        change = change_text(row.trend.change, measure=row.entry.measure, language=language)
        way = AUDIT_WORDS.say("right-way" if row.trend.right_way else "wrong-way", language)
        yield AUDIT_WORDS.say("moved", language, year=row.trend.since, change=change, way=way)
    if not row.is_same_target or row.original.found is not verdict.found:
        yield _by_original(row, language)


def _target_cell(row: AuditRow, verdict: Verdict, language: Language) -> Cell:
    target, measure = verdict.target, row.entry.measure
    if target is None or target.number is None:
        return Cell(AUDIT_WORDS.say("none", language), is_word=True)
    number = target_text(
        target.number, measure=measure, direction=row.entry.direction, language=language
    )
    text = AUDIT_WORDS.say("with-year", language, number=number, year=verdict.target_year)
    return Cell(text, target.number, measure)


def _start_cell(verdict: Verdict, measure: Measure, language: Language) -> Cell:
    if verdict.start is None:
        return Cell(AUDIT_WORDS.say("unknown", language), is_word=True)
    cell = _result_cell(verdict.start.result, measure, language)
    if verdict.start.basis is StartBasis.FIRST_YEAR:
        return cell
    text = AUDIT_WORDS.say("before-period", language, result=cell.text)
    return Cell(text, cell.value, measure)


def _result_cell(result: YearResult, measure: Measure, language: Language) -> Cell:
    number = shown(result.number) if result.conversion.changes else result.number
    text = value_text(number, measure=measure, language=language)
    text = AUDIT_WORDS.say("with-year", language, number=text, year=result.year)
    return Cell(text, result.number, measure)


def _by_original(row: AuditRow, language: Language) -> str:
    found = AUDIT_WORDS.say(row.original.found.value, language)
    target = _target_cell(row, row.original, language)
    if target.is_word:
        return AUDIT_WORDS.say("by-original", language, found=found)
    return AUDIT_WORDS.say("by-original-target", language, target=target.text, found=found)
