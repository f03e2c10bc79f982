# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes events of the trail as lines of text; loaded when the application is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import click

from peil.agenda.policy import Policy
from peil.cycle.signature import AMSTERDAM
from peil.cycle.trail.timelines import Asked, Recorded, timeline
from peil.cycle.trail.wording import said_changes, said_kind, said_subject
from peil.terms.languages import Language

_AT_A_TIME = 500
_FEW = 3
_NOBODY = {"nl": "Peil zelf", "en": "Peil itself"}
_MORE = {"nl": "en {count} meer", "en": "and {count} more"}
_NONE = {"nl": "Er is niets gebeurd dat hieraan voldoet.", "en": "Nothing happened that fits."}


def write_events(asked: Asked, *, policy: Policy, language: Language) -> None:
    """Write every event that was asked, in the order in which they happened."""
    after, more = None, True
    while more:
        page = timeline(asked, after=after, size=_AT_A_TIME)
        for event in page.events:
            for line in _lines(event, policy, people=page.people, language=language):
                click.echo(line)
        if after is None and not page.events:
            click.echo(_NONE[language])
        after, more = page.more_after, page.more_after is not None


def _lines(
    event: Recorded, policy: Policy, *, people: Mapping[int, str], language: Language
) -> Iterator[str]:
    moment = event.moment.astimezone(AMSTERDAM)
    who = ", ".join(part for part in (event.name, event.office) if part) or _NOBODY[language]
    what = said_kind(event.kind, language=language)
    yield f"{event.sequence:>6}  {moment:%Y-%m-%d %H:%M}  {what} ({who})"
    subjects = [
        said_subject(subject, policy, people=people, language=language) for subject in event.about
    ]
    told = subjects[:_FEW]
    if len(subjects) > _FEW:
        told.append(_MORE[language].format(count=len(subjects) - _FEW))
    if told:
        yield f"        {'; '.join(told)}"
    for change in said_changes(event.changes, policy, language=language):
        yield f"        {change.what}: {change.before} → {change.after}"
