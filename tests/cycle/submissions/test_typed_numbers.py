"""Numbers as people type them: the Dutch way or plain, in one way or refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peil.cycle.submissions.figure_cells import CellRefused
from peil.cycle.submissions.typed_numbers import as_typed, number_typed


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0", "0"),
        ("1370", "1370"),
        ("34,5", "34.5"),
        ("34.5", "34.5"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("0.123", "0.123"),
        ("0,123", "0.123"),
        ("1234,567", "1234.567"),
        (" 1 370 ", "1370"),
        ("−12,5", "-12.5"),
    ],
)
def test_a_number_is_read_the_dutch_way_or_plain(typed, number):
    assert number_typed(typed) == Decimal(number)


@pytest.mark.parametrize(("typed", "advice"), [("1.370", "1370"), ("1,370", "1,3700")])
def test_a_number_that_reads_in_two_ways_is_refused_with_both(typed, advice):
    with pytest.raises(CellRefused, match="reads in two ways") as refused:
        number_typed(typed)

    assert advice in str(refused.value)


@pytest.mark.parametrize(
    "typed",
    ["", "a", "1,234.5", "1.23,4", "12%", "1e3", "--1", "1.2.3", "NaN", "1.2345.678", "٣", ",5"],
)
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(CellRefused):
        number_typed(typed)


@pytest.mark.parametrize("typed", ["1000000000", "0,1234567"])
def test_a_number_that_cannot_be_stored_is_refused(typed):
    with pytest.raises(CellRefused, match="too long"):
        number_typed(typed)


@given(
    number=st.decimals(min_value=-999999999, max_value=999999999, places=6),
    language=st.sampled_from(["nl", "en"]),
)
def test_what_the_form_shows_is_read_back_as_it_was(number, language):
    assert number_typed(as_typed(number, language=language)) == number
