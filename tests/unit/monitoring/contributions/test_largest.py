"""A total is shown with and without its largest contributions, and none is dropped for good."""

from __future__ import annotations

from decimal import Decimal
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peil.monitoring.contributions.case_files import read_cases
from peil.monitoring.contributions.largest import (
    Case,
    ContributionsRefused,
    contributions_of,
    without_largest,
)
from peil.monitoring.distribution.csv_rows import RowsRefused
from peil.terms.quantities import Measure

VALUES = st.lists(st.decimals(-1000, 1000, places=2), min_size=1, max_size=30)
POSITIVE = st.lists(st.decimals("0.01", 1000, places=2), min_size=1, max_size=30)


def decimals(*numbers):
    return [Decimal(number) for number in numbers]


def cases(*numbers):
    return [Case(f"case {place}", value) for place, value in enumerate(decimals(*numbers))]


def test_one_settlement_is_64_percent_of_what_was_confiscated_in_2016(policy):
    """Published: 416 million euros, of which one settlement of 268 million."""
    published = next(
        figure.number
        for figure in policy.figures
        if figure.document == "blikopnieuws-2018-01" and figure.key.period.text == "2016"
    )
    rest = published - 268

    found = without_largest([rest / 4] * 4 + decimals(268), largest=1)

    assert found.total == 416
    assert found.rest == 148
    assert found.share == Decimal("64.4")


def test_leaving_out_none_is_the_total_itself():
    found = without_largest(decimals(3, 1, 2), largest=0)

    assert (found.total, found.rest, found.cases_left) == (6, 6, 3)
    assert (found.left_out, found.share) == ((), 0)
    assert found.median_of_rest == 2


def test_leaving_out_everything_leaves_nothing_and_no_median():
    found = without_largest(decimals(3, 1), largest=2)

    assert (found.rest, found.cases_left, found.median_of_rest) == (0, 0, None)
    assert found.share == 100


def test_of_equal_contributions_as_many_are_left_out_as_were_asked():
    assert without_largest(decimals(5, 5, 5), largest=2).rest == 5


@pytest.mark.parametrize(("values", "largest"), [([], 0), ([], 1), ([3], 2), ([3], -1)])
def test_more_than_there_are_cannot_be_left_out(values, largest):
    with pytest.raises(ContributionsRefused, match=f"There are {len(values)} cases"):
        without_largest(decimals(*values), largest=largest)


@pytest.mark.parametrize("values", [(0, 0), (5, -5), (5, -9), (-1, -2), (10, 5, -1)], ids=str)
def test_a_share_that_would_mislead_is_not_given(values):
    assert without_largest(decimals(*values), largest=1).share is None


@given(VALUES, st.data())
def test_what_is_left_out_and_what_is_left_make_the_total(values, data):
    largest = data.draw(st.integers(0, len(values)))

    found = without_largest(values, largest=largest)

    assert found.rest + sum(found.left_out) == found.total == sum(values)
    assert sorted([*found.left_out, *sorted(values)[: len(values) - largest]]) == sorted(values)
    if found.cases_left:
        assert found.median_of_rest == median(sorted(values)[: len(values) - largest])


@given(POSITIVE)
def test_without_one_more_the_rest_never_grows_and_the_share_never_falls(values):
    steps = contributions_of(
        [Case(str(n), v) for n, v in enumerate(values)],
        measure=Measure.EUR_MILLION,
        largest=len(values),
    ).steps

    assert [step.rest for step in steps] == sorted((s.rest for s in steps), reverse=True)
    assert [step.share for step in steps] == sorted(s.share for s in steps)


@given(VALUES, st.randoms(use_true_random=False))
def test_the_order_of_the_cases_does_not_matter(values, random):
    shuffled = list(values)
    random.shuffle(shuffled)

    assert without_largest(shuffled, largest=1) == without_largest(values, largest=1)


@pytest.mark.parametrize("value", ["-1", "1.5"])
def test_a_number_of_things_is_whole_and_not_negative(value):
    with pytest.raises(ContributionsRefused, match="whole numbers of 0 or more"):
        contributions_of(cases(3, value), measure=Measure.COUNT, largest=1)


def test_money_that_is_paid_back_is_a_negative_amount():
    found = contributions_of(cases(10, -4), measure=Measure.EUR_MILLION, largest=1)

    assert (found.total, found.steps[1].rest) == (6, -4)


def test_a_case_that_stands_twice_is_refused_without_its_name(tmp_path):
    path = tmp_path / "cases.csv"
    path.write_text("case,value\nsecret-7,3\nother,1\nsecret-7,4\n", encoding="utf-8")

    with pytest.raises(RowsRefused) as refused:
        read_cases(path)

    assert "line 4" in str(refused.value)
    assert "line 2" in str(refused.value)
    assert "secret" not in str(refused.value)


def test_cases_are_read_in_the_order_of_the_file(tmp_path):
    path = tmp_path / "cases.csv"
    path.write_text("case,value\nb,0\na,2.50\n\nc,-1\n", encoding="utf-8")

    assert [(case.name, str(case.value)) for case in read_cases(path)] == [
        ("b", "0"),
        ("a", "2.50"),
        ("c", "-1"),
    ]
