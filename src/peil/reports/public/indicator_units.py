# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The units of an indicator on its page: small charts beside one another, and all numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from peil.agenda.indicators import Indicator
from peil.monitoring.assess import ResultStanding
from peil.monitoring.course.parts import PartsKnown
from peil.monitoring.known import Known
from peil.reports.account_layout import norm_cell, result_cell
from peil.reports.document import Align, Cell, Column, Paragraph, Row, Table
from peil.reports.public.charts.unit_series import UnitSeries, UnitYear, draw_units
from peil.reports.public.charts.yearly import MarkKind
from peil.reports.public.indicator_funnel import funnel_blocks
from peil.reports.public.indicator_said import year_said
from peil.reports.public.indicator_words import INDICATOR_WORDS
from peil.reports.public.indicator_years import IndicatorYear, years_of
from peil.reports.public.site_page import (
    LinkedTable,
    SiteSection,
    Target,
    UnitChart,
    UnitCharts,
)
from peil.terms.languages import Language

_say = INDICATOR_WORDS.say
_MOST_YEARS = 4
"""So many of the last years stand in the table; the page of a unit holds all of them."""

UnitYears = Mapping[str, tuple[IndicatorYear, ...]]


def units_section(
    known: Known, indicator: Indicator, *, parts: PartsKnown, title: str, language: Language
) -> SiteSection:
    """Return the section with the units of an indicator, or that nothing of them is public.

    Args:
        known: the policy seen from a day.
        indicator: what is asked.
        parts: the figures of parts of years, as known on that day.
        title: how readers see the indicator.
        language: of the page.
    """
    heading = _say("units", language)
    found = _by_unit(known, indicator, parts)
    if not found:
        none = Paragraph(_say("units-none", language))
        return SiteSection(heading, (none,), "eenheden")
    what = Paragraph(_say("units-what", language))
    charts = _charts(known, found, indicator, language)
    table = _table(known, found, language)
    funnel = funnel_blocks(known, indicator, title=title, language=language)
    return SiteSection(heading, (what, charts, table, *funnel), "eenheden")


def _by_unit(known: Known, indicator: Indicator, parts: PartsKnown) -> UnitYears:
    """Return the years of every unit that has any, all of the same run of years."""
    found = {
        unit: years_of(known.of_unit(unit), indicator, parts=parts) for unit in known.policy.units
    }
    return {unit: years for unit, years in found.items() if years}


def unit_target(unit: str) -> Target:
    """Return the page of a unit."""
    return Target("public-unit", {"unit": unit})


def _charts(known: Known, found: UnitYears, indicator: Indicator, language: Language) -> UnitCharts:
    first = min(years[0].year for years in found.values())
    last = max(years[-1].year for years in found.values())
    series = [
        UnitSeries(
            unit=unit,
            name=known.policy.units[unit].name,
            years=tuple(_drawn(years, first, last)),
            said=f"{'. '.join(year_said(one, language=language) for one in years)}.",
        )
        for unit, years in found.items()
    ]
    drawings = draw_units(series, measure=indicator.measure, language=language)
    return UnitCharts(
        tuple(
            UnitChart(one.name, unit_target(one.unit), drawing)
            for one, drawing in zip(series, drawings, strict=True)
        )
    )


def _drawn(years: Sequence[IndicatorYear], first: int, last: int) -> Iterator[UnitYear]:
    by_year = {one.year: one for one in years}
    for year in range(first, last + 1):
        one = by_year.get(year)
        if one is None:
            yield UnitYear(year, None, None)
            continue
        provisional = one.row.result.standing is ResultStanding.PROVISIONAL
        kind = MarkKind.PROVISIONAL if provisional else MarkKind.FINAL
        yield UnitYear(year, one.row.result.number, one.norm_number, kind)


def _table(known: Known, found: UnitYears, language: Language) -> LinkedTable:
    every = sorted({one.year for years in found.values() for one in years if one.is_known})
    asked = every[-_MOST_YEARS:]
    columns = [Column("unit", _say("unit-name", language), weight=4)]
    for year in asked:
        columns.append(Column(f"n{year}", _say("norm-year", language, year=year), Align.END, 2))
        columns.append(Column(f"r{year}", _say("result-year", language, year=year), Align.END, 3))
    rows = tuple(
        Row((Cell(known.policy.units[unit].name), *_cells(years, asked, language)))
        for unit, years in found.items()
    )
    return LinkedTable(
        Table(_say("units-caption", language), tuple(columns), rows),
        links=tuple(unit_target(unit) for unit in found),
    )


def _cells(
    years: Sequence[IndicatorYear], asked: Sequence[int], language: Language
) -> Iterator[Cell]:
    by_year = {one.year: one for one in years}
    for year in asked:
        one = by_year.get(year)
        if one is None:
            yield Cell("–", is_word=True)
            yield Cell("–", is_word=True)
            continue
        row = one.row
        yield norm_cell(row.norm, row.norm_standing, measure=row.measure, language=language)
        cell = result_cell(row.result, measure=row.measure, language=language)
        if one.is_provisional:
            cell = Cell(_say("provisional-result", language, result=cell.text), cell.value)
        yield cell
