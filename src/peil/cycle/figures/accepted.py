# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Figures that force control accepted, as figures of the policy: known from the day of acceptance."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from peil.agenda.figures import Figure
from peil.agenda.policy import Policy
from peil.cycle.figures.accepted_rows import (
    AcceptedDelivery,
    AcceptedRound,
    AcceptedRow,
    Narrowed,
    accepted_rounds,
    rows_of,
)
from peil.cycle.figures.figures_made import (
    figure_of_total,
    figures_of,
    key_of_delivery,
    source_of,
    source_of_totals,
    total_key,
)
from peil.cycle.figures.keeping import Kept
from peil.cycle.figures.totals import Ask, totals_of
from peil.terms.periods import Period, read_period
from peil.terms.references import Source

_MOST_DELIVERIES, _MOST_ROUNDS = 512, 64
"""How much is kept of what was made: some tens of megabytes at most."""


@dataclass(frozen=True)
class Accepted:
    """Accepted figures, with the sources that they name."""

    figures: tuple[Figure, ...]
    sources: Mapping[str, Source]

    def among(self, policy: Policy) -> Policy:
        """Return a policy with them among its published figures."""
        return policy.with_supplied(self.figures, sources=self.sources)


def with_accepted(
    policy: Policy,
    *,
    periods: Collection[Period] | None = None,
    unit: str | None = None,
) -> Policy:
    """Return the policy with figures that were ever accepted among the published ones.

    Which figure counts on a day is asked as of any other figure. Where all units of a round were
    accepted and nobody supplied the whole, it is added up; see `peil.cycle.figures.totals`. Two
    questions to the database, whatever it holds, and a third for figures that this process did not
    see before. A page that shows one year or unit asks for that: ten years of all units are tens
    of thousands of figures.

    Args:
        policy: the agendas.
        periods: only figures about one of these periods; all by default. An account needs more
            than its own year: see `years_beside`.
        unit: only figures of one unit, or of the whole by its name; all by default.
    """
    return accepted_figures(policy, Narrowed(periods=periods, unit=unit)).among(policy)


def accepted_figures(policy: Policy, asked: Narrowed) -> Accepted:
    """Return figures that were ever accepted, as a policy reads them; see `with_accepted`."""
    unit = asked.unit
    of_one = unit if unit is not None and unit != policy.whole.key else None
    rounds = accepted_rounds(replace(asked, unit=of_one))
    added_up = rounds if of_one is None else ()
    wanted = [
        _Supplied(policy.version, found.period.text, delivery)
        for found in rounds
        for delivery in found.deliveries
        if unit is None or delivery.unit == unit
    ]
    totals = [
        _AddedUp(policy.version, _published(policy, found.period), found) for found in added_up
    ]
    supplied, of_whole = _made(policy, asked, wanted, totals)
    made = (*(supplied[one] for one in wanted), *(of_whole[one] for one in totals))
    figures = tuple(figure for some in made for figure in some)
    sources = {key_of_delivery(one.delivery): source_of(policy, one.delivery) for one in wanted}
    for one in totals:
        if of_whole[one]:
            first = of_whole[one][0].known_from.last_day
            sources[total_key(one.round.key)] = source_of_totals(one.round, first)
    return Accepted(figures, sources)


def years_beside(policy: Policy, year: int) -> frozenset[int]:
    """Return the calendar years that the account of a year looks at: itself and those beside it."""
    agenda = policy.agenda_covering(year)
    entries = agenda.entries if agenda is not None else ()
    reference = (e.reference_year for e in entries if e.reference_year is not None)
    return frozenset({year, year - 1, *reference})


class _Supplied(NamedTuple):
    """What figures of a delivery are made from: a policy folder, a period, and the delivery."""

    version: str
    period: str
    delivery: AcceptedDelivery


class _AddedUp(NamedTuple):
    """What the totals of a round are made from: a policy folder, and everything accepted in it.

    `published` are the numbers of the whole that a document gave, with the day of each.
    """

    version: str
    published: tuple[tuple[str, date], ...]
    round: AcceptedRound


_Figures = tuple[Figure, ...]
_read: Kept[tuple[int, str], Mapping[str, AcceptedRow]] = Kept(_MOST_DELIVERIES)
_supplied: Kept[_Supplied, _Figures] = Kept(_MOST_DELIVERIES)
_added_up: Kept[_AddedUp, _Figures] = Kept(_MOST_ROUNDS)


def _made(
    policy: Policy, asked: Narrowed, wanted: Iterable[_Supplied], totals: Iterable[_AddedUp]
) -> tuple[Mapping[_Supplied, _Figures], Mapping[_AddedUp, _Figures]]:
    """Return the figures of deliveries and of rounds; those that are not kept are made.

    Those of a few indicators are always made: most of a delivery is not read for them.
    """
    of_all = asked.indicators is None and asked.about is None
    supplied = _supplied.among(wanted) if of_all else {}
    added_up = _added_up.among(totals) if of_all else {}
    new = [one for one in wanted if one not in supplied]
    unknown = [one for one in totals if one not in added_up]
    in_rounds = (delivery for one in unknown for delivery in one.round.deliveries)
    rows = _rows(asked, (*(one.delivery for one in new), *in_rounds))
    made = {one: tuple(_figures(policy, one, asked, rows)) for one in new}
    summed = {one: tuple(_totals(policy, one, rows)) for one in unknown}
    if of_all:
        _supplied.keep(made)
        _added_up.keep(summed)
    return {**supplied, **made}, {**added_up, **summed}


def _rows(
    asked: Narrowed, deliveries: Iterable[AcceptedDelivery]
) -> Mapping[int, Mapping[str, AcceptedRow]]:
    """Return the rows of deliveries by their numbers; all rows of one are kept."""
    names = {one.pk: (one.pk, one.digest) for one in deliveries}
    if asked.indicators is not None:
        return rows_of(names, indicators=asked.indicators)
    kept = _read.among(names.values())
    found = {pk: kept[name] for pk, name in names.items() if name in kept}
    new = rows_of(pk for pk in names if pk not in found)
    _read.keep({names[pk]: rows for pk, rows in new.items()})
    return {**found, **new}


def _figures(
    policy: Policy, of: _Supplied, asked: Narrowed, rows: Mapping[int, Mapping[str, AcceptedRow]]
) -> Iterator[Figure]:
    delivery = replace(of.delivery, rows=rows[of.delivery.pk])
    return figures_of(policy, delivery, read_period(of.period), about=asked.about)


def _totals(
    policy: Policy, asked: _AddedUp, rows: Mapping[int, Mapping[str, AcceptedRow]]
) -> Iterator[Figure]:
    filled = tuple(replace(one, rows=rows[one.pk]) for one in asked.round.deliveries)
    found = replace(asked.round, deliveries=filled)
    for known in totals_of(found, _ask(policy, asked.published)):
        yield figure_of_total(policy, found, known)


def _ask(policy: Policy, published: Iterable[tuple[str, date]]) -> Ask:
    def was_published(indicator: str, day: date) -> bool:
        return any(name == indicator and known <= day for name, known in published)

    return Ask(
        whole=policy.whole.key,
        measures={name: indicator.measure for name, indicator in policy.indicators.items()},
        unit_name=lambda unit: policy.unit_name(unit, language="nl"),
        was_published=was_published,
    )


def _published(policy: Policy, period: Period) -> tuple[tuple[str, date], ...]:
    """Return the numbers of the whole that documents give of a period, with the day of each."""
    about = (policy.whole.key, period)
    return tuple(
        (figure.key.indicator, figure.known_from.last_day)
        for figure in policy.figures
        if (figure.key.unit, figure.key.period) == about and figure.leads and figure.is_number
    )
