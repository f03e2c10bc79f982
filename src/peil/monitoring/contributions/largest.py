# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A total with and without its largest contributions, so that a few cases cannot hide the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from peil.terms.errors import PeilError
from peil.terms.quantities import Measure

SPLITS = (Measure.EUR_MILLION, Measure.COUNT)
"""The kinds of number that cases add up to."""


class ContributionsRefused(PeilError):
    """A total cannot be split by its cases as it was asked."""


@dataclass(frozen=True)
class WithoutLargest:
    """A total without its largest contributions.

    `left_out` are the contributions that were taken away, from large to small. `rest` is the sum
    of the others, and `median_of_rest` the middle one of them; nothing when none is left. `share`
    is what was left out in percent of the total; nothing where a percentage would mislead: for a
    total of zero, and where an amount below zero takes part.
    """

    total: Decimal
    left_out: tuple[Decimal, ...]
    rest: Decimal
    cases_left: int
    median_of_rest: Decimal | None
    share: Decimal | None


def without_largest(values: Sequence[Decimal], *, largest: int) -> WithoutLargest:
    """Return a total without its largest contributions.

    >>> found = without_largest([Decimal(268), Decimal(100), Decimal(48)], largest=1)
    >>> str(found.rest), str(found.share)
    ('148', '64.4')

    Args:
        values: the contribution of each case, in any order.
        largest: how many of the largest are left out; 0 leaves out none.

    Raises:
        ContributionsRefused: when there are no cases, or fewer than are to be left out.

    Source:
        R16 of the requirements that follow from the Court of Audit's report on criminal
        confiscation (8 June 2022): eight very large cases hide the trend of the others.
    """
    if not values or not 0 <= largest <= len(values):
        raise ContributionsRefused(
            asked=f"A total without its {largest} largest contributions was asked.",
            found=f"There are {len(values)} cases.",
            to_do="Leave out as many as there are, or fewer.",
        )
    ordered = sorted(values, reverse=True)
    others = ordered[largest:]
    total = sum(ordered, Decimal(0))
    return WithoutLargest(
        total=total,
        left_out=tuple(ordered[:largest]),
        rest=sum(others, Decimal(0)),
        cases_left=len(others),
        median_of_rest=median(others) if others else None,
        share=None if total == 0 or ordered[-1] < 0 else _percent(ordered[:largest], total),
    )


def _percent(part: Sequence[Decimal], total: Decimal) -> Decimal:
    return (sum(part, Decimal(0)) / total * 100).quantize(Decimal("0.1"))


@dataclass(frozen=True)
class Case:
    """One case by its pseudonym, and what it adds to the total."""

    name: str
    value: Decimal


@dataclass(frozen=True)
class Contributions:
    """The cases of a total from large to small, and the total without the largest of them.

    `steps` leave out none, one, two ... in order.
    """

    measure: Measure
    cases: tuple[Case, ...]
    steps: tuple[WithoutLargest, ...]

    @property
    def total(self) -> Decimal:
        """The sum of all cases."""
        return self.steps[0].total

    @property
    def largest(self) -> tuple[Case, ...]:
        """The cases that are left out in the last step."""
        return self.cases[: len(self.steps) - 1]


def contributions_of(cases: Sequence[Case], *, measure: Measure, largest: int) -> Contributions:
    """Return a total with and without the one, two ... largest of its cases.

    Args:
        cases: in any order; of equal ones the first stays first.
        measure: the kind of number.
        largest: how many at most are left out.

    Raises:
        ContributionsRefused: when there are no cases, or fewer than are to be left out; when a
            number of things is negative or not whole.
    """
    for case in cases:
        if measure is Measure.COUNT and (case.value < 0 or case.value % 1):
            raise ContributionsRefused(
                asked="Cases that add up to a number were asked.",
                found=f"One of them is {case.value}.",
                to_do="Write whole numbers of 0 or more, or use --measure eur_million.",
            )
    ordered = tuple(sorted(cases, key=lambda case: -case.value))
    values = [case.value for case in ordered]
    last = without_largest(values, largest=largest)
    steps = (without_largest(values, largest=n) for n in range(largest))
    return Contributions(measure, ordered, (*steps, last))
