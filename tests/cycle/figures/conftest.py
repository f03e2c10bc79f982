"""Rounds drawn as rows: who supplied what, and on which day it was accepted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import count

import pytest

from cycle.conftest import at, make_person
from peil.cycle.models import Acceptance, Delivery, Person, Round, Submission, SuppliedFigure

_numbers = count(1)


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def drawn_rows(drawn: str) -> list[dict[str, str]]:
    head, *lines = drawn.strip().splitlines()
    return [dict(zip(cells(head), cells(line), strict=True)) for line in lines]


def number(written: str) -> Decimal | None:
    return Decimal(written) if written[:1].isdigit() else None


def _figure(delivery: Delivery, row: dict[str, str], period: str) -> SuppliedFigure:
    above, _, below = row.get("parts", "").partition("/")
    value = row["value"]
    return SuppliedFigure(
        delivery=delivery,
        indicator=row["indicator"],
        unit=row["unit"],
        period=period,
        state="number" if number(value) is not None else value,
        number=number(value),
        status=row.get("status") or "final",
        final_expected=date.fromisoformat(row["expected"]) if row.get("expected") else None,
        definition=row.get("definition", ""),
        note=row.get("note", ""),
        numerator=number(above),
        denominator=number(below),
    )


def draw_round(key: str, units: str, drawn: str, *, period: str = "") -> Round:
    """A round of units with the deliveries that are drawn.

    Rows with one unit and one day of acceptance are one delivery; without a day it is not accepted.
    """
    who = Person.objects.first() or make_person(None)
    about = period or key.upper()
    made = Round.objects.create(
        key=key, agenda="2019-2022", period=about, indicators=[], opened_by=who,
        **dict.fromkeys(
            ("opened_on", "supply_by", "approve_by", "accept_by", "interpret_by"), date(2023, 1, 9)
        ),
    )  # fmt: skip
    for unit in units.split():
        Submission.objects.create(round=made, unit=unit)
    deliveries: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in drawn_rows(drawn):
        deliveries.setdefault((row["unit"], row["accepted"]), []).append(row)
    for (unit, day), rows in deliveries.items():
        _deliver(made.submissions.get(unit=unit), rows, day=day, who=who)
    return made


def _deliver(submission: Submission, rows: list[dict[str, str]], *, day: str, who: Person) -> None:
    delivery = Delivery.objects.create(
        submission=submission, number=submission.deliveries.count() + 1, means="form",
        digest=f"{next(_numbers):064d}", saved_by=who, saved_at=at("2023-01-10"),
    )  # fmt: skip
    period = submission.round.period
    SuppliedFigure.objects.bulk_create(_figure(delivery, row, period) for row in rows)
    if day:
        Acceptance.objects.create(
            delivery=delivery, accepted_by=who, accepted_at=at(day), known_from=day
        )


@pytest.fixture
def a_round(db) -> Callable[..., Round]:
    return draw_round
