# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The screens about oneself: password, recovery codes, tokens."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from peil.cycle.people.passwords import change_password
from peil.cycle.people.second_factor import has_second_factor, must_wait, renew_recovery_codes
from peil.cycle.people.tokens import end_token, make_token, tokens_of
from peil.cycle.rights import Action, may
from peil.interfaces.web.asking import asking
from peil.interfaces.web.people.forms import AppCodeForm, ChangePasswordForm, TokenForm
from peil.interfaces.web.screens import page, screen

_UNPROCESSABLE = 422


@screen(Action.SEE_HOME)
def account(request: HttpRequest) -> HttpResponse:
    """Show who asks what they are, and what they can change of it."""
    who = asking(request)
    signer = who.by.signer
    supplying = [
        held.unit for held in who.holdings if may((held,), Action.MANAGE_TOKENS, unit=held.unit)
    ]
    return page(
        request,
        "people/account.html",
        shown=signer,
        supplying=supplying,
        has_password=signer.has_usable_password(),
        has_second_factor=has_second_factor(signer),
    )


@never_cache
@sensitive_post_parameters()
@screen(Action.SEE_HOME, methods=("GET", "POST"))
def password(request: HttpRequest) -> HttpResponse:
    """Change one's own password; other sessions end."""
    who = asking(request)
    form = ChangePasswordForm(request.POST or None, person=who.by.signer, language=who.language)
    if form.is_valid():
        changed = change_password(form.cleaned_data["new_password"], by=who.by)
        update_session_auth_hash(request, changed)
        messages.success(request, form.say("people.password.changed"))
        return redirect("account")
    status = _UNPROCESSABLE if form.is_bound else 200
    return page(request, "people/password.html", status=status, form=form)


@never_cache
@screen(Action.SEE_HOME, methods=("GET", "POST"))
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """Make new recovery codes, when a code of the app is right."""
    who = asking(request)
    form = AppCodeForm(request.POST or None, language=who.language)
    if form.is_valid():
        waiting = must_wait(who.by.signer)
        codes = renew_recovery_codes(form.cleaned_data["code"], by=who.by)
        if codes:
            return page(request, "people/recovery_codes.html", codes=codes, next=reverse("account"))
        form.add_error("code", form.say("people.code.wait" if waiting else "people.code.wrong"))
    status = _UNPROCESSABLE if form.is_bound else 200
    return page(request, "people/renew_codes.html", status=status, form=form)


@never_cache
@screen(Action.MANAGE_TOKENS, methods=("GET", "POST"))
def tokens(request: HttpRequest, *, unit: str) -> HttpResponse:
    """List one's own tokens, and make one; its secret is on this page once."""
    who = asking(request)
    form = TokenForm(request.POST or None, language=who.language)
    made = None
    if form.is_valid():
        typed = form.cleaned_data
        made = make_token(typed["label"], unit=unit, days=typed["days"], by=who.by)
        form = TokenForm(language=who.language)
    return page(
        request,
        "people/tokens.html",
        status=_UNPROCESSABLE if form.is_bound else 200,
        form=form,
        made=made,
        unit=unit,
        tokens=tokens_of(who.by.signer, unit=unit, moment=who.by.moment),
    )


@screen(Action.MANAGE_TOKENS, methods=("POST",))
def end_own_token(request: HttpRequest, *, unit: str, number: int) -> HttpResponse:
    """End a token of one's own."""
    end_token(number, unit=unit, by=asking(request).by)
    return redirect("tokens", unit=unit)
