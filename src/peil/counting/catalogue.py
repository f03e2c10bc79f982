# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Every counting rule, and how to find one by its name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from peil.counting.declarations import CountingRule
from peil.counting.rules import (
    child_abuse,
    child_abuse_material,
    confiscation,
    cyber_suspects,
    cybercrime,
    cybercrime_until_2018,
    execution,
    fraud,
    high_impact_crime,
    human_trafficking,
    undermining,
)
from peil.terms.errors import PeilError, suggest

LISTING = "peil count --rules"
"""The command that lists every rule."""

RULES_BY_THEME: dict[str, tuple[CountingRule, ...]] = {
    "undermining": undermining.RULES,
    "confiscation": confiscation.RULES,
    "human-trafficking": human_trafficking.RULES,
    "cybercrime": (
        *cybercrime_until_2018.RULES,
        *cybercrime.RULES,
        *cyber_suspects.RULES,
    ),
    "child-abuse": child_abuse.RULES,
    "child-abuse-material": child_abuse_material.RULES,
    "fraud": fraud.RULES,
    "high-impact-crime": high_impact_crime.RULES,
    "execution": execution.RULES,
}
"""The counting rules of each theme, in the order in which they are shown."""

ALL_RULES: tuple[CountingRule, ...] = tuple(
    rule for rules in RULES_BY_THEME.values() for rule in rules
)
"""Every counting rule, theme by theme."""


class RuleMissing(PeilError):
    """A counting rule was asked that does not exist."""

    def __init__(self, name: str, *, known: Iterable[str]) -> None:
        names = tuple(known)
        super().__init__(
            asked=f"The counting rule '{name}' was asked.",
            found=f"None of the {len(names)} that could be meant has that name.",
            to_do=suggest(name, known=names, listing=LISTING),
        )


def rules_of(indicator: str) -> tuple[CountingRule, ...]:
    """Return the rules of an indicator, one for each version, in the order of their first day.

    Raises:
        RuleMissing: when no register can count the indicator, or it does not exist.
    """
    found = [rule for rule in ALL_RULES if rule.indicator == indicator]
    if not found:
        raise RuleMissing(indicator, known=sorted({rule.indicator for rule in ALL_RULES}))
    return tuple(sorted(found, key=lambda rule: rule.first_day))


def rule_named(name: str) -> CountingRule:
    """Return the rule of that name, with the options it names.

    >>> rule_named("csv-tackled@2015-1;moment=closed").definition
    '2015-1;moment=closed'

    Raises:
        RuleMissing: when there is no such rule, or it has no such choice or option.
    """
    plain, *picked = name.split(";")
    rule = next((rule for rule in ALL_RULES if rule.name == plain), None)
    if rule is None:
        raise RuleMissing(name, known=[rule.name for rule in ALL_RULES])
    for pick in picked:
        choice, _, option = pick.partition("=")
        try:
            rule = rule.choosing(choice, option)
        except KeyError:
            known = [f"{plain};{c.key}={o.key}" for c in rule.choices for o in c.options]
            raise RuleMissing(name, known=known) from None
    return rule


def last_day_of(rule: CountingRule) -> date:
    """Return the last day that a rule holds: the day it states, or that before the next version.

    >>> last_day_of(rule_named("fraud-cases@2014-1"))
    datetime.date(2014, 12, 31)
    """
    if rule.last_day is not None:
        return rule.last_day
    later = [r.first_day for r in rules_of(rule.indicator) if r.first_day > rule.first_day]
    return min(later) - timedelta(days=1) if later else date.max
