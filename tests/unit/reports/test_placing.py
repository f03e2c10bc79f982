"""Labels in a chart stand apart, near what they name, and inside the chart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peil.reports.charts.placing import Box, labels_apart, lines_apart

HEIGHTS = st.lists(st.floats(0, 400), min_size=1, max_size=8)


@given(heights=HEIGHTS)
def test_lines_lie_a_gap_apart_in_the_same_order(heights):
    moved = lines_apart(heights, gap=14)

    pairs = sorted(zip(heights, moved, strict=True))
    assert all(two - one >= 14 - 1e-6 for (_, one), (_, two) in pairwise(pairs))


def test_lines_that_lie_apart_stay_where_they_are():
    assert lines_apart([10, 100, 50], gap=14) == (10, 100, 50)


def test_labels_of_points_in_a_crowd_hide_neither_one_another_nor_a_point():
    crowd = [(300 + 28 * (n % 3), 200 + 16 * (n // 3)) for n in range(9)]

    boxes = labels_apart(crowd, ["Zeeland-West-Brabant"] * 9, width=760, height=420)

    for at, box in enumerate(boxes):
        assert all(box.overlap(other) == 0 for other in boxes[at + 1 :])
        assert all(box.overlap(Box(x, y, 9, 9)) == 0 for x, y in crowd)


@pytest.mark.parametrize("corner", [(2, 2), (758, 2), (2, 418), (758, 418)])
def test_a_label_in_a_corner_stays_inside(corner):
    (box,) = labels_apart([corner], ["Noord-Nederland"], width=760, height=420)

    assert box.width / 2 <= box.x <= 760 - box.width / 2
    assert box.height / 2 <= box.y <= 420 - box.height / 2


def test_a_lone_label_stands_right_of_its_point():
    (box,) = labels_apart([(300, 200)], ["Limburg"], width=760, height=420)

    assert box.y == 200
    assert 4 < box.x - box.width / 2 - 300 < 12
