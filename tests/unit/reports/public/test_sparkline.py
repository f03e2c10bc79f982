# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A sparkline says its numbers in words, and draws no year that has none."""

from decimal import Decimal

from lxml import etree

from peil.reports.public.charts.sparkline import SparkPoint, sparkline
from peil.terms.quantities import Measure

POINTS = (
    SparkPoint(2019, Decimal(1251), Decimal(1370)),
    SparkPoint(2020, None, Decimal(1370)),
    SparkPoint(2021, Decimal(1430), Decimal(1400), provisional=True),
)


def test_says_every_number_in_the_language_of_the_reader():
    drawn = etree.fromstring(
        sparkline(POINTS, measure=Measure.COUNT, language="nl", label="Aantal <csv's>")
    )

    assert drawn.attrib["role"] == "img"
    assert drawn.attrib["aria-label"] == (
        "Aantal <csv's>. 2019: 1.251, norm 1.370; 2020: geen cijfer, norm 1.370; "
        "2021: 1.430 (voorlopig), norm 1.400."
    )
    assert "1,251" in sparkline(POINTS, measure=Measure.COUNT, language="en", label="x")


def test_an_absent_year_interrupts_the_line_and_has_no_dot():
    drawn = sparkline(POINTS, measure=Measure.COUNT, language="nl", label="x")

    assert drawn.count("<circle") == 2
    assert "mark-line" not in drawn


def test_a_provisional_result_has_a_mark_of_its_own():
    drawn = sparkline(POINTS, measure=Measure.COUNT, language="nl", label="x")

    assert drawn.count("mark-provisional") == 1
    assert drawn.count("mark-result") == 1


def test_draws_nothing_where_nothing_is_known():
    drawn = sparkline((), measure=Measure.COUNT, language="nl", label="Leeg")

    assert "Leeg. geen jaren." in drawn
    assert "circle" not in drawn


def test_one_number_stands_in_the_middle():
    drawn = sparkline(
        (SparkPoint(2020, Decimal(5)),), measure=Measure.COUNT, language="nl", label="x"
    )

    assert 'cx="56" cy="16"' in drawn


def test_holds_no_style_of_its_own():
    drawn = sparkline(POINTS, measure=Measure.COUNT, language="nl", label="x")

    assert "style" not in drawn
    assert "fill=" not in drawn
    assert len(drawn) < 1500


def test_says_what_its_numbers_are_of():
    point = SparkPoint(2017, Decimal("221.2592"))

    drawn = sparkline((point,), measure=Measure.EUR_MILLION, language="nl", label="Beslag")

    assert "2017: € 221,2592 mln" in drawn
