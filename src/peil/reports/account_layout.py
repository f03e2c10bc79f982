# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out the account of a year as a document: one table, its notes, and its sources."""

from __future__ import annotations

from collections.abc import Iterator

from peil.agenda.decisions import NormState
from peil.agenda.norms import Norm
from peil.monitoring import remarks as said
from peil.monitoring.account import Account
from peil.monitoring.assess import NormStanding, Result
from peil.monitoring.rows import AccountRow, PreviousYear
from peil.reports.account_data import ACCOUNT_COLUMNS, account_data, account_records
from peil.reports.counted_layout import counted_sections
from peil.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Listing,
    NumberedNotes,
    Paragraph,
    Row,
    RowKind,
    Section,
    Table,
)
from peil.reports.framing import colophon_of, subtitle_of
from peil.reports.notes import Notes
from peil.reports.numbers import difference_text, value_text
from peil.reports.sources import source_lines
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day
from peil.terms.quantities import Measure


class _Notes(Notes):
    """The notes of an account, by the cell that each belongs to."""

    def numbers(self, row: AccountRow, cell: said.Cell) -> tuple[int, ...]:
        texts = [r.text.to(self.language) for r in row.footnotes if r.cell is cell]
        return tuple(dict.fromkeys(self.number(text) for text in texts))


def lay_out_account(account: Account, *, language: Language) -> Document:
    """Return the account of a year as a document in one language."""
    day = written_day(account.known_on, language=language)
    agenda = account.agenda.file.title.to(language)
    policy = account.policy
    return Document(
        title=word("account", language, year=account.year),
        subtitle=subtitle_of(
            policy, account.agenda, known_on=account.known_on, unit=account.unit, language=language
        ),
        language=language,
        description=word(
            "account-description", language, agenda=agenda, year=account.year, day=day
        ),
        colophon=colophon_of(policy, language=language),
        sections=(*account_sections(account, language=language), *_sources(account, language)),
        records=account_records(account, language=language),
        data=account_data(account, language=language),
        columns=ACCOUNT_COLUMNS,
    )


def account_sections(account: Account, *, language: Language) -> tuple[Section, ...]:
    """Return the table of an account, its notes and how to read it; all but its sources."""
    return tuple(_sections(account, _Notes(language)))


def _sections(account: Account, notes: _Notes) -> Iterator[Section]:
    language = notes.language
    table = Table(
        caption=word("account-caption", language, year=account.year),
        columns=tuple(_columns(account, language)),
        rows=tuple(_table_rows(account, language, notes)),
    )
    blocks: list[Block] = []
    if account.agenda.file.coverage_note is not None:
        blocks.append(Paragraph(account.agenda.file.coverage_note.to(language)))
    yield Section("", (*blocks, table))
    if notes.texts:
        yield Section(word("notes", language), (NumberedNotes(tuple(notes.texts)),))
    yield from counted_sections(account, language=language)
    yield Section(word("how-to-read", language), (Paragraph(word("how-to-read-text", language)),))


def _sources(account: Account, language: Language) -> Iterator[Section]:
    sources = tuple(dict.fromkeys(key for row in account.rows for key in row.sources))
    if sources:
        lines = source_lines(account.policy, sources, language=language)
        yield Section(word("sources", language), (Listing(lines),))


def _columns(account: Account, language: Language) -> Iterator[Column]:
    year = account.year
    yield Column("indicator", word("indicator", language), weight=10)
    yield Column("norm", word("norm-year", language, year=year), Align.END, weight=4)
    yield Column("realisation", word("realisation-year", language, year=year), Align.END, 4)
    yield Column("difference", word("difference", language), Align.END, weight=6)
    yield Column("met", word("met", language), weight=2)
    if account.with_previous_year:
        before = year - 1
        yield Column("norm_before", word("norm-year", language, year=before), Align.END, 4)
        title = word("realisation-year", language, year=before)
        yield Column("realisation_before", title, Align.END, 4)


def _table_rows(account: Account, language: Language, notes: _Notes) -> Iterator[Row]:
    for theme in account.themes:
        yield Row((Cell(theme.title.to(language)),), RowKind.GROUP)
        for row in theme.rows:
            kind = RowKind.TOTAL if row.is_total else RowKind.PLAIN
            yield Row(tuple(_cells(row, language, notes)), kind, row.depth)


def _cells(row: AccountRow, language: Language, notes: _Notes) -> Iterator[Cell]:
    yield Cell(row.title.to(language), notes=notes.numbers(row, said.Cell.LABEL))
    yield norm_cell(
        row.norm,
        row.norm_standing,
        measure=row.measure,
        language=language,
        notes=notes.numbers(row, said.Cell.NORM),
    )
    numbers = notes.numbers(row, said.Cell.RESULT)
    yield result_cell(row.result, measure=row.measure, language=language, notes=numbers)
    numbers = notes.numbers(row, said.Cell.DIFFERENCE)
    yield difference_cell(row, language=language, notes=numbers)
    yield met_cell(met=row.met, language=language)
    if row.previous is not None:
        yield from _previous_cells(
            row, row.previous, language, notes.numbers(row, said.Cell.PREVIOUS)
        )


def norm_cell(
    norm: Norm | None,
    standing: NormStanding,
    *,
    measure: Measure,
    language: Language,
    notes: tuple[int, ...] = (),
) -> Cell:
    """Return the cell of a norm: its number, its step in words, or the word for its absence."""
    if norm is not None and norm.number is not None:
        text = value_text(norm.number, measure=measure, language=language)
        return Cell(text, norm.number, measure, notes=notes)
    if norm is not None and norm.value.step is not None:
        return Cell(norm.value.step.to(language), is_word=True, notes=notes)
    name = standing.value
    if norm is not None and norm.state is NormState.DIRECTION_ONLY:
        name = norm.value.direction or name
    return Cell(word(f"norm.{name}", language), is_word=True, notes=notes)


def result_cell(
    result: Result, *, measure: Measure, language: Language, notes: tuple[int, ...] = ()
) -> Cell:
    """Return the cell of a realisation: its number, or the word for its absence."""
    if result.number is None:
        return Cell(word(f"result.{result.standing}", language), is_word=True, notes=notes)
    text = value_text(result.number, measure=measure, language=language)
    return Cell(text, result.number, measure, notes=notes)


def difference_cell(row: AccountRow, *, language: Language, notes: tuple[int, ...] = ()) -> Cell:
    """Return the cell of a difference: its number, or the word for why there is none."""
    found = row.assessment
    if found.difference is None:
        text = word(f"absence.{found.absence}", language)
        return Cell(text, is_word=True, notes=notes)
    text = difference_text(found.difference, measure=row.measure, language=language)
    return Cell(text, found.difference, row.measure, notes=notes)


def met_cell(*, met: bool | None, language: Language) -> Cell:
    """Return the cell that says whether a norm or a direction is met."""
    if met is None:
        return Cell(word("not-applicable", language), is_word=True)
    return Cell(word("yes" if met else "no", language))


def _previous_cells(
    row: AccountRow, previous: PreviousYear, language: Language, notes: tuple[int, ...]
) -> Iterator[Cell]:
    yield norm_cell(previous.norm, previous.norm_standing, measure=row.measure, language=language)
    yield result_cell(previous.result, measure=row.measure, language=language, notes=notes)
