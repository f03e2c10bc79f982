# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The commands `peil round plan`, `list` and `remind`.

What somebody signs, such as opening a round, is done on the screens by who is logged in.
"""

from __future__ import annotations

from pathlib import Path

import click

from peil.interfaces.cli.application import home_option, open_application
from peil.interfaces.cli.lists import write_list

_FORMATS = click.Choice(["table", "csv", "json"])
format_option = click.option(
    "--format", "form", type=_FORMATS, default="table", help="How it is written."
)


@click.group()
def round() -> None:  # noqa: A001 - the word of the field
    """Show planned and opened monitoring rounds, and remind whoever is late."""


@round.command()
@click.argument("year", type=click.IntRange(2011, 2200), required=False)
@format_option
@home_option
def plan(*, year: int | None, form: str, home: Path | None) -> None:
    """Show the rounds about YEAR by the calendar; without one, those that are still to be opened."""
    open_application(home)
    from peil.interfaces.cli.round_acts import PLAN_COLUMNS, planned_records

    records = planned_records(year)
    what = f"about {year}" if year is not None else "that are still to be opened"
    write_list(
        records,
        data=records,
        columns=PLAN_COLUMNS,
        form=form,
        title="Planned rounds",
        subtitle=f"Rounds {what}; each day is the last one for its step.",
    )


@round.command(name="list")
@format_option
@home_option
def list_rounds(*, form: str, home: Path | None) -> None:
    """List the rounds that were opened: how far each is, and how many steps are late."""
    open_application(home)
    from peil.interfaces.cli.round_acts import LIST_COLUMNS, round_records

    records, day = round_records()
    write_list(
        records,
        data=records,
        columns=LIST_COLUMNS,
        form=form,
        title="Rounds",
        subtitle=f"As they stand on {day}.",
    )


@round.command()
@home_option
def remind(*, home: Path | None) -> None:
    """Mail everybody whose step is late in an open round; the same step not twice on a day.

    Made to be run every day by itself.
    """
    open_application(home)
    from peil.interfaces.cli.round_acts import remind_everybody

    for line in remind_everybody():
        click.echo(line)
