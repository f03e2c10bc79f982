# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What is measured: each measurement gives lines with what was found and what was aimed for."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.counting.as_sql import every, tests_of
from benchmarks.counting.contestants import Setting
from benchmarks.counting.data import LAST_DAY, ROOT, files_of, linked_copy, whole_register_of
from benchmarks.counting.rounds import Job, Measured, in_turns, whole_command
from benchmarks.counting.rules import SETS

from peil.counting.declarations import Sum

MOST_FOR_EACH = 10_000_000
"""Beyond so many rows one query for each of 160 rules takes half an hour, and tells nothing new."""
MOST_FOR_PANDAS = 10_000_000
"""So many rows take 4 GB with the types that pandas gives them."""
MOST_MIB = 500
OWN = "Peil: the whole count"
SMALL = 10_000


@dataclass(frozen=True)
class Line:
    """One line of the table; `aim` says what was aimed for and `met` whether it was reached."""

    name: str
    seconds: float
    times: float | None = None
    peak_mib: float | None = None
    equal: bool | None = None
    aim: str = ""
    met: bool | None = None


@dataclass(frozen=True)
class Bench:
    """The register that is measured on, a folder to work in, and the number of rounds."""

    rows: int
    register: Path
    folder: Path
    rounds: int
    metricflow: str


def forty(bench: Bench) -> Iterator[Line]:
    """Measure forty rules by every contestant."""
    jobs = {
        "floor: DuckDB reads the same columns": Job("floor", "40", bench.register),
        "Peil: scan alone": Job("scan", "40", bench.register),
        OWN: Job("peil", "40", bench.register, "40"),
        "Polars, by hand": Job("polars", "40", bench.register, "40"),
        "MetricFlow's SQL on DuckDB": _metricflow(bench),
        "boring-semantic-layer": Job("bsl", "40", bench.register, "40"),
        "one DuckDB query per indicator": Job("each", "40", bench.register, "40"),
    }
    found = in_turns(jobs, rounds=bench.rounds, answers=bench.folder)
    floor, *_ = found.values()
    own = found[OWN]
    aims = {
        "Polars, by hand": 1.0,
        "MetricFlow's SQL on DuckDB": 2.0,
        "boring-semantic-layer": 2.0,
        "one DuckDB query per indicator": 5.0,
    }
    for name, measured in found.items():
        if measured is own:
            times = own.times(floor)
            met = times <= 1.7 and max(own.peak_mib) < MOST_MIB  # noqa: PLR2004 - the aim
            yield _line(name, own, floor, f"≤ 1.7 x, < {MOST_MIB} MiB", met=met)
        elif name in aims:
            least = aims[name]
            yield _line(
                name, measured, floor, f"≥ {least:g} x Peil", met=measured.times(own) >= least
            )
        else:
            yield _line(name, measured, floor)


PANDAS, LEAN_PANDAS = "pandas, types as it reads them", "pandas, as lean as it can be"


def pandas(bench: Bench) -> Iterator[Line]:
    """Measure forty rules beside pandas, which holds all rows in memory."""
    jobs = {
        "floor: DuckDB reads the same columns": Job("floor", "40", bench.register),
        OWN: Job("peil", "40", bench.register, "40"),
        LEAN_PANDAS: Job("lean-pandas", "40", bench.register, "40"),
    }
    if bench.rows <= MOST_FOR_PANDAS:
        jobs[PANDAS] = Job("pandas", "40", bench.register, "40")
    found = in_turns(jobs, rounds=bench.rounds, answers=bench.folder)
    floor, own, *others = found.items()
    yield _line(*floor, floor[1])
    yield _line(*own, floor[1])
    for name, measured in others:
        times = measured.times(own[1])
        met = times >= 20 if name == PANDAS else None  # noqa: PLR2004 - the aim
        aim = "≥ 20 x Peil" if name == PANDAS else f"{times:.3g} x Peil"
        yield _line(name, measured, floor[1], aim, met=met)


def _metricflow(bench: Bench) -> Job:
    """Return the job that runs what MetricFlow generates, in its own environment, for the rules."""
    measures = {}
    for part in Setting(bench.register, SETS["40"]).parts:
        condition = every(tests_of(part.counted))
        if isinstance(part.counted.counts, Sum):
            column = part.counted.counts.column
            said = {"agg": "sum", "expr": f"CASE WHEN {condition} THEN {column} END"}
        else:
            said = {"agg": "sum_boolean", "expr": condition}
        measures[part.name] = said
    script = ROOT / "benchmarks" / "counting" / "metricflow_sql.py"
    done = subprocess.run(
        [bench.metricflow, str(script)],
        input=json.dumps(measures),
        capture_output=True,
        text=True,
        check=True,
    )
    path = bench.folder / "metricflow.sql"
    path.write_text(done.stdout, encoding="utf-8")
    return Job("metricflow", "40", bench.register, "40", {"sql": str(path)})


def clearance(bench: Bench) -> Iterator[Line]:
    """Measure clearance rates, dated by two days, which take two scans."""
    jobs = {
        "floor: the same columns": Job("floor", "clearance", bench.register),
        "Peil: with six clearance rates": Job("peil", "clearance", bench.register, "c"),
    }
    if bench.rows <= MOST_FOR_EACH:
        jobs["one DuckDB query each, with them"] = Job("each", "clearance", bench.register, "c")
    yield from _beside(in_turns(jobs, rounds=bench.rounds, answers=bench.folder))


def many(bench: Bench) -> Iterator[Line]:
    """Measure 160 rules."""
    jobs = {
        "floor: the columns of 160 rules": Job("floor", "160", bench.register),
        "Peil: 160 rules": Job("peil", "160", bench.register, "160"),
    }
    if bench.rows <= MOST_FOR_EACH:
        jobs["one DuckDB query each, 160 rules"] = Job("each", "160", bench.register, "160")
    found = in_turns(jobs, rounds=bench.rounds, answers=bench.folder)
    yield from _beside(found, {"Peil: 160 rules": 2.5})


def one_more(bench: Bench) -> Iterator[Line]:
    """Measure what the 41st rule costs: pairs of 40 and 41, in turns."""
    jobs = {
        "Peil: 40 rules": Job("peil", "40", bench.register),
        "Peil: 41 rules": Job("peil", "41", bench.register),
    }
    found = in_turns(jobs, rounds=max(9, bench.rounds), answers=bench.folder)
    less, more = found.values()
    times = more.times(less)
    yield Line("Peil: 40 rules", less.median)
    met = times <= 1.01  # noqa: PLR2004 - the aim
    yield Line("Peil: 41 rules, beside 40", more.median, times, aim="≤ 1.01 x 40 rules", met=met)


MONTH_ADDED = "Peil: a month added, its figures"


def one_more_month(bench: Bench) -> Iterator[Line]:
    """Measure adding a month to twelve years of which partial results are kept."""
    months = len(files_of(bench.register))
    grown = linked_copy(bench.register, bench.folder / "grown", months=months - 1)
    filled, kept = bench.folder / "filled", bench.folder / "kept"
    keeping = {"partials": str(filled)}
    in_turns({"keeping": Job("peil", "40", grown, more=keeping)}, rounds=0, answers=bench.folder)
    last = files_of(bench.register)[-1]
    os.link(last, grown / "incidents" / last.name)

    def as_kept(_: str) -> None:
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(filled, kept)

    new = {"partials": str(kept)}
    only = {**new, "from": f"{LAST_DAY:%Y-%m}"}
    jobs = {
        "Peil: a full count": Job("peil", "40", grown, "month"),
        "Peil: a month added, all figures": Job("peil", "40", grown, "month", new),
        MONTH_ADDED: Job("peil", "40", grown, more=only),
    }
    found = in_turns(jobs, rounds=bench.rounds, answers=bench.folder, before=as_kept)
    full, *others = found.items()
    yield Line(full[0], full[1].median, equal=full[1].equal)
    for name, measured in others:
        times = measured.times(full[1])
        is_aim = name == MONTH_ADDED
        aim = "≤ 0.03 x a full count" if is_aim else "x a full count"
        met = times <= 0.03 if is_aim else None  # noqa: PLR2004 - the aim
        peak = statistics.median(measured.peak_mib)
        yield Line(name, measured.median, times, peak, measured.equal, aim, met)


def distinct(bench: Bench) -> Iterator[Line]:
    """Measure five numbers of different victims by unit and year."""
    jobs = {
        "floor: the columns of distinct victims": Job("floor", "distinct", bench.register),
        "Peil: 5 distinct counts": Job("peil", "distinct", bench.register, "d"),
        "count(DISTINCT), one query each": Job("distinct-each", "distinct", bench.register, "d"),
    }
    found = in_turns(jobs, rounds=bench.rounds, answers=bench.folder)
    yield from _beside(found, {"Peil: 5 distinct counts": 3.5})


def small(bench: Bench) -> Iterator[Line]:
    """Measure the whole command on a small register with every table, as a user gives it."""
    register = whole_register_of(SMALL)
    code = "from peil.interfaces.cli.main import run; run()"
    command = [sys.executable, "-c", code, "count", "--register", str(register)]
    for form in ("csv", "table"):
        measured = whole_command([*command, "--format", form], rounds=max(7, bench.rounds))
        seconds = measured.median
        met = seconds <= 1.5  # noqa: PLR2004 - the aim
        name = f"peil count, {SMALL:,} rows, as {form}"
        yield Line(name, seconds, aim="≤ 1.5 s", met=met)


def _beside(found: dict[str, Measured], aims: dict[str, float] | None = None) -> Iterator[Line]:
    floor, *_ = found.values()
    for name, measured in found.items():
        most = (aims or {}).get(name)
        if most is None:
            yield _line(name, measured, floor)
        else:
            yield _line(name, measured, floor, f"≤ {most:g} x", met=measured.times(floor) <= most)


def _line(
    name: str, measured: Measured, floor: Measured, aim: str = "", *, met: bool | None = None
) -> Line:
    peak = statistics.median(measured.peak_mib)
    times = measured.times(floor)
    return Line(name, measured.median, times, peak, measured.equal, aim, met)
