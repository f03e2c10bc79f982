"""What was known before of a figure, on a day, of one unit, in a fixed number of questions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from cycle.conftest import signed
from cycle.submissions.conftest import draft, open_round
from peil.cycle.models import Acceptance, Delivery, Submission, SuppliedFigure
from peil.cycle.submissions.earlier import earlier_figures, years_before
from peil.cycle.submissions.stored import digest_of
from peil.terms.periods import read_period

pytestmark = pytest.mark.django_db


def accepted(year: int, number: int, *, unit: str = "limburg", on: str, people) -> None:
    """A figure of an earlier round, accepted on a day."""
    key = str(year)
    submission = Submission.objects.filter(round__key=key, unit=unit).first()
    if submission is None:
        open_round(key, period=key)
        submission = Submission.objects.get(round__key=key, unit=unit)
    by = signed(people.supplier, on)
    delivery = Delivery.objects.create(
        submission=submission,
        number=submission.deliveries.count() + 1,
        means="form",
        digest=digest_of([draft("cyber-regular", number)]),
        saved_by=people.supplier,
        saved_at=by.moment,
    )
    SuppliedFigure.objects.create(
        delivery=delivery, indicator="cyber-regular", unit=unit, period=key, state="number",
        number=number, status="final", definition="2019-1",
    )  # fmt: skip
    Acceptance.objects.create(
        delivery=delivery, accepted_by=people.control, accepted_at=by.moment, known_from=by.day
    )


def found(policy, *, known_on="2023-01-10", unit="limburg", period="2022"):
    earlier = earlier_figures(
        policy,
        unit=unit,
        period=read_period(period),
        indicators=("cyber-regular", "cyber-phenomenon"),
        known_on=date.fromisoformat(known_on),
    )
    return earlier["cyber-regular"]


@pytest.mark.parametrize(
    ("period", "before"),
    [("2022", "2021"), ("2022-H1", "2021-H1"), ("2022-Q3", "2021-Q3"), ("2022-01", "2021-01")],
)
def test_the_same_period_of_a_year_before(period, before):
    assert years_before(read_period(period), 1) == read_period(before)


def test_earlier_years_are_told_the_last_first(policy, people):
    for year, number in ((2019, 25), (2021, 31), (2020, 28)):
        accepted(year, number, on=f"{year + 1}-02-01", people=people)

    earlier = found(policy)

    assert earlier.comparable == (Decimal(31), Decimal(28), Decimal(25))
    assert earlier.last is not None
    assert (str(earlier.last.period), earlier.last.source) == (
        "2021", "Aanlevering 1 voor ronde 2021",
    )  # fmt: skip
    assert earlier.same is None


def test_only_what_was_known_on_the_day_counts(policy, people):
    accepted(2021, 31, on="2022-02-01", people=people)
    accepted(2021, 33, on="2023-03-01", people=people)

    assert found(policy, known_on="2022-01-31").before == ()
    assert found(policy, known_on="2023-02-28").comparable == (Decimal(31),)
    assert found(policy, known_on="2023-03-01").comparable == (Decimal(33),)


def test_figures_of_other_units_are_not_looked_at(policy, people):
    accepted(2021, 31, unit="rotterdam", on="2022-02-01", people=people)

    assert found(policy).before == ()


def test_a_figure_of_the_same_period_is_told_apart(policy, people):
    accepted(2022, 31, on="2023-01-05", people=people)

    earlier = found(policy)

    assert earlier.same is not None
    assert (earlier.same.number, earlier.before) == (31, ())


def test_a_figure_by_another_definition_cannot_be_compared(policy):
    earlier = earlier_figures(
        policy,
        unit=policy.whole.key,
        period=read_period("2019"),
        indicators=("cyber-regular",),
        known_on=date(2021, 1, 1),
    )

    before = earlier["cyber-regular"].before
    assert [(f.period.text, f.definition) for f in before] == [
        ("2018", "2014-1"), ("2016", "2014-1"), ("2015", "2014-1"),
    ]  # fmt: skip
    assert not any(figure.is_comparable for figure in before)


@pytest.mark.parametrize("years", [1, 4])
def test_it_asks_as_many_questions_whatever_there_is(
    policy, people, years, django_assert_max_num_queries
):
    for year in range(2022 - years, 2022):
        accepted(year, 30, on=f"{year + 1}-02-01", people=people)

    with django_assert_max_num_queries(3):
        found(policy)
