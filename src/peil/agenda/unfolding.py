# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Unfolds decisions into norms: what each sets, carries forward and withdraws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from peil.agenda.decisions import (
    ALL,
    MAIN,
    CarryForward,
    NormEntry,
    NormState,
    NormValue,
    Withdrawal,
)
from peil.agenda.findings import Finding, Origin
from peil.agenda.indicators import Indicator
from peil.agenda.norms import Norm, NormKey, known, norms_in_force, year_key
from peil.agenda.policy import Decision
from peil.agenda.yaml_files import YamlFile
from peil.terms.periods import Period, year_period
from peil.terms.quantities import Measure
from peil.terms.references import Reference
from peil.terms.units import PoliceUnit, UnitKind

EACH_REGIONAL = "each-regional"
"""Written for a unit: every regional unit that existed in the year gets the norm."""


@dataclass
class Unfolding:
    """Folds decisions in the order they became known, and collects what cannot be."""

    whole: str
    units: Mapping[str, PoliceUnit]
    indicators: Mapping[str, Indicator]
    norms: tuple[Norm, ...] = ()
    problems: tuple[Finding, ...] = ()

    def add(self, decision: Decision, file: YamlFile) -> None:
        """Add the norms of a decision to those of the earlier ones."""
        added = [
            *self._set(decision, file),
            *self._carried(decision, file),
            *self._withdrawn(decision, file),
        ]
        self.norms = (*self.norms, *added)

    def _set(self, decision: Decision, file: YamlFile) -> Iterator[Norm]:
        for place, entry in enumerate(decision.file.norms):
            for period, value in entry.values.items():
                self._require_kind(entry, period, value, file=file, place=place)
                for unit in self._units(entry.unit, period):
                    key = NormKey(entry.indicator, unit, period, entry.basis)
                    yield self._norm(decision, key, value, entry, file=file, place=place)

    def _norm(
        self,
        decision: Decision,
        key: NormKey,
        value: NormValue,
        entry: NormEntry,
        *,
        file: YamlFile,
        place: int,
    ) -> Norm:
        of_decision = decision.file.reference
        reference = entry.reference or Reference(
            source=of_decision.source, place=entry.place or of_decision.place
        )
        step = key.period.first_day.year if key.period.is_year else key.period.text
        return Norm(
            key=key,
            agenda=decision.agenda,
            value=value,
            measure=self.indicators[key.indicator].measure,
            decision=decision.file.decision,
            kind=decision.file.kind,
            known_from=decision.file.known_from,
            reference=reference,
            origin=file.origin("norms", place, "values", step),
            share=entry.share,
            note=entry.note,
            note_in_account=entry.in_account,
        )

    def _units(self, unit: str | None, period: Period) -> tuple[str, ...]:
        if unit != EACH_REGIONAL:
            return (unit or self.whole,)
        year = period.first_day.year
        return tuple(
            key
            for key, known_unit in self.units.items()
            if known_unit.kind is UnitKind.REGIONAL and known_unit.existed_in(year)
        )

    def _require_kind(
        self, entry: NormEntry, period: Period, value: NormValue, *, file: YamlFile, place: int
    ) -> None:
        measure = self.indicators[entry.indicator].measure
        in_words = measure is Measure.MILESTONE
        fits = {NormState.SET: not in_words, NormState.MILESTONE: in_words}
        if not fits.get(value.state, True):
            origin = file.origin("norms", place, "values", period.first_day.year)
            self._refuse("N106", origin, entry.indicator, period, measure=measure.value)

    def _refuse(
        self, code: str, origin: Origin, indicator: str, period: Period, **words: str
    ) -> None:
        finding = Finding.of(code, origin, indicator=indicator, year=period.text, **words)
        self.problems = (*self.problems, finding)

    def _before(self, decision: Decision) -> Mapping[NormKey, Norm]:
        """Return the norms of the same agenda that were in force the day before a decision."""
        eve = decision.file.known_from.last_day - timedelta(days=1)
        of_agenda = [norm for norm in self.norms if norm.agenda == decision.agenda]
        return norms_in_force(known(of_agenda, known_on=eve), known_on=eve)

    def _carried(self, decision: Decision, file: YamlFile) -> Iterator[Norm]:
        for place, carry in enumerate(decision.file.carry_forward):
            origin = file.origin("carry_forward", place)
            kept = [n for n in self._before(decision).values() if _is_kept(n, carry)]
            for missing in _not_found(carry, kept):
                self._refuse(
                    "N105",
                    origin,
                    missing,
                    year_period(carry.from_year),
                    day=decision.file.known_from.text,
                )
            for norm in kept:
                for year in carry.to_years:
                    yield replace(
                        norm,
                        key=norm.key._replace(period=year_period(year)),
                        decision=decision.file.decision,
                        kind=decision.file.kind,
                        known_from=decision.file.known_from,
                        reference=decision.file.reference,
                        origin=origin,
                        carried_from=carry.from_year,
                    )

    def _withdrawn(self, decision: Decision, file: YamlFile) -> Iterator[Norm]:
        before = self._before(decision)
        for place, withdrawal in enumerate(decision.file.withdraws):
            origin = file.origin("withdraws", place)
            for key in self._withdrawn_keys(withdrawal):
                if key not in before:
                    self._refuse(
                        "N105",
                        origin,
                        withdrawal.indicator,
                        key.period,
                        day=decision.file.known_from.text,
                    )
                    continue
                yield replace(
                    before[key],
                    value=NormValue(state=NormState.WITHDRAWN),
                    decision=decision.file.decision,
                    kind=decision.file.kind,
                    known_from=decision.file.known_from,
                    reference=decision.file.reference,
                    origin=origin,
                    share=None,
                )

    def _withdrawn_keys(self, withdrawal: Withdrawal) -> Iterable[NormKey]:
        unit = withdrawal.unit or self.whole
        return [
            year_key(withdrawal.indicator, unit=unit, year=year, basis=MAIN)
            for year in withdrawal.years
        ]


def _is_kept(norm: Norm, carry: CarryForward) -> bool:
    if norm.key.period != year_period(carry.from_year) or norm.state is NormState.WITHDRAWN:
        return False
    if norm.key.indicator in carry.besides:
        return False
    return carry.indicators == ALL or norm.key.indicator in carry.indicators


def _not_found(carry: CarryForward, kept: Iterable[Norm]) -> tuple[str, ...]:
    if carry.indicators == ALL:
        return () if list(kept) else (ALL,)
    found = {norm.key.indicator for norm in kept}
    return tuple(key for key in carry.indicators if key not in found)
