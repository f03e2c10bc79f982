# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What many observations say alike: names and codes of units, and the agenda each is read with."""

from __future__ import annotations

from peil.agenda.policy import Policy
from peil.terms.languages import Text
from peil.terms.periods import Period

_CODES_OF_WHOLES = {"national": "NL01"}
"""The CBS area code of the Netherlands, where the police as a whole is meant."""


class ObservedPolicy:
    """Looks up once what many rows say of the same agenda, indicator, unit and document."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self._agendas = {agenda.key: n for n, agenda in enumerate(policy.agendas)}
        units = (policy.whole.key, *policy.units)
        self._units = {key: n for n, key in enumerate(units)}
        self._entries = {
            (agenda.key, entry.id): n
            for agenda in policy.agendas
            for n, entry in enumerate(agenda.entries)
        }

    def place_of(self, agenda: str, indicator: str, unit: str) -> tuple[int, int, int]:
        """Return what rows are sorted by first: agenda, place in its account, and unit."""
        return self._agendas[agenda], self._entries[agenda, indicator], self._units[unit]

    def agenda_for(self, indicator: str, period: Period) -> str:
        """Return the agenda that a figure is read with.

        It is the one of its last year where that holds the indicator, or else the one nearest to
        that year that does; of two as near, the earlier.
        """
        year = period.last_day.year
        holding = [p.agenda for p in self.policy.indicators[indicator].placements]
        return min(holding, key=lambda key: (self._years_away(key, year), self._agendas[key]))

    def _years_away(self, agenda: str, year: int) -> int:
        years = self.policy.agendas[self._agendas[agenda]].years
        return max(years.start - year, year - years[-1], 0)

    def unit_name(self, unit: str) -> Text:
        """Return how readers see a unit, or the whole."""
        if unit == self.policy.whole.key:
            return self.policy.whole.name
        name = self.policy.units[unit].name
        return Text(nl=name, en=name)

    def unit_code(self, unit: str) -> str:
        """Return the CBS area code of a unit, or of the whole; empty where it has none."""
        if unit == self.policy.whole.key:
            return _CODES_OF_WHOLES.get(unit, "")
        return self.policy.units[unit].code or ""
