# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The list of all indicators: the last result of each beside its norm, by agenda and theme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from peil.agenda.indicators import IndicatorEntry
from peil.agenda.policy import Agenda, Policy
from peil.agenda.published import FigureStatus
from peil.monitoring.assess import ResultStanding
from peil.monitoring.known import Known, known_on_day
from peil.monitoring.rows import AccountRow, bare_row
from peil.reports.account_layout import difference_cell, met_cell, norm_cell, result_cell
from peil.reports.document import Align, Cell, Column, Row, RowKind, Table
from peil.reports.public.charts.sparkline import SparkPoint, sparkline
from peil.reports.public.indicator import indicator_target
from peil.reports.public.indicator_words import INDICATOR_WORDS
from peil.reports.public.site_page import LinkedTable, SitePage, SiteSection, Target
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = INDICATOR_WORDS.say


def indicators_page(policy: Policy, *, known_on: date, language: Language) -> SitePage:
    """Return the list of indicators as known on a day; each with the last agenda that holds it."""
    known = known_on_day(policy, known_on=known_on)
    told = {year for agenda in policy.agendas for year in agenda.years}
    years = range(min(told), max(told) + 1) if told else range(0)
    day = written_day(known_on, language=language)
    return SitePage(
        title=_say("list", language),
        lead=_say("list-lead", language),
        description=_say("list-description", language, day=day),
        sections=tuple(
            _section(known, agenda, years, language)
            for agenda in reversed(policy.agendas)
            if any(_is_last(policy, agenda, entry) for entry in agenda.entries)
        ),
    )


def in_list_order(policy: Policy) -> tuple[str, ...]:
    """Return the names of all indicators in the order of the list."""
    return tuple(
        entry.id
        for agenda in reversed(policy.agendas)
        for entry in agenda.entries
        if _is_last(policy, agenda, entry)
    )


def _is_last(policy: Policy, agenda: Agenda, entry: IndicatorEntry) -> bool:
    return policy.indicators[entry.id].placements[-1].agenda == agenda.key


def _section(known: Known, agenda: Agenda, years: range, language: Language) -> SiteSection:
    title = agenda.file.title.to(language)
    columns = (
        Column("indicator", word("indicator", language), weight=8),
        Column("year", _say("last-year", language), weight=2),
        Column("norm", word("norm", language), Align.END, weight=3),
        Column("realisation", _say("result", language), Align.END, weight=3),
        Column("difference", word("difference", language), Align.END, weight=3),
        Column("met", word("met", language), weight=2),
    )
    rows: list[Row] = []
    links: list[Target | None] = []
    pictures: list[str] = []
    for theme in agenda.themes:
        entries = [e for e in theme.indicators if _is_last(known.policy, agenda, e)]
        if not entries:
            continue
        rows.append(Row((Cell(theme.title.to(language)),), RowKind.GROUP))
        links.append(Target("public-theme", {"agenda": agenda.key, "theme": theme.theme}))
        pictures.append("")
        for entry in entries:
            year = _last_year(known, agenda, entry, years)
            row = bare_row(known, agenda, theme=theme.theme, entry=entry, year=year)
            rows.append(Row(tuple(_cells(row, year, language)), depth=row.depth))
            links.append(indicator_target(entry.id))
            pictures.append(_spark(known, entry, years, language))
    table = LinkedTable(
        Table(_say("list-caption", language, theme=title), columns, tuple(rows)),
        links=tuple(links),
        pictures=tuple(pictures),
        picture_title=_say("spark", language),
    )
    target = Target("public-agenda", {"agenda": agenda.key})
    return SiteSection(title, (table,), f"agenda-{agenda.key}", target)


def _last_year(known: Known, agenda: Agenda, entry: IndicatorEntry, years: range) -> int:
    """Return the last year with a number, else that of the day, as near as the agenda goes."""
    for year in reversed(years):
        found = known.realisation(entry.id, year)
        if found is not None and found.number is not None:
            return year
    return min(max(known.known_on.year, agenda.file.first_year), agenda.file.last_year)


def _cells(row: AccountRow, year: int, language: Language) -> Iterator[Cell]:
    yield Cell(row.title.to(language))
    yield Cell(str(year))
    yield norm_cell(row.norm, row.norm_standing, measure=row.measure, language=language)
    cell = result_cell(row.result, measure=row.measure, language=language)
    if row.result.standing is ResultStanding.PROVISIONAL:
        cell = Cell(_say("provisional-result", language, result=cell.text), cell.value)
    yield cell
    yield difference_cell(row, language=language)
    yield met_cell(met=row.met, language=language)


def _spark(known: Known, entry: IndicatorEntry, years: Sequence[int], language: Language) -> str:
    """Return the years from the first with anything known to the last, or nothing of none."""
    points = [_point(known, entry.id, year) for year in years]
    told = [at for at, p in enumerate(points) if p.result is not None or p.norm is not None]
    if not any(point.result is not None for point in points):
        return ""
    label = entry.title.to(language)
    return sparkline(points[told[0] : told[-1] + 1], language=language, label=label)


def _point(known: Known, indicator: str, year: int) -> SparkPoint:
    found, norm = known.realisation(indicator, year), known.norm(indicator, year)
    return SparkPoint(
        year,
        found.number if found is not None else None,
        norm.number if norm is not None else None,
        provisional=found is not None and found.status is FigureStatus.PROVISIONAL,
    )
