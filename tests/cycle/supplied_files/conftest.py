"""A round that asks figures of a unit, for tests of files that come in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from django.utils import translation

from cycle.conftest import make_person, signed
from peil.cycle.models import Round, Submission
from peil.cycle.rights import Role
from peil.cycle.signature import Signature

INDICATORS = (
    "csv-tackled",
    "seizure-all-agencies",
    "cyber-regular",
    "cyber-regular-alternative",
    "cyber-total",
    "human-trafficking-suspects",
)
ROUND, UNIT, PERIOD = "2022-h1", "limburg", "2022-H1"


def make_round(
    key: str = ROUND,
    *,
    period: str = PERIOD,
    indicators: Sequence[str] = INDICATORS,
    units: Sequence[str] = (UNIT, "amsterdam"),
    agenda: str = "2019-2022",
) -> Round:
    """A round that is open, with a submission for each unit."""
    made = Round.objects.create(
        key=key,
        agenda=agenda,
        period=period,
        indicators=list(indicators),
        opened_on=date(2022, 7, 4),
        supply_by=date(2022, 8, 15),
        approve_by=date(2022, 8, 22),
        accept_by=date(2022, 8, 29),
        interpret_by=date(2022, 9, 12),
        opened_by=make_person(Role.FORCE_CONTROL),
    )
    Submission.objects.bulk_create(Submission(round=made, unit=unit) for unit in units)
    return made


@pytest.fixture(autouse=True)
def _dutch():
    """Addresses are Dutch, whatever page the test before this one asked for."""
    with translation.override("nl"):
        yield


@pytest.fixture
def opened(db) -> Round:
    """The round of the first half of 2022."""
    return make_round()


@pytest.fixture
def by(opened) -> Signature:
    """Who supplies for Limburg, on a day in July 2022."""
    return signed(make_person(Role.UNIT_SUPPLIER, UNIT), "2022-07-12")
