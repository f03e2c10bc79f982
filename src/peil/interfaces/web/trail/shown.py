# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Events as the screens show them: in words, with links to what they are about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from peil.agenda.policy import Policy
from peil.cycle.trail.recording import Subject
from peil.cycle.trail.timelines import Recorded, Timeline
from peil.cycle.trail.wording import SaidChange, said_changes, said_kind, said_subject
from peil.terms.languages import Language

_FEW_SUBJECTS, _FEW_CHANGES, _LONG = 4, 6, 240


class ShownSubject(NamedTuple):
    """What an event is about, in words, and the parts of its address."""

    said: str
    kind: str
    key: str


@dataclass(frozen=True)
class ShownEvent:
    """An event in words. The counts say how much more there is on its own page."""

    sequence: int
    moment: datetime
    what: str
    name: str
    office: str
    subjects: tuple[ShownSubject, ...]
    more_subjects: int
    changes: tuple[SaidChange, ...]
    more_changes: int
    previous: str
    hash: str


def shown_in_short(
    page: Timeline, policy: Policy, *, language: Language, of: Subject | None = None
) -> tuple[ShownEvent, ...]:
    """Return events as a list shows them: the first of what they are about and of what changed.

    Args:
        page: the events.
        policy: the agendas, which hold the titles.
        language: of the words.
        of: what the whole list is about, which each event need not say again.
    """
    others = (
        replace(event, about=tuple(subject for subject in event.about if subject != of))
        for event in page.events
    )
    return tuple(
        _shown(event, policy, people=page.people, language=language, whole=False)
        for event in others
    )


def shown_whole(page: Timeline, policy: Policy, *, language: Language) -> ShownEvent:
    """Return the one event of a page with everything that it tells."""
    return _shown(page.events[0], policy, people=page.people, language=language, whole=True)


def _shown(
    event: Recorded,
    policy: Policy,
    *,
    people: Mapping[int, str],
    language: Language,
    whole: bool,
) -> ShownEvent:
    subjects = event.about if whole else event.about[:_FEW_SUBJECTS]
    changes = event.changes if whole else event.changes[:_FEW_CHANGES]
    said = said_changes(changes, policy, language=language)
    return ShownEvent(
        sequence=event.sequence,
        moment=event.moment,
        what=said_kind(event.kind, language=language),
        name=event.name,
        office=event.office,
        subjects=tuple(_subject(s, policy, people, language) for s in subjects),
        more_subjects=len(event.about) - len(subjects),
        changes=said if whole else tuple(_shortened(change) for change in said),
        more_changes=len(event.changes) - len(changes),
        previous=event.previous,
        hash=event.hash,
    )


def _subject(
    subject: Subject, policy: Policy, people: Mapping[int, str], language: Language
) -> ShownSubject:
    said = said_subject(subject, policy, people=people, language=language)
    return ShownSubject(said, subject.kind, subject.key)


def _shortened(change: SaidChange) -> SaidChange:
    return change._replace(before=_short(change.before), after=_short(change.after))


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG].rstrip()} …"
