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
