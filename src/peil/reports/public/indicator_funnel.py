# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The funnel of an indicator on its page, or why units cannot be compared so."""

from __future__ import annotations

from collections.abc import Mapping

from peil.agenda.indicators import Indicator
from peil.monitoring.chance.comparing_units import FEWEST_UNITS, FunnelRefused, funnel_of
from peil.monitoring.chance.funnel import Funnel
from peil.monitoring.chance.unit_figures import NoUnitFigure, UnitFigure
from peil.monitoring.known import Known
from peil.reports.document import Listing, Paragraph
from peil.reports.methods.funnel.layout import lay_out_funnel
from peil.reports.public.charts.figure import ChartFigure
from peil.reports.public.charts.funnel import draw_funnel
from peil.reports.public.indicator_legend import funnel_legend
from peil.reports.public.indicator_words import INDICATOR_WORDS
from peil.reports.public.site_page import LinkedList, LinkedPoint, SiteBlock, Target
from peil.terms.languages import Language
from peil.terms.quantities import Measure

_say = INDICATOR_WORDS.say


def funnel_blocks(
    known: Known, indicator: Indicator, *, title: str, language: Language
) -> tuple[SiteBlock, ...]:
    """Return the funnel of the last year that allows one, or the reason that there is none.

    Args:
        known: the policy seen from a day.
        indicator: what is asked.
        title: how readers see the indicator.
        language: of the page.
    """
    by_year = _figures(known, indicator)
    for year in sorted(by_year, reverse=True):
        funnel = _funnel(known, indicator, year, by_year[year])
        if funnel is not None:
            return _blocks(funnel, title, language)
    return (Paragraph(_say(_why_none(indicator, by_year), language)),)


_ByYear = Mapping[int, Mapping[str, UnitFigure | NoUnitFigure]]


def _figures(known: Known, indicator: Indicator) -> _ByYear:
    """Return the yearly figures of units that count on the day, by year and unit."""
    found: dict[int, dict[str, UnitFigure | NoUnitFigure]] = {}
    keys = {f.key for f in known.policy.every_figure if f.key.indicator == indicator.id}
    for key in keys:
        told = known.found.get(key) if key.period.is_year else None
        if told is None or told.number is None or key.unit not in known.policy.units:
            continue
        entry, definition = told.figure.entry, told.figure.definition
        figure: UnitFigure | NoUnitFigure = UnitFigure(told.number, None, definition)
        if indicator.measure is Measure.PERCENT:
            figure = NoUnitFigure.PARTS_UNKNOWN
            if entry.numerator is not None and entry.denominator is not None:
                figure = UnitFigure(entry.numerator, entry.denominator, definition)
        found.setdefault(key.period.first_day.year, {})[key.unit] = figure
    return found


def _funnel(
    known: Known,
    indicator: Indicator,
    year: int,
    figures: Mapping[str, UnitFigure | NoUnitFigure],
) -> Funnel | None:
    try:
        return funnel_of(
            known.policy, indicator=indicator.id, year=year, figures=figures, exposures=None
        )
    except FunnelRefused:
        return None


def _why_none(indicator: Indicator, by_year: _ByYear) -> str:
    """Return the name of the sentence that says why there is no funnel."""
    is_stock = any(placement.entry.running_stock for placement in indicator.placements)
    if is_stock or indicator.measure not in {Measure.COUNT, Measure.PERCENT}:
        return "funnel-kind"
    if max(map(len, by_year.values()), default=0) < FEWEST_UNITS:
        return "funnel-few"
    return "funnel-parts" if indicator.measure is Measure.PERCENT else "funnel-size"


def _blocks(funnel: Funnel, title: str, language: Language) -> tuple[SiteBlock, ...]:
    document = lay_out_funnel(funnel, language=language)
    told = document.charts[0]
    named = _say("funnel-title", language, title=title, year=funnel.year)
    notes = [b for s in document.sections for b in s.blocks if isinstance(b, Listing)]

    def drawn(*, narrow: bool) -> str:
        return draw_funnel(
            funnel,
            title=named,
            description=told.description,
            language=language,
            narrow=narrow,
        )

    figure = ChartFigure(
        title=named,
        wide=drawn(narrow=False),
        narrow=drawn(narrow=True),
        legend=funnel_legend(funnel, language=language),
        said=(told.description,),
        walk=_say("walk-points", language),
    )
    how = LinkedPoint(
        _say("method-funnel", language), Target("public-method", {"method": "funnel"})
    )
    what = Paragraph(_say("funnel-what", language))
    return (what, figure, document.tables[0], *notes, LinkedList((how,)))
