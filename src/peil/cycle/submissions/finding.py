# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Finds a submission by its round and unit, to read it or to change it alone."""

from __future__ import annotations

from django.db.models import QuerySet

from peil.cycle.models import Submission
from peil.cycle.refusal import Refusal
from peil.cycle.trail.recording import Subject
from peil.terms.languages import Text


class SubmissionMissing(Refusal):
    """A submission was asked of a round or a unit that has none."""

    def __init__(self, round_key: str, unit: str) -> None:
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is de aanlevering van '{unit}' voor ronde '{round_key}'.",
                en=f"The submission of '{unit}' for round '{round_key}' was asked.",
            ),
            found=Text(
                nl="Zo'n ronde is er niet, of deze eenheid hoort er niet bij.",
                en="There is no such round, or this unit has no part in it.",
            ),
            to_do=Text(
                nl="Kies een ronde uit de lijst van rondes, en een eenheid uit die ronde.",
                en="Choose a round from the list of rounds, and a unit from that round.",
            ),
        )
        self.round_key, self.unit = round_key, unit


class FiguresChanged(Refusal):
    """Something was asked of figures that are not those any more that somebody saw."""

    def __init__(self, *, expected: int, found: int) -> None:
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is iets te doen met levering {expected}.",
                en=f"To do something with delivery {expected} was asked.",
            )
            if expected
            else Text(
                nl="Gevraagd is iets te doen, toen er nog geen levering was.",
                en="Something was asked when there was no delivery yet.",
            ),
            found=Text(
                nl=f"Intussen is er levering {found}: iemand heeft cijfers bewaard.",
                en=f"By now there is delivery {found}: somebody saved figures.",
            ),
            to_do=Text(
                nl="Bekijk wat er veranderd is, en doe het dan opnieuw.",
                en="Look at what changed, and then do it again.",
            ),
        )
        self.expected, self.current = expected, found


def submission_of(round_key: str, unit: str) -> Submission:
    """Return the submission of a unit for a round, with its round and current delivery.

    Raises:
        SubmissionMissing: when there is none.
    """
    return _one(Submission.objects.all(), round_key, unit)


def locked_submission(round_key: str, unit: str) -> Submission:
    """Return the submission of a unit for a round, for this transaction alone.

    Whoever comes second waits here, and then reads what the first one did.

    Raises:
        SubmissionMissing: when there is none.
    """
    # Locked first and read afterwards: PostgreSQL joins a row that it waited for to what stood
    # beside it before the wait, so that the delivery of whoever came first would not be there.
    locked = Submission.objects.select_for_update(of=("self",), no_key=True)
    locked.filter(round__key=round_key, unit=unit).first()
    return _one(Submission.objects.all(), round_key, unit)


def _one(among: QuerySet[Submission], round_key: str, unit: str) -> Submission:
    """Return one submission.

    Raises:
        SubmissionMissing: when there is none.
    """
    found = among.select_related("round", "current").filter(round__key=round_key, unit=unit).first()
    if found is None:
        raise SubmissionMissing(round_key, unit)
    return found


def number_of(submission: Submission) -> int:
    """Return the number of the current delivery, 0 where there is none."""
    return submission.current.number if submission.current is not None else 0


def require_seen(submission: Submission, expected: int | None) -> None:
    """Do nothing when the current delivery is the one that somebody saw.

    Args:
        submission: as it is now.
        expected: the number that was seen, 0 for none; nothing where it does not matter.

    Raises:
        FiguresChanged: when it is another one.
    """
    found = number_of(submission)
    if expected is not None and expected != found:
        raise FiguresChanged(expected=expected, found=found)


def submission_subjects(submission: Submission) -> tuple[Subject, ...]:
    """Return what every event of a submission is about."""
    key = submission.round.key
    return (Subject("submission", f"{key}/{submission.unit}"), Subject("round", key))
