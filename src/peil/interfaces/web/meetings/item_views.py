# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The screens of items: they are added, changed, moved and dropped, and minuted after the meeting."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from peil.cycle.meetings.finding import ItemMissing, MeetingMissing
from peil.cycle.meetings.items import ItemDraft, add_item, change_item, drop_item, move_item_up
from peil.cycle.meetings.minutes import write_minutes
from peil.cycle.meetings.pages import ItemPage, item_page
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action, RightMissing
from peil.interfaces.web.asking import asking
from peil.interfaces.web.meetings.forms import ItemForm, MarkForm, MinutesForm
from peil.interfaces.web.refusals import bad_request, refused
from peil.interfaces.web.screens import page, screen
from peil.interfaces.web.words import WORDS

STANDS_IN_THE_WAY = 409

_ItemForms = type[ItemForm] | type[MinutesForm]
_FilledForm = ItemForm | MinutesForm


@screen(Action.PLAN_MEETING, methods=("GET", "POST"))
def add(request: HttpRequest, *, key: str) -> HttpResponse:
    """Return the page to write an item on, or add it."""

    def act(form: _FilledForm) -> None:
        add_item(key, _draft(form), by=asking(request).by)

    return _writing(request, key, None, form=ItemForm, act=act)


@screen(Action.PLAN_MEETING, methods=("GET", "POST"))
def change(request: HttpRequest, *, key: str, number: int) -> HttpResponse:
    """Return the page to change an item on, or change it."""

    def act(form: _FilledForm) -> None:
        mark = form.cleaned_data["mark"]
        change_item(key, number, _draft(form), mark=mark, by=asking(request).by)

    return _writing(request, key, number, form=ItemForm, act=act)


@screen(Action.WRITE_MINUTES, methods=("GET", "POST"))
def minute(request: HttpRequest, *, key: str, number: int) -> HttpResponse:
    """Return the page to write the minutes of an item on, or save them."""

    def act(form: _FilledForm) -> None:
        told = form.cleaned_data
        write_minutes(key, number, text=told["text"], mark=told["mark"], by=asking(request).by)

    return _writing(request, key, number, form=MinutesForm, act=act)


@screen(Action.PLAN_MEETING, methods=("POST",))
def move_up(request: HttpRequest, *, key: str, number: int) -> HttpResponse:
    """Let an item change places with the one before it."""
    form = MarkForm(request.POST)
    if not form.is_valid():
        return bad_request(request)
    who = asking(request)
    move_item_up(key, number, mark=form.cleaned_data["mark"], by=who.by)
    messages.success(request, WORDS.say("item.moved", who.language))
    return redirect("meeting", key=key)


@screen(Action.PLAN_MEETING, methods=("POST",))
def drop(request: HttpRequest, *, key: str, number: int) -> HttpResponse:
    """Take an item off the agenda."""
    form = MarkForm(request.POST)
    if not form.is_valid():
        return bad_request(request)
    who = asking(request)
    drop_item(key, number, mark=form.cleaned_data["mark"], by=who.by)
    messages.success(request, WORDS.say("item.dropped", who.language))
    return redirect("meeting", key=key)


def _draft(form: _FilledForm) -> ItemDraft:
    told = form.cleaned_data
    return ItemDraft(told["title"], told["text"], told["proposal"])


def _writing(
    request: HttpRequest,
    key: str,
    number: int | None,
    *,
    form: _ItemForms,
    act: Callable[[_FilledForm], None],
) -> HttpResponse:
    """Return a page to write on, or do what was written on it.

    Raises:
        RightMissing: when somebody may not; the guard of the view tells it.
    """
    who = asking(request)
    action = Action.WRITE_MINUTES if form is MinutesForm else Action.PLAN_MEETING
    try:
        seen = item_page(key, number, action=action, by=who.by)
    except (MeetingMissing, ItemMissing) as missing:
        return refused(request, missing, status=404)
    posted = request.POST if request.method == "POST" else None
    filled = form(posted, seen=seen, language=who.language)
    if posted is None or not filled.is_valid():
        return _form(request, seen, filled)
    try:
        act(filled)
    except RightMissing:
        raise
    except Refusal as refusal:
        now = item_page(key, number, action=action, by=who.by)
        return _form(request, now, filled, refusal=refusal)
    word = "minutes.saved" if form is MinutesForm else "item.saved"
    messages.success(request, WORDS.say(word, who.language))
    return redirect("meeting", key=key)


def _form(
    request: HttpRequest, seen: ItemPage, form: _FilledForm, *, refusal: Refusal | None = None
) -> HttpResponse:
    template = "minutes" if isinstance(form, MinutesForm) else "item"
    return page(
        request,
        f"meetings/{template}.html",
        status=STANDS_IN_THE_WAY if refusal is not None else 200,
        seen=seen,
        form=form,
        refusal=refusal.told(asking(request).language) if refusal is not None else None,
    )
