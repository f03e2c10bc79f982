# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil publish`."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from peil.interfaces.cli.application import open_application
from peil.interfaces.cli.options import policy_folder, policy_option
from peil.interfaces.settings.home import HOME_VARIABLE, Home, home_asked

_ADDRESS = "http://localhost:8000/"
_MOST_PROCESSES = 64


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--home",
    type=click.Path(path_type=Path),
    help=f"The home folder (or set {HOME_VARIABLE}); 'peil-home' here, if it is there.",
)
@policy_option
@click.option(
    "--address",
    default=_ADDRESS,
    show_default=True,
    help="The address that readers will use, as https://peil.example/ or "
    "https://example.org/peil/; feeds and catalogues name it.",
)
@click.option(
    "--application",
    default="",
    metavar="ADDRESS",
    help="Where people log in and programs ask the API; without it no page leads there.",
)
@click.option(
    "--processes",
    type=click.IntRange(1, _MOST_PROCESSES),
    default=2,
    show_default=True,
    help="How many processes make pages.",
)
def publish(
    *,
    folder: Path,
    home: Path | None,
    policy: Path | None,
    address: str,
    application: str,
    processes: int,
) -> None:
    """Write the whole public site in DIR as files, for any web server.

    Pages of every day in both languages, data files and feeds. Only what changed is written, what
    does not belong any more is taken away, and nothing is touched before every link was checked.
    DIR must be empty, or filled by this command before.

    With a home folder: what its published editions and its agendas tell. Without one: the agendas
    that come with Peil or those of --policy, with the documents in them, and no editions.
    """
    from peil.interfaces.settings.static_site.folder import opened
    from peil.interfaces.settings.static_site.places import read_site_address

    site = read_site_address(address)
    os.environ["PEIL_ADDRESS"] = site.origin
    os.environ["PEIL_PUBLISHING"] = site.text
    os.environ["PEIL_APPLICATION"] = read_site_address(application).text if application else ""
    os.environ["PEIL_HOSTS"] = site.name
    with opened(folder.resolve()) as place, _home(home, policy) as told:
        from peil.interfaces.settings.static_site.publishing import publish_site

        with _bar() as progress:
            done = publish_site(place, site=site, processes=processes, progress=progress)
    placed = done.placed
    click.echo(f"Published {told} in {folder}: {len(done.files)} files.")
    click.echo(
        f"{placed.written} were written, {placed.same} were the same, {placed.removed} taken away."
    )
    if placed.kept:
        click.echo(
            f"These do not belong any more, but were changed by somebody and stay: "
            f"{', '.join(placed.kept)}.",
            err=True,
        )
    if address == _ADDRESS:
        click.echo(f"Whole addresses in it begin with {_ADDRESS}; name yours with --address.")


@contextmanager
def _home(home: Path | None, policy: Path | None) -> Iterator[str]:
    """Open the application of the home folder that was asked, or of one made for the occasion."""
    asked = home_asked(home)
    is_named = home is not None or os.environ.get(HOME_VARIABLE)
    if policy is None and (is_named or asked.is_set_up):
        opened = open_application(home)
        from peil.interfaces.settings.readiness import require_ready_database

        require_ready_database(opened)
        yield f"the home folder {opened.folder}"
        return
    agendas = policy_folder(policy)
    work = Path(tempfile.mkdtemp(prefix="peil-publish-"))
    try:
        _passing_home(Home(work / "home"), agendas)
        yield f"the agendas of {agendas} without editions"
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _passing_home(home: Home, agendas: Path) -> None:
    """Make a home folder that holds agendas and nothing else, with a database of its own."""
    from peil.interfaces.settings.new_home import make_home

    make_home(home, agendas=agendas)
    os.environ.pop("DATABASE_URL", None)
    open_application(home.folder)
    from peil.interfaces.settings.readiness import bring_up_to_date

    bring_up_to_date(home)


@contextmanager
def _bar() -> Iterator[Callable[[int, int], None]]:
    """Give what must be told how far it is; a bar moves on standard error where that is a screen."""
    if not sys.stderr.isatty():
        yield lambda _done, _of: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Publishing", total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
