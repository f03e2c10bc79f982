# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The screens of decisions: the list, one decision, its dry run, and adopting it."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from peil.cycle.decisions.adopting import adopt_decision
from peil.cycle.decisions.proposing import drop_proposal
from peil.cycle.decisions.reading import decision_followed, decisions_listed, proposal_tried
from peil.cycle.decisions.refusals import ProposalMissing
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action, RightMissing
from peil.interfaces.web.asking import asking
from peil.interfaces.web.decisions.shown import (
    agendas_to_change,
    by_state,
    in_folder,
    timeline,
    years_of,
)
from peil.interfaces.web.posted import posted_number
from peil.interfaces.web.refusals import bad_request, refused
from peil.interfaces.web.screens import page, screen
from peil.interfaces.web.words import WORDS
from peil.reports.words import word

_STANDS_IN_THE_WAY = 409


def folder() -> Path:
    """Return the policy folder that decisions are written in."""
    return Path(settings.PEIL_POLICY_FOLDER)


@screen(Action.SEE_DECISIONS)
def decisions(request: HttpRequest) -> HttpResponse:
    """Return the list of what was proposed and adopted."""
    who = asking(request)
    listed = decisions_listed(folder(), who.by)
    return page(
        request,
        "decisions/decisions.html",
        listed=by_state(listed),
        in_folder=in_folder(who.policy, language=who.language),
        agendas=agendas_to_change(who.policy, year=who.by.day.year),
    )


@screen(Action.SEE_DECISIONS)
def decision(request: HttpRequest, key: str) -> HttpResponse:
    """Return one decision with everything that happened to it."""
    who = asking(request)
    try:
        followed = decision_followed(key, by=who.by)
    except ProposalMissing as missing:
        return refused(request, missing, status=404)
    listed = followed.listed
    return page(
        request,
        "decisions/decision.html",
        one=listed,
        kind=word(f"decision.{listed.content.kind}", who.language),
        years=years_of(listed.content),
        timeline=timeline(followed),
    )


@screen(Action.SEE_DECISIONS)
def dry_run(request: HttpRequest, key: str) -> HttpResponse:
    """Return what would change if a proposal were adopted."""
    return _dry_run(request, key)


def _dry_run(request: HttpRequest, key: str, *, refusal: Refusal | None = None) -> HttpResponse:
    who = asking(request)
    try:
        tried = proposal_tried(key, policy=who.policy, by=who.by)
    except ProposalMissing as missing:
        return refused(request, missing, status=404)
    return page(
        request,
        "decisions/dry_run.html",
        status=_STANDS_IN_THE_WAY if refusal is not None else 200,
        one=tried.listed,
        run=tried.run,
        seen=request.POST.getlist("seen"),
        refusal=refusal.told(who.language) if refusal is not None else None,
    )


@screen(Action.ADOPT_DECISION, methods=("POST",))
def adopt(request: HttpRequest, key: str) -> HttpResponse:
    """Adopt a decision as its dry run showed it; where that cannot be, show the dry run anew.

    Raises:
        RightMissing: when somebody may not; the guard of the view tells it.
    """
    who = asking(request)
    version = posted_number(request.POST.get("version", ""))
    if version is None:
        return bad_request(request)
    try:
        adopt_decision(
            key,
            expected_version=version,
            data_version=request.POST.get("data_version", ""),
            acknowledged=tuple(request.POST.getlist("seen")),
            folder=folder(),
            by=who.by,
        )
    except RightMissing:
        raise
    except Refusal as refusal:
        return _dry_run(request, key, refusal=refusal)
    messages.success(request, WORDS.say("decision.was-adopted", who.language))
    return redirect("decision", key=key)


@screen(Action.PROPOSE_DECISION, methods=("POST",))
def drop(request: HttpRequest, key: str) -> HttpResponse:
    """Record that a proposal is not going to be adopted."""
    who = asking(request)
    version = posted_number(request.POST.get("version", ""))
    if version is None:
        return bad_request(request)
    drop_proposal(key, expected_version=version, by=who.by)
    messages.success(request, WORDS.say("decision.was-dropped", who.language))
    return redirect("decision", key=key)
