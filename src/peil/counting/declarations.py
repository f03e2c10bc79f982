# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How a counting rule is written down: what is counted, dated by which day, placed at which unit.

A rule is data. The same declaration counts, explains, lists the cases behind a figure, and prints
itself in the reference. It runs unchanged on every engine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from peil.counting.conditions import Condition
from peil.terms.languages import Text
from peil.terms.quantities import Measure
from peil.terms.references import Reference


@dataclass(frozen=True)
class Rows:
    """Each row counts once."""


@dataclass(frozen=True)
class Distinct:
    """Each different value of a column counts once per period, unit and breakdown.

    Units do not add up to the whole: one person may be known to two units. Rows in which the
    column is not recorded cannot be told apart and do not count.
    """

    column: str


@dataclass(frozen=True)
class Sum:
    """The values of a column are added up: cents give millions of euros, hours give hours."""

    column: str


Counts = Rows | Distinct | Sum


@dataclass(frozen=True)
class OnDay:
    """A row counts in the period in which this day falls; without that day it counts in none."""

    day: str


@dataclass(frozen=True)
class InStock:
    """A row counts in every period on whose last day it is in stock.

    It is in stock from its start, inclusive, to its end, exclusive; without an end it still is.
    """

    start: str
    end: str


@dataclass(frozen=True)
class Running:
    """A row counts in every period on any day of which it runs, so often more than once.

    It runs from its start to its end, both inclusive; without an end it still runs.
    """

    start: str
    end: str


Dating = OnDay | InStock | Running


@dataclass(frozen=True)
class AtUnit:
    """A row is placed at the unit in this column."""

    column: str


@dataclass(frozen=True)
class AtEveryUnit:
    """A row is placed at every unit that a linked table names for it, and once in the whole.

    Where the linked table names none it is placed at the unit in its own column `otherwise`.
    """

    table: str
    column: str
    own: str
    unit: str
    otherwise: str


Placing = AtUnit | AtEveryUnit


@dataclass(frozen=True)
class Counted:
    """What is counted: the rows of a table that meet every condition, dated and placed.

    A sum is placed at one unit; at every unit it would be added up more than once.

    Raises:
        TypeError: when a sum is placed at every unit.
    """

    table: str
    dated_by: Dating
    placed_by: Placing
    only: tuple[Condition, ...] = ()
    counts: Counts = field(default_factory=Rows)

    def __post_init__(self) -> None:
        if isinstance(self.counts, Sum) and isinstance(self.placed_by, AtEveryUnit):
            raise TypeError(self.counts, self.placed_by)

    def narrowed(self, *conditions: Condition) -> Counted:
        """Return the part of it that meets more conditions, for an of-which or a share."""
        return replace(self, only=(*self.only, *conditions))


@dataclass(frozen=True)
class Ratio:
    """One count as a percentage of another; sums are divided, percentages never averaged."""

    numerator: Counted
    denominator: Counted


@dataclass(frozen=True)
class Total:
    """The sum of other indicators, each counted by its own rule for the same period."""

    parts: tuple[str, ...]


@dataclass(frozen=True)
class Change:
    """What an option changes in what is counted; what is empty stays as it is.

    `drops` names conditions by their key, `adds` puts others behind. On a ratio it changes both
    numerator and denominator, or with `denominator_too` false only the numerator.
    """

    dated_by: Dating | None = None
    placed_by: Placing | None = None
    counts: Counts | None = None
    adds: tuple[Condition, ...] = ()
    drops: tuple[str, ...] = ()
    denominator_too: bool = True

    def applied_to(self, counted: Counted) -> Counted:
        """Return what is counted with this changed."""
        kept = tuple(c for c in counted.only if c.key not in self.drops)
        return replace(
            counted,
            dated_by=self.dated_by or counted.dated_by,
            placed_by=self.placed_by or counted.placed_by,
            counts=self.counts or counted.counts,
            only=(*kept, *self.adds),
        )


@dataclass(frozen=True)
class Option:
    """One way to fill what no public text defines; the chosen one changes nothing."""

    key: str
    says: Text
    change: Change = field(default_factory=Change)


@dataclass(frozen=True)
class Choice:
    """Something that no public text defines, so that Peil had to choose.

    The first option is the one that Peil chose; `because` says why.
    """

    key: str
    asks: Text
    because: Text
    options: tuple[Option, ...]


@dataclass(frozen=True)
class CountingRule:
    """How one version of an indicator's definition is counted.

    `first_day` and `last_day` are those of the definition version, both inclusive; without a last
    day it holds until the next version. `chosen` holds the options that were picked instead of
    Peil's own, as choice and option. `breakdowns` are columns of the table that figures may be
    split by.
    """

    indicator: str
    version: str
    first_day: date
    measure: Measure
    what: Counted | Ratio | Total
    reference: Reference
    last_day: date | None = None
    breakdowns: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    chosen: tuple[tuple[str, str], ...] = ()

    @property
    def definition(self) -> str:
        """The version with the options that differ from Peil's own, as figures name it.

        For example `2015-1`, or `2015-1;moment=closed`.
        """
        return ";".join([self.version, *(f"{choice}={option}" for choice, option in self.chosen)])

    @property
    def name(self) -> str:
        """Its indicator and definition, as in csv-tackled@2015-1."""
        return f"{self.indicator}@{self.definition}"

    @property
    def parts(self) -> tuple[Counted, ...]:
        """What must be counted for it: one thing, or numerator and denominator; none of a total."""
        if isinstance(self.what, Counted):
            return (self.what,)
        if isinstance(self.what, Ratio):
            return (self.what.numerator, self.what.denominator)
        return ()

    def choosing(self, choice: str, option: str) -> CountingRule:
        """Return the rule with another option for one of its choices.

        Raises:
            KeyError: when it has no such choice or option.
        """
        asked = next((c for c in self.choices if c.key == choice), None)
        found = next((o for o in asked.options if o.key == option), None) if asked else None
        if asked is None or found is None:
            raise KeyError((choice, option))
        if found == asked.options[0]:
            return self
        chosen = (*self.chosen, (choice, option))
        return replace(self, what=_changed(self.what, found.change), chosen=chosen)

    def alternatives(self) -> Iterator[CountingRule]:
        """Yield the rule with each option that Peil did not choose, one at a time, in order."""
        for choice in self.choices:
            for option in choice.options[1:]:
                yield self.choosing(choice.key, option.key)


def _changed(what: Counted | Ratio | Total, change: Change) -> Counted | Ratio | Total:
    if isinstance(what, Counted):
        return change.applied_to(what)
    if isinstance(what, Ratio):
        below = change.applied_to(what.denominator) if change.denominator_too else what.denominator
        return Ratio(change.applied_to(what.numerator), below)
    return what
