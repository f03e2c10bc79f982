# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The screens of interpretations: of a round by theme, and the one to write a text on."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from peil.cycle.interpretations.overview import WritingPage, interpretations_page, writing_page
from peil.cycle.interpretations.subjects import SubjectUnknown
from peil.cycle.interpretations.writing import (
    InterpretationKey,
    confirm_interpretation,
    interpret,
)
from peil.cycle.models import Interpretation
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action, RightMissing
from peil.cycle.rounds.finding import RoundUnknown
from peil.interfaces.web.asking import asking
from peil.interfaces.web.interpretations.forms import InterpretationForm
from peil.interfaces.web.refusals import refused
from peil.interfaces.web.screens import page, screen
from peil.interfaces.web.words import WORDS

STANDS_IN_THE_WAY = 409


@screen(Action.SEE_INTERPRETATIONS)
def interpretations(request: HttpRequest, **parts: str) -> HttpResponse:
    """Return the interpretations of a round for the nation."""
    return _shown(request, parts["round"], asking(request).policy.whole.key)


@screen(Action.SEE_INTERPRETATIONS)
def interpretations_of_unit(request: HttpRequest, **parts: str) -> HttpResponse:
    """Return the interpretations of a round for a unit."""
    return _shown(request, parts["round"], parts["unit"])


def _shown(request: HttpRequest, round_key: str, unit: str) -> HttpResponse:
    who = asking(request)
    try:
        seen = interpretations_page(round_key, unit, policy=who.policy, by=who.by)
    except RoundUnknown as unknown:
        return refused(request, unknown, status=404)
    is_late = who.by.day > seen.round.interpret_by
    return page(request, "interpretations/overview.html", seen=seen, is_late=is_late)


@screen(Action.INTERPRET, methods=("GET", "POST"))
def interpret_one(request: HttpRequest, **parts: str) -> HttpResponse:
    """Return the page to write a text on, or sign what was written."""
    who, key = asking(request), InterpretationKey(**parts)
    try:
        seen = writing_page(key, policy=who.policy, by=who.by)
    except (RoundUnknown, SubjectUnknown) as unknown:
        return refused(request, unknown, status=404)
    posted = request.POST if request.method == "POST" else None
    form = InterpretationForm(posted, seen=seen, language=who.language)
    if posted is not None and form.is_valid():
        return _sign(request, seen, form)
    return _form(request, seen, form)


def _sign(request: HttpRequest, seen: WritingPage, form: InterpretationForm) -> HttpResponse:
    """Sign a text, or show the form again with what stands in the way.

    Raises:
        RightMissing: when somebody may not; the guard of the view tells it.
    """
    who = asking(request)
    try:
        row = _signed(request, seen.key, form)
    except RightMissing:
        raise
    except Refusal as refusal:
        now = writing_page(seen.key, policy=who.policy, by=who.by)
        return _form(request, now, form, refusal=refusal)
    word = "duiding.confirmed" if form.confirms else "duiding.saved"
    messages.success(request, WORDS.say(word, who.language, version=row.version))
    return redirect("interpretations-of-unit", round=seen.key.round, unit=seen.key.unit)


def _signed(
    request: HttpRequest, key: InterpretationKey, form: InterpretationForm
) -> Interpretation:
    who, version = asking(request), form.cleaned_data["version"]
    if form.confirms:
        return confirm_interpretation(key, policy=who.policy, expected_version=version, by=who.by)
    return interpret(
        key,
        text=form.cleaned_data["text"],
        policy=who.policy,
        expected_version=version,
        by=who.by,
    )


def _form(
    request: HttpRequest,
    seen: WritingPage,
    form: InterpretationForm,
    *,
    refusal: Refusal | None = None,
) -> HttpResponse:
    told = refusal.told(asking(request).language) if refusal is not None else None
    return page(
        request,
        "interpretations/writing.html",
        status=STANDS_IN_THE_WAY if refusal is not None else 200,
        seen=seen,
        form=form,
        refusal=told,
    )
