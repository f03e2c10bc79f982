"""Rounds with figures that were accepted, put in the tables directly, for tests of what follows."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from cycle.conftest import at, make_person
from peil.cycle.models import Acceptance, Delivery, Person, Round, Submission, SuppliedFigure
from peil.cycle.rights import Role

INDICATORS = (
    "csv-tackled",
    "enforcement-actions",
    "human-trafficking-suspects",
    "human-trafficking-complex",
    "cyber-regular",
    "cyber-phenomenon",
    "execution-positive",
    "execution-stock",
)


_STATES = {"suppressed", "not_supplied"}


def control() -> Person:
    """Somebody of force control; the same person each time."""
    found = Person.objects.filter(name="Control").first()
    return found or make_person(Role.FORCE_CONTROL, name="Control")


def open_round(
    key: str = "2022-h1", *, period: str = "2022-H1", indicators: tuple[str, ...] = INDICATORS
) -> Round:
    """A round, opened on 4 July 2022."""
    return Round.objects.create(
        key=key,
        agenda="2019-2022",
        period=period,
        indicators=list(indicators),
        opened_on=date(2022, 7, 4),
        supply_by=date(2022, 7, 22),
        approve_by=date(2022, 7, 29),
        accept_by=date(2022, 8, 5),
        interpret_by=date(2022, 9, 2),
        discussed_on=date(2022, 9, 26),
        opened_by=control(),
    )


def accept(
    of: Round,
    unit: str,
    figures: Mapping[str, int | str],
    *,
    day: str,
    status: str = "provisional",
    explanation: str = "",
) -> Delivery:
    """The figures of a unit as its next delivery, accepted on a day; a word is a state."""
    by, moment = control(), at(day)
    submission, _ = Submission.objects.get_or_create(round=of, unit=unit)
    delivery = Delivery.objects.create(
        submission=submission,
        number=submission.deliveries.count() + 1,
        means="form",
        digest=hashlib.sha256(f"{figures}{status}{explanation}{day}".encode()).hexdigest(),
        saved_by=by,
        saved_at=moment,
    )
    SuppliedFigure.objects.bulk_create(
        SuppliedFigure(
            delivery=delivery,
            indicator=indicator,
            unit=unit,
            period=of.period,
            state=figure if figure in _STATES else "number",
            number=None if figure in _STATES else Decimal(figure),
            status=status,
            explanation=explanation,
        )
        for indicator, figure in figures.items()
    )
    Acceptance.objects.create(
        delivery=delivery, accepted_by=by, accepted_at=moment, known_from=date.fromisoformat(day)
    )
    submission.current, submission.state, submission.changed_at = delivery, "accepted", moment
    submission.save()
    return delivery
