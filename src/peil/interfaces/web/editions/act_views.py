# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The pages on which something is done with an edition; each has a form of its own."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect

from peil.cycle.editions.blocks import EditionBlocked, NumberToRelease
from peil.cycle.editions.composing import InPlaceOf, compose_edition, drop_edition
from peil.cycle.editions.early_reading import end_reader, list_reader
from peil.cycle.editions.finding import EditionMissing, edition_of
from peil.cycle.editions.freezing import freeze_edition
from peil.cycle.editions.listing import who_can_read
from peil.cycle.editions.publishing import embargo_edition, publish_edition
from peil.cycle.editions.releasing import release_number
from peil.cycle.interpretations.writing import InterpretationKey
from peil.cycle.models import Edition
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action, RightMissing
from peil.interfaces.web.asking import asking
from peil.interfaces.web.editions.forms import (
    ComposeForm,
    CorrectForm,
    EmbargoForm,
    ReaderForm,
    ReasonForm,
    ToldForm,
)
from peil.interfaces.web.editions.views import of_an_edition
from peil.interfaces.web.posted import posted_number
from peil.interfaces.web.screens import page, screen
from peil.interfaces.web.words import WORDS

_UNFIT = 422


def _form_page(
    request: HttpRequest, edition: Edition, form: ToldForm, *, act: str, written: str = ""
) -> HttpResponse:
    """Return the page with the form of one act on an edition."""
    status = _UNFIT if form.errors else 200
    told = {"form": form, "edition": edition, "act": act, "written": written}
    return page(request, "editions/act.html", status=status, **told)


def _done(request: HttpRequest, form: ToldForm, *, act: str, do: Callable[[], object]) -> bool:
    """Return whether an act was done; where it was refused, the form says why.

    Raises:
        RightMissing: when who asks may not do it.
        EditionMissing: when there is no such edition.
    """
    if not form.is_valid():
        return False
    try:
        do()
    except (RightMissing, EditionMissing):
        raise
    except Refusal as wrong:
        form.refuse(wrong)
        return False
    messages.success(request, WORDS.say(f"edition.{act}.done", asking(request).language))
    return True


@screen(Action.COMPOSE_EDITION, methods=("GET", "POST"))
def edition_compose(request: HttpRequest) -> HttpResponse:
    """Return the form that begins an edition, or begin it."""
    who = asking(request)
    form = ComposeForm(_posted(request), policy=who.policy, day=who.by.day, language=who.language)
    made: list[Edition] = []
    if _done(
        request,
        form,
        act="compose",
        do=lambda: made.append(compose_edition(**form.cleaned_data, policy=who.policy, by=who.by)),
    ):
        return redirect("edition", key=made[0].key)
    status = _UNFIT if form.errors else 200
    return page(request, "editions/compose.html", form=form, status=status)


@screen(Action.COMPOSE_EDITION, methods=("GET", "POST"))
@of_an_edition
def edition_correct(request: HttpRequest, *, key: str) -> HttpResponse:
    """Return the form that begins an edition in the place of a published one, or begin it."""
    who = asking(request)
    edition = edition_of(key)
    form = CorrectForm(_posted(request), day=who.by.day, language=who.language)
    made: list[Edition] = []
    if _done(
        request,
        form,
        act="correct",
        do=lambda: made.append(
            compose_edition(
                edition.year,
                unit=edition.unit,
                known_on=form.cleaned_data["known_on"],
                corrects=InPlaceOf(key, form.cleaned_data["reason"]),
                policy=who.policy,
                by=who.by,
            )
        ),
    ):
        return redirect("edition", key=made[0].key)
    return _form_page(request, edition, form, act="correct")


@screen(Action.COMPOSE_EDITION, methods=("GET", "POST"))
@of_an_edition
def edition_drop(request: HttpRequest, *, key: str) -> HttpResponse:
    """Return the form that ends an edition that is not published, or end it."""
    who = asking(request)
    edition = edition_of(key)
    form = ReasonForm(_posted(request), language=who.language)
    if _done(
        request,
        form,
        act="drop",
        do=lambda: drop_edition(key, reason=form.cleaned_data["reason"], by=who.by),
    ):
        return redirect("edition", key=key)
    return _form_page(request, edition, form, act="drop")


@screen(Action.FREEZE_EDITION, methods=("POST",))
@of_an_edition
def edition_freeze(request: HttpRequest, *, key: str) -> HttpResponse:
    """Freeze an edition, or return to what stands in its way."""
    who = asking(request)
    try:
        freeze_edition(key, policy=who.policy, by=who.by)
    except EditionBlocked as blocked:
        told = WORDS.say("edition.freeze.blocked", who.language, count=len(blocked.blocks))
        messages.error(request, told)
    else:
        messages.success(request, WORDS.say("edition.freeze.done", who.language))
    return redirect("edition", key=key)


@screen(Action.FREEZE_EDITION, methods=("GET", "POST"))
@of_an_edition
def edition_release(request: HttpRequest, *, key: str) -> HttpResponse:
    """Return the form that lets a number stand in a text, or let it; the address says which."""
    who = asking(request)
    edition = edition_of(key)
    form = ReasonForm(_posted(request), language=who.language)
    number = _number_in(request)
    if _done(
        request,
        form,
        act="release",
        do=lambda: release_number(
            number, reason=form.cleaned_data["reason"], by=who.by, edition=edition
        ),
    ):
        return redirect("edition", key=key)
    return _form_page(request, edition, form, act="release", written=number.written)


def _number_in(request: HttpRequest) -> NumberToRelease:
    def said(name: str) -> str:
        return request.GET.get(name, "").replace("\0", "")

    key = InterpretationKey(*map(said, InterpretationKey._fields))
    return NumberToRelease(key, posted_number(said("version")) or 0, said("written"))


@screen(Action.EMBARGO_EDITION, methods=("GET", "POST"))
@of_an_edition
def edition_embargo(request: HttpRequest, *, key: str) -> HttpResponse:
    """Return the form that sets when an edition becomes public, or set it."""
    who = asking(request)
    edition = edition_of(key)
    form = EmbargoForm(_posted(request), until=edition.publish_at, language=who.language)
    if _done(
        request,
        form,
        act="embargo",
        do=lambda: embargo_edition(key, publish_at=form.publish_at, by=who.by),
    ):
        return redirect("edition", key=key)
    return _form_page(request, edition, form, act="embargo")


@screen(Action.EMBARGO_EDITION, methods=("GET", "POST"))
@of_an_edition
def edition_reader(request: HttpRequest, *, key: str) -> HttpResponse:
    """Return the form that puts somebody on the pre-release list, or do so."""
    who = asking(request)
    edition = edition_of(key)
    form = ReaderForm(_posted(request), people=who_can_read(), language=who.language)
    if _done(
        request,
        form,
        act="reader",
        do=lambda: list_reader(
            key, person=form.chosen, reason=form.cleaned_data["reason"], by=who.by
        ),
    ):
        return redirect("edition", key=key)
    return _form_page(request, edition, form, act="reader")


@screen(Action.EMBARGO_EDITION, methods=("POST",))
@of_an_edition
def edition_reader_end(request: HttpRequest, *, key: str) -> HttpResponse:
    """Take somebody off the pre-release list."""
    who = asking(request)
    person = posted_number(request.POST.get("person", "")) or 0
    end_reader(key, person=person, by=who.by)
    messages.success(request, WORDS.say("edition.reader.ended", who.language))
    return redirect("edition", key=key)


@screen(Action.PUBLISH_EDITION, methods=("GET", "POST"))
@of_an_edition
def edition_publish(request: HttpRequest, *, key: str) -> HttpResponse:
    """Return the page that asks if an edition is to become public now, or make it so."""
    who = asking(request)
    edition = edition_of(key)
    form = ToldForm(_posted(request), language=who.language)
    if _done(request, form, act="publish", do=lambda: publish_edition(key, by=who.by)):
        return redirect("edition", key=key)
    return _form_page(request, edition, form, act="publish")


def _posted(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None
