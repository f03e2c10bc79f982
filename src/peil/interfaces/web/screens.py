# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What every view is made with: the right that it asks for, and what happens on a refusal.

Each view names the action of the rights table that it asks for. An address about a unit holds the
unit's name as `unit`, and one in the name of a party the party's key as `party`; the right is asked
for those. A test walks all addresses and holds them against the table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from peil.agenda.policy import AgendaUnknown, UnitUnknown
from peil.cycle.decisions.refusals import ProposalMissing
from peil.cycle.meetings.finding import ItemMissing, MeetingMissing
from peil.cycle.rights import Action, RightMissing, require
from peil.cycle.trail.timelines import EventMissing
from peil.interfaces.web.asking import asking
from peil.interfaces.web.refusals import not_answered, refused
from peil.terms.errors import PeilError

View = Callable[..., HttpResponse]

_NOT_THERE = (
    AgendaUnknown,
    EventMissing,
    ItemMissing,
    MeetingMissing,
    ProposalMissing,
    UnitUnknown,
)
"""What an address names is not there."""


def screen(action: Action, *, methods: tuple[str, ...] = ("GET",)) -> Callable[[View], View]:
    """Return a decorator that lets a view answer only those who may do an action.

    Who is not logged in is sent to log in; who may not is refused (403). An error of Peil that the
    view lets through becomes a page that says it: 404 where what the address names is not there, and
    409 for anything else.

    Args:
        action: what the view does, by the rights table.
        methods: the HTTP methods that it answers.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **parts: Any) -> HttpResponse:
            if not all(_is_readable(part) for part in parts.values()):
                raise Http404
            who = asking(request)
            if who.person is None and not who.may(action):
                return redirect_to_login(request.get_full_path())
            try:
                require(who.holdings, action, unit=parts.get("unit"), party=parts.get("party"))
                return view(request, **parts)
            except RightMissing as missing:
                return refused(request, missing, status=403)
            except _NOT_THERE as unknown:
                return refused(request, unknown, status=404)
            except PeilError as wrong:
                return refused(request, wrong, status=409)

        told: Any = _answering(methods, guarded)
        told.action, told.methods = action, methods
        return told  # type: ignore[no-any-return]

    return guard


def _answering(methods: tuple[str, ...], view: View) -> View:
    """Return a view that answers these methods only, and says so for any other (405)."""
    answered = (*methods, *(("HEAD",) if "GET" in methods else ()))

    @wraps(view)
    def answering(request: HttpRequest, **parts: Any) -> HttpResponse:
        if request.method not in answered:
            return not_answered(request, answered)
        return view(request, **parts)

    return answering


def _is_readable(part: str | int) -> bool:
    """Return whether a part of an address can name anything: no name holds a control sign."""
    return isinstance(part, int) or part.isprintable()


def page(
    request: HttpRequest, template: str, /, *, status: int = 200, **content: Any
) -> HttpResponse:
    """Return a page made from a template; `asking` is always there."""
    filled: Mapping[str, Any] = content
    return render(request, f"web/{template}", dict(filled), status=status)
