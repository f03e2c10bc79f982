# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Checks for norms that the last known result already met on the day they were set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from peil.agenda.check.about import about_norm
from peil.agenda.decisions import MAIN
from peil.agenda.figures import Figure, Realisation, realisations
from peil.agenda.findings import Finding
from peil.agenda.indicators import meets
from peil.agenda.norms import Norm, original_norms
from peil.agenda.policy import Policy
from peil.terms.periods import Period


def check(policy: Policy) -> Iterator[Finding]:
    """Yield a finding for every norm, as first set, that was met before it was set."""
    for norm in original_norms(policy.norms, known_on=date.max).values():
        placement = policy.indicators[norm.key.indicator].placement_in(norm.agenda)
        last = last_known_result(policy, norm)
        if placement is None or last is None or norm.number is None or last.number is None:
            continue
        if meets(last.number, norm=norm.number, direction=placement.entry.direction):
            yield about_norm(
                "N204",
                norm,
                value=norm.number,
                day=norm.known_from.text,
                last=last.number,
                period=last.figure.key.period.text,
            )


def last_known_result(policy: Policy, norm: Norm) -> Realisation | None:
    """Return the result of the latest year that was known when a norm was set.

    Only years before the norm's own, and only results of a definition that can be compared
    with the one of the norm's year, count.
    """
    if norm.key.basis != MAIN or not norm.key.period.is_year:
        return None
    found = realisations(_earlier_figures(policy, norm), known_on=norm.known_from.last_day)
    comparable = {
        key.period: one
        for key, one in found.items()
        if _comparable(policy, norm.key.indicator, one.figure, norm.key.period)
    }
    return comparable[max(comparable)] if comparable else None


def _earlier_figures(policy: Policy, norm: Norm) -> list[Figure]:
    return [
        f
        for f in policy.figures
        if (f.key.indicator, f.key.unit) == (norm.key.indicator, norm.key.unit)
        and f.key.period.is_year
        and f.key.period.last_day < norm.key.period.first_day
    ]


def _comparable(policy: Policy, indicator: str, figure: Figure, period: Period) -> bool:
    holding = policy.indicators[indicator].definition_for(period)
    if holding is None:
        return False
    return policy.indicators[indicator].comparable(figure.definition, holding.version)
