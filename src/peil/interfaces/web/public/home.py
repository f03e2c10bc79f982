# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: ARG001
"""The home page of the public site."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.web.public.answers import public_page, public_view


@public_view
def home(
    request: HttpRequest, *, record: PublicRecord, known_on: date | None = None
) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)
