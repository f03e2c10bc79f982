# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads the figures that force control accepted, by delivery, in the order of acceptance."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db.models import QuerySet

from peil.agenda.published import FigureState
from peil.cycle.models import Acceptance, Submission, SuppliedFigure
from peil.terms.periods import Period, read_period


class AcceptedRow(NamedTuple):
    """One figure of an accepted delivery, as the database holds it."""

    delivery: int
    indicator: str
    state: str
    number: Decimal | None
    status: str
    final_expected: date | None
    definition: str
    note: str
    numerator: Decimal | None
    denominator: Decimal | None

    @property
    def is_number(self) -> bool:
        """There is a number, which may be zero."""
        return self.state == FigureState.NUMBER


@dataclass(frozen=True)
class AcceptedDelivery:
    """A delivery with the day from which its figures are known; `rows` by indicator."""

    round: str
    unit: str
    number: int
    known_from: date
    rows: Mapping[str, AcceptedRow]


@dataclass(frozen=True)
class AcceptedRound:
    """What was accepted in a round: its deliveries in the order in which they were accepted.

    `units` are all that had to supply, accepted or not.
    """

    key: str
    period: Period
    units: tuple[str, ...]
    deliveries: tuple[AcceptedDelivery, ...]


def accepted_rounds(
    *, years: Collection[int] | None = None, unit: str | None = None
) -> tuple[AcceptedRound, ...]:
    """Return the rounds in which something was accepted. Three questions to the database.

    Args:
        years: only rounds about a period that touches one of these calendar years.
        unit: only deliveries of this unit.
    """
    asked: dict[int, tuple[str, Period, list[str]]] = {}
    for pk, key, period, of in _submissions():
        about = read_period(period)
        if years is None or any(about.touches_year(year) for year in years):
            asked.setdefault(pk, (key, about, []))[2].append(of)
    acceptances = _acceptances(asked, unit=unit)
    rows = _rows(asked, unit=unit)
    found: dict[int, list[AcceptedDelivery]] = {}
    for delivery, known_from, number, of, pk in acceptances:
        found.setdefault(pk, []).append(
            AcceptedDelivery(asked[pk][0], of, number, known_from, rows.get(delivery, {}))
        )
    return tuple(
        AcceptedRound(key, period, tuple(units), tuple(found[pk]))
        for pk, (key, period, units) in asked.items()
        if pk in found
    )


def _submissions() -> QuerySet[Submission, tuple[int, str, str, str]]:
    return Submission.objects.order_by("round__opened_on", "round", "pk").values_list(
        "round_id", "round__key", "round__period", "unit"
    )


def _acceptances(
    rounds: Collection[int], *, unit: str | None
) -> QuerySet[Acceptance, tuple[int, date, int, str, int]]:
    found = Acceptance.objects.filter(delivery__submission__round__in=rounds)
    if unit is not None:
        found = found.filter(delivery__submission__unit=unit)
    return found.order_by("known_from", "pk").values_list(
        "delivery_id",
        "known_from",
        "delivery__number",
        "delivery__submission__unit",
        "delivery__submission__round_id",
    )


def _rows(rounds: Collection[int], *, unit: str | None) -> Mapping[int, Mapping[str, AcceptedRow]]:
    found = SuppliedFigure.objects.filter(
        delivery__acceptance__isnull=False, delivery__submission__round__in=rounds
    )
    if unit is not None:
        found = found.filter(unit=unit)
    by_delivery: dict[int, dict[str, AcceptedRow]] = {}
    columns = ("delivery_id", *AcceptedRow._fields[1:])
    for values in found.order_by("pk").values_list(*columns):
        row = AcceptedRow(*values)
        by_delivery.setdefault(row.delivery, {})[row.indicator] = row
    return by_delivery
