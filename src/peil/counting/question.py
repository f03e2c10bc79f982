# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What is asked of a register: which rules, for which periods and units, as known on which day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from peil.counting.conditions import CodeLists
from peil.counting.declarations import Counted, CountingRule, Total
from peil.terms.errors import PeilError
from peil.terms.periods import Period
from peil.terms.units import PoliceUnit


class BreakdownRefused(PeilError):
    """Figures were asked by a column that a rule does not allow."""

    def __init__(self, rule: CountingRule, breakdown: str) -> None:
        allowed = ", ".join(rule.breakdowns) or "none"
        super().__init__(
            asked=f"Figures of {rule.name} were asked by '{breakdown}'.",
            found=f"The rule allows these breakdowns: {allowed}.",
            to_do="Ask for one of them, or leave --breakdown out.",
        )


@dataclass(frozen=True)
class Question:
    """What is to be counted.

    `rules` are what figures are wanted of; `parts` are the rules of indicators that a total in
    them adds up. `periods` follow one another and are equally long. `register` is the fingerprint
    that the figures carry. With `in_force_only` a version counts only the periods whose last day
    it holds on; otherwise every rule counts every period, side by side.
    """

    rules: tuple[CountingRule, ...]
    periods: tuple[Period, ...]
    counted_on: date
    units: tuple[PoliceUnit, ...]
    whole: str
    lists: CodeLists
    register: str = ""
    parts: tuple[CountingRule, ...] = ()
    breakdown: str | None = None
    in_force_only: bool = True

    @cached_property
    def unit_keys(self) -> tuple[str, ...]:
        """The keys of the police units, in order."""
        return tuple(unit.key for unit in self.units)

    @property
    def counted(self) -> tuple[Counted, ...]:
        """Everything that must be counted, each once."""
        every = [part for rule in (*self.rules, *self.parts) for part in rule.parts]
        return tuple(dict.fromkeys(every))

    @property
    def rules_used(self) -> tuple[CountingRule, ...]:
        """The rules that count at least one of the periods; all of them where none does."""
        return tuple(rule for rule in self.rules if any(self.asked_of(rule))) or self.rules

    @property
    def parts_used(self) -> tuple[CountingRule, ...]:
        """The rules by which a part of a total is counted in at least one of its periods."""
        found = [
            self.part_for(part, period)
            for rule in self.rules
            if isinstance(rule.what, Total)
            for _, period in self.asked_of(rule)
            for part in rule.what.parts
        ]
        return tuple(dict.fromkeys(part for part in found if part is not None))

    def asked_of(self, rule: CountingRule) -> Iterator[tuple[int, Period]]:
        """Yield the periods that a rule counts, with their place among the periods."""
        for place, period in enumerate(self.periods):
            if not self.in_force_only or self._in_force(rule, period):
                yield place, period

    @cached_property
    def _versions(self) -> Mapping[str, tuple[CountingRule, ...]]:
        """Every version of each indicator that is asked or added up."""
        found: dict[str, list[CountingRule]] = {}
        for rule in (*self.rules, *self.parts):
            found.setdefault(rule.indicator, []).append(rule)
        return {indicator: tuple(rules) for indicator, rules in found.items()}

    def _in_force(self, rule: CountingRule, period: Period) -> bool:
        return in_force(self._versions[rule.indicator], rule, period)

    def part_for(self, indicator: str, period: Period) -> CountingRule | None:
        """Return the rule by which a part of a total is counted in a period, or nothing."""
        own = [rule for rule in self._versions.get(indicator, ()) if not rule.chosen]
        return next((rule for rule in own if in_force(own, rule, period)), None)

    def check_breakdown(self) -> None:
        """Do nothing when every rule allows the breakdown that is asked.

        Raises:
            BreakdownRefused: when one does not.
        """
        for rule in self.rules:
            if self.breakdown is not None and self.breakdown not in rule.breakdowns:
                raise BreakdownRefused(rule, self.breakdown)


def in_force(rules: Iterable[CountingRule], rule: CountingRule, period: Period) -> bool:
    """Return whether a rule is the version that holds on the last day of a period.

    A version ends when the next one begins, whatever options were picked.

    Args:
        rules: every version, of this and of other indicators.
        rule: the version.
        period: the period.
    """
    day = period.last_day
    if not rule.first_day <= day <= (rule.last_day or date.max):
        return False
    return not any(
        other.indicator == rule.indicator
        and rule.first_day < other.first_day <= day <= (other.last_day or date.max)
        for other in rules
    )
