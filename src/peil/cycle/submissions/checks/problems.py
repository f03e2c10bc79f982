# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a rule is, what it reads, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from peil.agenda.indicators import PartKind
from peil.agenda.policy import Policy
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.earlier import NOTHING_EARLIER, Earlier
from peil.terms.languages import Text
from peil.terms.numbers import written
from peil.terms.periods import Period
from peil.terms.quantities import Measure


class Kind(StrEnum):
    """What a problem does: it stops the figures, or asks for an explanation."""

    BLOCKING = "blocking"
    WARNING = "warning"


@dataclass(frozen=True)
class Problem:
    """Something about a figure that stops it, or that needs an explanation to pass."""

    kind: Kind
    code: str
    indicator: str
    text: Text


@dataclass(frozen=True)
class Part:
    """How an indicator of an agenda is contained in another one."""

    indicator: str
    whole: str
    kind: PartKind


@dataclass(frozen=True)
class Checked:
    """Figures with everything that the rules hold them against; nothing else is read.

    `indicators` are those of the round, in its order. `day` is the day on which it is asked.
    """

    figures: Mapping[str, FigureDraft]
    indicators: tuple[str, ...]
    agenda: str
    period: Period
    day: date
    policy: Policy
    earlier: Mapping[str, Earlier]

    def measure(self, indicator: str) -> Measure:
        """Return the kind of number of an indicator."""
        return self.policy.indicator(indicator).measure

    def earlier_of(self, indicator: str) -> Earlier:
        """Return what was known before of an indicator."""
        return self.earlier.get(indicator, NOTHING_EARLIER)

    def number(self, indicator: str) -> Decimal | None:
        """Return the number that was supplied for an indicator, or nothing."""
        figure = self.figures.get(indicator)
        return figure.number if figure is not None else None

    @cached_property
    def numbers(self) -> tuple[tuple[FigureDraft, Decimal], ...]:
        """The figures that are a number, in the order of the round."""
        given = (self.figures[name] for name in self.indicators if name in self.figures)
        return tuple((f, f.number) for f in given if f.number is not None and f.number.is_finite())

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """What is a part of what in the agenda, where both are of one measure."""
        return tuple(
            Part(entry.id, entry.part_of.indicator, entry.part_of.kind)
            for entry in self.policy.agenda(self.agenda).entries
            if entry.part_of is not None and entry.measure is self.measure(entry.part_of.indicator)
        )

    def title(self, indicator: str) -> Text:
        """Return how readers see an indicator in the agenda of the round."""
        placement = self.policy.indicator(indicator).placement_in(self.agenda)
        if placement is not None:
            return placement.entry.title
        return self.policy.title_of(indicator, year=self.period.last_day.year)


Found = Iterator[tuple[str, Text]]
"""What a rule finds: the indicator and the sentence, for each figure that it is about."""


@dataclass(frozen=True)
class Rule:
    """One rule: its name, what it does, what it checks in words, and how it finds it."""

    code: str
    kind: Kind
    checks: Text
    find: Callable[[Checked], Found]


def dutch(number: Decimal) -> str:
    """Return a number as Dutch readers see it."""
    return written(number, language="nl")


def english(number: Decimal) -> str:
    """Return a number as English readers see it."""
    return written(number, language="en")
