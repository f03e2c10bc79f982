"""Numbers are read in one way only, and written as each language writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peil.reports.numbers import difference_text, value_text
from peil.terms.numbers import (
    NumberUnreadable,
    Rounding,
    plain,
    read_number,
    share_of,
    written,
)
from peil.terms.quantities import Measure


@pytest.mark.parametrize("text", ["0", "7", "1370", "-39", "34.5", "402.081905", "0.125", "1.3700"])
def test_plain_numbers_are_read(text):
    assert read_number(text) == Decimal(text)


@pytest.mark.parametrize(
    "text", ["1.370", "1,370", "12.345.678", "34,5", "", "ntb", "1e3", "0x10", "1_000", "+5", "."]
)
def test_anything_else_is_refused(text):
    with pytest.raises(NumberUnreadable):
        read_number(text)


@pytest.mark.parametrize(
    ("number", "dutch", "english"),
    [
        ("1370", "1.370", "1,370"),
        ("-3", "−3", "−3"),
        ("402.081905", "402,081905", "402.081905"),
        ("84855", "84.855", "84,855"),
        ("110.60", "110,6", "110.6"),
        ("0", "0", "0"),
        ("-1370.5", "−1.370,5", "−1,370.5"),
    ],
)
def test_numbers_are_written_in_each_language(number, dutch, english):
    assert written(Decimal(number), language="nl") == dutch
    assert written(Decimal(number), language="en") == english


@given(st.decimals(-(10**9), 10**9, places=6))
def test_a_plain_number_reads_back_as_itself(number):
    text = plain(number)

    assert Decimal(text) == number
    assert "e" not in text.lower()


@given(st.integers(0, 10**6), st.integers(0, 100))
def test_a_share_rounded_down_and_up_lie_around_the_exact_share(whole, percent):
    asked = {"percent": Decimal(percent)}
    down = share_of(Decimal(whole), rounding=Rounding.DOWN, **asked)
    nearest = share_of(Decimal(whole), rounding=Rounding.HALF_UP, **asked)
    up = share_of(Decimal(whole), rounding=Rounding.UP, **asked)

    assert down <= Decimal(whole * percent) / 100 <= up
    assert nearest in {down, up}
    assert up - down <= 1


@pytest.mark.parametrize(
    ("measure", "value", "difference"),
    [
        (Measure.COUNT, "−14", "−14"),
        (Measure.PERCENT, "−14%", "−14 procentpunt"),
        (Measure.EUR_MILLION, "−€ 14 mln", "−€ 14 mln"),
        (Measure.FTE, "−14 fte", "−14 fte"),
        (Measure.DAYS, "−14 dagen", "−14 dagen"),
    ],
)
def test_a_cell_says_what_its_number_is_a_number_of(measure, value, difference):
    number = Decimal(-14)

    assert value_text(number, measure=measure, language="nl") == value
    assert difference_text(number, measure=measure, language="nl") == difference
