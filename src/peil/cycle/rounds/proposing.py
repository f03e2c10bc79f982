# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What force control sees before it opens a round: the days, the indicators, the units."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from peil.agenda.policy import Policy
from peil.cycle.models import Round
from peil.cycle.refusal import Refusal
from peil.cycle.rounds.calendar import PlannedRound, planned_for
from peil.cycle.rounds.offered import OfferedTheme, agenda_for, offered_themes, units_asked
from peil.terms.languages import Text
from peil.terms.periods import Period, PeriodUnreadable, read_period


class RoundPeriodUnreadable(Refusal):
    """A round was asked about something that is not written as a period."""

    def __init__(self) -> None:
        super().__init__(
            asked=Text(
                nl="Een ronde gaat over een periode, zoals een jaar of een halfjaar.",
                en="A round is about a period, such as a year or a half-year.",
            ),
            found=Text(
                nl="Wat is ingevuld, is geen periode.", en="What was filled in is no period."
            ),
            to_do=Text(
                nl="Schrijf 2022, 2022-H1, 2022-Q1, 2022-01 of 2022-01..2022-08.",
                en="Write 2022, 2022-H1, 2022-Q1, 2022-01 or 2022-01..2022-08.",
            ),
        )


@dataclass(frozen=True)
class ProposedRound:
    """A round that can be opened: as planned, with all that it can ask, and of which units.

    `is_taken` tells that a round of that name is there already.
    """

    planned: PlannedRound
    themes: tuple[OfferedTheme, ...]
    units: tuple[str, ...]
    is_taken: bool

    @property
    def indicators(self) -> tuple[str, ...]:
        """The names of all that it can ask, in the order of the account."""
        return tuple(entry.id for theme in self.themes for entry in theme.indicators)


def period_of_round(written: str) -> Period:
    """Return the period that somebody wrote down for a round.

    Raises:
        RoundPeriodUnreadable: when it is not written as one.
    """
    try:
        return read_period(written.strip().upper())
    except PeriodUnreadable:
        raise RoundPeriodUnreadable from None


def propose_round(written: str, *, policy: Policy, day: date) -> ProposedRound:
    """Return the round about a period as it can be opened on a day; one question.

    Args:
        written: the period, such as 2022-H1.
        policy: the policy folder as it is now.
        day: the day on which it is asked; what decisions added later is left out.

    Raises:
        RoundPeriodUnreadable: when the period is not written as one.
        PeriodOutsideAgenda: when the period does not lie inside one agenda.
    """
    period = period_of_round(written)
    agenda_for(policy, period)
    planned = planned_for(period)
    return ProposedRound(
        planned,
        themes=offered_themes(policy, period, day=day),
        units=units_asked(policy, period),
        is_taken=Round.objects.filter(key=planned.key).exists(),
    )
