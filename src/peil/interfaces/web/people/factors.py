# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Where somebody goes on to while logging in, and marks that they passed every factor."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

import django_otp
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django_otp.models import Device

from peil.cycle.models import Person
from peil.cycle.people.entering import LoginMeans, record_login
from peil.cycle.people.second_factor import has_second_factor
from peil.cycle.signature import Signature
from peil.interfaces.settings.clock import now
from peil.interfaces.web.asking import Asking, asking

View = Callable[..., HttpResponse]


def wanted_address(request: HttpRequest) -> str:
    """Return the page of Peil that somebody wanted before they had to log in, or the home page."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else reverse("home")


def next_step(request: HttpRequest) -> HttpResponse:
    """Return the way to the next step of logging in: to set up a second factor, or to use it."""
    person = half_logged_in(request)
    name = "second-factor" if person and has_second_factor(person) else "second-factor-set-up"
    return redirect(f"{reverse(name)}?{urlencode({'next': wanted_address(request)})}")


def half_logged_in(request: HttpRequest) -> Person | None:
    """Return who passed the password in this session, whether or not the second factor."""
    return request.user if isinstance(request.user, Person) else None


def half_signed(request: HttpRequest) -> Signature:
    """Return the signature of who passed the password, for steps of logging in only."""
    return Signature(half_logged_in(request), now())


def before_the_second_factor(view: View) -> View:
    """Return a view that answers only who passed the password and not yet the second factor."""

    @wraps(view)
    def guarded(request: HttpRequest, **parts: Any) -> HttpResponse:
        if half_logged_in(request) is None:
            return redirect(f"{reverse('login')}?{urlencode({'next': wanted_address(request)})}")
        if asking(request).person is not None:
            return HttpResponseRedirect(wanted_address(request))
        return view(request, **parts)

    return guarded


def pass_with(request: HttpRequest, device: Device) -> None:
    """Mark the session as having passed the second factor, under a new key."""
    django_otp.login(request, device)
    request.session.cycle_key()
    request.asking = Asking(request)  # type: ignore[attr-defined]
    record_login(LoginMeans.PASSWORD_AND_CODE, by=half_signed(request))
