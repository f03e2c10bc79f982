# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Times things in turns, and writes medians with the machine they ran on."""

from __future__ import annotations

import json
import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

ROUNDS = 7


def in_turns(candidates: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """Return the median time of each candidate in seconds; each has its turn in every round."""
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for _ in range(ROUNDS):
        for name, candidate in candidates.items():
            start = time.perf_counter()
            candidate()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(found) for name, found in times.items()}


def report(name: str, medians: Mapping[str, float], *, floor: str) -> None:
    """Print the medians with their ratio to the floor, and write them to results/."""
    for candidate, seconds in medians.items():
        print(f"{candidate:44} {seconds:8.3f} s {seconds / medians[floor]:8.1f} x")
    path = Path(__file__).parent / "results" / f"{name}.json"
    result = {
        "measured_on": datetime.now(UTC).date().isoformat(),
        "machine": {"cores": os.cpu_count(), "system": platform.platform(terse=True)},
        "python": platform.python_version(),
        "rounds": ROUNDS,
        "floor": floor,
        "median_seconds": {key: round(value, 4) for key, value in medians.items()},
        "ratio_to_floor": {k: round(v / medians[floor], 2) for k, v in medians.items()},
    }
    path.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
