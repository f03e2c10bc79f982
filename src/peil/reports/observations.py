# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Everything that is known of norms and results as one flat table, one row for each statement.

A row is what one decision or one document says of one indicator, unit and period. Nothing is left
out and nothing replaced: a row that no longer counts says since which day, and what took its place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import groupby, pairwise
from typing import Any

from peil.agenda.figures import Figure, figures_by_key
from peil.agenda.norms import Norm
from peil.agenda.policy import Policy
from peil.agenda.published import FigureStatus, Precision
from peil.reports.observed_policy import ObservedPolicy
from peil.terms.languages import Text
from peil.terms.periods import DayOrMonth, Period
from peil.terms.quantities import Direction, Measure


class Kind(StrEnum):
    """Whether a row says what should be or what came of it."""

    NORM = "norm"
    REALISATION = "realisation"


class RowStanding(StrEnum):
    """What a row does to the rows before it of the same thing."""

    LEADING = "leading"
    """It took the place of what was known before it."""
    CONFIRMING = "confirming"
    """It says again what was known before it, and counts no other way."""
    BESIDE = "beside"
    """It is kept, and never counted."""


@dataclass(frozen=True, kw_only=True)
class Observation:
    """What one decision or document says of one indicator, unit and period.

    `id` names the row, the same for ever. `value` is empty unless `state` is set or number; `step`
    is the norm in words, and `direction` the one that a norm without a number gives. `status` is
    what the document says of its own figure, `settled` the most settled thing that any document
    has said of that value since; a norm has neither. `basis` is empty for a realisation, `decision`
    for one too. `confirms` is the row that this one says again. It counts from the last day of
    `known_from` until the day before `superseded_on`, by `superseded_by`, the row that took its
    place.
    """

    id: str
    kind: Kind
    agenda: str
    theme: str
    indicator: str
    title: Text
    aims_at: Direction
    measure: Measure
    unit: str
    unit_name: Text
    unit_code: str
    period: Period
    basis: str = ""
    state: str = ""
    value: Decimal | None = None
    step: Text | None = None
    direction: str = ""
    precision: Precision = Precision.EXACT
    status: StrEnum | None = None
    settled: StrEnum | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    definition: str = ""
    decision: str = ""
    carried_from: int | None = None
    document: str
    document_title: str
    place: str
    supplied_by: tuple[str, ...] = ()
    known_from: DayOrMonth
    standing: RowStanding = RowStanding.LEADING
    confirms: str = ""
    superseded_on: date | None = None
    superseded_by: str = ""
    note: Text | None = None

    @property
    def counts(self) -> bool:
        """It is the norm or result that counts, as far as the table it stands in knows."""
        return self.standing is RowStanding.LEADING and self.superseded_on is None


def observations(policy: Policy, *, known_on: date) -> tuple[Observation, ...]:
    """Return a row for every norm and every published figure that was known on a day.

    Nothing that became known later shows, also not that a row would lose its place. Rows are in the
    order of the agendas and their accounts, then by unit, period, kind, basis and day known.

    Args:
        policy: the agendas; figures that a reader counted himself are no part of the table.
        known_on: the day, inclusive.
    """
    return ObservationHistory(policy).as_known_on(known_on)


def counting(rows: Iterable[Observation]) -> tuple[Observation, ...]:
    """Return the rows that count: one at most for each thing, the norm in force or the result."""
    return tuple(row for row in rows if row.counts)


class ObservationHistory:
    """The table as known on any day: each row is made once, and is the same row on every day."""

    def __init__(self, policy: Policy) -> None:
        about = ObservedPolicy(policy)
        norms: dict[object, list[Observation]] = defaultdict(list)
        for norm in policy.norms:
            norms[norm.key].append(_norm_row(norm, about))
        figures = figures_by_key(policy.figures).values()
        self._things = [
            *(_Thing(rows) for rows in norms.values()),
            *(_Thing(_figure_history(of_key, about)) for of_key in figures),
        ]
        rows = (row for thing in self._things for row in thing.rows)
        ordered = sorted(rows, key=lambda row: _place(row, about))
        self._places = {row.id: place for place, row in enumerate(ordered)}

    def as_known_on(self, day: date) -> tuple[Observation, ...]:
        """Return every row that was known on a day, which is inclusive, in the order of the table."""
        rows = (row for thing in self._things for row in thing.as_known_on(day))
        return tuple(sorted(rows, key=lambda row: self._places[row.id]))


class _Thing:
    """All that was ever said of one indicator, unit, period and basis, as it became known."""

    def __init__(self, rows: list[Observation]) -> None:
        self.rows = rows
        self._days = [row.known_from.last_day for row in rows]
        self._seen: dict[int, tuple[Observation, ...]] = {}

    def as_known_on(self, day: date) -> tuple[Observation, ...]:
        known = bisect_right(self._days, day)
        if known not in self._seen:
            self._seen[known] = tuple(_one_after_another(self.rows[:known]))
        return self._seen[known]


def _place(row: Observation, about: ObservedPolicy) -> tuple[object, ...]:
    return (
        about.place_of(row.agenda, row.indicator, row.unit),
        (row.period, row.kind, row.basis, row.known_from.last_day, row.id),
    )


def _row(
    kind: Kind, about: ObservedPolicy, found: Norm | Figure, *, agenda: str, **more: Any
) -> Observation:
    """Return a row: what norms and figures have in common, and more of its own.

    Raises:
        KeyError: when the agenda does not hold the indicator; a policy folder refuses that.
    """
    policy, key = about.policy, found.key
    placement = policy.indicators[key.indicator].placement_in(agenda)
    if placement is None:
        raise KeyError(key.indicator)
    document = found.reference.source
    return Observation(
        kind=kind,
        agenda=agenda,
        theme=placement.theme,
        indicator=key.indicator,
        title=placement.entry.title,
        aims_at=placement.entry.direction,
        measure=found.measure,
        unit=key.unit,
        unit_name=about.unit_name(key.unit),
        unit_code=about.unit_code(key.unit),
        period=key.period,
        document=document,
        document_title=policy.sources[document].title,
        place=found.reference.place,
        known_from=found.known_from,
        **more,
    )


def _norm_row(norm: Norm, about: ObservedPolicy) -> Observation:
    key, value = norm.key, norm.value
    definition = about.policy.indicators[key.indicator].definition_for(key.period)
    return _row(
        Kind.NORM,
        about,
        norm,
        agenda=norm.agenda,
        id="/".join(("norm", key.indicator, key.unit, key.period.text, key.basis, norm.decision)),
        basis=key.basis,
        state=value.state.value,
        value=value.number,
        step=value.step,
        direction=value.direction or "",
        definition=definition.version if definition is not None else "",
        decision=norm.decision,
        carried_from=norm.carried_from,
        note=norm.note,
    )


def _figure_history(figures: Sequence[Figure], about: ObservedPolicy) -> list[Observation]:
    """Return the rows of one key; a document that prints two figures for it gets them numbered."""
    seen: dict[str, int] = defaultdict(int)
    rows = []
    for figure in figures:
        seen[figure.document] += 1
        rows.append(_figure_row(figure, about, number=seen[figure.document]))
    return rows


def _figure_row(figure: Figure, about: ObservedPolicy, *, number: int) -> Observation:
    key, entry = figure.key, figure.entry
    named = ("realisation", key.indicator, key.unit, key.period.text, figure.document)
    notes = [text for text in (entry.reason, entry.note) if text is not None]
    return _row(
        Kind.REALISATION,
        about,
        figure,
        agenda=about.agenda_for(key.indicator, key.period),
        id="/".join(named) + (f"/{number}" if number > 1 else ""),
        state=entry.value.state.value,
        value=figure.number if figure.is_number else None,
        precision=entry.precision,
        status=entry.status,
        settled=entry.status,
        numerator=entry.numerator if figure.is_number else None,
        denominator=entry.denominator if figure.is_number else None,
        definition=figure.definition,
        supplied_by=about.policy.suppliers_of(figure.document),
        standing=RowStanding.LEADING if figure.leads else RowStanding.BESIDE,
        note=_together(notes),
    )


def _together(texts: list[Text]) -> Text | None:
    if not texts:
        return None
    return Text(nl=" ".join(t.nl for t in texts), en=" ".join(t.en for t in texts))


def _one_after_another(rows: list[Observation]) -> Iterator[Observation]:
    """Yield every row; what another follows loses its place to the first row that says that."""
    leading = (row for row in rows if row.standing is RowStanding.LEADING)
    runs = [_run(list(run)) for _, run in groupby(leading, key=_said)]
    for run, following in pairwise(runs):
        first = following[0]
        for row in run:
            yield replace(row, superseded_on=first.known_from.last_day, superseded_by=first.id)
    yield from runs[-1] if runs else ()
    yield from (row for row in rows if row.standing is RowStanding.BESIDE)


def _said(row: Observation) -> tuple[object, ...]:
    """Return what a row says: figures that say the same confirm one another; each norm is one."""
    if row.kind is Kind.NORM:
        return (row.id,)
    return row.state, row.value, row.definition


def _run(rows: list[Observation]) -> list[Observation]:
    """Return rows that say the same: the first leads, the others confirm; all know how settled."""
    if len(rows) == 1:
        return rows
    said = [row.status for row in rows if row.status is not FigureStatus.UNKNOWN]
    settled = said[-1] if said else FigureStatus.UNKNOWN
    first, *others = (replace(row, settled=settled) for row in rows)
    confirming = (
        replace(row, standing=RowStanding.CONFIRMING, confirms=first.id) for row in others
    )
    return [first, *confirming]
