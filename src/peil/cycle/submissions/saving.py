# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Saves the figures of a submission: a new delivery each time they say something else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from peil.agenda.policy import Policy
from peil.cycle.models import Delivery, Submission, SuppliedFigure
from peil.cycle.models.people import NAME_LENGTH
from peil.cycle.rights import Action
from peil.cycle.rounds.closing import require_open
from peil.cycle.signature import Signature
from peil.cycle.submissions.asked import figures_asked
from peil.cycle.submissions.drafts import CameIn, Drafts, FigureDraft
from peil.cycle.submissions.finding import locked_submission, require_seen, submission_subjects
from peil.cycle.submissions.stored import digest_of, drafts_of, stored_row, told
from peil.cycle.trail.recording import Happened, figure_subject, record
from peil.cycle.workflow import State, transition


@dataclass(frozen=True)
class Saved:
    """What became of figures that were saved: the delivery that holds them, and if it is new."""

    delivery: Delivery
    is_new: bool


@transaction.atomic
def save_figures(
    round_key: str,
    unit: str,
    drafts: Drafts,
    *,
    policy: Policy,
    by: Signature,
    expected: int | None = None,
) -> Saved:
    """Save figures as the next delivery of a submission, all of them or none.

    They take the place of those of the delivery before. Where they say exactly the same, nothing
    changes; figures that were returned and are saved unchanged are a delivery of their own, since
    the unit stands by them.

    Args:
        round_key: the round.
        unit: the unit that supplies.
        drafts: its figures, whether or not they are complete and right.
        policy: the agendas, which say what an indicator is.
        by: who saves, and when.
        expected: the number of the delivery that they saw, 0 where there was none; nothing
            where it does not matter, as for a file that holds every figure.

    Raises:
        SubmissionMissing: when the round or the unit in it does not exist.
        RightMissing: when the person may not save figures of the unit.
        TransitionRefused: when the figures are locked.
        FiguresChanged: when somebody saved another delivery than the one that was expected.
        RoundClosed: when the round is closed.
        FiguresNotAsked: when a figure is of something else than the round asks.
        FigureUnfit: when a figure cannot be stored.
        NothingToSave: when there are none.
    """
    by.require(Action.SAVE_FIGURES, unit=unit)
    submission = locked_submission(round_key, unit)
    step = transition(State(submission.state), Action.SAVE_FIGURES)
    require_open(submission.round)
    require_seen(submission, expected)
    figures = figures_asked(drafts.figures, submission=submission, policy=policy)
    before = drafts_of(submission.current)
    current = submission.current
    unchanged = current is not None and current.digest == digest_of(figures)
    if current is not None and unchanged and submission.state != State.RETURNED:
        return Saved(current, is_new=False)
    delivery = _delivered(submission, figures, came_in=drafts.came_in, by=by)
    _move(submission, delivery, becomes=step.becomes, by=by)
    earlier = before.figures if before is not None else ()
    record(_happened(step.event, submission, before=earlier, after=figures), by=by)
    return Saved(delivery, is_new=True)


def _delivered(
    submission: Submission, figures: Iterable[FigureDraft], *, came_in: CameIn, by: Signature
) -> Delivery:
    given = tuple(figures)
    delivery = Delivery.objects.create(
        submission=submission,
        number=1 if submission.current is None else submission.current.number + 1,
        means=came_in.means,
        file_name=came_in.file_name[-NAME_LENGTH:],
        file_digest=came_in.digest,
        digest=digest_of(given),
        saved_by=by.signer,
        saved_at=by.moment,
    )
    SuppliedFigure.objects.bulk_create(stored_row(delivery, figure) for figure in given)
    return delivery


def _move(submission: Submission, delivery: Delivery, *, becomes: State, by: Signature) -> None:
    submission.current, submission.state = delivery, becomes
    submission.supplied_by = submission.approved_by = None
    submission.changed_at = by.moment
    submission.save()


def _happened(
    kind: str,
    submission: Submission,
    *,
    before: Iterable[FigureDraft],
    after: Iterable[FigureDraft],
) -> Happened:
    """Return what the trail tells: every figure that changed, as it was and as it is."""
    old, new = _by_indicator(before), _by_indicator(after)
    changed = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    period = submission.round.period
    figures = tuple(figure_subject(name, submission.unit, period) for name in changed)
    number = submission.current.number if submission.current is not None else None
    return Happened(
        kind,
        (*submission_subjects(submission), *figures),
        before=_told_of(changed, old),
        after={"delivery": number, **_told_of(changed, new)},
    )


def _by_indicator(figures: Iterable[FigureDraft]) -> Mapping[str, FigureDraft]:
    return {figure.indicator: figure for figure in figures}


def _told_of(names: Iterable[str], figures: Mapping[str, FigureDraft]) -> Mapping[str, Any]:
    return {"figures": {name: told(figures[name]) if name in figures else None for name in names}}
