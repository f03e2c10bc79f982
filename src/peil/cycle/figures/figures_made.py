# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes figures and sources of the policy from accepted rows of the database, and from totals."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from peil.agenda.figures import Figure
from peil.agenda.findings import Origin
from peil.agenda.indicators import Indicator
from peil.agenda.policy import Policy
from peil.agenda.published import FigureEntry, FigureState, FigureStatus, FigureValue
from peil.cycle.figures.accepted_rows import AcceptedDelivery, AcceptedRound, AcceptedRow
from peil.cycle.figures.totals import KnownTotal
from peil.terms.languages import Text
from peil.terms.periods import DayOrMonth, Period
from peil.terms.references import Reading, Source

_DELIVERY = "aanlevering-"


def total_key(round_key: str) -> str:
    """Return the name that the totals of a round have as a source."""
    return f"optelling-{round_key}"


def was_accepted(figure: Figure) -> bool:
    """Return whether a figure was accepted, or added up from accepted ones; not published."""
    return figure.document.startswith((_DELIVERY, total_key("")))


def key_of_delivery(delivery: AcceptedDelivery) -> str:
    """Return the name that an accepted delivery has as a source."""
    return f"{_DELIVERY}{delivery.round}-{delivery.unit}-{delivery.number}"


def source_of(policy: Policy, delivery: AcceptedDelivery) -> Source:
    """Return an accepted delivery as a source."""
    return Source(
        key=key_of_delivery(delivery),
        title=f"Aanlevering {delivery.number} voor ronde {delivery.round}",
        publisher=policy.unit_name(delivery.unit, language="nl"),
        date=_day(delivery.known_from),
        read=Reading.WHOLE,
    )


def source_of_totals(found: AcceptedRound, first_known: date) -> Source:
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
    by: _By


class _By(NamedTuple):
    """Who says it: a source, the place in it, and the day from which that is known."""

    place: str
    origin: Origin
    known_from: DayOrMonth


_AS_ANY: Mapping[str, Any] = {
    name: FigureEntry.model_fields[name].default
    for name in ("precision", "numerator", "denominator", "standing", "reason", "known_from")
}
"""What a supplied figure does not say; told, since looking it up for each takes the longest."""


def figures_of(
    policy: Policy,
    delivery: AcceptedDelivery,
    period: Period,
    *,
    about: Container[tuple[str, str]] | None = None,
) -> Iterator[Figure]:
    """Yield the figures of an accepted delivery whose rows were read.

    Args:
        policy: the agendas.
        delivery: with its rows.
        period: what they are about.
        about: only figures of these pairs of an indicator and a unit; all by default.
    """
    origin = Origin(key_of_delivery(delivery), 1)
    by = _By(f"aanlevering {delivery.number}", origin, _day(delivery.known_from))
    for row in delivery.rows.values():
        indicator = policy.indicators.get(row.indicator)
        is_asked = about is None or (row.indicator, delivery.unit) in about
        if indicator is not None and is_asked:
            yield _figure(policy, indicator, delivery.unit, period, _said(row, by))


def _said(row: AcceptedRow, by: _By) -> _Said:
    return _Said(
        value=_value(FigureState(row.state), row.number),
        status=FigureStatus(row.status),
        final_expected=row.final_expected,
        definition=row.definition,
        note=_note(row.note) if row.note else None,
        by=by,
    )


def _value(state: FigureState, number: Decimal | None) -> FigureValue:
    return FigureValue.model_construct(state=state, number=number)


@lru_cache(maxsize=256)
def _note(note: str) -> Text:
    return Text(nl=note, en=note)


def figure_of_total(policy: Policy, found: AcceptedRound, known: KnownTotal) -> Figure:
    """Return a total of a round as a figure of the whole."""
    total = known.total
    state = FigureState.NOT_SUPPLIED if total.number is None else FigureState.NUMBER
    said = _Said(
        value=_value(state, total.number),
        status=total.status,
        final_expected=total.final_expected,
        definition=total.definition,
        note=total.note,
        by=_By(
            place=f"optelling van {total.of_units} eenheden",
            origin=Origin(total_key(found.key), 1),
            known_from=_day(known.known_from),
        ),
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
        place=said.by.place,
        **_AS_ANY,
    )
    holding = None if said.definition else indicator.definition_for(period)
    return Figure(
        key=policy.figure_key(indicator.id, entry.unit, period),
        entry=entry,
        measure=indicator.measure,
        definition=said.definition or (holding.version if holding is not None else ""),
        document=said.by.origin.file,
        known_from=said.by.known_from,
        origin=said.by.origin,
    )
