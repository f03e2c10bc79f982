# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The page of a submission, the form to fill it in, and the steps that it takes."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action, RightMissing
from peil.cycle.submissions.finding import FiguresChanged, SubmissionMissing
from peil.cycle.submissions.page import SubmissionPage, submission_page
from peil.cycle.submissions.saving import save_figures
from peil.cycle.submissions.steps import Seen, take_step_on
from peil.interfaces.web.asking import asking
from peil.interfaces.web.posted import posted_number
from peil.interfaces.web.refusals import refused
from peil.interfaces.web.screens import View, page, screen
from peil.interfaces.web.submissions.filling_in import FillingIn, filling_in
from peil.interfaces.web.words import WORDS

UNREADABLE = 422
STANDS_IN_THE_WAY = 409

STEP_ADDRESSES: Mapping[Action, str] = {
    Action.SUPPLY: "aanleveren",
    Action.APPROVE: "goedkeuren",
    Action.RETURN_TO_SUPPLIER: "teruggeven",
    Action.ACCEPT: "aanvaarden",
    Action.RETURN_TO_UNIT: "teruggeven-aan-eenheid",
    Action.REOPEN: "heropenen",
}
"""The last part of the address of each step."""


@screen(Action.SEE_SUBMISSION)
def submission(request: HttpRequest, **parts: str) -> HttpResponse:
    """Return the page of a submission."""
    try:
        return _shown(request, _page(request, parts))
    except SubmissionMissing as missing:
        return refused(request, missing, status=404)


@screen(Action.SAVE_FIGURES, methods=("GET", "POST"))
def fill_in(request: HttpRequest, **parts: str) -> HttpResponse:
    """Return the form of a submission, or save what was filled in."""
    try:
        seen = _page(request, parts)
    except SubmissionMissing as missing:
        return refused(request, missing, status=404)
    who = asking(request)
    if request.method == "POST":
        posted = filling_in(seen, language=who.language, data=request.POST)
        return _save(request, posted)
    if not seen.may_save:
        messages.warning(request, WORDS.say("submission.locked", who.language))
        return redirect("submission", round=parts["round"], unit=parts["unit"])
    return _form(request, filling_in(seen, language=who.language))


def _save(request: HttpRequest, posted: FillingIn) -> HttpResponse:
    """Save what was filled in, or show it again with what stands in the way.

    Raises:
        RightMissing: when somebody may not save; the guard of the view tells it.
    """
    who, seen = asking(request), posted.page
    if posted.errors:
        return _form(request, posted, status=UNREADABLE)
    try:
        saved = save_figures(
            seen.round.key,
            seen.unit,
            posted.drafts(),
            policy=who.policy,
            by=who.by,
            expected=_seen_number(request),
        )
    except RightMissing:
        raise
    except Refusal as refusal:
        return _form(request, posted, refusal=refusal, status=STANDS_IN_THE_WAY)
    word = "submission.saved" if saved.is_new else "submission.unchanged"
    messages.success(request, WORDS.say(word, who.language, number=saved.delivery.number))
    return redirect("submission-form", round=seen.round.key, unit=seen.unit)


def _form(
    request: HttpRequest, filled: FillingIn, *, refusal: Refusal | None = None, status: int = 200
) -> HttpResponse:
    return page(
        request,
        "submissions/form.html",
        status=status,
        seen=filled.page,
        unit_title=_unit_title(request, filled.page),
        columns=len(filled.page.years) + 5,
        filled=filled,
        refusal=refusal.told(asking(request).language) if refusal is not None else None,
        is_checked=not filled.errors and refusal is None and filled.page.number > 0,
        has_changed=isinstance(refusal, FiguresChanged),
    )


def step_view(action: Action) -> View:
    """Return the view that takes a step."""

    @screen(action, methods=("POST",))
    def take(request: HttpRequest, **parts: str) -> HttpResponse:
        """Take the step, or show the submission with what stands in the way.

        Raises:
            RightMissing: when somebody may not take it; the guard of the view tells it.
        """
        who = asking(request)
        reason = request.POST.get("reason", "")
        seen = Seen(parts["round"], parts["unit"], _seen_number(request))
        try:
            take_step_on(seen, action, policy=who.policy, by=who.by, reason=reason)
        except RightMissing:
            raise
        except SubmissionMissing as missing:
            return refused(request, missing, status=404)
        except Refusal as refusal:
            told = refusal.told(who.language)
            return _shown(request, _page(request, parts), refusal=told, tried=action, reason=reason)
        messages.success(request, WORDS.say(f"submission.done.{action.value}", who.language))
        return redirect("submission", round=parts["round"], unit=parts["unit"])

    return take


def _page(request: HttpRequest, parts: Mapping[str, str]) -> SubmissionPage:
    who = asking(request)
    return submission_page(parts["round"], parts["unit"], policy=who.policy, by=who.by)


def _unit_title(request: HttpRequest, seen: SubmissionPage) -> str:
    return seen.unit_name.to(asking(request).language)


def _shown(
    request: HttpRequest,
    seen: SubmissionPage,
    *,
    refusal: Mapping[str, str] | None = None,
    tried: Action | None = None,
    reason: str = "",
) -> HttpResponse:
    return page(
        request,
        "submissions/submission.html",
        status=200 if refusal is None else STANDS_IN_THE_WAY,
        seen=seen,
        unit_title=_unit_title(request, seen),
        refusal=refusal,
        tried=tried,
        reason=reason,
        columns=len(seen.years) + 4,
    )


def _seen_number(request: HttpRequest) -> int:
    """Return the number of the delivery that somebody saw; none is as good as before the first."""
    return posted_number(request.POST.get("seen", "")) or 0
