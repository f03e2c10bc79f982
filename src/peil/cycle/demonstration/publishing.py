# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The editions of the made-up year: composed, frozen, under embargo, published, corrected."""

from __future__ import annotations

from datetime import datetime

from peil.cycle.demonstration.cast import AUDITOR, MAYORS, MINISTRY
from peil.cycle.demonstration.stage import Stage
from peil.cycle.editions.composing import NOTHING, InPlaceOf, compose_edition
from peil.cycle.editions.early_reading import list_reader, read_file
from peil.cycle.editions.freezing import freeze_edition
from peil.cycle.editions.publishing import embargo_edition, publish_due
from peil.cycle.models import Edition
from peil.cycle.signature import AMSTERDAM

_WHY_EARLY = "Verzonnen reden, om te oefenen: de woordvoering wordt voorbereid."


def compose(stage: Stage, year: int, *, corrects: InPlaceOf = NOTHING) -> Edition:
    """Let the ministry compose an edition as known on that day."""
    by = stage.by(MINISTRY)
    return compose_edition(year, known_on=by.day, corrects=corrects, policy=stage.policy, by=by)


def freeze_until(stage: Stage, edition: Edition, moment: str) -> None:
    """Let an edition be frozen and kept under embargo until a moment in the Netherlands."""
    freeze_edition(edition.key, policy=stage.policy, by=stage.by(MINISTRY))
    publish_at = datetime.fromisoformat(moment).replace(tzinfo=AMSTERDAM)
    embargo_edition(edition.key, publish_at=publish_at, by=stage.by(MINISTRY))


def let_read_early(stage: Stage, edition: Edition) -> None:
    """Let somebody be put on the pre-release list, and read the edition."""
    reader = stage.cast.people[MAYORS]
    list_reader(edition.key, person=reader, reason=_WHY_EARLY, by=stage.by(MINISTRY))
    read_file(edition.key, language="nl", form="html", by=stage.by(MAYORS))


def publish_on_time(stage: Stage) -> None:
    """Let Peil publish what is due."""
    publish_due(stage.by(AUDITOR).moment)
