# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes one row of an account: norm, result, difference, and everything to be said of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from peil.agenda.figures import Realisation
from peil.agenda.indicators import IndicatorEntry, PartKind
from peil.agenda.norms import Norm
from peil.agenda.policy import Agenda
from peil.agenda.published import FigureState
from peil.monitoring import remarks
from peil.monitoring.assess import (
    Absence,
    Assessment,
    NormStanding,
    Result,
    ResultStanding,
    Trend,
    assess,
    direction_of,
    standing_of_norm,
    trend_since,
)
from peil.monitoring.counted_remarks import counted_beside, replaced
from peil.monitoring.known import Known
from peil.monitoring.remarks import Cell, Remark
from peil.terms.languages import Text
from peil.terms.quantities import Measure


@dataclass(frozen=True)
class PreviousYear:
    """What the year before gave, to set beside; `comparable` says whether one may."""

    year: int
    norm: Norm | None
    norm_standing: NormStanding
    result: Result
    comparable: bool


@dataclass(frozen=True)
class AccountRow:
    """One indicator in the account of a year.

    `depth` counts the wholes it is an of-which of; `is_total` says that it is the sum of others.
    `definition` is the version that holds in the year, or empty.
    """

    theme: str
    entry: IndicatorEntry
    depth: int
    is_total: bool
    definition: str
    norm: Norm | None
    norm_standing: NormStanding
    realisation: Realisation | None
    result: Result
    assessment: Assessment
    trend: Trend | None
    remarks: tuple[Remark, ...]
    previous: PreviousYear | None = None

    @property
    def indicator(self) -> str:
        """The indicator's name."""
        return self.entry.id

    @property
    def title(self) -> Text:
        """How readers of the agenda see the indicator."""
        return self.entry.title

    @property
    def measure(self) -> Measure:
        """The kind of number of norm and result."""
        return self.entry.measure

    @property
    def met(self) -> bool | None:
        """The norm, or the direction where only that was agreed, is met; nothing if unknown."""
        if self.assessment.difference is not None:
            return self.assessment.met
        return self.trend.right_way if self.trend is not None else None

    @property
    def footnotes(self) -> tuple[Remark, ...]:
        """The remarks that stand under the account."""
        return tuple(remark for remark in self.remarks if remark.in_account)

    @property
    def sources(self) -> tuple[str, ...]:
        """The documents that its norm, result and footnotes rest on, each once."""
        found: list[str] = []
        if self.norm is not None:
            found.append(self.norm.reference.source)
        if self.realisation is not None:
            found.append(self.realisation.figure.document)
        for remark in self.footnotes:
            found.extend(remark.sources)
        return tuple(dict.fromkeys(found))


def make_row(
    known: Known, agenda: Agenda, *, theme: str, entry: IndicatorEntry, year: int
) -> AccountRow:
    """Return the row of one indicator of an agenda in the account of a year."""
    row = bare_row(known, agenda, theme=theme, entry=entry, year=year)
    return replace(row, remarks=tuple(_remarks(known, agenda, row, year)))


def bare_row(
    known: Known, agenda: Agenda, *, theme: str, entry: IndicatorEntry, year: int
) -> AccountRow:
    """Return a row without what is remarked on it: to compare it with another."""
    indicator = known.policy.indicators[entry.id]
    norm = known.norm(entry.id, year)
    definition = known.definition(entry.id, year)
    result = _result(known, agenda, entry, year)
    assessment = assess(
        result,
        norm,
        direction=entry.direction,
        measure=entry.measure,
        norm_definition=definition,
        comparable=indicator.comparable,
    )
    return AccountRow(
        theme=theme,
        entry=entry,
        depth=_depth(agenda, entry),
        is_total=bool(agenda.addends_of(entry.id)),
        definition=definition,
        norm=norm,
        norm_standing=standing_of_norm(norm, direction=entry.direction),
        realisation=known.realisation(entry.id, year),
        result=result,
        assessment=assessment,
        trend=_trend(known, entry, norm, result, year),
        remarks=(),
    )


def beside_previous(known: Known, row: AccountRow, *, year: int) -> AccountRow:
    """Return a row with the year before set beside it."""
    before = year - 1
    agenda = known.policy.agenda_covering(before)
    indicator = known.policy.indicators[row.indicator]
    placement = indicator.placement_in(agenda.key) if agenda is not None else None
    entry = placement.entry if placement is not None else row.entry
    norm = known.norm(entry.id, before)
    result = (
        _result(known, agenda, entry, before)
        if agenda is not None
        else Result(ResultStanding.NOT_SUPPLIED)
    )
    definition = known.definition(entry.id, before)
    comparable = indicator.comparable(result.definition or definition, row.definition)
    previous = PreviousYear(
        before, norm, standing_of_norm(norm, direction=entry.direction), result, comparable
    )
    said = row.remarks
    if not comparable and (result.number is not None or norm is not None):
        said = (*said, remarks.break_since(before, before=definition, now=row.definition))
    return replace(row, previous=previous, remarks=said)


def _result(known: Known, agenda: Agenda, entry: IndicatorEntry, year: int) -> Result:
    realisation = known.realisation(entry.id, year)
    if realisation is None:
        return _computed(known, agenda, entry, year) or Result(_missing(known, year))
    if realisation.figure.entry.value.state is not FigureState.NUMBER:
        return Result(ResultStanding(realisation.figure.entry.value.state.value))
    return Result(
        ResultStanding(realisation.status.value),
        realisation.number,
        realisation.figure.definition,
    )


def _missing(known: Known, year: int) -> ResultStanding:
    ended = known.known_on > date(year, 12, 31)
    return ResultStanding.NOT_SUPPLIED if ended else ResultStanding.NOT_YET_DUE


def _computed(known: Known, agenda: Agenda, entry: IndicatorEntry, year: int) -> Result | None:
    """Return the sum of the parts of a total, when every part has a number."""
    parts = [known.realisation(part.id, year) for part in agenda.addends_of(entry.id)]
    numbers = [p.number for p in parts if p is not None and p.number is not None]
    if not parts or len(numbers) != len(parts):
        return None
    total = sum(numbers, Decimal(0))
    return Result(ResultStanding.COMPUTED, total, known.definition(entry.id, year))


def _depth(agenda: Agenda, entry: IndicatorEntry) -> int:
    by_id = {e.id: e for e in agenda.entries}
    depth, at = 0, entry
    while at.part_of is not None and at.part_of.kind is PartKind.OF_WHICH:
        depth += 1
        at = by_id[at.part_of.indicator]
    return depth


def _trend(
    known: Known, entry: IndicatorEntry, norm: Norm | None, result: Result, year: int
) -> Trend | None:
    direction = direction_of(norm)
    earlier = known.realisation(entry.id, year_to_compare(entry, year))
    if direction is None or result.number is None or earlier is None or earlier.number is None:
        return None
    indicator = known.policy.indicators[entry.id]
    if not indicator.comparable(result.definition, earlier.figure.definition):
        return None
    return trend_since(
        result.number,
        earlier=earlier.number,
        year=year_to_compare(entry, year),
        direction=direction,
    )


def year_to_compare(entry: IndicatorEntry, year: int) -> int:
    """Return the year that an increase or decrease is measured from."""
    return entry.reference_year if entry.reference_year is not None else year - 1


def _remarks(known: Known, agenda: Agenda, row: AccountRow, year: int) -> Iterator[Remark]:
    for note in row.entry.notes:
        yield Remark(Cell.LABEL, note.text, (note.reference.source,), in_account=note.in_account)
    yield from _of_the_norm(known, row, year)
    yield from _of_the_result(known, agenda, row)
    yield from _of_the_difference(row, year)
    for finding in known.oddities(row.indicator, year):
        cell = _CELLS.get(finding.code, Cell.LABEL)
        text = Text(nl=finding.to("nl"), en=finding.to("en"))
        yield Remark(cell, text, in_account=finding.code in _CELLS or finding.in_account)


_CELLS = {
    "P201": Cell.DIFFERENCE,
    "P202": Cell.DIFFERENCE,
    "P205": Cell.DIFFERENCE,
    "P207": Cell.RESULT,
}
"""The oddities that belong in an account; the others are in the explanation of an indicator."""


def _of_the_norm(known: Known, row: AccountRow, year: int) -> Iterator[Remark]:
    norm, original = row.norm, known.original(row.indicator, year)
    if norm is not None and original is not None:
        if norm.value != original.value:
            yield remarks.norm_changed(known.policy, original=original, now=norm)
        elif original.known_from.last_day > date(year, 1, 1):
            yield remarks.norm_late(known.policy, original)
        if norm.share is not None:
            parent = known.policy.title_of(norm.share.of, year=year)
            yield remarks.share_of_parent(norm.share, parent=parent, norm=norm)
        if norm.note is not None:
            yield remarks.norm_note(norm, note=norm.note)
    for beside in known.norms_beside(row.indicator, year):
        yield remarks.norm_beside(beside)


def _of_the_result(known: Known, agenda: Agenda, row: AccountRow) -> Iterator[Remark]:
    if row.result.standing is ResultStanding.COMPUTED:
        yield remarks.computed_total(parts=len(agenda.addends_of(row.indicator)))
    if row.realisation is None:
        return
    yield from remarks.of_figure(row.realisation)
    yield from replaced(known.policy, row.realisation)
    for beside in row.realisation.beside:
        if not beside.is_counted:
            yield remarks.beside(known.policy, figure=beside)
    counted = [figure for figure in row.realisation.beside if figure.is_counted]
    if counted:
        yield counted_beside(counted)


def _of_the_difference(row: AccountRow, year: int) -> Iterator[Remark]:
    if row.assessment.absence is Absence.OTHER_DEFINITION:
        yield remarks.other_definition(figure=row.result.definition, norm=row.definition)
    if row.trend is not None:
        yield remarks.trend(row.trend, measure=row.measure)
    elif direction_of(row.norm) is not None and row.result.number is not None:
        yield remarks.trend_unknown(year_to_compare(row.entry, year))
