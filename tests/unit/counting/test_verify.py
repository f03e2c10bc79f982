"""Filed figures are held against a recount: any difference, in any number, is found."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from peil.counting.catalogue import rule_named
from peil.counting.evidence.verify import Recount, Verification, recounts_of, verify
from peil.counting.figures.figure import CountedFigure
from peil.counting.question import Question
from peil.counting.run import count
from peil.terms.periods import Length, read_period

SHARE, GROUPS = "execution-positive@2019-1", "csv-tackled@2015-1"


@pytest.fixture(scope="module")
def filed(register, asked) -> tuple[CountedFigure, ...]:
    question = asked(rule_named(GROUPS), rule_named(SHARE))
    return count(register, question).figures


@pytest.fixture
def held_against(register, asked):
    def hold(figures) -> Verification:
        def question_for(key: Recount, some: list[CountedFigure]) -> Question:
            names = dict.fromkeys(f"{f.indicator}@{f.definition}" for f in some)
            return asked(
                *map(rule_named, names),
                periods=tuple(sorted({f.period.text for f in some})),
                on=key.counted_on,
                breakdown=key.column or None,
            )

        return verify(
            figures, question_for=question_for, recount=lambda asked: count(register, asked)
        )

    return hold


def test_figures_that_were_just_counted_are_the_same(filed, held_against):
    found = held_against(filed)

    assert found == Verification(len(filed), ())
    assert found.compared > 20


@pytest.mark.parametrize(
    ("column", "by"), [("value", Decimal(1)), ("numerator", 1), ("denominator", -1)]
)
def test_a_number_that_differs_is_found(filed, held_against, column, by):
    shares = [f for f in filed if f.indicator == "execution-positive"]
    spoiled = shares[-1]._replace(**{column: getattr(shares[-1], column) + by})

    found = held_against([*shares[:-1], spoiled])

    (mismatch,) = found.mismatches
    assert mismatch.filed == spoiled
    assert mismatch.recounted == shares[-1]


@pytest.mark.parametrize("value", [None, Decimal(0)])
def test_absent_is_not_zero(filed, held_against, value):
    figure = next(f for f in filed if f.value and f.numerator is None)

    found = held_against([figure._replace(value=value)])

    assert len(found.mismatches) == 1


def test_a_figure_that_the_recount_does_not_give_is_found(filed, held_against):
    elsewhere = filed[0]._replace(unit="utopia")

    (mismatch,) = held_against([elsewhere]).mismatches

    assert mismatch.recounted is None


def test_the_fingerprint_of_the_register_is_not_a_number(filed, held_against):
    assert held_against([filed[0]._replace(register="sha256:other")]).mismatches == ()


def test_figures_are_recounted_by_day_length_and_breakdown(filed):
    one = filed[0]
    month = one._replace(period=read_period("2020-01"))
    earlier = one._replace(counted_on=date(2021, 1, 1))
    split = one._replace(breakdown="drug_kind=hemp")

    found = recounts_of([one, month, earlier, split, one])

    assert found == {
        Recount(one.counted_on, Length.YEAR, ""): [one, one],
        Recount(one.counted_on, Length.MONTH, ""): [month],
        Recount(date(2021, 1, 1), Length.YEAR, ""): [earlier],
        Recount(one.counted_on, Length.YEAR, "drug_kind"): [split],
    }


def test_figures_split_by_code_are_recounted_by_code(register, asked, held_against):
    figures = count(register, asked(rule_named(GROUPS), breakdown="focus_area")).figures
    split = [figure for figure in figures if figure.breakdown and figure.value]

    found = held_against([*split, split[0]._replace(breakdown="focus_area=unheard")])

    assert len(found.mismatches) == 1
    assert found.compared == len(split) + 1 > 3


def test_nothing_filed_is_nothing_compared(held_against):
    assert held_against([]) == Verification(0, ())
