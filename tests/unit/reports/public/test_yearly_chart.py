# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The chart of norm and result: what is drawn of a year, what is not, and how it reads."""

from dataclasses import replace
from decimal import Decimal

import pytest
from lxml import etree

from peil.reports.public.charts.yearly import (
    MarkKind,
    YearBreak,
    YearlyChart,
    YearMark,
    draw_yearly,
)
from peil.terms.quantities import Direction, Measure

CHART = YearlyChart(
    title="Zaken <per jaar>",
    description="Het hoogste resultaat was 30 (2021).",
    marks=(
        YearMark(2019, "2019: geen cijfer bekend", norm=Decimal(20)),
        YearMark(2020, "2020: 10", Decimal(10), norm=Decimal(20), first_norm=Decimal(25)),
        YearMark(2021, "2021: 30", Decimal(30), MarkKind.PROVISIONAL, norm_word="ntb"),
    ),
    breaks=(),
    direction=Direction.AT_LEAST,
    measure=Measure.COUNT,
    language="nl",
)


def drawn(chart=CHART, *, narrow=False):
    return etree.fromstring(draw_yearly(chart, narrow=narrow))


def classes(svg):
    return [element.get("class") for element in svg.iter() if element.get("class")]


def of_class(svg, name):
    return [element for element in svg.iter() if element.get("class") == name]


def test_is_one_picture_with_a_name_and_a_description():
    svg = drawn()

    assert svg.get("role") == "img"
    assert svg.get("aria-label") == "Zaken <per jaar>"
    assert [child.text for child in svg if child.tag == "desc"] == [CHART.description]


def test_a_year_without_a_result_has_a_place_and_no_mark():
    svg = drawn()

    assert len(of_class(svg, "point")) == 3
    assert classes(svg).count("mark-result") + classes(svg).count("mark-provisional") == 2


def test_provisional_and_added_up_results_have_marks_of_another_shape():
    computed = replace(CHART.marks[1], kind=MarkKind.COMPUTED)

    svg = drawn(replace(CHART, marks=(computed, CHART.marks[2])))

    assert [element.tag for element in of_class(svg, "mark-computed")] == ["rect"]
    assert [element.tag for element in of_class(svg, "mark-provisional")] == ["circle"]


def test_results_are_joined_only_while_years_follow_under_one_definition():
    broken = replace(CHART, breaks=(YearBreak(2021, "andere definitie"),))

    assert classes(drawn()).count("mark-line") == 1
    assert classes(drawn(broken)).count("mark-line") == 0
    assert "andere definitie" in draw_yearly(broken)
    assert len(of_class(drawn(broken), "line-break")) == 1


def test_a_norm_is_a_stepped_line_and_another_first_norm_a_second_one():
    svg = drawn()

    (now,), (first,) = of_class(svg, "mark-norm"), of_class(svg, "mark-norm-first")
    assert "L" not in now.get("d")
    assert now.get("d").count("H") == 2
    assert first.get("d").count("H") == 1


@pytest.mark.parametrize(
    ("direction", "sides"),
    [
        (Direction.AT_LEAST, 1),
        (Direction.AT_MOST, 1),
        (Direction.INCREASE, 0),
        (Direction.MONITOR, 0),
    ],
)
def test_the_side_where_a_norm_is_met_is_drawn_where_a_direction_says_which(direction, sides):
    svg = drawn(replace(CHART, direction=direction))

    assert len(of_class(svg, "area-met")) == sides


def test_a_floor_is_met_above_and_a_ceiling_below():
    def end(direction):
        (area,) = of_class(drawn(replace(CHART, direction=direction)), "area-met")
        return float(area.get("d").rsplit("V", 1)[1].split("H")[0])

    assert end(Direction.AT_LEAST) < end(Direction.AT_MOST)


def test_a_norm_that_is_no_number_is_a_word_below_its_year():
    words = [element.text for element in of_class(drawn(), "label-norm label-mid")]

    assert words == ["ntb"]


def test_higher_numbers_stand_higher_and_zero_on_the_axis():
    svg = drawn()

    low, high = (float(c.get("cy")) for c in svg.iter("{*}circle"))
    (axis,) = of_class(svg, "axis")
    assert high < low < float(axis.get("y1"))
    assert next(e.text for e in of_class(svg, "label-soft label-end")) == "0"


def test_earlier_results_and_what_chance_leaves_open_are_drawn_beside_the_dot():
    mark = replace(
        CHART.marks[1], earlier=(Decimal(12),), interval=(Decimal("4.8"), Decimal("18.4"))
    )

    svg = drawn(replace(CHART, marks=(mark,)))

    assert classes(svg).count("mark-earlier") == 1
    assert classes(svg).count("mark-interval") == 1


def test_a_narrow_chart_holds_the_same_marks_and_leaves_the_words_of_points_to_the_wide_one():
    wide, narrow = drawn(), drawn(narrow=True)

    marks = ("mark-result", "mark-provisional", "mark-norm", "point")
    assert [classes(wide).count(m) for m in marks] == [classes(narrow).count(m) for m in marks]
    assert [p.findtext("{*}title") or p.findtext("title") for p in of_class(narrow, "point")] == [
        None
    ] * 3
    assert float(narrow.get("viewBox").split()[2]) < 400


def test_numbers_that_would_overlap_give_way_to_the_last_of_them():
    marks = tuple(YearMark(2000 + at, "x", Decimal(1000 + at)) for at in range(25))

    values = [e.text for e in of_class(drawn(replace(CHART, marks=marks)), "label-value label-mid")]

    assert values[-1] == "1.024"
    assert len(values) < 25


def test_numbers_are_written_as_the_reader_writes_them():
    mark = YearMark(2020, "x", Decimal(1370))

    assert ">1.370<" in draw_yearly(replace(CHART, marks=(mark,)))
    assert ">1,370<" in draw_yearly(replace(CHART, marks=(mark,), language="en"))


def test_holds_no_look_of_its_own_and_little_text():
    text = draw_yearly(CHART)

    assert not any(word in text for word in ("style=", "fill=", "stroke=", "id="))
    assert len(text) < 4000
