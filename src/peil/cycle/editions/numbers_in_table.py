# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Holds the numbers of a text against the table, and says which ones are not in it.

A number agrees when one of its meanings, rounded as it is written, equals a number of the theme
that the text is about:

- norm, realisation, difference, attainment, what is missing from or above the norm in percent,
  and the share of a part in its whole;
- how many norms there are, are met and are not met;
- of the edition's unit and year, and of every other year or unit that the sentence names; with
  another year also the change, as a number and in percent.

A rough number ("ruim 1.300", "nearly 500") agrees with whatever is less than one of its last digit
besides zero away. A number without a percent sign may be a percentage, as in "van 26 naar 40
procent"; one with it is nothing else. All others disagree, until the text is mended or the number
is released with a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from peil.agenda.policy import Policy
from peil.cycle.editions.numbers_in_text import WrittenNumber, numbers_in, years_named
from peil.monitoring.account import Account, account_of
from peil.monitoring.rows import AccountRow
from peil.terms.quantities import Measure

_HUNDRED = Decimal(100)


class Sort(StrEnum):
    """What sort of number the table holds."""

    AMOUNT = "amount"
    PERCENTAGE = "percentage"
    """A number of an indicator that is measured in percent."""
    SHARE = "share"
    """A percentage that follows from two numbers."""


@dataclass(frozen=True)
class InTable:
    """A number of the table, without its sign."""

    sort: Sort
    value: Decimal


@dataclass
class NumbersInTable:
    """The numbers that a text of an edition may hold; accounts are made once for each asked.

    `every_unit` gives the policy that accounts of other units are made with; by default `policy`.
    `accounts` are those that were made already, by year and unit.
    """

    policy: Policy
    year: int
    unit: str
    known_on: date
    every_unit: Callable[[], Policy] | None = None
    accounts: dict[tuple[int, str], Account | None] = field(default_factory=dict)

    def disagreeing(self, text: str, *, theme: str) -> tuple[WrittenNumber, ...]:
        """Return the numbers of a text about a theme that the table does not hold, in order."""
        found = numbers_in(text)
        return tuple(one for one in found if not self._agrees(one, theme))

    def _agrees(self, number: WrittenNumber, theme: str) -> bool:
        if number.in_days and not self._counts_days(theme):
            return True
        return any(agrees(number, one) for one in self._around(number.sentence, theme))

    def _counts_days(self, theme: str) -> bool:
        return any(row.measure is Measure.DAYS for row in self._rows(self.year, self.unit, theme))

    def _around(self, sentence: str, theme: str) -> Iterator[InTable]:
        """Yield the numbers of every year and unit that a sentence is about."""
        for unit in (self.unit, *self._units_named(sentence)):
            now = self._rows(self.year, unit, theme)
            yield from numbers_of(now)
            for year in years_named(sentence, year=self.year):
                then = self._rows(year, unit, theme)
                yield from numbers_of(then)
                yield from _changes(now, then)

    def _units_named(self, sentence: str) -> Iterator[str]:
        for key, unit in self.policy.units.items():
            if key != self.unit and unit.name in sentence:
                yield key
        if self.unit != self.policy.whole.key and any(
            word in sentence.lower() for word in ("landelijk", "national")
        ):
            yield self.policy.whole.key

    def _rows(self, year: int, unit: str, theme: str) -> tuple[AccountRow, ...]:
        if (year, unit) not in self.accounts:
            self.accounts[year, unit] = self._account(year, unit)
        account = self.accounts[year, unit]
        themes = account.themes if account is not None else ()
        return next((one.rows for one in themes if one.key == theme), ())

    def _account(self, year: int, unit: str) -> Account | None:
        if self.policy.agenda_covering(year) is None:
            return None
        others = self.every_unit if unit != self.unit else None
        policy = others() if others is not None else self.policy
        return account_of(policy, year=year, known_on=self.known_on, unit=unit)


def agrees(number: WrittenNumber, held: InTable) -> bool:
    """Return whether a written number can be a number of the table."""
    if number.is_percent and held.sort is Sort.AMOUNT:
        return False
    if not number.is_percent and held.sort is Sort.SHARE:
        return False
    return any(
        _is_near(one.value, held.value, step=one.step, rough=number.is_rough)
        for one in number.meanings
    )


def _is_near(written: Decimal, value: Decimal, *, step: Decimal, rough: bool) -> bool:
    away = abs(value - written)
    return away < _roundness(written, step) if rough else away <= step / 2


def _roundness(written: Decimal, step: Decimal) -> Decimal:
    """Return what the last digit besides zero counts: 100 in 1.300."""
    round_by = step
    while written and written % (round_by * 10) == 0:
        round_by *= 10
    return round_by


def numbers_of(rows: tuple[AccountRow, ...]) -> Iterator[InTable]:
    """Yield every number that the rows of a theme hold, or that follows from them."""
    judged = [row.met for row in rows if row.met is not None]
    for count in (len(judged), judged.count(True), judged.count(False)):
        yield InTable(Sort.AMOUNT, Decimal(count))
    wholes = {row.indicator: row.result.number for row in rows}
    for row in rows:
        norm = row.norm.number if row.norm is not None else None
        yield from _of_row(row, norm)
        part_of = row.entry.part_of
        whole = wholes.get(part_of.indicator) if part_of is not None else None
        yield from _share(row.result.number, whole)


def _of_row(row: AccountRow, norm: Decimal | None) -> Iterator[InTable]:
    result, difference = row.result.number, row.assessment.difference
    sort = _sort(row.measure)
    for number in (norm, result, difference):
        if number is not None:
            yield InTable(sort, abs(number))
    if difference is not None and sort is Sort.AMOUNT:
        yield from _share(result, norm)
        yield from _share(difference, norm)


def _sort(measure: Measure) -> Sort:
    return Sort.PERCENTAGE if measure is Measure.PERCENT else Sort.AMOUNT


def _share(part: Decimal | None, whole: Decimal | None) -> Iterator[InTable]:
    if part is not None and whole:
        yield InTable(Sort.SHARE, abs(part / whole * _HUNDRED))


def _changes(now: tuple[AccountRow, ...], then: tuple[AccountRow, ...]) -> Iterator[InTable]:
    """Yield how realisations and norms moved between two years, as numbers and in percent."""
    before = {row.indicator: row for row in then}
    for row in now:
        earlier = before.get(row.indicator)
        if earlier is not None:
            yield from _moved(earlier.result.number, row.result.number, _sort(row.measure))
            yield from _moved(_norm(earlier), _norm(row), _sort(row.measure))


def _norm(row: AccountRow) -> Decimal | None:
    return row.norm.number if row.norm is not None else None


def _moved(before: Decimal | None, after: Decimal | None, sort: Sort) -> Iterator[InTable]:
    if before is None or after is None:
        return
    yield InTable(sort, abs(after - before))
    if sort is Sort.AMOUNT:
        yield from _share(after - before, before)
