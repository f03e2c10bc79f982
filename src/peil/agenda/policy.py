# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A whole policy folder in memory: agendas, indicators, decisions, norms, figures, documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from peil.agenda.agendas import AgendaFile, Party, ThemeFile
from peil.agenda.codelists import CodeList
from peil.agenda.decisions import DecisionFile
from peil.agenda.figures import Figure, FigureKey
from peil.agenda.findings import Origin
from peil.agenda.indicators import Indicator, IndicatorEntry, PartKind
from peil.agenda.norms import Norm
from peil.agenda.published import PublishedFile
from peil.agenda.yaml_files import YamlFile
from peil.terms.errors import PeilError, suggest
from peil.terms.languages import Language, Text
from peil.terms.periods import Period
from peil.terms.references import Source
from peil.terms.units import PoliceUnit, WholeForce


class IndicatorUnknown(PeilError):
    """An indicator was asked that no agenda holds."""

    def __init__(self, indicator: str, *, known: tuple[str, ...]) -> None:
        super().__init__(
            asked=f"The indicator '{indicator}' was asked.",
            found=f"None of the {len(known)} indicators has that name.",
            to_do=suggest(indicator, known=known, listing="peil agenda show AGENDA"),
        )


class AgendaUnknown(PeilError):
    """An agenda was asked that the folder does not hold."""

    def __init__(self, agenda: str, *, known: tuple[str, ...]) -> None:
        super().__init__(
            asked=f"The agenda '{agenda}' was asked.",
            found=f"The folder holds: {', '.join(known)}.",
            to_do=suggest(agenda, known=known, listing="peil agenda list"),
        )


class UnitUnknown(PeilError):
    """A police unit was asked that the folder does not hold."""

    def __init__(self, unit: str, *, known: tuple[str, ...]) -> None:
        super().__init__(
            asked=f"The police unit '{unit}' was asked.",
            found=f"The folder holds: {', '.join(known)}.",
            to_do=suggest(unit, known=known, listing="peil agenda list"),
        )


class YearOutsideAgendas(PeilError):
    """A year was asked that no agenda covers."""

    def __init__(self, year: int, *, agendas: tuple[Agenda, ...]) -> None:
        terms = ", ".join(f"{a.file.first_year}-{a.file.last_year}" for a in agendas)
        super().__init__(
            asked=f"The year {year} was asked.",
            found=f"No agenda covers that year; the agendas cover {terms}.",
            to_do="Ask a year inside one of them, or add an agenda for it.",
        )


@dataclass(frozen=True)
class Agenda:
    """One agenda with its themes in the order of the account."""

    file: AgendaFile
    themes: tuple[ThemeFile, ...]
    origin: Origin

    @property
    def key(self) -> str:
        """Its name, such as 2019-2022."""
        return self.file.agenda

    @cached_property
    def entries(self) -> tuple[IndicatorEntry, ...]:
        """Its indicators in the order of the account, agreed and context."""
        return tuple(entry for theme in self.themes for entry in theme.indicators)

    @cached_property
    def by_indicator(self) -> Mapping[str, IndicatorEntry]:
        """Its indicators by their names."""
        return {entry.id: entry for entry in self.entries}

    def addends_of(self, whole: str) -> tuple[IndicatorEntry, ...]:
        """Return the indicators that add up to another one."""
        return self._addends.get(whole, ())

    @cached_property
    def _addends(self) -> Mapping[str, tuple[IndicatorEntry, ...]]:
        """The indicators that add up to another one, by that one."""
        found: dict[str, tuple[IndicatorEntry, ...]] = {}
        for entry in self.entries:
            part = entry.part_of
            if part is not None and part.kind is PartKind.ADDEND:
                found[part.indicator] = (*found.get(part.indicator, ()), entry)
        return found

    @property
    def years(self) -> range:
        """The calendar years it is about."""
        return range(self.file.first_year, self.file.last_year + 1)


@dataclass(frozen=True)
class Decision:
    """A decision and the agenda it belongs to."""

    file: DecisionFile
    agenda: str
    origin: Origin


@dataclass(frozen=True)
class Introduced:
    """From which year, and known from which day, an indicator is in a running agenda."""

    from_year: int
    known_from: date


@dataclass(frozen=True)
class PublishedDocument:
    """What a document publishes, with the lines it stands on."""

    file: PublishedFile
    source: Source
    yaml: YamlFile


@dataclass(frozen=True)
class Policy:
    """Everything a policy folder holds.

    Agendas are in the order of their years; decisions, norms, figures and documents in the order
    they became known. `version` is the SHA-256 of the folder's files. `figures` are those that
    the documents publish; `counted` are those that a reader brought along, which no folder holds.
    """

    folder: Path
    version: str
    sources: Mapping[str, Source]
    parties: Mapping[str, Party]
    whole: WholeForce
    units: Mapping[str, PoliceUnit]
    codelists: Mapping[str, CodeList]
    agendas: tuple[Agenda, ...]
    indicators: Mapping[str, Indicator]
    decisions: tuple[Decision, ...]
    norms: tuple[Norm, ...]
    figures: tuple[Figure, ...]
    documents: tuple[PublishedDocument, ...]
    counted: tuple[Figure, ...] = ()

    @property
    def every_figure(self) -> tuple[Figure, ...]:
        """The published and the counted figures together, in the order they became known."""
        if not self.counted:
            return self.figures
        return tuple(sorted((*self.figures, *self.counted), key=lambda f: f.known_from.last_day))

    def with_counted(self, figures: Iterable[Figure], *, sources: Mapping[str, Source]) -> Policy:
        """Return the policy with counted figures beside the published ones.

        Args:
            figures: what a reader counted.
            sources: where the figures come from, by the names that they give as their document.
        """
        counted = (*self.counted, *figures)
        return replace(self, counted=counted, sources={**self.sources, **sources})

    def with_supplied(self, figures: Iterable[Figure], *, sources: Mapping[str, Source]) -> Policy:
        """Return the policy with figures that units supplied among the published ones.

        They take their place by the day they became known, as any published figure does.

        Args:
            figures: what was supplied and accepted.
            sources: where the figures come from, by the names that they give as their document.
        """
        together = sorted((*self.figures, *figures), key=lambda f: f.known_from.last_day)
        return replace(self, figures=tuple(together), sources={**self.sources, **sources})

    def indicator(self, key: str) -> Indicator:
        """Return an indicator by its name.

        Raises:
            IndicatorUnknown: when no agenda holds it; names the nearest ones.
        """
        if key not in self.indicators:
            raise IndicatorUnknown(key, known=tuple(self.indicators))
        return self.indicators[key]

    def agenda(self, key: str) -> Agenda:
        """Return an agenda by its name.

        Raises:
            AgendaUnknown: when the folder does not hold it.
        """
        for agenda in self.agendas:
            if agenda.key == key:
                return agenda
        raise AgendaUnknown(key, known=tuple(a.key for a in self.agendas))

    def agenda_covering(self, year: int) -> Agenda | None:
        """Return the agenda that covers a year, or nothing."""
        return next((agenda for agenda in self.agendas if year in agenda.years), None)

    def agenda_of(self, year: int) -> Agenda:
        """Return the agenda that covers a year.

        Raises:
            YearOutsideAgendas: when none does.
        """
        agenda = self.agenda_covering(year)
        if agenda is None:
            raise YearOutsideAgendas(year, agendas=self.agendas)
        return agenda

    def unit_key(self, key: str | None) -> str:
        """Return the name of a unit, or of the whole when none is asked.

        Raises:
            UnitUnknown: when the folder does not hold it.
        """
        if key is None or key == self.whole.key:
            return self.whole.key
        if key not in self.units:
            raise UnitUnknown(key, known=(self.whole.key, *self.units))
        return key

    def figure_key(self, indicator: str, unit: str | None, period: Period) -> FigureKey:
        """Return what a figure is of; without a unit it is of the whole."""
        return FigureKey(indicator, self.unit_key(unit), period)

    def unit_name(self, key: str, *, language: Language) -> str:
        """Return how readers see a unit, or the whole."""
        if key == self.whole.key:
            return self.whole.name.to(language)
        return self.units[key].name

    def introduction(self, agenda: str, indicator: str) -> Introduced | None:
        """Return how a decision added an indicator to a running agenda, or nothing."""
        for decision in self.decisions:
            for added in decision.file.introduces:
                if decision.agenda == agenda and added.indicator == indicator:
                    return Introduced(added.from_year, decision.file.known_from.last_day)
        return None

    def title_of(self, indicator: str, *, year: int) -> Text:
        """Return how readers of the agenda of a year see an indicator."""
        found, agenda = self.indicators[indicator], self.agenda_covering(year)
        placement = found.placement_in(agenda.key) if agenda is not None else None
        return (placement or found.placements[-1]).entry.title

    def decision(self, key: str) -> Decision:
        """Return a decision by its name; every norm names one that exists."""
        return next(d for d in self.decisions if d.file.decision == key)

    def suppliers_of(self, document: str) -> tuple[str, ...]:
        """Return the parties that supplied what a document publishes; none of a count."""
        found = (d.file.supplied_by for d in self.documents if d.file.document == document)
        return next(found, ())

    def party_name(self, key: str, *, language: Language) -> str:
        """Return how readers see a party."""
        return self.parties[key].name.to(language)

    def party_names(self, keys: Iterable[str], *, language: Language) -> str:
        """Return how readers see several parties, with commas between them."""
        return ", ".join(self.party_name(key, language=language) for key in keys)
