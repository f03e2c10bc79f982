# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Checks that the files of a policy folder fit together: names exist, once, in the right file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from peil.agenda.agendas import AgendaFile, PartiesFile, ThemeFile
from peil.agenda.codelists import CodeList
from peil.agenda.decisions import ALL, DecisionFile
from peil.agenda.findings import Finding, Origin
from peil.agenda.folder import AGENDA_FILE, FileKind
from peil.agenda.indicators import IndicatorEntry
from peil.agenda.lists import SourcesFile, UnitsFile
from peil.agenda.loading import ReadFile, ReadFiles, misnamed, of_shape
from peil.agenda.published import PublishedFile
from peil.agenda.unfolding import EACH_REGIONAL
from peil.terms.errors import nearest_names
from peil.terms.record import Mention, Named, Record

_UNKNOWN = {
    Named.SOURCE: "R101",
    Named.INDICATOR: "R102",
    Named.UNIT: "R103",
    Named.PARTY: "R104",
    Named.THEME: "R106",
    Named.AGENDA: "R106",
    Named.CODELIST: "R112",
}


def names_in(files: ReadFiles) -> Mapping[Named, frozenset[str]]:
    """Return every name that the files define, by what it is the name of."""
    found: dict[Named, set[str]] = {what: set() for what in Named}
    for file in files:
        for what, key, _ in _defined(file):
            found[what].add(key)
    return {what: frozenset(keys) for what, keys in found.items()}


_LISTS: tuple[tuple[type[Record], Named, str, str], ...] = (
    (SourcesFile, Named.SOURCE, "sources", "key"),
    (DecisionFile, Named.SOURCE, "sources", "key"),
    (PartiesFile, Named.PARTY, "parties", "key"),
    (UnitsFile, Named.UNIT, "units", "key"),
    (ThemeFile, Named.INDICATOR, "indicators", "id"),
)
_SINGLES: tuple[tuple[type[Record], Named, str], ...] = (
    (AgendaFile, Named.AGENDA, "agenda"),
    (ThemeFile, Named.THEME, "theme"),
    (CodeList, Named.CODELIST, "codelist"),
)


def _defined(file: ReadFile[Record]) -> Iterator[tuple[Named, str, tuple[str | int, ...]]]:
    """Yield the names that one file defines, with where they stand in it."""
    record = file.record
    for shape, what, field in _SINGLES:
        if isinstance(record, shape):
            yield what, getattr(record, field), (field,)
    if isinstance(record, UnitsFile):
        yield Named.UNIT, record.whole.key, ("whole",)
    for shape, what, field, name in _LISTS:
        if isinstance(record, shape):
            for place, item in enumerate(getattr(record, field)):
                yield what, getattr(item, name), (field, place)


def unknown_names(files: ReadFiles, known: Mapping[Named, frozenset[str]]) -> Iterator[Finding]:
    """Yield a finding for every name that nothing in the folder defines."""
    for file in files:
        for mention in file.mentioned:
            if mention.key in known[mention.what] or _stands_for_more(file, mention):
                continue
            origin = file.yaml.origin(*mention.path)
            near = nearest_names(mention.key, known=known[mention.what])
            advice = f"{', '.join(near)}?" if near else ""
            yield Finding.of(_UNKNOWN[mention.what], origin, key=mention.key, to_do=advice)


def _stands_for_more(file: ReadFile[Record], mention: Mention) -> bool:
    """Return whether a name is a word that a decision may write for more than one."""
    words = {(Named.UNIT, EACH_REGIONAL), (Named.INDICATOR, ALL)}
    return isinstance(file.record, DecisionFile) and (mention.what, mention.key) in words


def repeated_names(files: ReadFiles) -> Iterator[Finding]:
    """Yield a finding for every name that is defined more than once where once is allowed.

    Indicators and themes may come back in another agenda; agreements and the like may not come
    back within one.
    """
    seen: dict[tuple[str, ...], str] = {}
    for file in files:
        agenda = file.file.agenda
        named = [(what.value, key, path) for what, key, path in _defined(file)]
        for what, key, path in (*named, *_parts(file)):
            within = agenda if what in {"indicator", "theme", "part"} else ""
            origin = file.yaml.origin(*path)
            first = seen.setdefault((what, within, key), str(origin))
            if first != str(origin):
                yield Finding.of("R107", origin, key=key, first=first)


_PARTS = ("agreements", "partner_contributions", "preconditions", "principles", "monitoring")


def _parts(file: ReadFile[Record]) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    """Yield the agreements, contributions, conditions and rules that one file defines."""
    if not isinstance(file.record, AgendaFile | ThemeFile):
        return
    for name in (*_PARTS, "evaluation"):
        for place, part in enumerate(getattr(file.record, name, ())):
            yield "part", part.id, (name, place)


def misnamed_files(files: ReadFiles) -> Iterator[Finding]:
    """Yield a finding for every file whose name differs from the name it holds."""
    for file in files:
        yield from misnamed(file, *_called(file))


_NAMED_AFTER: tuple[tuple[type[Record], str], ...] = (
    (ThemeFile, "theme"),
    (DecisionFile, "decision"),
    (PublishedFile, "document"),
    (CodeList, "codelist"),
)


def _called(file: ReadFile[Record]) -> tuple[str, str, str]:
    record, stem = file.record, file.file.path.stem
    if isinstance(record, AgendaFile):
        return file.file.agenda, record.agenda, "agenda"
    for shape, field in _NAMED_AFTER:
        if isinstance(record, shape):
            return stem, getattr(record, field), field
    return stem, stem, ""


def unlisted_themes(files: ReadFiles) -> Iterator[Finding]:
    """Yield a finding for every theme file that its agenda does not list, or lists in vain."""
    everything = tuple(files)
    themes = of_shape(everything, ThemeFile)
    for agenda in of_shape(everything, AgendaFile):
        listed = {key: place for place, key in enumerate(agenda.record.themes)}
        present = {t.file.path.stem: t for t in themes if t.file.agenda == agenda.file.agenda}
        for key in listed.keys() - present.keys():
            origin = agenda.yaml.origin("themes", listed[key])
            advice = f"{FileKind.THEME.value}?"
            yield Finding.of("R106", origin, key=key, to_do=advice)
        for key in present.keys() - listed.keys():
            origin = present[key].yaml.origin("theme")
            advice = "agenda.yaml: themes?"
            yield Finding.of("R106", origin, key=key, to_do=advice)


def files_without_agenda(files: ReadFiles) -> Iterator[Finding]:
    """Yield a finding for every theme and decision in a folder without an agenda."""
    everything = tuple(files)
    present = {file.file.agenda for file in of_shape(everything, AgendaFile)}
    for file in everything:
        folder = file.file.agenda
        if folder and folder not in present:
            yield Finding.of("R111", file.yaml.origin(), folder=folder, missing=AGENDA_FILE)


def overlapping_agendas(files: ReadFiles) -> Iterator[Finding]:
    """Yield a finding for every agenda that claims a year of another one."""
    claimed: dict[int, str] = {}
    for file in of_shape(files, AgendaFile):
        for year in range(file.record.first_year, file.record.last_year + 1):
            other = claimed.setdefault(year, file.record.agenda)
            if other != file.record.agenda:
                origin = file.yaml.origin("first_year")
                yield Finding.of("R109", origin, year=str(year), other=other)
                break


def parts_without_a_whole(files: ReadFiles) -> Iterator[Finding]:
    """Yield a finding for every part whose whole is not in its agenda, or is a part of it."""
    placed: dict[str, list[tuple[IndicatorEntry, Origin]]] = {}
    for file in of_shape(files, ThemeFile):
        for place, entry in enumerate(file.record.indicators):
            origin = file.yaml.origin("indicators", place)
            placed.setdefault(file.file.agenda, []).append((entry, origin))
    for found in placed.values():
        wholes = {entry.id: entry.part_of.indicator for entry, _ in found if entry.part_of}
        names = {entry.id for entry, _ in found}
        for entry, origin in found:
            whole = wholes.get(entry.id)
            if whole is not None and (whole not in names or _leads_back(entry.id, wholes)):
                yield Finding.of("R110", origin, indicator=entry.id, whole=whole)


def _leads_back(start: str, wholes: Mapping[str, str]) -> bool:
    """Return whether going from part to whole ever comes back to where it started."""
    seen: set[str] = set()
    at = wholes.get(start)
    while at is not None and at not in seen:
        if at == start:
            return True
        seen.add(at)
        at = wholes.get(at)
    return False
