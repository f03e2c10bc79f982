# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil init`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from peil.interfaces.cli.application import home_option, open_application
from peil.interfaces.cli.options import shipped_folder
from peil.interfaces.settings.home import Home, home_asked
from peil.interfaces.settings.new_home import make_home


@click.command()
@home_option
@click.option(
    "--agendas",
    "agendas",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Begin with a copy of the agendas in this folder; of the shipped ones by default.",
)
def init(*, home: Path | None, agendas: Path | None) -> None:
    """Set up a home folder, or bring one up to date: agendas, database, published figures.

    Run it again after every new version of Peil. It adds what is missing and changes nothing else.
    """
    asked = home_asked(home)
    done = []
    if make_home(asked, agendas=agendas or shipped_folder()):
        done.append(f"Made the home folder {asked.folder} with its agendas and its secret.")
    opened = open_application(asked.folder)
    done.extend(_brought_up_to_date(opened))
    for told in done or ["Everything was there already; nothing was changed."]:
        click.echo(told)


def _brought_up_to_date(home: Home) -> Iterator[str]:
    """Yield what was done to the database, one sentence each."""
    from peil.agenda.reading import load_policy
    from peil.cycle.decisions.adopting import settle_adoptions
    from peil.cycle.figures.published import load_published
    from peil.cycle.signature import Signature
    from peil.cycle.trail.verifying import require_whole_trail
    from peil.interfaces.settings.clock import now
    from peil.interfaces.settings.readiness import bring_up_to_date

    steps = bring_up_to_date(home)
    if steps:
        yield f"Brought the database up to date: {steps} {'step' if steps == 1 else 'steps'}."
    require_whole_trail()
    by = Signature(None, now())
    settled = settle_adoptions(home.agendas, by)
    if settled:
        yield f"Settled {settled} adoptions of a decision that were cut off."
    loaded = load_published(load_policy(home.agendas), by=by)
    if loaded.new:
        yield f"Loaded {loaded.new} published figures; {loaded.held} are held now."
