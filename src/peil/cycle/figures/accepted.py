# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Figures that force control accepted, as figures of the policy: known from the day of acceptance."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from peil.agenda.figures import Figure
from peil.agenda.findings import Origin
from peil.agenda.indicators import Indicator
from peil.agenda.policy import Policy
from peil.agenda.published import FigureEntry, FigureState, FigureStatus, FigureValue
from peil.cycle.figures.accepted_rows import (
    AcceptedDelivery,
    AcceptedRound,
    AcceptedRow,
    accepted_rounds,
)
from peil.cycle.figures.totals import Ask, KnownTotal, totals_of
from peil.cycle.models import Delivery
from peil.terms.languages import Text
from peil.terms.periods import DayOrMonth, Period
from peil.terms.references import Reading, Source

_DELIVERY = "aanlevering-"


def with_accepted(
    policy: Policy, *, years: Collection[int] | None = None, unit: str | None = None
) -> Policy:
    """Return the policy with figures that were ever accepted among the published ones.

    Which figure counts on a day is asked as of any other figure. Where all units of a round were
    accepted and nobody supplied the whole, it is added up; see `peil.cycle.figures.totals`. Three
    questions to the database, whatever it holds. A page that shows one year or unit asks for that:
    ten years of all units are tens of thousands of figures.

    Args:
        policy: the agendas.
        years: only figures about periods that touch one of these calendar years; all by default.
            An account needs more than its own year: see `years_beside`.
        unit: only figures of one unit, or of the whole by its name; all by default.
    """
    of_one = unit if unit is not None and unit != policy.whole.key else None
    rounds = accepted_rounds(years=years, unit=of_one)
    figures: list[Figure] = []
    sources: dict[str, Source] = {}
    for found in rounds:
        for delivery in found.deliveries:
            if unit is None or delivery.unit == unit:
                sources[_source_key(delivery)] = _source(policy, delivery)
                figures.extend(_figures(policy, found, delivery))
        if of_one is None:
            totals = tuple(totals_of(found, _ask(policy, found.period)))
            figures.extend(_total(policy, found, known) for known in totals)
            if totals:
                sources[total_key(found.key)] = _total_source(found, totals[0].known_from)
    return policy.with_supplied(figures, sources=sources)


def with_accepted_of_account(policy: Policy, *, year: int, unit: str | None = None) -> Policy:
    """Return the policy with the accepted figures that the account of a year looks at.

    Raises:
        UnitUnknown: when the folder does not hold the unit.
    """
    return with_accepted(policy, years=years_beside(policy, year), unit=policy.unit_key(unit))


def years_beside(policy: Policy, year: int) -> frozenset[int]:
    """Return the calendar years that the account of a year looks at: itself and those beside it."""
    agenda = policy.agenda_covering(year)
    entries = agenda.entries if agenda is not None else ()
    reference = (e.reference_year for e in entries if e.reference_year is not None)
    return frozenset({year, year - 1, *reference})


def source_key(delivery: Delivery) -> str:
    """Return the name that a delivery has as a source."""
    submission = delivery.submission
    return f"{_DELIVERY}{submission.round.key}-{submission.unit}-{delivery.number}"


def total_key(round_key: str) -> str:
    """Return the name that the totals of a round have as a source."""
    return f"optelling-{round_key}"


def was_accepted(figure: Figure) -> bool:
    """Return whether a figure was accepted, or added up from accepted ones; not published."""
    return figure.document.startswith((_DELIVERY, total_key("")))


def _source_key(delivery: AcceptedDelivery) -> str:
    return f"{_DELIVERY}{delivery.round}-{delivery.unit}-{delivery.number}"


def _source(policy: Policy, delivery: AcceptedDelivery) -> Source:
    return Source(
        key=_source_key(delivery),
        title=f"Aanlevering {delivery.number} voor ronde {delivery.round}",
        publisher=policy.unit_name(delivery.unit, language="nl"),
        date=_day(delivery.known_from),
        read=Reading.WHOLE,
    )


def _total_source(found: AcceptedRound, first_known: date) -> Source:
    """Return the totals of a round as a source, dated by the first: later ones do not move it."""
    return Source(
        key=total_key(found.key),
        title=f"Optelling van de eenheden in ronde {found.key}",
        publisher="Peil",
        date=_day(first_known),
        read=Reading.WHOLE,
    )


def _day(day: date) -> DayOrMonth:
    return DayOrMonth(text=day.isoformat(), last_day=day)


class _Said(NamedTuple):
    """What is said of a figure, whoever says it."""

    value: FigureValue
    status: FigureStatus
    final_expected: date | None
    definition: str
    note: Text | None
    place: str
    source: str
    known_from: date


_AS_ANY: Mapping[str, Any] = {
    name: FigureEntry.model_fields[name].default
    for name in ("precision", "numerator", "denominator", "standing", "reason", "known_from")
}
"""What a supplied figure does not say; told, since looking it up for each takes the longest."""


def _figures(policy: Policy, found: AcceptedRound, delivery: AcceptedDelivery) -> Iterator[Figure]:
    for row in delivery.rows.values():
        indicator = policy.indicators.get(row.indicator)
        if indicator is not None:
            said = _said(row, delivery)
            yield _figure(policy, indicator, delivery.unit, found.period, said)


def _said(row: AcceptedRow, delivery: AcceptedDelivery) -> _Said:
    return _Said(
        value=FigureValue.model_construct(state=FigureState(row.state), number=row.number),
        status=FigureStatus(row.status),
        final_expected=row.final_expected,
        definition=row.definition,
        note=Text(nl=row.note, en=row.note) if row.note else None,
        place=f"aanlevering {delivery.number}",
        source=_source_key(delivery),
        known_from=delivery.known_from,
    )


def _total(policy: Policy, found: AcceptedRound, known: KnownTotal) -> Figure:
    total = known.total
    state = FigureState.NOT_SUPPLIED if total.number is None else FigureState.NUMBER
    said = _Said(
        value=FigureValue.model_construct(state=state, number=total.number),
        status=total.status,
        final_expected=total.final_expected,
        definition=total.definition,
        note=total.note,
        place=f"optelling van {total.of_units} eenheden",
        source=total_key(found.key),
        known_from=known.known_from,
    )
    return _figure(policy, policy.indicators[total.indicator], policy.whole.key, found.period, said)


def _figure(policy: Policy, indicator: Indicator, unit: str, period: Period, said: _Said) -> Figure:
    """Return a figure. What the database holds was checked when it was supplied; not again here."""
    entry = FigureEntry.model_construct(
        indicator=indicator.id,
        unit=None if unit == policy.whole.key else unit,
        period=period,
        value=said.value,
        status=said.status,
        final_expected=said.final_expected,
        definition=said.definition or None,
        note=said.note,
        in_account=said.note is not None,
        place=said.place,
        **_AS_ANY,
    )
    holding = None if said.definition else indicator.definition_for(period)
    return Figure(
        key=policy.figure_key(indicator.id, entry.unit, period),
        entry=entry,
        measure=indicator.measure,
        definition=said.definition or (holding.version if holding is not None else ""),
        document=said.source,
        known_from=_day(said.known_from),
        origin=Origin(said.source, 1),
    )


def _ask(policy: Policy, period: Period) -> Ask:
    published = tuple(_numbers_of_the_whole(policy, period))

    def was_published(indicator: str, day: date) -> bool:
        return any(name == indicator and known <= day for name, known in published)

    return Ask(
        whole=policy.whole.key,
        measures={name: indicator.measure for name, indicator in policy.indicators.items()},
        unit_name=lambda unit: policy.unit_name(unit, language="nl"),
        was_published=was_published,
    )


def _numbers_of_the_whole(policy: Policy, period: Period) -> Iterable[tuple[str, date]]:
    about = (policy.whole.key, period)
    for figure in policy.figures:
        if (figure.key.unit, figure.key.period) == about and figure.leads and figure.is_number:
            yield figure.key.indicator, figure.known_from.last_day
