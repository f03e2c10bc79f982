"""The last step of a waterfall is the figure, for every rule; the steps before tell what fell away."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from peil.counting.catalogue import ALL_RULES, rule_named
from peil.counting.declarations import CountingRule, Ratio, Total
from peil.counting.evidence.waterfall import Waterfall, waterfall_of
from peil.counting.run import count
from peil.register.sources import open_register
from peil.terms.quantities import Measure
from small_register import write_register

SPLIT = date(2020, 9, 10)
"""A day in a month, on which not all rows had entered the register."""


def whole_numbers(figure, rule: CountingRule) -> list[int]:
    if isinstance(rule.what, Ratio):
        return [figure.numerator, figure.denominator]
    cents = 100_000_000 if rule.measure is Measure.EUR_MILLION else 1
    return [int(figure.value * cents)]


@pytest.mark.parametrize(
    ("period", "unit", "on"),
    [("2020", None, date(2030, 1, 1)), ("2020-Q3", "rotterdam", SPLIT), ("2020-09", None, SPLIT)],
)
def test_the_last_step_of_every_rule_is_its_figure(register, asked, every_way, period, unit, on):
    at_every_unit = [way for way in every_way if ("joint", "every-unit") in way.chosen]
    chosen = [*ALL_RULES, *at_every_unit] if on == SPLIT else every_way
    rules = [rule for rule in chosen if not isinstance(rule.what, Total)]
    question = asked(*rules, periods=(period,), on=on)
    figures = {
        (f.indicator, f.definition): f
        for f in count(register, question).figures
        if f.unit == (unit or "national")
    }

    outcomes = {
        rule.name: [
            waterfall_of(register, question, part, period=question.periods[0], unit=unit).outcome
            for part in rule.parts
        ]
        for rule in rules
    }

    assert outcomes == {
        rule.name: whole_numbers(figures[rule.indicator, rule.definition], rule) for rule in rules
    }
    assert sum(map(any, outcomes.values())) > 15


DRAWN = """
    investigation_id | lead_unit | lead_unit_kind | subject     | team     | is_criminal_partnership | started_on | tactical_phase_started_on | tactical_phase_ended_on | recorded_on
    counts           | limburg   | regional       | undermining | regional | yes | 2019-01-01 | 2019-02-01 | 2020-03-01 | 2020-03-01
    counts in east   | oost-nederland | regional  | undermining | regional | yes | 2019-01-01 | 2019-02-01 | 2020-03-01 | 2020-03-01
    unknown later    | limburg   | regional       | undermining | regional | yes | 2019-01-01 | 2019-02-01 | 2020-03-01 | 2021-03-01
    other year       | limburg   | regional       | undermining | regional | yes | 2019-01-01 | 2019-02-01 | 2019-03-01 | 2020-03-01
    no end           | limburg   | regional       | undermining | regional | yes | 2019-01-01 | 2019-02-01 |            | 2020-03-01
    no partnership   | limburg   | regional       | undermining | regional | no  | 2019-01-01 | 2019-02-01 | 2020-03-01 | 2020-03-01
    not recorded     | limburg   | regional       | undermining | regional |     | 2019-01-01 | 2019-02-01 | 2020-03-01 | 2020-03-01
"""


def fall(tmp_path, asked, *, unit: str | None = None, on=date(2020, 12, 31)) -> Waterfall:
    register = open_register(write_register(tmp_path / "r", {"investigations": DRAWN}))
    rule = rule_named("csv-tackled@2015-1")
    question = asked(rule, on=on)
    return waterfall_of(register, question, rule.parts[0], period=question.periods[0], unit=unit)


def test_every_step_says_how_many_are_left_fell_away_and_could_not_be_judged(tmp_path, asked):
    found = fall(tmp_path, asked)

    steps = {step.key: (step.left, step.fell_away, step.not_recorded) for step in found.steps}
    assert steps["all"] == (7, 0, 0)
    assert steps["known"] == (6, 1, 0)
    assert steps["dated"] == (4, 2, 1)
    assert (2, 2, 1) in steps.values()
    assert found.outcome == 2


def test_the_unit_is_a_step_of_its_own(tmp_path, asked):
    found = fall(tmp_path, asked, unit="limburg")

    assert (found.steps[-1].key, found.steps[-1].fell_away, found.outcome) == ("unit", 1, 1)


def test_each_step_goes_on_where_the_last_one_left(register, asked, every_way):
    rules = [rule for rule in every_way[::7] if rule.parts]
    question = asked(*rules)

    falls = [
        waterfall_of(register, question, part, period=question.periods[0], unit=None)
        for rule in rules
        for part in rule.parts
    ]

    for found in falls:
        before = found.steps[0].left
        for step in found.steps:
            assert step.left + step.fell_away == before
            assert 0 <= step.not_recorded <= step.fell_away
            before = step.left


def test_a_sum_is_told_in_cents(register, asked):
    rule = rule_named("seizure-value@2013-1")
    question = asked(rule)

    found = waterfall_of(register, question, rule.parts[0], period=question.periods[0], unit=None)

    (figure,) = (f for f in count(register, question).figures if f.unit == "national")
    assert Decimal(found.outcome) / 100_000_000 == figure.value
    assert found.outcome > found.steps[-1].left


STOCK = """
    dossier_id      | unit    | treatment_started_on | treatment_ended_on | recorded_on
    in stock        | limburg | 2020-02-01   |             | 2020-02-01
    ends next day   | limburg | 2020-02-01   | 2021-01-01  | 2020-02-01
    ends that day   | limburg | 2020-02-01   | 2020-12-31  | 2020-02-01
    comes that day  | limburg | 2020-12-31   |             | 2020-12-31
    comes next day  | limburg | 2021-01-01   |             | 2021-01-01
    ends before     | limburg | 2021-01-01   | 2020-01-01  | 2021-01-01
"""


def test_a_stock_holds_what_came_until_its_last_day_and_had_not_gone_by_then(tmp_path, asked):
    register = open_register(write_register(tmp_path / "r", {"execution_dossiers": STOCK}))
    rule = rule_named("execution-stock@2019-1")
    question = asked(rule)

    found = waterfall_of(register, question, rule.parts[0], period=question.periods[0], unit=None)

    assert found.outcome == count(register, question).figures[-1].value == 3


RUNNING = """
    investigation_id | lead_unit | lead_unit_kind | subject | team | is_criminal_partnership | started_on | tactical_phase_started_on | tactical_phase_ended_on | closed_on | recorded_on
    whole year       | limburg | regional | undermining | regional | yes | 2019-01-01 | 2019-02-01 | 2021-02-01 | 2021-02-01 | 2019-01-01
    until first day  | limburg | regional | undermining | regional | yes | 2019-01-01 | 2019-02-01 | 2020-01-01 | 2020-01-01 | 2019-01-01
    ended before     | limburg | regional | undermining | regional | yes | 2019-01-01 | 2019-02-01 | 2019-12-31 | 2019-12-31 | 2019-01-01
    from last day    | limburg | regional | undermining | regional | yes | 2020-12-31 | 2020-12-31 |            |            | 2020-12-31
    from next day    | limburg | regional | undermining | regional | yes | 2021-01-01 | 2021-01-01 |            |            | 2021-01-01
"""


def test_what_runs_counts_from_its_first_day_to_its_last(tmp_path, asked):
    register = open_register(write_register(tmp_path / "r", {"investigations": RUNNING}))
    rule = rule_named("csv-tackled@2015-1;moment=running")
    question = asked(rule)

    found = waterfall_of(register, question, rule.parts[0], period=question.periods[0], unit=None)

    assert found.outcome == count(register, question).figures[-1].value == 3
