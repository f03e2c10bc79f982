# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Joins the entries of one indicator in several agendas into one indicator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from peil.agenda.agendas import ThemeFile
from peil.agenda.findings import Finding, Origin
from peil.agenda.indicators import Definition, Indicator, Placement
from peil.agenda.loading import ReadFiles, of_shape


def join_indicators(
    files: ReadFiles, *, order: Sequence[str]
) -> tuple[Mapping[str, Indicator], tuple[Finding, ...]]:
    """Return every indicator by its name, and where its entries contradict one another.

    Args:
        files: the folder's files; theme files hold the entries.
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
    problems = [p for found in placements.values() for p in _contradictions(found)]
    problems += [p for indicator in joined.values() for p in _bridges_to_nowhere(indicator)]
    return joined, tuple(problems)


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


def _bridges_to_nowhere(indicator: Indicator) -> Iterable[Finding]:
    """Yield a finding for every bridge that does not lead to an earlier version."""
    for place, definition in enumerate(indicator.definitions):
        earlier = [d.version for d in indicator.definitions[:place]]
        if definition.bridge is not None and definition.bridge.to not in earlier:
            yield Finding.of(
                "R105",
                indicator.definition_origins[definition.version],
                indicator=indicator.id,
                key=definition.bridge.to,
                to_do=", ".join(earlier),
            )
