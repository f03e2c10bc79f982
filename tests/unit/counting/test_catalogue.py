"""Every counting rule fits the register contract, the code lists and the other rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from conftest import AGENDAS
from peil.agenda.code_sets import code_sets, read_codelists_and_units
from peil.counting.catalogue import ALL_RULES, RuleMissing, last_day_of, rule_named, rules_of
from peil.counting.conditions import (
    AnyOf,
    Condition,
    IsFalse,
    IsNotRecorded,
    IsNotTrue,
    IsRecorded,
    IsTrue,
    Listed,
    NotListed,
    Test,
)
from peil.counting.declarations import (
    AtEveryUnit,
    AtUnit,
    Counted,
    Distinct,
    Ratio,
    Sum,
    Total,
)
from peil.register.columns import UNITS, Column, Kind
from peil.register.contract import CONTRACT
from peil.terms.quantities import Measure

LISTS = code_sets(read_codelists_and_units(AGENDAS))
EVERY = [one for rule in ALL_RULES for one in (rule, *rule.alternatives())]
COUNTED = [
    pytest.param(part, id=f"{rule.name}-{number}")
    for rule in EVERY
    for number, part in enumerate(rule.parts)
]
FLAGS = (IsTrue, IsFalse, IsNotTrue)
WHETHER = (IsRecorded, IsNotRecorded)


def _tests(counted: Counted) -> Iterator[tuple[str, Test]]:
    """Yield every test with the table it looks at."""
    for condition in counted.only:
        table = condition.link.table if condition.link is not None else counted.table
        for test in condition.tests:
            for inner in test.tests if isinstance(test, AnyOf) else (test,):
                yield table, inner


def _fits(test: Test, column: Column) -> bool:
    if isinstance(test, FLAGS):
        return column.kind is Kind.FLAG
    if isinstance(test, WHETHER):
        return column.may_be_null
    if isinstance(test, Listed | NotListed):
        whole = LISTS.get(column.codelist or "", frozenset())
        return column.is_code and LISTS.get(test.codelist, frozenset("?")) <= whole
    known = LISTS[column.codelist] if column.codelist else {c.code for c in column.codes}
    return column.is_code and {str(code) for code in test.codes} <= known


@pytest.mark.parametrize("counted", COUNTED)
def test_every_test_fits_the_column_it_looks_at(counted):
    for table, test in _tests(counted):
        assert _fits(test, CONTRACT[table].column(test.column)), test


@pytest.mark.parametrize("counted", COUNTED)
def test_every_link_leads_from_one_column_to_another_of_its_kind(counted):
    for link in [condition.link for condition in counted.only if condition.link is not None]:
        own = CONTRACT[counted.table].column(link.own)
        other = CONTRACT[link.table].column(link.column)

        assert own.kind in {Kind.KEY, Kind.LINK}
        assert other.kind in {Kind.KEY, Kind.LINK}
        assert {own.target or counted.table} == {other.target or link.table}


@pytest.mark.parametrize("counted", COUNTED)
def test_it_is_dated_by_days_and_placed_at_units(counted):
    table = CONTRACT[counted.table]

    assert {table.column(day).kind for day in vars(counted.dated_by).values()} == {Kind.DAY}
    if isinstance(counted.placed_by, AtUnit):
        assert table.column(counted.placed_by.column).codelist == UNITS


@pytest.mark.parametrize("counted", COUNTED)
def test_what_is_placed_at_every_unit_is_linked_to_units(counted):
    placed = counted.placed_by
    if isinstance(placed, AtEveryUnit):
        linked = CONTRACT[placed.table]

        assert linked.column(placed.unit).codelist == UNITS
        assert linked.column(placed.column).target == counted.table
        assert placed.own == CONTRACT[counted.table].key
        assert CONTRACT[counted.table].column(placed.otherwise).codelist == UNITS


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.name)
def test_the_measure_fits_what_is_counted(rule):
    if isinstance(rule.what, Ratio):
        assert rule.measure is Measure.PERCENT
    elif isinstance(rule.what, Counted) and isinstance(rule.what.counts, Sum):
        column = CONTRACT[rule.what.table].column(rule.what.counts.column)
        assert (rule.measure, column.kind) == (Measure.EUR_MILLION, Kind.CENTS)
    else:
        assert rule.measure is Measure.COUNT


@pytest.mark.parametrize("counted", COUNTED)
def test_different_values_are_persons_or_cases(counted):
    if isinstance(counted.counts, Distinct):
        kind = CONTRACT[counted.table].column(counted.counts.column).kind

        assert kind in {Kind.PERSON, Kind.LINK}


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
def test_a_breakdown_is_a_column_of_codes_in_everything_it_counts(rule):
    for part in rule.parts:
        for column in rule.breakdowns:
            assert CONTRACT[part.table].column(column).is_code


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
def test_sentences_choices_and_options_are_named_once(rule):
    for part in rule.parts:
        assert _once(condition.key for condition in part.only)
    assert _once(choice.key for choice in rule.choices)
    for choice in rule.choices:
        assert len(choice.options) > 1
        assert _once(option.key for option in choice.options)


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.name)
def test_what_an_option_drops_was_there(rule):
    own = {c.key for part in rule_named(rule.name.partition(";")[0]).parts for c in part.only}
    for choice in rule.choices:
        for option in choice.options:
            assert set(option.change.drops) <= own


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.name)
def test_every_sentence_is_one_sentence_in_both_languages(rule):
    said: list[Condition] = [c for part in rule.parts for c in part.only]
    for text in [condition.says for condition in said]:
        for words in (text.nl, text.en):
            assert words[0].isupper()
            assert words.endswith(".")
            assert words.count(".") == 1
        assert text.nl != text.en


def _once(keys) -> bool:
    listed = list(keys)
    return len(listed) == len(set(listed)) and all(listed)


def test_every_part_of_a_total_has_a_rule_while_the_total_holds():
    for rule in ALL_RULES:
        if isinstance(rule.what, Total):
            for part in rule.what.parts:
                versions = rules_of(part)
                last = min(last_day_of(rule), date(2100, 1, 1))

                assert min(v.first_day for v in versions) <= rule.first_day
                assert max(last_day_of(v) for v in versions) >= last


def test_names_are_unique_and_lead_back_to_the_rule():
    assert _once(rule.name for rule in EVERY)
    for rule in EVERY:
        assert rule_named(rule.name) == rule


def test_the_option_of_peil_itself_changes_nothing():
    assert rule_named("csv-tackled@2015-1;moment=phase-ended") == rule_named("csv-tackled@2015-1")


def test_two_options_can_be_picked_together():
    rule = rule_named("csv-tackled@2015-1;moment=closed;joint=every-unit")

    assert rule.definition == "2015-1;moment=closed;joint=every-unit"
    assert isinstance(rule.what.placed_by, AtEveryUnit)
    assert rule.what.dated_by.day == "closed_on"


def test_versions_come_by_their_first_day():
    assert [rule.version for rule in rules_of("cyber-regular")] == ["2014-1", "2019-1"]


def test_a_version_holds_until_the_day_before_the_next():
    assert last_day_of(rule_named("csv-tackled@2009-1")) == date(2014, 12, 31)
    assert last_day_of(rule_named("cyber-regular@2014-1")) == date(2018, 12, 31)
    assert last_day_of(rule_named("cyber-regular@2019-1")) == date.max


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("csv-takled@2015-1", "csv-tackled@2015-1"),
        ("csv-tackled@2015-1;moment=close", "csv-tackled@2015-1;moment=closed"),
        ("csv-tackled@2015-1;momnt=closed", "csv-tackled@2015-1;moment=closed"),
    ],
)
def test_an_unknown_rule_is_refused_with_the_nearest_names(name, near):
    with pytest.raises(RuleMissing, match=near):
        rule_named(name)


def test_an_indicator_that_no_register_counts_is_refused():
    with pytest.raises(RuleMissing, match="home-burglaries"):
        rules_of("home-burglarys")
