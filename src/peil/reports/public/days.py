# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The days on which something that a page shows became known: the days it can be read as of."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date

from peil.agenda.agendas import ThemeFile
from peil.agenda.policy import Agenda, Decision, Policy
from peil.terms.periods import Period


def days_of(
    policy: Policy,
    *,
    indicator: str | None = None,
    unit: str | None = None,
    year: int | None = None,
) -> tuple[date, ...]:
    """Return the days on which norms, figures, decisions or bridges became known, newest first.

    Args:
        policy: what may be known at all.
        indicator: only what is about this one; of all by default.
        unit: only what is about this unit or the whole; of all by default.
        year: only norms and figures of periods that touch this calendar year; of all by default.
    """

    def is_about(of_indicator: str, of_unit: str, period: Period) -> bool:
        return (
            indicator in (None, of_indicator)
            and unit in (None, of_unit)
            and (year is None or period.touches_year(year))
        )

    found: set[date] = set()
    for norm in policy.norms:
        day = norm.known_from.last_day
        if day not in found and is_about(*norm.key[:3]):
            found.add(day)
    for figure in policy.figures:
        day = figure.known_from.last_day
        if day not in found and is_about(*figure.key):
            found.add(day)
    indicators = None if indicator is None else {indicator}
    found |= {d.file.known_from.last_day for d in _telling(policy, indicators, year)}
    if indicator is None and unit is None and year is None:
        found |= {decision.file.known_from.last_day for decision in policy.decisions}
    return _newest_first(found)


def days_of_agenda(policy: Policy, agenda: Agenda) -> tuple[date, ...]:
    """Return the days on which decisions and norms of an agenda became known, newest first."""
    return _newest_first(_decided(policy, agenda))


def days_of_theme(policy: Policy, agenda: Agenda, theme: ThemeFile) -> tuple[date, ...]:
    """Return the days on which the numbers of a theme's indicators became known, newest first.

    They are those of the whole: the first decision of the agenda, its norms, what makes figures
    comparable, and figures of its years and of years before, which tell how a year goes.
    """
    indicators = {entry.id for entry in theme.indicators}
    found = set(sorted(_decided(policy, agenda))[:1])
    found |= {d.file.known_from.last_day for d in _telling(policy, indicators, None)}
    for norm in policy.norms:
        key = norm.key
        if (
            norm.agenda == agenda.key
            and key.indicator in indicators
            and key.unit == policy.whole.key
        ):
            found.add(norm.known_from.last_day)
    for figure in policy.figures:
        of_indicator, of_unit, period = figure.key
        is_told = of_indicator in indicators and of_unit == policy.whole.key
        if is_told and period.first_day.year <= agenda.file.last_year:
            found.add(figure.known_from.last_day)
    return _newest_first(found)


def _newest_first(days: Iterable[date]) -> tuple[date, ...]:
    return tuple(sorted(days, reverse=True))


def _decided(policy: Policy, agenda: Agenda) -> set[date]:
    decisions = {d.file.known_from for d in policy.decisions if d.agenda == agenda.key}
    norms = {norm.known_from for norm in policy.norms if norm.agenda == agenda.key}
    return {known_from.last_day for known_from in decisions | norms}


def _telling(
    policy: Policy, indicators: Container[str] | None, year: int | None
) -> Iterator[Decision]:
    """Yield the decisions that add an indicator to accounts, or make its numbers comparable.

    An indicator is added from a year on: earlier accounts stay as they were.
    """
    for decision in policy.decisions:
        added = (one for one in decision.file.introduces if year is None or one.from_year <= year)
        told = (*(one.indicator for one in added), *(b.indicator for b in decision.file.bridges))
        if any(indicators is None or one in indicators for one in told):
            yield decision
