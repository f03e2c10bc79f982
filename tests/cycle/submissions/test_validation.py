"""Every rule finds what it is for, and leaves alone what is right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cycle.submissions.conftest import draft
from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.submissions.checks.problems import Checked, Kind
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.earlier import Earlier, EarlierFigure
from peil.cycle.submissions.validation import RULES, in_the_way, problems_of
from peil.terms.periods import read_day_or_month, read_period

PARTS = ("cyber-regular", "cyber-phenomenon", "cyber-high-tech")
DAY = date(2023, 1, 10)


def earlier(*numbers: int | str | None, definition: str = "2019-1", comparable: bool = True):
    """Figures of earlier years, the last year first."""
    figures = (
        EarlierFigure(
            period=read_period(str(2021 - back)),
            state=FigureState.NUMBER,
            number=Decimal(number),
            status=FigureStatus.FINAL,
            definition=definition,
            source="Levering",
            known_from=read_day_or_month("2022-02-01"),
            is_comparable=comparable,
        )
        for back, number in enumerate(numbers)
        if number is not None
    )
    return Earlier(before=tuple(figures))


@pytest.fixture(scope="module")
def check(policy):
    """Checks figures; only indicators that are given are asked, unless more are named."""

    def found(*figures: FigureDraft, before=None, day=DAY, asked=None):
        checked = Checked(
            figures={figure.indicator: figure for figure in figures},
            indicators=tuple(asked or (figure.indicator for figure in figures)),
            agenda="2019-2022",
            period=read_period("2022"),
            day=day,
            policy=policy,
            earlier=before or {},
        )
        return problems_of(checked)

    return found


def codes(problems) -> list[str]:
    return [problem.code for problem in problems]


def test_figures_without_a_fault_have_no_problem(check):
    assert check(draft("cyber-regular", 31), draft("execution-positive", "39.5")) == ()


def test_an_indicator_without_a_figure_is_missing(check):
    problems = check(draft("cyber-regular", 31), asked=("cyber-regular", "cyber-phenomenon"))

    assert [(p.code, p.indicator, p.kind) for p in problems] == [
        ("missing", "cyber-phenomenon", Kind.BLOCKING)
    ]


@pytest.mark.parametrize(
    ("indicator", "number", "expected"),
    [
        ("cyber-regular", "-1", ["negative"]),
        ("cyber-regular", "1.5", ["not_whole"]),
        ("cyber-regular", "0", []),
        ("execution-positive", "100", []),
        ("execution-positive", "100.1", ["above_hundred"]),
        ("execution-positive", "-0.1", ["negative"]),
        ("seizure-conservatory", "-2.5", []),
        ("cyber-regular", "NaN", ["not_a_number"]),
    ],
)
def test_a_number_is_one_of_its_kind(check, indicator, number, expected):
    assert codes(check(draft(indicator, number))) == expected


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [(39, 100, []), (79, 200, []), (41, 100, ["percentage_unlike_parts"]), (1, 0, [])],
)
def test_a_percentage_is_that_of_its_parts(check, above, below, expected):
    figure = replace(
        draft("execution-positive", "39.5"),
        numerator=Decimal(above),
        denominator=Decimal(below),
    )

    assert codes(check(figure)) == expected


def test_no_number_needs_a_note(check):
    without = replace(draft("cyber-regular", 1), state=FigureState.NOT_SUPPLIED, number=None)

    assert codes(check(without)) == ["no_reason"]
    assert check(replace(without, note="The register is being replaced.")) == ()


@given(part=st.integers(0, 60), whole=st.integers(0, 60))
def test_a_part_is_blocked_exactly_when_it_is_more_than_its_whole(check, part, whole):
    problems = check(draft("cyber-regular", whole), draft("cyber-regular-alternative", part))

    found = [p for p in problems if p.code == "of_which_above_whole"]
    assert bool(found) is (part > whole)
    assert all(p.indicator == "cyber-regular-alternative" for p in found)


@given(numbers=st.tuples(*[st.integers(0, 40)] * 3), total=st.integers(0, 120))
def test_a_total_is_blocked_exactly_when_it_is_unlike_its_parts(check, numbers, total):
    figures = [draft(name, n) for name, n in zip(PARTS, numbers, strict=True)]

    problems = check(*figures, draft("cyber-total", total))

    found = [p for p in problems if p.code == "total_unlike_parts"]
    assert bool(found) is (sum(numbers) != total)
    assert all(p.indicator == "cyber-total" for p in found)


@given(numbers=st.tuples(*[st.integers(0, 40)] * 2), total=st.integers(0, 120))
def test_parts_that_are_known_are_not_more_than_their_total(check, numbers, total):
    figures = [draft(name, n) for name, n in zip(PARTS[:2], numbers, strict=True)]

    problems = check(*figures, draft("cyber-total", total))

    assert ("total_unlike_parts" in codes(problems)) is (sum(numbers) > total)


FINAL, PROVISIONAL, REVISED, UNKNOWN = (
    FigureStatus.FINAL, FigureStatus.PROVISIONAL, FigureStatus.REVISED, FigureStatus.UNKNOWN,
)  # fmt: skip


@pytest.mark.parametrize(
    ("status", "expected_on", "note", "codes_found"),
    [
        (FINAL, None, "", []),
        (FINAL, date(2023, 5, 1), "", ["final_expected_again"]),
        (PROVISIONAL, date(2023, 5, 1), "", []),
        (PROVISIONAL, None, "", ["final_expected_missing"]),
        (PROVISIONAL, date(2023, 1, 9), "", ["final_expected_past"]),
        (PROVISIONAL, date(2023, 1, 10), "", []),
        (REVISED, None, "", ["revised_without_note"]),
        (REVISED, None, "Counted twice.", []),
        (UNKNOWN, None, "", ["status_unknown"]),
    ],
)
def test_what_is_said_of_a_figure_fits_how_settled_it_is(
    check, status, expected_on, note, codes_found
):
    figure = replace(
        draft("cyber-regular", 31), status=status, final_expected=expected_on, note=note
    )

    assert codes(check(figure)) == codes_found


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2022, 12, 31), ["final_too_early"]), (date(2023, 1, 1), [])],
)
def test_a_figure_is_not_final_before_its_period_is_over(check, day, expected):
    assert codes(check(draft("cyber-regular", 31), day=day)) == expected


def test_another_figure_than_a_final_one_is_called_revised(check):
    known = {"cyber-regular": Earlier(same=earlier(30).before[0])}

    assert codes(check(draft("cyber-regular", 31), before=known)) == ["changed_after_final"]
    assert check(draft("cyber-regular", 30), before=known) == ()
    revised = replace(draft("cyber-regular", 31), status=REVISED, note="Counted twice.")
    assert check(revised, before=known) == ()


def test_a_figure_of_another_definition_is_noticed(check):
    assert codes(check(replace(draft("csv-tackled", 31), definition="2012-1"))) == [
        "other_definition"
    ]


@pytest.mark.parametrize(
    ("number", "before", "expected"),
    [
        # three years or more: the range, with what chance leaves open around 25 and 31
        (17, (31, 28, 25), []),
        (16, (31, 28, 25), ["unusual"]),
        (44, (31, 28, 25), []),
        (45, (31, 28, 25), ["unusual"]),
        # one or two years: more than twice or less than half, unless chance explains it
        (64, (31,), ["doubled_or_halved"]),
        (62, (31,), []),
        (10, (31, 30), ["doubled_or_halved"]),
        (5, (2,), []),
        # zero
        (0, (31, 28, 25), ["sudden_zero"]),
        (0, (31,), ["sudden_zero"]),
        (0, (31, 28, 3), []),
        # the same as a year before
        (31, (31, 28, 25), ["same_as_before"]),
        (9, (9, 8, 7), []),
        # nothing to hold it against
        (5000, (), []),
    ],
)
def test_a_count_is_held_against_earlier_years(check, number, before, expected):
    problems = check(draft("cyber-regular", number), before={"cyber-regular": earlier(*before)})

    assert codes(problems) == expected
    assert all(p.kind is Kind.WARNING for p in problems)


@pytest.mark.parametrize(
    ("number", "expected"),
    [("33", []), ("32", ["unusual"]), ("48", []), ("49", ["unusual"]), ("0", ["sudden_zero"])],
)
def test_a_percentage_is_held_against_the_range_and_its_width(check, number, expected):
    before = {"execution-positive": earlier(38, 43, 40)}

    assert codes(check(draft("execution-positive", number), before=before)) == expected


def test_figures_that_were_counted_otherwise_do_not_make_a_range(check):
    before = {"cyber-regular": earlier(100, 110, 120, comparable=False)}

    assert check(draft("cyber-regular", 5), before=before) == ()


def test_a_warning_is_out_of_the_way_once_explained_and_an_error_is_not(check):
    figure = replace(draft("cyber-regular", "1.5"), status=PROVISIONAL)
    problems = check(figure)

    assert codes(in_the_way(problems, [figure])) == ["not_whole", "final_expected_missing"]
    explained = replace(figure, explanation="No date yet.")
    assert codes(in_the_way(problems, [explained])) == ["not_whole"]
    assert len(in_the_way(problems, [replace(figure, explanation="  ")])) == 2


def test_problems_are_told_in_the_order_of_the_round(check):
    problems = check(
        draft("cyber-phenomenon", "1.5"), draft("cyber-regular", -1),
        asked=("cyber-regular", "cyber-phenomenon"),
    )  # fmt: skip

    assert [p.indicator for p in problems] == ["cyber-regular", "cyber-phenomenon"]


def test_every_rule_has_a_name_of_its_own_and_says_what_it_checks():
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert all(rule.checks.nl.endswith(".") and rule.checks.en.endswith(".") for rule in RULES)
