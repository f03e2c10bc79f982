"""A database as it is after ten years: every unit, forty indicators, several versions of each figure.

Rows are put in the tables directly: a year's worth of clicks, ten times, would take too long. What
they hold is made up by a rule.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from peil.agenda.policy import Policy
from peil.cycle.models import (
    Acceptance,
    AgendaItem,
    Delivery,
    Interpretation,
    Meeting,
    Person,
    Round,
    Submission,
    SuppliedFigure,
)

YEARS = range(2015, 2025)
UNITS = 12
INDICATORS = 40
VERSIONS = 3
PARTIES = ("politie", "om", "regioburgemeesters")


def noon(day: date) -> datetime:
    """The middle of a day."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def make_large(policy: Policy, by: Person) -> tuple[Round, ...]:
    """Fill the database; returns the rounds, the last year first."""
    units = (*list(policy.units)[: UNITS - 1], policy.whole.key)
    rounds = [_round(policy, year, by) for year in YEARS]
    for made in rounds:
        _fill(made, units, by)
        _texts(made, policy, by)
        _meeting(made, by)
    return tuple(reversed(rounds))


def _round(policy: Policy, year: int, by: Person) -> Round:
    agenda = policy.agenda_of(year)
    others = [key for key in policy.indicators if policy.indicators[key].placement_in(agenda.key)]
    more = [key for key in policy.indicators if key not in others]
    opened = date(year + 1, 1, 8)
    return Round.objects.create(
        key=str(year),
        agenda=agenda.key,
        period=str(year),
        indicators=[*others, *more][:INDICATORS],
        opened_on=opened,
        supply_by=opened + timedelta(days=30),
        approve_by=opened + timedelta(days=40),
        accept_by=opened + timedelta(days=50),
        interpret_by=opened + timedelta(days=70),
        discussed_on=opened + timedelta(days=90),
        opened_by=by,
        closed_at=None if year == YEARS[-1] else noon(opened + timedelta(days=100)),
    )


def _fill(made: Round, units: tuple[str, ...], by: Person) -> None:
    submissions = Submission.objects.bulk_create(
        Submission(round=made, unit=unit, state="accepted", supplied_by=by, approved_by=by)
        for unit in units
    )
    deliveries = Delivery.objects.bulk_create(
        Delivery(
            submission=submission,
            number=version + 1,
            means="form",
            digest=hashlib.sha256(f"{made.key}{submission.unit}{version}".encode()).hexdigest(),
            saved_by=by,
            saved_at=noon(made.opened_on + timedelta(days=version)),
        )
        for submission in submissions
        for version in range(VERSIONS)
    )
    SuppliedFigure.objects.bulk_create(
        [row for delivery in deliveries for row in _figures(made, delivery)], batch_size=500
    )
    Acceptance.objects.bulk_create(
        Acceptance(
            delivery=delivery,
            accepted_by=by,
            accepted_at=delivery.saved_at,
            known_from=delivery.saved_at.date(),
        )
        for delivery in deliveries
    )
    last = {delivery.submission_id: delivery for delivery in deliveries}
    for submission in submissions:
        submission.current = last[submission.pk]
    Submission.objects.bulk_update(submissions, ["current"])


def _figures(made: Round, delivery: Delivery) -> Iterator[SuppliedFigure]:
    for place, indicator in enumerate(made.indicators):
        yield SuppliedFigure(
            delivery=delivery,
            indicator=indicator,
            unit=delivery.submission.unit,
            period=made.period,
            state="number",
            number=Decimal(10 + (place * 7 + delivery.number) % 90),
            status="final" if delivery.number == VERSIONS else "provisional",
        )


def _texts(made: Round, policy: Policy, by: Person) -> None:
    agenda = policy.agenda(made.agenda)
    Interpretation.objects.bulk_create(
        Interpretation(
            round=made,
            unit=policy.whole.key,
            party=party,
            about=f"theme:{theme.theme}",
            version=version,
            text="De cijfers zijn in lijn met wat was afgesproken.",
            basis="0" * 64,
            signed_by=by,
            signed_at=noon(made.opened_on + timedelta(days=60)),
            name=by.name,
            office=by.office,
        )
        for theme in agenda.themes
        for party in PARTIES
        for version in (1, 2)
    )


def _meeting(made: Round, by: Person) -> None:
    held = made.opened_on + timedelta(days=90)
    meeting = Meeting.objects.create(
        key=f"lovp-{held.isoformat()}", body="lovp", day=held, round=made, planned_by=by
    )
    AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, number=number, title=f"Punt {number}") for number in range(1, 9)
    )
