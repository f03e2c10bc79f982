# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lets an operation answer only those whose token may do what it does, for the unit in its path."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from ninja.security import HttpBearer

from peil.cycle.people.tokens import signature_by_token
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.interfaces.settings.clock import now


class Token(HttpBearer):
    """A token in `Authorization: Bearer`, and the action of the rights table that is asked of it.

    The right is asked before anything of the request is read.
    """

    def __init__(self, action: Action) -> None:
        super().__init__()
        self.action = action

    def authenticate(self, request: HttpRequest, token: str) -> Signature | None:
        """Return who asks, signed now; nobody when the token does not work.

        Raises:
            RightMissing: when they may not do what is asked, for the unit in the path.
        """
        by = signature_by_token(token, moment=now())
        if by is None:
            return None
        unit = request.resolver_match.kwargs.get("unit") if request.resolver_match else None
        by.require(self.action, unit=unit)
        return by


def signed(request: HttpRequest) -> Signature:
    """Return who asks; the token was accepted before."""
    return cast("Signature", request.auth)  # type: ignore[attr-defined]
