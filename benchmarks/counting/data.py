# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The files that are measured on: the incidents of a synthetic register, twelve years by month."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from peil.register.contract import CONTRACT
from peil.register.synthetic.incidents import make_incidents
from peil.register.synthetic.recipe import GENERATOR_VERSION, Recipe
from peil.register.synthetic.synthesize import synthesize_register
from peil.register.synthetic.writing import write_batch

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "out" / "bench"
FIRST_YEAR, LAST_YEAR = 2012, 2023
FIRST_DAY, LAST_DAY = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
MONTHS = 12 * (LAST_YEAR - FIRST_YEAR + 1)
TINY = 10_000
COUNTED_ON = date(LAST_YEAR + 1, 12, 31)
"""The day as known; rows that entered the register later are left out, by every contestant."""


def register_of(rows: int) -> Path:
    """Return the folder of a register with so many incidents and no other table; made once."""
    folder = KEPT / f"{rows}-{GENERATOR_VERSION}"
    if not folder.exists():
        unfinished = folder.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        (unfinished / "incidents").mkdir(parents=True)
        _fill(unfinished / "incidents", rows)
        unfinished.replace(folder)
    return folder


def whole_register_of(rows: int) -> Path:
    """Return the folder of a register with every table, as `peil register synthesize` makes it."""
    folder = KEPT / f"whole-{rows}-{GENERATOR_VERSION}"
    if not folder.exists():
        unfinished = folder.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        synthesize_register(_recipe(rows), folder=unfinished).replace(folder)
    return folder


def files_of(register: Path) -> list[Path]:
    """Return the monthly files of a register, in order."""
    return sorted((register / "incidents").glob("*.parquet"))


def linked_copy(register: Path, target: Path, *, months: int) -> Path:
    """Return a folder with the first months of a register, without copying their content."""
    (target / "incidents").mkdir(parents=True)
    for path in files_of(register)[:months]:
        os.link(path, target / "incidents" / path.name)
    return target


def tiny_register() -> Path:
    """Return the folder of a register with one file of a few incidents; made once."""
    folder = KEPT / f"tiny-{GENERATOR_VERSION}"
    if not folder.exists():
        linked_copy(register_of(TINY), folder, months=1)
    return folder


def _recipe(rows: int) -> Recipe:
    return Recipe(seed=1, rows=rows, first_year=FIRST_YEAR, last_year=LAST_YEAR)


def _fill(folder: Path, rows: int) -> None:
    recipe = _recipe(rows)
    table = CONTRACT["incidents"]

    def make(year: int, month: int, wanted: int) -> None:
        batch = make_incidents(recipe, year=year, month=month, rows=wanted)
        write_batch(table, batch, target=folder / f"{year}-{month:02d}.parquet", about={})

    with ThreadPoolExecutor(2) as workers:
        for done in [workers.submit(make, *moment) for moment in recipe.months()]:
            done.result()
