# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How far figures move after they first come out: year by year, and what is usual.

A year takes part once a second document gave a leading figure for it, also when that was the same:
leaving out what did not move would say that everything does. Figures of another definition are
another count, no revision.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median

from peil.agenda.figures import Figure, FigureKey, known_figures
from peil.agenda.policy import Policy
from peil.agenda.published import Precision
from peil.terms.quantities import Measure

FEWEST = 3
"""From so many years on there is something usual; fewer are only told."""
_STEP = Decimal("0.1")


@dataclass(frozen=True)
class Revision:
    """One year of an indicator and unit that was published more than once.

    `first` is the first leading figure and `last` the first publication of the number that counts
    now, of one definition; of a number that never moved it is the last publication. `values` is
    how many different numbers there were on the way.
    """

    key: FigureKey
    first: Figure
    last: Figure
    values: int

    @property
    def year(self) -> int:
        """The calendar year that the figures are about."""
        return self.key.period.first_day.year

    @property
    def measure(self) -> Measure:
        """The kind of number of both figures."""
        return self.first.measure

    @property
    def change(self) -> Decimal:
        """The last number minus the first, in the unit of a difference."""
        return _number(self.last) - _number(self.first)

    @property
    def size(self) -> Decimal | None:
        """The change that years are compared by, not rounded: points, or percent of the first.

        Nothing where a number that moved came from zero or less: that is no percentage.
        """
        first = _number(self.first)
        if not self.moved:
            return Decimal(0)
        if self.measure is Measure.PERCENT:
            return self.change
        return self.change / first * 100 if first > 0 else None

    @property
    def percent(self) -> Decimal | None:
        """The change in percent of the first number, to one decimal; percentages have none."""
        if self.measure is Measure.PERCENT or self.size is None:
            return None
        return self.size.quantize(_STEP)

    @property
    def moved(self) -> bool:
        """The last number is another than the first."""
        return self.change != 0

    @property
    def days(self) -> int:
        """The days between both publications; a date known to the month counts as its last day."""
        return (self.last.known_from.last_day - self.first.known_from.last_day).days

    @property
    def is_exact(self) -> bool:
        """Both documents give the number exactly, not rounded or as a bound."""
        return all(f.entry.precision is Precision.EXACT for f in (self.first, self.last))


@dataclass(frozen=True)
class UsualRevision:
    """How far figures usually moved: signed, in percent of the first, or in percentage points.

    `years` took part and `moved` of them changed. `middle` is the median, and nothing where fewer
    than three took part; `smallest` and `largest` are nothing where none did. Zero is a year that
    was published again unchanged.
    """

    years: int
    moved: int
    middle: Decimal | None
    smallest: Decimal | None
    largest: Decimal | None
    in_points: bool

    @property
    def is_usual(self) -> bool:
        """Enough years took part to call it usual."""
        return self.middle is not None


@dataclass(frozen=True)
class Revisions:
    """Every year that was published more than once, as known on a day, and what was usual.

    Rows are sorted by indicator, unit and year. `usual_percent` and `usual_points` are over all
    rows of one kind of number.
    """

    indicator: str | None
    unit: str
    known_on: date
    rows: tuple[Revision, ...]
    policy: Policy

    @property
    def usual_percent(self) -> UsualRevision:
        """What was usual for numbers that change in percent."""
        return usual_of((r for r in self.rows if r.measure is not Measure.PERCENT), in_points=False)

    @property
    def usual_points(self) -> UsualRevision:
        """What was usual for percentages, which change in points."""
        return usual_of((r for r in self.rows if r.measure is Measure.PERCENT), in_points=True)


def revisions_of(
    policy: Policy,
    indicator: str | None = None,
    *,
    known_on: date,
    unit: str | None = None,
) -> Revisions:
    """Return how published figures moved after their first publication.

    Args:
        policy: the agendas; only published figures take part.
        indicator: one indicator, or nothing for all of them.
        known_on: only publications that were known on this day, inclusive.
        unit: a police unit, or nothing for the whole.

    Raises:
        IndicatorUnknown: when no agenda holds the indicator.
        UnitUnknown: when the folder does not hold the unit.
    """
    key = policy.unit_key(unit)
    name = policy.indicator(indicator).id if indicator is not None else None
    rows = _rows(
        f
        for f in known_figures(policy.figures, known_on=known_on)
        if f.key.unit == key and name in {None, f.key.indicator}
    )
    return Revisions(name, key, known_on, tuple(rows), policy)


def usual_revision(
    policy: Policy, indicator: str, unit: str | None = None, *, known_on: date
) -> UsualRevision:
    """Return how far figures of an indicator usually move, to set beside a provisional one.

    Args:
        policy: the agendas; only published figures take part.
        indicator: the indicator's name.
        unit: a police unit, or nothing for the whole.
        known_on: only publications that were known on this day, inclusive.

    Raises:
        IndicatorUnknown: when no agenda holds the indicator.
        UnitUnknown: when the folder does not hold the unit.
    """
    found = revisions_of(policy, indicator, known_on=known_on, unit=unit)
    in_points = policy.indicator(indicator).measure is Measure.PERCENT
    return usual_of(found.rows, in_points=in_points)


def usual_of(rows: Iterable[Revision], *, in_points: bool) -> UsualRevision:
    """Return what is usual over revisions of one kind of number."""
    sizes = [(row.size, row.moved) for row in rows]
    known = [size for size, _ in sizes if size is not None]
    return UsualRevision(
        years=len(known),
        moved=sum(1 for size, moved in sizes if moved and size is not None),
        middle=median(known).quantize(_STEP) if len(known) >= FEWEST else None,
        smallest=min(known).quantize(_STEP) if known else None,
        largest=max(known).quantize(_STEP) if known else None,
        in_points=in_points,
    )


def _rows(figures: Iterable[Figure]) -> Iterator[Revision]:
    grouped: dict[FigureKey, list[Figure]] = {}
    for figure in figures:
        if figure.key.period.is_year and figure.leads and figure.number is not None:
            grouped.setdefault(figure.key, []).append(figure)
    for key in sorted(grouped):
        alike = [f for f in grouped[key] if f.definition == grouped[key][-1].definition]
        if len(alike) > 1:
            values = len({figure.number for figure in alike})
            yield Revision(key, alike[0], _last(alike), values)


def _last(figures: Sequence[Figure]) -> Figure:
    """Return where the number that counts now first came out, or that it was told again."""
    at = len(figures) - 1
    while at > 0 and figures[at - 1].number == figures[-1].number:
        at -= 1
    return figures[at] if at > 0 else figures[-1]


def _number(figure: Figure) -> Decimal:
    return figure.number if figure.number is not None else Decimal(0)
