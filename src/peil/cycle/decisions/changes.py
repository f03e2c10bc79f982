# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a decision would change: norms from old to new, and the rows of accounts they stand in."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from peil.agenda.norms import Norm, NormKey, norms_in_force
from peil.agenda.policy import Policy
from peil.cycle.decisions.content import ProposedDecision
from peil.monitoring.account import bare_rows
from peil.monitoring.assess import standing_of_norm
from peil.monitoring.known import Known, known_on_day
from peil.monitoring.remarks import both
from peil.monitoring.rows import AccountRow
from peil.reports.account_layout import difference_cell, met_cell, norm_cell, result_cell
from peil.terms.languages import Language, Text
from peil.terms.periods import Period
from peil.terms.quantities import Direction, Measure


@dataclass(frozen=True)
class NormChange:
    """A norm that a decision sets, keeps for another year, or ends; nothing before where new."""

    key: NormKey
    title: Text
    measure: Measure
    before: Norm | None
    after: Norm

    @property
    def changes(self) -> bool:
        """It says something else than before."""
        return self.before is None or self.before.value != self.after.value

    @property
    def said_before(self) -> Text:
        """The norm before, as readers see it."""
        return _norm_said(self.before, self.measure)

    @property
    def said_after(self) -> Text:
        """The norm after, as readers see it."""
        return _norm_said(self.after, self.measure)


@dataclass(frozen=True)
class RowSaid:
    """A row of an account as readers see it."""

    norm: Text
    result: Text
    difference: Text
    met: Text


@dataclass(frozen=True)
class AccountChange:
    """A row of the account of a year and unit that reads otherwise; nothing where there is none."""

    year: int
    unit: str
    indicator: str
    title: Text
    before: RowSaid | None
    after: RowSaid | None


def norm_changes(before: Policy, after: Policy, *, decision: str) -> tuple[NormChange, ...]:
    """Return the norms that a decision touches, in its order, with what was in force the day it came.

    Args:
        before: the policy without the decision.
        after: the policy with it.
        decision: its name.
    """
    day = after.decision(decision).file.known_from.last_day
    in_force = norms_in_force(before.norms, known_on=day)
    return tuple(
        NormChange(
            key=norm.key,
            title=after.title_of(norm.key.indicator, year=norm.key.period.last_day.year),
            measure=norm.measure,
            before=in_force.get(norm.key),
            after=norm,
        )
        for norm in after.norms
        if norm.decision == decision
    )


def account_changes(
    before: Policy,
    after: Policy,
    *,
    content: ProposedDecision,
    changes: Iterable[NormChange],
    known_on: date,
) -> tuple[AccountChange, ...]:
    """Return the rows of accounts whose norm, difference or judgement reads otherwise.

    Args:
        before: the policy without the decision, with the accepted figures of `figures_needed`.
        after: the policy with it, and the same figures.
        content: the decision.
        changes: the norms that it touches.
        known_on: the day on which both are read, inclusive.
    """
    seen = known_on_day(before, known_on=known_on), known_on_day(after, known_on=known_on)
    touched: dict[tuple[int, str], set[str]] = {}
    for year, unit, indicator in (*_of_norms(changes), *_of_others(after, content)):
        touched.setdefault((year, unit), set()).add(indicator)
    return tuple(
        change
        for (year, unit), indicators in sorted(touched.items())
        for change in _between(*(one.of_unit(unit) for one in seen), year=year, of=indicators)
    )


@dataclass(frozen=True)
class FiguresNeeded:
    """Of what the rows that a decision touches need figures: pairs of an indicator and a unit.

    No other row can read otherwise. Of indicators that are `everywhere` every unit is needed.
    """

    pairs: frozenset[tuple[str, str]]
    everywhere: frozenset[str]

    def __contains__(self, pair: object) -> bool:
        return pair in self.pairs or (isinstance(pair, tuple) and pair[0] in self.everywhere)

    @property
    def indicators(self) -> frozenset[str]:
        """The indicators of all pairs."""
        return self.everywhere | {indicator for indicator, _ in self.pairs}


def figures_needed(
    policy: Policy, content: ProposedDecision, changes: Iterable[NormChange]
) -> FiguresNeeded:
    """Return of what the rows that a decision touches need figures: their own and their addends'."""

    def with_addends(indicator: str) -> Iterator[str]:
        yield indicator
        for agenda in policy.agendas:
            yield from (part.id for part in agenda.addends_of(indicator))

    touched = ((change.key.indicator, change.key.unit) for change in changes)
    introduced = (one.indicator for one in content.introduces)
    bridged = (one.indicator for one in content.bridges)
    return FiguresNeeded(
        frozenset((one, unit) for indicator, unit in touched for one in with_addends(indicator)),
        frozenset(one for other in (*introduced, *bridged) for one in with_addends(other)),
    )


def _of_norms(changes: Iterable[NormChange]) -> Iterator[tuple[int, str, str]]:
    for change in changes:
        for year in _years(change.key.period):
            yield year, change.key.unit, change.key.indicator


def _years(period: Period) -> range:
    return range(period.first_day.year, period.last_day.year + 1)


def _of_others(policy: Policy, content: ProposedDecision) -> Iterator[tuple[int, str, str]]:
    """Yield the rows of accounts that an introduction or a bridge can change."""
    agenda = policy.decision(content.decision).agenda
    years = policy.agenda(agenda).years
    for name in (introduced.indicator for introduced in content.introduces):
        for unit in _units_with(policy, name):
            yield from ((year, unit, name) for year in years)
    for name in (one.indicator for one in content.bridges):
        for unit in _units_with(policy, name):
            yield from ((year, unit, name) for agenda in policy.agendas for year in agenda.years)


def _units_with(policy: Policy, indicator: str) -> tuple[str, ...]:
    """Return the whole, and every unit that has a figure or norm of an indicator."""
    of_figures = {f.key.unit for f in policy.figures if f.key.indicator == indicator}
    of_norms = {n.key.unit for n in policy.norms if n.key.indicator == indicator}
    return tuple({policy.whole.key} | of_figures | of_norms)


def _between(
    before: Known, after: Known, *, year: int, of: Container[str]
) -> Iterator[AccountChange]:
    old, new = _rows(before, year, of), _rows(after, year, of)
    for indicator in dict.fromkeys((*old, *new)):
        was, becomes = old.get(indicator), new.get(indicator)
        if _judged(was) != _judged(becomes):
            yield AccountChange(
                year=year,
                unit=after.unit,
                indicator=indicator,
                title=after.policy.title_of(indicator, year=year),
                before=_said(was),
                after=_said(becomes),
            )


def _rows(known: Known, year: int, of: Container[str]) -> dict[str, AccountRow]:
    agenda = known.policy.agenda_covering(year)
    if agenda is None:
        return {}
    rows = bare_rows(known, agenda, year=year, indicators=of)
    return {row.indicator: row for row in rows}


def _judged(row: AccountRow | None) -> tuple[object, ...] | None:
    if row is None:
        return None
    value = row.norm.value if row.norm is not None else None
    return value, row.norm_standing, row.assessment, row.trend, row.met


def _said(row: AccountRow | None) -> RowSaid | None:
    if row is None:
        return None

    def norm(language: Language) -> str:
        return norm_cell(row.norm, row.norm_standing, measure=row.measure, language=language).text

    def result(language: Language) -> str:
        return result_cell(row.result, measure=row.measure, language=language).text

    def difference(language: Language) -> str:
        return difference_cell(row, language=language).text

    def met(language: Language) -> str:
        return met_cell(met=row.met, language=language).text

    return RowSaid(both(norm), both(result), both(difference), both(met))


def _norm_said(norm: Norm | None, measure: Measure) -> Text:
    standing = standing_of_norm(norm, direction=Direction.AT_LEAST)

    def say(language: Language) -> str:
        return norm_cell(norm, standing, measure=measure, language=language).text

    return both(say)
