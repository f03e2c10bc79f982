# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Make a synthetic register: every table as Parquet, its answers, and what is known about it."""

from __future__ import annotations

import json
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from peil.register.contract import CONTRACT, CONTRACT_VERSION
from peil.register.synthetic.answers.answer_file import write_answers
from peil.register.synthetic.answers.high_impact_crime import (
    Cells,
    count_incidents,
    high_impact_crime,
)
from peil.register.synthetic.answers.periods import Periods, periods_of
from peil.register.synthetic.answers.small_tables import answers_of
from peil.register.synthetic.incidents import incident_dirt, make_incidents
from peil.register.synthetic.recipe import (
    GENERATOR_VERSION,
    Recipe,
    SynthesisRefused,
    refuse_nonsense,
)
from peil.register.synthetic.small_tables import make_year, measure_dirt
from peil.register.synthetic.values import Batch, joined
from peil.register.synthetic.writing import NOTICE, write_batch

UNFINISHED = "UNFINISHED"
"""A file that stands in the folder for as long as the register is not complete."""

WORKERS = 2
README = f"""{NOTICE}

Dit register is verzonnen. Geen rij gaat over een mens, een zaak of een gebeurtenis. Het bestaat om
telregels en de telmachine van Peil te beproeven. In answers.csv staat wat eruit moet komen, geteld
door andere code terwijl de rijen werden gemaakt; register-metadata.json zegt hoeveel vuil erin zit.

This register is fictitious. No row is about a person, a case or an event. It exists to try the
counting rules and the engine of Peil. answers.csv holds what must come out, counted by other code
while the rows were made; register-metadata.json says how much dirt is in it.
"""


@dataclass
class _Tally:
    """What adds up while the months are made."""

    cells: Cells = field(default_factory=dict)
    rows: Counter[str] = field(default_factory=Counter)
    dirt: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, table: str, *, rows: int, dirt: Mapping[str, int]) -> None:
        self.rows[table] += rows
        self.dirt.setdefault(table, Counter()).update(dirt)

    def add_cells(self, cells: Cells) -> None:
        for name, found in cells.items():
            if name in self.cells:
                self.cells[name] += found
            else:
                self.cells[name] = found


def synthesize_register(
    recipe: Recipe, *, folder: Path, progress: Callable[[int], None] = lambda _: None
) -> Path:
    """Write a synthetic register into an empty or new folder and return the folder.

    The same recipe gives the same bytes. Memory depends on the largest month of incidents and on
    the smaller tables, not on the number of years.

    Args:
        recipe: seed, rows and years.
        folder: where it goes; an interrupted run leaves a file UNFINISHED in it.
        progress: called with the number of incidents written since the last call.

    Raises:
        SynthesisRefused: when the rows or years make no register, the folder is not empty, or the
            disk cannot take it.
    """
    refuse_nonsense(recipe)
    _claim(folder)
    try:
        _fill(recipe, folder, progress)
    except OSError as wrong:
        raise SynthesisRefused(**_unwritable(folder, wrong)) from None
    (folder / UNFINISHED).unlink()
    return folder


def _fill(recipe: Recipe, folder: Path, progress: Callable[[int], None]) -> None:
    periods, tally = periods_of(recipe), _Tally()
    for rows in _incidents(recipe, periods, folder, tally):
        progress(rows)
    tables = _small_tables(recipe, folder, tally)
    answers = [*high_impact_crime(tally.cells), *answers_of(tables, periods)]
    answers.sort(key=lambda answer: (answer.indicator, answer.definition, answer.breakdown))
    written = write_answers(answers, recipe=recipe, periods=periods, target=folder / "answers.csv")
    metadata = {
        "notice": NOTICE,
        "generator": GENERATOR_VERSION,
        "contract": CONTRACT_VERSION,
        "register": recipe.name,
        "seed": recipe.seed,
        "incidents": recipe.rows,
        "first_year": recipe.first_year,
        "last_year": recipe.last_year,
        "counted_on": recipe.counted_on.isoformat(),
        "rows": {name: tally.rows[name] for name in CONTRACT},
        "dirt": {name: dict(tally.dirt[name]) for name in CONTRACT},
        "answers": written,
    }
    text = json.dumps(metadata, ensure_ascii=False, indent=2) + "\n"
    (folder / "register-metadata.json").write_text(text, encoding="utf-8")


def _unwritable(folder: Path, wrong: OSError) -> dict[str, str]:
    return {
        "asked": f"A synthetic register was asked in '{folder}'.",
        "found": f"It cannot be written there: {wrong.strerror}.",
        "to_do": "Name a folder that you may write, on a disk with room.",
    }


def _claim(folder: Path) -> None:
    """Make the folder if need be, and mark it as unfinished.

    Raises:
        SynthesisRefused: when the folder is not empty, or cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        left = folder.is_dir() and (folder / UNFINISHED).exists()
        raise SynthesisRefused(
            asked=f"A synthetic register was asked in '{folder}'.",
            found="An interrupted run left an unfinished one there."
            if left
            else "That is not an empty folder.",
            to_do="Name a new folder, or empty this one first; Peil never overwrites a register.",
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / UNFINISHED).write_text(f"{NOTICE}\n", encoding="utf-8")
        (folder / "README.txt").write_text(README, encoding="utf-8")
        for name in CONTRACT:
            (folder / name).mkdir()
    except OSError as wrong:
        raise SynthesisRefused(**_unwritable(folder, wrong)) from None


def _incidents(recipe: Recipe, periods: Periods, folder: Path, tally: _Tally) -> Iterator[int]:
    """Make the months, a few at a time, and yield the rows of each as it is written."""
    table = CONTRACT["incidents"]
    about = {"seed": str(recipe.seed), "generator": GENERATOR_VERSION}

    def make(year: int, month: int, rows: int) -> tuple[int, dict[str, int], Cells]:
        batch = make_incidents(recipe, year=year, month=month, rows=rows)
        target = folder / table.name / f"{year}-{month:02d}.parquet"
        write_batch(table, batch, target=target, about=about)
        return rows, incident_dirt(batch), count_incidents(batch, periods)

    with ThreadPoolExecutor(WORKERS) as workers:
        waiting: deque[Future[tuple[int, dict[str, int], Cells]]] = deque()
        try:
            waiting.extend(workers.submit(make, *moment) for moment in recipe.months())
            while waiting:
                rows, dirt, cells = waiting.popleft().result()
                tally.add(table.name, rows=rows, dirt=dirt)
                tally.add_cells(cells)
                yield rows
        finally:
            for job in waiting:
                job.cancel()


def _small_tables(recipe: Recipe, folder: Path, tally: _Tally) -> dict[str, Batch]:
    """Make the other tables year by year and return them whole; they are small beside incidents."""
    about = {"seed": str(recipe.seed), "generator": GENERATOR_VERSION}
    years: dict[str, list[Batch]] = {}
    for year in recipe.years:
        before = years["investigations"][-1] if years else None
        for name, batch in make_year(recipe, year=year, before=before).items():
            table = CONTRACT[name]
            write_batch(table, batch, target=folder / name / f"{year}.parquet", about=about)
            tally.add(name, rows=len(batch[table.key]), dirt=measure_dirt(table, batch))
            years.setdefault(name, []).append(batch)
    return {name: joined(batches) for name, batches in years.items()}
