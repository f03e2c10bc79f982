# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The screens of meetings: all of them, planning one, one of them, and its papers."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from peil.cycle.meetings.finding import MeetingMissing, PackMissing, pack_of
from peil.cycle.meetings.minutes import hold_meeting
from peil.cycle.meetings.packing import make_pack
from peil.cycle.meetings.pages import meeting_page, meetings_page, planning_page
from peil.cycle.meetings.planning import MeetingRefused, plan_meeting
from peil.cycle.rights import Action
from peil.interfaces.web.asking import asking
from peil.interfaces.web.meetings.forms import PlanningForm
from peil.interfaces.web.refusals import refused
from peil.interfaces.web.screens import page, screen
from peil.interfaces.web.words import WORDS

STANDS_IN_THE_WAY = 409
_TYPES = {"pdf": "application/pdf", "html": "text/html; charset=utf-8"}


@screen(Action.SEE_MEETINGS)
def meetings(request: HttpRequest) -> HttpResponse:
    """Return the list of meetings."""
    return page(request, "meetings/meetings.html", lines=meetings_page(by=asking(request).by))


@screen(Action.SEE_MEETINGS)
def meeting(request: HttpRequest, *, key: str) -> HttpResponse:
    """Return a meeting with its agenda and papers."""
    try:
        seen = meeting_page(key, by=asking(request).by)
    except MeetingMissing as missing:
        return refused(request, missing, status=404)
    return page(request, "meetings/meeting.html", seen=seen)


@screen(Action.PLAN_MEETING, methods=("GET", "POST"))
def plan(request: HttpRequest) -> HttpResponse:
    """Return the page to plan a meeting on, or plan it."""
    who = asking(request)
    seen = planning_page(policy=who.policy, by=who.by)
    posted = request.POST if request.method == "POST" else None
    form = PlanningForm(posted, seen=seen, policy=who.policy, language=who.language)
    if posted is None or not form.is_valid():
        return page(request, "meetings/planning.html", form=form)
    told = form.cleaned_data
    try:
        made = plan_meeting(
            told["body"], day=told["day"], round_key=told["round"], policy=who.policy, by=who.by
        )
    except MeetingRefused as refusal:
        return page(
            request,
            "meetings/planning.html",
            status=STANDS_IN_THE_WAY,
            form=form,
            refusal=refusal.told(who.language),
        )
    messages.success(request, WORDS.say("planning.done", who.language))
    return redirect("meeting", key=made.key)


@screen(Action.WRITE_MINUTES, methods=("POST",))
def hold(request: HttpRequest, *, key: str) -> HttpResponse:
    """Record that a meeting was held."""
    who = asking(request)
    hold_meeting(key, by=who.by)
    messages.success(request, WORDS.say("meeting.held.done", who.language))
    return redirect("meeting", key=key)


@screen(Action.PLAN_MEETING, methods=("POST",))
def make_papers(request: HttpRequest, *, key: str) -> HttpResponse:
    """Make the papers of a meeting."""
    who = asking(request)
    made = make_pack(key, policy=who.policy, by=who.by)
    messages.success(request, WORDS.say("packs.done", who.language, number=made[0].number))
    return redirect("meeting", key=key)


@screen(Action.SEE_MEETINGS)
def papers(
    request: HttpRequest, *, key: str, number: int, language: str, form: str
) -> HttpResponse:
    """Return papers as a file to keep."""
    try:
        found = pack_of(key, number, language=language, form=form, by=asking(request).by)
    except (MeetingMissing, PackMissing) as missing:
        return refused(request, missing, status=404)
    answer = HttpResponse(bytes(found.content), content_type=_TYPES[found.form])
    name = f"{key}-{found.number}-{found.language}.{found.form}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
