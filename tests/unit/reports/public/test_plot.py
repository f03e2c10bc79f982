# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Scales with round ticks, and where years get their labels."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peil.reports.public.charts.plot import Plot, round_scale, slot_labels
from peil.terms.quantities import Measure

NUMBERS = st.lists(
    st.decimals(min_value=-1000, max_value=1_000_000, places=2), min_size=1, max_size=8
)


@given(NUMBERS, st.sampled_from([Measure.COUNT, Measure.PERCENT, Measure.EUR_MILLION]))
def test_a_scale_holds_zero_and_every_number_in_few_even_steps(numbers, measure):
    scale = round_scale(numbers, measure=measure)

    steps = {after - before for before, after in zip(scale.ticks, scale.ticks[1:], strict=False)}
    assert scale.low <= min(0, *numbers)
    assert scale.high >= max(0, *numbers)
    assert Decimal(0) in scale.ticks
    assert len(steps) == 1
    assert len(scale.ticks) <= 8


def test_a_count_has_no_ticks_between_whole_numbers():
    scale = round_scale([Decimal(1)], measure=Measure.COUNT)

    assert scale.ticks == (0, 1)


@given(NUMBERS)
def test_a_scale_that_need_not_begin_at_zero_holds_every_number(numbers):
    scale = round_scale(numbers, measure=Measure.PERCENT, from_zero=False)

    assert scale.low <= min(numbers)
    assert scale.high >= max(numbers)
    assert scale.high > scale.low


def test_a_share_of_the_scale_goes_from_zero_to_one():
    scale = round_scale([Decimal(100)], measure=Measure.COUNT)

    assert [scale.share(Decimal(n)) for n in (0, 50, 100)] == [0, 0.5, 1]


@pytest.mark.parametrize(("slots", "labels"), [(4, 4), (20, 10), (60, 20)])
def test_years_that_would_overlap_are_left_out_and_never_the_last(slots, labels):
    plot = Plot(
        0,
        500 if slots < 60 else 800,
        0,
        100,
        round_scale([Decimal(1)], measure=Measure.COUNT),
        slots,
    )
    years = [str(1990 + at) for at in range(slots)]

    drawn = list(slot_labels(plot, years, under=110))

    assert len(drawn) <= labels
    assert years[-1] in drawn[-1]
