"""Control limits: those of textbooks and of another library, and no further than numbers go."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statprocon import XmR

from peil.monitoring.control.limits import Footing, footing_of, limits_of
from peil.terms.quantities import Measure

COUNT, PERCENT, MONEY = Measure.COUNT, Measure.PERCENT, Measure.EUR_MILLION
NUMBERS = st.lists(st.decimals(50, 400, places=1), min_size=8, max_size=40)
NIST = "49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1"
"""Flow rates of ten batches, from the handbook of the American standards institute (NIST)."""


def limits(numbers, measure=COUNT):
    values = numbers.split() if isinstance(numbers, str) else numbers
    return limits_of([Decimal(value) for value in values], measure=measure)


def test_the_handbook_of_nist_is_followed():
    # e-Handbook of Statistical Methods, 6.3.2.2: mean 50.81, mean moving range 1.8778, limits
    # 45.8159 and 55.8041 with a factor of 3 / 1.128, which 2.66 rounds
    found = limits(NIST, MONEY)

    assert found.mean == Decimal("50.81")
    assert round(found.moving_range, 4) == Decimal("1.8778")
    assert float(found.upper) == pytest.approx(55.8041, abs=0.002)
    assert float(found.lower) == pytest.approx(45.8159, abs=0.002)
    assert found.screened == 0


def test_limits_worked_by_hand():
    # mean 50; moving ranges 10 8 6 4 2 4 6 8, mean 6; 2.66 x 6 = 15.96; two thirds of it 10.64
    found = limits("45 55 47 53 49 51 47 53 45", COUNT)

    assert round(found.mean, 4) == Decimal("49.4444")
    assert found.moving_range == 6
    assert found.upper - found.mean == Decimal("15.96")
    assert round(found.near_upper - found.mean, 2) == Decimal("10.64")
    assert round(found.mean - found.near_lower, 2) == Decimal("10.64")


@given(numbers=NUMBERS)
def test_another_library_gives_the_same_limits_where_no_leap_is_screened(numbers):
    found = limits(numbers, MONEY)
    other = XmR(numbers)
    if found.screened:
        return

    assert float(found.mean) == pytest.approx(float(other.x_central_line()[0]), abs=0.001)
    assert float(found.upper) == pytest.approx(
        float(other.upper_natural_process_limit()[0]), abs=0.01
    )
    assert float(found.lower) == pytest.approx(
        float(other.lower_natural_process_limit()[0]), abs=0.01
    )


def test_a_large_leap_does_not_widen_the_limits_for_every_point():
    quiet = "50 52 49 51 50 52 49 51 50 52 49 51"
    with_leap = f"{quiet} 90 51 50 52"

    found = limits(with_leap)

    assert found.screened == 2
    assert found.moving_range < 3
    assert found.upper < 62


def test_a_leap_just_below_3_267_times_the_mean_is_kept():
    # seven ranges: 1 1 1 1 1 1 and one of r; r / ((6 + r) / 7) < 3.267 below r = 5.25
    kept, screened = limits("0 1 0 1 0 1 0 5"), limits("0 1 0 1 0 1 0 6")

    assert kept.screened == 0
    assert screened.screened == 1


def test_screening_never_closes_the_limits_of_numbers_that_differ():
    found = limits("5 5 5 5 5 9 9 9 9 9")

    assert found.screened == 0
    assert found.lower < found.mean < found.upper


def test_a_count_has_no_limit_below_zero_and_money_may():
    rare = "0 3 0 2 1 0 4 0"

    assert limits(rare, COUNT).lower == 0
    assert limits(rare, MONEY).lower < 0


def test_a_percentage_has_no_limit_above_a_hundred():
    assert limits("90 99 85 98 91 100 88 97", PERCENT).upper == 100
    assert limits("90 99 85 98 91 100 88 97", COUNT).upper > 100


def test_numbers_that_do_not_differ_have_limits_at_the_mean():
    found = limits("7 7 7 7 7 7 7 7")

    assert (found.lower, found.mean, found.upper) == (7, 7, 7)


@pytest.mark.parametrize(
    ("points", "footing"),
    [
        (7, Footing.TOO_FEW),
        (8, Footing.BARELY),
        (9, Footing.BARELY),
        (10, Footing.PROVISIONAL),
        (19, Footing.PROVISIONAL),
        (20, Footing.SETTLED),
    ],
)
def test_limits_say_how_much_they_rest_on(points, footing):
    found = limits(["5", "6"] * (points // 2) + ["5"] * (points % 2))

    assert footing_of(points) is footing
    assert (found is None) is (footing is Footing.TOO_FEW)
    assert footing.text.nl
    assert footing.text.en
