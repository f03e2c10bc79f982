# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What was known on a day, of one unit: norms, first norms, realisations, oddities in print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from operator import is_

from peil.agenda.bridging import as_bridged_on
from peil.agenda.check.about import PrintedFinding
from peil.agenda.check.printed import findings_between, findings_of_documents
from peil.agenda.decisions import MAIN
from peil.agenda.figures import FigureKey, Realisation, figures_by_key, realisations
from peil.agenda.findings import Finding
from peil.agenda.norms import Norm, NormKey, norms_in_force, original_norms, year_key
from peil.agenda.policy import Policy
from peil.terms.identity import TheSame
from peil.terms.periods import year_period

_MOST_DAYS = 64
"""As many as there are days of which the norms are kept; see `peil.agenda.norms`."""


@dataclass(frozen=True)
class Known:
    """A policy seen from one day and one unit."""

    policy: Policy
    unit: str
    known_on: date
    norms: Mapping[NormKey, Norm]
    originals: Mapping[NormKey, Norm]
    found: Mapping[FigureKey, Realisation]
    printed: Mapping[FigureKey, tuple[Finding, ...]]

    def of_unit(self, unit: str) -> Known:
        """Return the same day seen from another unit, which the policy must hold."""
        return replace(self, unit=unit)

    def norm(self, indicator: str, year: int) -> Norm | None:
        """Return the norm in force for a year, on the main basis, or nothing."""
        return self.norms.get(year_key(indicator, unit=self.unit, year=year))

    def original(self, indicator: str, year: int) -> Norm | None:
        """Return the norm that was first adopted for a year, or nothing."""
        return self.originals.get(year_key(indicator, unit=self.unit, year=year))

    def norms_beside(self, indicator: str, year: int) -> tuple[Norm, ...]:
        """Return the norms of another basis that touch a year, sorted by basis."""
        beside = self._on_another_basis.get(indicator, ())
        touching = (norm for norm in beside if norm.key.period.touches_year(year))
        return tuple(sorted(touching, key=lambda n: n.key))

    @cached_property
    def _on_another_basis(self) -> Mapping[str, list[Norm]]:
        """The norms of the unit that are not on the main basis, by indicator: few of very many."""
        found: dict[str, list[Norm]] = {}
        for key, norm in self.norms.items():
            if key.basis != MAIN and key.unit == self.unit:
                found.setdefault(key.indicator, []).append(norm)
        return found

    def years_with_norm(self, indicator: str) -> Sequence[int]:
        """Return the calendar years with a norm on the main basis, in any order."""
        return _years_with_norms(TheSame(self.norms)).get((indicator, self.unit), ())

    def realisation(self, indicator: str, year: int) -> Realisation | None:
        """Return what counts of a year, or nothing."""
        return self.found.get(self.figure_key(indicator, year))

    def oddities(self, indicator: str, year: int) -> tuple[Finding, ...]:
        """Return what was odd in the documents about a year."""
        return self.printed.get(self.figure_key(indicator, year), ())

    def figure_key(self, indicator: str, year: int) -> FigureKey:
        """Return the key of a calendar year's figure."""
        return FigureKey(indicator, self.unit, year_period(year))

    def definition(self, indicator: str, year: int) -> str:
        """Return the definition version that holds at the end of a year, or an empty text."""
        holding = self.policy.indicators[indicator].definition_for(year_period(year))
        return holding.version if holding is not None else ""


def known_on_day(policy: Policy, *, known_on: date, unit: str | None = None) -> Known:
    """Return what was known on a day of a unit; bridges that were recorded later are not there.

    Args:
        policy: the agendas.
        known_on: the day, inclusive.
        unit: a police unit, or nothing for the whole.

    Raises:
        UnitUnknown: when the folder does not hold the unit.
    """
    return Known(
        policy=as_bridged_on(policy, known_on=known_on),
        unit=policy.unit_key(unit),
        known_on=known_on,
        norms=norms_in_force(policy.norms, known_on=known_on),
        originals=original_norms(policy.norms, known_on=known_on),
        found=realisations(policy.every_figure, known_on=known_on),
        printed=_Printed(policy, known_on=known_on),
    )


@lru_cache(maxsize=_MOST_DAYS)
def _years_with_norms(
    norms: TheSame[Mapping[NormKey, Norm]],
) -> Mapping[tuple[str, str], Sequence[int]]:
    """Return the calendar years with a norm on the main basis, by indicator and unit."""
    found: dict[tuple[str, str], list[int]] = {}
    for key in norms.value:
        if key.basis == MAIN and key.period.is_year:
            found.setdefault((key.indicator, key.unit), []).append(key.period.first_day.year)
    return found


class _Folder:
    """What a policy holds of its folder: the same for all policies that differ in figures only."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self._held = (policy.documents, policy.norms, policy.indicators, policy.agendas)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Folder) and all(map(is_, self._held, other._held))

    def __hash__(self) -> int:
        return hash(tuple(map(id, self._held)))


@lru_cache(maxsize=8)
def _in_documents(folder: _Folder) -> Mapping[FigureKey, list[PrintedFinding]]:
    """Return what is odd inside the documents of a folder, by what it is about."""
    found: dict[FigureKey, list[PrintedFinding]] = {}
    for printed in findings_of_documents(folder.policy):
        found.setdefault(printed.about, []).append(printed)
    return found


class _Printed(Mapping[FigureKey, tuple[Finding, ...]]):
    """What was odd in print as known on a day, by key: in documents, then between them."""

    def __init__(self, policy: Policy, *, known_on: date) -> None:
        self._policy, self._known_on = policy, known_on
        self._figures = figures_by_key(policy.figures)
        self._documents = _in_documents(_Folder(policy))

    def __getitem__(self, key: FigureKey) -> tuple[Finding, ...]:
        """Return the findings about a key.

        Raises:
            KeyError: when there are none.
        """
        between = findings_between(self._policy, self._figures.get(key, ()))
        found = tuple(
            self._named(one)
            for one in (*self._documents.get(key, ()), *between)
            if one.known_from <= self._known_on
        )
        if not found:
            raise KeyError(key)
        return found

    def _named(self, printed: PrintedFinding) -> Finding:
        about = printed.about
        title = self._policy.title_of(about.indicator, year=about.period.last_day.year)
        return printed.finding.naming(indicator=title)

    def __iter__(self) -> Iterator[FigureKey]:
        """Yield the keys that anything was odd about."""
        return (key for key in dict.fromkeys((*self._documents, *self._figures)) if key in self)

    def __len__(self) -> int:
        """Return how many keys anything was odd about."""
        return sum(1 for _ in self)
