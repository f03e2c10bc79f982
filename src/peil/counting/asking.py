# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes a question of what a user names: indicators or rules, a run of periods, a breakdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from peil.agenda.code_sets import CodesAndUnits, code_sets
from peil.counting.catalogue import ALL_RULES, last_day_of, rule_named, rules_of
from peil.counting.declarations import CountingRule, Total
from peil.counting.engine.distinct import linked_tables_of
from peil.counting.question import Question
from peil.register.coverage import coverage_of
from peil.register.sources import Register
from peil.terms.errors import PeilError
from peil.terms.periods import Length, Period, month_number, periods_between, read_period


class NothingToCount(PeilError):
    """A register was named in which nothing can be counted for what was asked."""


@dataclass(frozen=True)
class Selection:
    """The rules that are to be counted.

    `parts` are the rules that totals among them need besides. With `side_by_side` every rule
    counts every period; otherwise the version that holds on the last day of a period does.
    `left_out` are indicators, and rules with another option, that the register lacks the tables for.
    """

    rules: tuple[CountingRule, ...]
    parts: tuple[CountingRule, ...]
    side_by_side: bool
    left_out: tuple[str, ...] = ()


def select(
    register: Register,
    *,
    indicators: Sequence[str] = (),
    rules: Sequence[str] = (),
    alternatives: bool = False,
    breakdown: str | None = None,
) -> Selection:
    """Return the rules that are named, or every rule that the register has the tables for.

    Args:
        register: what is to be counted.
        indicators: names of indicators; each by the versions of its definition.
        rules: names of rules, with options, as csv-tackled@2015-1;moment=closed.
        alternatives: set every option that Peil did not choose beside.
        breakdown: where no rule is named, only the rules that allow it.

    Raises:
        RuleMissing: when there is no such rule, or no register can count the indicator.
        NothingToCount: when nothing was named and the register has no table for any rule.
    """
    chosen = [rule_named(name) for name in rules]
    chosen += [rule for name in indicators for rule in rules_of(name)]
    left_out: tuple[str, ...] = ()
    is_named = bool(chosen)
    if not is_named:
        allowed = [r for r in ALL_RULES if breakdown is None or breakdown in r.breakdowns]
        chosen = [rule for rule in allowed if _has_tables(register, rule)]
        left_out = tuple(dict.fromkeys(r.indicator for r in allowed if r not in chosen))
    if not chosen:
        what = "Figures" if breakdown is None else f"Figures by '{breakdown}'"
        raise NothingToCount(
            asked=f"{what} were asked from the register '{register.name}'.",
            found=f"No rule can count them from its tables: {', '.join(register.tables)}.",
            to_do="Run 'peil count --rules' to see every rule with its tables and breakdowns.",
        )
    if alternatives:
        every = [one for rule in chosen for one in (rule, *rule.alternatives())]
        chosen = [one for one in every if is_named or _has_tables(register, one)]
        left_out += tuple(one.name for one in every if one not in chosen)
    return Selection(
        rules=tuple(dict.fromkeys(chosen)),
        parts=_parts_of(chosen),
        side_by_side=bool(rules),
        left_out=left_out,
    )


def _has_tables(register: Register, rule: CountingRule) -> bool:
    return set(tables_of(rule)) <= set(register.tables)


def _parts_of(rules: Iterable[CountingRule]) -> tuple[CountingRule, ...]:
    return tuple(dict.fromkeys(part for rule in rules for part in parts_of(rule)))


def parts_of(rule: CountingRule) -> tuple[CountingRule, ...]:
    """Return the rules whose figures a total adds up while it holds; none where it is no total."""
    if not isinstance(rule.what, Total):
        return ()
    last_day = last_day_of(rule)
    return tuple(
        part
        for name in rule.what.parts
        for part in rules_of(name)
        if part.first_day <= last_day and rule.first_day <= last_day_of(part)
    )


def tables_of(rule: CountingRule) -> tuple[str, ...]:
    """Return the tables that a rule reads, sorted; those of its parts where it is a total."""
    found = {table for part in parts_of(rule) for table in tables_of(part)}
    found |= {counted.table for counted in rule.parts}
    found |= {table for counted in rule.parts for table in linked_tables_of(counted)}
    return tuple(sorted(found))


def periods_asked(
    register: Register,
    selection: Selection,
    *,
    first: Period | None,
    last: Period | None,
    by: Length,
    counted_on: date,
) -> tuple[Period, ...]:
    """Return the periods to count; without ends, those in which rows entered the register.

    No earlier period is proposed than the first that any of the rules holds in, and no later one
    than the day as known on which is counted.

    Raises:
        NothingToCount: when the register holds no rows for the rules, or the run ends before it
            begins.
        TableMissing: when the register lacks a table.
    """
    if first is None or last is None:
        start, end = _held(register, selection, counted_on)
        first = first or read_period(f"{start:%Y-%m}")
        last = last or read_period(f"{max(end, first.last_day):%Y-%m}")
    if month_number(last.last_day) < month_number(first.first_day):
        raise NothingToCount(
            asked=f"Figures were asked from {first} to {last}.",
            found="That run of periods ends before it begins.",
            to_do="Name the earlier period with --from and the later one with --to.",
        )
    return periods_between(first, read_period(f"{last.last_day:%Y-%m}"), by=by)


def _held(register: Register, selection: Selection, counted_on: date) -> tuple[date, date]:
    tables = {p.table for rule in (*selection.rules, *selection.parts) for p in rule.parts}
    found = [coverage_of(register, table, known_on=counted_on) for table in sorted(tables)]
    firsts = [one.first_recorded or one.first_day for one in found]
    starts = [first for first in firsts if first is not None]
    ends = [one.last_day for one in found if one.last_day is not None]
    if not starts or not ends:
        raise NothingToCount(
            asked=f"Figures were asked from the register '{register.name}'.",
            found=f"It held no rows in {', '.join(sorted(tables))} on {counted_on}.",
            to_do="Check the delivery with 'peil register check', or name periods with --from "
            "and --to: their figures are then absent.",
        )
    earliest = min(rule.first_day for rule in selection.rules)
    start = max(min(starts), earliest)
    return start, max(start, min(max(ends), counted_on))


def question_of(
    selection: Selection,
    periods: tuple[Period, ...],
    *,
    codes: CodesAndUnits,
    counted_on: date,
    breakdown: str | None = None,
) -> Question:
    """Return the question that counts a selection of rules in some periods."""
    asked = Question(
        rules=selection.rules,
        parts=selection.parts,
        periods=periods,
        counted_on=counted_on,
        units=tuple(codes.units.values()),
        whole=codes.whole.key,
        lists=code_sets(codes),
        breakdown=breakdown,
        in_force_only=not selection.side_by_side,
    )
    return replace(asked, rules=asked.rules_used, parts=asked.parts_used)
