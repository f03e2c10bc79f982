"""However many rules there are, they compile into few scans, and each is read off one or two."""

from __future__ import annotations

from dataclasses import replace
from math import prod

import pytest

from generated_registers import LISTS
from peil.counting.catalogue import ALL_RULES, rule_named
from peil.counting.conditions import (
    CodeListMissing,
    Condition,
    IsTrue,
    Link,
    Listed,
    OneOf,
    Test,
)
from peil.counting.declarations import AtUnit, Counted, Distinct, InStock, OnDay, Running, Sum
from peil.counting.engine.plan import MOST_CELLS, Amount, LinkedRows, is_distinct, plan_of
from peil.counting.run import count
from peil.register.contract import CONTRACT
from peil.terms.languages import Text

BURGLARIES = Counted("incidents", OnDay("registered_on"), AtUnit("unit"))


def condition(*tests: Test, link: Link | None = None) -> Condition:
    return Condition("one", Text(nl="een", en="one"), tests, link)


def plan(*counted: Counted, breakdown: str | None = None):
    return plan_of(counted, lists=LISTS, breakdown=breakdown)


def test_rules_on_one_day_and_unit_share_a_scan():
    crimes = BURGLARIES.narrowed(condition(IsTrue("is_crime")))
    attempts = BURGLARIES.narrowed(condition(IsTrue("is_attempt")))

    made = plan(BURGLARIES, crimes, attempts)

    assert len(made.scans) == 1
    assert made.readings.keys() == {BURGLARIES, crimes, attempts}


def test_what_two_rules_need_is_added_up_once():
    homes = BURGLARIES.narrowed(condition(IsTrue("is_crime"), OneOf("crime_code", ("1.1.1",))))
    streets = BURGLARIES.narrowed(condition(IsTrue("is_crime"), OneOf("crime_code", ("1.4.6",))))

    (scan,) = plan(homes, streets).scans

    assert scan.amounts == (Amount(None, ()), Amount(None, (IsTrue("is_crime"),)))


def test_what_every_rule_asks_is_asked_once_of_each_row():
    crimes = BURGLARIES.narrowed(condition(IsTrue("is_crime")))
    attempts = crimes.narrowed(condition(IsTrue("is_attempt")))

    (scan,) = plan(crimes, attempts).scans

    assert scan.always == (IsTrue("is_crime"),)


def test_the_same_thing_twice_is_counted_once():
    assert plan(BURGLARIES, BURGLARIES) == plan(BURGLARIES)


@pytest.mark.parametrize("other", ["occurred_on", "cleared_on"])
def test_another_day_is_another_scan(other):
    made = plan(BURGLARIES, replace(BURGLARIES, dated_by=OnDay(other)))

    assert {scan.flow.day for scan in made.scans} == {"registered_on", other}


@pytest.mark.parametrize("dating", [InStock, Running])
def test_a_stock_is_what_came_in_without_what_went_out(dating):
    stock = Counted("execution_dossiers", dating("delivered_on", "disposed_on"), AtUnit("unit"))

    made = plan(stock)

    assert [(s.flow.day, s.flow.not_before) for s in made.scans] == [
        ("delivered_on", None),
        ("disposed_on", "delivered_on"),
    ]
    assert [reading.flow.day for reading in made.readings[stock]] == ["delivered_on", "disposed_on"]


def test_different_values_stand_apart():
    persons = replace(BURGLARIES, counts=Distinct("victim_id"))

    made = plan(persons, BURGLARIES)

    assert made.distinct == (persons,)
    assert list(made.readings) == [BURGLARIES]
    assert is_distinct(persons)
    assert not is_distinct(replace(BURGLARIES, counts=Sum("damage_cents")))


def test_a_linked_table_is_read_once_for_each_row_that_it_belongs_to():
    link = Link("suspected_offences", "investigation_id", "investigation_id")
    cyber = Counted("investigations", OnDay("started_on"), AtUnit("lead_unit")).narrowed(
        condition(Listed("article", "articles"), link=link)
    )

    (scan,) = plan(cyber).scans

    assert scan.linked_tables == ("suspected_offences",)
    assert scan.always == (LinkedRows(link, (Listed("article", "articles"),), holds=True),)


def test_a_scan_groups_by_few_combinations_whatever_the_rules():
    every = [part for rule in ALL_RULES for part in rule.parts]
    for column in (None, "crime_code", "fraud_kind", "goods"):
        for scan in plan(*every, breakdown=column).scans:
            cells = prod(len(one.members) + 1 for one in scan.classes)
            assert cells <= MOST_CELLS or len(scan.classes) == 1


def wide() -> tuple[Counted, ...]:
    """Rules that tell so many codes apart that not all columns can be grouped by."""
    columns = {
        c.name: [code.code for code in c.codes] or sorted(LISTS[c.codelist or ""])
        for c in CONTRACT["investigations"].columns
        if c.is_code and c.name not in {"level", "lead_unit"}
    }
    plain = Counted("investigations", OnDay("started_on"), AtUnit("lead_unit"))
    return tuple(
        plain.narrowed(condition(OneOf(column, (code,))))
        for column, codes in columns.items()
        for code in codes
    )


def test_columns_with_the_most_classes_go_into_amounts_when_there_are_too_many():
    (scan,) = plan(*wide()).scans

    assert prod(len(one.members) + 1 for one in scan.classes) <= MOST_CELLS
    assert "fraud_kind" not in {one.column for one in scan.classes}
    assert Amount(None, (OneOf("fraud_kind", ("acquisition",)),)) in scan.amounts


def test_a_breakdown_stays_a_key_however_many_codes_it_has():
    (scan,) = plan(*wide(), breakdown="fraud_kind").scans

    assert "fraud_kind" in {one.column for one in scan.classes}


def test_the_same_figures_come_out_however_rules_are_taken_together(register, asked):
    base = rule_named("csv-tackled@2015-1")
    rules = [
        replace(base, indicator=f"wide-{n}", what=counted, choices=())
        for n, counted in enumerate(wide())
    ]

    together = count(register, asked(*rules)).figures

    alone = [f for rule in rules[::5] for f in count(register, asked(rule)).figures]
    chosen = {rule.indicator for rule in rules[::5]}
    assert [f for f in together if f.indicator in chosen] == alone
    assert any(f.value for f in alone)


def test_the_digest_tells_scans_apart_by_whatever_decides_what_they_yield():
    crimes = BURGLARIES.narrowed(condition(IsTrue("is_crime")))
    scans = [
        plan(*counted).scans[0]
        for counted in (
            (BURGLARIES,),
            (crimes,),
            (BURGLARIES, crimes),
            (BURGLARIES.narrowed(condition(OneOf("crime_code", ("1.1.1",)))),),
            (replace(BURGLARIES, counts=Sum("damage_cents")),),
            (replace(BURGLARIES, dated_by=OnDay("occurred_on")),),
        )
    ]

    assert len({scan.digest for scan in scans}) == len(scans)


def test_a_code_list_that_is_missing_is_refused():
    with pytest.raises(CodeListMissing, match="cyber"):
        plan(BURGLARIES.narrowed(condition(Listed("crime_code", "cyber"))))
