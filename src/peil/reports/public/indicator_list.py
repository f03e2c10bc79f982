# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The list of all indicators: the last result of each beside its norm, by agenda and theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from peil.agenda.figures import Realisation, known_figures
from peil.agenda.indicators import IndicatorEntry
from peil.agenda.norms import Norm
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


@dataclass(frozen=True)
class _Told:
    """What was known on a day: the agendas decided on, and the years told of each indicator."""

    known: Known
    agendas: tuple[Agenda, ...]
    counted: Mapping[str, set[int]]
    normed: Mapping[str, set[int]]

    def is_last(self, agenda: Agenda, entry: IndicatorEntry) -> bool:
        """Return whether no later agenda holds an indicator."""
        holding = [one for one in self.agendas if entry.id in one.by_indicator]
        return holding[-1] is agenda

    def realisation(self, indicator: str, year: int) -> Realisation | None:
        """Return what counts of a year, or nothing."""
        is_told = year in self.counted.get(indicator, ())
        return self.known.realisation(indicator, year) if is_told else None

    def norm(self, indicator: str, year: int) -> Norm | None:
        """Return the norm of a year, or nothing."""
        is_told = year in self.normed.get(indicator, ())
        return self.known.norm(indicator, year) if is_told else None


def _told(policy: Policy, known_on: date) -> _Told:
    known = known_on_day(policy, known_on=known_on)
    decided = {d.agenda for d in policy.decisions if d.file.known_from.last_day <= known_on}
    counted: dict[str, set[int]] = {}
    normed: dict[str, set[int]] = {}
    for figure in known_figures(policy.figures, known_on=known_on):
        key = figure.key
        if key.unit == known.unit and key.period.is_year:
            counted.setdefault(key.indicator, set()).add(key.period.first_day.year)
    for norm in known.norms:
        if norm.unit == known.unit and norm.period.is_year:
            normed.setdefault(norm.indicator, set()).add(norm.period.first_day.year)
    agendas = tuple(agenda for agenda in policy.agendas if agenda.key in decided)
    return _Told(known, agendas, counted, normed)


def indicators_page(policy: Policy, *, known_on: date, language: Language) -> SitePage:
    """Return the list of indicators as known on a day; each with the last agenda that holds it."""
    told = _told(policy, known_on)
    day = written_day(known_on, language=language)
    return SitePage(
        title=_say("list", language),
        lead=_say("list-lead", language),
        description=_say("list-description", language, day=day),
        sections=tuple(
            _section(told, agenda, language)
            for agenda in reversed(told.agendas)
            if any(told.is_last(agenda, entry) for entry in agenda.entries)
        ),
    )


def in_list_order(policy: Policy) -> tuple[str, ...]:
    """Return the names of all indicators in the order of the list."""
    last = {key: one.placements[-1].agenda for key, one in policy.indicators.items()}
    return tuple(
        entry.id
        for agenda in reversed(policy.agendas)
        for entry in agenda.entries
        if last[entry.id] == agenda.key
    )


def _section(told: _Told, agenda: Agenda, language: Language) -> SiteSection:
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
        entries = [e for e in theme.indicators if told.is_last(agenda, e)]
        if not entries:
            continue
        rows.append(Row((Cell(theme.title.to(language)),), RowKind.GROUP))
        links.append(Target("public-theme", {"agenda": agenda.key, "theme": theme.theme}))
        pictures.append("")
        for entry in entries:
            year = _last_year(told, agenda, entry)
            row = bare_row(told.known, agenda, theme=theme.theme, entry=entry, year=year)
            rows.append(Row(tuple(_cells(row, year, language)), depth=row.depth))
            links.append(indicator_target(entry.id))
            pictures.append(_spark(told, entry, language))
    table = LinkedTable(
        Table(_say("list-caption", language, theme=title), columns, tuple(rows)),
        links=tuple(links),
        pictures=tuple(pictures),
        picture_title=_say("spark", language),
    )
    target = Target("public-agenda", {"agenda": agenda.key})
    return SiteSection(title, (table,), f"agenda-{agenda.key}", target)


def _last_year(told: _Told, agenda: Agenda, entry: IndicatorEntry) -> int:
    """Return the last year with a number, else that of the day, as near as the agenda goes."""
    for year in sorted(told.counted.get(entry.id, ()), reverse=True):
        found = told.realisation(entry.id, year)
        if found is not None and found.number is not None:
            return year
    day = told.known.known_on
    return min(max(day.year, agenda.file.first_year), agenda.file.last_year)


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


def _spark(told: _Told, entry: IndicatorEntry, language: Language) -> str:
    """Return the years from the first with anything known to the last; nothing without result."""
    years = told.counted.get(entry.id, set()) | told.normed.get(entry.id, set())
    if entry.id not in told.counted:
        return ""
    points = [_point(told, entry.id, year) for year in range(min(years), max(years) + 1)]
    if not any(point.result is not None for point in points):
        return ""
    return sparkline(
        points, measure=entry.measure, language=language, label=entry.title.to(language)
    )


def _point(told: _Told, indicator: str, year: int) -> SparkPoint:
    found, norm = told.realisation(indicator, year), told.norm(indicator, year)
    return SparkPoint(
        year,
        found.number if found is not None else None,
        norm.number if norm is not None else None,
        provisional=found is not None and found.status is FigureStatus.PROVISIONAL,
    )
