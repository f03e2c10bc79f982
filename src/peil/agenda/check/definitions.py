# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Checks that every indicator is defined, and that breaks in a definition are bridged or known."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from peil.agenda.bridges import overlap_counts
from peil.agenda.findings import Finding
from peil.agenda.indicators import Role
from peil.agenda.policy import Policy
from peil.terms.periods import year_period


def check(policy: Policy) -> Iterator[Finding]:
    """Yield a finding for every undefined year, unbridged break and bridge without its counts."""
    yield from _undefined(policy)
    yield from _breaks(policy)
    yield from _bridges_without_counts(policy)


def _undefined(policy: Policy) -> Iterator[Finding]:
    for indicator in policy.indicators.values():
        for placement in indicator.placements:
            if placement.entry.role is not Role.AGREED and indicator.definitions:
                continue
            years = policy.agenda(placement.agenda).years
            missing = [y for y in years if indicator.definition_for(year_period(y)) is None]
            if len(missing) == len(years):
                yield Finding.of(
                    "D201",
                    placement.origin,
                    indicator=indicator.id,
                    year=str(missing[0]),
                )


def _breaks(policy: Policy) -> Iterator[Finding]:
    for indicator in policy.indicators.values():
        for before, after in pairwise(indicator.definitions):
            if indicator.bridge_between(before.version, after.version) is not None:
                continue
            origin = indicator.definition_origins[after.version]
            yield Finding.of(
                "D202",
                origin,
                indicator=indicator.id,
                day=after.first_day.isoformat(),
                before=before.version,
                after=after.version,
            )


def _bridges_without_counts(policy: Policy) -> Iterator[Finding]:
    """Yield a finding for every overlap year of which one count or both are not known."""
    for indicator in policy.indicators.values():
        for definition in indicator.definitions:
            bridge = definition.bridge
            if bridge is None or bridge.overlap_year is None:
                continue
            key = (indicator.id, policy.whole.key)
            figures = [f for f in policy.figures if (f.key.indicator, f.key.unit) == key]
            if overlap_counts(bridge, later=definition.version, figures=figures) is None:
                yield Finding.of(
                    "D203",
                    indicator.definition_origins[definition.version],
                    indicator=indicator.id,
                    year=str(bridge.overlap_year),
                    before=bridge.to,
                    after=definition.version,
                )
