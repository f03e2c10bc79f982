# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads a policy folder: all of it, or nothing, with every problem named by file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from peil.agenda.agendas import AgendaFile, PartiesFile, ThemeFile
from peil.agenda.codelists import CodeList
from peil.agenda.decisions import DecisionFile
from peil.agenda.figures import Figure, FigureKey, contradictions
from peil.agenda.findings import Finding, in_order
from peil.agenda.folder import file_at, files_of, fingerprint, require_agendas
from peil.agenda.indicators import Indicator
from peil.agenda.joining import join_indicators
from peil.agenda.linking import (
    files_without_agenda,
    misnamed_files,
    names_in,
    overlapping_agendas,
    parts_without_a_whole,
    repeated_names,
    unknown_names,
    unlisted_themes,
)
from peil.agenda.lists import SourcesFile, UnitsFile
from peil.agenda.loading import (
    PolicyRefused,
    ReadFile,
    codes_outside_their_list,
    of_shape,
    read_files,
)
from peil.agenda.norms import repeated_on_one_day
from peil.agenda.policy import Agenda, Decision, Policy, PublishedDocument
from peil.agenda.published import PublishedFile
from peil.agenda.shapes import SHAPES
from peil.agenda.unfolding import Unfolding
from peil.terms.record import Record

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class FolderReading:
    """What came of reading a folder: the policy when nothing is wrong, and what is wrong."""

    policy: Policy | None
    problems: tuple[Finding, ...]


def load_policy(folder: Path) -> Policy:
    """Return a policy folder, whole.

    Raises:
        PolicyMissing: when the folder does not exist or holds no agendas.
        PolicyRefused: when any file in it cannot be loaded as it stands.
    """
    reading = read_policy(folder)
    if reading.policy is None:
        raise PolicyRefused(folder, problems=reading.problems)
    return reading.policy


def read_policy(folder: Path, *, unsaved: Mapping[str, str] = _NOTHING) -> FolderReading:
    """Return a policy folder, or nothing, with every problem that was found.

    Args:
        folder: the policy folder.
        unsaved: files that are read as if they stood in the folder, by their place in it, with
            what they would hold.

    Raises:
        PolicyMissing: when the folder does not exist or holds no agendas.
    """
    require_agendas(folder)
    held = {folder / name: text.encode() for name, text in unsaved.items()}
    listed = (*files_of(folder), *(file_at(path, folder=folder) for path in held))
    ordered = sorted(listed, key=lambda file: file.path)
    files, problems = read_files(ordered, folder=folder, shapes=SHAPES, unsaved=held)
    if not problems:
        problems = _link(files)
    if problems:
        return FolderReading(None, in_order(problems))
    version = fingerprint({file.yaml.file: file.yaml.digest for file in files})
    return _assemble(files, folder=folder, version=version)


def _link(files: tuple[ReadFile[Record], ...]) -> tuple[Finding, ...]:
    return (
        *misnamed_files(files),
        *repeated_names(files),
        *unlisted_themes(files),
        *files_without_agenda(files),
        *unknown_names(files, names_in(files)),
        *overlapping_agendas(files),
        *parts_without_a_whole(files),
        *codes_outside_their_list(files),
    )


def _assemble(files: tuple[ReadFile[Record], ...], *, folder: Path, version: str) -> FolderReading:
    sources = {s.key: s for f in of_shape(files, SourcesFile) for s in f.record.sources}
    sources |= {s.key: s for f in of_shape(files, DecisionFile) for s in f.record.sources}
    parties = {p.key: p for f in of_shape(files, PartiesFile) for p in f.record.parties}
    units_file = next((f.record for f in of_shape(files, UnitsFile)), UnitsFile())
    units = {unit.key: unit for unit in units_file.units}
    codelists = {f.record.codelist: f.record for f in of_shape(files, CodeList)}
    agendas = _agendas(files)
    indicators, problems = join_indicators(files, order=[a.key for a in agendas])
    unfolding = Unfolding(units_file.whole.key, units, indicators)
    decisions = _decisions(files)
    for decision, file in decisions:
        unfolding.add(decision, file.yaml)
    documents = tuple(
        PublishedDocument(f.record, sources[f.record.document], f.yaml)
        for f in of_shape(files, PublishedFile)
    )
    documents = tuple(sorted(documents, key=lambda d: (d.source.known.last_day, d.source.key)))
    figures, unknown = _figures(documents, indicators, whole=units_file.whole.key)
    policy = Policy(
        folder=folder,
        version=version,
        sources=sources,
        parties=parties,
        whole=units_file.whole,
        units=units,
        codelists=codelists,
        agendas=agendas,
        indicators=indicators,
        decisions=tuple(decision for decision, _ in decisions),
        norms=unfolding.norms,
        figures=figures,
        documents=documents,
    )
    problems = (*problems, *unfolding.problems, *unknown, *_clashes(policy))
    return FolderReading(None if problems else policy, in_order(problems))


def _agendas(files: tuple[ReadFile[Record], ...]) -> tuple[Agenda, ...]:
    agendas: list[Agenda] = []
    for file in of_shape(files, AgendaFile):
        themes = {
            f.record.theme: f.record
            for f in of_shape(files, ThemeFile)
            if f.file.agenda == file.file.agenda
        }
        ordered = tuple(themes[key] for key in file.record.themes)
        agendas.append(Agenda(file.record, ordered, file.yaml.origin()))
    return tuple(sorted(agendas, key=lambda agenda: agenda.file.first_year))


def _decisions(
    files: tuple[ReadFile[Record], ...],
) -> tuple[tuple[Decision, ReadFile[DecisionFile]], ...]:
    found = [
        (Decision(f.record, f.file.agenda, f.yaml.origin()), f)
        for f in of_shape(files, DecisionFile)
    ]
    return tuple(sorted(found, key=lambda d: (d[0].file.known_from.last_day, d[0].file.decision)))


def _figures(
    documents: Iterable[PublishedDocument], indicators: Mapping[str, Indicator], *, whole: str
) -> tuple[tuple[Figure, ...], tuple[Finding, ...]]:
    figures: list[Figure] = []
    problems: list[Finding] = []
    for document in documents:
        for place, entry in enumerate(document.file.figures):
            indicator = indicators[entry.indicator]
            origin = document.yaml.origin("figures", place)
            holding = indicator.definition_for(entry.period)
            version = entry.definition or (holding.version if holding else "")
            if version and indicator.definition(version) is None:
                known = ", ".join(d.version for d in indicator.definitions)
                problems.append(
                    Finding.of("R105", origin, indicator=indicator.id, key=version, to_do=known)
                )
            figures.append(
                Figure(
                    key=FigureKey(indicator.id, entry.unit or whole, entry.period),
                    entry=entry,
                    measure=indicator.measure,
                    definition=version,
                    document=document.source.key,
                    known_from=entry.known_from or document.source.known,
                    origin=origin,
                )
            )
    figures.sort(key=lambda f: (f.known_from.last_day, f.document))
    return tuple(figures), tuple(problems)


def _clashes(policy: Policy) -> Iterator[Finding]:
    for first, norm in repeated_on_one_day(policy.norms):
        yield Finding.of(
            "N101",
            norm.origin,
            indicator=norm.key.indicator,
            year=norm.key.period.text,
            unit=norm.key.unit,
            basis=norm.key.basis,
            day=norm.known_from.text,
            first=str(first.origin),
        )
    for other, figure in contradictions(policy.figures):
        yield Finding.of(
            "P101",
            figure.origin,
            indicator=figure.key.indicator,
            period=figure.key.period.text,
            unit=figure.key.unit,
            day=figure.known_from.text,
            first=str(other.origin),
        )
