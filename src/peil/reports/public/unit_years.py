# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The norms and results of a unit: the last year with its status, and every year by agenda."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from peil.agenda.indicators import Role
from peil.agenda.policy import Agenda
from peil.monitoring.assess import Absence, ResultStanding
from peil.monitoring.course.parts import PartsKnown, parts_known
from peil.monitoring.course.rows import Course, StatusRow, status_row
from peil.monitoring.course.status import Status
from peil.monitoring.known import Known
from peil.monitoring.rows import AccountRow, bare_row
from peil.reports.account_layout import difference_cell, norm_cell, result_cell
from peil.reports.document import Align, Cell, Column, Paragraph, Row, RowKind, Table
from peil.reports.methods.status.layout import STATUS_WORDS
from peil.reports.public.charts.norm_bar import norm_bar
from peil.reports.public.indicator import indicator_target
from peil.reports.public.indicator_words import INDICATOR_WORDS
from peil.reports.public.indicator_years import placement_for
from peil.reports.public.site_page import LinkedTable, SiteSection, Target
from peil.reports.public.unit_words import UNIT_WORDS
from peil.reports.words import word
from peil.terms.languages import Language

_say = UNIT_WORDS.say


def year_sections(known: Known, *, language: Language) -> Iterator[SiteSection]:
    """Yield the last year of which a result is known, and every year of each agenda after it.

    Args:
        known: the policy seen from a day and a unit.
        language: of the page.
    """
    told = _indicators_by_year(known)
    if not told:
        yield SiteSection("", (Paragraph(_say("none", language)),))
        return
    rows = {year: _rows(known, year, told[year]) for year in sorted(told)}
    yield _last_year(
        known,
        rows,
        _year_to_show(rows),
        language,
    )
    for agenda in reversed(known.policy.agendas):
        matrix = _matrix(rows, agenda, language)
        if matrix is not None:
            title = agenda.file.title.to(language)
            target = Target("public-agenda", {"agenda": agenda.key})
            yield SiteSection(title, (matrix,), f"agenda-{agenda.key}", target)
    yield SiteSection("", (Paragraph(_say("elsewhere", language)),))


def _year_to_show(rows: Mapping[int, Sequence[AccountRow]]) -> int:
    """Return the last year of which most agreed indicators have a result.

    Where there is none: the last with any result of what was agreed, or any result, or the last.
    """

    def told(year: int, roles: Set[Role]) -> list[bool]:
        return [row.result.number is not None for row in rows[year] if row.entry.role in roles]

    agreed, every = {Role.AGREED}, set(Role)
    most = [year for year in rows if told(year, agreed).count(True) * 2 > len(told(year, agreed))]
    some = [year for year in rows if any(told(year, agreed))]
    other = [year for year in rows if any(told(year, every))]
    return max(most or some or other or rows)


def _last_year(
    known: Known, rows: Mapping[int, Sequence[AccountRow]], year: int, language: Language
) -> SiteSection:
    covering, parts = known.policy.agenda_covering(year), parts_known(known)
    judged = [(row, _judged(known, parts, covering, row, year)) for row in rows[year]]
    table = _table(judged, year=year, language=language)
    target = Target("public-account", {"year": year}) if covering is not None else None
    return SiteSection(_say("year", language, year=year), (table,), f"jaar-{year}", target)


def _judged(
    known: Known, parts: PartsKnown, covering: Agenda | None, row: AccountRow, year: int
) -> StatusRow | None:
    """Return how a row stands; nothing where the agenda of the year does not hold it."""
    if covering is None or covering.by_indicator.get(row.indicator) is not row.entry:
        return None
    return status_row(Course(known, parts, covering, year), row, judgement=None)


def _matrix(
    rows: Mapping[int, Sequence[AccountRow]],
    agenda: Agenda,
    language: Language,
) -> LinkedTable | None:
    """Return the indicators of an agenda in each of its years, or nothing where there are none."""
    found = {
        (row.indicator, year): row
        for year, of_year in rows.items()
        if year in agenda.years
        for row in of_year
        if agenda.by_indicator.get(row.indicator) is row.entry
    }
    years = sorted({year for _, year in found})
    shown = [entry for entry in agenda.entries if any((entry.id, y) in found for y in years)]
    if not shown:
        return None
    columns = (
        Column("indicator", word("indicator", language), weight=6),
        *(Column(f"year-{year}", str(year), Align.END, weight=4) for year in years),
    )
    lines = tuple(
        Row(
            (
                Cell(entry.title.to(language)),
                *(_both(found.get((entry.id, year)), language) for year in years),
            )
        )
        for entry in shown
    )
    caption = _say("matrix-caption", language)
    links = tuple(indicator_target(entry.id) for entry in shown)
    return LinkedTable(Table(caption, columns, lines), links)


def _both(row: AccountRow | None, language: Language) -> Cell:
    """Return a result with its norm beside it; a dash where no result is known."""
    if row is None:
        return Cell("–", is_word=True)
    result = result_cell(row.result, measure=row.measure, language=language)
    if row.result.standing in _UNKNOWN:
        result = Cell("–", is_word=True)
    if row.norm is None:
        return _result(row, language) if row.result.number is not None else result
    norm = norm_cell(row.norm, row.norm_standing, measure=row.measure, language=language)
    is_provisional = row.result.standing is ResultStanding.PROVISIONAL
    name = "provisional-with-norm" if is_provisional else "with-norm"
    text = _say(name, language, result=result.text, norm=norm.text)
    return Cell(text, is_word=result.is_word)


_UNKNOWN = frozenset({ResultStanding.NOT_SUPPLIED, ResultStanding.NOT_YET_DUE})


def _result(row: AccountRow, language: Language) -> Cell:
    cell = result_cell(row.result, measure=row.measure, language=language)
    if row.result.standing is not ResultStanding.PROVISIONAL:
        return cell
    return Cell(INDICATOR_WORDS.say("provisional-result", language, result=cell.text), cell.value)


def _indicators_by_year(known: Known) -> dict[int, set[str]]:
    """Return the indicators with a norm or a leading figure of a calendar year, by year."""
    found: dict[int, set[str]] = {}
    for key in known.norms:
        if key.unit == known.unit and key.period.is_year:
            found.setdefault(key.period.first_day.year, set()).add(key.indicator)
    for figure in known.policy.every_figure:
        about = figure.key
        is_its = about.unit == known.unit and about.period.is_year and figure.leads
        if is_its and figure.known_from.last_day <= known.known_on:
            found.setdefault(about.period.first_day.year, set()).add(about.indicator)
    return found


def _rows(known: Known, year: int, indicators: set[str]) -> tuple[AccountRow, ...]:
    """Return the rows of a year, without remarks, in the order of its agenda; others after them."""
    policy, covering = known.policy, known.policy.agenda_covering(year)
    first = tuple(covering.by_indicator) if covering is not None else ()
    found: list[AccountRow] = []
    for key in dict.fromkeys((*first, *policy.indicators)):
        if key in indicators:
            placement = placement_for(known, policy.indicators[key], year)
            agenda, entry = policy.agenda(placement.agenda), placement.entry
            found.append(bare_row(known, agenda, theme=placement.theme, entry=entry, year=year))
    return tuple(found)


_Rows = Sequence[tuple[AccountRow, StatusRow | None]]


def _table(rows: _Rows, *, year: int, language: Language) -> LinkedTable:
    columns = (
        Column("indicator", word("indicator", language), weight=8),
        Column("norm", word("norm", language), Align.END, weight=3),
        Column("realisation", INDICATOR_WORDS.say("result", language), Align.END, weight=3),
        Column("difference", word("difference", language), Align.END, weight=3),
        Column("status", INDICATOR_WORDS.say("status", language), weight=3),
    )
    agreed = [one for one in rows if one[0].entry.role is Role.AGREED]
    context = [one for one in rows if one[0].entry.role is Role.CONTEXT]
    lines = [_line(row, status, language, depth=_depth(row, agreed)) for row, status in agreed]
    if context:
        heading = Row((Cell(INDICATOR_WORDS.say("context", language)),), RowKind.GROUP)
        lines.append(_Line(heading))
        lines += [_line(row, status, language) for row, status in context]
    bars = tuple(line.bar for line in lines)
    return LinkedTable(
        Table(_say("year-caption", language, year=year), columns, tuple(one.row for one in lines)),
        links=tuple(one.link for one in lines),
        statuses=tuple(one.status for one in lines),
        pictures=bars if any(bars) else (),
        picture_title=_say("beside", language),
    )


class _Line(NamedTuple):
    """One row of the table with what belongs to it."""

    row: Row
    link: Target | None = None
    status: Status | None = None
    bar: str = ""


def _depth(row: AccountRow, rows: _Rows) -> int:
    """Return how far a row stands inwards: it is a part of a row that is there too."""
    whole = row.entry.part_of.indicator if row.entry.part_of is not None else ""
    return row.depth if any(one.indicator == whole for one, _ in rows) else 0


def _line(
    row: AccountRow, status: StatusRow | None, language: Language, *, depth: int = 0
) -> _Line:
    return _Line(
        Row(tuple(_cells(row, status, language)), depth=depth),
        indicator_target(row.indicator),
        _status(status),
        _bar(row, language),
    )


def _status(status: StatusRow | None) -> Status | None:
    """Return how a row stands; nothing where no agenda covers the year, or no norm was meant."""
    if status is None or status.judged.absence is Absence.NO_NORM_BY_DESIGN:
        return None
    return status.judged.standing.status


def _cells(row: AccountRow, status: StatusRow | None, language: Language) -> Iterator[Cell]:
    yield Cell(row.title.to(language))
    yield norm_cell(row.norm, row.norm_standing, measure=row.measure, language=language)
    yield _result(row, language)
    yield difference_cell(row, language=language)
    judged = _status(status)
    if judged is None:
        yield Cell(word("not-applicable", language), is_word=True)
    else:
        yield Cell(STATUS_WORDS.say(judged, language))


def _bar(row: AccountRow, language: Language) -> str:
    """Return the result beside the norm as a bar; nothing unless both are numbers."""
    norm = row.norm.number if row.norm is not None else None
    if row.result.number is None or norm is None:
        return ""
    told = {
        "title": row.title.to(language),
        "result": result_cell(row.result, measure=row.measure, language=language).text,
        "norm": norm_cell(row.norm, row.norm_standing, measure=row.measure, language=language).text,
    }
    return norm_bar(row.result.number, norm, label=_say("bar", language, **told))
