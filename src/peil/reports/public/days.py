# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The days on which something that a page shows became known: the days it can be read as of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from peil.agenda.policy import Decision, Policy
from peil.terms.periods import Period


def days_of(
    policy: Policy,
    *,
    indicator: str | None = None,
    unit: str | None = None,
    agenda: str | None = None,
    year: int | None = None,
) -> tuple[date, ...]:
    """Return the days on which norms, figures, decisions or bridges became known, newest first.

    Args:
        policy: what may be known at all.
        indicator: only what is about this one; of all by default.
        unit: only what is about this unit or the whole; of all by default.
        agenda: only its decisions and norms, and figures about its years; of all by default.
        year: only norms and figures of periods that touch this calendar year; of all by default.
    """
    years = policy.agenda(agenda).years if agenda is not None else None

    def is_about(of_indicator: str, of_unit: str, period: Period) -> bool:
        return (
            indicator in (None, of_indicator)
            and unit in (None, of_unit)
            and (year is None or period.touches_year(year))
            and (years is None or any(period.touches_year(one) for one in years))
        )

    found: set[date] = set()
    for norm in policy.norms:
        day = norm.known_from.last_day
        if day not in found and agenda in (None, norm.agenda) and is_about(*norm.key[:3]):
            found.add(day)
    for figure in policy.figures:
        day = figure.known_from.last_day
        if day not in found and is_about(*figure.key):
            found.add(day)
    found |= {d.file.known_from.last_day for d in _telling(policy, indicator, agenda, year)}
    if indicator is None and unit is None and year is None:
        decisions = (d for d in policy.decisions if agenda in (None, d.agenda))
        found |= {decision.file.known_from.last_day for decision in decisions}
    return tuple(sorted(found, reverse=True))


def _telling(
    policy: Policy, indicator: str | None, agenda: str | None, year: int | None
) -> Iterator[Decision]:
    """Yield the decisions that add an indicator to accounts, or make its numbers comparable.

    An indicator is added from a year on: earlier accounts stay as they were.
    """
    for decision in policy.decisions:
        added = (one for one in decision.file.introduces if year is None or one.from_year <= year)
        told = (*(one.indicator for one in added), *(b.indicator for b in decision.file.bridges))
        is_about = any(indicator in (None, one) for one in told)
        if is_about and agenda in (None, decision.agenda):
            yield decision
