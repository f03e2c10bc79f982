# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The norms and results of an agenda as performance indicators of StratML: targets and actuals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from peil.agenda.indicators import IndicatorEntry
from peil.agenda.norms import Norm
from peil.agenda.policy import Agenda, Policy
from peil.interfaces.opendata.linked.stratml_words import told
from peil.monitoring.account import bare_rows
from peil.monitoring.assess import NormStanding
from peil.monitoring.known import known_on_day
from peil.monitoring.rows import AccountRow
from peil.reports.linked.elements import Element, element, written
from peil.reports.sources import place_in
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.numbers import plain
from peil.terms.periods import year_period
from peil.terms.quantities import Measure


@dataclass(frozen=True)
class _Measured:
    """The row of an indicator in the account of a year, of a unit or the whole."""

    year: int
    unit: str
    row: AccountRow


@dataclass(frozen=True)
class Results:
    """The norms and results of an agenda as known on a day, by indicator."""

    policy: Policy
    agenda: Agenda
    known_on: date
    measured: Mapping[str, tuple[_Measured, ...]]

    def indicators(self, keys: Iterable[str], *, language: Language) -> Iterator[Element]:
        """Yield a performance indicator for each that has a row in some account."""
        for key in keys:
            found = self.measured.get(key)
            if found:
                yield self._indicator(self.agenda.by_indicator[key], found, language)

    def _indicator(
        self, entry: IndicatorEntry, found: tuple[_Measured, ...], language: Language
    ) -> Element:
        in_words = entry.measure is Measure.MILESTONE
        return element(
            "PerformanceIndicator",
            written("MeasurementDimension", entry.title.to(language)),
            written("UnitOfMeasurement", word(f"measure.{entry.measure}", language)),
            written("Identifier", f"indicator_{entry.id}"),
            *self._whole(entry),
            *(self._instance(one, language) for one in found),
            written("OtherInformation", self._more(entry, language)),
            PerformanceIndicatorType="Qualitative" if in_words else "Quantitative",
        )

    def _whole(self, entry: IndicatorEntry) -> Iterator[Element]:
        """Yield the relation of a part to its whole, where the file holds that whole."""
        part = entry.part_of
        if part is not None and part.indicator in self.measured:
            yield element(
                "Relationship",
                written("ReferentIdentifier", f"indicator_{part.indicator}"),
                written("Name", part.kind.value),
                RelationshipType="Narrower_Than",
            )

    def _more(self, entry: IndicatorEntry, language: Language) -> str:
        direction = word(f"direction.{entry.direction}", language)
        said = [told("direction", language, direction=direction)]
        last_year = year_period(self.agenda.file.last_year)
        definition = self.policy.indicators[entry.id].definition_for(last_year)
        if definition is not None:
            counted = definition.counted.to(language)
            said.append(told("definition", language, counted=counted))
        return " ".join(said)

    def _instance(self, one: _Measured, language: Language) -> Element:
        return element(
            "MeasurementInstance",
            element(
                "Place",
                written("Name", self.policy.unit_name(one.unit, language=language)),
                written("PlaceIdentifier", one.unit),
            ),
            self._target(one, language),
            self._actual(one, language),
        )

    def _target(self, one: _Measured, language: Language) -> Element | None:
        norm = one.row.norm
        if norm is None:
            return None
        return element(
            "TargetResult",
            *_year(one.year),
            written("NumberOfUnits", plain(norm.number) if norm.number is not None else None),
            _descriptor("state", _norm_in_words(norm, one.row, language), language),
            written("Description", self._decision(norm, language)),
        )

    def _decision(self, norm: Norm, language: Language) -> str:
        title = self.policy.decision(norm.decision).file.title.to(language)
        source = place_in(self.policy, norm.reference, language=language)
        return told("by-decision", language, decision=title, source=source)

    def _actual(self, one: _Measured, language: Language) -> Element:
        row = one.row
        figure = row.realisation.figure if row.realisation is not None else None
        source = None
        if figure is not None:
            place = place_in(self.policy, figure.reference, language=language)
            source = told("by-source", language, source=place)
        number = row.result.number
        standing = row.result.standing.value
        name = f"{'result' if number is None else 'status'}.{standing}"
        return element(
            "ActualResult",
            *_year(one.year),
            written("NumberOfUnits", plain(number) if number is not None else None),
            _descriptor("status", word(name, language), language),
            written("Description", source),
        )


def results_of(policy: Policy, agenda: Agenda, *, known_on: date) -> Results:
    """Return the norms and results of an agenda: of the whole, and of units where there are any.

    Args:
        policy: what the public may know.
        agenda: the agenda.
        known_on: the day, inclusive.
    """
    seen = known_on_day(policy, known_on=known_on)
    of_units = {key.unit for key in seen.norms} | {key.unit for key in seen.found}
    units = [policy.whole.key, *(key for key in policy.units if key in of_units)]
    found: dict[str, list[_Measured]] = {}
    for year in agenda.years:
        for unit in units:
            rows = bare_rows(seen.of_unit(unit), agenda, year=year, indicators=agenda.by_indicator)
            for row in rows:
                if unit == policy.whole.key or row.norm or row.realisation:
                    found.setdefault(row.indicator, []).append(_Measured(year, unit, row))
    return Results(policy, agenda, known_on, {key: tuple(of) for key, of in found.items()})


def _year(year: int) -> tuple[Element | None, Element | None]:
    return written("StartDate", f"{year}-01-01"), written("EndDate", f"{year}-12-31")


def _descriptor(name: str, value: str, language: Language) -> Element:
    return element(
        "Descriptor",
        written("DescriptorName", told(name, language)),
        written("DescriptorValue", value),
    )


def _norm_in_words(norm: Norm, row: AccountRow, language: Language) -> str:
    if row.norm_standing is NormStanding.SET:
        return word("norm", language)
    if norm.value.step is not None:
        return norm.value.step.to(language)
    return word(f"norm.{norm.value.direction or row.norm_standing.value}", language)
