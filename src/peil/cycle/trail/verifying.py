# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Walks the trail from its first event to its head, and says where it was tampered with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import transaction

from peil.cycle.models import Edition, Event, TrailHead
from peil.cycle.refusal import Refusal
from peil.cycle.trail.recording import FIRST, canonical, chained
from peil.terms.languages import Text

_AT_A_TIME = 2_000


@dataclass(frozen=True)
class Break:
    """A place where the trail does not hold: after which event, and what is wrong."""

    sequence: int
    what: str


@dataclass(frozen=True)
class Verification:
    """What came of walking the trail."""

    events: int
    head: str
    breaks: tuple[Break, ...]

    @property
    def holds(self) -> bool:
        """Nothing was tampered with, as far as the chain can tell."""
        return not self.breaks


class TrailBroken(Refusal):
    """The audit trail is not what it was."""

    def __init__(self, found: Verification) -> None:
        first = found.breaks[0]
        super().__init__(
            asked=Text(
                nl="Het logboek is van begin tot eind nagelopen.",
                en="The audit trail was walked from its first event to its head.",
            ),
            found=Text(
                nl=f"Het klopt niet, voor het eerst bij gebeurtenis {first.sequence}.",
                en=f"It does not hold, first at event {first.sequence}: {first.what}.",
            ),
            to_do=Text(
                nl="Verander niets, bewaar het zoals het is, en haal de auditor erbij.",
                en="Change nothing, keep it as it is, and call the auditor. "
                "'peil trail verify' lists every break.",
            ),
        )
        self.breaks = found.breaks


def require_whole_trail() -> Verification:
    """Return what came of walking the trail, when it holds.

    Raises:
        TrailBroken: when it does not.
    """
    found = verify_trail()
    if not found.holds:
        raise TrailBroken(found)
    return found


@transaction.atomic
def verify_trail() -> Verification:
    """Walk the whole trail, and say every place where it does not hold."""
    head = TrailHead.objects.filter(pk=1).first()
    walk = _Walk()
    for event in Event.objects.prefetch_related("subjects").iterator(chunk_size=_AT_A_TIME):
        walk.step(event)
    walk.end(head)
    anchors = Edition.objects.exclude(trail_hash="").values_list("key", "trail_hash")
    walk.anchors(anchors)
    return Verification(walk.sequence, walk.hash, tuple(walk.breaks))


class _Walk:
    """Where a walk along the trail has come, and what it found."""

    def __init__(self) -> None:
        self.sequence, self.hash = 0, FIRST
        self.seen = {FIRST}
        self.breaks: list[Break] = []

    def step(self, event: Event) -> None:
        """Hold one event against the one before it."""
        self.breaks.extend(Break(event.sequence, what) for what in self._wrong_with(event))
        self.sequence, self.hash = event.sequence, event.hash
        self.seen.add(event.hash)

    def _wrong_with(self, event: Event) -> Iterator[str]:
        if event.sequence != self.sequence + 1:
            yield f"the events {self.sequence + 1} to {event.sequence - 1} are gone"
        if event.previous != self.hash:
            yield "it does not follow the event before it"
        if event.hash != chained(event.previous, event.content):
            yield "its content is not what it was"
        if not _columns_agree(event):
            yield "what it is listed under is not what it tells"

    def end(self, head: TrailHead | None) -> None:
        """Hold the last event against the head of the chain."""
        last = (head.sequence, head.hash) if head is not None else (0, FIRST)
        if last != (self.sequence, self.hash):
            self.breaks.append(
                Break(self.sequence, f"the trail ends here, and its head says {last[0]}")
            )

    def anchors(self, anchors: Iterable[tuple[str, str]]) -> None:
        """Hold the heads that editions were frozen with against the trail."""
        self.breaks.extend(
            Break(self.sequence, f"the event that edition {key} was frozen after is gone")
            for key, anchor in anchors
            if anchor not in self.seen
        )


def _columns_agree(event: Event) -> bool:
    try:
        told = json.loads(event.content)
    except ValueError:
        return False
    listed = sorted([s.kind, s.key] for s in event.subjects.all())
    moment = json.loads(canonical({"moment": event.moment}))["moment"]
    columns = {
        "sequence": event.sequence,
        "kind": event.kind,
        "person": event.person_id,
        "moment": moment,
    }
    return sorted(told["about"]) == listed and all(told[k] == v for k, v in columns.items())
