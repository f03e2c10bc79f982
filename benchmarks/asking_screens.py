# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Asks every screen in a database of ten years, and writes what it took; see screens.py."""

from __future__ import annotations

import json
import logging
import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cycle.screens.large.size import LARGE, TODAY, noon
from cycle.screens.large_database import Large, make_large
from cycle.screens.looks import looking, looks, place
from peil.agenda.reading import load_policy
from peil.cycle.decisions.trying import tried
from peil.cycle.models import Acceptance, Delivery, Submission, SuppliedFigure
from peil.cycle.rights import Role
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, Subject, record
from peil.interfaces.settings.starting import get_ready

ROUNDS = 7
LIMIT = 100
RESULTS = Path(__file__).parent / "results"
OPEN_ROUND = "2022"


class Taken(NamedTuple):
    """How long something took in milliseconds: by the clock, and of the processor."""

    wall: float
    cpu: float


def main() -> None:
    """Fill a database, ask every screen, print the slowest first, and write the results."""
    logging.disable(logging.INFO)
    call_command("migrate", verbosity=0)
    with transaction.atomic():
        folder = Path(settings.PEIL_POLICY_FOLDER)
        evidence = Path(settings.PEIL_EVIDENCE_FOLDER)
        large = make_large(load_policy(folder), LARGE, evidence=evidence)
    get_ready()
    screens = measured(large)
    connection.close()
    slowest = sorted(screens, key=lambda name: -screens[name]["after_an_act"]["cpu_ms"])
    write({name: screens[name] for name in slowest})
    for name in slowest:
        print(line(name, screens[name]))


def measured(large: Large) -> Mapping[str, Any]:
    """Return for every screen how often it asks the database, and what it takes.

    `first` is the first time in this process, of all screens one after another; `again` the median
    when nothing happened in between; `after_an_act` the median when figures were accepted in
    between.
    """
    found: dict[str, Any] = {}
    every = looks(large)
    firsts = {look.name: taken(looking(look, large), place(look)) for look in every}
    for look in every:
        client, address, first = looking(look, large), place(look), firsts[look.name]
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
            asked = len(queries)
        again = [taken(client, address) for _ in range(ROUNDS)]
        after = [undone(large, lambda: taken(client, address)) for _ in range(ROUNDS)]  # noqa: B023
        found[look.name] = {
            "queries": asked,
            "first": told([first]),
            "again": told(again),
            "after_an_act": told(after),
        }
    return found


def taken(client: Client, address: str) -> Taken:
    """Return how long a screen takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    client.get(address)
    return Taken((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000)


def told(times: list[Taken]) -> Mapping[str, float]:
    """Return the medians of some times."""
    return {
        "wall_ms": round(statistics.median(one.wall for one in times), 1),
        "cpu_ms": round(statistics.median(one.cpu for one in times), 1),
    }


def undone(large: Large, do: Callable[[], Taken]) -> Taken:
    """Return what something takes after figures were accepted; that is undone afterwards."""
    with transaction.atomic():
        accept_again(large)
        tried.cache_clear()
        found = do()
        transaction.set_rollback(True)
    return found


def accept_again(large: Large) -> None:
    """Accept another delivery of a unit in the round that is open, and tell the trail."""
    by = Signature(large.staff.of(Role.FORCE_CONTROL), noon(TODAY, later=-1))
    unit = large.units[0]
    of = Submission.objects.select_related("current").get(round__key=OPEN_ROUND, unit=unit)
    delivery = Delivery.objects.create(
        submission=of,
        number=of.current.number + 1,
        means="form",
        digest=f"{time.time_ns():064d}",
        saved_by=by.signer,
        saved_at=by.moment,
    )
    figures = list(of.current.figures.all())
    for figure in figures:
        figure.pk, figure.delivery, figure.number = None, delivery, figure.number + 1
    SuppliedFigure.objects.bulk_create(figures)
    Acceptance.objects.create(
        delivery=delivery, accepted_by=by.signer, accepted_at=by.moment, known_from=by.day
    )
    of.current = delivery
    of.save()
    about = (Subject("round", OPEN_ROUND), Subject("submission", f"{OPEN_ROUND}/{unit}"))
    record(Happened("figures_accepted", about, after={"delivery": delivery.number}), by=by)


def line(name: str, one: Mapping[str, Any]) -> str:
    """Return one line of the table: processor time, with the time by the clock behind it."""
    cells = (f"{key} {one[key]['cpu_ms']:6} ({one[key]['wall_ms']})" for key in list(one)[1:])
    return f"{name:44} {one['queries']:3} queries; ms: {', '.join(cells)}"


def write(screens: Mapping[str, Any]) -> None:
    """Write the results with the machine that they ran on."""
    over = [n for n, one in screens.items() if one["after_an_act"]["cpu_ms"] > LIMIT]
    result = {
        "measured_on": datetime.now(UTC).date().isoformat(),
        "machine": {"cores": os.cpu_count(), "system": platform.platform(terse=True)},
        "load": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
        "database": connection.vendor,
        "rounds": ROUNDS,
        "limit_ms": LIMIT,
        "over_the_limit": over,
        "screens": screens,
    }
    path = RESULTS / f"screens-{connection.vendor}.json"
    path.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
