# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The auditor's test of an agenda: for every indicator, what became of its target.

The target is the norm of the last year of the agenda that has a number on the main basis. It is
tested twice: as it was first adopted, and as it is in force.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial

from peil.agenda.bridges import Conversion, conversion
from peil.agenda.decisions import NormState
from peil.agenda.figures import Figure, known_figures
from peil.agenda.indicators import IndicatorEntry, Role
from peil.agenda.norms import Norm
from peil.agenda.policy import Agenda, Policy
from peil.agenda.results_before import EarlierResult, results_before
from peil.monitoring.agenda_period.audit_verdict import (
    AuditClass,
    Inputs,
    NotJudged,
    Start,
    StartBasis,
    Verdict,
    YearResult,
    count_of,
    judge,
    not_judged,
)
from peil.monitoring.assess import Trend, direction_of, trend_since
from peil.monitoring.known import Known, known_on_day
from peil.monitoring.rows import AccountRow, make_row
from peil.terms.quantities import Direction

_NO_NUMBER = {
    NormState.TO_BE_DETERMINED: NotJudged.TO_BE_DETERMINED,
    NormState.DIRECTION_ONLY: NotJudged.DIRECTION_ONLY,
    NormState.MILESTONE: NotJudged.MILESTONE,
    NormState.WITHDRAWN: NotJudged.WITHDRAWN,
}


@dataclass(frozen=True)
class AuditRow:
    """One indicator: how its target fared as first adopted and as in force.

    `trend` says how the result moved where only a direction was agreed. It is shown beside the
    class and changes nothing: without a target value nothing can be reached.
    """

    theme: str
    entry: IndicatorEntry
    original: Verdict
    in_force: Verdict
    trend: Trend | None

    @property
    def is_same_target(self) -> bool:
        """Both verdicts are on the same number for the same year, or both on none."""
        first, now = self.original.target, self.in_force.target
        if first is None or now is None:
            return first is now
        return (first.key, first.number) == (now.key, now.number)


@dataclass(frozen=True)
class AuditTest:
    """The test of an agenda for one unit, as known on a day.

    `is_over` says that every year of the agenda had ended by that day; until then what was not
    reached may still be.
    """

    agenda: Agenda
    unit: str
    known_on: date
    rows: tuple[AuditRow, ...]
    policy: Policy

    @property
    def is_over(self) -> bool:
        """Every year of the agenda had ended on the day."""
        return self.known_on > date(self.agenda.file.last_year, 12, 31)

    @property
    def counts_original(self) -> dict[AuditClass, int]:
        """How many indicators are in each class, by the norm as first adopted."""
        return count_of([row.original for row in self.rows])

    @property
    def counts_in_force(self) -> dict[AuditClass, int]:
        """How many indicators are in each class, by the norm in force."""
        return count_of([row.in_force for row in self.rows])


def audit_test_of(
    policy: Policy, agenda: str, *, known_on: date, unit: str | None = None
) -> AuditTest:
    """Return the auditor's test of an agenda.

    Args:
        policy: the agendas.
        agenda: the agenda's name.
        known_on: norms and results as known on this day, inclusive.
        unit: a police unit, or nothing for the whole.

    Raises:
        AgendaUnknown: when the folder does not hold the agenda.
        UnitUnknown: when the folder does not hold the unit.
    """
    found = policy.agenda(agenda)
    known = known_on_day(policy, known_on=known_on, unit=unit)
    rows = tuple(
        _row(_Seen(known, found, theme.theme, entry))
        for theme in found.themes
        for entry in theme.indicators
        if entry.role is Role.AGREED and _years(known, found, entry)
    )
    return AuditTest(found, known.unit, known_on, rows, policy)


@dataclass(frozen=True)
class _Seen:
    """One indicator of an agenda as seen from a day."""

    known: Known
    agenda: Agenda
    theme: str
    entry: IndicatorEntry

    @property
    def years(self) -> tuple[int, ...]:
        return _years(self.known, self.agenda, self.entry)

    @property
    def figures(self) -> tuple[Figure, ...]:
        about = (self.entry.id, self.known.unit)
        figures = known_figures(self.known.policy.every_figure, known_on=self.known.known_on)
        return tuple(f for f in figures if (f.key.indicator, f.key.unit) == about)

    def account_rows(self) -> Mapping[int, AccountRow]:
        """Return its row in the account of every year that it is in the agenda, in order."""
        make = partial(make_row, self.known, self.agenda, theme=self.theme, entry=self.entry)
        return {year: make(year=year) for year in self.years}


def _years(known: Known, agenda: Agenda, entry: IndicatorEntry) -> tuple[int, ...]:
    """Return the years that an indicator is in its agenda, as known on the day."""
    added = known.policy.introduction(agenda.key, entry.id)
    if added is None:
        return tuple(agenda.years)
    if added.known_from > known.known_on:
        return ()
    return tuple(year for year in agenda.years if year >= added.from_year)


def _row(seen: _Seen) -> AuditRow:
    rows = seen.account_rows()
    verdict = partial(_verdict, seen, rows)
    return AuditRow(
        theme=seen.theme,
        entry=seen.entry,
        original=verdict(seen.known.original),
        in_force=verdict(seen.known.norm),
        trend=_trend(rows, seen),
    )


def _verdict(
    seen: _Seen, rows: Mapping[int, AccountRow], norm_of: Callable[[str, int], Norm | None]
) -> Verdict:
    norms = [norm for year in seen.years if (norm := norm_of(seen.entry.id, year)) is not None]
    numbers = [norm for norm in norms if norm.number is not None]
    if not numbers:
        return not_judged(_why_no_number(norms, seen.entry))
    target = numbers[-1]
    return judge(target, _inputs(seen, rows, target), direction=seen.entry.direction)


def _why_no_number(norms: list[Norm], entry: IndicatorEntry) -> NotJudged:
    if norms:
        return _NO_NUMBER[norms[-1].state]
    is_watched = entry.direction is Direction.MONITOR
    return NotJudged.NO_NORM_BY_DESIGN if is_watched else NotJudged.NORM_NOT_SET


def _inputs(seen: _Seen, rows: Mapping[int, AccountRow], target: Norm) -> Inputs:
    results: list[YearResult] = []
    left_out: list[int] = []
    for year, row in rows.items():
        if (published := row.result.number) is None:
            continue
        how = _conversion(seen, row, target)
        if how is None:
            left_out.append(year)
        else:
            results.append(_result(row, year, published, how))
    return Inputs(tuple(results), _start(seen, results, target), tuple(left_out))


def _conversion(seen: _Seen, row: AccountRow, target: Norm) -> Conversion | None:
    """Return how a year's result stands beside the target, or nothing where it cannot."""
    indicator = seen.known.policy.indicators[seen.entry.id]
    version = seen.known.definition(seen.entry.id, target.key.period.first_day.year)
    return conversion(indicator, of=row.result.definition, to=version, figures=seen.figures)


def _result(row: AccountRow, year: int, published: Decimal, how: Conversion) -> YearResult:
    result = YearResult(
        year=year,
        number=how.of(published),
        published=published,
        status=row.result.standing.value,
        definition=row.result.definition,
        conversion=how,
    )
    return _sourced(result, row.realisation.figure) if row.realisation is not None else result


def _sourced(result: YearResult, figure: Figure) -> YearResult:
    return replace(
        result,
        document=figure.document,
        place=figure.entry.place,
        known_from=figure.known_from.last_day,
    )


def _start(seen: _Seen, results: list[YearResult], target: Norm) -> Start | None:
    """Return the first year's result, or the last one before that was known at adoption."""
    first_year = seen.years[0]
    if results and results[0].year == first_year:
        return Start(results[0], StartBasis.FIRST_YEAR)
    before = results_before(
        seen.known.policy, target, known_on=_first_known(seen), last_year=first_year - 1
    ).last
    return Start(_of_before(before), StartBasis.BEFORE) if before is not None else None


def _first_known(seen: _Seen) -> date:
    """Return the day on which the agenda first set a norm for an indicator that has a target."""
    originals = (seen.known.original(seen.entry.id, year) for year in seen.years)
    return min(norm.known_from.last_day for norm in originals if norm is not None)


def _of_before(before: EarlierResult) -> YearResult:
    figure = before.realisation.figure
    result = YearResult(
        year=before.year,
        number=before.number,
        published=before.published,
        status=before.realisation.status.value,
        definition=figure.definition,
        conversion=before.conversion,
    )
    return _sourced(result, figure)


def _trend(rows: Mapping[int, AccountRow], seen: _Seen) -> Trend | None:
    """Return how the result moved from the first to the last year, where a direction was agreed.

    No year before the year of reference takes part, where the agenda names one.
    """
    direction = next(
        (d for row in rows.values() if (d := direction_of(row.norm)) is not None), None
    )
    since = seen.entry.reference_year
    known = [
        (year, number, row.result.definition)
        for year, row in rows.items()
        if (number := row.result.number) is not None and (since is None or year >= since)
    ]
    if direction is None or len(known) < 2:  # noqa: PLR2004 - a movement needs two
        return None
    (first_year, first, first_definition), (_, last, last_definition) = known[0], known[-1]
    indicator = seen.known.policy.indicators[seen.entry.id]
    if not indicator.comparable(last_definition, first_definition):
        return None
    return trend_since(last, earlier=first, year=first_year, direction=direction)
