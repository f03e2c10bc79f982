# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The screens that a decision is proposed and changed on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from peil.cycle.decisions.content import ProposedDecision
from peil.cycle.decisions.drafts import MOST_BYTES, DraftUnreadable, read_draft
from peil.cycle.decisions.proposing import change_proposal, propose_decision
from peil.cycle.decisions.reading import proposal_found
from peil.cycle.decisions.refusals import ProposalClosed, ProposalMissing
from peil.cycle.models import Proposal
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action, RightMissing
from peil.interfaces.web.asking import Asking, asking
from peil.interfaces.web.decisions.fields import fields_of
from peil.interfaces.web.decisions.form import DecisionForm
from peil.interfaces.web.decisions.options import Options
from peil.interfaces.web.decisions.shown import choices_of, heard_first, norm_groups, unit_rows
from peil.interfaces.web.posted import posted_number
from peil.interfaces.web.refusals import refused
from peil.interfaces.web.screens import page, screen
from peil.interfaces.web.words import WORDS

_STANDS_IN_THE_WAY = 409
_MISTAKES = 400

_Act = Callable[[ProposedDecision], Proposal]


@screen(Action.PROPOSE_DECISION, methods=("GET", "POST"))
def propose(request: HttpRequest, agenda: str) -> HttpResponse:
    """Return the form of a new proposal, or record what was filled in.

    Raises:
        AgendaUnknown: when there is no such agenda.
    """
    who = asking(request)
    options = _options(who, agenda)
    heading = WORDS.say(
        "decision.new.of", who.language, agenda=options.agenda.file.title.to(who.language)
    )

    def act(content: ProposedDecision) -> Proposal:
        return propose_decision(content, agenda=agenda, policy=who.policy, by=who.by)

    return _writing(request, options, initial=_usual(options), act=act, heading=heading)


@screen(Action.PROPOSE_DECISION, methods=("GET", "POST"))
def change(request: HttpRequest, key: str) -> HttpResponse:
    """Return the form of a proposal as it is, or record another version of it.

    Raises:
        ProposalClosed: when it was adopted or dropped.
    """
    who = asking(request)
    try:
        found = proposal_found(key, by=who.by)
    except ProposalMissing as missing:
        return refused(request, missing, status=404)
    if not found.is_open:
        raise ProposalClosed(found.proposal)
    options = _options(who, found.proposal.agenda)
    version = request.POST.get("version", str(found.proposal.version))
    initial = {**fields_of(found.content, options=options), "version": version, "key": key}
    heading = WORDS.say(
        "decision.changing", who.language, title=found.content.title.to(who.language)
    )

    def act(content: ProposedDecision) -> Proposal:
        expected = posted_number(version) or 0
        return change_proposal(
            key, content, expected_version=expected, policy=who.policy, by=who.by
        )

    return _writing(request, options, initial=initial, act=act, heading=heading)


def _options(who: Asking, agenda: str) -> Options:
    return Options(who.policy, who.policy.agenda(agenda), who.by.day, who.language)


def _usual(options: Options) -> dict[str, Any]:
    """Return what a new proposal starts with: who decided the last time, and today."""
    decided = [d.file for d in options.policy.decisions if d.agenda == options.agenda.key]
    bodies = [d.meeting.body for d in decided if d.meeting is not None]
    return {
        "kind": "recalibration",
        "decided_by": options.agenda.file.set_by,
        "meeting_body": bodies[-1] if bodies else "",
        "known_from": options.today,
    }


def _writing(
    request: HttpRequest, options: Options, *, initial: Mapping[str, Any], act: _Act, heading: str
) -> HttpResponse:
    """Return the form, or do what was asked with it: show units, read a draft, or record it.

    Raises:
        RightMissing: when somebody may not; the guard of the view tells it.
    """
    name = str(initial.get("key", ""))
    if request.method != "POST":
        form = DecisionForm(options=options, initial=initial, name=name)
        return _page(request, form, initial, heading=heading)
    form = DecisionForm(request.POST, options=options, name=name)
    if "show" in request.POST or request.FILES.get("draft") is not None:
        return _page(request, _again(request, form, initial), initial, heading=heading)
    if not form.is_valid() or form.content is None:
        return _page(request, form, initial, heading=heading, status=_MISTAKES)
    try:
        proposal = act(form.content)
    except RightMissing:
        raise
    except Refusal as refusal:
        form.refuse(refusal)
        return _page(request, form, initial, heading=heading, status=_STANDS_IN_THE_WAY)
    messages.success(request, WORDS.say("decision.was-proposed", options.language))
    return redirect("dry-run", key=proposal.key)


def _again(request: HttpRequest, form: DecisionForm, initial: Mapping[str, Any]) -> DecisionForm:
    """Return the form as it was typed, with the units that were asked or the draft that was read."""
    typed = {**initial, **form.as_typed()}
    draft = request.FILES.get("draft")
    if draft is None:
        return DecisionForm(options=form.options, initial=typed, name=form.name)
    try:
        said = fields_of(read_draft(draft.read(MOST_BYTES + 1)), options=form.options)
    except DraftUnreadable as wrong:
        form.is_valid()
        form.refuse(wrong, field="draft")
        return form
    messages.success(request, WORDS.say("decision.form.has-been-read", form.options.language))
    return DecisionForm(options=form.options, initial={**typed, **said}, name=form.name)


def _page(
    request: HttpRequest,
    form: DecisionForm,
    initial: Mapping[str, Any],
    *,
    heading: str,
    status: int = 200,
) -> HttpResponse:
    first, others = heard_first(form)
    return page(
        request,
        "decisions/form.html",
        status=status,
        form=form,
        heading=heading,
        key=initial.get("key", ""),
        version=initial.get("version", ""),
        groups=norm_groups(form),
        units=unit_rows(form),
        chosen=choices_of(form),
        heard=first,
        heard_others=others,
    )
