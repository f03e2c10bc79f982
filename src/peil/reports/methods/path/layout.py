# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out a path: the drawing, the years, what they add up to, how it moved, what breaks it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from peil.monitoring.agenda_period.cumulative import Cumulative, NoCumulative
from peil.monitoring.agenda_period.movement import Movement
from peil.monitoring.agenda_period.path import Break, Path, PathRow
from peil.monitoring.assess import standing_of_norm
from peil.reports.account_layout import norm_cell, result_cell
from peil.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Listing,
    Paragraph,
    Row,
    Section,
    Table,
)
from peil.reports.framing import colophon_of
from peil.reports.methods.path.chart import path_chart
from peil.reports.methods.path.data import PATH_COLUMNS, path_data, path_records, path_sources
from peil.reports.methods.path.words import PATH_WORDS
from peil.reports.methods.year_cells import change_text, factor_text, shown
from peil.reports.numbers import difference_text, value_text
from peil.reports.sources import source_lines
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day


def lay_out_path(path: Path, *, language: Language) -> Document:
    """Return the path of an indicator as a document in one language."""
    policy, title = path.policy, path.title.to(language)
    agendas = (
        policy.agenda(path.agenda).file.title.to(language)
        if path.agenda is not None
        else PATH_WORDS.say("all-agendas", language)
    )
    return Document(
        title=PATH_WORDS.say("title", language, indicator=title),
        subtitle=PATH_WORDS.say(
            "subtitle",
            language,
            agendas=agendas,
            day=written_day(path.known_on, language=language),
            unit=policy.unit_name(path.unit, language=language),
        ),
        language=language,
        description=PATH_WORDS.say("description", language, indicator=title),
        colophon=colophon_of(policy, language=language),
        sections=tuple(_sections(path, language)),
        records=path_records(path),
        data=path_data(path, language=language),
        columns=PATH_COLUMNS,
    )


def _sections(path: Path, language: Language) -> Iterator[Section]:
    if all(row.result is None and row.account.norm is None for row in path.rows):
        yield Section("", (Paragraph(PATH_WORDS.say("nothing", language)),))
        return
    chart = path_chart(path, language=language)
    blocks: tuple[Block, ...] = (chart,) if chart is not None else ()
    yield Section(PATH_WORDS.say("years", language), (*blocks, _table(path, language)))
    sentences = (*_sums(path, language), *_movements(path, language))
    yield Section(PATH_WORDS.say("sums", language), (Listing(sentences),))
    if path.breaks:
        told = tuple(_told(broken, language) for broken in path.breaks)
        yield Section(PATH_WORDS.say("breaks", language), (Listing(told),))
    yield Section(word("how-to-read", language), (Paragraph(PATH_WORDS.say("how", language)),))
    sources = path_sources(path)
    if sources:
        lines = source_lines(path.policy, sources, language=language)
        yield Section(word("sources", language), (Listing(lines),))


def _table(path: Path, language: Language) -> Table:
    with_converted = any(row.converted is not None for row in path.rows)
    return Table(
        PATH_WORDS.say("caption", language),
        tuple(_columns(language, with_converted=with_converted)),
        tuple(
            Row(tuple(_cells(path, row, language, with_converted=with_converted)))
            for row in path.rows
        ),
    )


def _columns(language: Language, *, with_converted: bool) -> Iterator[Column]:
    yield Column("year", PATH_WORDS.say("year", language), weight=4)
    yield Column("original", PATH_WORDS.say("original", language), Align.END, 4)
    yield Column("norm", PATH_WORDS.say("in-force", language), Align.END, 4)
    yield Column("result", PATH_WORDS.say("result", language), Align.END, 4)
    yield Column("status", PATH_WORDS.say("status", language), weight=3)
    yield Column("definition", PATH_WORDS.say("definition", language), weight=3)
    if with_converted:
        yield Column("converted", PATH_WORDS.say("converted", language), Align.END, 4)
    yield Column("difference", PATH_WORDS.say("difference", language), Align.END, 4)
    yield Column("cumulative", PATH_WORDS.say("cumulative", language), Align.END, 9)


def _cells(path: Path, row: PathRow, language: Language, *, with_converted: bool) -> Iterator[Cell]:
    measure, account = path.measure, row.account
    yield Cell(_year(row, language))
    standing = standing_of_norm(row.original, direction=account.entry.direction)
    yield norm_cell(row.original, standing, measure=measure, language=language)
    yield norm_cell(account.norm, account.norm_standing, measure=measure, language=language)
    yield result_cell(account.result, measure=measure, language=language)
    has_number = row.result is not None
    yield Cell(word(f"status.{account.result.standing}", language) if has_number else "")
    yield Cell(row.definition)
    if with_converted:
        yield _converted_cell(path, row, language)
    difference = account.assessment.difference
    if difference is None:
        yield Cell(word(f"absence.{account.assessment.absence}", language), is_word=True)
    else:
        text = difference_text(difference, measure=measure, language=language)
        yield Cell(text, difference, measure)
    yield _cumulative_cell(path, row, language)


def _year(row: PathRow, language: Language) -> str:
    if row.is_over:
        return str(row.year)
    name = "running" if row.is_running else "to-come"
    return PATH_WORDS.say(name, language, year=row.year)


def _converted_cell(path: Path, row: PathRow, language: Language) -> Cell:
    if row.converted is None:
        return Cell("")
    number = shown(row.converted)
    return Cell(value_text(number, measure=path.measure, language=language), number, path.measure)


def _cumulative_cell(path: Path, row: PathRow, language: Language) -> Cell:
    added = row.cumulative
    if not isinstance(added, Cumulative):
        return Cell(PATH_WORDS.say(added.value, language), is_word=True)
    said = PATH_WORDS.say(
        "since",
        language,
        result=value_text(added.result, measure=path.measure, language=language),
        norm=value_text(added.norm, measure=path.measure, language=language),
        difference=difference_text(added.difference, measure=path.measure, language=language),
        year=added.since,
    )
    return Cell(said, added.difference, path.measure)


def _sums(path: Path, language: Language) -> Iterator[str]:
    """Yield what each run of years adds up to, or why nothing can be added up."""
    sums = [(row.year, row.cumulative) for row in path.rows]
    whole = [(year, added) for year, added in sums if isinstance(added, Cumulative)]
    for _, run in groupby(whole, key=lambda one: one[1].since):
        last, added = list(run)[-1]
        yield PATH_WORDS.say(
            "sum-one" if added.since == last else "sum",
            language,
            first=added.since,
            last=last,
            result=value_text(added.result, measure=path.measure, language=language),
            norm=value_text(added.norm, measure=path.measure, language=language),
            difference=difference_text(added.difference, measure=path.measure, language=language),
        )
    reasons = {added for _, added in sums if isinstance(added, NoCumulative)}
    if not whole:
        why = "; ".join(PATH_WORDS.say(reason.value, language) for reason in sorted(reasons))
        yield PATH_WORDS.say("no-sum", language, why=why)


def _movements(path: Path, language: Language) -> Iterator[str]:
    for movement in path.movements:
        yield _moved(path, movement, language)
    if not path.movements:
        yield PATH_WORDS.say("no-movement", language)


def _moved(path: Path, movement: Movement, language: Language) -> str:
    measure = path.measure
    ways = {True: "right-way", False: "wrong-way"}
    way = ways.get(movement.right_way) if movement.right_way is not None else None
    said = PATH_WORDS.say(
        "moved",
        language,
        first_year=movement.first_year,
        last_year=movement.last_year,
        first=value_text(movement.first, measure=measure, language=language),
        last=value_text(movement.last, measure=measure, language=language),
        change=change_text(movement.change, measure=measure, language=language),
        per_year=change_text(movement.per_year, measure=measure, language=language),
        definition=movement.definition,
        way=PATH_WORDS.say(way, language) if way is not None else "",
    )
    norms = {row.year: row.norm for row in path.rows}
    first, last = norms[movement.first_year], norms[movement.last_year]
    if movement.norm_change is None or first is None or last is None:
        return said
    asked = PATH_WORDS.say(
        "asked",
        language,
        first=value_text(first, measure=measure, language=language),
        last=value_text(last, measure=measure, language=language),
        change=change_text(movement.norm_change, measure=measure, language=language),
    )
    return f"{said} {asked}"


def _told(broken: Break, language: Language) -> str:
    """Return what happened at a definition break, and who recorded a bridge over it."""
    bridge = broken.after.bridge
    parts: dict[str, object] = {
        "day": written_day(broken.first_day, language=language),
        "before": broken.before.version,
        "after": broken.after.version,
    }
    if bridge is None or bridge.to != broken.before.version:
        return PATH_WORDS.say("no-bridge", language, **parts)
    parts |= {
        "method": bridge.method.to(language).rstrip("."),
        "author": bridge.author,
        "recorded": written_day(bridge.day, language=language),
        "year": bridge.overlap_year,
    }
    if broken.conversion is None:
        return PATH_WORDS.say("no-counts", language, **parts)
    parts["factor"] = factor_text(broken.conversion.factor, language=language)
    name = "as-they-are"
    if bridge.converts:
        name = "by-overlap" if bridge.overlap_year is not None else "by-factor"
    return PATH_WORDS.say(name, language, **parts)
