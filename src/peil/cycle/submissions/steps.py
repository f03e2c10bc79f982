# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Takes a submission one step further or back, as the table of the workflow says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from peil.agenda.policy import Policy
from peil.cycle.models import Acceptance, Delivery, Submission
from peil.cycle.rights import Action
from peil.cycle.rounds.closing import require_open
from peil.cycle.signature import Signature
from peil.cycle.submissions.asked import LONGEST_TEXT
from peil.cycle.submissions.checking import outcome_of
from peil.cycle.submissions.figure_cells import CellRefused, readable_text
from peil.cycle.submissions.finding import locked_submission, require_seen, submission_subjects
from peil.cycle.submissions.four_eyes import require_another
from peil.cycle.submissions.refusing import NotReady, ReasonMissing, ReasonUnfit
from peil.cycle.submissions.stored import drafts_of
from peil.cycle.trail.recording import Happened, Subject, figure_subject, record
from peil.cycle.workflow import State, Transition, TransitionRefused, transition


@dataclass(frozen=True)
class Seen:
    """The submission that somebody looked at, and the number of the delivery that it held.

    Without a number the step is about whatever is there.
    """

    round_key: str
    unit: str
    number: int | None = None


def take_step(
    round_key: str, unit: str, action: Action, *, policy: Policy, by: Signature, reason: str = ""
) -> Submission:
    """Take a step with whatever delivery a submission holds; see `take_step_on`.

    Raises:
        Refusal: as `take_step_on` does.
    """
    seen = Seen(round_key, unit)
    return take_step_on(seen, action, policy=policy, by=by, reason=reason)


@transaction.atomic
def take_step_on(
    seen: Seen, action: Action, *, policy: Policy, by: Signature, reason: str = ""
) -> Submission:
    """Take a step with the delivery that somebody saw.

    Of two people who take a step at once, the second finds what the first one did, and is told.

    Args:
        seen: the submission, and which delivery of it.
        action: the step: supply, approve, return, accept or reopen.
        policy: the agendas, which figures are checked by.
        by: who takes the step, and when.
        reason: why figures are returned or reopened.

    Raises:
        RightMissing: when the person may not take the step for the unit.
        SubmissionMissing: when there is no such submission.
        TransitionRefused: when the step does not follow from where it stands.
        RoundClosed: when the round is closed.
        FiguresChanged: when another delivery is there than the one that was seen.
        ReasonMissing: when a reason is needed and none is given.
        ReasonUnfit: when the reason cannot be stored.
        SamePerson: when somebody else must take the step.
        NotReady: when a problem stands in the way.
    """
    by.require(action, unit=seen.unit)
    submission = locked_submission(seen.round_key, seen.unit)
    step = _step(submission, action)
    require_open(submission.round)
    require_seen(submission, seen.number)
    written = _reason(step, reason)
    delivery = _delivery(submission, action)
    if step.by_another:
        require_another(submission, action, by=by)
    if step.needs_valid:
        _require_ready(submission, delivery, policy=policy, by=by)
    _take(submission, step, reason=written, by=by)
    if step.becomes is State.ACCEPTED:
        Acceptance.objects.create(
            delivery=delivery, accepted_by=by.signer, accepted_at=by.moment, known_from=by.day
        )
    record(_happened(submission, delivery, step, written), by=by)
    return submission


def _step(submission: Submission, action: Action) -> Transition:
    """Return the row of the table; saving is no step, since it brings figures along.

    Raises:
        TransitionRefused: when the step does not follow.
    """
    if action is Action.SAVE_FIGURES:
        raise TransitionRefused(State(submission.state), action)
    return transition(State(submission.state), action)


def _delivery(submission: Submission, action: Action) -> Delivery:
    """Return the current delivery, which every state but the first has.

    Raises:
        TransitionRefused: when there is none.
    """
    if submission.current is None:
        raise TransitionRefused(State(submission.state), action)
    return submission.current


def _reason(step: Transition, reason: str) -> str:
    """Return the reason without what surrounds it.

    Raises:
        ReasonMissing: when it is needed and empty.
        ReasonUnfit: when it is too long, or holds a sign that nobody can read.
    """
    try:
        written = readable_text(reason)
    except CellRefused:
        raise ReasonUnfit(step.action, longest=LONGEST_TEXT) from None
    if step.needs_reason and not written:
        raise ReasonMissing(step.action)
    return written


def _require_ready(
    submission: Submission, delivery: Delivery, *, policy: Policy, by: Signature
) -> None:
    """Require that nothing stands in the way.

    Raises:
        NotReady: when something does; it names what.
    """
    drafts = drafts_of(delivery)
    figures = drafts.figures if drafts is not None else ()
    found = outcome_of(submission, figures, policy=policy, day=by.day)
    if found.in_the_way:
        raise NotReady(found.in_the_way)


def _take(submission: Submission, step: Transition, *, reason: str, by: Signature) -> None:
    """Change the submission as the step says."""
    submission.state, submission.changed_at = step.becomes, by.moment
    if step.becomes is State.SUPPLIED:
        submission.supplied_by, submission.approved_by, submission.reason = by.signer, None, ""
    elif step.becomes is State.APPROVED:
        submission.approved_by = by.signer
    elif step.becomes is State.RETURNED:
        submission.reason = reason
    submission.save()


def _happened(
    submission: Submission, delivery: Delivery, step: Transition, reason: str
) -> Happened:
    after: dict[str, Any] = {"state": step.becomes.value, "delivery": delivery.number}
    if reason:
        after["reason"] = reason
    return Happened(
        step.event,
        (*submission_subjects(submission), *_figures(submission, delivery)),
        before={"state": step.state.value},
        after=after,
    )


def _figures(submission: Submission, delivery: Delivery) -> tuple[Subject, ...]:
    names = delivery.figures.order_by("pk").values_list("indicator", flat=True)
    period = submission.round.period
    return tuple(figure_subject(name, submission.unit, period) for name in names)
