# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The sketch of the units, their small charts, and the bar of a result beside its norm."""

from decimal import Decimal

from lxml import etree

from peil.reports.public.charts.norm_bar import norm_bar
from peil.reports.public.charts.unit_map import REGIONAL, UnitLink, draw_unit_map
from peil.reports.public.charts.unit_series import UnitSeries, UnitYear, draw_units
from peil.terms.quantities import Measure
from peil.terms.units import UnitKind

SERIES = (
    UnitSeries(
        "a", "Noord", (UnitYear(2019, Decimal(5), Decimal(10)), UnitYear(2020, None, None)), "x"
    ),
    UnitSeries(
        "b", "Zuid", (UnitYear(2019, Decimal(90), None), UnitYear(2020, Decimal(95), None)), "y"
    ),
)


def test_the_sketch_holds_the_ten_regional_units_of_the_agendas(policy):
    regional = {u.key for u in policy.units.values() if u.kind is UnitKind.REGIONAL}

    assert set(REGIONAL) == regional
    assert len(REGIONAL) == 10


def test_every_unit_on_the_sketch_is_a_link_with_its_name(policy):
    links = [
        UnitLink(u.key, u.name, f"/eenheden/{u.key}/", is_here=u.key == "limburg")
        for u in policy.units.values()
    ]

    svg = etree.fromstring(draw_unit_map(links, title="Kaart"))

    found = {a.get("href"): a.get("aria-label") for a in svg.iter("{*}a")}
    assert found == {f"/eenheden/{key}/": policy.units[key].name for key in REGIONAL}
    assert svg.get("role") != "img"  # what stands in a picture cannot be reached
    here = [a.get("href") for a in svg.iter("{*}a") if a.get("aria-current") == "page"]
    assert here == ["/eenheden/limburg/"]


def test_units_that_touch_share_corners_so_that_the_sketch_has_no_gaps():
    svg = draw_unit_map([UnitLink(key, key, "/") for key in REGIONAL], title="x")

    polygons = [p.get("points").split() for p in etree.fromstring(svg).iter("{*}polygon")]
    shared = [p for ring in polygons for p in ring if sum(p in other for other in polygons) > 1]
    assert all(any(corner in shared for corner in ring) for ring in polygons)


def test_small_charts_have_one_scale():
    drawings = draw_units(SERIES, measure=Measure.COUNT, language="nl")

    ends = [
        [
            t.text
            for t in etree.fromstring(d).iter("{*}text")
            if t.get("class") == "label-soft label-end"
        ]
        for d in drawings
    ]
    assert ends[0] == ends[1] == ["0", "50", "100"]


def test_a_small_chart_draws_no_year_without_a_number():
    first, second = draw_units(SERIES, measure=Measure.COUNT, language="nl")

    assert first.count("<circle") == 1
    assert second.count("<circle") == 2
    assert 'aria-label="Noord. x"' in first


def test_a_bar_reaches_as_far_as_the_result_and_the_tick_stands_at_the_norm():
    svg = etree.fromstring(norm_bar(Decimal(50), Decimal(100), label="50, norm 100"))

    (bar,) = svg.iter("{*}rect")
    tick = next(e for e in svg.iter("{*}line") if e.get("class") == "tick-norm")
    length = float(tick.get("x1")) - float(bar.get("x"))
    assert float(bar.get("width")) * 2 == length
    assert svg.get("aria-label") == "50, norm 100"


def test_nothing_is_drawn_where_nothing_is_known_and_no_bar_where_there_is_no_result():
    assert norm_bar(None, None, label="x") == ""
    assert "<rect" not in norm_bar(None, Decimal(10), label="x")
    assert "<rect" in norm_bar(Decimal(0), Decimal(10), label="x")
