# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The tables of the cycle, one file for each subject; Django finds them all here."""

from peil.cycle.models.editions import (
    Edition,
    EditionCheck,
    EditionFile,
    EditionState,
    PreRelease,
    PreReleaseReading,
    ReleasedNumber,
)
from peil.cycle.models.figures import PublishedFigure, SuppliedFigure
from peil.cycle.models.meetings import AgendaItem, Meeting, Pack, Proposal, ProposalState
from peil.cycle.models.people import ApiToken, Assignment, Invitation, Person
from peil.cycle.models.rounds import Acceptance, Delivery, Means, Reminder, Round, Submission
from peil.cycle.models.texts import (
    Interpretation,
    ProgressJudgement,
    ProgressNote,
    ProgressWord,
    YearMilestone,
)
from peil.cycle.models.trail import Event, EventSubject, TrailHead

__all__ = [
    "Acceptance",
    "AgendaItem",
    "ApiToken",
    "Assignment",
    "Delivery",
    "Edition",
    "EditionCheck",
    "EditionFile",
    "EditionState",
    "Event",
    "EventSubject",
    "Interpretation",
    "Invitation",
    "Means",
    "Meeting",
    "Pack",
    "Person",
    "PreRelease",
    "PreReleaseReading",
    "ProgressJudgement",
    "ProgressNote",
    "ProgressWord",
    "Proposal",
    "ProposalState",
    "PublishedFigure",
    "ReleasedNumber",
    "Reminder",
    "Round",
    "Submission",
    "SuppliedFigure",
    "TrailHead",
    "YearMilestone",
]
