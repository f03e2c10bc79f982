# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Checks for norms that the last known result already met on the day they were set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from peil.agenda.check.about import about_norm
from peil.agenda.findings import Finding
from peil.agenda.indicators import meets
from peil.agenda.norms import original_norms
from peil.agenda.policy import Policy
from peil.agenda.results_before import results_before


def check(policy: Policy) -> Iterator[Finding]:
    """Yield a finding for every norm, as first set, that was met before it was set."""
    for norm in original_norms(policy.norms, known_on=date.max).values():
        placement = policy.indicators[norm.key.indicator].placement_in(norm.agenda)
        last = results_before(policy, norm, known_on=norm.known_from.last_day).last
        if placement is None or last is None or norm.number is None:
            continue
        if meets(last.number, norm=norm.number, direction=placement.entry.direction):
            yield about_norm(
                "N204",
                norm,
                value=norm.number,
                day=norm.known_from.text,
                last=last.number,
                period=str(last.year),
            )
