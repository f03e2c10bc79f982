# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The commands `peil edition list`, `publish-due` and `verify`."""

from __future__ import annotations

from pathlib import Path

import click

from peil.interfaces.cli.application import home_option, open_application
from peil.interfaces.cli.lists import write_list
from peil.interfaces.cli.options import list_format_option

EXIT_BROKEN_EDITION = 2
COLUMNS = (
    "edition",
    "year",
    "unit",
    "known_on",
    "state",
    "corrects",
    "publish_at",
    "published_at",
    "digest",
)
"""The columns of the list of editions; they do not change."""


@click.group()
def edition() -> None:
    """List editions, publish those whose time has come, and verify what was frozen."""


@edition.command(name="list")
@list_format_option
@home_option
def list_editions(*, form: str, home: Path | None) -> None:
    """List every edition: of what, as known on which day, and where it stands."""
    _open(home)
    from peil.cycle.editions.listing import every_edition

    rows = [
        {
            "edition": one.key,
            "year": one.year,
            "unit": one.unit,
            "known_on": one.known_on.isoformat(),
            "state": one.state,
            "corrects": one.corrects.key if one.corrects is not None else "",
            "publish_at": one.publish_at.isoformat() if one.publish_at is not None else "",
            "published_at": one.published_at.isoformat() if one.published_at is not None else "",
            "digest": one.digest,
        }
        for one in every_edition()
    ]
    write_list(
        rows,
        data=rows,
        columns=COLUMNS,
        form=form,
        title="Editions",
        subtitle="Every edition, the last one first.",
    )


@edition.command(name="publish-due")
@home_option
def publish_due_editions(*, home: Path | None) -> None:
    """Publish every edition of which the embargo is over; let a timer give this command."""
    _open(home)
    from peil.cycle.editions.publishing import publish_due
    from peil.interfaces.settings.clock import now

    published = publish_due(now())
    for one in published:
        click.echo(f"Published: {one.key}.")
    if not published:
        click.echo("No edition is due.")


@edition.command()
@home_option
@click.pass_context
def verify(context: click.Context, *, home: Path | None) -> None:
    """Compute every hash of every frozen edition anew: exit 0 when all hold, 2 when one does not."""
    _open(home)
    from peil.cycle.editions.verifying import verify_editions

    found = verify_editions()
    for broken in found.breaks:
        click.echo(f"Edition {broken.key}: {broken.what}.")
    if found.breaks:
        click.echo(f"The editions do not hold: {len(found.breaks)} breaks.")
        context.exit(EXIT_BROKEN_EDITION)
    click.echo(f"The editions hold: {found.editions} editions with {found.files} files.")


def _open(home: Path | None) -> None:
    """Open the home folder that was asked, with a database that is ready."""
    opened = open_application(home)
    from peil.interfaces.settings.readiness import require_ready_database

    require_ready_database(opened)
