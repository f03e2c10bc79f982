# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The versions of a note, judgement or milestone: the last one, and what events about it are about."""

from __future__ import annotations

from typing import TypeVar

from peil.cycle.models import ProgressJudgement, ProgressNote, YearMilestone
from peil.cycle.progress.agreements import ProgressKey
from peil.cycle.trail.recording import Subject

Versioned = TypeVar("Versioned", ProgressNote, ProgressJudgement, YearMilestone)


def last_version(table: type[Versioned], key: ProgressKey) -> Versioned | None:
    """Return the last version there is, or nothing."""
    return table.objects.filter(**key._asdict()).order_by("-version").first()


def progress_subjects(key: ProgressKey) -> tuple[Subject, ...]:
    """Return what an event about progress is about."""
    whole = (key.agenda, key.agreement, str(key.year), key.unit, key.party)
    return (
        Subject("progress", "/".join(whole)),
        Subject("agreement", f"{key.agenda}/{key.agreement}"),
    )
