# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Puts the bridges that decisions record into the definitions, each known from its own day.

A bridge in a theme file was always known. One in a decision is known from the day of the decision;
of two for one definition, the one that became known last counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from peil.agenda.decisions import DecisionFile
from peil.agenda.findings import Finding
from peil.agenda.indicators import Definition, Indicator, KnownBridge
from peil.agenda.loading import ReadFiles, of_shape
from peil.agenda.policy import Policy


def with_bridges(
    indicators: Mapping[str, Indicator], files: ReadFiles
) -> tuple[Mapping[str, Indicator], tuple[Finding, ...]]:
    """Return the indicators with every recorded bridge in its definition, and what is wrong.

    Args:
        indicators: by name, with the bridges of their theme files.
        files: the folder's files; decisions record bridges.
    """
    decided = _decided(files)
    known = {
        key: (*_written(indicator), *decided.get(key, ())) for key, indicator in indicators.items()
    }
    bridged = {key: _bridged(one, known[key]) for key, one in indicators.items()}
    problems = [
        problem
        for key, indicator in indicators.items()
        for problem in (*_to_nowhere(indicator, known[key]), *_on_one_day(indicator, known[key]))
    ]
    return bridged, tuple(problems)


def as_bridged_on(policy: Policy, *, known_on: date) -> Policy:
    """Return a policy without the bridges that became known after a day, which is inclusive."""
    later = {
        key: _bridged(one, [b for b in one.bridges if b.known_from <= known_on])
        for key, one in policy.indicators.items()
        if any(bridge.known_from > known_on for bridge in one.bridges)
    }
    return replace(policy, indicators={**policy.indicators, **later}) if later else policy


def _written(indicator: Indicator) -> Iterator[KnownBridge]:
    """Yield the bridges that stand in the definitions themselves."""
    for one in indicator.definitions:
        if one.bridge is not None:
            origin = indicator.definition_origins[one.version]
            yield KnownBridge(one.version, one.bridge, date.min, origin)


def _decided(files: ReadFiles) -> Mapping[str, tuple[KnownBridge, ...]]:
    """Return the bridges that decisions record, by indicator, in the order they became known."""
    found: dict[str, tuple[KnownBridge, ...]] = {}
    decisions = of_shape(files, DecisionFile)
    for file in sorted(decisions, key=lambda f: f.record.known_from.last_day):
        known_from = file.record.known_from.last_day
        for place, one in enumerate(file.record.bridges):
            origin = file.yaml.origin("bridges", place)
            known = KnownBridge(one.version, one.bridge, known_from, origin)
            found[one.indicator] = (*found.get(one.indicator, ()), known)
    return found


def _bridged(indicator: Indicator, known: Iterable[KnownBridge]) -> Indicator:
    last = {one.version: one.bridge for one in known}

    def bridged(definition: Definition) -> Definition:
        return definition.model_copy(update={"bridge": last.get(definition.version)})

    definitions = tuple(bridged(definition) for definition in indicator.definitions)
    return replace(indicator, definitions=definitions, bridges=tuple(known))


def _to_nowhere(indicator: Indicator, known: Iterable[KnownBridge]) -> Iterator[Finding]:
    """Yield a finding for every bridge that does not lead from a version to an earlier one."""
    versions = [definition.version for definition in indicator.definitions]
    for one in known:
        earlier = versions[: versions.index(one.version)] if one.version in versions else []
        if one.version not in versions:
            wrong, near = one.version, versions
        elif one.bridge.to not in earlier:
            wrong, near = one.bridge.to, earlier
        else:
            continue
        yield Finding.of(
            "R105", one.origin, indicator=indicator.id, key=wrong, to_do=", ".join(near)
        )


def _on_one_day(indicator: Indicator, known: Iterable[KnownBridge]) -> Iterator[Finding]:
    """Yield a finding for every bridge of a definition that has one from the same day."""
    seen: dict[tuple[str, date], KnownBridge] = {}
    for one in known:
        first = seen.setdefault((one.version, one.known_from), one)
        if first is not one:
            yield Finding.of(
                "R114",
                one.origin,
                indicator=indicator.id,
                key=one.version,
                day=one.known_from.isoformat(),
                first=str(first.origin),
            )
