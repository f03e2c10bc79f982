# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out the status of a year: one table, one chart, what people judge otherwise, how to read it."""

from __future__ import annotations

from collections.abc import Iterator

from peil.monitoring.course.rows import StatusRow
from peil.monitoring.course.status import Ground, Status
from peil.monitoring.course.year import YearStatus
from peil.reports.account_layout import norm_cell, result_cell
from peil.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    NumberedNotes,
    Paragraph,
    Row,
    RowKind,
    Section,
    Table,
)
from peil.reports.framing import colophon_of, subtitle_of
from peil.reports.methods.status.bars import status_bars
from peil.reports.methods.status.data import STATUS_COLUMNS, status_data, status_records
from peil.reports.notes import Notes
from peil.reports.numbers import value_text
from peil.reports.wording import Wording
from peil.reports.words import word
from peil.terms.languages import Language, Text
from peil.terms.periods import written_day

STATUS_WORDS = Wording(
    {
        "met": Text(nl="gehaald", en="met"),
        "not_met": Text(nl="niet gehaald", en="not met"),
        "on_course": Text(nl="op koers", en="on course"),
        "behind": Text(nl="achter", en="behind"),
        "too_early": Text(nl="nog niet te zeggen", en="too early to say"),
        "cannot_be_judged": Text(nl="niet te beoordelen", en="cannot be judged"),
    }
)
"""How readers see each status."""
_WORDS = Wording(
    {
        "title": Text(nl="Stand van {year}", en="Status of {year}"),
        "caption": Text(
            nl="Hoe elke indicator er in {year} voor staat",
            en="How each indicator stands in {year}",
        ),
        "until": Text(nl="Bekend tot en met", en="Known until"),
        "known": Text(nl="Cijfer", en="Figure"),
        "interval": Text(nl="95%-interval", en="95% interval"),
        "between": Text(nl="{low} – {high}", en="{low} – {high}"),
        "due": Text(nl="Hoort te zijn", en="Should be"),
        "status": Text(nl="Stand", en="Status"),
        "judged": Text(nl="{computed}; oordeel: {judged}", en="{computed}; judged: {judged}"),
        "judgements": Text(nl="Wie er anders over oordeelt", en="Who judges otherwise"),
        "computed": Text(nl="Berekend", en="Computed"),
        "judgement": Text(nl="Oordeel", en="Judgement"),
        "reason": Text(nl="Reden", en="Reason"),
        "author": Text(nl="Door", en="By"),
        "day": Text(nl="Op", en="On"),
        "description": Text(
            nl="Hoe de indicatoren van de {agenda} er in {year} voor staan, stand per {day}.",
            en="How the indicators of the {agenda} stand in {year}, as known on {day}.",
        ),
        "how": Text(
            nl="Een jaar dat helemaal bekend is, heeft zijn norm gehaald of niet gehaald. Loopt het "
            "jaar nog, dan vergelijkt Peil met wat er op die dag hoort te zijn: naar het verloop van "
            "eerdere jaren als er ten minste drie bekend zijn, anders gelijkmatig over het jaar. Is "
            "er minder, maar niet minder dan toeval kan verklaren, dan is het nog niet te zeggen. "
            "Een voorraad en een percentage hebben geen tempo; die staan naast de norm zelf. Het "
            "95%-interval zegt wat toeval openlaat rond een klein aantal of een percentage.",
            en="A year that is known as a whole has its norm met or not met. While the year runs, "
            "Peil compares with what should be there on that day: by the course of earlier years "
            "where at least three are known, else evenly over the year. When there is less, but no "
            "less than chance can explain, it is too early to say. A stock and a percentage have no "
            "pace; they stand beside the norm itself. The 95% interval says what chance leaves open "
            "around a small count or a percentage.",
        ),
    }
)


def lay_out_status(found: YearStatus, *, language: Language) -> Document:
    """Return the status of a year as a document in one language."""
    policy, year = found.policy, found.year
    day = written_day(found.known_on, language=language)
    agenda = found.agenda.file.title.to(language)
    return Document(
        title=_WORDS.say("title", language, year=year),
        subtitle=subtitle_of(
            policy, found.agenda, known_on=found.known_on, unit=found.unit, language=language
        ),
        language=language,
        description=_WORDS.say("description", language, agenda=agenda, year=year, day=day),
        colophon=colophon_of(policy, language=language),
        sections=tuple(_sections(found, language)),
        records=status_records(found, language=language),
        data=status_data(found, language=language),
        columns=STATUS_COLUMNS,
    )


def _sections(found: YearStatus, language: Language) -> Iterator[Section]:
    notes = Notes(language)
    blocks: list[Block] = [_table(found, notes, language)]
    chart = status_bars(found, words=STATUS_WORDS, language=language)
    if chart is not None:
        blocks.append(chart)
    yield Section("", tuple(blocks))
    if notes.texts:
        yield Section(word("notes", language), (NumberedNotes(tuple(notes.texts)),))
    judged = [row for row in found.rows if row.judgement is not None]
    if judged:
        table = _judgements(judged, language)
        yield Section(table.caption, (table,))
    heading = word("how-to-read", language)
    yield Section(heading, (Paragraph(_WORDS.say("how", language)),))


def _table(found: YearStatus, notes: Notes, language: Language) -> Table:
    """Return the table; what is due and until when stands there only while the year runs."""
    runs = any(row.judged.so_far is not None for row in found.rows)
    open_to_chance = any(row.interval is not None for row in found.rows)
    interval = Column("interval", _WORDS.say("interval", language), Align.END, weight=4)
    running = (
        Column("until", _WORDS.say("until", language), weight=4),
        Column("due", _WORDS.say("due", language), Align.END, weight=3),
    )
    return Table(
        caption=_WORDS.say("caption", language, year=found.year),
        columns=(
            Column("indicator", word("indicator", language), weight=10),
            Column("norm", word("norm", language), Align.END, weight=4),
            Column("figure", _WORDS.say("known", language), Align.END, weight=4),
            *((interval,) if open_to_chance else ()),
            *(running if runs else ()),
            Column("status", _WORDS.say("status", language), weight=5),
        ),
        rows=tuple(_rows(found, notes, language, intervals=open_to_chance, runs=runs)),
    )


def _rows(
    found: YearStatus, notes: Notes, language: Language, *, intervals: bool, runs: bool
) -> Iterator[Row]:
    for theme in found.themes:
        yield Row((Cell(theme.title.to(language)),), RowKind.GROUP)
        for status in theme.rows:
            kind = RowKind.TOTAL if status.row.is_total else RowKind.PLAIN
            running = _running_cells(status, language) if runs else ()
            cells = (
                *_cells(status, language),
                *((_interval_cell(status, language),) if intervals else ()),
                *running,
                _status_cell(status, notes, language),
            )
            yield Row(cells, kind, status.row.depth)


def _cells(status: StatusRow, language: Language) -> Iterator[Cell]:
    row, measure = status.row, status.row.measure
    yield Cell(row.title.to(language))
    yield norm_cell(row.norm, row.norm_standing, measure=measure, language=language)
    if status.judged.so_far is None:
        yield result_cell(row.result, measure=measure, language=language)
    else:
        number = status.judged.so_far.number
        yield Cell(value_text(number, measure=measure, language=language), number, measure)


def _interval_cell(status: StatusRow, language: Language) -> Cell:
    if status.interval is None:
        return Cell()
    shown, measure = status.interval.rounded(1), status.row.measure
    low, high = (value_text(n, measure=measure, language=language) for n in (shown.low, shown.high))
    return Cell(_WORDS.say("between", language, low=low, high=high))


def _running_cells(status: StatusRow, language: Language) -> Iterator[Cell]:
    so_far, due, measure = status.judged.so_far, status.judged.standing.due, status.row.measure
    if so_far is None:
        yield Cell()
    else:
        yield Cell(written_day(so_far.until, language=language))
    if due is None:
        yield Cell(word("not-applicable", language) if so_far is not None else "", is_word=True)
    else:
        yield Cell(value_text(due, measure=measure, language=language), due, measure)


def _status_cell(status: StatusRow, notes: Notes, language: Language) -> Cell:
    """Return the cell of a status; beside a whole year the numbers say why, else a note does."""
    said = [remark.text.to(language) for remark in status.remarks]
    if status.judged.standing.ground is not Ground.WHOLE_YEAR:
        said.insert(0, status.judged.reason.to(language))
    absent = status.judged.standing.status is Status.CANNOT_BE_JUDGED
    numbers = tuple(notes.number(text) for text in said)
    return Cell(status_text(status, language), is_word=absent, notes=numbers)


def status_text(status: StatusRow, language: Language) -> str:
    """Return the status in words, with the judgement of people where that is another."""
    computed = STATUS_WORDS.say(status.judged.standing.status, language)
    if status.judgement is None or not status.deviates:
        return computed
    judged = STATUS_WORDS.say(status.judgement.status, language)
    return _WORDS.say("judged", language, computed=computed, judged=judged)


def _judgements(rows: list[StatusRow], language: Language) -> Table:
    return Table(
        caption=_WORDS.say("judgements", language),
        columns=(
            Column("indicator", word("indicator", language), weight=8),
            Column("computed", _WORDS.say("computed", language), weight=4),
            Column("judgement", _WORDS.say("judgement", language), weight=4),
            Column("reason", _WORDS.say("reason", language), weight=10),
            Column("author", _WORDS.say("author", language), weight=4),
            Column("day", _WORDS.say("day", language), weight=4),
        ),
        rows=tuple(_judgement(row, language) for row in rows),
    )


def _judgement(status: StatusRow, language: Language) -> Row:
    given = status.judgement
    computed: Status = status.judged.standing.status
    said = () if given is None else (given.status, given.reason, given.author, given.day)
    if not said or given is None:
        return Row((Cell(status.row.title.to(language)),))
    return Row(
        (
            Cell(status.row.title.to(language)),
            Cell(STATUS_WORDS.say(computed, language)),
            Cell(STATUS_WORDS.say(given.status, language)),
            Cell(given.reason.to(language)),
            Cell(given.author),
            Cell(written_day(given.day, language=language)),
        )
    )
