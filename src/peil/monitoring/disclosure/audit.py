# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The last look before anything is published: whole numbers only, and no trust in the search.

For every cell that must stay hidden it takes the two alternatives that are furthest apart, checks
that each is a table like the true one in everything that is published, and that they differ enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from peil.monitoring.disclosure.attackers import Attacker
from peil.monitoring.disclosure.choosing import Pattern, least_doubt, must_stay_open
from peil.monitoring.disclosure.movements import Whole
from peil.monitoring.disclosure.rule import Rule
from peil.monitoring.disclosure.system import System, Variable
from peil.monitoring.disclosure.table import CellKey
from peil.terms.errors import PeilError


class SuppressionUnsafe(PeilError):
    """A hidden cell could be worked out from what would be published; nothing is."""

    def __init__(self, keys: tuple[CellKey, ...]) -> None:
        named = "; ".join(str(key) for key in keys[:3])
        more = f" and {len(keys) - 3} more" if len(keys) > len(keys[:3]) else ""
        super().__init__(
            asked="A table was to be published with small cells hidden.",
            found=f"Of these hidden cells it is not proven that nobody can work them out: "
            f"{named}{more}.",
            to_do="Publish nothing of it; hide more cells, or report this if Peil chose them.",
        )
        self.keys = keys


def require_safe(system: System, pattern: Pattern, *, rule: Rule) -> None:
    """Do nothing when nobody can work out any hidden cell of a table.

    Raises:
        SuppressionUnsafe: when that is not proven of a cell.
    """
    unsafe = [
        variable.key
        for number, variable in enumerate(system.variables)
        if (variable.is_small and variable.is_printed and number not in pattern.hidden)
        or (
            must_stay_open(variable, is_hidden=number in pattern.hidden)
            and not all(
                _is_open(system, pattern, number, rule, attacker)
                for attacker in _attackers(number, pattern)
            )
        )
    ]
    if unsafe:
        raise SuppressionUnsafe(tuple(dict.fromkeys(unsafe)))


def _attackers(number: int, pattern: Pattern) -> Iterator[Attacker]:
    yield Attacker.KNOWS_RULE
    if number not in pattern.exposed:
        yield Attacker.KNOWS_SMALL


def _is_open(system: System, pattern: Pattern, number: int, rule: Rule, attacker: Attacker) -> bool:
    lowest, highest = pattern.alternatives.extremes(number, attacker)
    apart = int(highest[number]) - int(lowest[number])
    need = least_doubt(system.variables[number], rule=rule, attacker=attacker)
    return apart >= need and all(
        _is_alternative(system, pattern, movement, rule, attacker) for movement in (lowest, highest)
    )


def _is_alternative(
    system: System, pattern: Pattern, movement: Whole, rule: Rule, attacker: Attacker
) -> bool:
    """Return whether another table is like the true one in everything that an attacker knows."""
    moved = [int(step) for step in movement]
    for terms in system.equations:
        if sum(times * moved[number] for number, times in terms.items()):
            return False
    for number, (variable, step) in enumerate(zip(system.variables, moved, strict=True)):
        is_published = variable.is_printed and number not in pattern.hidden
        if step and (is_published or not _may_be(variable, step, rule, attacker)):
            return False
    return True


def _may_be(variable: Variable, step: int, rule: Rule, attacker: Attacker) -> bool:
    """Return whether an attacker must hold a number possible of a variable that is not published."""
    if variable.is_known:
        return False
    value = variable.value + step
    least = rule.least_hidden if variable.is_printed else 0
    if attacker is Attacker.KNOWS_RULE:
        return value >= least
    if variable.is_small:
        return max(least, 1 - variable.is_printed) <= value < rule.threshold
    return value >= (rule.threshold if variable.is_printed else 0)
