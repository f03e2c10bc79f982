# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Those who might try to work a hidden cell out: what each knows, and what it leaves possible."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from peil.monitoring.disclosure.movements import Whole
from peil.monitoring.disclosure.rule import Rule
from peil.monitoring.disclosure.system import System, Variable

NO_LIMIT = 2**40
"""More than any count; a number that may move so far has no limit."""


class Attacker(StrEnum):
    """Who reads the table. Both know every equation, that cells are counts, and the rule."""

    KNOWS_RULE = "knows_rule"
    """Knows of a hidden cell no more than that it is not zero, where zeros are shown."""
    KNOWS_SMALL = "knows_small"
    """Also knows or guesses which hidden cells are small: below the threshold, others not."""


@dataclass(frozen=True, eq=False)
class Room:
    """How far each variable may be from its true number, down and up, where it is hidden."""

    down: Whole
    up: Whole


def room_of(system: System, *, rule: Rule, attacker: Attacker) -> Room:
    """Return how far each variable could be from its true number if it were hidden."""
    limits = _LIMITS[attacker]
    ends = [(v.value, v.value) if _is_known(v, rule) else limits(v, rule) for v in system.variables]
    values = [v.value for v in system.variables]
    return Room(
        down=np.array([v - low for v, (low, _) in zip(values, ends, strict=True)], dtype=np.int64),
        up=np.array([high - v for v, (_, high) in zip(values, ends, strict=True)], dtype=np.int64),
    )


def _is_known(variable: Variable, rule: Rule) -> bool:
    if not variable.is_printed:
        return variable.is_known
    return variable.value == 0 and not rule.hide_zeros


def _limits_by_rule(variable: Variable, rule: Rule) -> tuple[int, int]:
    low = rule.least_hidden if variable.is_printed else 0
    return low, variable.value + NO_LIMIT


def _limits_by_kind(variable: Variable, rule: Rule) -> tuple[int, int]:
    if variable.is_small:
        low = rule.least_hidden if variable.is_printed else 1
        return low, rule.threshold - 1
    return rule.threshold if variable.is_printed else 0, variable.value + NO_LIMIT


_LIMITS: dict[Attacker, Callable[[Variable, Rule], tuple[int, int]]] = {
    Attacker.KNOWS_RULE: _limits_by_rule,
    Attacker.KNOWS_SMALL: _limits_by_kind,
}
