# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Brings together what waits for one person, whatever their roles."""

from __future__ import annotations

from collections.abc import Iterator

from peil.agenda.policy import Policy
from peil.cycle.rights import Action, may
from peil.cycle.rounds.standing import open_rounds, standing_of
from peil.cycle.signature import Signature
from peil.cycle.waiting.items import WaitingGroup, Waits, grouped
from peil.cycle.waiting.oversight import people_waiting, trail_waiting
from peil.cycle.waiting.publishing import decisions_waiting, editions_waiting, meetings_waiting
from peil.cycle.waiting.rounds import late_steps, rounds_to_close, rounds_to_open, steps_waiting
from peil.cycle.waiting.texts import texts_waiting


def waiting_for(by: Signature, *, policy: Policy) -> tuple[WaitingGroup, ...]:
    """Return what waits for somebody on a day, by kind; nothing when nothing does.

    The number of questions to the database depends on the roles, not on how many rounds or units
    there are.

    Args:
        by: who asks, and when.
        policy: the policy folder as it is now.
    """
    return grouped(
        (
            *_of_rounds(by, policy=policy),
            *meetings_waiting(by=by),
            *decisions_waiting(by=by),
            *editions_waiting(by=by),
            *trail_waiting(by=by),
            *people_waiting(by=by),
        )
    )


def _of_rounds(by: Signature, *, policy: Policy) -> Iterator[Waits]:
    if not may(by.holdings, Action.SEE_ROUNDS):
        return
    standings = standing_of(open_rounds())
    yield from steps_waiting(standings, by=by)
    yield from texts_waiting(standings, policy=policy, by=by)
    yield from rounds_to_open(policy=policy, by=by)
    yield from late_steps(standings, by=by)
    yield from rounds_to_close(standings, by=by)
