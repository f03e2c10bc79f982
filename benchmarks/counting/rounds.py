# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Runs contestants in turns, each in a fresh process, and compares what they answer."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.counting.answers import differences
from benchmarks.counting.data import ROOT


class AnswersDiffer(Exception):
    """Two contestants do not give the same numbers."""


@dataclass(frozen=True)
class Job:
    """A contestant with its rules and register; jobs that share `same` must answer the same."""

    contestant: str
    rules: str
    register: Path
    same: str = ""
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Measured:
    """What a job took in each round; `equal` says whether its answers were those of the others."""

    seconds: list[float] = field(default_factory=list)
    peak_mib: list[float] = field(default_factory=list)
    equal: bool | None = None

    @property
    def median(self) -> float:
        """The median time in seconds."""
        return statistics.median(self.seconds)

    def times(self, floor: Measured) -> float:
        """Return the median over the rounds of its time to that of the floor in the same round."""
        pairs = zip(self.seconds, floor.seconds, strict=True)
        return statistics.median(own / other for own, other in pairs)


def run_job(job: Job, target: Path | None) -> dict[str, float]:
    """Run a job once and return what it took.

    Raises:
        RuntimeError: when it fails, with what it said.
    """
    said = [f"{name}={value}" for name, value in job.more.items()]
    command = [sys.executable, "-m", "benchmarks.counting.child", job.contestant, job.rules]
    command += [str(job.register), str(target or ""), *said]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        msg = f"{job.contestant} failed:\n{done.stderr}"
        raise RuntimeError(msg)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def in_turns(
    jobs: Mapping[str, Job],
    *,
    rounds: int,
    answers: Path,
    before: Callable[[str], None] = lambda _: None,
) -> dict[str, Measured]:
    """Measure jobs in turns, after one round that warms the files and compares the answers.

    Args:
        jobs: the jobs by name.
        rounds: how many rounds are measured.
        answers: a folder for the answers.
        before: called with the name of a job before each of its turns.

    Raises:
        AnswersDiffer: when two jobs that must answer the same do not.
    """
    measured = {name: Measured() for name in jobs}
    for number in range(rounds + 1):
        for name, job in jobs.items():
            before(name)
            target = answers / f"{len(job.same)}-{name}.npy" if job.same and not number else None
            print(f"  round {number} of {rounds}: {name:60}", end="\r", file=sys.stderr)
            found = run_job(job, target)
            if number:
                measured[name].seconds.append(found["seconds"])
                measured[name].peak_mib.append(found["peak_mib"])
        if not number:
            _compare(jobs, measured, answers)
    print(" " * 79, end="\r", file=sys.stderr)
    return measured


def _compare(jobs: Mapping[str, Job], measured: dict[str, Measured], answers: Path) -> None:
    first: dict[str, Path] = {}
    for name, job in jobs.items():
        if not job.same:
            continue
        mine = answers / f"{len(job.same)}-{name}.npy"
        other = first.setdefault(job.same, mine)
        cells = differences(other, mine)
        if cells:
            msg = f"{name} answers otherwise than {other.stem} in {cells} cells."
            raise AnswersDiffer(msg)
        measured[name].equal = True


def whole_command(command: Sequence[str], *, rounds: int) -> Measured:
    """Measure a command from its start to its end, after one run that warms the files."""
    measured = Measured()
    for number in range(rounds + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if number:
            measured.seconds.append(time.perf_counter() - start)
    return measured
