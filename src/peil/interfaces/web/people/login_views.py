# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The screens of logging in: password, second factor, invitation; and of logging out."""

from __future__ import annotations

from io import BytesIO

import segno
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django_otp.plugins.otp_totp.models import TOTPDevice

from peil.cycle.people.inviting import accept_invitation, invited_person
from peil.cycle.people.second_factor import (
    begin_enrolment,
    confirm_enrolment,
    has_second_factor,
    must_wait,
    verified_device,
)
from peil.cycle.rights import Action
from peil.interfaces.settings.clock import now
from peil.interfaces.web.asking import asking
from peil.interfaces.web.people.factors import (
    before_the_second_factor,
    half_logged_in,
    half_signed,
    next_step,
    pass_with,
    wanted_address,
)
from peil.interfaces.web.people.forms import AppCodeForm, CodeForm, LoginForm, NewPasswordForm
from peil.interfaces.web.people.guessing import has_failed_too_often
from peil.interfaces.web.refusals import locked_out
from peil.interfaces.web.screens import page, screen

_KEY_GROUP = 4


@never_cache
@sensitive_post_parameters()
@screen(Action.SEE_PUBLISHED, methods=("GET", "POST"))
def log_in(request: HttpRequest) -> HttpResponse:
    """Ask for address and password; the answer does not tell whether the address is known."""
    if asking(request).person is not None:
        return HttpResponseRedirect(wanted_address(request))
    if request.method == "GET" and half_logged_in(request) is not None:
        return next_step(request)
    form = LoginForm(request.POST or None, language=asking(request).language)
    if form.is_valid():
        if has_failed_too_often(request):
            return locked_out(request, None)
        person = authenticate(
            request,
            username=form.cleaned_data["username"].lower(),
            password=form.cleaned_data["password"],
        )
        if person is not None:
            login(request, person)
            return next_step(request)
        form.add_error(None, form.say("people.login.wrong"))
    return page(
        request,
        "people/login.html",
        form=form,
        next=wanted_address(request),
        issuer=settings.PEIL_OIDC_NAME if settings.PEIL_OIDC_ISSUER else "",
    )


@screen(Action.SEE_PUBLISHED, methods=("POST",))
def log_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("login")


@never_cache
@screen(Action.SEE_PUBLISHED, methods=("GET", "POST"))
@before_the_second_factor
def second_factor(request: HttpRequest) -> HttpResponse:
    """Ask for a code of the app, or a recovery code."""
    by = half_signed(request)
    if not has_second_factor(by.signer):
        return next_step(request)
    form = CodeForm(request.POST or None, language=asking(request).language)
    if form.is_valid():
        waiting = must_wait(by.signer)
        device = verified_device(form.cleaned_data["code"], by=by)
        if device is not None:
            pass_with(request, device)
            return HttpResponseRedirect(wanted_address(request))
        form.add_error("code", form.say("people.code.wait" if waiting else "people.code.wrong"))
    return page(request, "people/second_factor.html", form=form, next=wanted_address(request))


@never_cache
@screen(Action.SEE_PUBLISHED, methods=("GET", "POST"))
@before_the_second_factor
def set_up_second_factor(request: HttpRequest) -> HttpResponse:
    """Show the secret of a new second factor, and ask for a first code of it."""
    by = half_signed(request)
    if has_second_factor(by.signer):
        return next_step(request)
    form = AppCodeForm(request.POST or None, language=asking(request).language)
    if form.is_valid():
        waiting = must_wait(by.signer)
        enrolled = confirm_enrolment(form.cleaned_data["code"], by=by)
        if enrolled is not None:
            pass_with(request, enrolled.device)
            return page(
                request,
                "people/recovery_codes.html",
                codes=enrolled.codes,
                next=wanted_address(request),
            )
        form.add_error("code", form.say("people.code.wait" if waiting else "people.code.wrong"))
    device = begin_enrolment(by.signer)
    return page(
        request,
        "people/set_up.html",
        form=form,
        key=_readable_key(device),
        app_address=device.config_url,
        next=wanted_address(request),
    )


def _readable_key(device: TOTPDevice) -> str:
    secret = device.config_url.split("secret=")[1].split("&")[0]
    groups = (secret[at : at + _KEY_GROUP] for at in range(0, len(secret), _KEY_GROUP))
    return " ".join(groups)


@never_cache
@screen(Action.SEE_PUBLISHED)
@before_the_second_factor
def second_factor_picture(request: HttpRequest) -> HttpResponse:
    """Return the picture that an app reads the secret of a new second factor from."""
    device = begin_enrolment(half_signed(request).signer)
    drawn = BytesIO()
    segno.make(device.config_url, error="m").save(
        drawn, kind="svg", scale=5, light="white", dark="black", xmldecl=False
    )
    return HttpResponse(drawn.getvalue(), content_type="image/svg+xml")


@never_cache
@sensitive_post_parameters()
@screen(Action.SEE_PUBLISHED, methods=("GET", "POST"))
def invitation(request: HttpRequest, *, secret: str) -> HttpResponse:
    """Let whoever was invited choose a password."""
    person = invited_person(secret, moment=now())
    form = NewPasswordForm(request.POST or None, person=person, language=asking(request).language)
    if form.is_valid():
        accept_invitation(secret, password=form.cleaned_data["new_password"], moment=now())
        logout(request)
        messages.success(request, form.say("people.invitation.done"))
        return redirect("login")
    return page(request, "people/invitation.html", form=form, invited=person)
