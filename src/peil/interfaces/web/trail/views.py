# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The screens of the audit trail: all of it, one event, and what happened to one thing."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse, QueryDict

from peil.cycle.rights import Action
from peil.cycle.trail.recording import Subject
from peil.cycle.trail.timelines import Asked, event_numbered, people_who_acted, timeline
from peil.cycle.trail.wording import said_subject
from peil.interfaces.web.asking import asking
from peil.interfaces.web.screens import page, screen
from peil.interfaces.web.trail.forms import TrailFilter
from peil.interfaces.web.trail.shown import shown_in_short, shown_whole

_A_NUMBER = re.compile(r"[0-9]{1,18}")


@screen(Action.READ_TRAIL)
def trail(request: HttpRequest) -> HttpResponse:
    """Return the audit trail, the last event first, narrowed down as asked."""
    who = asking(request)
    form = TrailFilter(request.GET, people=people_who_acted(), language=who.language)
    found = timeline(form.asked, after=_after(request), newest_first=True)
    return page(
        request,
        "trail/trail.html",
        form=form,
        is_narrowed=form.asked != Asked(),
        events=shown_in_short(found, who.policy, language=who.language),
        more=_with_after(request, found.more_after),
        is_first_page=_after(request) is None,
    )


@screen(Action.READ_TRAIL)
def subject_timeline(request: HttpRequest, *, kind: str, key: str) -> HttpResponse:
    """Return what happened to one thing, in the order in which it happened."""
    who = asking(request)
    asked = Subject(kind, key)
    found = timeline(Asked(subject=asked), after=_after(request))
    said = said_subject(asked, who.policy, people=found.people, language=who.language)
    return page(
        request,
        "trail/subject.html",
        said=said,
        events=shown_in_short(found, who.policy, language=who.language, of=asked),
        more=_with_after(request, found.more_after),
        is_first_page=_after(request) is None,
    )


@screen(Action.READ_TRAIL)
def event(request: HttpRequest, *, sequence: int) -> HttpResponse:
    """Return one event with everything that it tells, and its place in the chain."""
    who = asking(request)
    found = event_numbered(sequence)
    return page(
        request,
        "trail/event.html",
        event=shown_whole(found, who.policy, language=who.language),
        earlier=sequence - 1,
        later=sequence + 1 if found.more_after is not None else 0,
    )


def _after(request: HttpRequest) -> int | None:
    written = request.GET.get("after", "")
    return int(written) if _A_NUMBER.fullmatch(written) else None


def _with_after(request: HttpRequest, after: int | None) -> str:
    """Return what stands behind the ? of the address of the next page; nothing on the last."""
    if after is None:
        return ""
    asked: QueryDict = request.GET.copy()
    asked["after"] = str(after)
    return asked.urlencode()
