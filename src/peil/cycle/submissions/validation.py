# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Holds supplied figures against the table of rules: what blocks them, and what needs explaining."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from peil.agenda.policy import Policy
from peil.cycle.models import Round
from peil.cycle.submissions.checks.history import HISTORY_RULES
from peil.cycle.submissions.checks.numbers import NUMBER_RULES
from peil.cycle.submissions.checks.parts import PART_RULES
from peil.cycle.submissions.checks.problems import Checked, Kind, Problem, Rule
from peil.cycle.submissions.checks.settled import SETTLED_RULES
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.earlier import Earlier
from peil.terms.periods import read_period

RULES: tuple[Rule, ...] = (*NUMBER_RULES, *PART_RULES, *SETTLED_RULES, *HISTORY_RULES)
"""Every rule: its name, what it does, and what it checks in words."""


def problems_of(checked: Checked) -> tuple[Problem, ...]:
    """Return every problem of figures, in the order of the round and then of the rules."""
    found = [
        Problem(rule.kind, rule.code, indicator, text)
        for rule in RULES
        for indicator, text in rule.find(checked)
    ]
    order = {name: at for at, name in enumerate(checked.indicators)}
    return tuple(sorted(found, key=lambda problem: order.get(problem.indicator, len(order))))


def in_the_way(problems: Iterable[Problem], figures: Iterable[FigureDraft]) -> tuple[Problem, ...]:
    """Return the problems that stand in the way: what blocks, and warnings nobody explained."""
    explained = {figure.indicator for figure in figures if figure.explanation.strip()}
    return tuple(
        problem
        for problem in problems
        if problem.kind is Kind.BLOCKING or problem.indicator not in explained
    )


def checked_for(
    asked: Round,
    figures: Iterable[FigureDraft],
    *,
    policy: Policy,
    earlier: Mapping[str, Earlier],
    day: date,
) -> Checked:
    """Return figures with everything that the rules hold them against.

    Args:
        asked: the round that they are supplied for.
        figures: of one unit.
        policy: the agendas.
        earlier: what was known before; see `peil.cycle.submissions.earlier`.
        day: the day on which it is asked.
    """
    return Checked(
        figures={figure.indicator: figure for figure in figures},
        indicators=tuple(asked.indicators),
        agenda=asked.agenda,
        period=read_period(asked.period),
        day=day,
        policy=policy,
        earlier=earlier,
    )
