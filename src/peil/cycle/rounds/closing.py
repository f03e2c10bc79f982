# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Closes a round, and keeps figures out of one that is closed."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from peil.cycle.models import Round, Submission
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.rounds.finding import find_round
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, Subject, record
from peil.cycle.workflow import State
from peil.terms.languages import Text


class RoundClosed(Refusal):
    """Something was asked of a round that is closed."""

    def __init__(self, key: str) -> None:
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is iets te veranderen in ronde {key}.",
                en=f"To change something in round {key} was asked.",
            ),
            found=Text(nl="Die ronde is gesloten.", en="That round is closed."),
            to_do=Text(
                nl="Lever een later cijfer in een ronde die open is.",
                en="Supply a later figure in a round that is open.",
            ),
        )


class SubmissionsMissing(Refusal):
    """A round was closed without a reason while not all figures are accepted."""

    def __init__(self, key: str, *, missing: Iterable[Submission]) -> None:
        units = ", ".join(submission.unit for submission in missing)
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is ronde {key} te sluiten.", en=f"To close round {key} was asked."
            ),
            found=Text(
                nl=f"Nog niet aanvaard zijn de cijfers van: {units}.",
                en=f"Not accepted yet are the figures of: {units}.",
            ),
            to_do=Text(
                nl="Wacht daarop, of schrijf op waarom de ronde zonder die cijfers sluit.",
                en="Wait for them, or write down why the round closes without these figures.",
            ),
        )


@transaction.atomic
def close_round(key: str, *, by: Signature, reason: str = "") -> Round:
    """Close a round: when all figures are accepted, or with a written reason.

    Args:
        key: the name of the round.
        by: who closes it, and when.
        reason: why it closes while figures are missing; the trail tells which are.

    Raises:
        RightMissing: when they may not.
        RoundUnknown: when there is no such round.
        RoundClosed: when it is closed already.
        SubmissionsMissing: when figures are not accepted and no reason is given.
    """
    by.require(Action.CLOSE_ROUND)
    closing = find_round(key, to_change=True)
    require_open(closing)
    submissions = tuple(closing.submissions.select_for_update(no_key=True))
    missing = tuple(s for s in submissions if s.state != State.ACCEPTED)
    if missing and not reason.strip():
        raise SubmissionsMissing(key, missing=missing)
    closing.closed_at, closing.closed_by = by.moment, by.signer
    closing.closing_reason = reason.strip()
    closing.save(update_fields=["closed_at", "closed_by", "closing_reason"])
    after = {
        "closed": True,
        "reason": closing.closing_reason,
        "missing": {s.unit: s.state for s in missing},
    }
    told = Happened("round_closed", (Subject("round", key),), before={"closed": False}, after=after)
    record(told, by=by)
    return closing


def require_open(asked: Round) -> None:
    """Do nothing when a round is open; asks the database, not the round that is given.

    Whoever changes a submission locks it first and calls this then: closing a round locks all its
    submissions, so that no figure slips in while it closes.

    Raises:
        RoundClosed: when it is closed.
    """
    if not Round.objects.filter(pk=asked.pk, closed_at__isnull=True).exists():
        raise RoundClosed(asked.key)
