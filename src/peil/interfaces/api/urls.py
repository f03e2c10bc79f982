# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the API: its description, its operations, and nothing else."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_safe

from peil.cycle.rights import Action
from peil.interfaces.api.description import api, exported


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Return the description of the API; everybody may read it, also from another site."""
    told = _described(settings.PEIL_ADDRESS, settings.DEFAULT_FROM_EMAIL)
    return HttpResponse(told, content_type="application/json")


@lru_cache(maxsize=1)
def _described(address: str, email: str) -> bytes:
    """Return the description as it is sent; it takes a tenth of a second to make."""
    return json.dumps(exported(address=address, email=email), ensure_ascii=False).encode()


openapi.action = Action.SEE_PUBLISHED  # type: ignore[attr-defined]

urlpatterns: list[Any] = [
    path("v1/openapi.json", openapi, name="openapi"),
    path("v1/", api.urls),
]
