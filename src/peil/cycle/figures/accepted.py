# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Figures that force control accepted, as figures of the policy: known from the day of acceptance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from peil.agenda.figures import Figure
from peil.agenda.findings import Origin
from peil.agenda.policy import Policy
from peil.agenda.published import FigureEntry, FigureState, FigureStatus, FigureValue
from peil.cycle.models import Delivery, SuppliedFigure
from peil.terms.languages import Text
from peil.terms.periods import DayOrMonth, read_period
from peil.terms.references import Reading, Source


def with_accepted(policy: Policy) -> Policy:
    """Return the policy with every figure that was ever accepted among the published ones.

    Three questions to the database. Which figure counts on a day is asked as of any other figure.
    """
    rows = tuple(
        SuppliedFigure.objects.filter(delivery__acceptance__isnull=False)
        .select_related("delivery__acceptance", "delivery__submission__round")
        .order_by("delivery__acceptance__pk", "pk")
    )
    figures = tuple(_figure(policy, row) for row in rows if row.indicator in policy.indicators)
    deliveries = {row.delivery_id: row.delivery for row in rows}
    return policy.with_supplied(figures, sources=_sources(policy, deliveries.values()))


def source_key(delivery: Delivery) -> str:
    """Return the name that a delivery has as a source."""
    submission = delivery.submission
    return f"aanlevering-{submission.round.key}-{submission.unit}-{delivery.number}"


def _sources(policy: Policy, deliveries: Iterable[Delivery]) -> Mapping[str, Source]:
    return {source_key(d): _source(policy, d) for d in deliveries}


def _source(policy: Policy, delivery: Delivery) -> Source:
    submission = delivery.submission
    unit = policy.unit_name(submission.unit, language="nl")
    return Source(
        key=source_key(delivery),
        title=f"Aanlevering {delivery.number} voor ronde {submission.round.key}",
        publisher=unit,
        date=_day(delivery.acceptance.known_from),
        read=Reading.WHOLE,
    )


def _day(day: date) -> DayOrMonth:
    return DayOrMonth(text=day.isoformat(), last_day=day)


def _figure(policy: Policy, row: SuppliedFigure) -> Figure:
    period = read_period(row.period)
    note = Text(nl=row.note, en=row.note) if row.note else None
    entry = FigureEntry(
        indicator=row.indicator,
        unit=None if row.unit == policy.whole.key else row.unit,
        period=period,
        value=FigureValue(state=FigureState(row.state), number=row.number),
        status=FigureStatus(row.status),
        final_expected=row.final_expected,
        definition=row.definition or None,
        note=note,
        in_account=note is not None,
        place=f"aanlevering {row.delivery.number}",
    )
    indicator = policy.indicators[row.indicator]
    holding = indicator.definition_for(period)
    return Figure(
        key=policy.figure_key(row.indicator, entry.unit, period),
        entry=entry,
        measure=indicator.measure,
        definition=row.definition or (holding.version if holding is not None else ""),
        document=source_key(row.delivery),
        known_from=_day(row.delivery.acceptance.known_from),
        origin=Origin(source_key(row.delivery), 1),
    )
