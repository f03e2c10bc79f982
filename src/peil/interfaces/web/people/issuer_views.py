# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The two addresses of logging in with an issuer: the way there and the way back."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from mozilla_django_oidc.views import (
    OIDCAuthenticationCallbackView,
    OIDCAuthenticationRequestView,
)

from peil.cycle.people.entering import LoginMeans, record_login
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.interfaces.settings.clock import now
from peil.interfaces.web.people.issuer import IssuerUnusable, told_by_issuer
from peil.interfaces.web.screens import page, screen


class _WayThere(OIDCAuthenticationRequestView):  # type: ignore[misc] # it has no types
    def __init__(self, **_: Any) -> None:
        self.OIDC_RP_CLIENT_ID = settings.OIDC_RP_CLIENT_ID

    @property
    def OIDC_OP_AUTH_ENDPOINT(self) -> str:  # noqa: N802 - the library's name
        return told_by_issuer("authorization_endpoint")


class _WayBack(OIDCAuthenticationCallbackView):  # type: ignore[misc] # it has no types
    def login_success(self) -> HttpResponse:
        """Log somebody in under a new session key, whoever was half logged in before."""
        wanted = self.success_url
        login(self.request, self.user, backend=settings.ISSUER_BACKEND)
        record_login(LoginMeans.ISSUER, by=Signature(self.user, now()))
        response = HttpResponse(status=302)
        response["Location"] = wanted
        return response

    def login_failure(self) -> HttpResponse:
        """Return the page that says what to do."""
        return _refused(self.request, "unknown")


_way_there, _way_back = _WayThere.as_view(), _WayBack.as_view()


@never_cache
@screen(Action.SEE_PUBLISHED)
def to_issuer(request: HttpRequest) -> HttpResponse:
    """Send somebody to the issuer; it sends them back to one address, whatever their language."""
    return _through(_way_there, request)


@never_cache
@screen(Action.SEE_PUBLISHED)
def from_issuer(request: HttpRequest) -> HttpResponse:
    """Log in whoever comes back from the issuer, or say why that cannot be."""
    return _through(_way_back, request)


def _through(view: Any, request: HttpRequest) -> HttpResponse:
    """Return what a view of the library answers.

    Raises:
        Http404: when nobody may log in with an issuer.
    """
    if not settings.PEIL_OIDC_ISSUER:
        raise Http404
    try:
        with override("nl"):
            answer: HttpResponse = view(request)
    except SuspiciousOperation:
        return _refused(request, "suspicious")
    except (IssuerUnusable, OSError, ValueError, KeyError):
        return _refused(request, "unusable")
    return answer


def _refused(request: HttpRequest, why: str) -> HttpResponse:
    return page(request, "people/issuer_refused.html", status=403, why=f"people.issuer.{why}")
