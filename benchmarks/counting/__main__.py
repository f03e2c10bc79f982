# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Measures counting, prints the table, and writes it with the machine to benchmarks/results/.

Each measurement is written when it is done, beside those of earlier runs on as many rows.

ROWS=1000000 ROUNDS=5 python -m benchmarks.counting [MEASUREMENT ...]
"""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import distributions
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.counting import measures
from benchmarks.counting.data import KEPT, ROOT, register_of, tiny_register
from benchmarks.counting.measures import Bench, Line

MEASUREMENTS: dict[str, Callable[[Bench], Iterator[Line]]] = {
    "forty": measures.forty,
    "pandas": measures.pandas,
    "many": measures.many,
    "one-more": measures.one_more,
    "one-more-month": measures.one_more_month,
    "distinct": measures.distinct,
    "clearance": measures.clearance,
    "small": measures.small,
}
WORDS = {None: "", True: "yes", False: "no"}
LEAST_ROUNDS = 5
PACKAGES = [
    "boring-semantic-layer",
    "duckdb",
    "ibis-framework",
    "numpy",
    "pandas",
    "peil",
    "polars",
    "pyarrow",
    "sqlglot",
]


def machine() -> dict[str, object]:
    """Return what the measurements ran on."""
    model = platform.processor()
    told = Path("/proc/cpuinfo")
    if told.exists():
        lines = told.read_text(encoding="utf-8").splitlines()
        names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
        model = next(names, model)
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    return {
        "cores": os.cpu_count(),
        "memory_gib": round(pages * size / 1024**3, 1),
        "processor": model,
        "system": platform.platform(terse=True),
    }


def versions() -> dict[str, str]:
    """Return the versions of what was measured; MetricFlow's stands in its own lock file."""
    found = {one.name.lower(): one.version for one in distributions() if one.name}
    lock = ROOT / "benchmarks" / "metricflow.lock"
    lines = lock.read_text(encoding="utf-8").splitlines() if lock.exists() else []
    flow = next((line.split()[0] for line in lines if line.startswith("metricflow==")), "")
    own = {name: found[name] for name in PACKAGES if name in found}
    return {"python": platform.python_version(), **own, "metricflow": flow.partition("==")[2]}


def show(line: Line) -> None:
    """Print a line of the table."""
    times = "" if line.times is None else f"{line.times:.3g} x"
    peak = "" if line.peak_mib is None else f"{line.peak_mib:,.0f}"
    print(
        f"{line.name:42}{line.seconds:10.3f}{times:>9}{peak:>9}{WORDS[line.equal]:>8}"
        f"  {line.aim:20} {WORDS[line.met]}",
        flush=True,
    )


def main(*chosen: str) -> None:
    """Measure what was chosen, or everything."""
    rows = int(os.environ.get("ROWS", "1_000_000"))
    rounds = int(os.environ.get("ROUNDS", str(LEAST_ROUNDS)))
    metricflow = os.environ.get("METRICFLOW_PYTHON", str(KEPT / "metricflow" / "bin" / "python"))
    print(f"{rows:,} incidents in 144 monthly files; medians of {rounds} rounds in turns.")
    register = register_of(rows)
    tiny_register()
    head = f"{'':42}{'seconds':>10}{'x floor':>9}{'MiB':>9}{'equal?':>8}  {'aim':20} met?"
    target = ROOT / "benchmarks" / "results" / f"counting-{rows}.json"
    with TemporaryDirectory(dir=KEPT) as folder:
        for name in chosen or MEASUREMENTS:
            print(f"\n{name}\n{head}", flush=True)
            (Path(folder) / name).mkdir()
            bench = Bench(rows, register, Path(folder) / name, rounds, metricflow)
            lines = []
            for line in MEASUREMENTS[name](bench):
                show(line)
                lines.append(line)
            _write(target, name, lines, rounds)
    print(f"\nWritten to {target.relative_to(ROOT)}.")


def _write(target: Path, name: str, lines: Sequence[Line], rounds: int) -> None:
    """Put one measurement among those that were written before."""
    every = json.loads(target.read_text(encoding="utf-8")) if target.exists() else {}
    every[name] = {
        "measured_on": datetime.now(UTC).date().isoformat(),
        "rounds": rounds,
        "machine": machine(),
        "versions": versions(),
        "lines": [asdict(line) for line in lines],
    }
    ordered = {known: every[known] for known in MEASUREMENTS if known in every}
    text = json.dumps(ordered, indent=2, ensure_ascii=False) + "\n"
    target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
