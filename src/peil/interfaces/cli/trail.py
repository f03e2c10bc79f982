# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The commands `peil trail verify` and `peil trail show`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from peil.interfaces.cli.application import home_option, open_application
from peil.interfaces.cli.options import language_option
from peil.interfaces.settings.home import Home
from peil.terms.languages import Language
from peil.terms.periods import read_day

EXIT_BROKEN_TRAIL = 2
_SUBJECTS = ("figure", "norm", "edition", "person", "round")


@click.group()
def trail() -> None:
    """Verify the audit trail, and read it."""


@trail.command()
@home_option
@click.pass_context
def verify(context: click.Context, *, home: Path | None) -> None:
    """Walk the whole trail: exit 0 when it holds, 2 with every break when it does not.

    A trail that somebody wrote anew from its first event holds in itself. So keep its last hash
    elsewhere, as every backup and every frozen edition does, and compare.
    """
    _open(home)
    from peil.cycle.trail.verifying import verify_trail

    found = verify_trail()
    for broken in found.breaks:
        click.echo(f"After event {broken.sequence}: {broken.what}.")
    if found.breaks:
        click.echo(f"The audit trail does not hold: {len(found.breaks)} breaks.")
        context.exit(EXIT_BROKEN_TRAIL)
    click.echo(f"The audit trail holds: {found.events} events, the last one {found.head}.")


@trail.command()
@click.option("--figure", metavar="INDICATOR/UNIT/PERIOD", help="Only of this figure.")
@click.option("--norm", metavar="INDICATOR/UNIT/YEAR", help="Only of this norm.")
@click.option("--edition", metavar="EDITION", help="Only of this edition.")
@click.option("--person", metavar="NUMBER", help="Only what this person did or was done to them.")
@click.option("--round", "round_", metavar="ROUND", help="Only of this round.")
@click.option("--kind", default="", metavar="KIND", help="Only this kind, such as round_opened.")
@click.option("--from", "first_day", type=read_day, metavar="DATE", help="From this day on.")
@click.option("--until", "last_day", type=read_day, metavar="DATE", help="Up to and with this day.")
@language_option
@home_option
def show(
    *,
    figure: str | None,
    norm: str | None,
    edition: str | None,
    person: str | None,
    round_: str | None,
    kind: str,
    first_day: date | None,
    last_day: date | None,
    language: Language,
    home: Path | None,
) -> None:
    """Show what happened, in order: when, who, and each value before and after it."""
    about = {
        name: key
        for name, key in zip(_SUBJECTS, (figure, norm, edition, person, round_), strict=True)
        if key is not None
    }
    _require_one(about)
    opened = _open(home)
    from peil.agenda.reading import load_policy
    from peil.cycle.trail.recording import Subject
    from peil.cycle.trail.timelines import Asked
    from peil.interfaces.cli.trail_output import write_events

    subject = next((Subject(name, key) for name, key in about.items()), None)
    asked = Asked(kind=kind, subject=subject, first_day=first_day, last_day=last_day)
    write_events(asked, policy=load_policy(opened.agendas), language=language)


def _require_one(about: Iterable[str]) -> None:
    """Require that events are asked about one thing at most.

    Raises:
        UsageError: when they are asked about several.
    """
    named = [f"--{name}" for name in about]
    if len(named) > 1:
        told = f"Ask for one thing at a time, not for {' and '.join(named)}."
        raise click.UsageError(told)


def _open(home: Path | None) -> Home:
    """Return the home folder that was asked, with a database that is ready."""
    opened = open_application(home)
    from peil.interfaces.settings.readiness import require_ready_database

    require_ready_database(opened)
    return opened
