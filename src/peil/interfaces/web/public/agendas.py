# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: ARG001
"""The public pages of agendas and their themes."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.web.public.answers import public_page, public_view


@public_view
def agendas(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)


@public_view
def agenda(
    request: HttpRequest, *, record: PublicRecord, agenda: str, known_on: date | None = None
) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)


@public_view
def theme(
    request: HttpRequest,
    *,
    record: PublicRecord,
    agenda: str,
    theme: str,
    known_on: date | None = None,
) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)
