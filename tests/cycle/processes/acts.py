"""What a process of its own does in a home folder: sets it up, saves figures, and tells what is there.

Started as `python -c "import django; django.setup(); from cycle.processes.acts import run; run()"`
with a word and its arguments behind it, as `conftest.py` does.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from peil.agenda.published import FigureState, FigureStatus
from peil.agenda.reading import load_policy
from peil.cycle.models import ApiToken, Assignment, Delivery, Event, Person, Round, Submission
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.submissions.drafts import CameIn, Drafts, FigureDraft
from peil.cycle.submissions.file_saving import save_beside, save_file
from peil.cycle.submissions.saving import save_figures
from peil.cycle.submissions.steps import take_step
from peil.cycle.submissions.supplied_file import SuppliedFile
from peil.cycle.trail.verifying import verify_trail
from peil.cycle.workflow import TransitionRefused

ROUND, PERIOD = "2022-h1", "2022-H1"
UNITS = ("limburg", "amsterdam")
INDICATORS = ("csv-tackled", "cyber-regular", "cyber-total")
MOMENT = datetime(2022, 7, 12, 12, tzinfo=UTC)
_HALF_A_MINUTE = 30
_MOMENT = 0.005


def _say(told: str) -> None:
    sys.stdout.write(f"{told}\n")
    sys.stdout.flush()


def set_up() -> None:
    """Make the database, a supplier for each unit, and a round."""
    call_command("migrate", verbosity=0)
    people = {unit: _supplier(unit) for unit in UNITS}
    made = Round.objects.create(
        key=ROUND,
        agenda="2019-2022",
        period=PERIOD,
        indicators=list(INDICATORS),
        opened_on=date(2022, 7, 4),
        supply_by=date(2022, 8, 15),
        approve_by=date(2022, 8, 22),
        accept_by=date(2022, 8, 29),
        interpret_by=date(2022, 9, 12),
        opened_by=people["limburg"],
    )
    Submission.objects.bulk_create(Submission(round=made, unit=unit) for unit in UNITS)


def _supplier(unit: str) -> Person:
    person = Person.objects.create(email=f"{unit}@example.org", name=unit, created_at=MOMENT)
    Assignment.objects.create(
        person=person, role="unit_supplier", unit=unit, party="politie", given_at=MOMENT
    )
    return person


def make_token(unit: str, secret_hash: str) -> None:
    """Give the supplier of a unit a token."""
    ApiToken.objects.create(
        person=_by(unit).signer,
        unit=unit,
        label="test",
        secret_hash=secret_hash,
        made_at=MOMENT,
        expires_at=datetime(2099, 1, 1, tzinfo=UTC),
    )


def save(unit: str, indicator: str, first: str, times: str, start: str) -> None:
    """Save one figure many times, each time another number, as all figures of the unit."""
    _save_often(save_figures, unit, indicator, int(first), int(times), Path(start))


def save_a_part(unit: str, indicator: str, first: str, times: str, start: str) -> None:
    """Save one figure many times, each time another number, and keep the others."""
    _save_often(save_beside, unit, indicator, int(first), int(times), Path(start))


def _save_often(
    act: Callable[..., object], unit: str, indicator: str, first: int, times: int, start: Path
) -> None:
    policy = load_policy(settings.PEIL_POLICY_FOLDER)
    by = _by(unit)
    _say("ready")
    while not start.exists():
        time.sleep(_MOMENT)
    for number in range(first, first + times):
        figure = FigureDraft(indicator, unit, PERIOD, FigureState.NUMBER, Decimal(number))
        act(ROUND, unit, Drafts.of([figure], came_in=CameIn("api")), policy=policy, by=by)


def _by(unit: str) -> Signature:
    return Signature(Person.objects.get(email=f"{unit}@example.org"), MOMENT)


def save_and_wait(unit: str) -> None:
    """Save a file, and wait before it is done for good."""
    policy = load_policy(settings.PEIL_POLICY_FOLDER)
    with transaction.atomic():
        saved = save_file(ROUND, unit, a_file(), policy=policy, by=_by(unit))
        _say(f"saved {saved.saved.delivery.number}")
        time.sleep(_HALF_A_MINUTE)


def save_once(unit: str) -> None:
    """Save the same file, to the end."""
    policy = load_policy(settings.PEIL_POLICY_FOLDER)
    saved = save_file(ROUND, unit, a_file(), policy=policy, by=_by(unit))
    _say(json.dumps({"number": saved.saved.delivery.number, "is_new": saved.saved.is_new}))


def a_file() -> SuppliedFile:
    """A file with a figure for every indicator."""
    lines = [f"{name},{PERIOD},{at},final" for at, name in enumerate(INDICATORS)]
    return SuppliedFile("a.csv", "\n".join(["indicator,period,value,status", *lines]).encode())


def supply(unit: str) -> None:
    """Save figures that nothing stands in the way of, supply them, and let there be approvers."""
    policy = load_policy(settings.PEIL_POLICY_FOLDER)
    figures = [
        FigureDraft(name, unit, PERIOD, FigureState.NUMBER, Decimal(at), FigureStatus.FINAL)
        for at, name in enumerate(INDICATORS, start=1)
    ]
    drafts = Drafts.of(figures, came_in=CameIn("api"))
    save_figures(ROUND, unit, drafts, policy=policy, by=_by(unit))
    take_step(ROUND, unit, Action.SUPPLY, policy=policy, by=_by(unit))
    for name in ("first", "second"):
        person = Person.objects.create(email=f"{name}@example.org", name=name, created_at=MOMENT)
        Assignment.objects.create(
            person=person, role="unit_approver", unit=unit, party="politie", given_at=MOMENT
        )


def approve(unit: str, who: str, start: str) -> None:
    """Approve the figures of a unit, and say what came of it."""
    policy = load_policy(settings.PEIL_POLICY_FOLDER)
    by = _by(who)
    _say("ready")
    while not Path(start).exists():
        time.sleep(_MOMENT)
    try:
        take_step(ROUND, unit, Action.APPROVE, policy=policy, by=by)
    except TransitionRefused as refused:
        _say(f"refused: {refused.found}")
    else:
        _say("approved")


def tell() -> None:
    """Say what is in the database, as JSON."""
    deliveries = Delivery.objects.select_related("submission").prefetch_related("figures")
    held = verify_trail()
    told = {
        "deliveries": [
            {
                "unit": delivery.submission.unit,
                "number": delivery.number,
                "figures": {f.indicator: str(f.number.normalize()) for f in delivery.figures.all()},
            }
            for delivery in deliveries.order_by("submission__unit", "number")
        ],
        "states": dict(Submission.objects.values_list("unit", "state")),
        "events": Event.objects.count(),
        "holds": held.holds,
    }
    _say(json.dumps(told))


_ACTS: Mapping[str, Callable[..., None]] = {
    act.__name__: act
    for act in (
        set_up,
        make_token,
        save,
        save_a_part,
        save_and_wait,
        save_once,
        supply,
        approve,
        tell,
    )
}


def run() -> None:
    """Do what the arguments ask."""
    _, act, *arguments = sys.argv
    _ACTS[act](*arguments)
