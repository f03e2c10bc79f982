# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The chart and the table of an indicator, each alone."""

from datetime import date

import pytest

from peil.agenda.policy import IndicatorUnknown
from peil.reports.public.charts.figure import ChartFigure
from peil.reports.public.indicator_embed import indicator_part
from peil.reports.public.site_page import LinkedTable


def blocks_of(policy, name, *, is_chart):
    page = indicator_part(
        policy, name, is_chart=is_chart, known_on=date(2026, 11, 1), language="nl"
    )
    (section,) = page.sections
    return section.blocks


def test_the_chart_stands_alone(policy):
    (figure,) = blocks_of(policy, "robberies", is_chart=True)

    assert isinstance(figure, ChartFigure)


def test_the_table_stands_with_its_notes_and_without_the_chart(policy):
    found = blocks_of(policy, "robberies", is_chart=False)

    assert isinstance(found[0], LinkedTable)
    assert not any(isinstance(one, ChartFigure) for one in found)


def test_an_indicator_without_years_says_so_in_both(policy):
    for is_chart in (True, False):
        assert "geen norm of resultaat van een heel jaar" in str(
            blocks_of(policy, "confiscated-estimate", is_chart=is_chart)
        )


def test_an_unknown_indicator_is_refused(policy):
    with pytest.raises(IndicatorUnknown):
        blocks_of(policy, "nothing", is_chart=True)
