# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The points of a chart can be gone through by keyboard, and read without a script."""

from __future__ import annotations

import pytest

from chromium import NEEDS_CHROMIUM

pytestmark = [*NEEDS_CHROMIUM]

INDICATOR = "/indicatoren/human-trafficking-suspects/"


def test_a_slider_goes_through_the_years_and_says_each(site):
    tab, _ = site.read(INDICATOR)
    figure = tab.locator("figure[data-walk]").first
    slider = figure.get_by_role("slider", name="Loop de jaren langs")

    slider.focus()
    tab.keyboard.press("Home")
    tab.keyboard.press("ArrowRight")

    second = figure.locator("svg.chart-wide .point").nth(1)
    said = second.locator("title").text_content()
    assert slider.get_attribute("aria-valuetext") == said
    assert figure.locator("output").inner_text() == said
    assert "is-here" in (second.get_attribute("class") or "")
    assert figure.locator("svg.chart-wide .is-here").count() == 1


def test_a_pointer_moves_the_slider_too(site):
    tab, _ = site.read(INDICATOR)
    figure = tab.locator("figure[data-walk]").first

    figure.locator("svg.chart-wide .point").nth(2).dispatch_event("click")

    assert figure.get_by_role("slider").input_value() == "3"


@pytest.mark.parametrize("width", [1280, 320])
def test_without_a_script_the_chart_its_sentences_and_its_table_are_there(site, width):
    tab, _ = site.read(INDICATOR, width=width, scripts=False)
    figure = tab.locator("figure[data-walk]").first

    assert tab.get_by_role("slider").count() == 0
    assert figure.locator("svg[role=img]:visible").count() == 1
    assert "Het hoogste resultaat" in figure.locator("figcaption").inner_text()
    assert tab.locator("section:has(figure[data-walk]) table tbody tr").count() > 5


def test_a_chart_is_as_wide_as_its_place_and_no_wider(site):
    for width in (320, 500, 1280):
        tab, _ = site.read(INDICATOR, width=width)
        box = tab.locator("svg[role=img].chart:visible").first.bounding_box()

        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
