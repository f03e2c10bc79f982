# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Who does something, and when: what every act in the cycle is signed with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from peil.cycle.models import Person
from peil.cycle.rights import Action, Holding, require
from peil.terms.languages import Language
from peil.terms.periods import written_day

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def day_of(moment: datetime) -> date:
    """Return the day in the Netherlands on which a moment falls.

    >>> day_of(datetime.fromisoformat("2022-12-31T23:30:00+00:00")).isoformat()
    '2023-01-01'
    """
    return moment.astimezone(AMSTERDAM).date()


def written_moment(moment: datetime, *, language: Language) -> str:
    """Return a moment as readers see it: the day and the time in the Netherlands.

    >>> written_moment(datetime.fromisoformat("2023-05-17T06:00:00+00:00"), language="en")
    '17 May 2023, 08:00'
    """
    local = moment.astimezone(AMSTERDAM)
    return f"{written_day(local.date(), language=language)}, {local:%H:%M}"


@dataclass(frozen=True)
class Signature:
    """A person at a moment; nobody, for what Peil does by itself, such as publishing on time.

    `moment` has a zone. Roles are read once: a signature is made for each act anew.
    """

    person: Person | None
    moment: datetime

    @property
    def day(self) -> date:
        """The day in the Netherlands."""
        return day_of(self.moment)

    @cached_property
    def holdings(self) -> tuple[Holding, ...]:
        """The roles that the person held when it was made."""
        return self.person.holdings() if self.person is not None else ()

    @property
    def signer(self) -> Person:
        """The person; there must be one.

        Raises:
            NobodySigned: when there is none.
        """
        if self.person is None:
            raise NobodySigned
        return self.person

    def require(self, action: Action, *, unit: str | None = None, party: str | None = None) -> None:
        """Do nothing when the person may do something; see `peil.cycle.rights`.

        Raises:
            RightMissing: when they may not.
        """
        require(self.holdings, action, unit=unit, party=party)


class NobodySigned(Exception):
    """An act that a person must do was done by nobody: a mistake in the code, not of a user."""
