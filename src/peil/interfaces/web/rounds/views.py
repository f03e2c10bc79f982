# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The screens of rounds: all of them, one of them, and opening, closing and reminding."""

from __future__ import annotations

from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.rounds.closing import SubmissionsMissing, close_round
from peil.cycle.rounds.finding import RoundUnknown
from peil.cycle.rounds.offered import PeriodOutsideAgenda
from peil.cycle.rounds.opening import open_round
from peil.cycle.rounds.overview import round_on, rounds_overview
from peil.cycle.rounds.proposing import ProposedRound, RoundPeriodUnreadable, propose_round
from peil.cycle.rounds.reminding import remind_round
from peil.interfaces.web.asking import asking
from peil.interfaces.web.refusals import refused
from peil.interfaces.web.rounds.forms import ClosingForm, OpeningForm
from peil.interfaces.web.rounds.rows import rows_of
from peil.interfaces.web.rounds.telling import told_of_reminding
from peil.interfaces.web.screens import View, page, screen
from peil.interfaces.web.words import WORDS

_UNFIT = 422


def _of_a_round(view: View) -> View:
    """Return a view that says 'not found' where there is no such round."""

    @wraps(view)
    def finding(request: HttpRequest, **parts: Any) -> HttpResponse:
        try:
            return view(request, **parts)
        except RoundUnknown as unknown:
            return refused(request, unknown, status=404)

    return finding


@screen(Action.SEE_ROUNDS)
def rounds(request: HttpRequest) -> HttpResponse:
    """Return all rounds: open, planned, closed."""
    who = asking(request)
    overview = rounds_overview(policy=who.policy, day=who.by.day)
    return page(request, "rounds/rounds.html", overview=overview, day_now=who.by.day)


@screen(Action.SEE_ROUNDS)
@_of_a_round
def one_round(request: HttpRequest, *, round: str) -> HttpResponse:  # noqa: A002 - as in the address
    """Return one round, unit by unit."""
    who = asking(request)
    seen = round_on(round, day=who.by.day)
    policy = who.policy
    rows = rows_of(seen, policy=policy, language=who.language)
    entries = policy.agenda(seen.round.agenda).entries
    asked = [entry for entry in entries if entry.id in seen.round.indicators]
    return page(request, "rounds/round.html", seen=seen, rows=rows, asked=asked)


@screen(Action.OPEN_ROUND, methods=("GET", "POST"))
def open_a_round(request: HttpRequest) -> HttpResponse:
    """Return the form that opens a round about a period, or open it."""
    who = asking(request)
    written = request.GET.get("period", "")
    if not written:
        return page(request, "rounds/choose.html")
    try:
        proposed = propose_round(written, policy=who.policy, day=who.by.day)
    except (RoundPeriodUnreadable, PeriodOutsideAgenda) as wrong:
        told = wrong.told(who.language)
        return page(request, "rounds/choose.html", written=written, problem=told, status=_UNFIT)
    return _opening(request, proposed)


def _opening(request: HttpRequest, proposed: ProposedRound) -> HttpResponse:
    who, policy = asking(request), asking(request).policy
    posted = request.POST if request.method == "POST" else None
    form = OpeningForm(posted, proposed=proposed, language=who.language)
    if form.is_valid():
        asked = form.cleaned_data["indicators"]
        try:
            made = open_round(form.planned(), policy=policy, indicators=asked, by=who.by)
        except Refusal as wrong:
            form.refuse(wrong)
        else:
            messages.success(request, WORDS.say("opening.done", who.language))
            return redirect("round", round=made.key)
    status = _UNFIT if form.errors else 200
    units = ", ".join(policy.unit_name(unit, language=who.language) for unit in proposed.units)
    content = {"form": form, "proposed": proposed, "units": units}
    return page(request, "rounds/open.html", status=status, **content)


@screen(Action.CLOSE_ROUND, methods=("GET", "POST"))
@_of_a_round
def close_a_round(request: HttpRequest, *, round: str) -> HttpResponse:  # noqa: A002 - as in the address
    """Return the form that closes a round, or close it."""
    who = asking(request)
    posted = request.POST if request.method == "POST" else None
    form = ClosingForm(posted, language=who.language)
    if form.is_valid():
        try:
            close_round(round, by=who.by, reason=form.cleaned_data["reason"])
        except SubmissionsMissing as missing:
            form.refuse(missing)
        else:
            messages.success(request, WORDS.say("closing.done", who.language))
            return redirect("round", round=round)
    seen = round_on(round, day=who.by.day)
    rows = rows_of(seen, policy=who.policy, language=who.language)
    status = _UNFIT if form.errors else 200
    return page(request, "rounds/close.html", form=form, seen=seen, rows=rows, status=status)


@screen(Action.REMIND, methods=("POST",))
@_of_a_round
def remind_of_a_round(request: HttpRequest, *, round: str) -> HttpResponse:  # noqa: A002 - as in the address
    """Mail whoever is late, and return to the round."""
    who = asking(request)
    done = remind_round(round, policy=who.policy, site=settings.PEIL_ADDRESS, by=who.by)
    for level, sentence in told_of_reminding(done, policy=who.policy, language=who.language):
        messages.add_message(request, level, sentence)
    return redirect("round", round=round)
