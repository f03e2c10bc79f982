# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Sets an indicator of volume beside its counterpart: the one that says what came of it.

No number is made of the two: they count other things, often by other parties. A counterpart
without a figure is named as absent, since that too is worth knowing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from peil.agenda.indicators import Pairing
from peil.agenda.policy import Policy
from peil.monitoring.assess import ResultStanding
from peil.monitoring.distribution.any_row import any_row
from peil.monitoring.known import Known, known_on_day
from peil.monitoring.remarks import amount, both
from peil.monitoring.rows import AccountRow
from peil.terms.languages import Language, Text
from peil.terms.references import Reference


@dataclass(frozen=True)
class Pair:
    """An indicator of volume and its counterpart in one year, each with norm and realisation."""

    volume: AccountRow
    counterpart: AccountRow
    why: Text
    reference: Reference

    def beside(self, indicator: str) -> AccountRow:
        """Return the other one of the two."""
        return self.counterpart if indicator == self.volume.indicator else self.volume

    @property
    def text(self) -> Text:
        """Both figures in one sentence; an absent one is named."""
        return both(lambda language: _said(self, language))


def partners_of(
    policy: Policy, *, indicator: str, unit: str | None, year: int, known_on: date
) -> tuple[Pair, ...]:
    """Return the pairs of an indicator in a year, whichever of the two it is.

    Args:
        policy: the agendas, with the counted figures that take part.
        indicator: one of a pair; an indicator without one has no pairs.
        unit: a police unit, or nothing for the whole.
        year: the calendar year; its agenda says which indicators are paired.
        known_on: the day, inclusive.

    Raises:
        IndicatorUnknown: when no agenda holds the indicator.
        UnitUnknown: when the folder does not hold the unit.
        YearOutsideAgendas: when no agenda covers the year.
    """
    policy.indicator(indicator)
    return pairs_in(known_on_day(policy, known_on=known_on, unit=unit), indicator, year=year)


def pairs_in(known: Known, indicator: str, *, year: int) -> tuple[Pair, ...]:
    """Return the same as `partners_of`, from what was known on a day of a unit.

    Raises:
        YearOutsideAgendas: when no agenda covers the year.
    """
    return tuple(
        Pair(
            volume=any_row(known, volume, year=year),
            counterpart=any_row(known, pairing.indicator, year=year),
            why=pairing.why,
            reference=pairing.reference,
        )
        for volume, pairing in _pairings(known, year)
        if indicator in {volume, pairing.indicator}
    )


def _pairings(known: Known, year: int) -> Iterator[tuple[str, Pairing]]:
    """Yield the pairs of the agenda of a year; not of an indicator that was added to it later."""
    agenda = known.policy.agenda_of(year)
    for entry in agenda.entries:
        added = known.policy.introduction(agenda.key, entry.id)
        if added is None or (year >= added.from_year and known.known_on >= added.known_from):
            for pairing in entry.paired_with:
                yield entry.id, pairing


def _said(pair: Pair, language: Language) -> str:
    volume, counterpart = (_figure(row, language) for row in (pair.volume, pair.counterpart))
    if language == "nl":
        return f"{volume}. Daarnaast: {counterpart}."
    return f"{volume}. Beside it: {counterpart}."


def _figure(row: AccountRow, language: Language) -> str:
    title = row.title.to(language)
    if row.result.number is None:
        return f"{title}: {_ABSENT[row.result.standing].to(language)}"
    return f"{title}: {amount(row.result.number, measure=row.measure, language=language)}"


_ABSENT = {
    ResultStanding.NOT_SUPPLIED: Text(nl="geen cijfer bekend", en="no figure known"),
    ResultStanding.NOT_YET_DUE: Text(nl="nog geen cijfer bekend", en="no figure known yet"),
    ResultStanding.SUPPRESSED: Text(nl="afgeschermd", en="suppressed"),
}
