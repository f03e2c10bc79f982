# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A public table as equations: the cells, what anybody can work out beside them, and their sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from peil.monitoring.disclosure.elimination import Terms, determined
from peil.monitoring.disclosure.rule import Rule
from peil.monitoring.disclosure.solving import least_counts
from peil.monitoring.disclosure.table import Beside, CellKey, Dimension, PublicTable, Relation
from peil.terms.errors import PeilError


class AbsentImpossible(PeilError):
    """An absent cell can have no number with which the totals of its table are right."""

    def __init__(self, keys: Sequence[CellKey]) -> None:
        named = "; ".join(str(key) for key in keys[:3])
        super().__init__(
            asked="A table with absent cells was to be published with its totals.",
            found=f"No count in what is absent makes every total right: {named}.",
            to_do="Mend the numbers, or add what is absent; where parts need not make their whole, "
            "say --not-additive part.",
        )


@dataclass(frozen=True)
class Variable:
    """A number of the table: a cell that is printed, or one that can be worked out beside it.

    `value` is the true number; where a cell is absent and the rest does not tell it, a number that
    fits. `small` says that it must be hidden for its own sake. `level` is along how many dimensions
    it is a total. `remainder` names the dimension along which it is what the parts of `key` leave.
    `is_known` says that everybody knows it without its being printed: a remainder that is zero.
    """

    key: CellKey
    value: int
    is_printed: bool
    is_small: bool
    level: int
    remainder: Dimension | None = None
    is_known: bool = False


@dataclass(frozen=True)
class System:
    """Variables, and equations between them by their number; the terms of each make zero."""

    variables: tuple[Variable, ...]
    equations: tuple[Terms, ...]


def system_of(table: PublicTable, rule: Rule) -> System:
    """Return a table as equations, with every cell that is small by a rule.

    Raises:
        AbsentImpossible: when no number of an absent cell makes the totals right.
    """
    draft = _Draft(table)
    values, told = draft.values()
    levels = Counter(key for key, _ in {(r.whole, r.dimension) for r in table.relations})
    variables = [
        Variable(
            key=key,
            value=values[number],
            is_printed=number < draft.printed,
            is_small=rule.is_small(values[number])
            if number < draft.printed
            else number in told and draft.matters(number) and 0 < values[number] < rule.threshold,
            level=levels[key] if remainder is None else 0,
            remainder=remainder,
            is_known=number >= draft.printed
            and number in told
            and values[number] == 0
            and not (rule.hide_zeros and remainder is None),
        )
        for number, (key, remainder) in enumerate(draft.names())
    ]
    return System(tuple(variables), draft.equations)


class _Draft:
    """Numbers the cells: printed ones first, then absent ones, then what stands beside sums."""

    def __init__(self, table: PublicTable) -> None:
        self._cells = table.cells
        self._relations = _telling(table)
        given = [key for key, value in table.cells.items() if value is not None]
        used = (key for r in self._relations for key in (r.whole, *r.parts))
        self._numbers = {key: place for place, key in enumerate(dict.fromkeys((*given, *used)))}
        self.printed = len(given)
        self._beside = [r for r in self._relations if r.beside is not Beside.NOTHING]
        self.equations = tuple(self._equations())

    def names(self) -> Iterator[tuple[CellKey, Dimension | None]]:
        """Yield what each variable is, in order."""
        yield from ((key, None) for key in self._numbers)
        yield from ((relation.whole, relation.dimension) for relation in self._beside)

    def matters(self, number: int) -> bool:
        """Return whether a variable that is not printed is a group of its own."""
        place = number - len(self._numbers)
        if place < 0:
            return True
        return self._beside[place].beside is Beside.REMAINDER and self._beside[place].matters

    def _equations(self) -> Iterator[Terms]:
        place = len(self._numbers)
        for relation in self._relations:
            terms = {self._numbers[key]: 1 for key in relation.parts}
            terms[self._numbers[relation.whole]] = -1
            if relation.beside is not Beside.NOTHING:
                terms[place] = 1 if relation.beside is Beside.REMAINDER else -1
                place += 1
            yield terms

    def values(self) -> tuple[Sequence[int], Mapping[int, Fraction]]:
        """Return a number for each variable, and those that the printed ones tell.

        Raises:
            AbsentImpossible: when there is none.
        """
        known = [value for key in self._numbers if (value := self._cells.get(key)) is not None]
        unknown = [self._unknown(terms, known) for terms in self.equations]
        told = determined(unknown)
        names = [key for key, _ in self.names()]
        if told is None or any(v < 0 or v.denominator > 1 for v in told.values()):
            raise AbsentImpossible(self._absent())
        values = [*known, *(int(told.get(n, 0)) for n in range(self.printed, len(names)))]
        fitting = least_counts([self._left(terms, total, told) for terms, total in unknown])
        if fitting is None:
            raise AbsentImpossible(self._absent())
        for number, value in fitting.items():
            values[number] = value
        return values, told

    def _absent(self) -> list[CellKey]:
        return [key for key, number in self._numbers.items() if number >= self.printed]

    def _unknown(self, terms: Terms, known: Sequence[int]) -> tuple[Terms, int]:
        """Return what an equation says of the variables that are not printed."""
        left = {number: times for number, times in terms.items() if number >= self.printed}
        makes = sum(times * known[n] for n, times in terms.items() if n < self.printed)
        return left, -makes

    def _left(self, terms: Terms, total: int, told: Mapping[int, Fraction]) -> tuple[Terms, int]:
        """Return what an equation says of the variables that nothing tells."""
        left = {number: times for number, times in terms.items() if number not in told}
        return left, total - sum(t * int(told[n]) for n, t in terms.items() if n in told)


def _telling(table: PublicTable) -> tuple[Relation, ...]:
    """Return the relations that tell something: not what only says what an absent whole would be."""
    relations = table.relations
    while True:
        uses = Counter(key for r in relations for key in (r.whole, *r.parts))
        kept = tuple(
            r for r in relations if table.cells.get(r.whole) is not None or uses[r.whole] > 1
        )
        if len(kept) == len(relations):
            return kept
        relations = kept
