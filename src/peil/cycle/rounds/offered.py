# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a round about a period can ask: which agenda it is in, which indicators, of which units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from peil.agenda.indicators import IndicatorEntry
from peil.agenda.indicators import Role as InAgenda
from peil.agenda.policy import Agenda, Policy
from peil.cycle.refusal import Refusal
from peil.terms.languages import Text
from peil.terms.periods import Period
from peil.terms.quantities import Measure


@dataclass(frozen=True)
class OfferedTheme:
    """A theme with its indicators that a round can ask, in the order of the account."""

    theme: str
    title: Text
    indicators: tuple[IndicatorEntry, ...]


class PeriodOutsideAgenda(Refusal):
    """A round was asked about a period that no agenda covers from its first day to its last."""

    def __init__(self, period: Period, *, agendas: tuple[Agenda, ...]) -> None:
        terms = ", ".join(a.key for a in agendas)
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is een ronde over {period}.", en=f"A round about {period} was asked."
            ),
            found=Text(
                nl=f"Die periode valt niet binnen één agenda; er zijn {terms}.",
                en=f"That period does not lie inside one agenda; there are {terms}.",
            ),
            to_do=Text(
                nl="Kies een periode die binnen één agenda begint en eindigt.",
                en="Choose a period that begins and ends inside one agenda.",
            ),
        )


def agenda_for(policy: Policy, period: Period) -> Agenda:
    """Return the agenda that a period lies in.

    Raises:
        PeriodOutsideAgenda: when it lies in none, or in two.
    """
    agenda = policy.agenda_covering(period.first_day.year)
    if agenda is None or period.last_day.year not in agenda.years:
        raise PeriodOutsideAgenda(period, agendas=policy.agendas)
    return agenda


def offered_themes(policy: Policy, period: Period, *, day: date) -> tuple[OfferedTheme, ...]:
    """Return what a round about a period can ask, by theme, as known on a day.

    These are the agreed indicators that have a number: what is only context is not asked, what is
    followed in words is reported as progress, and what a decision added counts from its year.

    Raises:
        PeriodOutsideAgenda: when the period lies in no agenda, or in two.
    """
    agenda = agenda_for(policy, period)
    themes = (
        OfferedTheme(
            theme.theme,
            theme.title,
            tuple(
                entry
                for entry in theme.indicators
                if _is_asked(entry) and _has_begun(policy, agenda, entry, period, day)
            ),
        )
        for theme in agenda.themes
    )
    return tuple(theme for theme in themes if theme.indicators)


def offered_indicators(policy: Policy, period: Period, *, day: date) -> tuple[str, ...]:
    """Return the names of the indicators that a round can ask, in the order of the account.

    Raises:
        PeriodOutsideAgenda: when the period lies in no agenda, or in two.
    """
    themes = offered_themes(policy, period, day=day)
    return tuple(entry.id for theme in themes for entry in theme.indicators)


def units_asked(policy: Policy, period: Period) -> tuple[str, ...]:
    """Return the units that existed in a period, and the whole last."""
    return (*_units(policy, period), policy.whole.key)


def _units(policy: Policy, period: Period) -> Iterator[str]:
    return (unit.key for unit in policy.units.values() if unit.existed_during(period))


def _is_asked(entry: IndicatorEntry) -> bool:
    return entry.role is InAgenda.AGREED and entry.measure is not Measure.MILESTONE


def _has_begun(
    policy: Policy, agenda: Agenda, entry: IndicatorEntry, period: Period, day: date
) -> bool:
    added = policy.introduction(agenda.key, entry.id)
    if added is None:
        return True
    return added.from_year <= period.last_day.year and added.known_from <= day
