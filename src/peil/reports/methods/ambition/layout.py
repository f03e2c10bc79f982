# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out the ambition check: for each decision its norms with the last results beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from peil.agenda.decisions import NormState
from peil.monitoring.agenda_period.ambition import Ambition, AmbitionRow, Shortage
from peil.monitoring.assess import standing_of_norm
from peil.reports.account_layout import norm_cell
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
from peil.reports.methods.ambition.chart import AmbitionLine, ambition_chart
from peil.reports.methods.ambition.data import (
    AMBITION_COLUMNS,
    ambition_data,
    ambition_records,
    ambition_sources,
)
from peil.reports.methods.ambition.words import AMBITION_WORDS
from peil.reports.methods.year_cells import (
    earlier_result_text,
    factor_text,
    years_text,
)
from peil.reports.notes import Notes
from peil.reports.sources import source_lines
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day, written_day_or_month


def lay_out_ambition(ambition: Ambition, *, language: Language) -> Document:
    """Return the ambition check of an agenda as a document in one language."""
    policy, title = ambition.policy, ambition.agenda.file.title.to(language)
    return Document(
        title=AMBITION_WORDS.say("title", language, agenda=ambition.agenda.key),
        subtitle=subtitle_of(
            policy,
            ambition.agenda,
            known_on=ambition.known_on,
            unit=ambition.unit,
            language=language,
        ),
        language=language,
        description=AMBITION_WORDS.say("description", language, agenda=title),
        colophon=colophon_of(policy, language=language),
        sections=tuple(_sections(ambition, language)),
        records=ambition_records(ambition, language=language),
        data=ambition_data(ambition, language=language),
        columns=AMBITION_COLUMNS,
    )


def _sections(ambition: Ambition, language: Language) -> Iterator[Section]:
    if not ambition.rows:
        yield Section("", (Paragraph(AMBITION_WORDS.say("nothing", language)),))
        return
    notes = Notes(language)
    blocks: list[Block] = [Paragraph(_summary(ambition, language))]
    lines = tuple(AmbitionLine(rows[-1], _years(rows, language)) for rows in _merged(ambition.rows))
    chart = ambition_chart(lines, language=language)
    if chart is not None:
        blocks.append(chart)
    yield Section("", tuple(blocks))
    for decision, of_decision in groupby(ambition.rows, key=lambda row: row.norm.decision):
        yield _decision_section(ambition, decision, tuple(of_decision), notes)
    if notes.texts:
        yield Section(word("notes", language), (NumberedNotes(tuple(notes.texts)),))
    yield Section(word("how-to-read", language), (Paragraph(AMBITION_WORDS.say("how", language)),))
    sources = source_lines(ambition.policy, ambition_sources(ambition), language=language)
    yield Section(word("sources", language), (Listing(sources),))


def _summary(ambition: Ambition, language: Language) -> str:
    numbers = [row for row in ambition.rows if row.norm.number is not None]
    return AMBITION_WORDS.say(
        "summary",
        language,
        norms=len(numbers),
        met=len(ambition.already_met),
        hindsight=len(ambition.met_with_hindsight),
        none=sum(1 for row in numbers if not row.results),
    )


def _decision_section(
    ambition: Ambition, decision: str, rows: Sequence[AmbitionRow], notes: Notes
) -> Section:
    language, norm = notes.language, rows[0].norm
    day = written_day_or_month(norm.known_from, language=language)
    made = ambition.policy.decision(decision).file.title.to(language)
    table = Table(
        AMBITION_WORDS.say("caption", language, day=day),
        tuple(_columns(_places(ambition), language)),
        tuple(_table_rows(ambition, rows, notes)),
    )
    return Section(AMBITION_WORDS.say("decision", language, title=made, day=day), (table,))


def _places(ambition: Ambition) -> int:
    """Return how many results stand beside the norm that has most; there is always room for one."""
    return max(1, *(len(row.results) for row in ambition.rows))


def _columns(places: int, language: Language) -> Iterator[Column]:
    yield Column("indicator", word("indicator", language), weight=9)
    yield Column("year", AMBITION_WORDS.say("year", language), weight=3)
    yield Column("norm", word("norm", language), Align.END, weight=3)
    for place in range(places, 0, -1):
        key = f"result_{place}"
        yield Column(key, AMBITION_WORDS.say(key, language), Align.END, weight=5)
    yield Column("met_before", AMBITION_WORDS.say("met_before", language), weight=4)
    yield Column("hindsight", AMBITION_WORDS.say("hindsight", language), weight=6)


def _table_rows(ambition: Ambition, rows: Sequence[AmbitionRow], notes: Notes) -> Iterator[Row]:
    for theme, of_theme in groupby(rows, key=lambda row: row.theme):
        yield Row((Cell(ambition.title_of(theme).to(notes.language)),), RowKind.GROUP)
        for alike in _merged(tuple(of_theme)):
            yield Row(tuple(_cells(alike, _places(ambition), notes)))


def _merged(rows: Sequence[AmbitionRow]) -> Iterator[tuple[AmbitionRow, ...]]:
    """Yield rows together that differ only in their year, or only in a norm without results."""
    for _, alike in groupby(rows, key=_all_but_the_year):
        yield tuple(alike)


def _all_but_the_year(row: AmbitionRow) -> tuple[object, ...]:
    stands_alone = not row.results and row.hindsight is None
    return (
        row.norm.decision,
        row.entry.id,
        row.norm.state if stands_alone else row.norm.value,
        tuple((result.year, result.number) for result in row.results),
        (row.hindsight.year, row.hindsight.number) if row.hindsight is not None else None,
        row.other_definition,
        row.known_later,
    )


def _years(rows: Sequence[AmbitionRow], language: Language) -> str:
    return years_text((row.year for row in rows), language=language)


def _cells(alike: Sequence[AmbitionRow], places: int, notes: Notes) -> Iterator[Cell]:
    row, language = alike[0], notes.language
    measure = row.entry.measure
    yield Cell(row.entry.title.to(language))
    yield Cell(_years(alike, language))
    yield _norm_cell(alike, language)
    for place in range(places, 0, -1):
        if len(row.results) < place:
            yield Cell("" if row.results else AMBITION_WORDS.say("none", language), is_word=True)
            continue
        result = row.results[-place]
        text = earlier_result_text(result, measure=measure, language=language)
        yield Cell(text, result.number, measure, notes=tuple(_bridge_notes(row, place, notes)))
    yield _met_cell(row, notes)
    yield _hindsight_cell(row, language)


def _norm_cell(alike: Sequence[AmbitionRow], language: Language) -> Cell:
    cells = [
        norm_cell(
            row.norm,
            standing_of_norm(row.norm, direction=row.entry.direction),
            measure=row.entry.measure,
            language=language,
        )
        for row in alike
    ]
    texts = tuple(dict.fromkeys(cell.text for cell in cells))
    if len(texts) == 1:
        return cells[0]
    return Cell(AMBITION_WORDS.say("from-to", language, first=texts[0], last=texts[-1]))


def _bridge_notes(row: AmbitionRow, place: int, notes: Notes) -> Iterator[int]:
    conversion = row.results[-place].conversion
    if conversion.bridge is not None and conversion.changes:
        yield notes.number(
            AMBITION_WORDS.say(
                "converted",
                notes.language,
                factor=factor_text(conversion.factor, language=notes.language),
                method=conversion.bridge.method.to(notes.language).rstrip("."),
                author=conversion.bridge.author,
                day=written_day(conversion.bridge.day, language=notes.language),
            )
        )


def _met_cell(row: AmbitionRow, notes: Notes) -> Cell:
    language = notes.language
    numbers = (notes.number(_shortage(row, language)),) if row.shortages else ()
    if row.norm.state is NormState.TO_BE_DETERMINED:
        return Cell(AMBITION_WORDS.say("open", language), is_word=True, notes=numbers)
    if row.norm.state is NormState.DIRECTION_ONLY:
        return Cell(AMBITION_WORDS.say("direction-only", language), is_word=True, notes=numbers)
    if row.met_before is None:
        name = "no-baseline" if not row.results else "none"
        return Cell(AMBITION_WORDS.say(name, language), is_word=True, notes=numbers)
    return Cell(word("yes" if row.met_before else "no", language), notes=numbers)


def _shortage(row: AmbitionRow, language: Language) -> str:
    years = {
        Shortage.OTHER_DEFINITION: row.other_definition,
        Shortage.KNOWN_LATER: row.known_later,
    }
    why = [
        AMBITION_WORDS.say(
            shortage.value, language, years=years_text(years.get(shortage, ()), language=language)
        )
        for shortage in row.shortages
    ]
    return AMBITION_WORDS.say("fewer", language, why="; ".join(why))


def _hindsight_cell(row: AmbitionRow, language: Language) -> Cell:
    if row.hindsight is None:
        return Cell("")
    measure = row.entry.measure
    text = earlier_result_text(row.hindsight, measure=measure, language=language)
    if row.met_in_hindsight:
        text = AMBITION_WORDS.say("hindsight-met", language, result=text)
    return Cell(text, row.hindsight.number, measure)
