# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Runs one contestant once, in a process of its own, and prints what it took as JSON.

    python -m benchmarks.counting.child CONTESTANT RULES REGISTER ANSWERS [NAME=VALUE ...]

Timed is the work from files to answers. Starting Python, loading libraries, reading the policy
folder and writing the answers down for comparing are not, for every contestant alike. Libraries
load a part of themselves only when it is used, so each first does the same on one tiny file.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from benchmarks.counting.answers import Answers
from benchmarks.counting.contestants import YEARS, Contestant, Setting
from benchmarks.counting.data import MONTHS, tiny_register
from benchmarks.counting.rules import SETS

CONTESTANTS = {
    "floor": "contestants:floor",
    "peil": "with_peil:peil",
    "scan": "with_peil:scan_alone",
    "each": "contestants:each",
    "metricflow": "contestants:metricflow",
    "bsl": "with_bsl:bsl",
    "polars": "with_polars:polars",
    "pandas": "with_pandas:pandas",
    "lean-pandas": "with_pandas:lean_pandas",
    "distinct-each": "contestants:distinct_each",
}


def contestant_named(name: str) -> Contestant:
    """Return a contestant; only its own libraries are loaded."""
    module, _, function = CONTESTANTS[name].partition(":")
    found: Contestant = getattr(import_module(f"benchmarks.counting.{module}"), function)
    return found


def peak_mib() -> float:
    """Return the most memory that this process held, in MiB."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        held = next(line for line in lines if line.startswith("VmHWM:"))
        return int(held.split()[1]) / 1024
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1024**2


def _without_partials(said: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in said.items() if key != "partials"}


def main(name: str, rules: str, register: str, target: str, *more: str) -> None:
    """Run a contestant once; without a target its answers are not written."""
    said = dict(one.split("=", 1) for one in more)
    setting = Setting(Path(register), SETS[rules], said)
    contestant = contestant_named(name)
    contestant(replace(setting, register=tiny_register(), more=_without_partials(said))).work()
    run = contestant(setting)
    start = time.perf_counter()
    found = run.work()
    seconds = time.perf_counter() - start
    result = {"seconds": seconds, "peak_mib": peak_mib()}
    if target and run.tell is not None:
        periods = YEARS if rules == "distinct" else MONTHS
        answers = Answers(len(setting.rules), setting.units, periods)
        run.tell(found, answers)
        answers.save(Path(target))
    print(json.dumps(result))


if __name__ == "__main__":
    main(*sys.argv[1:])
