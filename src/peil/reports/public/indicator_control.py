# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The control chart of an indicator on its page, or why there is none yet."""

from __future__ import annotations

from collections.abc import Sequence

from peil.agenda.indicators import Indicator
from peil.monitoring.control.chart import ControlChart, ControlChartRefused, control_chart_of
from peil.monitoring.control.limits import FEWEST
from peil.monitoring.control.segments import segments_of
from peil.monitoring.known import Known
from peil.monitoring.series import Point, series_of
from peil.reports.document import Listing, Paragraph
from peil.reports.methods.control_chart.layout import lay_out_control_chart
from peil.reports.public.charts.control import draw_control
from peil.reports.public.charts.figure import ChartFigure
from peil.reports.public.indicator_legend import control_legend
from peil.reports.public.indicator_words import INDICATOR_WORDS
from peil.reports.public.indicator_years import IndicatorYear
from peil.reports.public.site_page import (
    LinkedList,
    LinkedPoint,
    SiteBlock,
    SiteSection,
    Target,
)
from peil.terms.languages import Language
from peil.terms.periods import year_period

_say = INDICATOR_WORDS.say


def control_section(
    known: Known, indicator: Indicator, years: Sequence[IndicatorYear], *, language: Language
) -> SiteSection:
    """Return the section with the control chart of yearly results, or why there is none.

    Args:
        known: the policy seen from a day and a unit.
        indicator: what the years are of.
        years: from `years_of`.
        language: of the page.
    """
    heading = _say("control", language)
    what = Paragraph(_say("control-what", language))
    how = LinkedPoint(
        _say("method-control", language), Target("public-method", {"method": "control-chart"})
    )
    points = _longest_run(years)
    chart = _chart(known, indicator, points)
    if chart is None:
        most = _most_alike(points, indicator)
        few = Paragraph(_say("control-few", language, fewest=FEWEST, found=most))
        return SiteSection(heading, (what, few, LinkedList((how,))), "toeval")
    return SiteSection(heading, (what, *_blocks(chart, language), LinkedList((how,))), "toeval")


def _longest_run(years: Sequence[IndicatorYear]) -> tuple[Point, ...]:
    """Return the results of the longest run of years without a gap; the last one of equals."""
    runs: list[list[Point]] = [[]]
    for one in years:
        result = one.row.result
        if result.number is None:
            runs.append([])
        else:
            period = year_period(one.year)
            runs[-1].append(Point(period, result.number, definition=result.definition))
    longest = max(len(run) for run in runs)
    return tuple(next(run for run in reversed(runs) if len(run) == longest))


def _most_alike(points: Sequence[Point], indicator: Indicator) -> int:
    """Return how many of the points in a row can be compared."""
    if not points:
        return 0
    found = segments_of(points, indicator=indicator, measure=indicator.measure)
    return max(len(segment.points) for segment in found)


def _chart(known: Known, indicator: Indicator, points: Sequence[Point]) -> ControlChart | None:
    if len(points) < FEWEST:
        return None
    series = series_of(points, indicator=indicator.id, unit=known.unit, measure=indicator.measure)
    try:
        return control_chart_of(known.policy, series, known_on=known.known_on)
    except ControlChartRefused:
        return None


def _blocks(chart: ControlChart, language: Language) -> tuple[SiteBlock, ...]:
    """Return the drawing with what it says, and the points as a table, in the words of any report."""
    document = lay_out_control_chart(chart, language=language)
    verdicts = next(b for b in document.sections[0].blocks if isinstance(b, Listing))
    told = document.charts[0]
    notes = [b for s in document.sections[1:-2] for b in s.blocks if isinstance(b, Listing)]

    def drawn(*, narrow: bool) -> str:
        return draw_control(
            chart,
            title=told.title,
            description=told.description,
            language=language,
            narrow=narrow,
        )

    figure = ChartFigure(
        title=told.title,
        wide=drawn(narrow=False),
        narrow=drawn(narrow=True),
        legend=control_legend(chart, language=language),
        said=verdicts.points,
        walk=_say("walk-points", language),
    )
    return (figure, *notes[:1], document.tables[-1])
