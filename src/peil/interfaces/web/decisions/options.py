# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What can be chosen in the form of a proposal: parties, indicators, years, units and bridges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from peil.agenda.decisions import DecisionKind
from peil.agenda.indicators import IndicatorEntry, Role
from peil.agenda.norms import Norm, NormKey, norms_in_force, year_key
from peil.agenda.policy import Agenda, Policy
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.quantities import Measure

Choice = tuple[str, str]
_NOT_HERE = {DecisionKind.AS_PRINTED}


@dataclass(frozen=True)
class Options:
    """The policy as somebody proposes a decision on it: an agenda, a day and a language."""

    policy: Policy
    agenda: Agenda
    today: date
    language: Language

    @cached_property
    def in_force(self) -> dict[NormKey, Norm]:
        """The norms in force today."""
        return dict(norms_in_force(self.policy.norms, known_on=self.today))

    @property
    def kinds(self) -> tuple[Choice, ...]:
        """The kinds of decision that can be made here."""
        kinds = (kind for kind in DecisionKind if kind not in _NOT_HERE)
        return tuple((kind.value, word(f"decision.{kind}", self.language)) for kind in kinds)

    @property
    def parties(self) -> tuple[Choice, ...]:
        """Every party that still has its name when the agenda ends."""
        last = self.agenda.file.first_year
        return tuple(
            (key, party.name.to(self.language))
            for key, party in self.policy.parties.items()
            if party.until is None or party.until >= last
        )

    @property
    def often_heard(self) -> frozenset[str]:
        """The parties that were heard before, by an agenda or a decision."""
        decided = (d.file.heard for d in self.policy.decisions)
        agreed = (a.file.heard for a in self.policy.agendas)
        return frozenset(key for heard in (*decided, *agreed) for key in heard)

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the agenda."""
        return tuple(self.agenda.years)

    @property
    def entries(self) -> tuple[IndicatorEntry, ...]:
        """The agreed indicators of the agenda whose norm is a number or a word for one."""
        return tuple(
            entry
            for entry in self.agenda.entries
            if entry.role is Role.AGREED and entry.measure is not Measure.MILESTONE
        )

    @property
    def indicators(self) -> tuple[Choice, ...]:
        """These indicators by name."""
        return tuple((entry.id, entry.title.to(self.language)) for entry in self.entries)

    @property
    def every_indicator(self) -> tuple[Choice, ...]:
        """Every indicator of the agenda, also those that it only has as context."""
        return tuple((entry.id, entry.title.to(self.language)) for entry in self.agenda.entries)

    def units_in(self, year: int) -> tuple[str, ...]:
        """Return the units that existed in a year."""
        return tuple(key for key, unit in self.policy.units.items() if unit.existed_in(year))

    def norm(self, indicator: str, *, unit: str, year: int) -> Norm | None:
        """Return the norm in force today, or nothing."""
        return self.in_force.get(year_key(indicator, unit=unit, year=year))

    @property
    def bridges(self) -> tuple[Choice, ...]:
        """The breaks in definitions of the agenda's indicators, as `indicator:later:earlier`."""
        return tuple(self._breaks())

    def _breaks(self) -> Iterator[Choice]:
        for entry in self.agenda.entries:
            indicator = self.policy.indicators[entry.id]
            for earlier, later in pairwise(indicator.definitions):
                title = entry.title.to(self.language)
                name = f"{entry.id}:{later.version}:{earlier.version}"
                yield name, f"{title}: {earlier.version} → {later.version}"
