# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What happened to a submission: every delivery and step, by whom, when, and why."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from peil.cycle.models import Delivery, Event, Submission
from peil.cycle.submissions.finding import submission_subjects
from peil.cycle.workflow import Happening

_GIVEN_BACK = frozenset({Happening.FIGURES_RETURNED, Happening.SUBMISSION_REOPENED})


@dataclass(frozen=True)
class Passage:
    """One thing that happened: what, when, by whom, to which delivery, and the reason given."""

    what: Happening
    moment: datetime
    name: str
    office: str
    number: int
    reason: str
    delivery: Delivery | None


def history_of(submission: Submission, deliveries: Iterable[Delivery]) -> tuple[Passage, ...]:
    """Return what happened to a submission, in order; one question to the database."""
    about = submission_subjects(submission)[0]
    events = (
        Event.objects.filter(
            subjects__kind=about.kind, subjects__key=about.key, kind__in=list(Happening)
        )
        .select_related("person")
        .order_by("sequence")
    )
    by_number = {delivery.number: delivery for delivery in deliveries}
    return tuple(_passage(event, by_number) for event in events)


def _passage(event: Event, deliveries: dict[int, Delivery]) -> Passage:
    after = json.loads(event.content)["after"]
    number, what = after["delivery"], Happening(event.kind)
    return Passage(
        what=what,
        moment=event.moment,
        name=event.person.name if event.person is not None else "",
        office=event.person.office if event.person is not None else "",
        number=number,
        reason=after.get("reason", ""),
        delivery=deliveries.get(number) if what is Happening.FIGURES_SAVED else None,
    )


def given_back(history: Iterable[Passage]) -> int | None:
    """Return the number of the delivery that was last given back or reopened, or nothing."""
    numbers = [passage.number for passage in history if passage.what in _GIVEN_BACK]
    return numbers[-1] if numbers else None
