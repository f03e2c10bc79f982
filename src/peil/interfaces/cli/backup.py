# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil backup`."""

from __future__ import annotations

from pathlib import Path

import click

from peil.interfaces.cli.application import home_option, open_application
from peil.interfaces.settings.home import Home

EXIT_BROKEN_TRAIL = 2


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@home_option
@click.option(
    "--with-secret",
    is_flag=True,
    help="Also the secret that sessions are signed with; keep the file like a password then.",
)
@click.pass_context
def backup(context: click.Context, *, file: Path, home: Path | None, with_secret: bool) -> None:
    """Keep everything of a home folder in FILE: database, agendas and evidence.

    It can be made while people work, and put back on SQLite or PostgreSQL with 'peil restore'.
    FILE holds passwords in hashed form and the secrets of second factors: keep it safe.
    """
    opened = open_application(home)
    from peil.cycle.safekeeping.backup import Folders, write_backup
    from peil.interfaces.settings.clock import now
    from peil.interfaces.settings.readiness import require_ready_database

    require_ready_database(opened)
    folders = Folders(opened.agendas, opened.evidence, _files(opened, with_secret=with_secret))
    done = write_backup(file.resolve(), folders=folders, made_at=now())
    rows = sum(done.manifest.tables.values())
    click.echo(f"Wrote {file}: {rows} rows in {len(done.manifest.tables)} tables.")
    click.echo(f"The audit trail ends with event {done.manifest.events}, {done.manifest.head}.")
    if not done.trail.holds:
        click.echo(
            "But the audit trail does not hold. The backup keeps it as it is, and cannot be "
            "restored. Run 'peil trail verify', and call the auditor.",
            err=True,
        )
        context.exit(EXIT_BROKEN_TRAIL)


def _files(home: Home, *, with_secret: bool) -> dict[str, Path]:
    files = [home.practice_day_file, *([home.secret_file] if with_secret else [])]
    return {file.name: file for file in files}
