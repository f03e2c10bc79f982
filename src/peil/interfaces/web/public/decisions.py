# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: ARG001
"""The public page of a decision."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.web.public.answers import public_page, public_view


@public_view
def decision(
    request: HttpRequest, *, record: PublicRecord, agenda: str, decision: str
) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)
