"""Counting rules and the definitions in the agendas agree, both ways."""

from __future__ import annotations

import pytest

from peil.agenda.indicators import PartKind
from peil.counting.catalogue import ALL_RULES, RULES_BY_THEME, last_day_of
from peil.counting.declarations import Total

PUBLISHED_ONLY = "published only"


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
def test_a_rule_counts_a_version_that_an_agenda_defines(policy, rule):
    indicator = policy.indicators[rule.indicator]
    definition = indicator.definition(rule.version)

    assert definition is not None
    assert definition.rule == rule.name
    assert (rule.first_day, rule.last_day) == (definition.first_day, definition.last_day)
    assert last_day_of(rule) == indicator.last_day_of(definition)
    assert rule.measure is indicator.measure
    assert rule.reference == definition.reference


def test_a_definition_names_its_rule_or_says_that_it_is_only_published(policy):
    named = {rule.name for rule in ALL_RULES}
    for indicator in policy.indicators.values():
        for definition in indicator.definitions:
            name = f"{indicator.id}@{definition.version}"

            assert definition.rule == (name if name in named else PUBLISHED_ONLY)


@pytest.mark.parametrize(
    "rule", [r for r in ALL_RULES if isinstance(r.what, Total)], ids=lambda rule: rule.name
)
def test_a_total_adds_up_the_addends_of_the_agenda(policy, rule):
    agenda = policy.agenda_of(max(rule.first_day.year, 2015))
    addends = {entry.id for entry in agenda.addends_of(rule.indicator)}

    assert set(rule.what.parts) == addends


def test_a_part_that_the_agenda_contains_in_another_is_counted_on_the_same_rows(policy):
    by_indicator = {(r.indicator, r.version): r for r in ALL_RULES}
    for agenda in policy.agendas:
        for entry in agenda.entries:
            whole = entry.part_of.indicator if entry.part_of else None
            if whole is None or entry.part_of.kind is PartKind.ADDEND:
                continue
            for (name, version), rule in by_indicator.items():
                if name == entry.id and (whole, version) in by_indicator:
                    of = by_indicator[whole, version]

                    assert {p.table for p in rule.parts} == {p.table for p in of.parts}


def test_every_rule_belongs_to_one_theme():
    assert sum(len(rules) for rules in RULES_BY_THEME.values()) == len(set(ALL_RULES))
