# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Who asks for a page, in which language, at what moment: read once for each request."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from peil.agenda.policy import Policy
from peil.cycle.models import Person
from peil.cycle.rights import Action, Holding, may, may_somewhere
from peil.cycle.signature import Signature
from peil.interfaces.settings.clock import now, practice_day
from peil.interfaces.settings.policies import current_policy
from peil.interfaces.settings.reader_language import language_of_page
from peil.terms.languages import Language


class Asking:
    """What a view needs to know of a request. Roles are read anew for every request."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def by(self) -> Signature:
        """Who asks, and now."""
        return Signature(self.person, now())

    @cached_property
    def person(self) -> Person | None:
        """Who is logged in with every factor, or nobody; an issuer asks for them by itself."""
        user = getattr(self._request, "user", None)
        if not isinstance(user, Person):
            return None
        by_issuer = self._request.session.get(BACKEND_SESSION_KEY) == settings.ISSUER_BACKEND
        return user if by_issuer or user.is_verified() else None  # type: ignore[attr-defined]

    @property
    def holdings(self) -> tuple[Holding, ...]:
        """The roles of who asks."""
        return self.by.holdings

    @property
    def language(self) -> Language:
        """The language of the page."""
        return language_of_page()

    @property
    def practice_day(self) -> date | None:
        """The day that it is in a home folder for practice; nothing in a real one."""
        return practice_day()

    @cached_property
    def policy(self) -> Policy:
        """The policy folder as it is now; one for the whole of a page."""
        return current_policy()

    def may(self, action: str, *, unit: str | None = None, party: str | None = None) -> bool:
        """Return whether who asks may do something; see `peil.cycle.rights`."""
        return may(self.holdings, Action(action), unit=unit, party=party)

    def may_somewhere(self, action: str) -> bool:
        """Return whether who asks may do something for any unit; for menus."""
        return may_somewhere(self.holdings, Action(action))


def asking(request: HttpRequest) -> Asking:
    """Return what is known of a request."""
    return cast("Asking", request.asking)  # type: ignore[attr-defined]


class AskingMiddleware:
    """Puts what is known of a request on it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        request.asking = Asking(request)  # type: ignore[attr-defined]
        response = self._get_response(request)
        if "Cache-Control" not in response:
            patch_cache_control(response, private=True, no_cache=True)
        return response


def asked(request: HttpRequest) -> dict[str, Any]:
    """Return what every template may use: who asks, and what they may do.

    A request that was refused before anybody was known is asked by nobody.
    """
    return {"asking": getattr(request, "asking", None) or Asking(request)}
