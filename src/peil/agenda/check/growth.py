# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Checks that a growth stated in words matches the norms as first agreed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from peil.agenda.check.about import about_norm
from peil.agenda.findings import Finding
from peil.agenda.indicators import Growth, GrowthPer
from peil.agenda.norms import Norm, original_norms, year_key
from peil.agenda.policy import Policy

TOLERANCE = Decimal(1)
"""A norm may be rounded up or down to a whole number, so less than one is no difference."""


def check(policy: Policy) -> Iterator[Finding]:
    """Yield a finding for every norm that a stated growth does not lead to."""
    originals = original_norms(policy.norms, known_on=date.max)
    for agenda in policy.agendas:
        for entry in agenda.entries:
            by_year = {
                key.period.first_day.year: norm
                for key, norm in originals.items()
                if key == year_key(entry.id, unit=policy.whole.key, year=key.period.first_day.year)
                and norm.number is not None
            }
            for growth in entry.growth:
                yield from _misses(growth, by_year)


def _misses(growth: Growth, norms: Mapping[int, Norm]) -> Iterator[Finding]:
    factor = 1 + growth.percent / 100
    if growth.per is GrowthPer.YEAR:
        steps = [(year - 1, year) for year in range(growth.from_year + 1, growth.to_year + 1)]
    else:
        steps = [(growth.from_year, growth.to_year)]
    for start, end in steps:
        base = growth.base if growth.base is not None else _number(norms.get(start))
        norm = norms.get(end)
        if base is None or norm is None or norm.number is None:
            continue
        expected = base * factor
        if abs(expected - norm.number) >= TOLERANCE:
            yield about_norm(
                "N201",
                norm,
                percent=growth.percent,
                expected=expected.quantize(Decimal("0.01")),
                value=norm.number,
            )


def _number(norm: Norm | None) -> Decimal | None:
    return norm.number if norm is not None else None
