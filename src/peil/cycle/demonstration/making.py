# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes the made-up year in an empty database and a folder of agendas of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from peil.agenda.reading import load_policy
from peil.cycle.demonstration.cast import Login, invite_cast
from peil.cycle.demonstration.marking import mark_as_made_up
from peil.cycle.demonstration.stage import Stage
from peil.cycle.demonstration.year import play
from peil.cycle.figures.published import load_published
from peil.cycle.models import Person
from peil.cycle.refusal import Refusal
from peil.cycle.rounds.offered import units_asked
from peil.cycle.signature import AMSTERDAM, Signature
from peil.cycle.trail.verifying import Verification, require_whole_trail
from peil.terms.languages import Text
from peil.terms.periods import year_period

_BEFORE = datetime(2022, 6, 1, 9, tzinfo=AMSTERDAM)


class PracticeRefused(Refusal):
    """A made-up year was to be put among what is real."""

    def __init__(self) -> None:
        super().__init__(
            asked=Text(nl="Gevraagd is een verzonnen jaar.", en="A made-up year was asked."),
            found=Text(
                nl="In deze database staan al mensen.", en="There are people in this database."
            ),
            to_do=Text(
                nl="Noem met DATABASE_URL een lege database, of laat die weg.",
                en="Name an empty database with DATABASE_URL, or leave that out.",
            ),
        )


@dataclass(frozen=True)
class MadeUp:
    """What came of it: who can log in, and the trail of it all."""

    logins: tuple[Login, ...]
    trail: Verification


def make_up_a_year(agendas: Path, *, passwords: Iterator[str]) -> MadeUp:
    """Make the people of a made-up year, and play it.

    Args:
        agendas: a copy of the shipped agendas; its units are called made up from now on.
        passwords: a password for each person who can log in.

    Raises:
        PracticeRefused: when there is anybody in the database.
        TrailBroken: when the trail does not hold afterwards.
    """
    if Person.objects.exists():
        raise PracticeRefused
    mark_as_made_up(agendas)
    policy = load_policy(agendas)
    by = Signature(None, _BEFORE)
    load_published(policy, by=by)
    units = tuple(
        unit for unit in units_asked(policy, year_period(2022)) if unit != policy.whole.key
    )
    cast = invite_cast(policy, units=units, passwords=passwords, by=by)
    play(Stage(agendas, cast, units))
    return MadeUp(cast.logins, require_whole_trail())
