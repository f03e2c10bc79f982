# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Checks the figures of a submission against what was known on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peil.agenda.policy import Policy
from peil.cycle.models import Submission
from peil.cycle.submissions.checks.problems import Problem
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.earlier import Earlier, earlier_figures
from peil.cycle.submissions.validation import checked_for, in_the_way, problems_of
from peil.terms.periods import read_period


@dataclass(frozen=True)
class Outcome:
    """What checking found: all problems, those in the way, and what was known before."""

    problems: tuple[Problem, ...]
    in_the_way: tuple[Problem, ...]
    earlier: Mapping[str, Earlier]


def outcome_of(
    submission: Submission, figures: tuple[FigureDraft, ...], *, policy: Policy, day: date
) -> Outcome:
    """Return what checking figures of a submission finds, with a fixed number of questions.

    Args:
        submission: with its round.
        figures: those that are checked, saved or not.
        policy: the agendas.
        day: what was known on it counts, and dates are held against it.
    """
    asked = submission.round
    earlier = earlier_figures(
        policy,
        unit=submission.unit,
        period=read_period(asked.period),
        indicators=tuple(asked.indicators),
        known_on=day,
    )
    problems = problems_of(checked_for(asked, figures, policy=policy, earlier=earlier, day=day))
    return Outcome(problems, in_the_way(problems, figures), earlier)
