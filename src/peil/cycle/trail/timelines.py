# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads the trail: all of it, or what it tells about one figure, norm, edition, person and so on.

Pages are cut by the number of an event and not by counting rows, so that the last page of a long
trail is as quick as the first.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from peil.cycle.models import Event, EventSubject, Person
from peil.cycle.refusal import Refusal
from peil.cycle.signature import AMSTERDAM
from peil.cycle.trail.recording import Subject
from peil.terms.languages import Text

PER_PAGE = 25
PERSON = "person"
_TOLD_UNDER = {"figure": "figures", "norm": "norms"}
"""The name under which events of several figures or norms tell of each."""
_NOTHING: tuple[Any, ...] = (None, "", [])
_ONE_DAY = timedelta(days=1)
_EARLIEST, _LATEST = date.min + _ONE_DAY, date.max - _ONE_DAY
"""Between these a day begins somewhere in the count of days, whatever the zone."""


class EventMissing(Refusal):
    """An event was asked that the trail does not hold."""

    def __init__(self, sequence: int) -> None:
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is gebeurtenis {sequence}.", en=f"Event {sequence} was asked."
            ),
            found=Text(
                nl="Het logboek heeft er geen met dat nummer.",
                en="The audit trail has none of that number.",
            ),
            to_do=Text(
                nl="Kies een gebeurtenis uit het logboek.", en="Choose an event from the trail."
            ),
        )


class Change(NamedTuple):
    """One value before and after: where it stands, by names from outside in."""

    path: tuple[str, ...]
    before: Any
    after: Any


@dataclass(frozen=True)
class Recorded:
    """An event as it is read: who did what, when, about what, and what was before and after it.

    `person`, `name` and `office` are of who did it; nothing where Peil did it by itself.
    """

    sequence: int
    moment: datetime
    kind: str
    person: int | None
    name: str
    office: str
    about: tuple[Subject, ...]
    changes: tuple[Change, ...]
    previous: str
    hash: str

    @property
    def people(self) -> frozenset[int]:
        """The numbers of all people that it is about."""
        return frozenset(int(s.key) for s in self.about if s.kind == PERSON and s.key.isdigit())


@dataclass(frozen=True)
class Asked:
    """Which events are asked; all of them by default. Days are in the Netherlands, inclusive.

    `person` is the number of who did it.
    """

    kind: str = ""
    subject: Subject | None = None
    person: int | None = None
    first_day: date | None = None
    last_day: date | None = None

    def first(self, about: tuple[Subject, ...]) -> tuple[Subject, ...]:
        """Return what an event is about with what is asked first."""
        return tuple(sorted(about, key=lambda subject: subject != self.subject))


@dataclass(frozen=True)
class Timeline:
    """Some events in order, and the number to go on after, where there are more.

    `people` are the names of people that events are about, by their numbers.
    """

    events: tuple[Recorded, ...]
    more_after: int | None
    people: Mapping[int, str]


def timeline(
    asked: Asked, *, after: int | None = None, newest_first: bool = False, size: int = PER_PAGE
) -> Timeline:
    """Return a page of the events that were asked. Three questions to the database.

    What is asked about a person is what was done to them and what they did.

    Args:
        asked: which events.
        after: the number of the last event of the page before.
        newest_first: the last event comes first; otherwise the first one does.
        size: how many events at most.
    """
    found = _events(asked)
    if after is not None:
        found = (
            found.filter(sequence__lt=after) if newest_first else found.filter(sequence__gt=after)
        )
    order = "-sequence" if newest_first else "sequence"
    page = list(found.order_by(order)[: size + 1])
    events = tuple(_recorded(event, asked) for event in page[:size])
    more = events[-1].sequence if len(page) > size else None
    return Timeline(events, more, _names(events))


def event_numbered(sequence: int) -> Timeline:
    """Return one event.

    Raises:
        EventMissing: when there is none of that number.
    """
    found = Event.objects.filter(sequence=sequence).select_related("person")
    event = found.prefetch_related("subjects").first()
    if event is None:
        raise EventMissing(sequence)
    told = (_recorded(event, Asked()),)
    is_last = not Event.objects.filter(sequence__gt=sequence).exists()
    return Timeline(told, None if is_last else sequence, _names(told))


def people_who_acted() -> Mapping[int, str]:
    """Return the names of all people who ever did anything, by their numbers, sorted by name."""
    acted = Event.objects.filter(person=OuterRef("pk"))
    people = Person.objects.filter(Exists(acted)).order_by("name", "pk")
    return dict(people.values_list("pk", "name"))


def _events(asked: Asked) -> QuerySet[Event]:
    found = Event.objects.select_related("person").prefetch_related("subjects")
    if asked.kind:
        found = found.filter(kind=asked.kind)
    if asked.subject is not None:
        found = found.filter(_about(asked.subject))
    if asked.person is not None:
        found = found.filter(person=asked.person)
    if asked.first_day is not None:
        found = found.filter(moment__gte=_begin(asked.first_day))
    if asked.last_day is not None:
        found = found.filter(moment__lt=_begin(min(asked.last_day, _LATEST) + _ONE_DAY))
    return found


def _begin(day: date) -> datetime:
    return datetime.combine(min(max(day, _EARLIEST), _LATEST), time(), AMSTERDAM)


def _about(subject: Subject) -> Q:
    listed = EventSubject.objects.filter(kind=subject.kind, key=subject.key)
    is_about = Q(pk__in=listed.values("event"))
    if subject.kind == PERSON and subject.key.isdigit():
        return is_about | Q(person=int(subject.key))
    return is_about


def _recorded(event: Event, asked: Asked) -> Recorded:
    told = json.loads(event.content)
    changes = tuple(_changes((), told.get("before"), told.get("after")))
    who = event.person
    about = tuple(Subject(s.kind, s.key) for s in event.subjects.all())
    return Recorded(
        sequence=event.sequence,
        moment=event.moment,
        kind=event.kind,
        person=who.pk if who is not None else None,
        name=who.name if who is not None else "",
        office=who.office if who is not None else "",
        about=asked.first(about),
        changes=_only_of(changes, asked.subject),
        previous=event.previous,
        hash=event.hash,
    )


def _only_of(changes: tuple[Change, ...], subject: Subject | None) -> tuple[Change, ...]:
    """Return the changes of one figure or norm, where an event tells of several.

    Their paths no longer name what they are of.
    """
    if subject is None or subject.kind not in _TOLD_UNDER:
        return changes
    part = subject.key.partition("/")[0] if subject.kind == "figure" else subject.key
    under = _TOLD_UNDER[subject.kind]
    own = (c for c in changes if c.path[:1] == (under,) and _is_of(part, c.path[1:2]))
    return tuple(c._replace(path=c.path[2:] or (under,)) for c in own) or changes


def _is_of(part: str, name: tuple[str, ...]) -> bool:
    return any(one == part or one.startswith(f"{part} ") for one in name)


def _changes(path: tuple[str, ...], before: Any, after: Any) -> Iterator[Change]:
    """Yield every value that differs, from mappings inside one another."""
    if isinstance(before, Mapping) or isinstance(after, Mapping):
        old = before if isinstance(before, Mapping) else {}
        new = after if isinstance(after, Mapping) else {}
        for name in dict.fromkeys([*old, *new]):
            yield from _changes((*path, name), old.get(name), new.get(name))
    elif before != after and not (before in _NOTHING and after in _NOTHING):
        yield Change(path, before, after)


def _names(events: tuple[Recorded, ...]) -> Mapping[int, str]:
    numbers = frozenset().union(*(event.people for event in events)) if events else frozenset()
    if not numbers:
        return {}
    return dict(Person.objects.filter(pk__in=numbers).values_list("pk", "name"))
