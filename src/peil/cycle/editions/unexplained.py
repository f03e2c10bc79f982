# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Warnings on accepted figures that nobody explained."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from peil.cycle.editions.blocks import Block, Code, SubmissionToMend
from peil.cycle.editions.content import Composition
from peil.cycle.models import Acceptance
from peil.cycle.submissions.checks.problems import Kind, Problem
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.earlier import earlier_among
from peil.cycle.submissions.stored import drafts_of
from peil.cycle.submissions.validation import checked_for, in_the_way, problems_of
from peil.terms.languages import Text
from peil.terms.periods import read_period

_ONE_DAY = timedelta(days=1)


def unexplained_warnings(composed: Composition) -> Iterator[Block]:
    """Yield the warnings on the figures of an edition that have no explanation.

    Figures are held against what was known on the day before they were accepted: what they
    themselves added is not there to be compared with.
    """
    for acceptance in _accepted(composed):
        submission = acceptance.delivery.submission
        drafts = drafts_of(acceptance.delivery)
        if drafts is None or all(f.explanation.strip() for f in drafts.figures):
            continue
        unit = composed.policy.unit_name
        for problem in _unexplained(composed, acceptance, drafts.figures):
            title = composed.policy.title_of(problem.indicator, year=composed.edition.year)
            yield Block(
                Code.UNEXPLAINED,
                Text(
                    nl=f"{unit(submission.unit, language='nl')}, {title.nl}: {problem.text.nl}",
                    en=f"{unit(submission.unit, language='en')}, {title.en}: {problem.text.en}",
                ),
                SubmissionToMend(submission.round.key, submission.unit),
            )


def _unexplained(
    composed: Composition, acceptance: Acceptance, figures: tuple[FigureDraft, ...]
) -> tuple[Problem, ...]:
    submission, day = acceptance.delivery.submission, acceptance.known_from - _ONE_DAY
    asked = submission.round
    earlier = earlier_among(
        composed.policy,
        unit=submission.unit,
        period=read_period(asked.period),
        indicators=tuple(asked.indicators),
        known_on=day,
    )
    checked = checked_for(asked, figures, policy=composed.policy, earlier=earlier, day=day)
    found = in_the_way(problems_of(checked), figures)
    return tuple(one for one in found if one.kind is Kind.WARNING)


def _accepted(composed: Composition) -> tuple[Acceptance, ...]:
    """Return the last acceptance of each submission that was known on the day of the edition."""
    rows = Acceptance.objects.filter(
        delivery__submission__round__in=composed.rounds,
        known_from__lte=composed.edition.known_on,
    )
    if composed.edition.unit != composed.policy.whole.key:
        rows = rows.filter(delivery__submission__unit=composed.edition.unit)
    ordered = rows.select_related("delivery__submission__round").order_by("pk")
    return tuple({row.delivery.submission_id: row for row in ordered}.values())
