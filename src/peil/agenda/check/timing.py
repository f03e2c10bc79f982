# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Checks when norms were set: too late, never, or more than one for a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from peil.agenda.agendas import Coverage
from peil.agenda.check.about import about_norm
from peil.agenda.decisions import MAIN, NormState
from peil.agenda.findings import Finding, Origin
from peil.agenda.indicators import Role
from peil.agenda.norms import Norm, NormKey, norms_in_force, year_key
from peil.agenda.policy import Agenda, Policy
from peil.terms.languages import Language, Text
from peil.terms.numbers import written


def check(policy: Policy) -> Iterator[Finding]:
    """Yield a finding for norms that came late, stayed open, are missing, or come in twos."""
    yield from _late(policy)
    yield from _unresolved(policy)
    yield from _more_than_one(policy)
    yield from _missing(policy)
    yield from _outside(policy)


def _late(policy: Policy) -> Iterator[Finding]:
    last: dict[NormKey, Norm] = {}
    for norm in policy.norms:
        before = last.get(norm.key)
        last[norm.key] = norm
        restated = before is not None and before.value == norm.value
        began = norm.key.period.first_day
        if norm.number is None or restated or norm.known_from.last_day <= began:
            continue
        yield about_norm("N202", norm, unit=norm.key.unit, day=norm.known_from.text)


def last_known_day(policy: Policy) -> date:
    """Return the last day on which anything in the folder became known.

    It stands in for today, so that the same folder gives the same findings on any day.
    """
    days = [n.known_from.last_day for n in policy.norms]
    days += [f.known_from.last_day for f in policy.figures]
    return max(days, default=date.min)


def _unresolved(policy: Policy) -> Iterator[Finding]:
    today = last_known_day(policy)
    for norm in norms_in_force(policy.norms, known_on=date.max).values():
        if norm.state is NormState.TO_BE_DETERMINED and norm.key.period.last_day < today:
            yield about_norm("N203", norm)


def _more_than_one(policy: Policy) -> Iterator[Finding]:
    in_force = norms_in_force(policy.norms, known_on=date.max)
    for key, norm in in_force.items():
        main = in_force.get(key._replace(basis=MAIN))
        if key.basis == MAIN or main is None or main.number is None or norm.number is None:
            continue
        yield about_norm("N206", norm, norms=_both(main, norm))


def _both(main: Norm, other: Norm) -> Text:
    def pair(language: Language) -> str:
        return ", ".join(
            f"{written(norm.number, language=language)} ({norm.key.basis})"
            for norm in (main, other)
            if norm.number is not None
        )

    return Text(nl=pair("nl"), en=pair("en"))


def _missing(policy: Policy) -> Iterator[Finding]:
    ever = {norm.key for norm in policy.norms}
    for agenda in policy.agendas:
        if agenda.file.coverage is Coverage.FRAGMENTS:
            continue
        for entry in agenda.entries:
            if entry.role is not Role.AGREED:
                continue
            keys = {
                year: year_key(entry.id, unit=policy.whole.key, year=year)
                for year in _years(policy, agenda, entry.id)
            }
            if not any(key in ever for key in keys.values()):
                continue
            origin = _origin(policy, agenda, entry.id)
            for year, key in keys.items():
                if key not in ever:
                    yield Finding.of("N207", origin, indicator=entry.id, year=str(year))


def _years(policy: Policy, agenda: Agenda, indicator: str) -> range:
    """Return the years in which an agenda counts an indicator; later when it was introduced."""
    added = policy.introduction(agenda.key, indicator)
    first = added.from_year if added is not None else agenda.file.first_year
    return range(first, agenda.file.last_year + 1)


def _origin(policy: Policy, agenda: Agenda, indicator: str) -> Origin:
    placement = policy.indicators[indicator].placement_in(agenda.key)
    return placement.origin if placement is not None else agenda.origin


def _outside(policy: Policy) -> Iterator[Finding]:
    for norm in policy.norms:
        years = policy.agenda(norm.agenda).years
        if not any(norm.key.period.touches_year(year) for year in years):
            yield about_norm("N208", norm, agenda=norm.agenda)
