"""A percentage is shown only where what it is made of may be, and the remainder is not small."""

from __future__ import annotations

from decimal import Decimal

import pytest

from peil.monitoring.disclosure.adding_up import public_table
from peil.monitoring.disclosure.percentages import percentages, ratio_cells
from peil.monitoring.disclosure.suppress import CellState, suppress
from peil.terms.periods import read_period

YEAR = read_period("2019")
PUBLISHED, SUPPRESSED, ABSENT = CellState.PUBLISHED, CellState.SUPPRESSED, CellState.ABSENT


def shown(numerator, denominator, **options):
    """Return the percentage of one unit beside another that is large."""
    cells = ratio_cells({("a", YEAR): (numerator, denominator), ("b", YEAR): (60, 200)})
    found = percentages(suppress(public_table(cells, whole="national"), **options))
    return found[0]


@pytest.mark.parametrize(
    ("numerator", "denominator", "state", "value"),
    [
        (4, 50, SUPPRESSED, None),
        (5, 50, PUBLISHED, "10.0"),
        (46, 50, SUPPRESSED, None),
        (45, 50, PUBLISHED, "90.0"),
        (0, 50, PUBLISHED, "0.0"),
        (50, 50, PUBLISHED, "100.0"),
        (2, 4, SUPPRESSED, None),
        (0, 4, SUPPRESSED, None),
        (0, 0, ABSENT, None),
        (None, 50, ABSENT, None),
        (7, None, ABSENT, None),
        (10, 30, PUBLISHED, "33.3"),
        (10, 15, PUBLISHED, "66.7"),
        (25, 400, PUBLISHED, "6.3"),
    ],
)
def test_numerator_complement_and_denominator_decide(numerator, denominator, state, value):
    found = shown(numerator, denominator)

    assert found.state is state
    assert found.value == (None if value is None else Decimal(value))


def test_a_small_complement_hides_the_numerator_and_not_the_denominator():
    found = shown(46, 50)

    assert found.numerator.state is SUPPRESSED
    assert found.denominator.value == 50


def test_the_threshold_is_the_one_that_was_asked():
    assert shown(5, 50, threshold=6).state is SUPPRESSED
    assert shown(4, 50, threshold=4).state is PUBLISHED


def test_percentages_keep_the_order_and_the_names_of_the_table():
    cells = ratio_cells({("b", YEAR): (60, 200), ("a", YEAR): (20, 80)})

    found = percentages(suppress(public_table(cells, whole="national")))

    assert [(one.unit, one.period, one.value) for one in found] == [
        ("b", YEAR, Decimal("30.0")),
        ("a", YEAR, Decimal("25.0")),
    ]
