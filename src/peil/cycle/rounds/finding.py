# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Finds a round by its name, and reads its deadlines."""

from __future__ import annotations

from peil.cycle.models import Round
from peil.cycle.refusal import Refusal
from peil.cycle.rounds.steps import Deadlines
from peil.terms.languages import Text


class RoundUnknown(Refusal):
    """A round was asked that was never opened."""

    def __init__(self, key: str) -> None:
        super().__init__(
            asked=Text(nl=f"Gevraagd is ronde '{key}'.", en=f"Round '{key}' was asked."),
            found=Text(nl="Die ronde is niet geopend.", en="That round was not opened."),
            to_do=Text(
                nl="Kies een ronde uit de lijst van rondes.",
                en="Choose a round from the list of rounds.",
            ),
        )


def find_round(key: str, *, to_change: bool = False) -> Round:
    """Return a round by its name; to change it, locked until the end of the transaction.

    Raises:
        RoundUnknown: when it was never opened.
    """
    rounds = Round.objects.select_for_update(no_key=True) if to_change else Round.objects
    found = rounds.filter(key=key).first()
    if found is None:
        raise RoundUnknown(key)
    return found


def deadlines_of(opened: Round) -> Deadlines:
    """Return the deadlines of a round."""
    return Deadlines(
        supply_by=opened.supply_by,
        approve_by=opened.approve_by,
        accept_by=opened.accept_by,
        interpret_by=opened.interpret_by,
        discussed_on=opened.discussed_on,
    )
