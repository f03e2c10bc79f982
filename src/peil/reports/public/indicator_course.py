# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Norm and result of an indicator over the years: the chart, what it says, and the table beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from peil.agenda.indicators import Indicator
from peil.monitoring.assess import Absence, NormStanding, ResultStanding
from peil.monitoring.course.status import Status
from peil.monitoring.known import Known
from peil.monitoring.remarks import Cell as RemarkCell
from peil.reports.account_layout import difference_cell, norm_cell, result_cell
from peil.reports.document import Align, Cell, Column, NumberedNotes, Paragraph, Row, Table
from peil.reports.methods.status.layout import STATUS_WORDS
from peil.reports.notes import Notes
from peil.reports.numbers import value_text
from peil.reports.public.charts.figure import ChartFigure
from peil.reports.public.charts.yearly import (
    MarkKind,
    YearBreak,
    YearlyChart,
    YearMark,
    draw_yearly,
)
from peil.reports.public.indicator_legend import course_legend
from peil.reports.public.indicator_said import course_said, year_said
from peil.reports.public.indicator_words import INDICATOR_WORDS
from peil.reports.public.indicator_years import IndicatorYear
from peil.reports.public.site_page import LinkedTable, SiteBlock, SiteSection, Target
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import year_period

_say = INDICATOR_WORDS.say


@dataclass(frozen=True)
class DefinitionBreak:
    """Another definition holds from a year on; `is_bridged` says that somebody bridged the two."""

    year: int
    before: str
    now: str
    is_bridged: bool


def breaks_between(
    years: Sequence[IndicatorYear], indicator: Indicator
) -> tuple[DefinitionBreak, ...]:
    """Return where the definition changes between years that follow one another."""
    versions = [_version(one, indicator) for one in years]
    found = []
    for (_, before), (other, now) in pairwise(zip(years, versions, strict=True)):
        if before and now and before != now:
            bridged = indicator.bridge_between(before, now) is not None
            found.append(DefinitionBreak(other.year, before, now, bridged))
    return tuple(found)


def _version(one: IndicatorYear, indicator: Indicator) -> str:
    """Return the definition of a year: that of its result, else the one that holds."""
    if one.row.result.definition:
        return one.row.result.definition
    holding = indicator.definition_for(year_period(one.year))
    return holding.version if holding is not None else ""


def course_section(
    known: Known,
    indicator: Indicator,
    years: Sequence[IndicatorYear],
    *,
    title: str,
    language: Language,
) -> SiteSection:
    """Return the section with the chart of norm and result and its table.

    Args:
        known: the policy seen from a day and a unit.
        indicator: what the years are of.
        years: from `years_of`.
        title: how readers see the indicator.
        language: of the page.
    """
    heading = _say("course", language)
    if not years:
        return SiteSection(heading, (Paragraph(_say("course-none", language)),), "verloop")
    notes = Notes(language)
    table = course_table(known, years, notes=notes, language=language)
    figure = course_figure(indicator, years, title=title, language=language)
    blocks: list[SiteBlock] = [figure, table]
    if notes.texts:
        blocks.append(NumberedNotes(tuple(notes.texts)))
    return SiteSection(heading, tuple(blocks), "verloop")


def course_figure(
    indicator: Indicator, years: Sequence[IndicatorYear], *, title: str, language: Language
) -> ChartFigure:
    """Return the chart of norm and result with its legend and what it says."""
    breaks = breaks_between(years, indicator)
    named = _say("course-title", language, title=title, first=years[0].year, last=years[-1].year)
    said = tuple(course_said(years, breaks=tuple(_told(breaks)), language=language))
    direction = years[-1].row.entry.direction
    chart = YearlyChart(
        title=named,
        description=" ".join(said),
        marks=tuple(_mark(one, language) for one in years),
        breaks=tuple(YearBreak(b.year, _say("break-label", language)) for b in breaks),
        direction=direction,
        measure=indicator.measure,
        language=language,
    )
    return ChartFigure(
        title=named,
        wide=draw_yearly(chart),
        narrow=draw_yearly(chart, narrow=True),
        legend=course_legend(chart, language=language),
        said=said,
        walk=_say("walk", language),
    )


def _told(breaks: Sequence[DefinitionBreak]) -> Iterator[tuple[int, bool]]:
    return ((one.year, one.is_bridged) for one in breaks)


_KINDS = {
    ResultStanding.PROVISIONAL: MarkKind.PROVISIONAL,
    ResultStanding.COMPUTED: MarkKind.COMPUTED,
}


def _mark(one: IndicatorYear, language: Language) -> YearMark:
    interval = one.interval
    return YearMark(
        year=one.year,
        said=year_said(one, language=language),
        result=one.row.result.number,
        kind=_KINDS.get(one.row.result.standing, MarkKind.FINAL),
        interval=(interval.low, interval.high) if interval is not None else None,
        earlier=tuple(earlier_numbers(one)),
        norm=one.norm_number,
        first_norm=one.first_number,
        norm_word=_norm_word(one, language),
    )


def earlier_numbers(one: IndicatorYear) -> Iterator[Decimal]:
    """Yield the numbers that were replaced by another one, each once."""
    found = dict.fromkeys(f.number for f in one.earlier if f.number is not None)
    return (number for number in found if number != one.row.result.number)


_SHORT = {
    NormStanding.TO_BE_DETERMINED: "ntb",
    NormStanding.DIRECTION_ONLY: "direction",
    NormStanding.WITHDRAWN: "withdrawn",
}


def _norm_word(one: IndicatorYear, language: Language) -> str:
    name = _SHORT.get(one.row.norm_standing)
    return _say(name, language) if name is not None else ""


def course_table(
    known: Known, years: Sequence[IndicatorYear], *, notes: Notes, language: Language
) -> LinkedTable:
    """Return the table of the years; what one must know of a number is added to the notes.

    Years of which nothing is known have no row.
    """
    years = [one for one in years if one.is_known or one.row.result.number is not None]
    with_before = any(list(earlier_numbers(one)) for one in years)
    with_interval = any(one.interval is not None for one in years)
    columns = (
        Column("year", _say("year", language), weight=2),
        Column("first", _say("first-agreed", language), Align.END, weight=3),
        Column("norm", _say("norm-now", language), Align.END, weight=3),
        Column("realisation", _say("result", language), Align.END, weight=4),
        *((Column("before", _say("before", language), Align.END, 3),) if with_before else ()),
        *((Column("interval", _say("interval", language), Align.END, 3),) if with_interval else ()),
        Column("difference", word("difference", language), Align.END, weight=3),
        Column("status", _say("status", language), weight=3),
        Column("definition", _say("definition", language), weight=2),
    )
    rows = tuple(
        Row(tuple(_cells(known, one, notes, before=with_before, interval=with_interval)))
        for one in years
    )
    return LinkedTable(
        Table(_say("course-caption", language), columns, rows),
        links=tuple(_account_of(one) for one in years),
        statuses=tuple(_status(one) for one in years),
    )


def _account_of(one: IndicatorYear) -> Target | None:
    return Target("public-account", {"year": one.year}) if one.agenda is not None else None


def _cells(
    known: Known, one: IndicatorYear, notes: Notes, *, before: bool, interval: bool
) -> Iterator[Cell]:
    row, language = one.row, notes.language
    yield Cell(str(one.year), notes=_numbers(one, notes, RemarkCell.LABEL, RemarkCell.PREVIOUS))
    yield _first_cell(one, language)
    yield norm_cell(
        row.norm,
        row.norm_standing,
        measure=row.measure,
        language=language,
        notes=_numbers(one, notes, RemarkCell.NORM),
    )
    yield _result_cell(one, _numbers(one, notes, RemarkCell.RESULT), language)
    if before:
        texts = [_value(number, one, language) for number in earlier_numbers(one)]
        yield Cell(", ".join(texts))
    if interval:
        yield Cell(interval_text(one, language))
    yield difference_cell(row, language=language, notes=_numbers(one, notes, RemarkCell.DIFFERENCE))
    yield Cell(status_word(one, language), is_word=_status(one) is None)
    yield Cell(row.result.definition or known.definition(row.indicator, one.year))


def _numbers(one: IndicatorYear, notes: Notes, *cells: RemarkCell) -> tuple[int, ...]:
    texts = [r.text.to(notes.language) for r in one.row.footnotes if r.cell in cells]
    return tuple(dict.fromkeys(notes.number(text) for text in texts))


def _first_cell(one: IndicatorYear, language: Language) -> Cell:
    """Return the norm as first agreed, in the words of any norm."""
    first = one.first_norm
    if first is None:
        return Cell("–", is_word=True)
    standing = NormStanding(first.state.value)
    return norm_cell(first, standing, measure=one.row.measure, language=language)


def _result_cell(one: IndicatorYear, notes: tuple[int, ...], language: Language) -> Cell:
    cell = result_cell(one.row.result, measure=one.row.measure, language=language, notes=notes)
    if not one.is_provisional:
        return cell
    text = _say("provisional-result", language, result=cell.text)
    return Cell(text, cell.value, cell.measure, notes=notes)


def _value(number: Decimal, one: IndicatorYear, language: Language) -> str:
    return value_text(number, measure=one.row.measure, language=language)


def interval_text(one: IndicatorYear, language: Language) -> str:
    """Return what chance leaves open, with one decimal; nothing where that cannot be said."""
    if one.interval is None:
        return ""
    shown = one.interval.rounded(1)
    low, high = (_value(end, one, language) for end in (shown.low, shown.high))
    return _say("between", language, low=low, high=high)


def _status(one: IndicatorYear) -> Status | None:
    """Return how a year stands; nothing where no agenda covers it, or no norm was meant."""
    if one.status is None or one.status.judged.absence is Absence.NO_NORM_BY_DESIGN:
        return None
    return one.status.judged.standing.status


def status_word(one: IndicatorYear, language: Language) -> str:
    """Return how a year stands, in words."""
    status = _status(one)
    if status is None:
        return word("not-applicable", language)
    return STATUS_WORDS.say(status, language)
