# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The screens that progress is written on: notes with evidence, judgements, and milestones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from peil.cycle.models import ProgressJudgement, ProgressNote, ProgressWord, YearMilestone
from peil.cycle.progress.agreements import AgreementNotFollowed, ProgressKey
from peil.cycle.progress.evidence import MOST_BYTES, Evidence, HandedIn
from peil.cycle.progress.milestones import set_milestone, tell_milestone
from peil.cycle.progress.pages import WritingPage, judgement_page, milestone_page, note_page
from peil.cycle.progress.writing import POLICE, judge_progress, write_progress
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action, RightMissing
from peil.interfaces.web.asking import Asking, asking
from peil.interfaces.web.progress.forms import (
    JudgementForm,
    MilestoneForm,
    NoteForm,
    SignedForm,
    TellForm,
)
from peil.interfaces.web.refusals import bad_request, refused
from peil.interfaces.web.screens import page, screen
from peil.interfaces.web.words import WORDS

STANDS_IN_THE_WAY = 409

_Row = ProgressNote | ProgressJudgement | YearMilestone
_Look = Callable[..., WritingPage]


@screen(Action.WRITE_PROGRESS, methods=("GET", "POST"))
def write_note(request: HttpRequest, **parts: Any) -> HttpResponse:
    """Return the page to write a note on, or sign what was written."""
    return _writing(request, _key(parts), look=note_page, form=NoteForm, act=_note)


@screen(Action.JUDGE_PROGRESS, methods=("GET", "POST"))
def judge(request: HttpRequest, **parts: Any) -> HttpResponse:
    """Return the page to judge on, or sign the judgement."""
    return _writing(request, _key(parts), look=judgement_page, form=JudgementForm, act=_judgement)


@screen(Action.WRITE_PROGRESS, methods=("GET", "POST"))
def set_step(request: HttpRequest, **parts: Any) -> HttpResponse:
    """Return the page to set a milestone on, or sign it."""
    return _writing(request, _key(parts), look=milestone_page, form=MilestoneForm, act=_milestone)


@screen(Action.WRITE_PROGRESS, methods=("POST",))
def tell_step(request: HttpRequest, **parts: Any) -> HttpResponse:
    """Sign whether a milestone was reached."""
    who, key, form = asking(request), _key(parts), TellForm(request.POST)
    if not form.is_valid():
        return bad_request(request)
    row = tell_milestone(
        key,
        is_reached=form.cleaned_data["reached"] == "yes",
        policy=who.policy,
        expected_version=form.cleaned_data["version"],
        by=who.by,
    )
    return _done(request, key, row)


def _key(parts: dict[str, Any]) -> ProgressKey:
    return ProgressKey(**{"party": POLICE, **parts})


_Act = Callable[[Asking, ProgressKey, dict[str, Any]], _Row]


def _writing(
    request: HttpRequest, key: ProgressKey, *, look: _Look, form: type[SignedForm], act: _Act
) -> HttpResponse:
    """Return a page to write on, or sign what was written on it.

    Raises:
        RightMissing: when somebody may not; the guard of the view tells it.
    """
    who = asking(request)
    try:
        seen = look(key, policy=who.policy, by=who.by)
    except AgreementNotFollowed as unknown:
        return refused(request, unknown, status=404)
    filled = form(request, seen=seen, language=who.language)
    if request.method != "POST" or not filled.is_valid():
        return _form(request, seen, filled)
    try:
        row = act(who, key, filled.cleaned_data)
    except RightMissing:
        raise
    except Refusal as refusal:
        now = look(key, policy=who.policy, by=who.by)
        return _form(request, now, filled, refusal=refusal)
    return _done(request, key, row)


def _form(
    request: HttpRequest, seen: WritingPage, form: SignedForm, *, refusal: Refusal | None = None
) -> HttpResponse:
    template = {
        NoteForm: "progress/note.html",
        JudgementForm: "progress/judgement.html",
        MilestoneForm: "progress/milestone.html",
    }[type(form)]
    return page(
        request,
        template,
        status=STANDS_IN_THE_WAY if refusal is not None else 200,
        seen=seen,
        form=form,
        words=tuple(ProgressWord.values),
        refusal=refusal.told(asking(request).language) if refusal is not None else None,
    )


def _done(request: HttpRequest, key: ProgressKey, row: _Row) -> HttpResponse:
    said = WORDS.say("progress.saved", asking(request).language, version=row.version)
    messages.success(request, said)
    return redirect("agreement", agenda=key.agenda, agreement=key.agreement, year=key.year)


def _note(who: Asking, key: ProgressKey, told: dict[str, Any]) -> ProgressNote:
    handed = None
    if told["file"] is not None:
        folder = Path(settings.PEIL_EVIDENCE_FOLDER)
        # One byte more than is taken tells that it is too large; the rest is not read.
        handed = HandedIn(told["file"].name, told["file"].read(MOST_BYTES + 1), folder)
    return write_progress(
        key,
        text=told["text"],
        evidence=Evidence(told["link"], handed, drops_file=told["drops_file"]),
        policy=who.policy,
        expected_version=told["version"],
        by=who.by,
    )


def _judgement(who: Asking, key: ProgressKey, told: dict[str, Any]) -> ProgressJudgement:
    return judge_progress(
        key,
        word=told["word"],
        text=told["text"],
        policy=who.policy,
        expected_version=told["version"],
        by=who.by,
    )


def _milestone(who: Asking, key: ProgressKey, told: dict[str, Any]) -> YearMilestone:
    return set_milestone(
        key,
        text=told["text"],
        policy=who.policy,
        expected_version=told["version"],
        by=who.by,
    )
