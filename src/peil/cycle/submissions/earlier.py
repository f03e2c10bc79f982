# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What was known before of the figures that a unit supplies: the same period, and years before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from peil.agenda.figures import Figure, FigureKey, Realisation, realisations
from peil.agenda.policy import Policy
from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.figures.accepted import with_accepted
from peil.terms.periods import DayOrMonth, Period, read_period

YEARS_BACK = 5
"""How many earlier years a figure is held against."""


@dataclass(frozen=True)
class EarlierFigure:
    """A figure that counted on a day, with where it came from.

    `is_comparable` says that it was counted by a definition that may stand beside the one that
    holds now. `source` is the title of the document or delivery that brought it.
    """

    period: Period
    state: FigureState
    number: Decimal | None
    status: FigureStatus
    definition: str
    source: str
    known_from: DayOrMonth
    is_comparable: bool


@dataclass(frozen=True)
class Earlier:
    """What was known of one indicator: of the same period, and of the years before it.

    `before` holds the same period of earlier years, the last first; years without are left out.
    """

    same: EarlierFigure | None = None
    before: tuple[EarlierFigure, ...] = ()

    @property
    def last(self) -> EarlierFigure | None:
        """The figure of the last earlier year that has one."""
        return self.before[0] if self.before else None

    @property
    def comparable(self) -> tuple[Decimal, ...]:
        """The numbers that a new one may be held against, the last first."""
        return tuple(f.number for f in self.before if f.is_comparable and f.number is not None)


NOTHING_EARLIER = Earlier()


def years_before(period: Period, years: int) -> Period:
    """Return the same period of an earlier year.

    >>> str(years_before(read_period("2022-H1"), 1))
    '2021-H1'
    """
    return read_period(re.sub(r"\d{4}", lambda m: f"{int(m[0]) - years:04d}", period.text))


def earlier_figures(
    policy: Policy, *, unit: str, period: Period, indicators: Iterable[str], known_on: date
) -> Mapping[str, Earlier]:
    """Return what was known of each indicator of a unit on a day.

    It asks the database a fixed number of questions.

    Args:
        policy: the agendas with the published figures.
        unit: the police unit, or the whole.
        period: what the new figures are about.
        indicators: their names.
        known_on: the day, inclusive.
    """
    periods = [years_before(period, back) for back in range(YEARS_BACK + 1)]
    known = with_accepted(policy, periods=periods, unit=unit)
    return earlier_among(known, unit=unit, period=period, indicators=indicators, known_on=known_on)


def earlier_among(
    known: Policy, *, unit: str, period: Period, indicators: Iterable[str], known_on: date
) -> Mapping[str, Earlier]:
    """Return what was known of each indicator, where the accepted figures were read already.

    Args:
        known: the agendas with the published and accepted figures.
        unit: the police unit, or the whole.
        period: what the new figures are about.
        indicators: their names.
        known_on: the day, inclusive.
    """
    periods = [years_before(period, years) for years in range(YEARS_BACK + 1)]
    wanted = {FigureKey(name, unit, one) for name in indicators for one in periods}
    figures = [figure for figure in known.figures if figure.key in wanted]
    found = realisations(figures, known_on=known_on)
    return {name: _earlier(known, found, name, periods, unit) for name in indicators}


def _earlier(
    policy: Policy,
    found: Mapping[FigureKey, Realisation],
    indicator: str,
    periods: Iterable[Period],
    unit: str,
) -> Earlier:
    now, *before = (found.get(FigureKey(indicator, unit, period)) for period in periods)
    holds = next(iter(periods))
    return Earlier(
        _figure(policy, now, holds) if now is not None else None,
        tuple(_figure(policy, one, holds) for one in before if one is not None),
    )


def _figure(policy: Policy, one: Realisation, period: Period) -> EarlierFigure:
    figure = one.figure
    return EarlierFigure(
        period=figure.key.period,
        state=figure.entry.value.state,
        number=figure.number,
        status=one.status,
        definition=figure.definition,
        source=policy.sources[figure.document].title,
        known_from=figure.known_from,
        is_comparable=_comparable(policy, figure, period),
    )


def _comparable(policy: Policy, figure: Figure, period: Period) -> bool:
    indicator = policy.indicator(figure.key.indicator)
    holding = indicator.definition_for(period)
    return holding is not None and indicator.comparable(figure.definition, holding.version)
