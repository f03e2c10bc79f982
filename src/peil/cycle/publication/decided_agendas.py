# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Leaves out agendas of which no decision is known yet: a next agenda may lie ready in the folder."""

from __future__ import annotations

from dataclasses import replace

from peil.agenda.policy import Policy


def with_decided_agendas(policy: Policy) -> Policy:
    """Return a policy without the agendas that none of its decisions belongs to.

    What only they hold goes with them: indicators, definitions and norms. An agenda stays where a
    published figure is about an indicator that no other one holds: a document told of it already.
    """
    decided = _decided(policy)
    if decided.issuperset(agenda.key for agenda in policy.agendas):
        return policy
    left = (indicator.within(decided) for indicator in policy.indicators.values())
    indicators = {one.id: one for one in left if one.placements}
    return replace(
        policy,
        agendas=tuple(agenda for agenda in policy.agendas if agenda.key in decided),
        indicators=indicators,
        norms=tuple(norm for norm in policy.norms if norm.key.indicator in indicators),
    )


def _decided(policy: Policy) -> set[str]:
    decided = {decision.agenda for decision in policy.decisions}
    for indicator in sorted({figure.key.indicator for figure in policy.figures}):
        placements = policy.indicators[indicator].placements
        if decided.isdisjoint(place.agenda for place in placements):
            decided.add(placements[0].agenda)
    return decided
