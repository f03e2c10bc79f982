# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil demo-data`."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from peil.interfaces.cli.application import home_option, open_application
from peil.interfaces.cli.options import shipped_folder
from peil.interfaces.settings.home import HOME_VARIABLE, Home, home_asked
from peil.interfaces.settings.new_home import make_home, require_empty


class _Row(NamedTuple):
    """Who can log in to practise."""

    office: str
    email: str
    password: str


@click.command(name="demo-data")
@home_option
def demo_data(*, home: Path | None) -> None:
    """Make a home folder for practice: a made-up year of eleven units, in every state.

    Every page of it says that it is made up, and its day stands still. The passwords that it
    prints are of this folder only, and are not kept in readable form.
    """
    asked = home_asked(home)
    require_empty(asked.folder)
    asked.folder.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(dir=asked.folder.parent, prefix=f".{asked.folder.name}."))
    try:
        logins = _made(Home(work / "home"))
        (work / "home").rename(asked.folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    _tell(asked, logins)


def _made(home: Home) -> tuple[_Row, ...]:
    """Make a whole home folder for practice; return who can log in."""
    make_home(home, agendas=shipped_folder())
    os.environ[HOME_VARIABLE] = str(home.folder)
    open_application(home.folder)
    from django.db import connection

    from peil.cycle.demonstration.making import make_up_a_year
    from peil.cycle.demonstration.year import PRACTICE_DAY
    from peil.interfaces.settings.readiness import bring_up_to_date

    home.practice_day_file.write_text(f"{PRACTICE_DAY}\n", encoding="ascii")
    bring_up_to_date(home)
    made = make_up_a_year(home.agendas, passwords=_passwords())
    connection.close()
    return tuple(_Row(login.office, login.email, login.password) for login in made.logins)


def _passwords() -> Iterator[str]:
    while True:
        yield f"oefenen-{secrets.token_urlsafe(9)}"


def _tell(home: Home, logins: tuple[_Row, ...]) -> None:
    click.echo(f"Made a home folder for practice in {home.folder}. Everything in it is made up.")
    click.echo("To practise, log in as:")
    for row in logins:
        click.echo(f"  {row.office:<34} {row.email:<44} {row.password}")
    click.echo("The first time, you set up a second factor with an app on your phone.")
    click.echo(f"Start with: peil serve --home {home.folder}")
