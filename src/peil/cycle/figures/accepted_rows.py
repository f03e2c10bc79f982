# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads the figures that force control accepted, by delivery, in the order of acceptance."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field
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
    """A delivery with the day from which its figures are known.

    `pk` and `digest`, the SHA-256 of what its figures say, name it; `rows` are those figures by
    indicator, where they were read.
    """

    pk: int
    digest: str
    round: str
    unit: str
    number: int
    known_from: date
    rows: Mapping[str, AcceptedRow] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class AcceptedRound:
    """What was accepted in a round: its deliveries in the order in which they were accepted.

    `units` are all that had to supply, accepted or not.
    """

    key: str
    period: Period
    units: tuple[str, ...]
    deliveries: tuple[AcceptedDelivery, ...]


@dataclass(frozen=True)
class Narrowed:
    """Which figures are asked: all of them by default.

    `indicators` are names, and `about` holds pairs of an indicator and a unit. `unit` is the one
    that supplied; for the whole, which may be added up, all are needed.
    """

    periods: Collection[Period] | None = None
    indicators: Collection[str] | None = None
    about: Container[tuple[str, str]] | None = None
    unit: str | None = None


def accepted_rounds(asked: Narrowed) -> tuple[AcceptedRound, ...]:
    """Return the rounds in which something was accepted, without the figures themselves.

    Two questions to the database.
    """
    rounds: dict[int, tuple[str, Period, list[str]]] = {}
    for pk, key, period, of in _submissions(asked):
        rounds.setdefault(pk, (key, read_period(period), []))[2].append(of)
    found: dict[int, list[AcceptedDelivery]] = {}
    for delivery, digest, known_from, number, of, pk in _acceptances(rounds, unit=asked.unit):
        found.setdefault(pk, []).append(
            AcceptedDelivery(delivery, digest, rounds[pk][0], of, number, known_from)
        )
    return tuple(
        AcceptedRound(key, period, tuple(units), tuple(found[pk]))
        for pk, (key, period, units) in rounds.items()
        if pk in found
    )


def rows_of(
    deliveries: Iterable[int], *, indicators: Collection[str] | None = None
) -> Mapping[int, Mapping[str, AcceptedRow]]:
    """Return the figures of some deliveries by indicator; one question, and none for nothing.

    Args:
        deliveries: by their numbers.
        indicators: only figures of these; all by default.
    """
    by_delivery: dict[int, dict[str, AcceptedRow]] = {pk: {} for pk in deliveries}
    if not by_delivery:
        return by_delivery
    columns = ("delivery_id", *AcceptedRow._fields[1:])
    found = SuppliedFigure.objects.order_by("pk")
    if indicators is None:
        found = found.filter(delivery__in=by_delivery)
    else:
        found = found.filter(delivery__acceptance__isnull=False, indicator__in=indicators)
    for row in map(AcceptedRow._make, found.values_list(*columns)):
        if row.delivery in by_delivery:
            by_delivery[row.delivery][row.indicator] = row
    return by_delivery


def _submissions(asked: Narrowed) -> QuerySet[Submission, tuple[int, str, str, str]]:
    found = Submission.objects.order_by("round__opened_on", "round", "pk")
    if asked.periods is not None:
        found = found.filter(round__period__in=[period.text for period in asked.periods])
    return found.values_list("round_id", "round__key", "round__period", "unit")


def _acceptances(
    rounds: Collection[int], *, unit: str | None
) -> QuerySet[Acceptance, tuple[int, str, date, int, str, int]]:
    found = Acceptance.objects.filter(delivery__submission__round__in=rounds)
    if unit is not None:
        found = found.filter(delivery__submission__unit=unit)
    return found.order_by("known_from", "pk").values_list(
        "delivery_id",
        "delivery__digest",
        "known_from",
        "delivery__number",
        "delivery__submission__unit",
        "delivery__submission__round_id",
    )
