# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil restore`."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import click

from peil.interfaces.cli.application import open_application
from peil.interfaces.settings.home import HOME_VARIABLE, Home, home_asked
from peil.interfaces.settings.new_home import require_empty

_UNPACKED, _NEW = "unpacked", "home"


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--home",
    type=click.Path(path_type=Path),
    help=f"The home folder to make (or set {HOME_VARIABLE}); it must not exist, or be empty.",
)
def restore(*, file: Path, home: Path | None) -> None:
    """Make a home folder from the backup in FILE, on SQLite or on the database of DATABASE_URL.

    Every part is held against its hash, and the audit trail is verified, before anything appears.
    """
    asked = home_asked(home)
    require_empty(asked.folder)
    asked.folder.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(dir=asked.folder.parent, prefix=f".{asked.folder.name}."))
    try:
        events, head = _restored(file, work=work)
        (work / _NEW).rename(asked.folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    click.echo(f"Restored {file} in {asked.folder}.")
    click.echo(f"The audit trail holds. It ends with event {events}, {head}.")


def _restored(file: Path, *, work: Path) -> tuple[int, str]:
    """Make a whole home folder in a folder to work in; return the end of its trail."""
    home = Home(work / _NEW)
    home.folder.mkdir(mode=0o700)
    home.make_secret()
    home.agendas.mkdir()
    os.environ[HOME_VARIABLE] = str(home.folder)
    open_application(home.folder)
    from django.db import connection

    from peil.cycle.safekeeping.archives import unpack
    from peil.cycle.safekeeping.restoring import restore_rows
    from peil.interfaces.settings.readiness import bring_up_to_date

    manifest = unpack(file, into=work / _UNPACKED)
    bring_up_to_date(home)
    restore_rows(work / _UNPACKED, manifest, file=file)
    connection.close()
    _put_in_place(work / _UNPACKED, home)
    return manifest.events, manifest.head


def _put_in_place(unpacked: Path, home: Home) -> None:
    """Move the parts that are files to where they belong."""
    home.agendas.rmdir()
    home.evidence.mkdir(mode=0o700)
    for place in (home.agendas, home.evidence, home.practice_day_file, home.secret_file):
        kept = unpacked / place.name
        if kept.exists():
            kept.replace(place)
