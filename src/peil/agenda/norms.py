# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Norms on two time axes: the year they are for, and the day from which they were known.

Decisions are folded into norms once. Which norm is in force on a day is then a question of
looking back: the last one that was known by that day, for the same indicator, unit, year and basis.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from peil.agenda.decisions import MAIN, DecisionKind, NormState, NormValue, Share
from peil.agenda.findings import Origin
from peil.terms.errors import PeilError
from peil.terms.identity import TheSame
from peil.terms.languages import Text
from peil.terms.periods import DayOrMonth, Period, year_period
from peil.terms.quantities import Measure
from peil.terms.references import Reference

_MOST_DAYS = 64
"""Of so many days the norms are kept: a site of many pages asks for the same days again and again."""


class NormKey(NamedTuple):
    """What a norm is for."""

    indicator: str
    unit: str
    period: Period
    basis: str


@dataclass(frozen=True)
class Norm:
    """One statement by one decision: the norm for an indicator, unit, year and basis.

    `carried_from` is the year whose norm was kept, where it was.
    """

    key: NormKey
    agenda: str
    value: NormValue
    measure: Measure
    decision: str
    kind: DecisionKind
    known_from: DayOrMonth
    reference: Reference
    origin: Origin
    share: Share | None = None
    note: Text | None = None
    note_in_account: bool = False
    carried_from: int | None = None

    @property
    def state(self) -> NormState:
        """Set, to be determined, direction only, milestone or withdrawn."""
        return self.value.state

    @property
    def number(self) -> Decimal | None:
        """The number in the norm's measure; nothing unless the norm is set."""
        return self.value.number


class NormMissing(PeilError):
    """No decision known on a day says anything of a norm."""

    def __init__(self, key: NormKey, *, known_on: date) -> None:
        super().__init__(
            asked=f"The norm for '{key.indicator}' {key.period} ({key.unit}, {key.basis}) was "
            f"asked, as known on {known_on}.",
            found="No decision that was known on that day sets one.",
            to_do=f"Run 'peil norms --indicator {key.indicator} --all-versions' to see every norm "
            "and the day it became known.",
        )


def history_of(norms: Iterable[Norm], key: NormKey) -> tuple[Norm, ...]:
    """Return every norm for a key, in the order they became known."""
    return tuple(norm for norm in norms if norm.key == key)


def known(norms: Iterable[Norm], *, known_on: date) -> tuple[Norm, ...]:
    """Return the norms that were known on a day, in the order they became known."""
    return tuple(norm for norm in norms if norm.known_from.last_day <= known_on)


def norms_in_force(norms: Iterable[Norm], *, known_on: date) -> Mapping[NormKey, Norm]:
    """Return for each key the last norm that was known on a day.

    Args:
        norms: in the order they became known.
        known_on: the day, inclusive.
    """
    return _on_day(norms, known_on).in_force


def original_norms(norms: Iterable[Norm], *, known_on: date) -> Mapping[NormKey, Norm]:
    """Return for each key the first norm that was ever adopted, as far as known on a day."""
    return _on_day(norms, known_on).originals


class _OnDay(NamedTuple):
    """For each key the norm in force on a day, and the first that was ever adopted."""

    in_force: Mapping[NormKey, Norm]
    originals: Mapping[NormKey, Norm]


def _on_day(norms: Iterable[Norm], known_on: date) -> _OnDay:
    if isinstance(norms, tuple):
        return _kept_on_day(TheSame(norms), known_on)
    return _made_on_day(tuple(norms), known_on)


@lru_cache(maxsize=_MOST_DAYS)
def _kept_on_day(norms: TheSame[tuple[Norm, ...]], known_on: date) -> _OnDay:
    return _made_on_day(norms.value, known_on)


def _made_on_day(norms: tuple[Norm, ...], known_on: date) -> _OnDay:
    found, originals = known(norms, known_on=known_on), dict[NormKey, Norm]()
    for norm in found:
        originals.setdefault(norm.key, norm)
    return _OnDay({norm.key: norm for norm in found}, originals)


def year_key(indicator: str, *, unit: str, year: int, basis: str = MAIN) -> NormKey:
    """Return the key of a norm for a calendar year."""
    return NormKey(indicator, unit, year_period(year), basis)


def norm_in_force(
    norms: Iterable[Norm],
    indicator: str,
    *,
    unit: str,
    year: int,
    known_on: date,
    basis: str = MAIN,
) -> Norm:
    """Return the one norm in force for an indicator, unit and year, as known on a day.

    A norm that was withdrawn is returned with the state withdrawn.

    Raises:
        NormMissing: when no decision known on that day says anything of it.
    """
    key = year_key(indicator, unit=unit, year=year, basis=basis)
    return _known_norms(norms, key, known_on=known_on)[-1]


def original_norm(
    norms: Iterable[Norm],
    indicator: str,
    *,
    unit: str,
    year: int,
    known_on: date,
    basis: str = MAIN,
) -> Norm:
    """Return the first norm that was adopted for an indicator, unit and year.

    Raises:
        NormMissing: when no decision known on that day says anything of it.
    """
    key = year_key(indicator, unit=unit, year=year, basis=basis)
    return _known_norms(norms, key, known_on=known_on)[0]


def _known_norms(norms: Iterable[Norm], key: NormKey, *, known_on: date) -> tuple[Norm, ...]:
    """Return the norms for a key that were known on a day, at least one.

    Raises:
        NormMissing: when there is none.
    """
    found = known(history_of(norms, key), known_on=known_on)
    if not found:
        raise NormMissing(key, known_on=known_on)
    return found


def in_listing_order(norms: Iterable[Norm]) -> tuple[Norm, ...]:
    """Return norms sorted by agenda, indicator, unit, period, basis and day known."""
    return tuple(
        sorted(
            norms,
            key=lambda n: (n.agenda, *n.key, n.known_from.last_day, n.decision),
        )
    )


def repeated_on_one_day(norms: Iterable[Norm]) -> tuple[tuple[Norm, Norm], ...]:
    """Return pairs of norms for one key that became known on one day, which cannot be."""
    ordered = sorted(norms, key=lambda n: (n.key, n.known_from.last_day))
    pairs: list[tuple[Norm, Norm]] = []
    for _, group in groupby(ordered, key=lambda n: (n.key, n.known_from.last_day)):
        first, *others = group
        pairs.extend((first, other) for other in others)
    return tuple(pairs)
