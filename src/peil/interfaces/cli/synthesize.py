# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil register synthesize`: a made-up register with known answers."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from peil.interfaces.cli.main import EXIT_INTERRUPTED
from peil.register.synthetic.recipe import Recipe, recipe_for
from peil.register.synthetic.synthesize import UNFINISHED, synthesize_register
from peil.terms.periods import Period, read_period


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--rows",
    type=int,
    default=100_000,
    show_default=True,
    help="How many incidents over all years; the other tables follow in proportion.",
)
@click.option(
    "--seed",
    type=int,
    default=1,
    show_default=True,
    help="Where chance begins; the same seed, rows and years give the same bytes.",
)
@click.option(
    "--years",
    type=read_period,
    metavar="YEARS",
    default="2012-2024",
    show_default=True,
    help="The first and last year, or one year.",
)
def synthesize(*, folder: Path, rows: int, seed: int, years: Period) -> None:
    """Make a fictitious register in a new folder, with the answers that counting must give.

    Every table is written as Parquet, with late registrations, gaps and a little dirt. The file
    answers.csv holds what the counting rules must find, counted by other code while the rows were
    made.
    """
    recipe = recipe_for(years, seed=seed, rows=rows)
    try:
        with _progress(recipe) as progress:
            synthesize_register(recipe, folder=folder, progress=progress)
    except KeyboardInterrupt:
        click.echo(
            f"peil: interrupted; '{folder}' holds an unfinished register, marked by the file "
            f"{UNFINISHED}. Remove the folder before you try again.",
            err=True,
        )
        click.get_current_context().exit(EXIT_INTERRUPTED)
    click.echo(
        f"Made a fictitious register of {rows:,} incidents over {years} in {folder}; "
        "answers.csv holds what counting must give."
    )


@contextmanager
def _progress(recipe: Recipe) -> Iterator[Callable[[int], None]]:
    """Show how far it is on standard error, on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Incidents", total=recipe.rows)
        yield lambda rows: bar.update(task, advance=rows)
