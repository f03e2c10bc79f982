# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The page of a unit: its norms and results of every year, and what authorities wrote of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from peil.agenda.indicators import Role
from peil.agenda.policy import Policy
from peil.monitoring.assess import Absence, ResultStanding
from peil.monitoring.course.parts import PartsKnown, parts_known
from peil.monitoring.course.rows import Course, StatusRow, status_row
from peil.monitoring.course.status import Status
from peil.monitoring.known import Known, known_on_day
from peil.monitoring.rows import AccountRow, bare_row
from peil.reports.account_layout import difference_cell, norm_cell, result_cell
from peil.reports.document import Align, Cell, Column, Paragraph, Row, RowKind, Table
from peil.reports.methods.status.layout import STATUS_WORDS
from peil.reports.public.agreements import told_table
from peil.reports.public.charts.norm_bar import norm_bar
from peil.reports.public.indicator import indicator_target
from peil.reports.public.indicator_words import INDICATOR_WORDS
from peil.reports.public.indicator_years import placement_for
from peil.reports.public.published_words import (
    PublishedAccount,
    interpretations_of_unit,
    known_accounts,
)
from peil.reports.public.site_page import (
    LinkedFacts,
    LinkedList,
    LinkedPoint,
    LinkedTable,
    SiteBlock,
    SitePage,
    SiteSection,
    Target,
)
from peil.reports.public.unit_words import UNIT_WORDS
from peil.reports.public.units import unit_sketch, unit_target
from peil.reports.sources import place_in
from peil.reports.words import from_until, word
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = UNIT_WORDS.say


def unit_page(
    policy: Policy,
    unit: str,
    *,
    known_on: date,
    accounts: Iterable[PublishedAccount],
    language: Language,
) -> SitePage:
    """Return the page of a unit, or of the whole, as known on a day.

    Args:
        policy: what the public may know.
        unit: the key of a unit, or of the whole.
        known_on: the day, inclusive.
        accounts: published editions in the language of the page.
        language: of the page.

    Raises:
        UnitUnknown: when the folder does not hold the unit.
    """
    known = known_on_day(policy, known_on=known_on, unit=unit)
    name = policy.unit_name(known.unit, language=language)
    day = written_day(known_on, language=language)
    sections = (
        SiteSection("", tuple(_about(known.policy, known.unit, language))),
        *_years(known, language),
        *_editions(known, tuple(accounts), language),
        SiteSection(
            _say("where", language),
            (unit_sketch(policy, here=known.unit, language=language),),
            "eenheden",
        ),
    )
    return SitePage(
        title=name,
        lead=_lead(known.policy, known.unit, language),
        description=_say("unit-description", language, unit=name, day=day),
        sections=sections,
        above=(LinkedPoint(_say("units", language), Target("public-units")),),
    )


def _lead(policy: Policy, key: str, language: Language) -> str:
    if key == policy.whole.key:
        return _say("whole-lead", language)
    unit = policy.units[key]
    said = [_say(f"{unit.kind}-lead", language)]
    if unit.last_day is not None:
        day = written_day(unit.last_day, language=language)
        said.append(_say("ended", language, day=day))
    return " ".join(said)


def _about(policy: Policy, key: str, language: Language) -> Iterator[SiteBlock]:
    """Yield what is known of a unit itself; of the whole there is nothing to tell."""
    if key == policy.whole.key:
        return
    unit = policy.units[key]
    pairs: list[tuple[str, LinkedPoint]] = []
    if unit.code is not None:
        pairs.append((_say("code", language), LinkedPoint(unit.code)))
    exists = from_until(unit.first_day, unit.last_day, language)
    pairs.append((_say("exists", language), LinkedPoint(exists)))
    if unit.districts is not None and unit.basic_teams is not None:
        size = _say("districts", language, districts=unit.districts, teams=unit.basic_teams)
        pairs.append((_say("size", language), LinkedPoint(size)))
    if unit.former_forces:
        pairs.append((_say("former", language), LinkedPoint(", ".join(unit.former_forces))))
    pairs += [
        (_say("successor", language), LinkedPoint(policy.units[one].name, unit_target(one)))
        for one in unit.successors
    ]
    if unit.note is not None:
        pairs.append((_say("note", language), LinkedPoint(unit.note.to(language))))
    place = place_in(policy, unit.reference, language=language)
    yield LinkedFacts((*pairs, (word("source", language), LinkedPoint(place))))


def _years(known: Known, language: Language) -> Iterator[SiteSection]:
    """Yield a section for each year of which anything is known, the last one first."""
    told = _indicators_by_year(known)
    parts = parts_known(known)
    for year in sorted(told, reverse=True):
        rows = _rows(known, parts, year, told[year])
        heading = _say("year", language, year=year)
        agenda = known.policy.agenda_covering(year)
        target = Target("public-account", {"year": year}) if agenda is not None else None
        table = _table(rows, year=year, language=language)
        yield SiteSection(heading, (table,), f"jaar-{year}", target)
    if not told:
        yield SiteSection("", (Paragraph(_say("none", language)),))


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


_Rows = Sequence[tuple[AccountRow, StatusRow | None]]


def _rows(known: Known, parts: PartsKnown, year: int, indicators: set[str]) -> _Rows:
    """Return the rows of a year in the order of the folder, with the status where there is one."""
    covering = known.policy.agenda_covering(year)
    found: list[tuple[AccountRow, StatusRow | None]] = []
    for key, indicator in known.policy.indicators.items():
        if key not in indicators:
            continue
        placement = placement_for(known, indicator, year)
        agenda = known.policy.agenda(placement.agenda)
        row = bare_row(known, agenda, theme=placement.theme, entry=placement.entry, year=year)
        status = None
        if covering is agenda:
            status = status_row(Course(known, parts, agenda, year), row, judgement=None)
        found.append((row, status))
    return found


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
    cell = result_cell(row.result, measure=row.measure, language=language)
    if row.result.standing is ResultStanding.PROVISIONAL:
        text = INDICATOR_WORDS.say("provisional-result", language, result=cell.text)
        cell = Cell(text, cell.value)
    yield cell
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


def _editions(
    known: Known, accounts: tuple[PublishedAccount, ...], language: Language
) -> Iterator[SiteSection]:
    """Yield what authorities wrote of it, and the published accounts that are about it."""
    years = {account.year for account in accounts}
    newest = known_accounts(accounts, known_on=known.known_on, years=years)
    told = interpretations_of_unit(newest, known.unit, policy=known.policy, language=language)
    if told:
        table = told_table(
            told, caption=_say("interpretation-caption", language), language=language
        )
        what = Paragraph(_say("interpretation-what", language))
        yield SiteSection(_say("interpretation", language), (what, table), "duiding")
    own = [account for account in newest if account.unit == known.unit]
    if own:
        points = tuple(
            LinkedPoint(one.title(language), Target("published_edition", {"key": one.key}))
            for one in sorted(own, key=lambda account: account.year, reverse=True)
        )
        yield SiteSection(_say("editions", language), (LinkedList(points),), "edities")
