# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Checks that the norms of units add up to the norm of the whole, and names the remainder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from peil.agenda.check.about import about_norm
from peil.agenda.findings import Finding
from peil.agenda.norms import Norm, NormKey, norms_in_force
from peil.agenda.policy import Policy
from peil.terms.quantities import Measure

ADDS_UP = frozenset({Measure.COUNT, Measure.EUR_MILLION, Measure.FTE})
"""Percentages and days of units do not add up to those of the whole."""


def check(policy: Policy) -> Iterator[Finding]:
    """Yield a finding wherever unit norms leave a remainder of the norm of the whole."""
    in_force = norms_in_force(policy.norms, known_on=date.max)
    grouped: dict[NormKey, list[Norm]] = {}
    for key, norm in in_force.items():
        if key.unit != policy.whole.key and norm.number is not None and norm.measure in ADDS_UP:
            grouped.setdefault(key._replace(unit=policy.whole.key), []).append(norm)
    for key, norms in grouped.items():
        whole = in_force.get(key)
        if whole is None or whole.number is None:
            continue
        total = sum((n.number for n in norms if n.number is not None), Decimal(0))
        if total == whole.number:
            continue
        year = key.period.first_day.year
        existing = [unit for unit in policy.units.values() if unit.existed_in(year)]
        yield about_norm(
            "N205",
            norms[0],
            count=str(len(norms)),
            all=str(len(existing)),
            sum=total,
            whole=whole.number,
            remainder=whole.number - total,
        )
