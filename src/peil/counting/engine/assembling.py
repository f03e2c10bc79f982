# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes figures of the numbers that were found: ratios, totals, zeros, and what is absent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from typing import NamedTuple, Protocol

from peil.counting import notices
from peil.counting.declarations import Counted, CountingRule, OnDay, Ratio, Sum, Total
from peil.counting.engine.numbers import Found
from peil.counting.figures.figure import CountedFigure
from peil.counting.question import Question
from peil.register.coverage import Coverage
from peil.terms.languages import Text
from peil.terms.periods import Period
from peil.terms.quantities import Measure

PERCENT_PLACES = Decimal("0.000001")
"""Percentages are kept to six decimals; numerator and denominator are kept whole beside them."""

CENTS_IN_A_MILLION = Decimal(10**8)


class Number(NamedTuple):
    """A value with the whole numbers that it was made of; no value where there is none."""

    value: Decimal | None
    numerator: int | None = None
    denominator: int | None = None

    @property
    def anything(self) -> bool:
        """Something was found, in the value or in what it is made of."""
        return bool(self.value or self.numerator or self.denominator)


class Held(Protocol):
    """Tells what the tables of a register say anything about."""

    def touches(self, table: str, period: Period) -> bool:
        """Return whether a table says anything about a period."""

    def coverage(self, table: str) -> Coverage:
        """Return from when to when a table holds rows."""


def percentage(numerator: int, denominator: int) -> Decimal | None:
    """Return one whole number as a percentage of another, or nothing when that is zero.

    >>> percentage(1, 3)
    Decimal('33.333333')
    """
    if denominator == 0:
        return None
    return (Decimal(100 * numerator) / denominator).quantize(PERCENT_PLACES, ROUND_HALF_EVEN)


def figures_of(
    question: Question, found: Mapping[Counted, Found], *, held: Held
) -> tuple[tuple[CountedFigure, ...], tuple[Text, ...]]:
    """Return the figures that are asked, and notices of what a reader must know.

    Args:
        question: what is asked.
        found: the numbers for everything counted.
        held: tells what the tables say anything about; asked only where nothing was found,
            since it may have to read rows.
    """
    maker = _Maker(question, found, held)
    figures = tuple(figure for rule in question.rules for figure in maker.figures(rule))
    return figures, maker.notices()


Grid = Sequence[Sequence[int]]
"""Whole numbers by unit and period; the row after the last unit is the whole."""

Reads = Callable[[int], Sequence[Number]]
"""Gives the numbers at a place among the periods, by unit; the last is the whole."""


class _Grids:
    """The whole numbers of everything counted, each fetched once."""

    def __init__(self, question: Question, found: Mapping[Counted, Found]) -> None:
        self._question = question
        self._found = found
        self._fetched: dict[tuple[int, str | None], Grid] = {}

    def of(self, counted: Counted, code: str | None) -> Grid:
        """Return the numbers of something counted, of one code or of all together."""
        key = (id(counted), code)  # the rules of the question keep what they count alive
        if key not in self._fetched:
            breakdown = (self._question.breakdown or "", code) if code is not None else None
            units, whole = self._found[counted].of(self._question.periods, breakdown=breakdown)
            self._fetched[key] = [*units.tolist(), whole.tolist()]
        return self._fetched[key]

    def codes(self, rule: CountingRule, places: Sequence[int]) -> tuple[str, ...]:
        """Return the codes of the breakdown that have a number in certain periods, sorted."""
        column = self._question.breakdown
        if column is None:
            return ()
        found = {(part, code) for part in rule.parts for code in self._found[part].codes(column)}
        some = {
            code
            for part, code in found
            if any(row[place] for row in self.of(part, code) for place in places)
        }
        return tuple(sorted(some))

    def reads(self, rule: CountingRule, code: str | None) -> Reads:
        """Return what gives the numbers of a rule, of one code or of all together."""
        if isinstance(rule.what, Ratio):
            return _ratio(self.of(rule.what.numerator, code), self.of(rule.what.denominator, code))
        if isinstance(rule.what, Total):
            return self._total(rule.what, code)
        return _plain(self.of(rule.what, code), in_millions=_is_in_millions(rule, rule.what))

    def _total(self, total: Total, code: str | None) -> Reads:
        parts: dict[int, list[Reads]] = {}
        for place, period in enumerate(self._question.periods):
            rules = [self._question.part_for(part, period) for part in total.parts]
            parts[place] = [self.reads(rule, code) for rule in rules if rule is not None]

        def read(place: int) -> Sequence[Number]:
            found = [part(place) for part in parts[place]]
            return [_sum_of(units, len(total.parts)) for units in zip(*found, strict=True)]

        return read


def _sum_of(parts: Sequence[Number], needed: int) -> Number:
    """Return the sum of the parts of a total; no value where one of those needed has none."""
    known = [part.value for part in parts if part.value is not None]
    return Number(sum(known, Decimal(0)) if len(known) == needed else None)


def _is_in_millions(rule: CountingRule, counted: Counted) -> bool:
    return isinstance(counted.counts, Sum) and rule.measure is Measure.EUR_MILLION


def _plain(grid: Grid, *, in_millions: bool) -> Reads:
    by_period = tuple(zip(*grid, strict=True))
    if in_millions:
        return lambda place: [Number(Decimal(n) / CENTS_IN_A_MILLION) for n in by_period[place]]
    return lambda place: [Number(Decimal(n)) for n in by_period[place]]


def _ratio(numerator: Grid, denominator: Grid) -> Reads:
    def read(place: int) -> Sequence[Number]:
        pairs = ((a[place], b[place]) for a, b in zip(numerator, denominator, strict=True))
        return [Number(percentage(above, below), above, below) for above, below in pairs]

    return read


class _Maker:
    """Makes the figures of each rule, and remembers what is worth telling."""

    def __init__(
        self,
        question: Question,
        found: Mapping[Counted, Found],
        held: Held,
    ) -> None:
        self._question = question
        self._grids = _Grids(question, found)
        self._held = held
        self._told: dict[Text, None] = {}
        self._made_any = False
        self._bare: dict[str, dict[Period, None]] = {}
        self._early: dict[str, dict[Period, None]] = {}
        self._absent = [Number(None)] * (len(question.units) + 1)
        units = [(unit.key, unit) for unit in question.units]
        self._places = [
            [(key, place, unit.existed_during(period)) for place, (key, unit) in enumerate(units)]
            + [(question.whole, len(units), True)]
            for period in question.periods
        ]

    def notices(self) -> tuple[Text, ...]:
        """Return what was found worth telling, each once, in the order in which it was found."""
        if not self._made_any:
            self._told[notices.never_in_force(self._question.rules, self._question.periods)] = None
        bare = (
            notices.no_rows(table, tuple(periods), self._held.coverage(table))
            for table, periods in self._bare.items()
        )
        return (*self._told, *self._early_units(), *bare)

    def _early_units(self) -> Iterator[Text]:
        """Yield where rows are placed at units that did not exist, once for the same periods."""
        together: dict[tuple[Period, ...], list[str]] = {}
        for unit, periods in self._early.items():
            together.setdefault(tuple(sorted(periods)), []).append(unit)
        for some, units in together.items():
            yield notices.before_they_existed(units, some)

    def figures(self, rule: CountingRule) -> Iterator[CountedFigure]:
        """Yield the figures of a rule by breakdown, period and unit, the whole last."""
        periods = list(self._question.asked_of(rule))
        covered = {place: self._is_covered(rule, place, period) for place, period in periods}
        definition = rule.definition
        for code in (None, *self._grids.codes(rule, list(covered))):
            reads = self._grids.reads(rule, code)
            for place, period in periods:
                numbers = reads(place) if covered[place] else self._absent
                for unit, made in self._made(numbers, place, period):
                    yield CountedFigure(
                        rule.indicator,
                        unit,
                        period,
                        made.value,
                        made.numerator,
                        made.denominator,
                        definition,
                        "" if code is None else f"{self._question.breakdown}={code}",
                        self._question.register,
                        self._question.counted_on,
                    )

    def _made(
        self, numbers: Sequence[Number], place: int, period: Period
    ) -> Iterator[tuple[str, Number]]:
        """Yield the number of each unit that existed, or at which rows are placed all the same."""
        for key, unit, existed in self._places[place]:
            made = numbers[unit]
            if not existed:
                if not made.anything:
                    continue
                self._early.setdefault(key, {})[period] = None
            self._made_any = True
            yield key, made

    def _is_covered(self, rule: CountingRule, place: int, period: Period) -> bool:
        """Return whether the register says anything of a period, or remember that it does not."""
        day = self._question.counted_on
        if period.first_day > day:
            self._told[notices.not_begun(period, day)] = None
            return False
        if period.last_day > day:
            self._told[notices.not_over(period, day)] = None
        bare = [
            part.table
            for part in self._parts(rule, period)
            if not self._happened(part, place) and not self._held.touches(part.table, period)
        ]
        for table in bare:
            self._bare.setdefault(table, {})[period] = None
        return not bare

    def _happened(self, counted: Counted, place: int) -> bool:
        """Return whether anything is dated in a period; a stock is not, it merely goes on."""
        return isinstance(counted.dated_by, OnDay) and self._grids.of(counted, None)[-1][place] != 0

    def _parts(self, rule: CountingRule, period: Period) -> tuple[Counted, ...]:
        if isinstance(rule.what, Total):
            rules = [self._question.part_for(part, period) for part in rule.what.parts]
            return tuple(part for one in rules if one is not None for part in one.parts)
        return rule.parts
