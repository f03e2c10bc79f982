# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Where the made-up year is played: its policy folder, its people, and who acts at which moment."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from peil.agenda.policy import Policy
from peil.agenda.reading import load_policy
from peil.cycle.demonstration.cast import Cast
from peil.cycle.signature import AMSTERDAM, Signature

_BETWEEN_ACTS = timedelta(minutes=1)
_MORNING = 9


class Stage:
    """The policy folder as it is now, the people, and a clock that goes on with each act."""

    def __init__(self, agendas: Path, cast: Cast, units: tuple[str, ...]) -> None:
        self.agendas, self.cast, self.units = agendas, cast, units
        self.policy: Policy = load_policy(agendas)
        self._now = datetime.min.replace(tzinfo=AMSTERDAM)

    def begin(self, day: str) -> None:
        """Let it be the morning of a day, written as 2022-07-04; or go on where it is that day."""
        morning = datetime.fromisoformat(day).replace(hour=_MORNING, tzinfo=AMSTERDAM)
        self._now = max(self._now, morning)

    def by(self, key: str) -> Signature:
        """Return the signature of somebody, a minute later than the one before."""
        self._now += _BETWEEN_ACTS
        return Signature(self.cast.people[key], self._now)

    def read_agendas_again(self) -> None:
        """Read the policy folder anew, after a decision was written in it."""
        self.policy = load_policy(self.agendas)
