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

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


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
        return self.moment.astimezone(AMSTERDAM).date()

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
