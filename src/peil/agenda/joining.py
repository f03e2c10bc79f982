# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Joins the entries of one indicator in several agendas into one indicator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from peil.agenda.agendas import ThemeFile
from peil.agenda.bridging import with_bridges
from peil.agenda.findings import Finding, Origin
from peil.agenda.indicators import Definition, Indicator, Placement
from peil.agenda.loading import ReadFiles, of_shape


def join_indicators(
    files: ReadFiles, *, order: Sequence[str]
) -> tuple[Mapping[str, Indicator], tuple[Finding, ...]]:
    """Return every indicator by its name, and where its entries contradict one another.

    Args:
        files: the folder's files; theme files hold the entries, decisions record bridges.
        order: the agendas from early to late.
    """
    placements: dict[str, list[Placement]] = {}
    for file in sorted(of_shape(files, ThemeFile), key=lambda f: order.index(f.file.agenda)):
        for place, entry in enumerate(file.record.indicators):
            origin = file.yaml.origin("indicators", place)
            definitions = {
                d.version: file.yaml.origin("indicators", place, "definitions", number)
                for number, d in enumerate(entry.definitions)
            }
            placement = Placement(file.file.agenda, file.record.theme, entry, origin, definitions)
            placements.setdefault(entry.id, []).append(placement)
    joined = {key: _joined(found) for key, found in placements.items()}
    problems = tuple(p for found in placements.values() for p in _contradictions(found))
    bridged, unbridged = with_bridges(joined, files)
    return bridged, (*problems, *unbridged)


def _joined(placements: Sequence[Placement]) -> Indicator:
    definitions: list[Definition] = [d for p in placements for d in p.entry.definitions]
    origins: dict[str, Origin] = {}
    for placement in placements:
        origins.update(placement.definition_origins)
    return Indicator(
        id=placements[0].entry.id,
        measure=placements[0].entry.measure,
        definitions=tuple(sorted(definitions, key=lambda d: d.first_day)),
        placements=tuple(placements),
        definition_origins=origins,
    )


def _contradictions(placements: Sequence[Placement]) -> Iterable[Finding]:
    first = placements[0]
    seen: dict[str, Origin] = {}
    for placement in placements:
        if placement.entry.measure is not first.entry.measure:
            yield Finding.of(
                "R108",
                placement.origin,
                indicator=placement.entry.id,
                what="measure",
                first=str(first.origin),
            )
        for version, origin in placement.definition_origins.items():
            earlier = seen.setdefault(version, origin)
            if earlier != origin:
                yield Finding.of("R107", origin, key=version, first=str(earlier))
