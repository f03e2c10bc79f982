# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The figures of a theme: how each indicator stands in the last year known, and every year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from peil.agenda.agendas import ThemeFile
from peil.agenda.policy import Agenda, Policy
from peil.agenda.published import FigureStatus
from peil.monitoring.account import bare_rows
from peil.monitoring.course.parts import parts_known
from peil.monitoring.course.rows import Course, StatusRow, status_row
from peil.monitoring.known import Known, known_on_day
from peil.monitoring.rows import AccountRow
from peil.reports.account_layout import difference_cell, norm_cell, result_cell
from peil.reports.document import Align, Cell, Column, Paragraph, Row, RowKind, Table
from peil.reports.methods.status.layout import STATUS_WORDS
from peil.reports.public.agenda_words import AGENDA_WORDS
from peil.reports.public.charts.sparkline import SparkPoint, sparkline
from peil.reports.public.site_page import LinkedTable, SiteSection, Target
from peil.reports.words import word
from peil.terms.languages import Language

_say = AGENDA_WORDS.say


def figure_sections(
    policy: Policy, agenda: Agenda, theme: ThemeFile, *, known_on: date, language: Language
) -> Iterator[SiteSection]:
    """Yield how the indicators of a theme stand: in the last year known, and in every year.

    Args:
        policy: what the public may know.
        agenda: the agenda that the theme is of.
        theme: the theme.
        known_on: the day, inclusive.
        language: of the page.
    """
    known = known_on_day(policy, known_on=known_on)
    by_year = {year: rows_of(known, agenda, theme, year) for year in agenda.years}
    year = last_year_known(by_year, agenda, known_on=known_on)
    heading = _say("figures", language, year=year)
    if not any(by_year.values()):
        yield SiteSection(heading, (Paragraph(_say("figures-none", language)),), "cijfers")
        return
    course = Course(known, parts_known(known), agenda, year)
    rows = tuple(status_row(course, row, judgement=None) for row in by_year[year])
    yield SiteSection(
        heading, (_year_table(rows, known, agenda, year=year, language=language),), "cijfers"
    )
    heading = _say("all-years", language)
    yield SiteSection(heading, (_years_table(by_year, heading, language),), "jaar-voor-jaar")


def rows_of(known: Known, agenda: Agenda, theme: ThemeFile, year: int) -> tuple[AccountRow, ...]:
    """Return the rows of a theme in the account of a year, without remarks."""
    indicators = {entry.id for entry in theme.indicators}
    return bare_rows(known, agenda, year=year, indicators=indicators)


def last_year_known(
    by_year: dict[int, tuple[AccountRow, ...]], agenda: Agenda, *, known_on: date
) -> int:
    """Return the last year that any row has a number for; else the year of the day, or the nearest.

    Args:
        by_year: the rows of each year of the agenda.
        agenda: the agenda.
        known_on: the day.
    """
    told = [
        year for year, rows in by_year.items() if any(r.result.number is not None for r in rows)
    ]
    if told:
        return max(told)
    return min(max(known_on.year, agenda.file.first_year), agenda.file.last_year)


def _year_table(
    rows: Sequence[StatusRow], known: Known, agenda: Agenda, *, year: int, language: Language
) -> LinkedTable:
    columns = (
        Column("indicator", word("indicator", language), weight=9),
        Column("norm", word("norm", language), Align.END, weight=3),
        Column("realisation", word("realisation", language), Align.END, weight=3),
        Column("difference", word("difference", language), Align.END, weight=4),
        Column("status", _say("status", language), weight=4),
    )
    caption = _say("figures-caption", language, year=year)
    return LinkedTable(
        Table(caption, columns, tuple(_year_row(one, language) for one in rows)),
        links=tuple(_indicator(one.row) for one in rows),
        statuses=tuple(one.judged.standing.status for one in rows),
        pictures=tuple(years_drawn(one.row, known, agenda, language) for one in rows),
        picture_title=_say("course", language),
    )


def _year_row(one: StatusRow, language: Language) -> Row:
    row = one.row
    kind = RowKind.TOTAL if row.is_total else RowKind.PLAIN
    cells = (
        Cell(row.title.to(language)),
        norm_cell(row.norm, row.norm_standing, measure=row.measure, language=language),
        result_cell(row.result, measure=row.measure, language=language),
        difference_cell(row, language=language),
        Cell(STATUS_WORDS.say(one.judged.standing.status, language)),
    )
    return Row(cells, kind, row.depth)


def _indicator(row: AccountRow) -> Target:
    return Target("public-indicator", {"indicator": row.indicator})


def years_drawn(row: AccountRow, known: Known, agenda: Agenda, language: Language) -> str:
    """Return the results of all years of an agenda as a drawing."""
    points: list[SparkPoint] = []
    for year in agenda.years:
        found, norm = known.realisation(row.indicator, year), known.norm(row.indicator, year)
        points.append(
            SparkPoint(
                year,
                found.number if found is not None else None,
                norm.number if norm is not None else None,
                provisional=found is not None and found.status is FigureStatus.PROVISIONAL,
            )
        )
    return sparkline(points, measure=row.measure, language=language, label=row.title.to(language))


def _years_table(
    by_year: dict[int, tuple[AccountRow, ...]], caption: str, language: Language
) -> LinkedTable:
    every = {row.indicator: row for rows in by_year.values() for row in rows}
    columns = (
        Column("indicator", word("indicator", language), weight=6),
        *(Column(f"year-{year}", str(year), Align.END, weight=4) for year in by_year),
    )
    found = {(row.indicator, year): row for year, rows in by_year.items() for row in rows}
    rows = tuple(
        Row(
            (
                Cell(row.title.to(language)),
                *(_both(found.get((key, year)), language) for year in by_year),
            ),
            depth=row.depth,
        )
        for key, row in every.items()
    )
    return LinkedTable(
        Table(caption, columns, rows), tuple(_indicator(row) for row in every.values())
    )


def _both(row: AccountRow | None, language: Language) -> Cell:
    if row is None:
        return Cell(word("not-applicable", language), is_word=True)
    result = result_cell(row.result, measure=row.measure, language=language)
    norm = norm_cell(row.norm, row.norm_standing, measure=row.measure, language=language)
    name = "with-norm-in-words" if norm.is_word else "with-norm"
    text = _say(name, language, result=result.text, norm=norm.text)
    return Cell(text, is_word=result.is_word)
