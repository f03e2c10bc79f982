# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Checks that every indicator is defined, and that breaks in a definition are bridged or known."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from peil.agenda.findings import Finding
from peil.agenda.indicators import Role
from peil.agenda.policy import Policy
from peil.terms.periods import year_period


def check(policy: Policy) -> Iterator[Finding]:
    """Yield a finding for every undefined year and every unbridged break."""
    yield from _undefined(policy)
    yield from _breaks(policy)


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
            if indicator.comparable(before.version, after.version):
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
