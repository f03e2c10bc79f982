# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Figures on two time axes: the period they are about, and the day they became known.

Every figure that was ever published is kept. Which one counts on a day is a question of looking
back: the last leading figure that was known by that day. A figure that the reader counted and
brought along leads over every published one; what was published stays and is told beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from peil.agenda.findings import Origin
from peil.agenda.published import (
    FigureEntry,
    FigureState,
    FigureStatus,
    Standing,
)
from peil.terms.identity import TheSame
from peil.terms.periods import DayOrMonth, Period
from peil.terms.quantities import Measure
from peil.terms.references import Reference

_MOST_GROUPED = 4
"""So many collections of figures stay grouped: a page asks for those of the one it is about twice."""


class FigureKey(NamedTuple):
    """What a figure is about."""

    indicator: str
    unit: str
    period: Period


@dataclass(frozen=True)
class Figure:
    """One figure as one document published it, or as it was counted from a register.

    `entry` is the cell as it stands in the document's file; `definition` the version it is
    counted by, or empty where no definition covers its period. `is_counted` says that the reader
    brought it along, counted from a register; `document` then names that count.
    """

    key: FigureKey
    entry: FigureEntry
    measure: Measure
    definition: str
    document: str
    known_from: DayOrMonth
    origin: Origin
    is_counted: bool = False

    @property
    def number(self) -> Decimal | None:
        """The number in the figure's measure; nothing unless it is one."""
        return self.entry.value.number

    @property
    def is_number(self) -> bool:
        """There is a number, which may be zero."""
        return self.entry.value.state is FigureState.NUMBER

    @property
    def leads(self) -> bool:
        """It replaces what was known before it."""
        return self.entry.standing is Standing.LEADING

    @property
    def reference(self) -> Reference:
        """The document and the place in it."""
        return Reference(source=self.document, place=self.entry.place)


@dataclass(frozen=True)
class Realisation:
    """What was known on a day of one indicator, unit and period.

    `figure` is the first publication of the value that counts; `status` the most settled thing
    any document has said of that value since. `confirmed` repeats it, `earlier` was replaced,
    `beside` never counted. All three are in the order they became known, counted figures last.
    Beside a value that is suppressed there is none: an earlier number would give it away.
    """

    figure: Figure
    status: FigureStatus
    confirmed: tuple[Figure, ...]
    earlier: tuple[Figure, ...]
    beside: tuple[Figure, ...]

    @property
    def number(self) -> Decimal | None:
        """The number that counts; nothing when the figure is not a number."""
        return self.figure.number

    @property
    def is_counted(self) -> bool:
        """The reader counted the value that counts, whoever published it before."""
        return any(f.is_counted for f in (self.figure, *self.confirmed))


def known_figures(figures: Iterable[Figure], *, known_on: date) -> tuple[Figure, ...]:
    """Return the figures that were known on a day, in the order they became known."""
    return tuple(f for f in figures if f.known_from.last_day <= known_on)


def figures_of(figures: Iterable[Figure], key: FigureKey) -> tuple[Figure, ...]:
    """Return every figure for a key, in the order they became known."""
    return tuple(f for f in figures if f.key == key)


def realisation_of(figures: Iterable[Figure], *, known_on: date) -> Realisation | None:
    """Return what counts on a day among the figures of one key, or nothing when none leads.

    Args:
        figures: of one key, in the order they became known.
        known_on: the day, inclusive.
    """
    seen = known_figures(figures, known_on=known_on)
    leading = sorted((f for f in seen if f.leads), key=lambda f: f.is_counted)
    if not leading:
        return None
    run = _last_run(leading)
    is_suppressed = run[0].entry.value.state is FigureState.SUPPRESSED
    return Realisation(
        figure=run[0],
        status=_settled(run),
        confirmed=tuple(run[1:]),
        earlier=() if is_suppressed else tuple(leading[: len(leading) - len(run)]),
        beside=() if is_suppressed else tuple(f for f in seen if not f.leads),
    )


def _last_run(leading: list[Figure]) -> list[Figure]:
    """Return the figures at the end that all say the same."""
    run = [leading[-1]]
    for figure in reversed(leading[:-1]):
        if (figure.entry.value, figure.definition) != (run[0].entry.value, run[0].definition):
            break
        run.insert(0, figure)
    return run


def _settled(run: list[Figure]) -> FigureStatus:
    said = [f.entry.status for f in run if f.entry.status is not FigureStatus.UNKNOWN]
    return said[-1] if said else FigureStatus.UNKNOWN


def realisations(figures: Iterable[Figure], *, known_on: date) -> Mapping[FigureKey, Realisation]:
    """Return for each key what counts on a day; keys without a leading figure are left out.

    Each is worked out when it is asked: of ten years of figures a page looks at few.
    """
    return _Realisations(figures_by_key(figures), known_on)


def figures_by_key(figures: Iterable[Figure]) -> Mapping[FigureKey, Sequence[Figure]]:
    """Return figures by what they are about, each in the order given."""
    if isinstance(figures, tuple):
        return _grouped(TheSame(figures))
    return _grouped(TheSame(tuple(figures)))


@lru_cache(maxsize=_MOST_GROUPED)
def _grouped(of: TheSame[tuple[Figure, ...]]) -> Mapping[FigureKey, Sequence[Figure]]:
    grouped: dict[FigureKey, list[Figure]] = {}
    for figure in of.value:
        grouped.setdefault(figure.key, []).append(figure)
    return grouped


class _Realisations(Mapping[FigureKey, Realisation]):
    """What counts on a day, by key."""

    def __init__(self, grouped: Mapping[FigureKey, Sequence[Figure]], known_on: date) -> None:
        self._grouped, self._known_on = grouped, known_on
        self._found: dict[FigureKey, Realisation | None] = {}

    def __getitem__(self, key: FigureKey) -> Realisation:
        """Return what counts for a key.

        Raises:
            KeyError: when nothing leads.
        """
        if key not in self._found:
            figures = self._grouped.get(key, ())
            self._found[key] = realisation_of(figures, known_on=self._known_on)
        found = self._found[key]
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[FigureKey]:
        """Yield the keys that something counts for, in the order of their first figures."""
        return (key for key in self._grouped if key in self)

    def __len__(self) -> int:
        """Return for how many keys something counts."""
        return sum(1 for _ in self)


def contradictions(figures: Iterable[Figure]) -> tuple[tuple[Figure, Figure], ...]:
    """Return pairs of leading figures for one key and one day that differ, which cannot be."""
    first: dict[tuple[FigureKey, date], Figure] = {}
    pairs: list[tuple[Figure, Figure]] = []
    for figure in figures:
        if not figure.leads:
            continue
        place = (figure.key, figure.known_from.last_day)
        other = first.setdefault(place, figure)
        if other.entry.value != figure.entry.value:
            pairs.append((other, figure))
    return tuple(pairs)
