# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the API: its description, its operations, and nothing else."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.views.decorators.http import require_safe

from peil.cycle.rights import Action
from peil.interfaces.api.description import api, exported


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Return the description of the API; everybody may read it, also from another site."""
    told = exported(address=settings.PEIL_ADDRESS, email=settings.DEFAULT_FROM_EMAIL)
    return JsonResponse(told, headers={"Access-Control-Allow-Origin": "*"})


openapi.action = Action.SEE_PUBLISHED  # type: ignore[attr-defined]

urlpatterns: list[Any] = [
    path("v1/openapi.json", openapi, name="openapi"),
    path("v1/", api.urls),
]
