# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Warnings on accepted figures that nobody explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from peil.agenda.figures import Figure
from peil.agenda.policy import Policy
from peil.cycle.editions.blocks import Block, Code, SubmissionToMend
from peil.cycle.editions.content import Composition
from peil.cycle.figures.accepted_rows import AcceptedDelivery, Narrowed, accepted_rounds
from peil.cycle.figures.keeping import Kept
from peil.cycle.models import Acceptance
from peil.cycle.submissions.checks.problems import Kind, Problem
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.earlier import earlier_among
from peil.cycle.submissions.stored import figures_of
from peil.cycle.submissions.validation import checked_for, in_the_way, problems_of
from peil.terms.languages import Text
from peil.terms.periods import read_period

_ONE_DAY = timedelta(days=1)


def unexplained_warnings(composed: Composition) -> Iterator[Block]:
    """Yield the warnings on the figures of an edition that have no explanation.

    Figures are held against what was known on the day before they were accepted: what they
    themselves added is not there to be compared with.
    """
    unit = composed.policy.unit_name
    for acceptance, problems in _found_in(composed):
        submission = acceptance.delivery.submission
        for problem in problems:
            title = composed.policy.title_of(problem.indicator, year=composed.edition.year)
            yield Block(
                Code.UNEXPLAINED,
                Text(
                    nl=f"{unit(submission.unit, language='nl')}, {title.nl}: {problem.text.nl}",
                    en=f"{unit(submission.unit, language='en')}, {title.en}: {problem.text.en}",
                ),
                SubmissionToMend(submission.round.key, submission.unit),
            )


class _Name(NamedTuple):
    """What the problems of a delivery follow from: the folder, what it says, what was known."""

    version: str
    delivery: int
    digest: str
    known: tuple[AcceptedDelivery, ...]


_kept: Kept[_Name, tuple[Problem, ...]] = Kept(512)


def _found_in(composed: Composition) -> Iterator[tuple[Acceptance, tuple[Problem, ...]]]:
    """Return every acceptance with its problems; only those of new deliveries are worked out."""
    accepted = _accepted(composed)
    names = _names(composed, accepted)
    kept = _kept.among(names.values())
    new = tuple(one for one in accepted if names[one] not in kept)
    figures = figures_of(one.delivery_id for one in new)
    known = _known_by_unit(composed) if new else {}
    made = {
        names[one]: _unexplained(
            one,
            figures[one.delivery_id],
            known=known.get(one.delivery.submission.unit, composed.figures.bare),
        )
        for one in new
    }
    _kept.keep(made)
    found = {**kept, **made}
    return ((one, found[names[one]]) for one in accepted)


def _names(composed: Composition, accepted: Iterable[Acceptance]) -> Mapping[Acceptance, _Name]:
    """Return for each acceptance what its problems follow from.

    Of a unit these are its own earlier deliveries; the whole may have been added up from all.
    """
    bare, of = composed.figures.bare, composed.edition.unit
    unit = of if of != bare.whole.key else None
    rounds = accepted_rounds(Narrowed(periods=composed.figures.periods, unit=unit))
    every = [delivery for one in rounds for delivery in one.deliveries]

    def known(acceptance: Acceptance) -> tuple[AcceptedDelivery, ...]:
        unit = acceptance.delivery.submission.unit
        return tuple(
            one
            for one in every
            if one.known_from < acceptance.known_from and unit in {one.unit, bare.whole.key}
        )

    return {
        one: _Name(bare.version, one.delivery_id, one.delivery.digest, known(one))
        for one in accepted
    }


def _known_by_unit(composed: Composition) -> Mapping[str, Policy]:
    """Return for each unit the policy with its own figures, published and accepted."""
    of_whole = composed.edition.unit == composed.policy.whole.key
    known = composed.with_every_unit if of_whole else composed.policy
    figures: dict[str, list[Figure]] = {}
    for figure in known.figures:
        figures.setdefault(figure.key.unit, []).append(figure)
    return {unit: replace(known, figures=tuple(own)) for unit, own in figures.items()}


def _unexplained(
    acceptance: Acceptance, figures: tuple[FigureDraft, ...], *, known: Policy
) -> tuple[Problem, ...]:
    if all(figure.explanation.strip() for figure in figures):
        return ()
    submission, day = acceptance.delivery.submission, acceptance.known_from - _ONE_DAY
    asked = submission.round
    earlier = earlier_among(
        known,
        unit=submission.unit,
        period=read_period(asked.period),
        indicators=tuple(asked.indicators),
        known_on=day,
    )
    checked = checked_for(asked, figures, policy=known, earlier=earlier, day=day)
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
