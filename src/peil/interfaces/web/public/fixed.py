# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: ARG001
"""The public pages that stay the same: methods, accessibility, and data."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.web.public.answers import public_page, public_view


@public_view
def methods(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)


@public_view
def method(request: HttpRequest, *, record: PublicRecord, method: str) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)


@public_view
def accessibility(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)


@public_view
def data(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)
