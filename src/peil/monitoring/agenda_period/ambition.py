# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The ambition check: the last three results beside each norm, as known when it was set.

A norm that the last known result already met asked nothing new. What became known only later is
told apart from what could have been known on the day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peil.agenda.decisions import MAIN, NormState
from peil.agenda.indicators import IndicatorEntry, Role, meets
from peil.agenda.norms import Norm, known
from peil.agenda.policy import Agenda, Policy
from peil.agenda.results_before import EarlierResult, ResultsBefore, results_before
from peil.terms.languages import Text

WANTED = 3
"""How many results stand beside a norm.

Source: the requirement that a norm has a baseline of the last three results; what auditors and
rapporteurs of the House of Representatives asked of the agendas (is there a baseline?).
"""
_CHECKED = frozenset({NormState.SET, NormState.DIRECTION_ONLY, NormState.TO_BE_DETERMINED})


class Shortage(StrEnum):
    """Why fewer than three results stand beside a norm."""

    OTHER_DEFINITION = "other_definition"
    """A result is known by now, counted by a definition that cannot be compared."""
    KNOWN_LATER = "known_later"
    """A result became known only after the norm was set."""
    NOT_PUBLISHED = "not_published"
    """No document that is held gives another result of an earlier year."""


@dataclass(frozen=True)
class AmbitionRow:
    """One norm with the results that were known when it was set, oldest first, at most three.

    `met_before` says whether the last of them met the norm; nothing where there is none, or no
    norm in a number. `hindsight` is the last result of the years before, as known now, where it
    is another than was known then. `other_definition` and `known_later` are the years whose
    results could not take part.
    """

    theme: str
    entry: IndicatorEntry
    norm: Norm
    results: tuple[EarlierResult, ...]
    met_before: bool | None
    hindsight: EarlierResult | None
    met_in_hindsight: bool | None
    other_definition: tuple[int, ...]
    known_later: tuple[int, ...]

    @property
    def year(self) -> int:
        """The year that the norm is for."""
        return self.norm.key.period.first_day.year

    @property
    def last(self) -> EarlierResult | None:
        """The last result that was known when the norm was set."""
        return self.results[-1] if self.results else None

    @property
    def shortages(self) -> tuple[Shortage, ...]:
        """Why there are fewer than three results; empty when there are three."""
        if len(self.results) >= WANTED:
            return ()
        found = []
        if self.other_definition:
            found.append(Shortage.OTHER_DEFINITION)
        if self.known_later:
            found.append(Shortage.KNOWN_LATER)
        return tuple(found) or (Shortage.NOT_PUBLISHED,)


@dataclass(frozen=True)
class Ambition:
    """The ambition check of an agenda for one unit, as known on a day.

    Rows are in the order in which the norms became known, and within one decision in the order of
    the account.
    """

    agenda: Agenda
    unit: str
    known_on: date
    rows: tuple[AmbitionRow, ...]
    policy: Policy

    @property
    def already_met(self) -> tuple[AmbitionRow, ...]:
        """The norms that the last result known on the day they were set already met."""
        return tuple(row for row in self.rows if row.met_before)

    @property
    def met_with_hindsight(self) -> tuple[AmbitionRow, ...]:
        """The norms that the last result of the years before already met, as known now."""
        return tuple(
            row
            for row in self.rows
            if (row.met_in_hindsight if row.hindsight is not None else row.met_before)
        )

    def title_of(self, theme: str) -> Text:
        """Return how readers see a theme."""
        return next(t.title for t in self.agenda.themes if t.theme == theme)


def ambition_of(
    policy: Policy, agenda: str, *, known_on: date, unit: str | None = None
) -> Ambition:
    """Return the ambition check of an agenda.

    Args:
        policy: the agendas; only published figures take part.
        agenda: the agenda's name.
        known_on: norms and hindsight as known on this day, inclusive.
        unit: a police unit, or nothing for the whole.

    Raises:
        AgendaUnknown: when the folder does not hold the agenda.
        UnitUnknown: when the folder does not hold the unit.
    """
    found, key = policy.agenda(agenda), policy.unit_key(unit)
    rows = tuple(_rows(policy, found, unit=key, known_on=known_on))
    return Ambition(found, key, known_on, rows, policy)


def _rows(policy: Policy, agenda: Agenda, *, unit: str, known_on: date) -> Iterator[AmbitionRow]:
    entries = {
        entry.id: (theme.theme, entry)
        for theme in agenda.themes
        for entry in theme.indicators
        if entry.role is Role.AGREED
    }
    order = {indicator: place for place, indicator in enumerate(entries)}
    norms = [
        norm
        for norm in known(policy.norms, known_on=known_on)
        if _is_checked(norm, agenda, unit) and norm.key.indicator in entries
    ]
    norms.sort(
        key=lambda n: (
            n.known_from.last_day,
            n.decision,
            order[n.key.indicator],
            n.key.period.first_day,
        )
    )
    for norm in norms:
        theme, entry = entries[norm.key.indicator]
        yield _row(policy, norm, theme=theme, entry=entry, known_on=known_on)


def _is_checked(norm: Norm, agenda: Agenda, unit: str) -> bool:
    return (
        norm.agenda == agenda.key
        and (norm.key.unit, norm.key.basis) == (unit, MAIN)
        and norm.state in _CHECKED
        and norm.key.period.is_year
        and norm.key.period.first_day.year in agenda.years
    )


def _row(
    policy: Policy, norm: Norm, *, theme: str, entry: IndicatorEntry, known_on: date
) -> AmbitionRow:
    then = results_before(policy, norm, known_on=norm.known_from.last_day)
    now = results_before(policy, norm, known_on=known_on, last_year=norm.known_from.last_day.year)
    hindsight = now.last if _differs(now.last, then.last) else None
    return AmbitionRow(
        theme=theme,
        entry=entry,
        norm=norm,
        results=then.usable[-WANTED:],
        met_before=_meets(then.last, norm, entry),
        hindsight=hindsight,
        met_in_hindsight=_meets(hindsight, norm, entry),
        other_definition=_years_otherwise(then, now),
        known_later=_years_later(then, now),
    )


def _differs(now: EarlierResult | None, then: EarlierResult | None) -> bool:
    if now is None or then is None:
        return now is not then
    return (now.year, now.number) != (then.year, then.number)


def _meets(result: EarlierResult | None, norm: Norm, entry: IndicatorEntry) -> bool | None:
    if result is None or norm.number is None:
        return None
    return meets(result.number, norm=norm.number, direction=entry.direction)


def _years_otherwise(*seen: ResultsBefore) -> tuple[int, ...]:
    """Return the years that were counted otherwise, whenever that became known."""
    years = {one.figure.key.period.first_day.year for s in seen for one in s.other_definition}
    return tuple(sorted(years))


def _years_later(then: ResultsBefore, now: ResultsBefore) -> tuple[int, ...]:
    seen = {result.year for result in then.usable}
    return tuple(result.year for result in now.usable if result.year not in seen)
