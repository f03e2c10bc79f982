# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads interpretations: the last version of each, and whether its figures changed since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peil.agenda.policy import Policy
from peil.cycle.interpretations.beside import FiguresBeside, figures_beside
from peil.cycle.interpretations.subjects import SubjectUnknown
from peil.cycle.models import Interpretation, Round
from peil.cycle.written import end_of
from peil.terms.periods import read_period


@dataclass(frozen=True)
class CurrentInterpretation:
    """The last version of a text; stale where what it rests on is not what it was then."""

    row: Interpretation
    is_stale: bool

    @property
    def round_key(self) -> str:
        """The round that it belongs to."""
        return self.row.round.key

    @property
    def unit(self) -> str:
        """The police unit, or the whole."""
        return self.row.unit

    @property
    def party(self) -> str:
        """In whose name it is."""
        return self.row.party

    @property
    def about(self) -> str:
        """A theme or a figure: `theme:<theme>` or `figure:<indicator>`."""
        return self.row.about

    @property
    def text(self) -> str:
        """What it says."""
        return self.row.text


def basis_of(
    round_: Round, about: str, unit: str, *, policy: Policy, known_on: date | None = None
) -> str:
    """Return the SHA-256 of the figures and norms that a text rests on.

    Args:
        round_: the round.
        about: `theme:<theme>` or `figure:<indicator>`.
        unit: a police unit, or the name of the whole.
        policy: the agendas.
        known_on: the day, inclusive; without it, everything that is known.

    Raises:
        SubjectUnknown: when the round does not hold what it is about.
    """
    return figures_beside((round_,), policy=policy, known_on=known_on).basis(round_, about, unit)


def current_interpretations(
    rounds: Iterable[Round], *, policy: Policy, known_on: date | None = None
) -> tuple[CurrentInterpretation, ...]:
    """Return the last version of each text of some rounds, in the order of rounds and signing.

    Four questions to the database at most, however many texts.

    Args:
        rounds: the rounds.
        policy: the agendas.
        known_on: the day, inclusive: later versions and figures do not count; without it, all do.
    """
    of_rounds = tuple(rounds)
    beside = figures_beside(of_rounds, policy=policy, known_on=known_on)
    return interpretations_beside(beside, of_rounds, known_on=known_on)


def current_interpretations_of_year(
    year: int, *, policy: Policy, known_on: date | None = None
) -> tuple[CurrentInterpretation, ...]:
    """Return the last version of each text of the rounds about a year, or a part of it.

    Five questions to the database at most; see `current_interpretations`.
    """
    rounds = [r for r in Round.objects.all() if read_period(r.period).last_day.year == year]
    return current_interpretations(rounds, policy=policy, known_on=known_on)


def interpretations_beside(
    beside: FiguresBeside,
    rounds: Iterable[Round],
    *,
    known_on: date | None = None,
    unit: str | None = None,
) -> tuple[CurrentInterpretation, ...]:
    """Return the last version of each text of rounds, held against figures that were read.

    One question to the database.

    Args:
        beside: the figures of the rounds.
        rounds: the rounds.
        known_on: the day, inclusive: later versions do not count; without it, all do.
        unit: only the texts of one unit, or of the whole by its name; all by default.
    """
    by_key = {round_.pk: round_ for round_ in rounds}
    rows = Interpretation.objects.filter(round__in=by_key).order_by("version", "pk")
    if known_on is not None:
        rows = rows.filter(signed_at__lt=end_of(known_on))
    if unit is not None:
        rows = rows.filter(unit=unit)
    last: dict[tuple[int, str, str, str], Interpretation] = {}
    for row in rows:
        row.round = by_key[row.round_id]
        last[row.round_id, row.unit, row.party, row.about] = row
    return tuple(
        CurrentInterpretation(row, is_stale=_is_stale(beside, row)) for row in last.values()
    )


def _is_stale(beside: FiguresBeside, row: Interpretation) -> bool:
    """Return whether a text rests on other figures now, or on none that the agenda still holds."""
    try:
        return beside.basis(row.round, row.about, row.unit) != row.basis
    except SubjectUnknown:
        return True
