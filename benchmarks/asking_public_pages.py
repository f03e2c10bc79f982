# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Asks some pages of every kind, and writes what they took; see public_site.py."""

from __future__ import annotations

import json
import logging
import os
import platform
import statistics
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from django.urls import Resolver404, resolve

from peil.interfaces.settings.public import current_public_record
from peil.interfaces.settings.static_site.addresses import every_public_address
from peil.interfaces.settings.static_site.asking import ask
from peil.interfaces.settings.static_site.places import SiteAddress
from peil.interfaces.settings.wsgi import application

LIMIT = 50
"""Milliseconds of server time that a public page may take."""

ROUNDS, OF_EACH = 5, 8
SITE = SiteAddress("http://localhost:8000", "")
RESULTS = Path(__file__).parent / "results" / "public_site.json"


class Taken(NamedTuple):
    """How long a page took in milliseconds: by the clock, and of the processor; and its kilobytes."""

    wall: float
    cpu: float
    kilobytes: float


def main() -> None:
    """Ask the pages, print the slowest kinds, and write the results."""
    logging.disable(logging.INFO)
    addresses = every_public_address(current_public_record())
    kinds = {kind: measured(some) for kind, some in by_kind(addresses).items()}
    slowest = dict(sorted(kinds.items(), key=lambda told: -told[1].cpu))
    for kind, taken in slowest.items():
        print(f"{taken.cpu:8.1f} ms {taken.wall:8.1f} ms {taken.kilobytes:8.1f} kB  {kind}")
    above = [kind for kind, taken in slowest.items() if taken.wall > LIMIT]
    print(f"{len(addresses)} files; {len(above)} kinds take more than {LIMIT} ms: {above}")
    write(slowest, files=len(addresses))


def by_kind(addresses: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return some addresses of each kind, by their pattern; those in Dutch, which are as many."""
    found: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        if not address.startswith("/en/"):
            try:
                found[resolve(address).route].append(address)
            except Resolver404:
                continue
    return {kind: tuple(of[:: max(1, len(of) // OF_EACH)]) for kind, of in found.items()}


def measured(addresses: Iterable[str]) -> Taken:
    """Return the median over rounds of the mean over pages, after each was asked once."""
    asked = tuple(addresses)
    sizes = [len(ask(application, address, site=SITE).body) for address in asked]
    walls, cpus = [], []
    for _ in range(ROUNDS):
        wall, cpu = time.perf_counter(), time.process_time()
        for address in asked:
            ask(application, address, site=SITE)
        walls.append(1000 * (time.perf_counter() - wall) / len(asked))
        cpus.append(1000 * (time.process_time() - cpu) / len(asked))
    kilobytes = statistics.mean(sizes) / 1000
    return Taken(statistics.median(walls), statistics.median(cpus), kilobytes)


def write(kinds: Mapping[str, Taken], *, files: int) -> None:
    """Write the results beside the others."""
    result = {
        "measured_on": datetime.now(UTC).date().isoformat(),
        "machine": {
            "cores": os.cpu_count(),
            "load": round(os.getloadavg()[0], 1),
            "system": platform.platform(terse=True),
        },
        "python": platform.python_version(),
        "files": files,
        "published": json.loads(os.environ["PEIL_TAKEN"]),
        "limit_ms": LIMIT,
        "kinds": {
            kind: {
                "wall_ms": round(taken.wall, 1),
                "cpu_ms": round(taken.cpu, 1),
                "kilobytes": round(taken.kilobytes, 1),
            }
            for kind, taken in kinds.items()
        },
    }
    RESULTS.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
