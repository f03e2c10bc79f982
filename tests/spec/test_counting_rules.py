"""Every counting rule, with each option of its choices, counts what was drawn and no more."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from peil.counting.catalogue import ALL_RULES, rule_named
from peil.counting.declarations import Counted, CountingRule, Distinct, Ratio, Total
from peil.register.columns import Kind
from peil.register.contract import CONTRACT
from row_by_row import Answer, Cell, count_row_by_row
from spec.all_specs import ALL_SPECS
from spec.counting import counted_row_by_row, drawn_rows, question_of, years_of
from spec.specs import Expected, expected_of

EXPECTED = [expected for spec in ALL_SPECS for expected in expected_of(spec)]
DRAWN = {name: spec for spec in ALL_SPECS for name in spec.rules}
SINGLE = [rule for rule in ALL_RULES if not isinstance(rule.what, Total)]
EVERY = [one for rule in SINGLE for one in (rule, *rule.alternatives())]


@pytest.mark.parametrize("expected", EXPECTED, ids=str)
def test_counts_what_is_drawn(counted_spec, expected):
    found = counted_spec(expected.spec)

    assert {place: _value(found, expected, place) for place in expected.cells} == expected.cells


def _value(found: dict[Cell, Answer], expected: Expected, place: tuple[str, str, str]):
    cell = (expected.rule, *place)
    return found[cell].value if cell in found or not place[2] else 0


@pytest.mark.parametrize("spec", ALL_SPECS, ids=lambda spec: spec.rules[0])
def test_every_engine_finds_the_same_everywhere(counted_spec, spec):
    rules = [rule_named(expected.rule) for expected in expected_of(spec)]
    by_hand = counted_row_by_row(spec.rows, question_of(*rules, periods=years_of(*spec.years)))

    found = counted_spec(spec)

    assert {cell: found[cell] for cell in by_hand} == by_hand


def test_every_rule_and_every_option_is_drawn():
    wanted = {one.name for rule in ALL_RULES for one in (rule, *rule.alternatives())}

    assert {expected.rule for expected in EXPECTED} == wanted


@pytest.mark.parametrize(
    "rule", [one for one in EVERY if one.chosen], ids=lambda rule: str(rule.name)
)
def test_an_option_gives_another_answer_than_the_choice_of_peil(rule):
    assert _answers(rule) != _answers(_own(rule))


def _parts_of(rule: CountingRule) -> dict[str, Counted]:
    if isinstance(rule.what, Ratio):
        return {"numerator": rule.what.numerator, "denominator": rule.what.denominator}
    assert isinstance(rule.what, Counted)
    return {"counted": rule.what}


def _with(rule: CountingRule, part: str, counted: Counted) -> CountingRule:
    if isinstance(rule.what, Ratio):
        return replace(rule, what=replace(rule.what, **{part: counted}))
    return replace(rule, what=counted)


def _answers(rule: CountingRule, *, joining: bool = False) -> dict[tuple[str, ...], Answer]:
    spec = DRAWN[rule.name.partition(";")[0]]
    question = question_of(rule, periods=years_of(*spec.years))
    found = count_row_by_row(drawn_rows(spec.rows), question, joining=joining)
    return {cell[1:]: answer for cell, answer in found.items()}


def _own(rule: CountingRule) -> CountingRule:
    return rule_named(rule.name.partition(";")[0])


def _own_sentences():
    """Yield every sentence of every rule, and those that an option adds."""
    for rule in EVERY:
        told = [c for part in _own(rule).parts for c in part.only] if rule.chosen else []
        for part, counted in _parts_of(rule).items():
            for condition in counted.only:
                if condition not in told:
                    yield rule, part, condition


def _sentences():
    for rule, part, condition in _own_sentences():
        yield pytest.param(rule, part, condition, id=f"{rule.name}-{part}-{condition.key}")


@pytest.mark.parametrize(("rule", "part", "condition"), [*_sentences()])
def test_a_rule_without_one_of_its_sentences_is_seen(rule, part, condition):
    counted = _parts_of(rule)[part]
    fewer = replace(counted, only=tuple(c for c in counted.only if c is not condition))

    assert _answers(_with(rule, part, fewer)) != _answers(rule)


def _tests():
    for rule, part, condition in _own_sentences():
        for number in range(len(condition.tests)):
            name = f"{rule.name}-{part}-{condition.key}-{number}"
            yield pytest.param(rule, part, condition, number, id=name)


@pytest.mark.parametrize(("rule", "part", "condition", "number"), [*_tests()])
def test_a_sentence_without_one_of_its_tests_is_seen(rule, part, condition, number):
    counted = _parts_of(rule)[part]
    fewer = replace(condition, tests=tuple(t for n, t in enumerate(condition.tests) if n != number))
    only = tuple(fewer if c is condition else c for c in counted.only)

    assert _answers(_with(rule, part, replace(counted, only=only))) != _answers(rule)


def _joins(counted: Counted) -> bool:
    """Return whether linked rows can be counted each: not where values or keys are counted."""
    links = [c.link for c in counted.only if c.link is not None and c.holds]
    often = any(link.column != CONTRACT[link.table].key for link in links)
    return often and not isinstance(counted.counts, Distinct)


@pytest.mark.parametrize(
    "rule",
    [r for r in EVERY if any(_joins(part) for part in r.parts)],
    ids=lambda rule: str(rule.name),
)
def test_counting_linked_rows_instead_of_rows_is_seen(rule):
    assert _answers(rule, joining=True) != _answers(rule)


def _days():
    for rule in SINGLE:
        for part, counted in _parts_of(rule).items():
            used = vars(counted.dated_by)
            columns = CONTRACT[counted.table].columns
            days = [c.name for c in columns if c.kind is Kind.DAY and c.name not in used.values()]
            for field, day in product(used, days):
                yield pytest.param(rule, part, field, day, id=f"{rule.name}-{part}-{field}-{day}")


@pytest.mark.parametrize(("rule", "part", "field", "day"), [*_days()])
def test_a_rule_dated_by_another_day_is_seen(rule, part, field, day):
    counted = _parts_of(rule)[part]
    moved = replace(counted, dated_by=replace(counted.dated_by, **{field: day}))

    assert _answers(_with(rule, part, moved)) != _answers(rule)


@pytest.mark.parametrize(
    "rule", [r for r in ALL_RULES if isinstance(r.what, Total)], ids=lambda rule: str(rule.name)
)
def test_a_total_without_one_of_its_parts_is_seen(rule):
    for part in rule.what.parts:
        fewer = tuple(other for other in rule.what.parts if other != part)

        assert _answers(replace(rule, what=Total(fewer))) != _answers(rule), part
